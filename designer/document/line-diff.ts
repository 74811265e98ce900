// Two texts line by line, and within lines that took each other's place word by word.
import { diffArrays, diffWordsWithSpace } from "diff";

/** A piece of a line; `isOther`: it stands in this version only. */
export interface Piece {
  readonly text: string;
  readonly isOther: boolean;
}

/** A line of either version, numbers from 1; null: it is not in that version. */
export interface DiffLine {
  readonly before: number | null;
  readonly after: number | null;
  readonly pieces: readonly Piece[];
}

/** Lines longer than this are not compared word by word. */
const LONGEST = 2000;

/** All lines of both texts in order: of lines that differ first those that are gone, then those that came. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const parts = diffArrays(before.split("\n"), after.split("\n"));
  const out: DiffLine[] = [];
  let [old, own] = [0, 0];
  for (const [i, { added, removed, value }] of parts.entries()) {
    if (removed) {
      const next = parts[i + 1];
      const news = next?.added === true ? next.value : [];
      out.push(
        ...value.map((line, j) => ({
          before: ++old,
          after: null,
          pieces: piecesOf(line, news[j], "before"),
        })),
      );
    } else if (added) {
      const last = parts[i - 1];
      const olds = last?.removed === true ? last.value : [];
      out.push(
        ...value.map((line, j) => ({ before: null, after: ++own, pieces: piecesOf(line, olds[j], "after") })),
      );
    } else {
      out.push(
        ...value.map((line) => ({ before: ++old, after: ++own, pieces: [{ text: line, isOther: false }] })),
      );
    }
  }
  return out;
}

function piecesOf(line: string, other: string | undefined, side: "before" | "after"): readonly Piece[] {
  if (other === undefined || line.length > LONGEST || other.length > LONGEST)
    return [{ text: line, isOther: true }];
  const words = side === "before" ? diffWordsWithSpace(line, other) : diffWordsWithSpace(other, line);
  return words.flatMap(({ added, removed, value }) =>
    added === true && side === "before"
      ? []
      : removed === true && side === "after"
        ? []
        : [{ text: value, isOther: added === true || removed === true }],
  );
}
