// Sentences of changes, in both languages. Names and values are the author's words.
import type { Exact } from "#runtime/compiled-set.ts";
import { rational, toDecimal } from "#runtime/number.ts";
import type { Both } from "../source/diagnostic.ts";
import type { ChangeKind, How } from "./change.ts";

const both = (vi: string, en: string): Both => ({ vi, en });

const NOUNS: Readonly<Record<ChangeKind, Both>> = {
  title: both("tên", "title"),
  level: both("cấp", "level"),
  called: both("gọi là", "called"),
  decision: both("quyết định", "decision"),
  effective: both("hiệu lực", "effective dates"),
  succession: both("quyết định liên quan", "related decision"),
  scale: both("thang điểm", "scale"),
  declared: both("công bố", "declares"),
  measure: both("đơn vị đo", "measure"),
  parameter: both("tham số", "parameter"),
  common: both("thông tin chung", "common information"),
  tag: both("nhãn", "tag"),
  ranking: both("xếp hạng", "ranking"),
  grades: both("căn cứ xếp loại", "basis of the grades"),
  grade: both("mức xếp loại", "grade"),
  veto: both("điều kiện khống chế loại", "veto on a grade"),
  quota: both("tỷ lệ tối đa của loại", "quota of the grade"),
  award: both("khen thưởng", "award"),
  exclusion: both("trường hợp không xếp hạng", "case of not being ranked"),
  rounding: both("làm tròn", "round"),
  overdue: both("hết hạn", "after deadline"),
  pillar: both("chỉ số", "pillar"),
  criterion: both("tiêu chí", "criterion"),
  max: both("điểm tối đa", "maximum points"),
  "zero-denominator": both("mẫu số bằng 0", "zero denominator"),
  "not-applicable": both("không áp dụng", "not applicable"),
  evidence: both("tài liệu kiểm chứng", "evidence"),
  verbatim: both("lời văn của quyết định", "the decision's own words"),
  reading: both("cách hiểu", "reading"),
  acceptance: both("chấp nhận", "accept"),
  note: both("ghi chú", "note"),
  undisclosed: both("phần chưa công khai hoặc chưa diễn đạt được", "what is not public or not expressible"),
  clause: both("căn cứ", "clause"),
  role: both("vai trò trong tổng điểm", "part in the total"),
  input: both("số liệu", "figure"),
  label: both("nhãn", "label"),
  bounds: both("giới hạn của số liệu", "bounds of the figure"),
  "input-measure": both("loại và đơn vị đo của số liệu", "kind and measure of the figure"),
  option: both("mức trả lời", "answer"),
  "option-points": both("mức", "the level"),
  requirement: both("yêu cầu", "requirement"),
  definition: both("định nghĩa", "definition"),
  "special-case": both("trường hợp riêng", "special case"),
  "equal-units": both("khi các đơn vị bằng nhau", "when units are equal"),
  part: both("phần", "part"),
  row: both("mức", "the level"),
  rule: both("cách tính điểm", "scoring rule"),
  renamed: both("tên gọi trong dữ liệu", "name in data"),
};

/** What a sentence calls a kind; with the name it has in the text. */
export const noun = (kind: ChangeKind, name = ""): Both =>
  name === "" ? NOUNS[kind] : both(`${NOUNS[kind].vi} ${name}`, `${NOUNS[kind].en} ${name}`);

/** What a sentence calls the order of special cases or levels. */
export const orderOf = (kind: "special-case" | "row"): Both =>
  kind === "row"
    ? both("thứ tự các mức", "order of the levels")
    : both("thứ tự các trường hợp riêng", "order of the special cases");

/** `mức ‘từ 25 đến 40’`. */
export const quotedNoun = (kind: ChangeKind, name: string): Both => noun(kind, `‘${name}’`);

export const labelOf = (what: Both): Both => both(`nhãn của ${what.vi}`, `label of ${what.en}`);
export const evidenceOf = (what: Both): Both => both(`kiểm chứng của ${what.vi}`, `evidence of ${what.en}`);

/** Of whom a sentence speaks. */
export const SET: Both = both("Bộ chỉ số", "The set");
export const pillarNoun = (code: string): Both => both(`Chỉ số ${code}`, `Pillar ${code}`);
export const criterionNoun = (code: string): Both => both(`Tiêu chí ${code}`, `Criterion ${code}`);

/** Figures of one criterion among many. */
export const figuresOfCriterion = (code: string, figures: Both): Both =>
  both(`tiêu chí ${code}: ${figures.vi}`, `criterion ${code}: ${figures.en}`);

/** Words longer than this are not put into a sentence. */
const MOST = 160;
/** Numbers, and words that begin with a quote of their own, stand as they are. */
const quoted = (words: string): string => (/^"|^[\d.,/%-]+$/.test(words) ? words : `“${words}”`);

export interface Said {
  readonly subject: Both;
  readonly noun: Both;
  readonly before: string;
  readonly after: string;
  readonly style: "value" | "gets" | "long";
}

/** “Tiêu chí 2.3: điểm tối đa 10 → 15”. */
export function changedSentence(changed: How, { subject, noun: what, before, after, style }: Said): Both {
  const of = (s: "vi" | "en", rest: string): string => `${subject[s]}: ${rest}`;
  // Words where there were none are new words.
  const how =
    changed !== "changed" || (before !== "" && after !== "") ? changed : after === "" ? "removed" : "added";
  const tooLong = style === "long" || before.length > MOST || after.length > MOST;
  if (how === "added" || how === "removed") {
    const words = how === "added" ? after : before;
    const told = tooLong || words === "" || what.vi.includes(words) ? "" : ` ${quoted(words)}`;
    const gets = style === "gets" && told !== "" ? ` (${words})` : told;
    return how === "added"
      ? both(of("vi", `thêm ${what.vi}${gets}`), of("en", `${what.en}${gets} added`))
      : both(of("vi", `bỏ ${what.vi}${gets}`), of("en", `${what.en}${gets} removed`));
  }
  if (before === after && before !== "")
    return both(
      of("vi", `${what.vi} giữ nguyên lời nhưng điều được nhắc tới đã khác`),
      of("en", `${what.en} keeps its words, but what they speak of is another`),
    );
  if (tooLong) return both(of("vi", `${what.vi} thay đổi`), of("en", `${what.en} changed`));
  if (style === "gets")
    return both(
      of("vi", `${what.vi} được ${after}, trước là ${before}`),
      of("en", `${what.en} gets ${after}, before ${before}`),
    );
  const arrow = `${quoted(before)} → ${quoted(after)}`;
  return both(of("vi", `${what.vi} ${arrow}`), of("en", `${what.en} ${arrow}`));
}

export const renamedSentence = (subject: Both, what: Both, before: string, after: string): Both =>
  both(
    `${subject.vi}: ${what.vi} ${before} đổi tên thành ${after}, nội dung không đổi`,
    `${subject.en}: ${what.en} ${before} is renamed ${after}, with the same meaning`,
  );

/** A measure says nothing of figures but its name: the same numbers give the same points. */
export const measureSentence = (subject: Both, before: string, after: string): Both =>
  both(
    `${subject.vi}: đơn vị đo ${before} gọi là ${after}; cùng con số thì điểm không đổi`,
    `${subject.en}: measure ${before} is called ${after}; the same numbers give the same points`,
  );

export const wholeSentence = (how: "added" | "removed", subject: Both, title: string): Both =>
  how === "added"
    ? both(`Thêm ${lower(subject.vi)} “${title}”`, `${subject.en} “${title}” added`)
    : both(`Bỏ ${lower(subject.vi)} “${title}”`, `${subject.en} “${title}” removed`);

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const recodedSentence = (before: Both, after: Both): Both =>
  both(`${before.vi} chuyển thành ${lower(after.vi)}`, `${before.en} becomes ${lower(after.en)}`);

export const movedSentence = (subject: Both, before: string, after: string): Both =>
  both(
    `${subject.vi} chuyển từ ${inPillar(before).vi} sang ${inPillar(after).vi}`,
    `${subject.en} moves from ${inPillar(before).en} to ${inPillar(after).en}`,
  );

const inPillar = (code: string): Both =>
  code === "" ? both("ngoài các chỉ số", "outside the pillars") : both(`chỉ số ${code}`, `pillar ${code}`);

/** What the whole rule is called where no one statement can be told apart. */
export const WHOLE_RULE = both("cách tính điểm", "scoring rule");

/** Names of contributions that are no criterion's. */
export const CONTRIBUTIONS = {
  setRules: both(
    "Quy định chung của bộ chỉ số (làm tròn, quy về thang điểm, không áp dụng)",
    "Rules of the set (rounding, scaling, not applicable)",
  ),
} as const;

/** `Tiêu chí 2.3, điểm tối đa`. */
export const heading = (subject: Both, what: Both): Both =>
  both(`${subject.vi}, ${what.vi}`, `${subject.en}, ${what.en}`);

/** A maximum as the text writes it, `12,5`, `1000`, in both languages; as a fraction where that is no short decimal. */
export function maximumText(max: Exact): string {
  const { text, exact } = toDecimal(rational(max), 6);
  return exact ? text.replace(".", ",") : max;
}
