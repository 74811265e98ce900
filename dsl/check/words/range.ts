// Reads the words of a range: `>= 85%`, `từ 30% đến 70%`, `từ 4 nền tảng trở lên`, `1-3 nền tảng`, `= 100%`.
import type { Quote } from "./facts.ts";
import { quote, type Source } from "./heads.ts";
import { at, isSign } from "./phrases.ts";
import type { Token } from "./scan.ts";
import { unitAt } from "./unit.ts";

/** One end of a range: its number as printed. */
export interface Bound {
  readonly number: Token;
  readonly included: boolean;
}

/** A range, and the index after it. */
export interface Range {
  readonly low: Bound | null;
  readonly high: Bound | null;
  readonly contradicts: Quote | null;
  /** `camera`, `lần/1 tháng`, as printed; empty for none. */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** The range whose first token is at i; null where none is. */
export function readRange(source: Source, i: number): Range | null {
  const range = shapeAt(source, i);
  return range !== null && [range.low, range.high].every((b) => b === null || !isYear(b.number, range.unit))
    ? range
    : null;
}

/** `2025` alone is a year, not a bound. */
const isYear = ({ text, percent }: Token, unit: string): boolean =>
  !percent && unit === "" && text.length === 4 && text >= "1900" && text <= "2199";

function shapeAt(source: Source, i: number): Range | null {
  const { tokens } = source;
  const { kind } = at(tokens, i);
  if (kind === "number") return plainRange(source, i);
  if (kind === "compare") return comparison(source, i);
  if (isSign(at(tokens, i), "=")) return exactly(source, i, i + 1);
  if (kind === "over") return fromRange(source, i, i + 1, false);
  if (kind === "from")
    return at(tokens, i + 1).kind === "over"
      ? fromRange(source, i, i + 2, false)
      : fromRange(source, i, i + 1, true);
  return kind === "under" ? underRange(source, i) : null;
}

/** Has only one value: `4 lần/1 tháng`, `= 100%`. */
export const isExact = ({ low, high }: Range): boolean => low !== null && low.number === high?.number;

/** `1-3 nền tảng`, `20 trở lên`, `4 lần/1 tháng`. */
function plainRange(source: Source, i: number): Range | null {
  const { tokens } = source;
  if (isSign(at(tokens, i - 1), "/.,") || at(tokens, i - 1).kind === "dash") return null;
  const other = dashedRange(source, i, i) ?? between(source, i);
  if (other !== null) return other;
  const unit = unitAt(source, i + 1);
  return at(tokens, unit.end).kind === "up" ? fromRange(source, i, i, true) : exactly(source, i, i);
}

function exactly(source: Source, start: number, i: number): Range | null {
  const number = numberAt(source, i);
  if (number === null) return null;
  const bound = { number, included: true };
  return { low: bound, high: bound, contradicts: null, start, ...unitAt(source, i + 1) };
}

/** `2-3 lần`. */
function dashedRange(source: Source, start: number, i: number): Range | null {
  const [low, high] = [numberAt(source, i), numberAt(source, i + 2)];
  if (low === null || high === null || at(source.tokens, i + 1).kind !== "dash") return null;
  const bounds = { low: { number: low, included: true }, high: { number: high, included: true } };
  return { ...bounds, contradicts: null, start, ...unitAt(source, i + 3) };
}

/** `từ 10 đến dưới 20`, `từ 10 trở lên`, `trên 10`, `trên 40 … trở lên`; i is at the number. */
function fromRange(source: Source, start: number, i: number, included: boolean): Range | null {
  const { tokens } = source;
  const number = numberAt(source, i);
  if (number === null) return null;
  const dashed = dashedRange(source, start, i);
  if (dashed !== null) return included ? dashed : null;
  const low = { number, included };
  const first = unitAt(source, i + 1);
  if (at(tokens, first.end).kind === "to") return upTo(source, start, low, first.end);
  if (at(tokens, first.end).kind !== "down") return closed(source, { low, high: null }, start, i + 1);
  return included ? closed(source, { low: null, high: low }, start, i + 1) : null;
}

/** `đến 19`, `đến dưới 70%`, `đến 85 điểm trở lên`; `to` is the index of `đến`. */
function upTo(source: Source, start: number, low: Bound, to: number): Range | null {
  const { tokens } = source;
  const isUnder = at(tokens, to + 1).kind === "under";
  const number = numberAt(source, isUnder ? to + 2 : to + 1);
  if (number === null) return null;
  const { unit, end } = unitAt(source, isUnder ? to + 3 : to + 2);
  const high = { number, included: !isUnder };
  const isUp = at(tokens, end).kind === "up";
  const contradicts = isUp ? quote(source, to, end + 1) : null;
  return { low, high, contradicts, unit, start, end: isUp ? end + 1 : end };
}

/** `dưới 10`, also `dưới 10 … trở lên`, which says two things. */
function underRange(source: Source, i: number): Range | null {
  const number = numberAt(source, i + 1);
  if (number === null) return null;
  return closed(source, { low: null, high: { number, included: false } }, i, i + 2);
}

/** `>= 85%`, `<70% và >=30%`. */
function comparison(source: Source, i: number): Range | null {
  const { tokens } = source;
  const first = compared(source, i);
  if (first === null) return null;
  const isPair = at(tokens, i + 2).text === "và" || isSign(at(tokens, i + 2), ",");
  const second = isPair ? compared(source, i + 3) : null;
  if (second === null) return closed(source, first, i, i + 2);
  if ((first.low === null) === (second.low === null)) return null;
  const both = { low: first.low ?? second.low, high: first.high ?? second.high };
  return closed(source, both, i, i + 5);
}

type Bounds = Pick<Range, "low" | "high">;

function compared(source: Source, i: number): Bounds | null {
  const number = numberAt(source, i + 1);
  const { kind, text } = at(source.tokens, i);
  if (number === null || kind !== "compare") return null;
  const bound = { number, included: text.endsWith("=") };
  return text.startsWith(">") ? { low: bound, high: null } : { low: null, high: bound };
}

/** `30% <= Tỷ lệ < 70%`. */
function between(source: Source, i: number): Range | null {
  const { tokens } = source;
  const number = numberAt(source, i);
  const { kind, text } = at(tokens, i + 1);
  const high = compared(source, i + 3)?.high ?? null;
  const isLow = kind === "compare" && text.startsWith("<") && at(tokens, i + 2).kind === "ratio";
  if (number === null || high === null || !isLow) return null;
  const low = { number, included: text.endsWith("=") };
  return { low, high, contradicts: null, unit: "", start: i, end: i + 5 };
}

/** With the unit after it, and `trở lên` or `trở xuống`, which may say something else. */
function closed(source: Source, { low, high }: Bounds, start: number, i: number): Range {
  const { unit, end } = unitAt(source, i);
  const { kind } = at(source.tokens, end);
  if (kind !== "up" && kind !== "down") return { low, high, contradicts: null, unit, start, end };
  const [same, other] = kind === "up" ? [low, high] : [high, low];
  const agrees = same?.included === true && other === null;
  const contradicts = agrees ? null : quote(source, start, end + 1);
  return { low, high, contradicts, unit, start, end: end + 1 };
}

const numberAt = ({ tokens }: Source, i: number): Token | null =>
  at(tokens, i).kind === "number" ? at(tokens, i) : null;
