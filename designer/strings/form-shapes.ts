// Ways a criterion scores in the forms.
import type { Words } from "./words.ts";

/** Ways a criterion scores. */
export const SHAPES = {
  ratio: { vi: "Tỷ lệ nhân điểm tối đa", en: "Ratio times the maximum" },
  ratioCap: { vi: "Tỷ lệ, đủ điểm từ một ngưỡng", en: "Ratio with a cap" },
  table: { vi: "Bảng điểm theo mức", en: "Table of levels" },
  yesNo: { vi: "Có hoặc không", en: "Yes or no" },
  choice: { vi: "Lựa chọn một mức", en: "Choice of one" },
  checklist: { vi: "Danh mục các mục đạt", en: "Checklist" },
  list: { vi: "Danh sách", en: "List of records" },
  parts: { vi: "Nhiều phần cộng lại", en: "Sum of parts" },
  minMax: { vi: "So với đơn vị khác", en: "Compared with other units" },
  appraiser: { vi: "Người thẩm định cho điểm", en: "Appraiser scores" },
  undisclosed: { vi: "Chưa công khai", en: "Undisclosed" },
  collected: { vi: "Chỉ thu thập, không tính điểm", en: "Collected, not scored" },
  notExpressible: { vi: "Chưa diễn đạt được", en: "Not expressible" },
  formula: { vi: "Công thức", en: "Formula" },
  none: { vi: "Chưa có cách tính", en: "No rule yet" },
  pillar: { vi: "Chỉ số", en: "Pillar" },
} as const satisfies Readonly<Record<string, Words>>;
