// What is said of a pasted annex.
import type { Words } from "./words.ts";

export const ANNEX = {
  notUnderstood: { vi: "chưa hiểu", en: "not understood" },
  noWords: { vi: "bảng dán vào không có cách tính", en: "the pasted table has no rule" },
  noMax: { vi: "bảng dán vào không có điểm tối đa", en: "the pasted table has no maximum" },
  notSimple: {
    vi: "không thuộc các dạng đọc được chắc chắn: (a/b) * điểm tối đa; từng mức như “4 cuộc họp: 20 điểm”; có hoặc không",
    en: "it is none of the forms read with certainty: (a/b) * the maximum; levels such as “4 cuộc họp: 20 điểm”; yes or no",
  },
  noMaxColumn: {
    vi: "Không thấy điểm tối đa nào trong bảng. Hãy dán bảng có cột “Điểm tối đa”, “Điểm chuẩn” hoặc “Thang điểm”, kèm hàng tiêu đề.",
    en: "No maximum was found in the table. Paste a table with a column “Điểm tối đa”, “Điểm chuẩn” or “Thang điểm”, with its header row.",
  },
  nothing: {
    vi: "Không thấy chỉ số hay tiêu chí nào trong bảng. Hãy dán cả hàng tiêu đề, có cột tên chỉ số và cột điểm tối đa.",
    en: "No pillar or criterion was found in the table. Paste the header row too, with a column of titles and one of maximum points.",
  },
  codesTaken: {
    vi: "Một mã trong bảng đã có trong bộ chỉ số, hoặc có hai lần trong bảng. Hãy sửa cột STT hoặc xóa tiêu chí trùng rồi dán lại.",
    en: "A code of the table is in the set already, or twice in the table. Change the column of numbers or remove the criterion, then paste again.",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Words of the dialog that shows a pasted annex before it is put in. */
export const ANNEX_PASTE = {
  button: { vi: "Dán phụ lục…", en: "Paste an annex…" },
  buttonHint: {
    vi: "Dán bảng phụ lục chép từ Word hoặc Excel (hoặc bấm Ctrl+V khi con trỏ không ở trong ô chữ)",
    en: "Pastes an annex table copied from Word or Excel (or press Ctrl+V while no text field has the cursor)",
  },
  title: { vi: "Phụ lục dán vào", en: "Pasted annex" },
  how: {
    vi: "Chép cả bảng phụ lục trong Word hoặc Excel, kể cả hàng tiêu đề (STT, chỉ số, điểm tối đa, cách tính…), rồi bấm Ctrl+V vào ô dưới đây. Chưa có gì được ghi cho đến khi bạn bấm “Đưa vào bộ chỉ số”.",
    en: "Copy the whole annex table in Word or Excel with its header row (STT, chỉ số, điểm tối đa, cách tính…), then press Ctrl+V in the field below. Nothing is written until you press “Put into the set”.",
  },
  here: { vi: "Bấm Ctrl+V vào đây", en: "Press Ctrl+V here" },
  reading: { vi: "Đang đọc bảng…", en: "Reading the table…" },
  summary: {
    vi: "Đọc được {pillars} chỉ số và {criteria} tiêu chí. Hiểu cách tính của {understood} tiêu chí; {unread} tiêu chí sẽ mang dấu “chưa hiểu” để bạn viết cách tính, không công thức nào được đoán thay.",
    en: "{pillars} pillars and {criteria} criteria were read. The rule of {understood} criteria was understood; {unread} will carry the mark “chưa hiểu” (not understood) for you to write the rule: no formula is guessed.",
  },
  replaces: {
    vi: "Bộ này mới chỉ có chỉ số và tiêu chí mẫu chưa ai sửa: phần dán sẽ thay chúng. Ctrl+Z đưa về như cũ.",
    en: "This set has nothing yet but the sample pillar and criterion, which nobody has changed: the paste takes their place. Ctrl+Z takes it back.",
  },
  left: {
    vi: "Hàng {rows} của bảng không được đưa vào: không thấy tên, hoặc không thấy mã và điểm.",
    en: "Rows {rows} of the table are left out: they have no title, or neither a code nor points.",
  },
  dropped: {
    vi: "Trong phần dán có {count} đoạn ẩn hoặc mã lệnh; đã bỏ đi, chỉ lấy chữ nhìn thấy.",
    en: "The paste had {count} hidden parts or pieces of code; they were dropped, only visible words are taken.",
  },
  kind: { vi: "Loại", en: "Kind" },
  pillar: { vi: "Chỉ số", en: "Pillar" },
  criterion: { vi: "Tiêu chí", en: "Criterion" },
  code: { vi: "Mã", en: "Code" },
  name: { vi: "Tên", en: "Title" },
  max: { vi: "Điểm tối đa", en: "Max points" },
  rule: { vi: "Cách tính đọc được", en: "Rule as read" },
  unknown: { vi: "chưa rõ", en: "not known" },
  isTaken: { vi: "mã đã có", en: "code exists" },
  understood: { vi: "✓ {shape}", en: "✓ {shape}" },
  notUnderstood: { vi: "? Chưa hiểu: {why}", en: "? Not understood: {why}" },
  words: { vi: "Nguyên văn", en: "The table’s words" },
  renumber: {
    vi: "Đánh số các chỉ số dán vào tiếp theo bộ chỉ số hiện có",
    en: "Number the pasted pillars after those of the set",
  },
  insert: { vi: "Đưa vào bộ chỉ số", en: "Put into the set" },
  cancel: { vi: "Thôi", en: "Cancel" },
  noTable: {
    vi: "Trong phần vừa dán không có bảng nào. Hãy chọn cả bảng phụ lục trong Word hoặc Excel (kể cả hàng tiêu đề), chép bằng Ctrl+C rồi dán lại.",
    en: "There is no table in what was pasted. Select the whole annex table in Word or Excel (with its header row), copy it with Ctrl+C and paste again.",
  },
  tooLarge: {
    vi: "Bảng dán vào quá lớn (nhiều hơn 2 000 hàng hoặc 4 triệu ký tự). Hãy dán từng phần của phụ lục.",
    en: "The pasted table is too large (more than 2,000 rows or 4 million characters). Paste the annex in parts.",
  },
  ratio: { vi: "Tỷ lệ nhân điểm tối đa", en: "Ratio times the maximum" },
  table: { vi: "Bảng điểm theo mức", en: "Table of levels" },
  yesNo: { vi: "Có hoặc không", en: "Yes or no" },
} as const satisfies Readonly<Record<string, Words>>;
