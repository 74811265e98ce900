// The sentences of every problem of the command line, in both languages: what is wrong, and how to mend it.
// Findings in a set's text have their sentences in dsl/source/catalog.ts.

interface Sentences {
  readonly message: string;
  readonly remedy: string;
}

export const PROBLEMS = {
  // --- use of the command ---
  "unknown-command": {
    vi: { message: "Không có lệnh “{command}”.", remedy: "Gõ `barem --help` để xem các lệnh." },
    en: { message: "There is no command “{command}”.", remedy: "Type `barem --help` for the commands." },
  },
  "unknown-option": {
    vi: {
      message: "Lệnh {command} không có tùy chọn “{option}”.",
      remedy: "Gõ `barem {command} --help` để xem các tùy chọn.",
    },
    en: {
      message: "The command {command} has no option “{option}”.",
      remedy: "Type `barem {command} --help` for its options.",
    },
  },
  "option-needs-value": {
    vi: { message: "Tùy chọn “{option}” cần một giá trị.", remedy: "Viết `{option} {value}`." },
    en: { message: "The option “{option}” needs a value.", remedy: "Write `{option} {value}`." },
  },
  "option-takes-no-value": {
    vi: { message: "Tùy chọn “{option}” không nhận giá trị.", remedy: "Viết `{option}` không kèm `=`." },
    en: { message: "The option “{option}” takes no value.", remedy: "Write `{option}` without `=`." },
  },
  "option-repeated": {
    vi: { message: "Tùy chọn “{option}” được viết hai lần.", remedy: "Giữ lại một lần." },
    en: { message: "The option “{option}” is given twice.", remedy: "Keep one of them." },
  },
  "option-value": {
    vi: {
      message: "Tùy chọn “{option}” không nhận giá trị “{value}”.",
      remedy: "Giá trị nhận được: {allowed}.",
    },
    en: { message: "The option “{option}” does not take “{value}”.", remedy: "It takes: {allowed}." },
  },
  "missing-argument": {
    vi: { message: "Lệnh {command} còn thiếu {argument}.", remedy: "Cách dùng: {usage}" },
    en: { message: "The command {command} still needs {argument}.", remedy: "Usage: {usage}" },
  },
  "extra-argument": {
    vi: { message: "Lệnh {command} không nhận thêm “{argument}”.", remedy: "Cách dùng: {usage}" },
    en: { message: "The command {command} has no place for “{argument}”.", remedy: "Usage: {usage}" },
  },
  "missing-option": {
    vi: { message: "Lệnh {command} cần tùy chọn “{option}”.", remedy: "Cách dùng: {usage}" },
    en: { message: "The command {command} needs the option “{option}”.", remedy: "Usage: {usage}" },
  },
  "unknown-set": {
    vi: {
      message: "Không có bộ chỉ số “{set}”.",
      remedy: "Gõ `barem list` để xem các bộ chỉ số, hoặc ghi đường dẫn tới tệp .barem hay .json.",
    },
    en: {
      message: "There is no indicator set “{set}”.",
      remedy: "Type `barem list` for the sets, or give the path of a .barem or .json file.",
    },
  },
  "unknown-version": {
    vi: {
      message: "Bộ chỉ số “{set}” không có phiên bản “{version}”.",
      remedy: "Các phiên bản hiện có: {versions}.",
    },
    en: { message: "The set “{set}” has no version “{version}”.", remedy: "Its versions: {versions}." },
  },
  "unknown-unit": {
    vi: { message: "Tệp số liệu không có đơn vị “{unit}”.", remedy: "Các đơn vị có trong tệp: {units}." },
    en: { message: "The data have no unit “{unit}”.", remedy: "The units in the file: {units}." },
  },
  "unknown-criterion": {
    vi: {
      message: "Bộ chỉ số không có tiêu chí “{criterion}”.",
      remedy: "Gõ `barem inputs {set}` để xem các tiêu chí.",
    },
    en: {
      message: "The set has no criterion “{criterion}”.",
      remedy: "Type `barem inputs {set}` for its criteria.",
    },
  },
  "unknown-parameter": {
    vi: {
      message: "Bộ chỉ số không có tham số “{parameter}”.",
      remedy: "Các tham số của bộ chỉ số: {parameters}.",
    },
    en: { message: "The set has no parameter “{parameter}”.", remedy: "Its parameters: {parameters}." },
  },
  "parameter-twice": {
    vi: {
      message: "Tham số “{parameter}” được cho hai giá trị.",
      remedy: "Chỉ ghi một lần, ở dòng lệnh hoặc trong tệp số liệu.",
    },
    en: {
      message: "The parameter “{parameter}” is given two values.",
      remedy: "Give it once, on the command line or in the data file.",
    },
  },
  // --- files ---
  "file-absent": {
    vi: { message: "Không tìm thấy tệp “{file}”.", remedy: "Kiểm tra lại tên tệp và thư mục." },
    en: { message: "The file “{file}” was not found.", remedy: "Check the name of the file and its folder." },
  },
  "file-is-folder": {
    vi: { message: "“{file}” là thư mục, không phải tệp.", remedy: "Ghi đường dẫn tới một tệp." },
    en: { message: "“{file}” is a folder, not a file.", remedy: "Give the path of a file." },
  },
  "file-unreadable": {
    vi: { message: "Không đọc được tệp “{file}” ({detail}).", remedy: "Kiểm tra quyền đọc tệp." },
    en: { message: "The file “{file}” cannot be read ({detail}).", remedy: "Check that you may read it." },
  },
  "file-exists": {
    vi: { message: "Tệp “{file}” đã có.", remedy: "Thêm `--force` để ghi đè, hoặc chọn tên khác." },
    en: {
      message: "The file “{file}” exists already.",
      remedy: "Add `--force` to overwrite it, or choose another name.",
    },
  },
  "file-not-written": {
    vi: {
      message: "Không ghi được tệp “{file}” ({detail}); chưa có gì thay đổi.",
      remedy: "Kiểm tra thư mục và quyền ghi.",
    },
    en: {
      message: "The file “{file}” could not be written ({detail}); nothing was changed.",
      remedy: "Check the folder and that you may write there.",
    },
  },
  "stdin-twice": {
    vi: {
      message: "“-” (đọc từ luồng vào) chỉ dùng được một lần trong một lệnh.",
      remedy: "Ghi đường dẫn cho tệp còn lại.",
    },
    en: {
      message: "“-” (standard input) can stand only once in a command.",
      remedy: "Give a path for the other file.",
    },
  },
  "not-utf8": {
    vi: {
      message: "Tệp “{file}” không phải văn bản UTF-8.",
      remedy: "Lưu lại tệp với mã UTF-8 (Excel: “CSV UTF-8 (Comma delimited)”).",
    },
    en: {
      message: "The file “{file}” is not UTF-8 text.",
      remedy: "Save it again as UTF-8 (Excel: “CSV UTF-8 (Comma delimited)”).",
    },
  },
  "is-spreadsheet": {
    vi: {
      message: "Tệp “{file}” là bảng tính Excel hoặc tệp nén, không phải CSV.",
      remedy: "Mở bằng Excel và lưu thành “CSV UTF-8 (Comma delimited)”.",
    },
    en: {
      message: "The file “{file}” is an Excel workbook or an archive, not CSV.",
      remedy: "Open it in Excel and save it as “CSV UTF-8 (Comma delimited)”.",
    },
  },
  // --- sets ---
  "set-has-errors": {
    vi: {
      message: "Bộ chỉ số trong “{file}” còn {count} lỗi nên chưa dùng được.",
      remedy: "Gõ `barem check {file}` để xem từng lỗi và cách sửa.",
    },
    en: {
      message: "The set in “{file}” still has {count} errors and cannot be used.",
      remedy: "Type `barem check {file}` for each of them and how to mend it.",
    },
  },
  "compiled-refused": {
    vi: {
      message: "Tệp “{file}” không phải bộ chỉ số đã biên dịch hợp lệ: {detail}.",
      remedy: "Biên dịch lại từ tệp .barem bằng `barem compile`.",
    },
    en: {
      message: "The file “{file}” is not a valid compiled set: {detail}.",
      remedy: "Compile it again from its .barem file with `barem compile`.",
    },
  },
  "needs-source": {
    vi: {
      message: "Lệnh {command} cần văn bản .barem, còn “{file}” là bộ chỉ số đã biên dịch.",
      remedy: "Ghi đường dẫn tới tệp .barem.",
    },
    en: {
      message: "The command {command} needs .barem text; “{file}” is a compiled set.",
      remedy: "Give the path of the .barem file.",
    },
  },
  "text-has-errors": {
    vi: {
      message: "Văn bản “{file}” có {count} lỗi cú pháp nên chưa chuyển được.",
      remedy: "Gõ `barem check {file}` để xem từng lỗi.",
    },
    en: {
      message: "The text “{file}” has {count} syntax errors and cannot be rewritten yet.",
      remedy: "Type `barem check {file}` for each of them.",
    },
  },
  "not-a-receipt": {
    vi: {
      message: "Tệp “{file}” không phải biên nhận của barem: {detail}.",
      remedy: "Dùng tệp do `barem score --receipt` ghi ra.",
    },
    en: {
      message: "The file “{file}” is not a receipt of barem: {detail}.",
      remedy: "Use a file that `barem score --receipt` wrote.",
    },
  },
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
} as const satisfies Record<string, { readonly vi: Sentences; readonly en: Sentences }>;
