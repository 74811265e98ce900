// What the words of a criterion say: its statements, and what they give. `spec`: sentences of runtime/SPEC.md.
import type { KeywordWords } from "./keyword-words.ts";

export const CRITERION_WORDS = {
  by: { vi: "Ai ban hành, hoặc ai hiểu như vậy.", en: "Who issued it, or whose reading it is.", spec: [] },
  at: {
    vi: "Chỗ trong văn bản, hoặc giá trị mà câu này nói tới.",
    en: "The place in the text, or the value this is about.",
    spec: [],
  },
  unknown: {
    vi: "Văn bản không cho biết số này; không ai được tự điền.",
    en: "The text does not give this number; nobody fills it in.",
    spec: ["S4"],
  },
  when: {
    vi: "Trường hợp riêng, xét từ trên xuống và trước quy tắc: điều kiện đầu tiên đúng thì lấy kết quả của nó.",
    en: "A special case, looked at from the top and before the rule: the first condition that is true decides.",
    spec: ["S7"],
  },
  criterion: {
    vi: "Một tiêu chí: mã, tên, điểm tối đa, và trong ngoặc là số liệu, quy tắc, ví dụ.",
    en: "A criterion: its code, title, maximum, and in the braces its figures, rule and examples.",
    spec: ["S4", "S7"],
  },
  bonus: {
    vi: "Điểm thưởng: cộng vào tổng, ngoài thang điểm, trong điểm tối đa của nó.",
    en: "A bonus: added to the total, outside the scale, within its own maximum.",
    spec: ["K1"],
  },
  penalty: {
    vi: "Điểm trừ: trừ khỏi tổng, ngoài thang điểm, trong điểm tối đa của nó.",
    en: "A penalty: taken from the total, outside the scale, within its own maximum.",
    spec: ["K1"],
  },
  max: {
    vi: "Điểm tối đa của chính tiêu chí này.",
    en: "The maximum points of this very criterion.",
    spec: ["S4"],
  },
  "max-header": {
    vi: "Điểm tối đa: một số, tên một tham số, hoặc “chưa rõ”.",
    en: "The maximum points: a number, the name of a parameter, or “unknown”.",
    spec: ["S4", "P1"],
  },
  "not-printed": {
    vi: "Văn bản để trống chỗ này; con số là của người viết bộ chỉ số.",
    en: "The text leaves the place empty; the number is the author's.",
    spec: [],
  },
  verbatim: {
    vi: "Lời tính điểm của chính văn bản, chép nguyên văn; bộ kiểm tra đối chiếu quy tắc với lời này.",
    en: "The decision's own scoring words, copied; the checker compares the rule with them.",
    spec: [],
  },
  evidence: { vi: "Tài liệu kiểm chứng phải có.", en: "The evidence that is asked for.", spec: [] },
  clause: {
    vi: "Chỗ của tiêu chí trong quyết định.",
    en: "The place of the criterion in the decision.",
    spec: [],
  },
  input: {
    vi: "Số liệu đơn vị khai: tên, đơn vị đo, nhãn, giới hạn. Thiếu thì điểm còn chờ, không phải 0.",
    en: "A figure the unit gives: name, measure, label, bounds. Missing, the points are pending and not 0.",
    spec: ["S10", "U6"],
  },
  "date-input": { vi: "Một ngày đơn vị khai.", en: "A day the unit gives.", spec: ["U7"] },
  "text-input": { vi: "Một câu chữ đơn vị khai.", en: "A text the unit gives.", spec: ["S10"] },
  "yes-no": {
    vi: "Câu hỏi có/không. Có điểm thì “có” được điểm ấy, “không” được 0; chưa trả lời là thiếu.",
    en: "A yes/no question. With points, yes gives them and no gives 0; unanswered is missing.",
    spec: ["U7", "S11"],
  },
  choice: {
    vi: "Chọn một trong các mức; mỗi mức có mã và điểm.",
    en: "One of several options; each has a key and points.",
    spec: ["T4", "S11"],
  },
  checklist: {
    vi: "Chọn những mục đạt; mục không kể tên là không đạt.",
    en: "The items that hold; items not named do not.",
    spec: ["S10", "S11"],
  },
  list: {
    vi: "Danh sách: mỗi dòng có các trường riêng, để đếm hoặc cộng.",
    en: "A list of records, to count or sum.",
    spec: ["S11"],
  },
  require: {
    vi: "Điều kiện số liệu phải thỏa; sai thì tiêu chí bị loại.",
    en: "A condition the figures must meet; when false the criterion is rejected.",
    spec: ["S8"],
  },
  part: {
    vi: "Một phần có số thứ tự; quy tắc gọi lại bằng số trong ngoặc.",
    en: "A numbered part; the rule refers to it by its number in brackets.",
    spec: ["S7"],
  },
  points: { vi: "Đơn vị của điểm.", en: "The unit of points.", spec: ["U4"] },
  score: {
    vi: "Quy tắc tính điểm. Kết quả dưới 0 hoặc vượt điểm tối đa thì cần cách hiểu, không tự cắt.",
    en: "The rule of the score. A result below 0 or above the maximum needs a reading; nothing is cut off.",
    spec: ["S7"],
  },
  "at-most": { vi: "Không cho vượt quá giá trị này.", en: "Not above this value.", spec: ["S2", "S7"] },
  "at-least": { vi: "Không cho xuống dưới giá trị này.", en: "Not below this value.", spec: ["S2", "S7"] },
  appraiser: {
    vi: "Điểm do người thẩm định cho, trong điểm tối đa; nhập bằng số liệu x.",
    en: "Points that an appraiser gives, within the maximum; entered as the figure x.",
    spec: ["A2", "U6"],
  },
  collected: { vi: "Chỉ thu thập số liệu, không tính điểm.", en: "Figures only; no points.", spec: ["K1"] },
  undisclosed: {
    vi: "Cách tính chưa công khai: điểm được nhập, trong điểm tối đa.",
    en: "The rule is not public: points are entered, within the maximum.",
    spec: ["U6"],
  },
  because: { vi: "Lý do.", en: "The reason.", spec: [] },
  "not-expressible": {
    vi: "Cách tính chưa viết được bằng ngôn ngữ này; mọi điểm đều cần cách hiểu.",
    en: "The rule cannot be written in this language yet; every score of it needs a reading.",
    spec: ["K1"],
  },
  example: {
    vi: "Ví dụ: số liệu và kết quả phải ra; được chạy thử mỗi lần kiểm tra. Số liệu không kể tên là thiếu.",
    en: "An example: figures and what they must give; run at every check. Figures not named are missing.",
    spec: ["S10"],
  },
  "example-group": {
    vi: "Ví dụ của nhiều đơn vị được so với nhau.",
    en: "An example of several units that are compared with each other.",
    spec: ["C1"],
  },
  then: { vi: "Kết quả.", en: "What follows.", spec: [] },
  reading: {
    vi: "Cách hiểu chỗ văn bản không rõ: hiểu thế nào, của ai, vì sao. Trả lời phát hiện mà nó nói tới.",
    en: "How an unclear place of the text is read: what, by whom, why. It answers the finding it is about.",
    spec: [],
  },
  about: {
    vi: "Mã của phát hiện mà cách hiểu này trả lời.",
    en: "The code of the finding this reading answers.",
    spec: [],
  },
  draft: { vi: "Cách hiểu chưa được duyệt.", en: "The reading is not approved yet.", spec: [] },
  accept: {
    vi: "Chấp nhận một phát hiện, vì văn bản đúng là như vậy.",
    en: "Accepts a finding, because the text really says so.",
    spec: [],
  },
  "all-equal": {
    vi: "Kết quả khi mọi đơn vị có cùng giá trị. Không ghi thì cần cách hiểu.",
    en: "What holds when all units have the same value. Without it, that needs a reading.",
    spec: ["C4"],
  },
  "all-zero": {
    vi: "Kết quả khi giá trị của mọi đơn vị là 0.",
    en: "What holds when the value of every unit is 0.",
    spec: ["C4"],
  },
  rejected: {
    vi: "Bị loại: số liệu sai hoặc không đạt yêu cầu.",
    en: "Rejected: a figure is wrong or a requirement fails.",
    spec: ["S8", "S9"],
  },
  "needs-reading": {
    vi: "Văn bản không nói; chưa có điểm cho đến khi có cách hiểu.",
    en: "The text does not say; no points until there is a reading.",
    spec: ["S1", "S2"],
  },
  pending: {
    vi: "Còn thiếu số liệu; điểm sẽ nằm giữa hai số này.",
    en: "Figures are missing; the points will lie between these two.",
    spec: ["S5", "S6"],
  },
  missing: { vi: "Số liệu chưa có.", en: "The figure is not given.", spec: ["S10"] },
  yes: { vi: "Có.", en: "Yes.", spec: ["U7"] },
  no: { vi: "Không.", en: "No.", spec: ["U7"] },
  "no-points": { vi: "0 điểm, do văn bản nói.", en: "0 points, because the text says so.", spec: [] },
} as const satisfies Readonly<Record<string, KeywordWords>>;
