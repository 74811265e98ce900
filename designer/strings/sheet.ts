// Words of the sheet of sample units: titles, how a cell was read, and why a cell or a file was not.
import type { Words } from "./words.ts";

/** Titles of the columns about the unit itself. */
export const UNIT_TITLES = {
  id: { vi: "Mã đơn vị", en: "Unit" },
  name: { vi: "Tên đơn vị", en: "Name" },
  group: { vi: "Nhóm", en: "Group" },
  submitted: { vi: "Ngày nộp", en: "Submitted" },
  "not-applicable": { vi: "Không áp dụng", en: "Not applicable" },
  tags: { vi: "Nhãn", en: "Tags" },
} as const satisfies Record<string, Words>;

/** Why a cell was not read, or what to know about one that was. */
export const CELL_WORDS = {
  "figure-unreadable": {
    vi: "“{text}” không phải là số. Chỉ ghi chữ số, ví dụ 1250 hoặc 12,5; để trống nếu chưa có số liệu.",
    en: "“{text}” is no figure. Write digits only, as 1250 or 12.5; leave it empty when there is no figure.",
  },
  "figure-grouping": {
    vi: "“{text}” không phải là số với dấu thập phân đã chọn. Dấu ngăn nhóm đứng trước từng nhóm ba chữ số; viết lại số.",
    en: "“{text}” is no figure with the decimal sign chosen. Group digits by three, or write it without groups.",
  },
  "figure-ambiguous": {
    vi: "“{text}” đọc được hai cách: {first} hoặc {second}. Chọn một cách.",
    en: "“{text}” can be {first} or {second}. Choose one.",
  },
  "figure-percent": {
    vi: "“{text}” có dấu %, nhưng cột này không tính bằng phần trăm. Ghi số, không ghi dấu %.",
    en: "“{text}” has a % sign, but this column is no percentage. Write the figure without %.",
  },
  "figure-is-a-day": {
    vi: "Excel đã đổi ô này thành ngày {text}. Định dạng ô là số hoặc chữ rồi nhập lại.",
    en: "Excel has turned this cell into the day {text}. Format it as a number or text and type it again.",
  },
  "yes-no-unreadable": {
    vi: "“{text}” không phải là có hay không. Ghi Có hoặc Không; để trống nếu chưa trả lời.",
    en: "“{text}” is neither yes nor no. Write Có/yes or Không/no; empty when not answered.",
  },
  "choice-unknown": {
    vi: "Không có lựa chọn “{text}”. Ghi một trong: {options}.",
    en: "There is no option “{text}”. Write one of: {options}.",
  },
  "choice-several": {
    vi: "“{text}” khớp với nhiều lựa chọn: {options}. Ghi đúng một mã trong số đó.",
    en: "“{text}” fits several options: {options}. Write one of these keys.",
  },
  "checklist-unknown": {
    vi: "Danh mục không có mục “{text}”. Ghi các mục cách nhau bằng dấu ; trong số: {options}; ghi “không” nếu không có mục nào.",
    en: "The checklist has no item “{text}”. Write items with ; between them, out of: {options}; “không” when there is none.",
  },
  "date-unreadable": {
    vi: "“{text}” không phải là ngày. Ghi ngày/tháng/năm, ví dụ 30/10/2023.",
    en: "“{text}” is no day. Write day/month/year, as 30/10/2023.",
  },
  "submitted-unreadable": {
    vi: "“{text}” không phải là ngày nộp. Ghi ngày/tháng/năm, hoặc “không nộp”.",
    en: "“{text}” is no day of submission. Write day/month/year, or “không nộp”.",
  },
  "list-unreadable": {
    vi: "Danh sách không ghi được bằng chữ thường trong một ô. Nhập từng dòng của danh sách, hoặc dùng tệp JSON.",
    en: "A list cannot be written as plain text in one cell. Enter its records, or use JSON data.",
  },
  "too-many-places": {
    vi: "{value} có nhiều hơn {places} chữ số sau dấu phẩy; tiêu chí sẽ bị loại số liệu này.",
    en: "{value} has more than {places} decimal places; its criterion will reject it.",
  },
  "not-whole": {
    vi: "{value} không phải là số nguyên; tiêu chí sẽ bị loại số liệu này.",
    en: "{value} is not whole; its criterion will reject it.",
  },
  "below-least": {
    vi: "{value} nhỏ hơn {limit}, mức thấp nhất cho phép.",
    en: "{value} is below {limit}, the least allowed.",
  },
  "above-most": {
    vi: "{value} lớn hơn {limit}, mức cao nhất cho phép.",
    en: "{value} is above {limit}, the most allowed.",
  },
  "no-figure": {
    vi: "Ghi nhận là chưa có số liệu, không phải số 0.",
    en: "Taken as no figure yet, not as 0.",
  },
  "unknown-code": {
    vi: "Bộ chỉ số không có tiêu chí, nhóm hay nhãn “{text}”.",
    en: "The set has no criterion, pillar or tag “{text}”.",
  },
  "unit-without-id": {
    vi: "Đơn vị chưa có mã. Ghi một mã ngắn, không trùng với đơn vị khác.",
    en: "The unit has no id. Write a short one that no other unit has.",
  },
  "unit-twice": {
    vi: "Mã “{text}” trùng với đơn vị ở dòng {row}. Mỗi đơn vị một mã riêng.",
    en: "The id “{text}” is also that of row {row}. Each unit has its own.",
  },
  "outside-columns": {
    vi: "Ô này nằm ngoài cột cuối của bảng và không được dán. Chọn ô bắt đầu ở cột trước rồi dán lại.",
    en: "This cell lies beyond the last column and is not pasted. Start further left and paste again.",
  },
} as const satisfies Record<string, Words>;

export type CellCode = keyof typeof CELL_WORDS;

/** What people write where there is no figure yet; case and accents weigh nothing. */
export const NO_FIGURE_WORDS: readonly string[] = [
  "-",
  "–",
  "—",
  "…",
  "...",
  "không có số liệu",
  "chưa có số liệu",
  "chưa có",
  "n/a",
  "#n/a",
  "no figure",
];

/** How a value is shown. */
export const VALUE_WORDS = {
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
  none: { vi: "Không mục nào", en: "None" },
  "not-submitted": { vi: "Không nộp", en: "Not submitted" },
  records: { vi: "{count} dòng", en: "{count} records" },
} as const satisfies Record<string, Words>;

/** Why a file, or a part of it, was not read. */
export const FILE_WORDS = {
  "too-big": {
    vi: "Tệp lớn hơn {limit} MB. Bỏ hình ảnh và trang tính không cần rồi gửi lại.",
    en: "The file is larger than {limit} MB. Take out pictures and sheets that are not needed.",
  },
  "not-xlsx": {
    vi: "Tệp này không phải là tệp Excel .xlsx. Mở bằng Excel, chọn Lưu thành “Excel Workbook (.xlsx)” rồi gửi lại.",
    en: "This is no .xlsx file. Open it in Excel, save it as “Excel Workbook (.xlsx)” and send it again.",
  },
  "old-or-locked": {
    vi: "Tệp có mật khẩu hoặc là tệp Excel cũ (.xls). Bỏ mật khẩu, lưu thành .xlsx rồi gửi lại.",
    en: "The file has a password or is an old .xls. Take the password off, save it as .xlsx and send it again.",
  },
  encrypted: {
    vi: "Tệp nén có mật khẩu. Bỏ mật khẩu rồi gửi lại.",
    en: "The archive has a password. Take it off and send it again.",
  },
  macro: {
    vi: "Tệp có macro. Lưu thành “Excel Workbook (.xlsx)” không có macro rồi gửi lại.",
    en: "The file holds macros. Save it as “Excel Workbook (.xlsx)” without macros and send it again.",
  },
  truncated: {
    vi: "Tệp bị thiếu hoặc hỏng ở giữa. Tải lại hoặc lưu lại tệp rồi gửi lại.",
    en: "The file is cut off or damaged. Download or save it again and send it again.",
  },
  "too-many-entries": {
    vi: "Tệp nén có hơn {limit} phần bên trong, nhiều hơn một bảng tính bình thường. Chép bảng sang một tệp mới rồi gửi lại.",
    en: "The archive has more than {limit} parts, more than a plain workbook. Copy the table into a new file.",
  },
  "too-much-inside": {
    vi: "Tệp bung ra quá {limit} MB, hoặc lớn gấp hơn {ratio} lần lúc nén. Chép riêng bảng số liệu sang một tệp mới rồi gửi lại.",
    en: "The file unpacks to more than {limit} MB, or to more than {ratio} times its size. Copy the table of figures alone into a new file.",
  },
  "too-many-cells": {
    vi: "Trang tính vượt quá {rows} dòng hoặc {columns} cột (ô {cell}). Xóa dòng, cột thừa hoặc chia thành nhiều tệp.",
    en: "The sheet has more than {rows} rows or {columns} columns (cell {cell}). Delete what is not needed or divide it.",
  },
  "not-a-workbook": {
    vi: "Không tìm thấy bảng tính trong tệp. Mở bằng Excel, lưu lại thành .xlsx rồi gửi lại.",
    en: "There is no workbook in the file. Open it in Excel, save it as .xlsx and send it again.",
  },
  malformed: {
    vi: "Trang tính trong tệp bị sai cấu trúc. Mở bằng Excel, lưu lại thành .xlsx rồi gửi lại.",
    en: "The sheet in the file is not well formed. Open it in Excel, save it as .xlsx and send it again.",
  },
  "no-header": {
    vi: "Không thấy hàng tiêu đề: ô đầu là “{text}”. Viết “đơn vị” (mỗi hàng một đơn vị) hoặc “mã” (mỗi hàng một số liệu).",
    en: "There is no header: the first cell is “{text}”. Write “đơn vị” (a row per unit) or “mã” (a row per figure).",
  },
  empty: { vi: "Tệp không có ô nào có chữ.", en: "No cell of the file holds anything." },
  "csv-quote": {
    vi: 'Dòng {row}: dấu ngoặc kép của ô không đóng hoặc đặt sai chỗ. Trong ô, viết "" thay cho mỗi dấu ".',
    en: 'Line {row}: a quoted cell is not closed, or its quote is misplaced. Write "" for each " inside a cell.',
  },
  "csv-cells": {
    vi: "Dòng {row} có {found} ô, hàng tiêu đề có {wanted} ô. Kiểm tra dấu ngăn ô thừa, nhất là trong số có dấu phẩy.",
    en: "Line {row} has {found} cells, the header has {wanted}. Look for a separator too many, above all in figures.",
  },
  "unknown-column": {
    vi: "Không hiểu cột “{text}”: cột này không được nhập. Sửa tiêu đề thành mã số liệu, hoặc thêm # vào đầu để bỏ qua cột.",
    en: "The column “{text}” is not known and is not taken. Give it the key of a figure, or start it with # to leave it out.",
  },
  "repeated-column": {
    vi: "Cột “{text}” có hai lần; lần sau không được nhập. Giữ lại một cột.",
    en: "The column “{text}” stands twice; the second is not taken. Keep one.",
  },
  "row-without-unit": {
    vi: "Dòng {row} không ghi đơn vị: không được nhập. Ghi mã đơn vị vào ô đầu.",
    en: "Row {row} names no unit and is not taken. Write the unit's id into its first cell.",
  },
  "repeated-unit": {
    vi: "Đơn vị “{text}” có hai lần; dòng {row} không được nhập. Mỗi đơn vị chỉ ghi một lần.",
    en: "The unit “{text}” stands twice; row {row} is not taken. Each unit stands once.",
  },
  "json-syntax": {
    vi: "Tệp JSON sai cú pháp{where}. Sửa chỗ này rồi gửi lại.",
    en: "The JSON cannot be read{where}. Mend this place and send it again.",
  },
  "json-repeated-key": {
    vi: "Khóa “{text}” có hai lần trong cùng một đối tượng. Giữ lại một giá trị.",
    en: "The key “{text}” stands twice in one object. Keep one of the values.",
  },
  "json-shape": {
    vi: "“{text}” không đúng dạng tệp số liệu. Xem docs/data-format.md.",
    en: "“{text}” has not the form of data. See docs/data-format.md.",
  },
} as const satisfies Record<string, Words>;

export type FileCode = keyof typeof FILE_WORDS;

/** Words in the workbook that is written. */
export const WORKBOOK = {
  data: { vi: "Số liệu", en: "Data" },
  guide: { vi: "Hướng dẫn", en: "Guide" },
  labels: { vi: "# Tên cột (không nhập vào hàng này)", en: "# Titles (nothing is read from this row)" },
  code: { vi: "Mã cột", en: "Column" },
  label: { vi: "Tên", en: "Label" },
  measure: { vi: "Đơn vị đo", en: "Measure" },
  kind: { vi: "Kiểu", en: "Kind" },
  allowed: { vi: "Giá trị được ghi", en: "Allowed values" },
} as const satisfies Record<string, Words>;

/** What each kind of figure is called, and what may be written. */
export const KIND_WORDS = {
  unit: { vi: "Thông tin đơn vị", en: "About the unit" },
  count: { vi: "Số đếm", en: "Count" },
  number: { vi: "Số", en: "Number" },
  money: { vi: "Số tiền", en: "Money" },
  percent: { vi: "Phần trăm", en: "Percent" },
  points: { vi: "Điểm", en: "Points" },
  "yes-no": { vi: "Có / Không", en: "Yes / No" },
  choice: { vi: "Chọn một", en: "One of" },
  checklist: { vi: "Chọn nhiều", en: "Several of" },
  date: { vi: "Ngày", en: "Day" },
  text: { vi: "Chữ", en: "Text" },
  list: { vi: "Danh sách", en: "List" },
} as const satisfies Record<string, Words>;

/** What an official may write into a cell of a kind. */
export const ALLOWED_WORDS = {
  whole: { vi: "Số nguyên", en: "Whole number" },
  decimal: { vi: "Số, tối đa {places} chữ số sau dấu phẩy", en: "Number, at most {places} decimal places" },
  between: { vi: "từ {least} đến {most}", en: "from {least} to {most}" },
  least: { vi: "từ {least} trở lên", en: "{least} or more" },
  most: { vi: "đến {most}", en: "up to {most}" },
  "yes-no": { vi: "Có; Không", en: "Có (yes); Không (no)" },
  date: { vi: "ngày/tháng/năm", en: "day/month/year" },
  submitted: { vi: "ngày/tháng/năm; không nộp", en: "day/month/year; không nộp (not submitted)" },
  "not-applicable": { vi: "Mã tiêu chí hoặc nhãn, cách nhau bằng dấu ;", en: "Codes or tags with ; between" },
  tags: { vi: "Các nhãn, cách nhau bằng dấu ;", en: "Tags with ; between" },
  id: { vi: "Mã ngắn, mỗi đơn vị một mã", en: "A short id, one per unit" },
} as const satisfies Record<string, Words>;

/** Names given to new rows. */
export const ROW_WORDS = {
  edge: { vi: "ca biên {no}", en: "edge case {no}" },
} as const satisfies Record<string, Words>;
