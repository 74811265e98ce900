// What the words of a label say: the thing that is counted, and whether one label is narrower than another.

const COUNTS = /^(?:tổng\s+)?(?:số\s+lượng\s+|số\s+)/i;
/** Words at which the thing counted ends. */
const ENDS = /\s(?:của|có|được|thuộc|trên|trong|tại|đã|do|tham gia|triển khai|từ)\s|[,;(/]/i;

/** Measures so wide that they count whatever the label names. */
const WIDE = ["người", "đơn vị", "cái", "chiếc"];

/** The measure that a label counts by its first words; null when it names none, or may as well count its own measure. */
export function countedIn(label: string, own: string, measures: readonly string[]): string | null {
  const normal = label.normalize("NFC").trim();
  const start = COUNTS.exec(normal)?.[0].length ?? -1;
  if (start < 0 || WIDE.includes(own)) return null;
  const rest = normal.slice(start);
  const thing = rest.slice(0, ENDS.exec(rest)?.index ?? rest.length).toLowerCase();
  if (` ${thing} `.includes(` ${own.toLowerCase()} `)) return null;
  const named = measures.filter((m) => !WIDE.includes(m) && startsWithWords(thing, m.toLowerCase()));
  return named.sort((a, b) => b.length - a.length)[0] ?? null;
}

const startsWithWords = (text: string, words: string): boolean =>
  text === words || text.startsWith(`${words} `);

const words = (label: string): readonly string[] =>
  label
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== "" && !["tổng", "số", "lượng", "các", "là", "của"].includes(w));

/** Whether `narrow` says all that `wide` says, and at least two words more. */
export function isNarrower(narrow: string, wide: string): boolean {
  const [a, b] = [new Set(words(narrow)), new Set(words(wide))];
  return b.size > 0 && a.size >= b.size + 2 && [...b].every((w) => a.has(w));
}

/** The short names in capitals that a label uses: CBCC, CBCCVC, UBND. */
const shortNames = (label: string): readonly string[] =>
  label.match(/(?<![\p{L}\p{N}])\p{Lu}{3,}(?![\p{L}\p{N}])/gu) ?? [];

/** A short name of a part that says more than that of its whole: CBCCVC are not all CBCC. */
export function widerThanWhole(
  part: string,
  whole: string,
): { readonly part: string; readonly whole: string } | null {
  for (const a of shortNames(part))
    for (const b of shortNames(whole))
      if (a !== b && a.startsWith(b) && !shortNames(whole).includes(a)) return { part: a, whole: b };
  return null;
}
