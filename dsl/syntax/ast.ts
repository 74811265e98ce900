// The syntax tree: what was written, where, and nothing of what it means. Always exists; a part that could not be
// read is absent (null or left out), and a diagnostic says so. English terms; both surfaces give the same tree.
import type { Span } from "../source/span.ts";

export type Surface = "vi" | "en";

interface Node {
  readonly span: Span;
}

/** A name, code, slug or unit as written (NFC). */
export interface Word extends Node {
  readonly text: string;
}

/** A string without its quotes, escapes resolved. */
export interface Str extends Node {
  readonly value: string;
}

/** A number as written, read exactly: `value` is digits with an optional `.digits`, sign excluded. */
export interface NumberWord extends Node {
  readonly value: string;
}

/** dd/mm/yyyy → ISO; dd/mm (of the assessed year) → `--mm-dd`. */
export interface DateWord extends Node {
  readonly iso: string;
}

export interface SetSyntax extends Node {
  readonly surface: Surface;
  readonly id: Word | null;
  readonly version: Word | null;
  readonly items: readonly SetItem[];
}

export type SetItem =
  | Title
  | Decision
  | Effective
  | Succession
  | Called
  | LevelItem
  | Scale
  | Declares
  | Measures
  | DefaultEvidence
  | ZeroDenominator
  | Common
  | ParameterItem
  | TagItem
  | NotApplicable
  | RankingItem
  | GradesItem
  | AwardItem
  | ExclusionItem
  | RoundingItem
  | Overdue
  | Note
  | ReadingItem
  | AcceptItem
  | PillarItem
  | CriterionItem;

/** tên "…" / title "…" */
export interface Title extends Node {
  readonly kind: "title";
  readonly text: Str | null;
}

/** quyết định "…" ngày d của "…", "place" / decision "…" dated d by "…", "place" */
export interface Decision extends Node {
  readonly kind: "decision";
  readonly number: Str | null;
  readonly date: DateWord | null;
  readonly by: Str | null;
  readonly clause: Str | null;
}

/** hiệu lực từ ngày d [đến ngày d] / effective from d [until d] */
export interface Effective extends Node {
  readonly kind: "effective";
  readonly from: DateWord | null;
  readonly until: DateWord | null;
}

/** thay thế "…" / replaces "…" · sửa đổi "…" / amends "…" */
export interface Succession extends Node {
  readonly kind: "replaces" | "amends";
  readonly text: Str | null;
}

/** gọi là "chỉ số chính", "chỉ số thành phần" / called "…", "…" */
export interface Called extends Node {
  readonly kind: "called";
  readonly pillar: Str | null;
  readonly criterion: Str | null;
}

/** cấp "…" / level "…" */
export interface LevelItem extends Node {
  readonly kind: "level";
  readonly text: Str | null;
}

/** thang điểm 1000 / scale 1000; value null with `unknown`: chưa rõ / unknown */
export interface Scale extends Node {
  readonly kind: "scale";
  readonly value: NumberWord | null;
  readonly unknown: boolean;
}

/** công bố 8 chỉ số, 61 tiêu chí, 1000 điểm tại "…" / declares 8 pillars, 61 criteria, 1000 points at "…" */
export interface Declares extends Node {
  readonly kind: "declares";
  readonly counts: readonly {
    readonly what: "pillars" | "criteria" | "points";
    readonly value: NumberWord;
  }[];
  readonly place: Str | null;
}

/** đơn vị đo người, hộ (đếm); triệu đồng (thập phân 6) / measures người, hộ (count); triệu đồng (decimal 6) */
export interface Measures extends Node {
  readonly kind: "measures";
  readonly groups: readonly { readonly names: readonly Word[]; readonly places: NumberWord | null }[];
}

/** kiểm chứng mặc định "…" / default evidence "…" */
export interface DefaultEvidence extends Node {
  readonly kind: "default-evidence";
  readonly text: Str | null;
}

/** mẫu số bằng 0: outcome / zero denominator: outcome */
export interface ZeroDenominator extends Node {
  readonly kind: "zero-denominator";
  readonly outcome: Expression | null;
}

/** thông tin chung { inputs } / common information { inputs } */
export interface Common extends Node {
  readonly kind: "common";
  readonly inputs: readonly InputItem[];
}

/** tham số ten: measure "label" [từ 0 đến 100] / parameter name: measure "label" [from 0 to 100] */
export interface ParameterItem extends Node {
  readonly kind: "parameter";
  readonly input: InputItem | null;
}

/** nhãn ten ["label"]: 6.3; 6.4 / tag name ["label"]: 6.3; 6.4 */
export interface TagItem extends Node {
  readonly kind: "tag";
  readonly name: Word | null;
  readonly label: Str | null;
  readonly codes: readonly Word[];
}

/** không áp dụng [tag] [khi cond]: policy[, do "…" xác nhận] / not applicable [tag] [when cond]: policy[, by "…" confirmed] */
export interface NotApplicable extends Node {
  readonly kind: "not-applicable-policy";
  readonly tag: Word | null;
  readonly when: Expression | null;
  readonly policy: "full" | "zero" | "removed" | "removed-rescaled" | "appraiser" | "proportional" | null;
  /** The tag after `các tiêu chí ngoài`. */
  readonly outside: Word | null;
  readonly confirmedBy: Str | null;
}

/** xếp hạng "…" theo key[, bằng nhau xét key]* [trong mọi đơn vị] / ranking "…" by key[, ties by key]* [over all units] */
export interface RankingItem extends Node {
  readonly kind: "ranking";
  readonly name: Str | null;
  readonly keys: readonly Expression[];
  readonly over: "group" | "all";
}

/** xếp loại theo key { rows } / grades by key { rows } */
export interface GradesItem extends Node {
  readonly kind: "grades";
  readonly key: Expression | null;
  /** The text's own words about the grades. */
  readonly verbatim: Str | null;
  readonly rows: readonly GradeRow[];
  readonly vetoes: readonly { readonly span: Span; readonly grade: Str; readonly when: Expression }[];
  readonly quotas: readonly { readonly span: Span; readonly grade: Str; readonly share: NumberWord }[];
}

export interface GradeRow extends Node {
  readonly range: RangeSyntax | null;
  readonly name: Str | null;
}

/** khen thưởng "…" khi cond / award "…" when cond */
export interface AwardItem extends Node {
  readonly kind: "award";
  readonly name: Str | null;
  readonly when: Expression | null;
}

/** không xếp hạng khi cond / not ranked when cond */
export interface ExclusionItem extends Node {
  readonly kind: "exclusion";
  readonly when: Expression | null;
}

/** làm tròn mỗi tiêu chí đến 2 chữ số [lên|xuống|nửa về chẵn] / round each criterion to 2 places [up|down|half to even] */
export interface RoundingItem extends Node {
  readonly kind: "rounding";
  readonly what: "criterion" | "pillar" | "total" | null;
  readonly places: NumberWord | null;
  readonly mode: "half-away" | "up" | "down" | "half-even";
}

/** hết hạn: 0 điểm | không xếp hạng / after deadline: 0 points | not ranked */
export interface Overdue extends Node {
  readonly kind: "overdue";
  readonly meaning: "zero" | "not-ranked" | null;
}

/** ghi chú "…" / note "…" */
export interface Note extends Node {
  readonly kind: "note";
  readonly text: Str | null;
}

/** cách hiểu "…" [về code] [tại 70%] [(dự thảo)] [của "…"] vì "…" / reading "…" [about code] [at 70%] [(draft)] [by "…"] because "…" */
export interface ReadingItem extends Node {
  readonly kind: "reading";
  readonly text: Str | null;
  /** The finding it answers. */
  readonly about: Word | null;
  readonly at: Expression | null;
  readonly draft: boolean;
  readonly by: Str | null;
  readonly because: Str | null;
}

/** chấp nhận code [tại 70%] vì "…" / accept code [at 70%] because "…" */
export interface AcceptItem extends Node {
  readonly kind: "accept";
  readonly code: Word | null;
  readonly at: Expression | null;
  readonly because: Str | null;
}

/** chỉ số 3 "…" tối đa 100 { items } / pillar 3 "…" max 100 { items } */
export interface PillarItem extends Node {
  readonly kind: "pillar";
  /** From the keyword to the end of the header line. */
  readonly header: Span;
  readonly code: Word | null;
  readonly title: Str | null;
  readonly max: MaxSyntax | null;
  readonly items: readonly PillarMember[];
}

export type PillarMember =
  | Declares
  | Undisclosed
  | DefaultEvidence
  | ZeroDenominator
  | NotApplicable
  | Verbatim
  | Note
  | ReadingItem
  | AcceptItem
  | PillarItem
  | CriterionItem;

/** tối đa 100 [(không in)] | tối đa ten_tham_so | tối đa chưa rõ / max 100 [(not printed)] | max parameter_name | max unknown */
export type MaxSyntax =
  /** `printed` false: the text leaves the place empty, the number is the author's. */
  | ({ readonly is: "number"; readonly value: NumberWord; readonly printed: boolean } & Node)
  | ({ readonly is: "parameter"; readonly name: Word } & Node)
  | ({ readonly is: "unknown" } & Node);

/** tiêu chí 3.5 "…" tối đa 10 { } / criterion …; điểm thưởng / bonus and điểm trừ / penalty have the same form. */
export interface CriterionItem extends Node {
  readonly kind: "criterion";
  readonly header: Span;
  readonly role: "scored" | "bonus" | "penalty";
  readonly code: Word | null;
  readonly title: Str | null;
  readonly max: MaxSyntax | null;
  readonly items: readonly CriterionMember[];
}

export type CriterionMember =
  | Verbatim
  | EvidenceItem
  | ClauseItem
  | InputItem
  | Require
  | Let
  | When
  | AllCase
  | PartItem
  | Score
  | ScoreBy
  | Undisclosed
  | NotExpressible
  | ZeroDenominator
  | NotApplicable
  | ExampleItem
  | GroupExample
  | ReadingItem
  | AcceptItem
  | Note;

/** văn bản "…" / text "…" */
export interface Verbatim extends Node {
  readonly kind: "verbatim";
  readonly text: Str | null;
}

/** kiểm chứng "…" / evidence "…" */
export interface EvidenceItem extends Node {
  readonly kind: "evidence";
  readonly text: Str | null;
}

/** căn cứ "…" / clause "…" */
export interface ClauseItem extends Node {
  readonly kind: "clause";
  readonly text: Str | null;
}

/**
 * số liệu a, b: người "…" [từ 0 đến 10] [kiểm chứng "…"] / input …          form "figure"
 * số liệu ngày d "…" / date input · số liệu chữ t "…" / text input           form "date" | "text"
 * có/không co "…"[: points] / yes/no                                         form "yes-no"
 * lựa chọn muc "…" { key "label"[: points] } / choice                         form "choice"
 * danh mục dm "…" { key "label"[: points] } / checklist                       form "checklist"
 * danh sách ds "…" { inputs } / list                                          form "list"
 * In `thông tin chung`, an optional code stands before the name: `số liệu 1.4 dan_so: người "…"`.
 */
export interface InputItem extends Node {
  readonly kind: "input";
  readonly form: "figure" | "date" | "text" | "yes-no" | "choice" | "checklist" | "list";
  readonly code: Word | null;
  readonly names: readonly Word[];
  /** Words of the measure, or `%`, or `điểm` / `points` (text is always the canonical `điểm` for the keyword). */
  readonly measure: Word | null;
  readonly label: Str | null;
  readonly bounds: RangeSyntax | null;
  readonly evidence: Str | null;
  /** Points of "yes" (form yes-no). */
  readonly points: Expression | null;
  readonly options: readonly OptionSyntax[];
  readonly fields: readonly InputItem[];
}

export interface OptionSyntax extends Node {
  readonly key: Word;
  readonly label: Str | null;
  readonly points: Expression | null;
}

/** yêu cầu cond / require cond */
export interface Require extends Node {
  readonly kind: "require";
  readonly condition: Expression | null;
}

/** ten = expr; also `tỷ lệ = …` / `ratio = …` (name.text is then always `tỷ lệ`) */
export interface Let extends Node {
  readonly kind: "let";
  readonly name: Word;
  readonly value: Expression | null;
}

/** khi cond: outcome / when cond: outcome */
export interface When extends Node {
  readonly kind: "when";
  readonly condition: Expression | null;
  readonly outcome: Expression | null;
}

/** khi mọi đơn vị bằng nhau: outcome / when all units are equal: outcome · … bằng 0 / … are zero */
export interface AllCase extends Node {
  readonly kind: "all-equal" | "all-zero";
  readonly outcome: Expression | null;
}

/** phần (1) ["label"] = expr[, không quá e][, không dưới e] / part (1) ["label"] = expr[, at most e][, at least e] */
export interface PartItem extends Node {
  readonly kind: "part";
  readonly no: number;
  readonly label: Str | null;
  readonly value: Expression | null;
}

/** điểm = expr[, không quá e][, không dưới e] / score = expr[, at most e][, at least e] */
export interface Score extends Node {
  readonly kind: "score";
  readonly value: Expression | null;
}

/** người thẩm định cho điểm / appraiser scores · không tính điểm / not scored */
export interface ScoreBy extends Node {
  readonly kind: "appraiser" | "collected";
}

/** chưa công khai [vì "…"] / undisclosed [because "…"] */
export interface Undisclosed extends Node {
  readonly kind: "undisclosed";
  readonly because: Str | null;
}

/** chưa diễn đạt được vì "…" / not expressible because "…" */
export interface NotExpressible extends Node {
  readonly kind: "not-expressible";
  readonly because: Str | null;
}

/** ví dụ a = 85; b = 100 thì 10 điểm / example a = 85; b = 100 then 10 points */
export interface ExampleItem extends Node {
  readonly kind: "example";
  readonly values: readonly ExampleValue[];
  readonly outcome: OutcomeSyntax | null;
}

/** ví dụ nhóm { "A": a = 1; b = 2 thì 10 điểm … } / example group { … } */
export interface GroupExample extends Node {
  readonly kind: "example-group";
  readonly units: readonly {
    readonly span: Span;
    readonly id: Str;
    readonly values: readonly ExampleValue[];
    readonly outcome: OutcomeSyntax | null;
  }[];
}

export interface ExampleValue extends Node {
  readonly name: Word;
  readonly value:
    | ({
        readonly is: "number";
        readonly value: NumberWord;
        readonly negative: boolean;
        readonly percent: boolean;
      } & Node)
    | ({ readonly is: "yes" | "no" | "missing" } & Node)
    /** an option key, or the keys of ticked items: { k1; k2 }, {} for none */
    | ({ readonly is: "option"; readonly key: Word } & Node)
    | ({ readonly is: "items"; readonly keys: readonly Word[] } & Node)
    | ({ readonly is: "date"; readonly value: DateWord } & Node)
    | ({ readonly is: "text"; readonly value: Str } & Node)
    | null;
}

export type OutcomeSyntax =
  /** `10 điểm`, `20/3 điểm`, `1/2 * điểm tối đa`: a constant expression */
  | ({ readonly is: "points"; readonly value: Expression } & Node)
  /** chờ 0 đến 10 điểm / pending 0 to 10 points */
  | ({ readonly is: "pending"; readonly low: Expression; readonly high: Expression } & Node)
  /** không áp dụng · bị loại · cần cách hiểu */
  | ({ readonly is: "not-applicable" | "rejected" | "needs-reading" } & Node);

/**
 * từ A · từ A trở lên · từ A đến B · từ A đến dưới B · trên A · trên A đến B · trên A đến dưới B · dưới B ·
 * đến B · đến dưới B · A trở lên · A trở xuống · đúng A · còn lại (otherwise)
 */
export interface RangeSyntax extends Node {
  readonly low: Expression | null;
  readonly lowIncluded: boolean;
  readonly high: Expression | null;
  readonly highIncluded: boolean;
  readonly otherwise: boolean;
}

export interface TableRow extends Node {
  /** One of the two: a range of the subject, or `khi cond` in a table without subject (or `còn lại`). */
  readonly range: RangeSyntax | null;
  readonly when: Expression | null;
  readonly outcome: Expression | null;
}

export type BinaryOperator = "+" | "-" | "*" | "/";
export type ComparisonOperator = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** Calls: see docs/language.md, "Functions". */
export type FunctionName =
  | "ratio"
  | "least"
  | "greatest"
  | "sum"
  | "mean"
  | "best-of"
  | "round"
  | "density"
  | "growth"
  | "count"
  | "checked-share"
  | "days"
  | "all-of";

export type Expression =
  | ({
      readonly kind: "number";
      readonly number: NumberWord;
      readonly percent: boolean;
      readonly unit: Word | null;
    } & Node)
  | ({ readonly kind: "date"; readonly date: DateWord } & Node)
  | ({ readonly kind: "string"; readonly value: string } & Node)
  | ({ readonly kind: "yes-no"; readonly value: boolean } & Node)
  /** A name, or `tỷ lệ` / `ratio` used as one (text is then `tỷ lệ`). */
  | ({ readonly kind: "name"; readonly text: string } & Node)
  | ({ readonly kind: "part"; readonly no: number } & Node)
  /** điểm tối đa / max */
  | ({ readonly kind: "max" } & Node)
  /** điểm của muc / points of muc */
  | ({ readonly kind: "answer-points"; readonly name: Word } & Node)
  | ({ readonly kind: "group"; readonly value: Expression } & Node)
  | ({ readonly kind: "negate"; readonly value: Expression } & Node)
  /** `implicit`: the product of a number and what follows it on its line, `3/4 điểm tối đa`. */
  | ({
      readonly kind: "binary";
      readonly op: BinaryOperator;
      readonly implicit: boolean;
      readonly left: Expression;
      readonly right: Expression;
    } & Node)
  | ({ readonly kind: "cap"; readonly value: Expression; readonly full: Expression } & Node)
  /** `, không quá e` and `, không dưới e` at the end of a score or part. */
  | ({ readonly kind: "at-most" | "at-least"; readonly value: Expression; readonly bound: Expression } & Node)
  | ({
      readonly kind: "compare";
      readonly op: ComparisonOperator;
      readonly left: Expression;
      readonly right: Expression;
    } & Node)
  | ({ readonly kind: "within"; readonly value: Expression; readonly range: RangeSyntax } & Node)
  | ({ readonly kind: "and" | "or"; readonly values: readonly Expression[] } & Node)
  | ({ readonly kind: "not"; readonly value: Expression } & Node)
  | ({
      readonly kind: "if";
      readonly when: Expression;
      readonly then: Expression;
      readonly else: Expression;
    } & Node)
  /** `when` is the condition of count/sum over a list: đếm(ds khi cond), cộng(ds; x khi cond). */
  | ({
      readonly kind: "call";
      readonly fn: FunctionName;
      readonly args: readonly Expression[];
      readonly when: Expression | null;
    } & Node)
  | ({
      readonly kind: "table";
      readonly subject: Expression | null;
      readonly first: boolean;
      readonly rows: readonly TableRow[];
    } & Node)
  /** min-max(x) trong nhóm / within group */
  | ({ readonly kind: "min-max"; readonly value: Expression; readonly over: "group" | "all" } & Node)
  /** cao nhất của x trong nhóm / highest of x within group */
  | ({
      readonly kind: "cohort";
      readonly fn: "highest" | "lowest" | "sum" | "mean" | "count" | "rank" | "share";
      readonly value: Expression;
      readonly over: "group" | "all";
    } & Node)
  /** điểm tiêu chí 1.10 · điểm chỉ số 3 · điểm nhãn t · tổng điểm; percent: phần trăm của …, phần trăm thang điểm */
  | ({
      readonly kind: "points-of";
      readonly what: "criterion" | "pillar" | "tag" | "total";
      readonly name: Word | null;
      readonly percent: boolean;
    } & Node)
  /** xếp loại · hạng ["ranking"] · nhóm, in awards, exclusions, vetoes */
  | ({ readonly kind: "grade" | "unit-group" } & Node)
  | ({ readonly kind: "rank"; readonly ranking: Str | null } & Node)
  /** nộp sau ngày 30/10 năm đánh giá · nộp chậm quá 5 ngày sau ngày 25/10 năm đánh giá */
  | ({
      readonly kind: "submitted-after";
      readonly date: DateWord;
      readonly graceDays: NumberWord | null;
    } & Node)
  | ({ readonly kind: "not-submitted" } & Node)
  /** cần cách hiểu · không áp dụng · không có điểm (outcomes only) */
  | ({ readonly kind: "needs-reading" | "not-applicable" | "no-points" } & Node)
  /** Something that could not be read. */
  | ({ readonly kind: "hole" } & Node);
