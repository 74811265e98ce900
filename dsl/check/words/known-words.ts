// Every word of the decisions that reading knows, in lower case. What is none of these is a name or prose.
import type { Kind } from "./scan.ts";

/** Several words that are one token; of those with the same first word, the longest first. */
export const PHRASES: readonly (readonly [Kind, string])[] = [
  // The greatest total is no score, and no maximum of the criterion either.
  ["word", "tổng điểm tối đa"],
  ["max", "điểm tối đa"],
  ["score", "điểm đánh giá"],
  ["score", "tổng điểm"],
  ["score", "điểm"],
  ["ratio", "tỷ lệ"],
  ["ratio", "tỉ lệ"],
  // A known misprint.
  ["ratio", "tỷ , lệ"],
  ["ratio", "tỉ , lệ"],
  ["up", "trở lên"],
  ["down", "trở xuống"],
  ["over", "lớn hơn"],
  ["over", "trên"],
  ["under", "nhỏ hơn"],
  ["under", "dưới"],
  ["from", "từ"],
  ["to", "đến"],
  ["to", "tới"],
];

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that turn a range into something else: `Không có từ 20 tin`. */
export const TURNING: ReadonlySet<string> = setOf("không chưa nếu khi trừ ngoài mỗi hoặc");

/** Words that end the unit after a number. */
export const NO_UNIT: ReadonlySet<string> = setOf(
  "có không đạt được thì là tính và hoặc nhưng nếu khi mỗi trừ",
);

/** Words between a range and what it gives: `thì được điểm tối đa`. */
export const LEADS: ReadonlySet<string> = setOf("đạt được thì là tính");

/** The verbs of `không … điểm`. */
export const VERBS: ReadonlySet<string> = setOf("có được tính");

/** Words before the name of a grade: `mức Tốt`, `Xếp loại Khá`. */
export const GRADING: ReadonlySet<string> = setOf("mức xếp loại hạng");

/** Words that begin the name of a quantity, as formulas call one: `Số kênh`. */
export const QUANTITY: ReadonlySet<string> = setOf("số tổng");
