// Every word explain-text.ts prints, in both languages; `{x}` stands for a name or a shown number.
import type { Reason, ReasonCode } from "./evaluation.ts";

export type Language = "vi" | "en";
type Both = readonly [vi: string, en: string];

/** The words of `key`, filled in; what is not given stays empty. */
export function say(key: Key, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return filled(TEXTS[key], language, values);
}

/** Why there is no number, in one sentence without a full stop. */
export function reasonText({ code, params }: Reason, language: Language): string {
  const days = Object.entries(params).map(([name, value]) => [name, dayShown(value, language)]);
  return filled(REASONS[code], language, Object.fromEntries(days)).trim();
}

/** An ISO day, in Vietnamese as officials write it; anything else as it is. */
export const dayShown = (text: string, language: Language): string =>
  language === "vi" && /^\d{4}-\d\d-\d\d$/.test(text) ? text.split("-").reverse().join("/") : text;

function filled([vi, en]: Both, language: Language, values: Readonly<Record<string, string>>): string {
  return (language === "vi" ? vi : en).replace(/\{([\w-]+)\}/g, (_, name: string) => values[name] ?? "");
}

export type Key = keyof typeof TEXTS;

const TEXTS = {
  criterion: ["Tiêu chí {code}", "Criterion {code}"],
  "pillar-code": ["Chỉ số {code}", "Pillar {code}"],
  undisclosed: ["Chưa công khai", "Not disclosed"],
  general: ["Cách hiểu và chấp nhận chung của bộ chỉ số:", "Readings and acceptances of the whole set:"],
  bonus: ["Điểm thưởng {code}", "Bonus {code}"],
  penalty: ["Điểm trừ {code}", "Penalty {code}"],
  clause: ["Căn cứ", "Clause"],
  verbatim: ["Văn bản", "Text"],
  evidence: ["Kiểm chứng", "Evidence"],
  inputs: ["Số liệu", "Figures"],
  working: ["Cách tính", "Working"],
  result: ["Kết quả", "Result"],
  require: ["Yêu cầu", "Required"],
  special: ["Trường hợp riêng", "Special case"],
  otherwise: ["còn lại", "otherwise"],
  draft: [" (dự thảo)", " (draft)"],
  reading: [
    "Cách hiểu{draft}: “{text}”{by}. Vì: {because}",
    "Reading{draft}: “{text}”{by}. Because: {because}",
  ],
  by: [" (theo {by})", " (by {by})"],
  accept: ["Chấp nhận {code}{at}: {because}", "Accepted {code}{at}: {because}"],
  at: [" tại {at}", " at {at}"],
  note: ["Ghi chú", "Note"],
  max: ["điểm tối đa", "max"],
  points: ["điểm", "points"],
  "points-of-answer": ["điểm của {name}", "points of {name}"],
  missing: ["chưa có", "missing"],
  yes: ["có", "yes"],
  no: ["không", "no"],
  none: ["không mục nào", "none"],
  records: ["{count} dòng", "{count} records"],
  true: ["đúng", "true"],
  false: ["sai", "false"],
  unknown: ["chưa biết", "not known"],
  and: ["Mọi điều kiện trên: {value}", "All of the above: {value}"],
  or: ["Một trong các điều kiện trên: {value}", "Any of the above: {value}"],
  not: ["Điều kiện ngược lại: {value}", "The opposite: {value}"],
  "at-most": ["{a}, không quá {b}", "{a}, at most {b}"],
  "at-least": ["{a}, không dưới {b}", "{a}, at least {b}"],
  cap: [", không quá 1", ", at most 1"],
  least: ["nhỏ nhất({list})", "min({list})"],
  greatest: ["lớn nhất({list})", "max({list})"],
  "best-of": ["tốt nhất({list})", "best of({list})"],
  round: ["làm tròn {a} đến {places} chữ số", "{a} rounded to {places} places"],
  "half-away": ["", ""],
  "half-even": [", nửa về chẵn", ", half to even"],
  up: [", lên", ", upward"],
  down: [", xuống", ", downward"],
  row: ["{subject}: dòng “{row}”", "{subject}: row “{row}”"],
  case: ["Dòng {row}", "Row {row}"],
  nearest: [
    " (dòng khác gần nhất: “{row}”, cách {distance})",
    " (nearest other row: “{row}”, {distance} away)",
  ],
  within: ["{a}; {row}: {value}", "{a}; {row}: {value}"],
  "share-points": ["điểm phần trăm", "percentage points"],
  "min-max": [
    "({x} − thấp nhất) / (cao nhất − thấp nhất) trong {members} đơn vị",
    "({x} − lowest) / (highest − lowest) among {members} units",
  ],
  highest: ["cao nhất trong {members} đơn vị", "highest of {members} units"],
  lowest: ["thấp nhất trong {members} đơn vị", "lowest of {members} units"],
  sum: ["tổng của {members} đơn vị", "sum of {members} units"],
  mean: ["trung bình của {members} đơn vị", "mean of {members} units"],
  count: ["số đơn vị", "number of units"],
  rank: ["hạng trong {members} đơn vị", "rank among {members} units"],
  share: ["tỷ trọng trong {members} đơn vị", "share of {members} units"],
  "list-count": ["đếm {name}", "count of {name}"],
  "list-sum": ["cộng {name}", "sum over {name}"],
  "checked-share": ["phần đạt {name}", "checked share of {name}"],
  days: ["số ngày từ {from} đến {to}", "days from {from} to {to}"],
  "of-criterion": ["điểm tiêu chí {name}", "points of criterion {name}"],
  "of-pillar": ["điểm chỉ số {name}", "points of pillar {name}"],
  "of-tag": ["điểm nhãn {name}", "points of tag {name}"],
  "of-total": ["tổng điểm", "total"],
  "zero-denominator-case": ["Mẫu số bằng 0", "Zero denominator"],
  "all-equal-case": ["Mọi đơn vị bằng nhau", "All units are equal"],
  "all-zero-case": ["Mọi đơn vị bằng 0", "All units are zero"],
  scored: ["{points}", "{points}"],
  "scored-of": ["{points} trên {max}", "{points} of {max}"],
  pending: ["chờ, từ {low} đến {high}", "pending, {low} to {high}"],
  "open-end": ["chưa biết", "not known"],
  "not-applicable": ["không áp dụng, {points}", "not applicable, {points}"],
  removed: ["không áp dụng, loại khỏi thang điểm", "not applicable, removed from the scale"],
  rejected: ["số liệu bị loại", "figures rejected"],
  "needs-reading": ["cần cách hiểu của cơ quan ban hành", "a reading by the issuing body is needed"],
  waits: ["Còn thiếu: {keys}", "Still missing: {keys}"],
  full: ["Không áp dụng thì được điểm tối đa", "Not applicable: full points"],
  zero: ["Không áp dụng thì 0 điểm", "Not applicable: 0 points"],
  "removed-policy": ["Không áp dụng thì loại khỏi thang điểm", "Not applicable: removed from the scale"],
  appraiser: ["Không áp dụng thì người thẩm định cho điểm", "Not applicable: the appraiser gives the points"],
  proportional: [
    "Không áp dụng thì theo tỷ lệ các tiêu chí ngoài {tag}: {max} × {points} / {of} = {worth}",
    "Not applicable: in proportion to the criteria outside {tag}: {max} × {points} / {of} = {worth}",
  ],
  confirmed: [" ({by} xác nhận)", " (confirmed by {by})"],
  rounded: ["Làm tròn đến {places} chữ số{mode}: {points}", "Rounded to {places} places{mode}: {points}"],
  unit: ["Đơn vị", "Unit"],
  pillar: ["Chỉ số {code} {title}", "Pillar {code} {title}"],
  total: ["Tổng điểm", "Total"],
  ranked: ["Hạng {name}", "Rank {name}"],
  grade: ["Xếp loại", "Grade"],
  award: ["Khen thưởng", "Award"],
  "not-ranked": ["Không xếp hạng", "Not ranked"],
} as const satisfies Readonly<Record<string, Both>>;

const REASONS: Readonly<Record<ReasonCode, Both>> = {
  missing: ["Chưa có số liệu", "Figures are missing"],
  "cohort-pending": ["Chờ số liệu của đơn vị {unit}", "Waits for the figures of unit {unit}"],
  "appraiser-decides": ["Chờ người thẩm định cho điểm", "Waits for the appraiser"],
  "parameter-not-set": ["Chưa có tham số {name}", "Parameter {name} is not set"],
  "no-scale": ["Chưa biết điểm tối đa", "The maximum is not known"],
  "wrong-type": ["{key} = “{value}” không đúng loại", "{key} = “{value}” is of the wrong kind"],
  "not-an-integer": ["{key} = {value} phải là số nguyên", "{key} = {value} must be a whole number"],
  "too-many-places": [
    "{key} = {value} có quá {places} chữ số sau dấu phẩy",
    "{key} = {value} has more than {places} decimal places",
  ],
  "too-many-digits": ["{key} = {value} có quá nhiều chữ số", "{key} = {value} has too many digits"],
  "below-least": ["{key} = {value} nhỏ hơn {least}", "{key} = {value} is below {least}"],
  "above-most": ["{key} = {value} lớn hơn {most}", "{key} = {value} is above {most}"],
  "unknown-option": ["{key}: không có lựa chọn “{value}”", "{key}: there is no option “{value}”"],
  "require-failed": ["Không đạt yêu cầu của tiêu chí", "A requirement of the criterion does not hold"],
  "zero-denominator": ["Mẫu số bằng 0", "The denominator is 0"],
  "no-row": ["Không dòng nào của bảng nhận giá trị {value}", "No row of the table takes the value {value}"],
  "rows-disagree": [
    "Nhiều dòng cùng nhận giá trị {value} với điểm khác nhau",
    "Several rows take the value {value} with different points",
  ],
  "above-max": [
    "Tính ra {points} điểm, vượt điểm tối đa {max}",
    "It comes to {points} points, above the maximum {max}",
  ],
  "below-zero": ["Tính ra {points} điểm, dưới 0", "It comes to {points} points, below 0"],
  "all-equal": ["Mọi đơn vị bằng nhau", "All units are equal"],
  "all-zero": ["Mọi đơn vị bằng 0", "All units are zero"],
  "not-written": [
    "Văn bản không nói cách tính ở đây. {because}",
    "The text does not say what follows here. {because}",
  ],
  "not-expressible": ["Cách tính chưa diễn đạt được", "The rule cannot be written yet"],
  "no-policy": [
    "Không áp dụng mà văn bản không nói được bao nhiêu điểm",
    "It does not apply and the text does not say what it is worth",
  ],
  "nothing-outside": [
    "Không có tiêu chí nào ngoài nhãn {tag} để tính tỷ lệ",
    "There are no criteria outside tag {tag} to be in proportion to",
  ],
  "cap-not-positive": ["Ngưỡng “đủ từ” không lớn hơn 0", "The “cap” is not above 0"],
  declared: ["Đã khai là không áp dụng", "Declared not to apply"],
  "by-rule": ["Quy tắc nói là không áp dụng", "The rule says it does not apply"],
  "submitted-late": ["Nộp muộn: {submitted}", "Submitted late: {submitted}"],
  "not-submitted": ["Không nộp", "Not submitted"],
  "excluded-by-rule": ["Theo quy định không xếp hạng", "Excluded by a rule of the set"],
  overdue: ["Hết hạn mà chưa có số liệu", "The deadline has passed without the figures"],
};
