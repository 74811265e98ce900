// Every keyword of both surfaces: what it is called here, how each surface spells it, which token the grammar sees.
// A phrase has ONE canonical spelling per surface; the other spellings are read and never written. What a word with
// several meanings means where it stands (điểm → score | points) is decided in layout.ts.
import type { Surface } from "./ast.ts";
import { folded } from "./fold.ts";

/** The tokens the grammar tells apart; keywords the grammar treats alike share one. */
export type KeywordToken = (typeof TABLE)[number][3];

export type KeywordId = (typeof TABLE)[number][0];

export interface Keyword {
  readonly id: KeywordId;
  readonly vi: string;
  readonly en: string;
  readonly token: KeywordToken;
}

type Row = readonly [
  id: string,
  vi: string,
  en: string,
  token: string,
  alsoVi?: readonly string[],
  alsoEn?: readonly string[],
];

// Rows with the same spelling: the first is what the lexer reads, layout.ts picks the other by place.
const TABLE = [
  // --- lines of a set ---
  ["set", "bộ chỉ số", "indicator set", "Starter"],
  ["version", "phiên bản", "version", "Version"],
  ["title", "tên", "title", "Starter"],
  ["decision", "quyết định", "decision", "Starter"],
  ["dated", "ngày", "dated", "Dated"],
  ["by", "của", "by", "By"],
  ["by-confirm", "do", "by", "By"],
  ["by-key", "theo", "by", "ByKey"],
  ["effective", "hiệu lực từ ngày", "effective from", "Starter", ["có hiệu lực từ ngày"]],
  ["until", "đến ngày", "until", "Until", ["đến hết ngày"]],
  ["replaces", "thay thế", "replaces", "Starter"],
  ["amends", "sửa đổi", "amends", "Starter"],
  ["called", "gọi là", "called", "Starter"],
  ["level", "cấp", "level", "Starter"],
  ["scale", "thang điểm", "scale", "Starter"],
  ["unknown", "chưa rõ", "unknown", "Unknown"],
  ["declares", "công bố", "declares", "Starter"],
  ["at", "tại", "at", "At"],
  ["measures", "đơn vị đo", "measures", "Starter"],
  ["count", "đếm", "count", "Count"],
  ["decimal", "thập phân", "decimal", "Decimal"],
  ["default-evidence", "kiểm chứng mặc định", "default evidence", "Starter"],
  ["zero-denominator", "mẫu số bằng 0", "zero denominator", "Starter"],
  ["common", "thông tin chung", "common information", "Starter"],
  ["parameter", "tham số", "parameter", "Starter"],
  ["tag", "nhãn", "tag", "Starter"],
  ["not-applicable", "không áp dụng", "not applicable", "NotApplicable"],
  ["when", "khi", "when", "When"],
  ["confirmed", "xác nhận", "confirmed", "Confirmed"],
  ["removed", "loại khỏi thang điểm", "removed from scale", "Removed"],
  ["rescaled", "quy đổi", "rescaled", "Rescaled"],
  ["appraiser", "người thẩm định cho điểm", "appraiser scores", "Appraiser"],
  [
    "proportional",
    "theo tỷ lệ các tiêu chí ngoài",
    "in proportion to criteria outside",
    "Proportional",
    ["theo tỉ lệ các tiêu chí ngoài"],
  ],
  ["ranking", "xếp hạng", "ranking", "Starter"],
  ["ties", "bằng nhau xét", "ties by", "Ties"],
  ["over-all", "trong mọi đơn vị", "over all units", "Over"],
  ["within-group", "trong nhóm", "within group", "Over"],
  ["grade", "xếp loại", "grade", "Grade"],
  ["grades", "xếp loại", "grades", "Starter"],
  ["veto", "phủ quyết", "veto", "Starter"],
  ["quota", "hạn mức", "quota", "Starter"],
  ["award", "khen thưởng", "award", "Starter"],
  ["not-ranked", "không xếp hạng", "not ranked", "NotRanked"],
  ["each-criterion", "mỗi tiêu chí", "each criterion", "Each"],
  ["each-pillar", "mỗi chỉ số", "each pillar", "Each"],
  ["places", "chữ số", "places", "Places"],
  ["upward", "lên", "upward", "Mode"],
  ["downward", "xuống", "downward", "Mode"],
  ["half-even", "nửa về chẵn", "half to even", "Mode"],
  ["overdue", "hết hạn", "after deadline", "Starter"],
  ["note", "ghi chú", "note", "Starter"],
  ["process", "quy trình", "process", "Starter"],
  // --- pillars and criteria ---
  ["pillars", "chỉ số", "pillars", "Pillar"],
  ["pillar", "chỉ số", "pillar", "Pillar", ["trụ cột"]],
  ["criteria", "tiêu chí", "criteria", "Criterion"],
  ["criterion", "tiêu chí", "criterion", "Criterion"],
  ["bonus", "điểm thưởng", "bonus", "Starter"],
  ["penalty", "điểm trừ", "penalty", "Starter"],
  ["max", "điểm tối đa", "max", "Max"],
  ["max-header", "tối đa", "max", "Max"],
  ["not-printed", "không in", "not printed", "NotPrinted"],
  ["verbatim", "văn bản", "text", "Starter"],
  ["evidence", "kiểm chứng", "evidence", "Evidence"],
  ["clause", "căn cứ", "clause", "Starter"],
  ["input", "số liệu", "input", "Starter"],
  ["date-input", "số liệu ngày", "date input", "Starter"],
  ["text-input", "số liệu chữ", "text input", "Starter"],
  ["yes-no", "có/không", "yes/no", "Starter"],
  ["choice", "lựa chọn", "choice", "Starter"],
  ["checklist", "danh mục", "checklist", "Starter"],
  ["list", "danh sách", "list", "Starter"],
  ["require", "yêu cầu", "require", "Starter"],
  ["part", "phần", "part", "Starter"],
  ["points", "điểm", "points", "Points", [], ["point"]],
  ["score", "điểm", "score", "Starter"],
  ["at-most", "không quá", "at most", "Bound"],
  ["at-least", "không dưới", "at least", "Bound"],
  ["collected", "không tính điểm", "not scored", "Starter"],
  ["undisclosed", "chưa công khai", "undisclosed", "Starter"],
  ["because", "vì", "because", "Because"],
  ["not-expressible", "chưa diễn đạt được", "not expressible", "Starter"],
  ["example", "ví dụ", "example", "Starter"],
  ["example-group", "ví dụ nhóm", "example group", "Starter"],
  ["then", "thì", "then", "Then"],
  ["reading", "cách hiểu", "reading", "Starter"],
  ["about", "về", "about", "About"],
  ["draft", "dự thảo", "draft", "Draft"],
  ["accept", "chấp nhận", "accept", "Starter"],
  ["all-equal", "mọi đơn vị bằng nhau", "all units are equal", "AllEqual"],
  ["all-zero", "mọi đơn vị bằng 0", "all units are zero", "AllZero"],
  // --- outcomes and values ---
  ["rejected", "bị loại", "rejected", "Rejected"],
  ["needs-reading", "cần cách hiểu", "needs reading", "NeedsReading"],
  ["pending", "chờ", "pending", "Pending"],
  ["missing", "thiếu", "missing", "Missing"],
  ["yes", "có", "yes", "Yes"],
  ["no", "không", "no", "No"],
  ["no-points", "không có điểm", "no points", "NoPoints"],
  // --- expressions ---
  ["or", "hoặc", "or", "Or"],
  ["and", "và", "and", "And"],
  ["not", "không phải", "not", "Not"],
  ["is", "là", "is", "Is"],
  ["cap", "đủ từ", "cap", "Cap", [], ["full from"]],
  ["from", "từ", "from", "From"],
  ["up", "trở lên", "up", "Up", [], ["or more"]],
  ["down", "trở xuống", "down", "Down", [], ["or less"]],
  ["to", "đến", "to", "To"],
  ["above", "trên", "above", "Above"],
  ["below", "dưới", "below", "Below"],
  ["exactly", "đúng", "exactly", "Exactly"],
  ["otherwise", "còn lại", "otherwise", "Otherwise"],
  ["table", "bảng", "table", "Table"],
  ["in-order", "lần lượt", "in order", "InOrder"],
  ["if", "nếu", "if", "If"],
  ["else", "ngược lại", "else", "Else"],
  ["ratio", "tỷ lệ", "ratio", "Ratio", ["tỉ lệ"]],
  ["least", "nhỏ nhất", "min", "Function"],
  ["greatest", "lớn nhất", "max", "Function"],
  ["sum", "cộng", "sum", "Function"],
  ["mean", "trung bình", "mean", "Function"],
  ["best-of", "tốt nhất", "best of", "Function"],
  ["round", "làm tròn", "round", "Round"],
  ["density", "mật độ", "density", "Function"],
  ["growth", "tăng trưởng", "growth", "Function"],
  ["all-of", "thỏa tất cả", "all of", "Function"],
  ["checked-share", "phần đạt", "checked share", "Function"],
  ["days", "số ngày", "days", "Function"],
  // --- over the units assessed together ---
  ["min-max", "min-max", "min-max", "MinMax"],
  ["cohort-highest", "cao nhất của", "highest of", "Cohort"],
  ["cohort-lowest", "thấp nhất của", "lowest of", "Cohort"],
  ["cohort-sum", "tổng của", "sum of", "Cohort"],
  ["cohort-mean", "trung bình của", "mean of", "Cohort"],
  ["cohort-count", "số đơn vị của", "number of", "Cohort"],
  ["cohort-rank", "hạng của", "rank of", "Cohort"],
  ["cohort-share", "tỷ trọng của", "share of", "Cohort", ["tỉ trọng của"]],
  // --- over the set ---
  ["points-of", "điểm của", "points of", "PointsOf"],
  ["points-of-criterion", "điểm tiêu chí", "points of criterion", "OfRule"],
  ["points-of-pillar", "điểm chỉ số", "points of pillar", "OfRule"],
  ["points-of-tag", "điểm nhãn", "points of tag", "OfTag"],
  ["total", "tổng điểm", "total", "Total"],
  ["percent-of-criterion", "phần trăm của tiêu chí", "percent of criterion", "OfRule"],
  ["percent-of-pillar", "phần trăm của chỉ số", "percent of pillar", "OfRule"],
  ["percent-of-tag", "phần trăm của nhãn", "percent of tag", "OfTag"],
  ["percent-of-scale", "phần trăm thang điểm", "percent of scale", "OfScale"],
  ["rank", "hạng", "rank", "Rank"],
  ["unit-group", "nhóm", "group", "UnitGroup"],
  ["submitted-after", "nộp sau ngày", "submitted after", "SubmittedAfter"],
  ["submitted-over", "nộp quá", "submitted over", "SubmittedOver", ["nộp chậm quá"]],
  ["days-after", "ngày sau ngày", "days after", "DaysAfter"],
  ["assessed-year", "năm đánh giá", "of assessed year", "AssessedYear"],
  ["not-submitted", "không nộp", "not submitted", "NotSubmitted"],
] as const satisfies readonly Row[];

const byId: ReadonlyMap<KeywordId, Keyword> = new Map(
  TABLE.map(([id, vi, en, token]) => [id, { id, vi, en, token }] as const),
);

/** Every keyword, in the order of the page docs/language.md. */
export const KEYWORDS: readonly Keyword[] = [...byId.values()];

/** The keyword of an id. */
export function keyword(id: KeywordId): Keyword {
  const found = byId.get(id);
  if (!found) throw new RangeError(`no keyword ${id}`);
  return found;
}

/** The one spelling a formatted text uses (L2). */
export const spelling = (id: KeywordId, surface: Surface): string => keyword(id)[surface];

/** A phrase the lexer knows: its keyword, and the surface it belongs to (`both` when the two spell it alike). */
export interface Phrase {
  readonly keyword: Keyword;
  readonly surface: Surface | "both";
  readonly text: string;
}

/** A step of the phrase tree: separator and next word, both folded, lead to the next step. */
export interface PhraseStep {
  readonly next: Map<string, PhraseStep>;
  phrase: Phrase | null;
}

/** Splits a phrase into its words, each with the separator before it: ` `, `/` or `-`. */
const wordsOf = (phrase: string): readonly string[] => ` ${phrase}`.match(/[ /-][^ /-]+/g) ?? [];

function spellings(): Phrase[] {
  const all: Phrase[] = [];
  const rows: readonly Row[] = TABLE;
  rows.forEach(([, vi, en, , alsoVi = [], alsoEn = []], index) => {
    const found = keyword(TABLE[index]?.[0] ?? "set");
    for (const text of [vi, ...alsoVi])
      all.push({ keyword: found, surface: vi === en ? "both" : "vi", text });
    for (const text of [en, ...alsoEn])
      all.push({ keyword: found, surface: vi === en ? "both" : "en", text });
  });
  return all;
}

/** All spellings as a tree of words, each word changed by `fold`; of equal spellings the first row stands. */
export function phraseTree(fold: (word: string) => string): PhraseStep {
  const root: PhraseStep = { next: new Map(), phrase: null };
  for (const phrase of spellings()) {
    let at = root;
    for (const word of wordsOf(phrase.text)) {
      const key = (word[0] ?? "") + fold(word.slice(1));
      let step = at.next.get(key);
      if (!step) {
        step = { next: new Map(), phrase: null };
        at.next.set(key, step);
      }
      at = step;
    }
    at.phrase ??= phrase;
  }
  return root;
}

/** The tree the lexer walks: compared after folding letter case and the place of the tone mark (L-3). */
export const PHRASES: PhraseStep = phraseTree(folded);
