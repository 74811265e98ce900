// What the words of formulas say. `spec`: sentences of runtime/SPEC.md.
import type { KeywordWords } from "./keyword-words.ts";

export const VALUE_WORDS = {
  or: { vi: "Đúng khi một vế đúng.", en: "True when one side is.", spec: ["S3"] },
  and: { vi: "Đúng khi mọi vế đúng.", en: "True when every side is.", spec: ["S3"] },
  not: { vi: "Ngược lại của điều kiện.", en: "The opposite of a condition.", spec: ["S3"] },
  is: { vi: "Bằng; dùng cho câu trả lời, loại, nhóm.", en: "Equals; for answers, grades, groups.", spec: [] },
  cap: {
    vi: "x đủ từ t: bằng x/t khi x dưới t, và bằng 1 từ t trở lên.",
    en: "x cap t: x/t while x is below t, and 1 from t on.",
    spec: ["N4"],
  },
  from: { vi: "Từ giá trị này, kể cả nó.", en: "From this value, itself included.", spec: ["T1"] },
  up: { vi: "Trở lên, kể cả giá trị này.", en: "And more, this value included.", spec: ["T1"] },
  down: { vi: "Trở xuống, kể cả giá trị này.", en: "And less, this value included.", spec: ["T1"] },
  to: { vi: "Đến giá trị này, kể cả nó.", en: "To this value, itself included.", spec: ["T1"] },
  above: {
    vi: "Lớn hơn giá trị này, không kể nó.",
    en: "More than this value, itself left out.",
    spec: ["T1"],
  },
  below: {
    vi: "Nhỏ hơn giá trị này, không kể nó.",
    en: "Less than this value, itself left out.",
    spec: ["T1"],
  },
  exactly: { vi: "Đúng giá trị này.", en: "This very value.", spec: ["T1"] },
  otherwise: {
    vi: "Mọi giá trị mà các dòng trên không nhận.",
    en: "Every value that no row above takes.",
    spec: ["T1"],
  },
  table: {
    vi: "Bảng điểm. Mỗi giá trị phải thuộc đúng một dòng; không dòng nào thì cần cách hiểu, không phải 0.",
    en: "A score table. Exactly one row must take each value; none needs a reading, and is not 0.",
    spec: ["T2", "T3"],
  },
  "in-order": {
    vi: "Lấy dòng đầu tiên đúng, từ trên xuống.",
    en: "The first row that is true, from the top.",
    spec: ["T2"],
  },
  if: { vi: "Chọn một trong hai theo điều kiện.", en: "One of two, by a condition.", spec: ["S3"] },
  else: { vi: "Khi điều kiện sai.", en: "When the condition is false.", spec: ["S3"] },
  ratio: {
    vi: "Tỷ lệ a/b, trong đó a là một phần của b; hoặc tên của dòng “tỷ lệ = …”.",
    en: "The ratio a/b, where a is part of b; or the name of the line “ratio = …”.",
    spec: ["N2"],
  },
  least: { vi: "Giá trị nhỏ nhất.", en: "The least value.", spec: ["S11"] },
  greatest: { vi: "Giá trị lớn nhất.", en: "The greatest value.", spec: ["S11"] },
  sum: {
    vi: "Tổng; với danh sách: tổng các dòng thỏa điều kiện.",
    en: "The sum; of a list, of the records that meet a condition.",
    spec: ["S2", "S11"],
  },
  mean: { vi: "Trung bình cộng.", en: "The mean.", spec: ["S2"] },
  "best-of": {
    vi: "Cao nhất trong các cách tính còn áp dụng.",
    en: "The greatest of those that apply.",
    spec: ["S11"],
  },
  round: {
    vi: "Làm tròn đến số chữ số sau dấu phẩy, nửa thì ra xa 0.",
    en: "Rounds to so many places, halves away from zero.",
    spec: ["N5"],
  },
  density: {
    vi: "Mật độ: a/b nhân với số thứ ba.",
    en: "Density: a/b times the third number.",
    spec: ["N2"],
  },
  growth: { vi: "Tăng trưởng: (a − b)/b.", en: "Growth: (a − b)/b.", spec: ["N2"] },
  "all-of": { vi: "Đúng khi mọi điều kiện đúng.", en: "Yes when every condition holds.", spec: ["S3"] },
  "checked-share": { vi: "Số mục đạt trên tổng số mục.", en: "Ticked items over all items.", spec: ["S10"] },
  days: {
    vi: "Số ngày tròn từ ngày đầu đến ngày sau.",
    en: "Whole days from the first day to the second.",
    spec: ["U7"],
  },
  "min-max": {
    vi: "(x − nhỏ nhất)/(lớn nhất − nhỏ nhất) trong các đơn vị được so.",
    en: "(x − lowest)/(highest − lowest) over the units compared.",
    spec: ["C4"],
  },
  "over-all": { vi: "So với mọi đơn vị.", en: "Compared with all units.", spec: ["C1"] },
  "within-group": {
    vi: "So với các đơn vị cùng nhóm.",
    en: "Compared with the units of the same group.",
    spec: ["C1"],
  },
  "cohort-highest": {
    vi: "Giá trị cao nhất trong các đơn vị được so.",
    en: "The highest value over the units compared.",
    spec: ["C1", "C3"],
  },
  "cohort-lowest": {
    vi: "Giá trị thấp nhất trong các đơn vị được so.",
    en: "The lowest value over the units compared.",
    spec: ["C1", "C3"],
  },
  "cohort-sum": {
    vi: "Tổng của các đơn vị được so.",
    en: "The sum over the units compared.",
    spec: ["C1", "C3"],
  },
  "cohort-mean": {
    vi: "Trung bình của các đơn vị được so.",
    en: "The mean over the units compared.",
    spec: ["C1", "C3"],
  },
  "cohort-count": { vi: "Số đơn vị được so.", en: "The number of units compared.", spec: ["C1", "C3"] },
  "cohort-rank": {
    vi: "Hạng của giá trị, lớn nhất là 1.",
    en: "The rank of the value, the greatest being 1.",
    spec: ["C3"],
  },
  "cohort-share": {
    vi: "Phần của đơn vị trong tổng các đơn vị được so.",
    en: "The unit's share of the sum over the units compared.",
    spec: ["C3", "C4"],
  },
  "points-of": { vi: "Điểm của câu trả lời.", en: "The points of an answer.", spec: ["S11"] },
  "points-of-criterion": {
    vi: "Điểm của một tiêu chí khác.",
    en: "The points of another criterion.",
    spec: ["K2"],
  },
  "points-of-pillar": { vi: "Điểm của một chỉ số.", en: "The points of a pillar.", spec: ["K2"] },
  "points-of-tag": {
    vi: "Điểm của các tiêu chí có nhãn này.",
    en: "The points of the criteria of a tag.",
    spec: ["K2"],
  },
  "percent-of-criterion": {
    vi: "Phần trăm điểm tối đa mà tiêu chí đạt được.",
    en: "The share of its maximum a criterion reaches.",
    spec: ["K1", "K2"],
  },
  "percent-of-pillar": {
    vi: "Phần trăm điểm tối đa mà chỉ số đạt được.",
    en: "The share of its maximum a pillar reaches.",
    spec: ["K1", "K2"],
  },
  "percent-of-tag": {
    vi: "Phần trăm điểm tối đa mà nhãn đạt được.",
    en: "The share of its maximum a tag reaches.",
    spec: ["K1", "K2"],
  },
  "percent-of-scale": {
    vi: "Phần trăm của thang điểm mà đơn vị đạt được.",
    en: "The share of the scale a unit reaches.",
    spec: ["K1"],
  },
} as const satisfies Readonly<Record<string, KeywordWords>>;
