// Every sentence and word of the command line's output and help, in both languages. Problems have theirs in
// problem-strings.ts, findings of a result in finding-strings.ts, findings in a text in dsl/source/catalog.ts.
import { DIFF_STRINGS } from "./diff-strings.ts";
import { fill, type Holes, type Language } from "./language.ts";
import { SERVER_STRINGS } from "./server-strings.ts";

const STRINGS = {
  // --- words used everywhere ---
  error: { vi: "lỗi", en: "error" },
  warning: { vi: "cảnh báo", en: "warning" },
  info: { vi: "lưu ý", en: "note" },
  or: { vi: " hay ", en: " or " },
  remedy: { vi: "Cách sửa: {remedy}", en: "Remedy: {remedy}" },
  "did-you-mean": { vi: "Có phải ý bạn là {words}?", en: "Did you mean {words}?" },
  cell: { vi: "{file}, hàng {row}, cột {column}", en: "{file}, row {row}, column {column}" },
  "cell-unit": { vi: "đơn vị {unit}", en: "unit {unit}" },
  "more-problems": { vi: "… và {count} lỗi khác.", en: "… and {count} more errors." },
  comma: { vi: "dấu phẩy", en: "comma" },
  point: { vi: "dấu chấm", en: "point" },
  reading: { vi: "{value} nếu dùng {option}", en: "{value} with {option}" },
  written: { vi: "Đã ghi {file}", en: "Wrote {file}" },
  none: { vi: "không có", en: "none" },
  unknown: { vi: "chưa rõ", en: "unknown" },
  // --- help ---
  about: {
    vi: "barem: đọc, kiểm tra và chạy các bộ chỉ số được ban hành theo quyết định.",
    en: "barem: reads, checks and runs indicator sets issued by decision.",
  },
  "usage-line": { vi: "Cách dùng: {usage}", en: "Usage: {usage}" },
  "usage-general": { vi: "barem LỆNH [THAM SỐ…] [TÙY CHỌN…]", en: "barem COMMAND [ARGUMENTS…] [OPTIONS…]" },
  "usage-options": { vi: "[TÙY CHỌN…]", en: "[OPTIONS…]" },
  commands: { vi: "Các lệnh", en: "Commands" },
  options: { vi: "Tùy chọn", en: "Options" },
  examples: { vi: "Ví dụ", en: "Examples" },
  "help-footer": {
    vi: "Gõ `barem LỆNH --help` để xem từng lệnh. SET là mã (hoa-binh/huyen, hoa-binh/huyen@1.0.0) hoặc đường dẫn tới tệp .barem hay .json.",
    en: "Type `barem COMMAND --help` for one command. SET is an id (hoa-binh/huyen, hoa-binh/huyen@1.0.0) or the path of a .barem or .json file.",
  },
  "exit-codes": {
    vi: "Mã thoát: 0 tốt, 1 có phát hiện hoặc số liệu bị từ chối, 2 dùng sai lệnh hoặc chưa làm được.",
    en: "Exit codes: 0 fine, 1 findings or rejected data, 2 wrong use or cannot be done.",
  },
  // --- arguments and values ---
  "argument-set": { vi: "SET", en: "SET" },
  "argument-file": { vi: "TỆP", en: "FILE" },
  "argument-data": { vi: "SỐ_LIỆU", en: "DATA" },
  "argument-unit": { vi: "ĐƠN_VỊ", en: "UNIT" },
  "argument-before": { vi: "SET_TRƯỚC", en: "SET_BEFORE" },
  "argument-after": { vi: "SET_SAU", en: "SET_AFTER" },
  "argument-criterion": { vi: "TIÊU_CHÍ", en: "CRITERION" },
  "argument-receipt": { vi: "BIÊN_NHẬN", en: "RECEIPT" },
  "value-text": { vi: "GIÁ_TRỊ", en: "VALUE" },
  "value-file": { vi: "TỆP", en: "FILE" },
  "value-language": { vi: "vi|en", en: "vi|en" },
  "value-decimal": { vi: "comma|point", en: "comma|point" },
  "value-delimiter": { vi: "comma|semicolon|tab", en: "comma|semicolon|tab" },
  "value-parameter": { vi: "TÊN=GIÁ_TRỊ", en: "NAME=VALUE" },
  "value-year": { vi: "NĂM", en: "YEAR" },
  "value-layout": { vi: "units|figures", en: "units|figures" },
  "value-process": { vi: "SỐ", en: "NUMBER" },
  "value-units": { vi: "MÃ;MÃ", en: "ID;ID" },
  // --- options ---
  "help-json": { vi: "kết quả và lỗi ở dạng JSON", en: "results and errors as JSON" },
  "help-lang": { vi: "ngôn ngữ của thông báo (mặc định vi)", en: "language of messages (vi unless given)" },
  "help-help": { vi: "xem cách dùng", en: "show the usage" },
  "help-version": { vi: "xem phiên bản của barem", en: "show the version of barem" },
  "help-output": { vi: "ghi kết quả vào tệp", en: "write the result to a file" },
  "help-force": { vi: "cho phép ghi đè tệp đã có", en: "allow a file that exists to be overwritten" },
  "help-decimal": { vi: "dấu thập phân của tệp CSV", en: "decimal sign of the CSV file" },
  "help-delimiter": {
    vi: "dấu ngăn ô của tệp CSV (mặc định: tự nhận)",
    en: "cell separator of the CSV file (told from the header)",
  },
  "help-parameter": { vi: "giá trị của một tham số của bộ chỉ số", en: "value of a parameter of the set" },
  "help-closed": {
    vi: "đã hết hạn: số liệu còn thiếu tính theo quy định của bộ chỉ số",
    en: "the deadline has passed: a missing figure means what the set says",
  },
  "help-year": { vi: "năm đánh giá", en: "the assessed year" },
  "help-strict": {
    vi: "cảnh báo cũng tính là phát hiện (mã thoát 1)",
    en: "warnings count as findings too (exit 1)",
  },
  "help-accepted": {
    vi: "kể cả những phát hiện mà cách hiểu và lời chấp nhận đã trả lời",
    en: "also list findings that readings and acceptances answer",
  },
  "help-check-format": {
    vi: "không ghi gì; mã thoát 1 nếu văn bản chưa đúng định dạng",
    en: "write nothing; exit 1 when the text is not formatted",
  },
  "help-write": { vi: "ghi lại chính tệp đó", en: "write the file itself" },
  "help-to": { vi: "chuyển sang tiếng Việt hoặc tiếng Anh", en: "the surface to convert to" },
  "help-layout": {
    vi: "mỗi hàng một đơn vị (units) hoặc một số liệu (figures)",
    en: "a row per unit (units) or per figure (figures)",
  },
  "help-units": { vi: "mã các đơn vị ghi sẵn vào tệp mẫu", en: "ids of units to write into the template" },
  "help-csv": {
    vi: "bảng CSV mở được bằng Excel, mỗi hàng một đơn vị của một trường hợp",
    en: "a CSV table for spreadsheets, a row per unit of a case",
  },
  "help-stdio": {
    vi: "nói với trình soạn thảo qua đầu vào và đầu ra chuẩn (mặc định)",
    en: "speak with the editor over the standard streams (the default)",
  },
  "help-client-process": {
    vi: "dừng khi tiến trình này của trình soạn thảo không còn",
    en: "stop when this process of the editor is gone",
  },
  "help-receipt": {
    vi: "ghi biên nhận của lần tính này vào tệp",
    en: "write a receipt of this evaluation to a file",
  },
  // --- commands ---
  "summary-list": { vi: "liệt kê các bộ chỉ số có sẵn", en: "list the sets that come with barem" },
  "summary-check": {
    vi: "kiểm tra bộ chỉ số (không ghi SET: tất cả)",
    en: "check sets (without SET: all of them)",
  },
  "summary-fmt": { vi: "viết lại văn bản đúng định dạng", en: "write a text in the standard form" },
  "summary-convert": {
    vi: "chuyển văn bản giữa tiếng Việt và tiếng Anh",
    en: "convert a text between Vietnamese and English",
  },
  "summary-compile": {
    vi: "biên dịch thành JSON cho phần mềm khác dùng",
    en: "compile to JSON for other software",
  },
  "summary-inputs": { vi: "liệt kê số liệu mà bộ chỉ số cần", en: "list the figures a set asks for" },
  "summary-template": { vi: "ghi tệp CSV mẫu để điền số liệu", en: "write a CSV file to fill in" },
  "summary-score": { vi: "tính điểm, xếp hạng, xếp loại các đơn vị", en: "score, rank and grade units" },
  "summary-explain": { vi: "giải thích điểm của một đơn vị", en: "explain the points of a unit" },
  "summary-cases": {
    vi: "lập các trường hợp biên của quy tắc, kèm điểm đúng",
    en: "list boundary cases of the rules with their exact points",
  },
  "summary-diff": {
    vi: "so hai phiên bản: điều gì đổi, chặt hơn hay lỏng hơn",
    en: "compare two versions: what changed, stricter or looser",
  },
  "summary-receipt": {
    vi: "tính lại và đối chiếu với biên nhận",
    en: "compute again and compare with a receipt",
  },
  "summary-lsp": { vi: "máy chủ ngôn ngữ cho trình soạn thảo", en: "language server for editors" },
  // --- list ---
  "column-set": { vi: "Bộ chỉ số", en: "Set" },
  "column-version": { vi: "Phiên bản", en: "Version" },
  "column-scale": { vi: "Thang điểm", en: "Scale" },
  "column-criteria": { vi: "Tiêu chí", en: "Criteria" },
  "column-title": { vi: "Tên", en: "Title" },
  "list-broken": { vi: "(còn {count} lỗi)", en: "({count} errors)" },
  "list-empty": { vi: "Không có bộ chỉ số nào.", en: "There are no sets." },
  // --- check ---
  fix: { vi: "Cách sửa: {title}", en: "Fix: {title}" },
  "see-also": { vi: "xem {place}: {text}", en: "see {place}: {text}" },
  "check-summary": {
    vi: "{set} {version}: {pillars} {pillarWord}, {criteria} {criterionWord}, {scale} điểm. {errors} lỗi, {warnings} cảnh báo.",
    en: "{set} {version}: {pillars} {pillarWord}, {criteria} {criterionWord}, {scale} points. {errors} errors, {warnings} warnings.",
  },
  "check-counts": {
    vi: "{set}: {errors} lỗi, {warnings} cảnh báo.",
    en: "{set}: {errors} errors, {warnings} warnings.",
  },
  "check-pages": {
    vi: "Từng mã trong ngoặc vuông được giải thích ở docs/diagnostics/MÃ.md",
    en: "Each code in brackets is explained in docs/diagnostics/CODE.md",
  },
  "accepted-heading": {
    vi: "{count} phát hiện đã có cách hiểu hoặc lời chấp nhận trả lời:",
    en: "Findings that readings and acceptances answer: {count}",
  },
  "accepted-none": {
    vi: "Không có phát hiện nào được cách hiểu hay lời chấp nhận trả lời.",
    en: "No finding is answered by a reading or an acceptance.",
  },
  "accepted-reading": {
    vi: "cách hiểu{draft} “{text}”{by}{at}, vì “{because}”",
    en: "reading{draft} “{text}”{by}{at}, because “{because}”",
  },
  "accepted-accept": {
    vi: "chấp nhận {about}{at}, vì “{because}”",
    en: "accepted {about}{at}, because “{because}”",
  },
  "accepted-draft": { vi: " (dự thảo)", en: " (draft)" },
  "accepted-by": { vi: " của {by}", en: " by {by}" },
  "accepted-at": { vi: " tại {at}", en: " at {at}" },
  // --- fmt ---
  "not-formatted": { vi: "{file}: chưa đúng định dạng", en: "{file}: not formatted" },
  formatted: { vi: "{file}: đã đúng định dạng", en: "{file}: formatted" },
  // --- inputs ---
  "column-key": { vi: "Mã", en: "Key" },
  "column-kind": { vi: "Loại", en: "Kind" },
  "column-unit": { vi: "Đơn vị đo", en: "Measure" },
  "column-label": { vi: "Số liệu", en: "Figure" },
  "inputs-common": { vi: "Thông tin chung", en: "Common information" },
  "inputs-parameters": { vi: "Tham số (một giá trị cho cả đợt)", en: "Parameters (one value for all units)" },
  "inputs-criterion": { vi: "{code} {title} (tối đa {max})", en: "{code} {title} (max {max})" },
  "inputs-none": { vi: "không cần số liệu", en: "asks for no figure" },
  "kind-count": { vi: "số đếm", en: "count" },
  "kind-number": { vi: "số", en: "number" },
  "kind-money": { vi: "số tiền", en: "money" },
  "kind-percent": { vi: "phần trăm", en: "percent" },
  "kind-yes-no": { vi: "có/không", en: "yes/no" },
  "kind-choice": { vi: "một lựa chọn", en: "one option" },
  "kind-checklist": { vi: "nhiều mục", en: "checklist" },
  "kind-date": { vi: "ngày", en: "date" },
  "kind-text": { vi: "chữ", en: "text" },
  "kind-points": { vi: "điểm", en: "points" },
  "kind-list": { vi: "danh sách", en: "list" },
  // --- template ---
  "template-lists": {
    vi: "Lưu ý: danh sách không ghi được trong CSV nên không có trong tệp mẫu: {keys}. Dùng JSON.",
    en: "Note: lists cannot stand in CSV and are not in the template: {keys}. Use JSON.",
  },
  "template-example-unit": { vi: "don-vi-1", en: "unit-1" },
  // --- score ---
  "score-heading": { vi: "{title} ({set} {version})", en: "{title} ({set} {version})" },
  "score-decision": { vi: "Theo {number} ngày {date}", en: "Under {number} of {date}" },
  "score-scale": { vi: "Thang điểm {scale}; {count} đơn vị.", en: "Scale {scale}; {count} units." },
  "score-group": { vi: "Nhóm: {group}", en: "Group: {group}" },
  "column-rank": { vi: "Hạng", en: "Rank" },
  "column-rank-of": { vi: "Hạng {name}", en: "Rank {name}" },
  "column-name": { vi: "Đơn vị", en: "Unit" },
  "column-total": { vi: "Tổng điểm", en: "Total" },
  "column-percent": { vi: "%", en: "%" },
  "column-grade": { vi: "Xếp loại", en: "Grade" },
  "column-award": { vi: "Khen thưởng", en: "Award" },
  "column-pillar": { vi: "Mục {code}", en: "No. {code}" },
  "from-to": { vi: "từ {low} đến {high}", en: "{low} to {high}" },
  "not-ranked": { vi: "không xếp hạng", en: "not ranked" },
  "no-grades": { vi: "Bộ chỉ số này không quy định xếp loại.", en: "This set defines no grades." },
  "no-rankings": { vi: "Bộ chỉ số này không quy định xếp hạng.", en: "This set defines no ranking." },
  "rounded-note": {
    vi: "≈ là số đã làm tròn để in; điểm, hạng và loại tính trên số đúng.",
    en: "≈ marks a figure rounded for print; points, ranks and grades use the exact figure.",
  },
  "findings-heading": { vi: "Phát hiện", en: "Findings" },
  "findings-more": {
    vi: "… và {count} phát hiện khác (xem --json).",
    en: "… and {count} more findings (see --json).",
  },
  requirement: { vi: "Văn bản: “{rule}”.", en: "The text: “{rule}”." },
  "finding-unit": { vi: "đơn vị {unit}", en: "unit {unit}" },
  "finding-criterion": { vi: "tiêu chí {criterion}", en: "criterion {criterion}" },
  // --- cases ---
  "cases-count": {
    vi: "{criteria} tiêu chí, {count} trường hợp.",
    en: "Criteria: {criteria}; cases: {count}.",
  },
  "column-case-criterion": { vi: "Tiêu chí", en: "Criterion" },
  "column-case-number": { vi: "Số", en: "No." },
  "column-case-why": { vi: "Trường hợp", en: "Case" },
  "column-case-figures": { vi: "Số liệu", en: "Figures" },
  "column-case-result": { vi: "Kết quả", en: "Result" },
  "column-case-points": { vi: "Điểm, làm tròn 6 chữ số", en: "Points, rounded to 6 places" },
  "column-case-reason": { vi: "Lý do", en: "Reason" },
  "case-group": { vi: "{id} (nhóm {group})", en: "{id} (group {group})" },
  "case-declared": { vi: "không áp dụng {code}", en: "{code} does not apply" },
  "case-scored": { vi: "{points} điểm", en: "{points} points" },
  "case-pending": { vi: "chờ, {points} điểm", en: "pending, {points} points" },
  "case-not-applicable": { vi: "không áp dụng, {points} điểm", en: "not applicable, {points} points" },
  "outcome-not-applicable": { vi: "không áp dụng", en: "not applicable" },
  "case-rejected": { vi: "bị loại", en: "rejected" },
  "case-needs-reading": { vi: "cần cách hiểu", en: "needs a reading" },
  ...DIFF_STRINGS,
  ...SERVER_STRINGS,
  // --- receipt ---
  "receipt-same": {
    vi: "Khớp: bộ chỉ số, số liệu và kết quả đúng như trong biên nhận.",
    en: "Agreed: set, data and result are those of the receipt.",
  },
  "receipt-setHash": { vi: "bộ chỉ số", en: "the set" },
  "receipt-sourceHash": { vi: "văn bản của bộ chỉ số", en: "the text of the set" },
  "receipt-dataHash": { vi: "số liệu", en: "the data" },
  "receipt-cohortHash": { vi: "danh sách đơn vị", en: "the units assessed together" },
  "receipt-parametersHash": { vi: "tham số", en: "the parameters" },
  "receipt-resultHash": { vi: "kết quả", en: "the result" },
  "receipt-differs": { vi: "Không khớp: {what}", en: "Differs: {what}" },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type StringKey = keyof typeof STRINGS;

/** A sentence of the command line with its holes filled. */
export function text(language: Language, key: StringKey, holes: Holes = {}): string {
  return fill(STRINGS[key][language], holes);
}
