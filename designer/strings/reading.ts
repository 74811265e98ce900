// Words of the public page of an issued version, of its calculator and of its checks.
import type { Words } from "./words.ts";

const w = (vi: string, en: string): Words => ({ vi, en });

// Head
export const VERSION = w("Phiên bản", "Version");
export const ENDED = w("Hết hiệu lực", "No longer in effect");
/** Why and from which day a version is not in force before its own last day. */
export const ENDED_BY = {
  repealed: w("từ ngày {date}, bị bãi bỏ theo {by}", "from {date}, repealed by {by}"),
  replaced: w("từ ngày {date}, được thay thế bằng bản {by}", "from {date}, replaced by version {by}"),
  amended: w("từ ngày {date}, được sửa đổi bằng bản {by}", "from {date}, amended by version {by}"),
} as const;

export const STATES = {
  draft: w("Dự thảo, chưa ban hành", "Draft, not issued"),
  effective: w("Đang có hiệu lực", "In effect"),
  upcoming: w("Sắp có hiệu lực", "Not yet in effect"),
  expired: w("Hết hiệu lực", "No longer in effect"),
  replaced: w("Hết hiệu lực: đã được thay thế", "No longer in effect: replaced"),
  repealed: w("Hết hiệu lực: đã bị bãi bỏ", "No longer in effect: repealed"),
} as const;
export const ISSUED_WITH = w("Ban hành kèm theo Quyết định số {number}", "Issued with Decision no. {number}");
export const DATED = w("ngày {date}", "dated {date}");
export const OF = w("của", "by");
export const ABOUT = w("Thông tin về phiên bản", "About this version");
export const DECISION = w("Quyết định", "Decision");
export const ISSUED_BY = w("Cơ quan ban hành", "Issued by");
export const ISSUED_ON = w("Ngày ban hành", "Issued on");
export const EFFECTIVE = w("Hiệu lực", "In effect");
export const FROM = w("từ ngày {from}", "from {from}");
export const FROM_UNTIL = w("từ ngày {from} đến hết ngày {until}", "from {from} until {until} inclusive");
export const UNTIL = w("đến hết ngày {until}", "until {until} inclusive");
export const NOT_GIVEN = w("văn bản không nêu", "not given in the text");
export const LEVEL = w("Áp dụng cho cấp", "For level");
export const SCALE = w("Thang điểm", "Scale");
export const POINTS = w("{points} điểm", "{points} points");
export const UNKNOWN = w("chưa rõ", "not known");
export const SET = w("Mã bộ chỉ số", "Set");
export const HASH = w("Mã nội dung (SHA-256)", "Content hash (SHA-256)");
export const REPLACES = w("Thay thế", "Replaces");
export const AMENDS = w("Sửa đổi", "Amends");
export const LEGAL_BASIS = w("Căn cứ", "Legal basis");
export const VERSIONS = w("Các phiên bản", "Versions");
export const THIS_PAGE = w("đang xem", "this page");
export const DOWNLOADS = w("Tải về", "Downloads");
export const SOURCE_VI = w("Văn bản quy tắc, tiếng Việt (.barem)", "Rules as text, Vietnamese (.barem)");
export const SOURCE_EN = w("Văn bản quy tắc, tiếng Anh (.barem)", "Rules as text, English (.barem)");
export const ANNEX = w("Phụ lục", "Annex");
export const ANNEX_DOCX = w("Phụ lục (Word)", "The annex (Word)");
export const ANNEX_XLSX = w("Phụ lục (Excel)", "The annex (Excel)");
export const COMPILED = w("Bộ đã biên dịch (JSON)", "Compiled set (JSON)");
export const LANGUAGE = w("Ngôn ngữ của trang", "Language of this page");
export const SKIP = w("Đến nội dung", "Skip to content");
export const PRINT = w("In phụ lục", "Print the annex");
export const PRINT_RULES = w("In kèm quy tắc tính và cách hiểu", "With the rules and readings");
export const PRINT_NOTE = w(
  "Bản in theo mẫu phụ lục, khổ A4 ngang (Ctrl+P). Không in kèm thì bản in chỉ có lời văn của quyết định.",
  "The print looks like the annex, A4 landscape (Ctrl+P). Without the rules it has the decision's words alone.",
);
export const WORDS_ALONE = w(
  "Bản này chỉ có lời văn của quyết định; chỗ chưa chép lời văn thì có quy tắc. Quy tắc tính và cách hiểu: bộ chỉ số {set}, phiên bản {version}.",
  "This copy has the decision's words alone, and the rule where they were not copied. Rules and readings: set {set}, version {version}.",
);

// Contents and tables
export const CONTENTS = w("Mục lục", "Contents");
export const PILLAR = w("Chỉ số", "Pillar");
export const CRITERIA = w("Số tiêu chí", "Criteria");
export const TOTAL = w("Tổng", "Total");
export const OUTSIDE = w("Tiêu chí không thuộc chỉ số nào", "Criteria outside any pillar");
export const STT = w("STT", "No.");
export const CRITERION = w("Tiêu chí", "Criterion");
export const MAX = w("Điểm tối đa", "Max. points");
export const HOW = w("Cách xác định và tính điểm", "How points are determined");
export const EVIDENCE_DOCUMENTS = w("Tài liệu kiểm chứng", "Evidence documents");
export const VERBATIM = w("Lời của văn bản", "Words of the decision");
export const NO_VERBATIM = w(
  "Nguồn công khai không có lời cách tính của dòng này.",
  "The public source has no scoring words for this row.",
);
export const RULE = w("Quy tắc", "Rule");
export const ANSWER_POINTS = w(
  "Điểm là điểm của câu trả lời trên.",
  "The score is the points of the answer above.",
);
export const SUM_OF_ANSWERS = w(
  "Điểm là tổng điểm của các câu trả lời trên.",
  "The score is the sum of the points of the answers above.",
);
export const NOT_PRINTED = w("văn bản không in", "not printed in the text");
export const BY_PARAMETER = w("theo tham số", "by parameter");
export const KINDS = {
  bonus: w("điểm thưởng", "bonus"),
  penalty: w("điểm trừ", "penalty"),
  collected: w("không tính điểm", "not scored"),
} as const;
export const UNDISCLOSED = w("Chưa công khai", "Not disclosed");
export const ENTERED = w(
  "Điểm của mục này được nhập, trong phạm vi điểm tối đa.",
  "The points of this entry are entered, within the maximum.",
);
export const NOT_EXPRESSIBLE = w("Chưa diễn đạt được", "Cannot be written yet");
export const EXAMPLES = w("Ví dụ ({count})", "Examples ({count})");
export const EVIDENCE = w("kiểm chứng", "evidence");
export const YES = w("Có", "Yes");
export const NO = w("Không", "No");
export const FORMS = {
  figure: w("số liệu", "figure"),
  date: w("ngày", "date"),
  text: w("chữ", "text"),
  "yes-no": w("có/không", "yes/no"),
  choice: w("chọn một", "choose one"),
  checklist: w("chọn nhiều", "choose any"),
  list: w("danh sách", "list"),
} as const;

// Readings
export const READING = w("Cách hiểu", "Reading");
export const DRAFT = w("dự thảo", "draft");
export const ABOUT_FINDING = w("về", "about");
export const AT = w("tại", "at");
export const BECAUSE = w("Vì", "Because");
export const BY = w("Theo", "By");
export const ACCEPTED = w("Chấp nhận", "Accepted");
export const NOTE = w("Ghi chú", "Note");

// The set's own rules
export const GENERAL = w("Quy định chung", "General rules");
export const PARAMETERS = w("Tham số", "Parameters");
export const COMMON = w("Thông tin chung", "Common information");
export const COMMON_RULES = w("Quy tắc áp dụng cho cả bộ", "Rules for the whole set");
export const RESULTS = w("Xếp hạng, xếp loại, khen thưởng", "Rankings, grades, awards");
export const DECLARED = w("Số lượng văn bản công bố", "What the text declares");
export const ANSWERS = w(
  "Cách hiểu, chấp nhận và ghi chú chung",
  "Readings, acceptances and notes for the whole set",
);

// Calculator
export const CALCULATOR = w("Tính thử cho một đơn vị", "Try it for one unit");
export const CALCULATOR_NOTE = w(
  "Gõ số liệu để xem điểm. Dùng dấu phẩy cho phần thập phân. Ô để trống là chưa có số liệu, không phải 0. Số liệu chỉ ở trong trình duyệt này, không gửi đi đâu.",
  "Type figures to see points. A comma or a point separates decimals. An empty field is missing, not 0. Figures stay in this browser and are sent nowhere.",
);
export const NEEDS_SCRIPT = w(
  "Phần tính thử cần JavaScript. Các phần khác của trang đọc được mà không cần.",
  "The calculator needs JavaScript. Everything else on this page reads without it.",
);
export const YEAR = w("Năm đánh giá", "Assessed year");
export const SUBMITTED = w("Ngày nộp báo cáo", "Submitted on");
export const NOT_ANSWERED = w("chưa trả lời", "not answered");
export const NONE_HOLDS = w("Không mục nào", "None of these");
export const DOES_NOT_APPLY = w("Không áp dụng cho đơn vị này", "Does not apply to this unit");
export const ADD_ROW = w("Thêm dòng", "Add a row");
export const REMOVE_ROW = w("Bỏ dòng này", "Remove this row");
export const NO_ROWS = w("Không có dòng nào", "No rows at all");
export const CLEAR = w("Xóa hết số liệu", "Clear all figures");
export const WHY = w("Vì sao?", "Why?");
export const WHY_OF = w(
  "Vì sao tiêu chí {code} được điểm này?",
  "Why does criterion {code} get these points?",
);
export const RESULT = w("Kết quả", "Result");
export const SUM = w("Tổng điểm", "Total");
export const GRADE = w("Xếp loại", "Grade");
export const PERCENT = w("Phần trăm thang điểm", "Percent of the scale");
export const SCORED_OF = w("{points} / {max} điểm", "{points} / {max} points");
export const SCORED = w("{points} điểm", "{points} points");
export const FROM_TO = w("chờ: từ {low} đến {high} điểm", "pending: {low} to {high} points");
export const FROM_TO_OF = w(
  "chờ: từ {low} đến {high} / {max} điểm",
  "pending: {low} to {high} / {max} points",
);
export const NO_BOUND = w("chưa biết", "not known");
export const NOT_APPLICABLE = w("không áp dụng", "does not apply");
export const REJECTED = w("số liệu bị loại", "figures rejected");
export const NEEDS_READING = w("cần cách hiểu của cơ quan ban hành", "needs a reading by the issuing body");
export const COLLECTED = w("không tính điểm", "not scored");
export const NOT_RANKED = w("không xếp hạng", "not ranked");
export const OR = w("hoặc", "or");
export const ALONE = w(
  "Điểm của tiêu chí này còn phụ thuộc các đơn vị khác cùng được đánh giá; một đơn vị thì chưa tính được.",
  "The points of this criterion also depend on the other units assessed together; one unit alone is not enough.",
);
export const UNIT = w("Đơn vị tính thử", "Unit tried");
export const NOT_A_NUMBER = w(
  "“{typed}” không phải là số. Viết chữ số, dấu phẩy cho phần thập phân, ví dụ 12,5.",
  "“{typed}” is not a number. Write digits, with a comma or point for decimals, as 12.5.",
);
export const TWO_READINGS = w(
  "“{typed}” có hai cách đọc. Viết {whole} nếu là số nguyên, viết {decimal} nếu là số thập phân.",
  "“{typed}” can be read in two ways. Write {whole} for the whole number, {decimal} for the decimal.",
);
export const NOT_LOADED = w(
  "Không tính được: bộ đã biên dịch kèm theo trang không hợp lệ ({code}, tại {path}). Hãy báo cho cơ quan công bố.",
  "Cannot calculate: the compiled set of this page is not valid ({code}, at {path}). Please tell the publisher.",
);

// Checks
export const CHECK = w("Kiểm tra", "Check");
export const CHECK_NOTE = w(
  "Trình duyệt tự tính lại mã nội dung của bộ quy tắc kèm theo trang này và kiểm tra chữ ký số của cơ quan công bố.",
  "The browser works out the content hash of the rules on this page again and checks the publisher's signature.",
);
export const CHECK_NOW = w("Kiểm tra ngay", "Check now");
export const CHECK_DETAILS = w("Chữ ký được làm như thế nào", "How the signature is made");
export const CHECK_MESSAGE = w(
  "Chữ ký Ed25519 là của các byte UTF-8 của dòng sau (JSON, khóa theo thứ tự, không có khoảng trắng). content là SHA-256 của JSON chuẩn tắc của phần rules trong bộ đã biên dịch; source là SHA-256 của văn bản quy tắc.",
  "The Ed25519 signature is over the UTF-8 bytes of this line (JSON, keys in order, no blanks). content is the SHA-256 of the canonical JSON of rules in the compiled set; source is the SHA-256 of the rules as text.",
);
export const SIGNATURE = w("Chữ ký (base64)", "Signature (base64)");
export const PUBLIC_KEY = w("Khóa công khai (base64)", "Public key (base64)");
export const NO_SIGNATURE = w("không có", "none");
export const KEY_NOTE = w(
  "Hãy so khóa này với khóa mà cơ quan công bố đăng ở nơi khác: trang giả có thể mang khóa giả.",
  "Compare this key with the one the publisher shows elsewhere: a forged page could carry a forged key.",
);
export const CHECKING = w("Đang kiểm tra…", "Checking…");
export const HASH_GOOD = w(
  "Mã nội dung đúng: quy tắc trên trang này đúng là quy tắc đã được ban hành với mã {hash}.",
  "The content hash is right: the rules on this page are those issued with the hash {hash}.",
);
export const HASH_BAD = w(
  "Mã nội dung SAI: quy tắc trên trang này không phải là quy tắc đã được ban hành. Không dùng trang này; hãy báo cho cơ quan công bố.",
  "The content hash is WRONG: the rules on this page are not those that were issued. Do not use this page; tell the publisher.",
);
export const HASH_UNREADABLE = w(
  "Bộ quy tắc kèm theo trang không đọc được, nên chưa kiểm tra được mã nội dung. Hãy báo cho cơ quan công bố.",
  "The rules on this page cannot be read, so their content hash was not checked. Please tell the publisher.",
);
export const SIGNATURE_GOOD = w(
  "Chữ ký số đúng: quyết định, hiệu lực, quy tắc và văn bản nguồn là của người giữ khóa công khai ghi trên trang.",
  "The signature is right: decision, dates, rules and source text are those of the holder of the public key shown.",
);
export const SIGNATURE_BAD = w(
  "Chữ ký số SAI: quyết định, hiệu lực hoặc quy tắc trên trang không phải là điều đã được ký. Không dùng trang này; hãy báo cho cơ quan công bố.",
  "The signature is WRONG: decision, dates or rules on this page are not what was signed. Do not use this page; tell the publisher.",
);
export const SIGNATURE_UNREADABLE = w(
  "Chữ ký hoặc khóa công khai không đọc được, nên không kiểm tra được. Hãy báo cho cơ quan công bố.",
  "The signature or the public key cannot be read, so nothing was checked. Please tell the publisher.",
);
export const SIGNATURE_NONE = w("Phiên bản này không có chữ ký số.", "This version carries no signature.");
export const SIGNATURE_UNAVAILABLE = w(
  "Trình duyệt này không kiểm tra được chữ ký Ed25519 (cần kết nối HTTPS và trình duyệt mới hơn). Mã nội dung ở trên vẫn được kiểm tra.",
  "This browser cannot check Ed25519 signatures (HTTPS and a newer browser are needed). The content hash above was checked all the same.",
);
export const NEEDS_SCRIPT_CHECK = w(
  "Kiểm tra trong trình duyệt cần JavaScript; hoặc tải bộ đã biên dịch về và dùng lệnh barem.",
  "Checking in the browser needs JavaScript; or download the compiled set and use the barem command.",
);
