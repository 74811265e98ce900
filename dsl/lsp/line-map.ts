// One line as the client holds it beside the same line in NFC. Characters are compared in the smallest pieces that compose
// by themselves: a letter with its marks. Inside a piece that is written otherwise there is no place in common.

export interface LineMap {
  /** Where each piece begins in the client's line and in the normal one; the last entry is the ends. */
  readonly raw: readonly number[];
  readonly normal: readonly number[];
  /** Whether each piece is written the same in both. */
  readonly same: readonly boolean[];
}

/** From where to where two lines are counted. */
export type Side = "raw" | "normal";

/** Where an offset of one line is in the other: when it is inside a piece written otherwise, where that begins or ends. */
export type Rounding = "start" | "end";

// A mark goes with what is before it; so do the vowels and final consonants of decomposed Hangul.
const PIECE = /[^\p{M}\u1160-\u11ff]?[\p{M}\u1160-\u11ff]*/gu;

/** The map of a line; null when both are the same, character by character. */
export function lineMap(raw: string, normal: string): LineMap | null {
  if (raw === normal) return null;
  const pieces = piecesOf(raw);
  const isWhole = pieces.map(([, after]) => after).join("") === normal;
  const rows = isWhole ? pieces : [[raw, normal] as const];
  const map = { raw: [0], normal: [0], same: [] as boolean[] };
  let [a, b] = [0, 0];
  for (const [before, after] of rows) {
    a += before.length;
    b += after.length;
    map.raw.push(a);
    map.normal.push(b);
    map.same.push(before === after);
  }
  return map;
}

/** Where an offset of one of the lines is in the other. */
export function across(map: LineMap, from: Side, offset: number, rounding: Rounding): number {
  const [here, there] = from === "raw" ? [map.raw, map.normal] : [map.normal, map.raw];
  const piece = lastAtOrBefore(here, offset);
  const [start = 0, begin = 0] = [there[piece], here[piece]];
  if (offset === begin) return start;
  if (map.same[piece] === true) return start + offset - begin;
  return rounding === "start" ? start : (there[piece + 1] ?? start);
}

/** Of numbers in order, the place of the last that is not above another; 0 when all are. */
export function lastAtOrBefore(sorted: readonly number[], number: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Runs of characters that stay as they are, and pieces that do not. */
function piecesOf(raw: string): readonly (readonly [raw: string, normal: string])[] {
  const pieces: (readonly [string, string])[] = [];
  let run = "";
  for (const [piece] of raw.matchAll(PIECE)) {
    const normal = piece.normalize("NFC");
    if (normal === piece) {
      run += piece;
      continue;
    }
    if (run !== "") pieces.push([run, run]);
    pieces.push([piece, normal]);
    run = "";
  }
  return run === "" ? pieces : [...pieces, [run, run]];
}
