// "Did you mean": the nearest of the words that would have been right. Knows nothing of commands or sets.
import { bare } from "#dsl";

/** The nearest of `known`, at most three that are equally near, within a third of the word's length; tone marks and case weigh nothing. */
export function nearest(word: string, known: Iterable<string>): readonly string[] {
  const wanted = bare(word);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const found: { readonly word: string; readonly distance: number }[] = [];
  for (const candidate of new Set(known)) {
    const distance = editDistance(wanted, bare(candidate), limit);
    if (distance <= limit) found.push({ word: candidate, distance });
  }
  const least = Math.min(...found.map((entry) => entry.distance));
  const equal = found.filter((entry) => entry.distance === least).map((entry) => entry.word);
  return equal.sort().slice(0, 3);
}

/** Insertions, deletions, replacements and swaps of neighbours; more than `limit` is given as `limit + 1`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > 200 || b.length > 200) return limit + 1;
  let before: readonly number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length] ?? 0, limit + 1);
}
