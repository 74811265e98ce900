// Sentences about reading a text (dsl/syntax). See catalog.ts.
import type { Entry } from "./catalog-entry.ts";

export const SYNTAX_SENTENCES = {
  "unexpected-character": {
    severity: "error",
    vi: "Ký tự “{char}” ({point}) không dùng được ở đây.",
    en: "The character “{char}” ({point}) cannot stand here.",
  },
  "look-alike-letter": {
    severity: "error",
    vi: "“{word}” có chữ của bảng chữ cái khác, trông giống chữ Latinh.",
    en: "“{word}” has letters of another alphabet that look like Latin ones.",
  },
  "unclosed-string": {
    severity: "error",
    vi: "Chuỗi chữ không có dấu ngoặc kép đóng trên cùng dòng.",
    en: "The string has no closing quotation mark on its line.",
  },
  "foreign-operator": {
    severity: "error",
    vi: "“{found}” không phải là dấu của ngôn ngữ này; dấu đúng là “{wanted}”.",
    en: "“{found}” is no sign of this language; the right one is “{wanted}”.",
  },
  "no-power": {
    severity: "error",
    vi: "Không có phép lũy thừa: mọi điểm số phải là phân số đúng.",
    en: "There is no power: every score must stay an exact fraction.",
  },
  "mixed-surface": {
    severity: "error",
    vi: "“{found}” là từ khóa của ngôn ngữ kia; trong văn bản này viết “{wanted}”.",
    en: "“{found}” is a keyword of the other language; in this text it is “{wanted}”.",
  },
  "keyword-without-marks": {
    severity: "error",
    vi: "“{found}” thiếu dấu; từ khóa là “{wanted}”.",
    en: "“{found}” lacks its marks; the keyword is “{wanted}”.",
  },
  "missing-example-word": {
    severity: "error",
    vi: "Thiếu “{wanted}” ở đầu dòng.",
    en: "“{wanted}” is missing at the beginning of the line.",
  },
  "split-keyword": {
    severity: "error",
    vi: "Từ khóa “{wanted}” bị cắt qua hai dòng.",
    en: "The keyword “{wanted}” is broken over two lines.",
  },
  "reserved-name": {
    severity: "error",
    vi: "“{name}” là từ khóa nên không dùng làm tên được; hãy chọn tên khác.",
    en: "“{name}” is a keyword and cannot be a name; choose another one.",
  },
  "missing-set-header": {
    severity: "error",
    vi: "Dòng đầu phải là “{wanted}”, rồi mã và phiên bản của bộ chỉ số.",
    en: "The first line must be “{wanted}” with the id and the version of the set.",
  },
  "unknown-statement": {
    severity: "error",
    vi: "Không có câu nào bắt đầu bằng “{found}”.",
    en: "No statement begins with “{found}”.",
  },
  "misplaced-statement": {
    severity: "error",
    vi: "“{found}” không đứng được ở đây.",
    en: "“{found}” cannot stand here.",
  },
  "process-reserved": {
    severity: "error",
    vi: "“{found}” được để dành cho quy trình đánh giá, chưa dùng được.",
    en: "“{found}” is reserved for the assessment process and cannot be used yet.",
  },
  "missing-brace": {
    severity: "error",
    vi: "Thiếu ngoặc nhọn mở sau “{what}”.",
    en: "The opening brace after “{what}” is missing.",
  },
  "unclosed-brace": {
    severity: "error",
    vi: "Thiếu ngoặc nhọn đóng của “{what}”.",
    en: "The closing brace of “{what}” is missing.",
  },
  "extra-brace": {
    severity: "error",
    vi: "Thừa một ngoặc nhọn đóng.",
    en: "There is one closing brace too many.",
  },
  "missing-sign": {
    severity: "error",
    vi: "Thiếu dấu “{sign}” sau “{after}”.",
    en: "“{sign}” is missing after “{after}”.",
  },
  "missing-keyword": {
    severity: "error",
    vi: "Sau “{after}” phải là {wanted}.",
    en: "After “{after}” there must be {wanted}.",
  },
  "missing-value": {
    severity: "error",
    vi: "Sau “{after}” phải là một giá trị hay công thức.",
    en: "After “{after}” there must be a value or a formula.",
  },
  "missing-name": {
    severity: "error",
    vi: "Sau “{after}” phải là một tên (một từ: chữ, số, _).",
    en: "After “{after}” there must be a name (one word: letters, digits, _).",
  },
  "missing-string": {
    severity: "error",
    vi: "Sau “{after}” phải là chữ trong ngoặc kép.",
    en: "After “{after}” there must be words in quotation marks.",
  },
  "missing-number": {
    severity: "error",
    vi: "Sau “{after}” phải là một số.",
    en: "After “{after}” there must be a number.",
  },
  "missing-date": {
    severity: "error",
    vi: "Sau “{after}” phải là một ngày, như 31/12/2023.",
    en: "After “{after}” there must be a date, such as 31/12/2023.",
  },
  "missing-code": {
    severity: "error",
    vi: "Sau “{after}” phải là một mã, như 3.5.",
    en: "After “{after}” there must be a code, such as 3.5.",
  },
  "missing-id": {
    severity: "error",
    vi: "Sau “{after}” phải là một mã chữ thường, như hoa-binh/huyen.",
    en: "After “{after}” there must be an id in small letters, such as hoa-binh/huyen.",
  },
  "missing-measure": {
    severity: "error",
    vi: "Sau “{after}” phải là đơn vị đo.",
    en: "After “{after}” there must be a unit of measure.",
  },
  "missing-block": {
    severity: "error",
    vi: "Sau “{after}” phải là các dòng trong ngoặc nhọn.",
    en: "After “{after}” there must be lines in braces.",
  },
  "missing-range": {
    severity: "error",
    vi: "Sau “{after}” phải là một khoảng, như “{wanted}”.",
    en: "After “{after}” there must be a range, such as “{wanted}”.",
  },
  "unexpected-word": {
    severity: "error",
    vi: "“{found}” không đứng được sau “{after}”.",
    en: "“{found}” cannot stand after “{after}”.",
  },
  "bad-id": {
    severity: "error",
    vi: "Mã “{id}” chỉ được có chữ thường không dấu, số, gạch nối và ít nhất một gạch chéo.",
    en: "The id “{id}” may hold only small unaccented letters, digits, hyphens and at least one slash.",
  },
  "bad-version": {
    severity: "error",
    vi: "Phiên bản “{version}” phải có ba số, như 1.0.0.",
    en: "The version “{version}” must have three numbers, such as 1.0.0.",
  },
  "bad-code": {
    severity: "error",
    vi: "Mã “{code}” chỉ được có số và dấu chấm, như 3.5.",
    en: "The code “{code}” may hold only digits and points, such as 3.5.",
  },
  "bad-date": {
    severity: "error",
    vi: "Không có ngày “{date}”.",
    en: "There is no day “{date}”.",
  },
  "ambiguous-number": {
    severity: "error",
    vi: "“{number}” có thể đọc hai cách: dấu tách hàng nghìn hay dấu thập phân.",
    en: "“{number}” can be read in two ways: a thousands sign or a decimal sign.",
  },
  "exponent-number": {
    severity: "error",
    vi: "“{number}” viết theo lối máy tính; hãy viết đủ các chữ số.",
    en: "“{number}” is computer notation; write all the digits.",
  },
  "leading-plus": {
    severity: "error",
    vi: "Dấu cộng trước một số không có nghĩa gì.",
    en: "A plus sign before a number means nothing.",
  },
  "too-many-digits": {
    severity: "error",
    vi: "Một số có nhiều nhất {limit} chữ số.",
    en: "A number has at most {limit} digits.",
  },
  "double-division": {
    severity: "error",
    vi: "Chia hai lần liền đọc được hai cách; hãy đặt ngoặc.",
    en: "Two divisions in a row can be read in two ways; put brackets.",
  },
  "chained-comparison": {
    severity: "error",
    vi: "Hai phép so sánh liền nhau; hãy nối bằng “{and}”.",
    en: "Two comparisons in a row; join them by “{and}”.",
  },
  "mixed-and-or": {
    severity: "error",
    vi: "“{and}” và “{or}” đứng lẫn nhau đọc được hai cách; hãy đặt ngoặc.",
    en: "“{and}” mixed with “{or}” can be read in two ways; put brackets.",
  },
  "cap-after-division": {
    severity: "error",
    vi: "“{cap}” sau phép chia đọc được hai cách; hãy đặt ngoặc.",
    en: "“{cap}” after a division can be read in two ways; put brackets.",
  },
  "cap-left-side": {
    severity: "error",
    vi: "Trước “{cap}” phải là một tên, một phép gọi hay một ngoặc.",
    en: "Before “{cap}” there must be a name, a call or a bracket.",
  },
  "percent-of-points": {
    severity: "error",
    vi: "“{found}” không phải là số điểm; phần trăm của điểm tối đa viết là “{wanted}”.",
    en: "“{found}” is no number of points; a share of the maximum is written “{wanted}”.",
  },
  "only-zero-points": {
    severity: "error",
    vi: "Ở đây chỉ nói được “0 điểm”, không phải {number}.",
    en: "Only “0 points” can be said here, not {number}.",
  },
  "nesting-too-deep": {
    severity: "error",
    vi: "Ngoặc lồng nhau quá {limit} tầng.",
    en: "Brackets nest deeper than {limit} levels.",
  },
  "statement-too-long": {
    severity: "error",
    vi: "Một câu có quá {limit} phép tính.",
    en: "A statement has more than {limit} operations.",
  },
  "file-too-large": {
    severity: "error",
    vi: "Văn bản dài {size} MB, quá giới hạn {limit} MB.",
    en: "The text is {size} MB long, over the limit of {limit} MB.",
  },
  "too-many-errors": {
    severity: "error",
    vi: "Còn lỗi nữa; chỉ nêu {limit} lỗi đầu.",
    en: "There are more errors; only the first {limit} are shown.",
  },
} as const satisfies Record<string, Entry>;
