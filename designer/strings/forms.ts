// Words of the forms: labels of fields and groups, what may be added, and why a value is refused.
import type { Words } from "./words.ts";

/** Why a value was not written. Each says how to mend it. */
export const REASONS = {
  threeMarks: {
    vi: 'Đoạn văn nhiều dòng không chứa được ba dấu nháy liền nhau ("""). Hãy viết một hoặc hai dấu nháy.',
    en: 'A text of several lines cannot hold three quotation marks in a row ("""). Write one or two.',
  },
  notNumber: {
    vi: "Đây không phải là một số. Hãy viết như 12,5 hoặc 1 234.",
    en: "This is not a number. Write it as 12,5 or 1 234.",
  },
  notMax: {
    vi: "Đây không phải là số điểm. Hãy viết số, như 10 hoặc 12,5; hoặc “chưa rõ”, hoặc tên một tham số đã có của bộ chỉ số.",
    en: "This is no number of points. Write a number, as 10 or 12,5; or “unknown”, or the name of a parameter the set has.",
  },
  negative: {
    vi: "Số này không được âm. Hãy viết số từ 0 trở lên, không có dấu trừ.",
    en: "This number cannot be negative. Write a number from 0, without the minus.",
  },
  noPercent: {
    vi: "Ở đây không nhận phần trăm. Hãy viết số, không có dấu %.",
    en: "A percentage cannot stand here. Write the number without %.",
  },
  groups: {
    vi: "Các nhóm chữ số chưa rõ. Hãy tách từng ba chữ số bằng dấu cách, như 1 234 567.",
    en: "The groups of digits are unclear. Put a blank before each three digits, as 1 234 567.",
  },
  twoReadings: {
    vi: "Số này hiểu được hai cách: một nghìn mấy trăm, hay một phẩy mấy. Hãy viết 1 234 (hàng nghìn) hoặc 1,2340 (phần lẻ).",
    en: "This number has two readings: thousands or decimals. Write 1 234 (thousands) or 1,2340 (decimals).",
  },
  tooManyDigits: { vi: "Số có nhiều hơn 30 chữ số.", en: "The number has more than 30 digits." },
  notDate: {
    vi: "Đây không phải là ngày. Hãy viết ngày/tháng/năm, như 01/06/2023.",
    en: "This is not a date. Write day/month/year, as 01/06/2023.",
  },
  notCode: {
    vi: "Mã gồm các số cách nhau bằng dấu chấm, như 3.5.",
    en: "A code is numbers with points between, as 3.5.",
  },
  noSuchField: {
    vi: "Chỗ này không còn trong văn bản. Hãy mở lại biểu mẫu.",
    en: "This place is no longer in the text. Open the form again.",
  },
  notHere: {
    vi: "Nội dung này chưa viết được vào chỗ đó mà không ảnh hưởng phần còn lại. Hãy xem lại dấu ngoặc, dấu nháy và dấu chấm phẩy.",
    en: "This cannot stand there without touching the rest. Look at its brackets, quotation marks and semicolons.",
  },
  empty: { vi: "Chỗ này không để trống được.", en: "This place cannot be left empty." },
  noSuchChoice: { vi: "Không có lựa chọn này.", en: "There is no such choice." },
} as const satisfies Readonly<Record<string, Words>>;

/** What to type, below a field. */
export const HINTS = {
  checklist: {
    vi: "Viết mã của các mục có, cách nhau bằng dấu chấm phẩy. {keys}",
    en: "Write the keys of what is ticked, with semicolons between. {keys}",
  },
} as const satisfies Readonly<Record<string, Words>>;
