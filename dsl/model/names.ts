// Names: declared once, found again, and helped when mistyped. Two names that a reader could take for one another
// (tone marks, case, look-alike letters) are reported.
import { type Diagnostic, diagnostic, type Fix } from "../source/diagnostic.ts";
import type { Span } from "../source/span.ts";

/** A name without marks and case, and with look-alike characters made one: what the eye confuses. */
function skeleton(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/[0o]/g, "o")
    .replace(/[1li]/g, "l");
}

/** Least number of single-character edits between two words, given up (Infinity) beyond `limit`. */
export function distance(a: string, b: string, limit = 2): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  const result = row[b.length] ?? 0;
  return result <= limit ? result : Number.POSITIVE_INFINITY;
}

/** The known name nearest to a mistyped one; null when none is near. One-letter names are never guessed. */
export function nearest(name: string, known: Iterable<string>): string | null {
  const wanted = skeleton(name);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    if (candidate.length < 2 || name.length < 2) continue;
    const d = distance(wanted, skeleton(candidate), Math.max(1, Math.floor(name.length / 3)));
    if (d < least) [least, best] = [d, candidate];
  }
  return best;
}

/** A fix that writes the nearest known name instead, when there is one. */
export function renameFix(at: Span, name: string, known: Iterable<string>): readonly Fix[] {
  const better = nearest(name, known);
  if (better === null) return [];
  return [
    {
      title: { vi: `Sửa thành “${better}”`, en: `Change to “${better}”` },
      edits: [{ span: at, text: better }],
    },
  ];
}

/** Reports a name declared twice, or one that looks like another of the same scope. */
export function checkDeclared(
  declared: readonly { readonly name: string; readonly span: Span }[],
): readonly Diagnostic[] {
  const out: Diagnostic[] = [];
  const seen = new Map<string, { readonly name: string; readonly span: Span }>();
  for (const entry of declared) {
    const key = skeleton(entry.name);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, entry);
      continue;
    }
    const related = [{ span: first.span, text: first.name }];
    if (first.name === entry.name)
      out.push(diagnostic("duplicate-name", entry.span, { name: entry.name }, { related }));
    else
      out.push(
        diagnostic("look-alike-name", entry.span, { name: entry.name, other: first.name }, { related }),
      );
  }
  return out;
}
