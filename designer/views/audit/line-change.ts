// What one revision of a text changed, as the lines that went and the lines that came.

export interface LineChange {
  /** Number of the first line that differs, from 1. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** From the first line that differs to the last; null: the texts are the same. */
export function lineChange(before: string, after: string): LineChange | null {
  if (before === after) return null;
  const [old, now] = [before.split("\n"), after.split("\n")];
  const least = Math.min(old.length, now.length);
  let start = 0;
  while (start < least && old[start] === now[start]) start++;
  let end = 0;
  while (end < least - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return {
    line: start + 1,
    removed: old.slice(start, old.length - end),
    added: now.slice(start, now.length - end),
  };
}
