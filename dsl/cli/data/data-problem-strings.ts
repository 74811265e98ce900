// The sentences of what can be wrong in a data file, in both languages: what is wrong, and how to mend it.

export const DATA_PROBLEMS = {
  // --- data: JSON ---
  "json-syntax": {
    vi: { message: "JSON sai cú pháp: chờ {expected}, gặp {found}.", remedy: "Sửa chỗ này trong tệp." },
    en: {
      message: "The JSON cannot be read: expected {expected}, found {found}.",
      remedy: "Mend this place.",
    },
  },
  "json-too-deep": {
    vi: { message: "JSON lồng quá {limit} tầng.", remedy: "Tệp số liệu chỉ cần 5 tầng; kiểm tra lại tệp." },
    en: {
      message: "The JSON is nested more than {limit} deep.",
      remedy: "Data need 5 levels; check the file.",
    },
  },
  "json-repeated-key": {
    vi: { message: "Khóa “{key}” có hai lần trong cùng một đối tượng.", remedy: "Giữ lại một giá trị." },
    en: { message: "The key “{key}” stands twice in one object.", remedy: "Keep one of the values." },
  },
  "json-shape": {
    vi: {
      message: "“{path}” không đúng dạng: {detail}.",
      remedy: "Xem dạng tệp số liệu trong docs/data-format.md.",
    },
    en: {
      message: "“{path}” has not the right form: {detail}.",
      remedy: "The form of data is in docs/data-format.md.",
    },
  },
  // --- data: CSV ---
  "csv-header": {
    vi: {
      message: "Ô đầu của hàng tiêu đề là “{found}”.",
      remedy:
        "Viết “đơn vị” (mỗi hàng một đơn vị) hoặc “mã” (mỗi hàng một số liệu); `barem template` ghi sẵn tệp mẫu.",
    },
    en: {
      message: "The first cell of the header is “{found}”.",
      remedy:
        "Write “đơn vị” (one row per unit) or “mã” (one row per figure); `barem template` writes such a file.",
    },
  },
  "csv-quote": {
    vi: {
      message: "Dấu ngoặc kép của ô không đóng hoặc đặt sai chỗ.",
      remedy: 'Ô có dấu " thì viết "" thay cho mỗi dấu " và đặt cả ô trong "…".',
    },
    en: {
      message: "A quoted cell is not closed, or its quote stands in the wrong place.",
      remedy: 'Write "" for each " inside a cell and put the whole cell in "…".',
    },
  },
  "csv-cells": {
    vi: {
      message: "Hàng có {found} ô, hàng tiêu đề có {wanted} ô.",
      remedy: "Kiểm tra dấu ngăn ô thừa hoặc thiếu, nhất là trong số có dấu phẩy.",
    },
    en: {
      message: "The row has {found} cells, the header has {wanted}.",
      remedy: "Look for a separator too many or too few, above all in figures with a comma.",
    },
  },
  "csv-unknown-column": {
    vi: {
      message: "Không hiểu cột “{column}”.",
      remedy: "Sửa tiêu đề thành mã số liệu (`barem inputs` liệt kê), hoặc thêm # vào đầu để bỏ qua cột.",
    },
    en: {
      message: "The column “{column}” is not known.",
      remedy: "Give it the key of a figure (`barem inputs` lists them), or start it with # to leave it out.",
    },
  },
  "csv-repeated-column": {
    vi: { message: "Cột “{column}” trùng với cột {other}.", remedy: "Giữ lại một cột." },
    en: { message: "The column “{column}” is the same as column {other}.", remedy: "Keep one of them." },
  },
  "csv-unknown-key": {
    vi: {
      message: "Không có số liệu mang mã “{key}”.",
      remedy: "Sửa mã (`barem inputs` liệt kê), hoặc thêm # vào đầu để bỏ qua hàng.",
    },
    en: {
      message: "No figure has the key “{key}”.",
      remedy: "Mend the key (`barem inputs` lists them), or start it with # to leave the row out.",
    },
  },
  "csv-repeated-key": {
    vi: { message: "Mã “{key}” đã có ở hàng {other}.", remedy: "Giữ lại một hàng." },
    en: { message: "The key “{key}” stands in row {other} already.", remedy: "Keep one of the rows." },
  },
  "csv-no-unit": {
    vi: { message: "Hàng không ghi đơn vị.", remedy: "Ghi mã đơn vị vào ô đầu, hoặc xóa hàng." },
    en: {
      message: "The row names no unit.",
      remedy: "Write the unit's id into its first cell, or delete the row.",
    },
  },
  "csv-repeated-unit": {
    vi: { message: "Đơn vị “{unit}” đã có ở {other}.", remedy: "Mỗi đơn vị chỉ ghi một lần." },
    en: { message: "The unit “{unit}” stands at {other} already.", remedy: "Each unit stands once." },
  },
  // --- data: one value ---
  "figure-ambiguous": {
    vi: {
      message: "Không đoán “{text}” là số nào: {readings}.",
      remedy:
        "Thêm `--decimal comma` (dấu phẩy là dấu thập phân) hoặc `--decimal point`, hay bỏ dấu ngăn nhóm trong số.",
    },
    en: {
      message: "Which figure “{text}” is, is not guessed: {readings}.",
      remedy:
        "Add `--decimal comma` or `--decimal point`, or write the figure without a sign between groups.",
    },
  },
  "figure-grouping": {
    vi: {
      message: "“{text}” không phải là số với dấu thập phân đã chọn ({decimal}).",
      remedy: "Dấu ngăn nhóm đứng trước từng nhóm ba chữ số; viết lại số.",
    },
    en: {
      message: "“{text}” is no figure with the decimal sign chosen ({decimal}).",
      remedy: "A grouping sign stands before each three digits; write the figure again.",
    },
  },
  "figure-unreadable": {
    vi: {
      message: "“{text}” không phải là số ({label}).",
      remedy: "Chỉ ghi chữ số, ví dụ 1250 hoặc 12,5; để trống nếu chưa có số liệu.",
    },
    en: {
      message: "“{text}” is no figure ({label}).",
      remedy: "Write digits only, as 1250 or 12,5; leave the cell empty when there is no figure yet.",
    },
  },
  "yes-no-unreadable": {
    vi: {
      message: "“{text}” không phải là có hay không.",
      remedy: "Ghi có hoặc không; để trống nếu chưa trả lời.",
    },
    en: {
      message: "“{text}” is neither yes nor no.",
      remedy: "Write có/yes or không/no; empty when not answered.",
    },
  },
  "choice-unknown": {
    vi: { message: "Không có lựa chọn “{text}”.", remedy: "Ghi một trong: {options}." },
    en: { message: "There is no option “{text}”.", remedy: "Write one of: {options}." },
  },
  "checklist-unknown": {
    vi: {
      message: "Danh mục không có mục “{text}”.",
      remedy: "Ghi các mục cách nhau bằng dấu ; trong số: {options}; ghi “không” nếu không có mục nào.",
    },
    en: {
      message: "The checklist has no item “{text}”.",
      remedy: "Write items with ; between them, out of: {options}; write “không” when there is none.",
    },
  },
  "date-unreadable": {
    vi: {
      message: "“{text}” không phải là ngày.",
      remedy: "Ghi ngày/tháng/năm, ví dụ 30/10/2023, hoặc 2023-10-30.",
    },
    en: { message: "“{text}” is no date.", remedy: "Write day/month/year, as 30/10/2023, or 2023-10-30." },
  },
  "list-in-csv": {
    vi: { message: "Danh sách “{label}” không ghi được trong một ô CSV.", remedy: "Dùng tệp số liệu JSON." },
    en: { message: "The list “{label}” cannot be written in a CSV cell.", remedy: "Use JSON data." },
  },
} as const;
