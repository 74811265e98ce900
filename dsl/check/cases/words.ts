// Why a case is there, in a few words. Names, values and conditions are the author's.
import type { Both } from "../../source/diagnostic.ts";

/** What a value of the rule is called, and how it is written for a reader. */
export interface Valued {
  readonly name: string;
  readonly value: Both;
}

const valued =
  (vi: string, en: string) =>
  ({ name, value }: Valued): Both => ({ vi: `${name} ${vi} ${value.vi}`, en: `${name} ${en} ${value.en}` });

export const exactly = valued("đúng", "exactly");
export const justBelow = valued("ngay dưới", "just below");
export const justAbove = valued("ngay trên", "just above");
export const below = valued("dưới", "below");
export const above = valued("trên", "above");
export const equals = valued("=", "=");
export const underLeast = valued("dưới mức nhỏ nhất", "below its least,");
export const overMost = valued("trên mức lớn nhất", "above its most,");

const quoting =
  (vi: string, en: string) =>
  (words: string): Both => ({ vi: `${vi} “${words}”`, en: `${en} “${words}”` });

export const quoted = (words: string): Both => ({ vi: `“${words}”`, en: `“${words}”` });

export const special = quoting("trường hợp", "the case");
export const against = quoting("trái yêu cầu", "against the requirement");
export const otherwise = quoting("không phải trường hợp", "not the case");
export const inRow = quoting("hàng", "the row");
export const onlyItem = quoting("chỉ có mục", "only the item");

export const onlyTerm = (name: string): Both => ({ vi: `chỉ ${name} khác 0`, en: `only ${name} is not 0` });

export const zeroDivisor = (under: string): Both => ({
  vi: `mẫu số ${under} bằng 0`,
  en: `the denominator ${under} is 0`,
});

/** Figures of so many other criteria that naming them would tell nothing. */
export const ofOthers = (figures: number, criteria: number): Both => ({
  vi: `${figures} số liệu của ${criteria} tiêu chí khác`,
  en: `${figures} figures of ${criteria} other criteria`,
});

export const WHY = {
  example: { vi: "ví dụ của văn bản", en: "an example of the text" },
  rule: { vi: "theo cách tính chung", en: "by the rule itself" },
  most: { vi: "nhiều điểm nhất", en: "the most points" },
  least: { vi: "ít điểm nhất", en: "the least points" },
  missing: { vi: "chưa có số liệu", en: "no figures yet" },
  declared: { vi: "khai không áp dụng", en: "declared not to apply" },
  proportion: {
    vi: "khai không áp dụng, các tiêu chí khác đã có điểm",
    en: "declared not to apply, the other criteria having points",
  },
  noItem: { vi: "không có mục nào", en: "no item" },
  everyItem: { vi: "có mọi mục", en: "every item" },
  noRecord: { vi: "danh sách không có dòng nào", en: "a list without records" },
  lapsed: { vi: "không áp dụng theo điều kiện", en: "does not apply by its condition" },
  noParameter: { vi: "chưa cho giá trị tham số", en: "the parameter is not set" },
  spread: {
    vi: "đơn vị cao nhất, đơn vị ở giữa, đơn vị thấp nhất",
    en: "the highest, a middle and the lowest unit",
  },
  equal: { vi: "mọi đơn vị bằng nhau", en: "all units are equal" },
  zero: { vi: "mọi đơn vị bằng 0", en: "all units are 0" },
  alone: { vi: "chỉ có một đơn vị", en: "there is only one unit" },
  tie: { vi: "hai đơn vị cùng cao nhất", en: "two units share the highest place" },
  waiting: { vi: "một đơn vị chưa có số liệu", en: "one unit has no figures yet" },
  otherGroup: { vi: "có đơn vị của nhóm khác", en: "there is a unit of another group" },
} as const satisfies Record<string, Both>;
