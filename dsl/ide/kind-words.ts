// Words for the kinds of things a text names, and small labels of the language service.
import type { Both } from "../source/diagnostic.ts";

export const NEXT_CODE: Both = { vi: "Mã kế tiếp", en: "The next code" };

export const EXAMPLE_SNIPPET: { readonly title: Both; readonly detail: Both } = {
  title: { vi: "ví dụ với mọi số liệu của tiêu chí", en: "example with every figure of the criterion" },
  detail: { vi: "Điền số và kết quả phải ra", en: "Fill in the figures and what they must give" },
};

/** What each kind of name is called. */
export const KIND_WORDS = {
  input: { vi: "Số liệu", en: "Figure" },
  let: { vi: "Định nghĩa", en: "Definition" },
  part: { vi: "Phần", en: "Part" },
  option: { vi: "Lựa chọn", en: "Option" },
  field: { vi: "Trường của danh sách", en: "Field of a list" },
  common: { vi: "Thông tin chung", en: "Common figure" },
  parameter: { vi: "Tham số", en: "Parameter" },
  tag: { vi: "Nhãn", en: "Tag" },
  measure: { vi: "Đơn vị đo", en: "Measure" },
  criterion: { vi: "Tiêu chí", en: "Criterion" },
  pillar: { vi: "Chỉ số", en: "Pillar" },
  grade: { vi: "Loại", en: "Grade" },
  ranking: { vi: "Bảng xếp hạng", en: "Ranking" },
  keyword: { vi: "Từ khóa", en: "Keyword" },
  finding: { vi: "Phát hiện", en: "Finding" },
} as const satisfies Readonly<Record<string, Both>>;

/** How a figure is answered. */
export const INPUT_WORDS = {
  count: { vi: "số đếm, số nguyên", en: "a count, whole" },
  number: { vi: "số", en: "a number" },
  money: { vi: "số tiền", en: "money" },
  percent: { vi: "phần trăm", en: "a percentage" },
  "yes-no": { vi: "có hoặc không", en: "yes or no" },
  choice: { vi: "một trong các lựa chọn", en: "one of the options" },
  checklist: { vi: "các mục đạt", en: "the items that hold" },
  date: { vi: "ngày", en: "a day" },
  text: { vi: "chữ", en: "text" },
  points: { vi: "điểm", en: "points" },
  list: { vi: "danh sách", en: "a list of records" },
} as const satisfies Readonly<Record<string, Both>>;

/** What parts of a hover are called. */
export const PART_WORDS = {
  kind: { vi: "Loại", en: "Kind" },
  unit: { vi: "Đơn vị đo", en: "Measure" },
  bounds: { vi: "Giới hạn", en: "Bounds" },
  key: { vi: "Khóa trong dữ liệu", en: "Key in data" },
  formula: { vi: "Công thức", en: "Formula" },
  points: { vi: "Điểm", en: "Points" },
  max: { vi: "Điểm tối đa", en: "Maximum" },
  clause: { vi: "Căn cứ", en: "Clause" },
  criteria: { vi: "Các tiêu chí", en: "Criteria" },
  proven: { vi: "Đã chứng minh", en: "Proven" },
  provenUnrounded: { vi: "Đã chứng minh, trước khi làm tròn", en: "Proven, before rounding" },
  open: { vi: "Không cho điểm khi", en: "No points when" },
  why: { vi: "Vì sao quan trọng", en: "Why it matters" },
  spec: { vi: "Quy định", en: "Rule" },
} as const satisfies Readonly<Record<string, Both>>;

export const NOT_PROVEN: Both = {
  vi: "Chưa chứng minh được điểm nằm trong khoảng nào.",
  en: "Between which points it lies could not be proven.",
};

export const NEVER_POINTS: Both = { vi: "Quy tắc không cho điểm nào.", en: "The rule never gives points." };

/** Why a rule gives no points, by code of SPEC.md. */
export const OPEN_WORDS: Readonly<Record<string, Both>> = {
  "zero-denominator": { vi: "mẫu số bằng 0", en: "a denominator is 0" },
  "no-row": { vi: "không dòng nào của bảng nhận giá trị", en: "no row of the table takes the value" },
  "rows-disagree": {
    vi: "nhiều dòng của bảng cùng nhận một giá trị",
    en: "several rows of the table take one value",
  },
  "all-equal": { vi: "mọi đơn vị bằng nhau", en: "all units are equal" },
  "all-zero": { vi: "mọi đơn vị bằng 0", en: "all units are zero" },
  "cap-not-positive": { vi: "ngưỡng “đủ từ” không lớn hơn 0", en: "the “cap” is not above 0" },
  "not-written": { vi: "quy tắc ghi là cần cách hiểu", en: "the rule says that it needs a reading" },
  "not-expressible": { vi: "cách tính chưa diễn đạt được", en: "the rule cannot be written yet" },
  "by-rule": { vi: "quy tắc ghi là không áp dụng", en: "the rule says that it does not apply" },
  "by-policy": { vi: "tiêu chí không áp dụng", en: "the criterion does not apply" },
};
