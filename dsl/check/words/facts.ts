// What can be read for sure in the decision's own scoring words: plain facts with their places. Nothing here judges them.
import type { Rational } from "#runtime/number.ts";
import type { Span } from "../../source/span.ts";

/** A stretch of the words; offsets into the text given to readWords. */
export interface Quote extends Span {
  readonly text: string;
}

/** A formula as printed: letters `a`, `điểm tối đa` (max), `Tỷ lệ` (ratio), `(1)` or `Điểm 1` (item), `Số kênh` (name). */
export type WordsFormula =
  | { readonly is: "letter"; readonly name: string }
  /** `85%` has the value 17/20. */
  | { readonly is: "number"; readonly value: Rational; readonly percent: boolean }
  | { readonly is: "max" }
  | { readonly is: "ratio" }
  | { readonly is: "item"; readonly no: number }
  | { readonly is: "name"; readonly text: string }
  | {
      readonly is: "add" | "subtract" | "multiply" | "divide";
      readonly left: WordsFormula;
      readonly right: WordsFormula;
    };

/** `a = Số cuộc họp …`. */
export interface Definition {
  readonly letter: string;
  readonly label: string;
  readonly quote: Quote;
}

/**
 * `Điểm = …`, `Tỷ lệ = …`, `Điểm 1 = …` or `(1) …: 1/2*Điểm tối đa`, in the order of the text: a ratio in a formula is
 * the last one printed before it.
 */
export interface Formula {
  readonly target: "score" | "ratio" | { readonly item: number };
  /** What a ratio is of, where it says so: `CBCC được cấp máy tính`; else empty. */
  readonly label: string;
  readonly tree: WordsFormula;
  /** Operands side by side with no sign between them (`a b`), read as if a plus sign stood there. */
  readonly lost: readonly Quote[];
  /** Words before it or over it that may limit when it holds: `Ghi chú: Với đơn vị không có Viên chức`, a level. */
  readonly under: Quote | null;
  readonly quote: Quote;
}

export type Outcome =
  | { readonly is: "share-of-max"; readonly share: Rational }
  | { readonly is: "points"; readonly points: Rational }
  | { readonly is: "formula"; readonly tree: WordsFormula; readonly lost: readonly Quote[] }
  /** A grade: `mức Tốt: … từ 85 điểm trở lên`. */
  | { readonly is: "name"; readonly text: string };

/** One line of a scale: which values, and what they give. `từ 4 lần` without `trở lên` is open upward too. */
export interface Level {
  readonly low: Rational | null;
  readonly lowIncluded: boolean;
  readonly high: Rational | null;
  readonly highIncluded: boolean;
  /** The bounds are percentages, hence shares: `85%` is 17/20. */
  readonly percent: boolean;
  /** Bounds printed without the `%` that the rest of the scale has: the 75 of `<75` beside `> 75%`. */
  readonly bare: readonly Quote[];
  /** Words that say two things of one bound: `Trên 40 … trở lên`, `đến 85 điểm trở lên`; the first one is read. */
  readonly contradicts: Quote | null;
  /** Null: not understood. */
  readonly outcome: Outcome | null;
  /** The words of the range. */
  readonly quote: Quote;
}

/** Levels of one quantity that belong together. */
export interface Scale {
  readonly subject: "ratio" | "count" | "points" | "unknown";
  /** The item it stands under: 2 for a scale under `(2) …`. */
  readonly item: number | null;
  /** The line over it: `Số lượng tin bài`. */
  readonly under: Quote | null;
  readonly levels: readonly Level[];
  /** Lines beside the levels that are no levels and may say what other cases give: `Chưa có: 0 điểm`. */
  readonly others: readonly Quote[];
}

/** Everything that was read, each in the order of the text. */
export interface Words {
  readonly definitions: readonly Definition[];
  readonly formulas: readonly Formula[];
  readonly scales: readonly Scale[];
  /** Every line of which no fact was read; one of them may limit a fact: `Tổng điểm không quá điểm tối đa`. */
  readonly unread: readonly Quote[];
}
