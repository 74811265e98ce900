// The sentences of every problem of the command line, in both languages: what is wrong, and how to mend it. Those of
// data files are in data/data-problem-strings.ts, those of the server in server-problem-strings.ts and backup-problem-strings.ts.
// Findings in a set's text have their sentences in dsl/source/catalog.ts.

import { BACKUP_PROBLEMS } from "./backup-problem-strings.ts";
import { DATA_PROBLEMS } from "./data/data-problem-strings.ts";
import { SERVER_PROBLEMS } from "./server-problem-strings.ts";

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
  "options-exclude": {
    vi: {
      message: "Hai tùy chọn “{option}” và “{other}” không dùng cùng nhau được.",
      remedy: "Giữ lại một trong hai.",
    },
    en: {
      message: "The options “{option}” and “{other}” cannot be used together.",
      remedy: "Keep one of them.",
    },
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
  ...DATA_PROBLEMS,
  ...SERVER_PROBLEMS,
  ...BACKUP_PROBLEMS,
} as const satisfies Record<string, { readonly vi: Sentences; readonly en: Sentences }>;
