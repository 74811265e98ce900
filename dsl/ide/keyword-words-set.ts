// What the words of a set say: its header, its rules over the whole set, pillars. `spec`: sentences of runtime/SPEC.md.
import type { KeywordWords } from "./keyword-words.ts";

export const SET_WORDS = {
  set: {
    vi: "Mở đầu một bộ chỉ số: mã của bộ và phiên bản. Mỗi tệp là một bộ ở một phiên bản.",
    en: "Begins an indicator set: its id and version. One file is one set at one version.",
    spec: [],
  },
  version: {
    vi: "Phiên bản của bộ chỉ số, ba số cách nhau bằng dấu chấm.",
    en: "The version of the set, three numbers with points between.",
    spec: ["V2"],
  },
  title: {
    vi: "Tên bộ chỉ số, đúng như quyết định in.",
    en: "The title of the set, as the decision prints it.",
    spec: [],
  },
  decision: {
    vi: "Quyết định ban hành bộ chỉ số: số, ngày, nơi ban hành, chỗ trong văn bản.",
    en: "The decision that issues the set: its number, date, issuer and the place in it.",
    spec: [],
  },
  dated: { vi: "Ngày của quyết định.", en: "The date of the decision.", spec: [] },
  effective: {
    vi: "Bộ chỉ số có hiệu lực từ ngày này, và đến hết ngày kia khi có ghi.",
    en: "The set is in force from this day, and until the other one when it is given.",
    spec: [],
  },
  until: { vi: "Ngày cuối cùng còn hiệu lực.", en: "The last day in force.", spec: [] },
  replaces: { vi: "Văn bản mà bộ này thay thế.", en: "What this set replaces.", spec: [] },
  amends: { vi: "Văn bản mà bộ này sửa đổi.", en: "What this set amends.", spec: [] },
  called: {
    vi: "Quyết định gọi chỉ số và tiêu chí bằng tên gì.",
    en: "What the decision calls a pillar and a criterion.",
    spec: [],
  },
  level: { vi: "Cấp của các đơn vị được đánh giá.", en: "The level of the units assessed.", spec: [] },
  scale: {
    vi: "Tổng điểm của cả bộ. “chưa rõ” khi văn bản không cho biết.",
    en: "The points of the whole set; “unknown” when the text does not give them.",
    spec: ["K1"],
  },
  declares: {
    vi: "Số chỉ số, số tiêu chí, số điểm mà một chỗ trong văn bản công bố; bộ kiểm tra so với các dòng thật có.",
    en: "How many pillars, criteria and points a place of the text declares; the checker compares them with the rows there are.",
    spec: [],
  },
  measures: {
    vi: "Khai báo đơn vị đo của số liệu: đếm (số nguyên), hoặc số thập phân với số chữ số cho phép.",
    en: "Declares the measures of figures: counts (whole numbers), or decimals with the places they may have.",
    spec: ["U1", "U6"],
  },
  count: {
    vi: "Sau đơn vị đo: số đếm, luôn là số nguyên. Như một hàm: số dòng của danh sách thỏa điều kiện.",
    en: "After measures: counts, always whole numbers. As a function: how many records of a list meet a condition.",
    spec: ["U6", "S11"],
  },
  decimal: {
    vi: "Số thập phân, với số chữ số nhiều nhất sau dấu phẩy.",
    en: "Decimal numbers, with the most places after the point.",
    spec: ["U6"],
  },
  "default-evidence": {
    vi: "Tài liệu kiểm chứng của mọi tiêu chí không ghi riêng.",
    en: "The evidence of every criterion that names none of its own.",
    spec: [],
  },
  "zero-denominator": {
    vi: "Kết quả khi mẫu số bằng 0, thay cho cả điểm của tiêu chí. Không ghi thì cần cách hiểu.",
    en: "What holds when a denominator is 0, in place of the whole score. Without it, that needs a reading.",
    spec: ["N2"],
  },
  common: {
    vi: "Số liệu dùng chung cho nhiều tiêu chí, mỗi đơn vị khai một lần.",
    en: "Figures that several criteria use, given once by each unit.",
    spec: ["S8"],
  },
  parameter: {
    vi: "Một số cho mọi đơn vị, do người chủ trì nhập khi tính. Chưa nhập thì điểm còn chờ.",
    en: "One figure for all units, entered by whoever runs the assessment. Points wait until it is set.",
    spec: ["P1"],
  },
  tag: {
    vi: "Đặt tên cho một nhóm tiêu chí, để quy định chung khi không áp dụng hoặc cộng điểm của nhóm.",
    en: "Names a group of criteria, for a common policy or the points of the group.",
    spec: ["A1"],
  },
  "not-applicable": {
    vi: "Tiêu chí không áp dụng cho đơn vị thì được tính thế nào. Tìm theo thứ tự: tiêu chí, nhãn, chỉ số, cả bộ.",
    en: "What a criterion is worth when it does not apply. Looked for in the criterion, tag, pillar, set, in this order.",
    spec: ["A1", "A2"],
  },
  confirmed: {
    vi: "Ai xác nhận việc không áp dụng.",
    en: "Who confirms that it does not apply.",
    spec: ["A5"],
  },
  "by-confirm": {
    vi: "Ai xác nhận việc không áp dụng.",
    en: "Who confirms that it does not apply.",
    spec: ["A5"],
  },
  removed: {
    vi: "Bỏ điểm và điểm tối đa của tiêu chí khỏi mọi tổng; thang điểm nhỏ đi.",
    en: "Takes points and maximum of the criterion out of every sum; the scale shrinks.",
    spec: ["A2"],
  },
  rescaled: {
    vi: "Bỏ tiêu chí ra, rồi nhân tổng điểm để thang điểm giữ nguyên.",
    en: "Takes the criterion out, then multiplies the total so that the scale stays.",
    spec: ["A2"],
  },
  proportional: {
    vi: "Điểm theo tỷ lệ đạt được ở các tiêu chí ngoài nhãn.",
    en: "Points in proportion to what the criteria outside the tag reach.",
    spec: ["A3"],
  },
  ranking: {
    vi: "Một bảng xếp hạng và khóa xếp hạng. Bằng nhau thì cùng hạng, trừ khi văn bản cho cách phân định.",
    en: "A ranking and its key. Equal units share the rank unless the text says how ties are broken.",
    spec: ["R1", "R3"],
  },
  "by-key": {
    vi: "Khóa xếp hạng hoặc xếp loại.",
    en: "The key of a ranking or of grades.",
    spec: ["R1", "G1"],
  },
  ties: {
    vi: "Khóa xét tiếp khi các khóa trước bằng nhau.",
    en: "The next key when those before are equal.",
    spec: ["R1"],
  },
  grades: {
    vi: "Xếp loại theo các mức của khóa, kể cả phủ quyết và hạn mức.",
    en: "Grades by bands of the key, with vetoes and quotas.",
    spec: ["G1"],
  },
  grade: {
    vi: "Loại của đơn vị sau phủ quyết và hạn mức.",
    en: "The grade of a unit, after vetoes and quotas.",
    spec: ["G1"],
  },
  veto: {
    vi: "Điều kiện làm mất một loại; đơn vị xuống loại liền dưới không bị phủ quyết.",
    en: "A condition that takes a grade away; the unit falls to the next lower one that no veto takes.",
    spec: ["G2"],
  },
  quota: {
    vi: "Nhiều nhất bao nhiêu phần trăm đơn vị của nhóm giữ được một loại.",
    en: "The most units of a group, as a percentage, that keep a grade.",
    spec: ["G3"],
  },
  award: {
    vi: "Khen thưởng khi điều kiện đúng; còn để ngỏ thì chưa khen.",
    en: "An award when its condition is true; an open condition gives none.",
    spec: ["G4"],
  },
  "not-ranked": {
    vi: "Đơn vị không được xếp hạng, và không chiếm chỗ của đơn vị khác.",
    en: "The unit has no rank, and takes no place of another.",
    spec: ["R2"],
  },
  "each-criterion": {
    vi: "Làm tròn điểm của từng tiêu chí.",
    en: "Rounds the points of every criterion.",
    spec: ["N5", "N6"],
  },
  "each-pillar": {
    vi: "Làm tròn điểm của từng chỉ số.",
    en: "Rounds the points of every pillar.",
    spec: ["N5", "N6"],
  },
  places: {
    vi: "Số chữ số sau dấu phẩy được giữ.",
    en: "The places after the point that are kept.",
    spec: ["N5"],
  },
  upward: { vi: "Làm tròn lên.", en: "Rounds up.", spec: ["N5"] },
  downward: { vi: "Làm tròn xuống.", en: "Rounds down.", spec: ["N5"] },
  "half-even": {
    vi: "Nửa thì làm tròn về chữ số chẵn.",
    en: "Rounds halves to the even digit.",
    spec: ["N5"],
  },
  overdue: {
    vi: "Hết hạn mà còn thiếu số liệu thì tính thế nào. Không ghi thì điểm vẫn còn chờ.",
    en: "What a figure still missing after the deadline means. Without it the points stay pending.",
    spec: ["S5"],
  },
  note: {
    vi: "Lời ghi chú, không có tác dụng tính điểm.",
    en: "A note, without effect on points.",
    spec: [],
  },
  process: {
    vi: "Dành cho các bước của một kỳ đánh giá; chưa dùng.",
    en: "Reserved for the steps of an assessment; not used yet.",
    spec: [],
  },
  pillars: { vi: "Số chỉ số được công bố.", en: "The number of pillars declared.", spec: [] },
  pillar: {
    vi: "Một chỉ số chính: mã, tên, điểm tối đa, và các tiêu chí trong đó.",
    en: "A pillar: its code, title, maximum, and the criteria in it.",
    spec: ["S4"],
  },
  criteria: { vi: "Số tiêu chí được công bố.", en: "The number of criteria declared.", spec: [] },
  total: { vi: "Tổng điểm của đơn vị.", en: "The total points of a unit.", spec: ["K2", "N6"] },
  rank: {
    vi: "Hạng của đơn vị trong một bảng xếp hạng.",
    en: "The rank of a unit in a ranking.",
    spec: ["R1"],
  },
  "unit-group": {
    vi: "Nhóm của đơn vị, theo dữ liệu.",
    en: "The group of a unit, as the data say.",
    spec: ["R3"],
  },
  "submitted-after": {
    vi: "Đúng khi đơn vị nộp sau ngày này.",
    en: "True when the unit submitted after this day.",
    spec: ["R4"],
  },
  "submitted-over": {
    vi: "Đúng khi đơn vị nộp chậm quá số ngày cho phép.",
    en: "True when the unit submitted later than the days of grace.",
    spec: ["R4"],
  },
  "days-after": { vi: "Số ngày cho phép sau ngày này.", en: "Days of grace after this day.", spec: ["R4"] },
  "assessed-year": {
    vi: "Ngày và tháng của năm được đánh giá.",
    en: "A day and month of the assessed year.",
    spec: ["R4"],
  },
  "not-submitted": {
    vi: "Đúng khi đơn vị được ghi là không nộp.",
    en: "True when the unit is said not to have submitted.",
    spec: ["R4"],
  },
} as const satisfies Readonly<Record<string, KeywordWords>>;
