// The unit after a number: `camera`, `tin, bài/năm`, `lần/1 tháng`, `điểm`, `tổng số điểm`.
import { quote, type Source, scoreAt } from "./heads.ts";
import { NO_UNIT } from "./known-words.ts";
import { at, isSign } from "./phrases.ts";

const LONGEST_UNIT = 8;

/** The unit that begins at a token, as printed, and the index after it; empty where none does. */
export function unitAt(source: Source, start: number): { readonly unit: string; readonly end: number } {
  let i = start;
  while (i < start + LONGEST_UNIT && isUnit(source, i, start)) i += 1;
  return { unit: i > start ? quote(source, start, i).text : "", end: i };
}

function isUnit({ tokens }: Source, i: number, start: number): boolean {
  const token = at(tokens, i);
  const next = at(tokens, i + 1);
  if (token.kind === "word") return !NO_UNIT.has(token.text) && (i > start || !token.upper);
  if (token.kind === "score") return scoreAt(tokens, i) === 0;
  if (i === start) return false;
  if (isSign(token, ",")) return next.kind === "word" && !next.upper && !NO_UNIT.has(next.text);
  if (isSign(token, "/")) return next.kind === "word" || next.kind === "number";
  return token.kind === "number" && isSign(at(tokens, i - 1), "/");
}
