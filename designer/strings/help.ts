// Words of the tour at first opening, and of the sheet of keys.
import type { Words } from "./words.ts";

export const TOUR = {
  label: { vi: "Hướng dẫn ba bước", en: "A tour in three steps" },
  step: { vi: "Bước {step}/3", en: "Step {step} of 3" },
  next: { vi: "Tiếp", en: "Next" },
  done: { vi: "Xong", en: "Done" },
  skip: { vi: "Bỏ qua (Esc)", en: "Skip (Esc)" },
  again: { vi: "Xem lại hướng dẫn ba bước", en: "Show the tour again" },
} as const satisfies Record<string, Words>;

/** The steps in order. */
export const TOUR_STEPS: readonly Words[] = [
  {
    vi: "Đây là bảng chỉ số. Thử đổi một con số: bấm vào ô “Điểm tối đa” của một tiêu chí rồi gõ số khác.",
    en: "This is the table of the set. Try to change one number: click the field “Max points” of a criterion and type another.",
  },
  {
    vi: "Bảng xếp hạng ở dưới tính lại ngay trên số liệu mẫu: xem đơn vị nào lên, đơn vị nào xuống; bấm vào một con số để biết vì sao.",
    en: "The ranking below is worked out anew at once on the sample data: see who goes up and who goes down; click a number to learn why.",
  },
  {
    vi: "Mọi thay đổi đều nằm trong văn bản: bấm “Văn bản” (Alt+2) để đọc. Ctrl+Z đưa về như cũ, dù con trỏ ở đâu.",
    en: "Every change is in the text: press “Text” (Alt+2) to read it. Ctrl+Z takes a change back wherever the cursor is.",
  },
];

export const KEYS = {
  button: { vi: "Phím tắt và hướng dẫn (F1)", en: "Keys and help (F1)" },
  title: { vi: "Phím tắt", en: "Keys" },
  close: { vi: "Đóng", en: "Close" },
  key: { vi: "Phím", en: "Key" },
  does: { vi: "Việc", en: "What it does" },
} as const satisfies Record<string, Words>;

export interface KeyGroup {
  readonly title: Words;
  readonly keys: readonly (readonly [key: string, does: Words])[];
}

/** Every key of the studio by where it works. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: { vi: "Mọi nơi", en: "Everywhere" },
    keys: [
      [
        "Ctrl+Z",
        { vi: "Hoàn tác, cả trong văn bản, biểu mẫu và số liệu", en: "Undo, in text, form and data" },
      ],
      ["Ctrl+Y", { vi: "Làm lại", en: "Redo" }],
      ["Alt+1", { vi: "Xem bảng", en: "Show the table" }],
      ["Alt+2", { vi: "Xem văn bản", en: "Show the text" }],
      ["Alt+3", { vi: "Xem cả hai", en: "Show both" }],
      [
        "Ctrl+Enter",
        { vi: "Thêm tiêu chí sau tiêu chí đang chọn", en: "Add a criterion after the selected one" },
      ],
      [
        "Ctrl+V",
        {
          vi: "Dán bảng phụ lục từ Word, Excel (khi con trỏ không ở trong ô chữ)",
          en: "Paste an annex from Word or Excel (while no text field has the cursor)",
        },
      ],
      [
        "F6, Shift+F6",
        {
          vi: "Sang phần sau, phần trước của màn hình (mục lục, bảng, văn bản, biểu mẫu, xem trước)",
          en: "Go to the next or the previous part of the screen (outline, table, text, form, preview)",
        },
      ],
      ["F1", { vi: "Bảng phím tắt này", en: "This sheet of keys" }],
    ],
  },
  {
    title: { vi: "Trong văn bản", en: "In the text" },
    keys: [
      ["Ctrl+Space", { vi: "Gợi ý từ khoá, tên; gõ không dấu cũng tìm được", en: "Suggest words and names" }],
      ["Ctrl+.", { vi: "Cách sửa cho chỗ đang báo lỗi", en: "Repairs for the problem here" }],
      ["F8", { vi: "Đến chỗ báo lỗi tiếp theo", en: "Go to the next problem" }],
      ["F2", { vi: "Đổi tên ở mọi nơi dùng tên đó", en: "Rename everywhere" }],
      ["F12", { vi: "Đến chỗ khai báo", en: "Go to the definition" }],
      ["Shift+F12", { vi: "Mọi nơi dùng tên này", en: "All uses of this name" }],
      ["Shift+Alt+F", { vi: "Xếp lại dòng cho ngay ngắn", en: "Lay the lines out" }],
      ["Ctrl+/", { vi: "Bật, tắt chú thích #", en: "Make a # comment, or undo it" }],
      ["Ctrl+F", { vi: "Tìm trong văn bản", en: "Find in the text" }],
      ["Ctrl+M", { vi: "Cho phím Tab rời khung văn bản", en: "Let the Tab key leave the text" }],
    ],
  },
  {
    title: { vi: "Trong bảng số liệu mẫu", en: "In the sample data" },
    keys: [
      ["F2", { vi: "Sửa ô đang chọn", en: "Edit the cell" }],
      ["Enter", { vi: "Xuống ô dưới", en: "Go to the cell below" }],
      ["Shift+↑ ↓ ← →", { vi: "Chọn nhiều ô", en: "Select cells" }],
      ["Ctrl+C, Ctrl+V", { vi: "Chép, dán với bảng tính", en: "Copy and paste with a spreadsheet" }],
      ["Ctrl+D, Ctrl+R", { vi: "Điền xuống, điền sang phải", en: "Fill down, fill right" }],
      ["Ctrl+;", { vi: "Ngày hôm nay", en: "Today’s date" }],
      ["Delete", { vi: "Xoá nội dung ô", en: "Clear the cells" }],
      ["Ctrl+F", { vi: "Tìm cột, không cần gõ dấu", en: "Find a column" }],
    ],
  },
  {
    title: { vi: "Trên nút chiều cao ⇕ của khung xem trước", en: "On the height grip ⇕ of the preview" },
    keys: [
      ["↑ ↓", { vi: "Cao thêm, thấp bớt", en: "Higher, lower" }],
      ["Home, End", { vi: "Cao nhất, thấp nhất", en: "Highest, lowest" }],
    ],
  },
];
