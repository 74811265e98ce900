// The arguments of each function, for the help shown while a call is written.
import type { Both } from "../source/diagnostic.ts";
import type { FunctionName } from "../syntax/ast.ts";

/** Names of the arguments in order; a function that takes any number repeats its last. */
export const ARGUMENTS: Readonly<Record<FunctionName | "min-max", readonly Both[]>> = {
  ratio: [
    { vi: "phần", en: "part" },
    { vi: "tổng", en: "whole" },
  ],
  least: [{ vi: "giá trị", en: "value" }],
  greatest: [{ vi: "giá trị", en: "value" }],
  sum: [{ vi: "giá trị", en: "value" }],
  mean: [{ vi: "giá trị", en: "value" }],
  "best-of": [{ vi: "cách tính", en: "alternative" }],
  round: [
    { vi: "giá trị", en: "value" },
    { vi: "số chữ số", en: "places" },
  ],
  density: [
    { vi: "số lượng", en: "amount" },
    { vi: "trên", en: "per" },
    { vi: "nhân với", en: "times" },
  ],
  growth: [
    { vi: "kỳ này", en: "now" },
    { vi: "kỳ trước", en: "before" },
  ],
  count: [{ vi: "danh sách khi điều kiện", en: "list when condition" }],
  "checked-share": [{ vi: "danh mục", en: "checklist" }],
  days: [
    { vi: "từ ngày", en: "from" },
    { vi: "đến ngày", en: "to" },
  ],
  "all-of": [{ vi: "điều kiện", en: "condition" }],
  "min-max": [{ vi: "giá trị", en: "value" }],
};
