// Classes of characters, by tables: no regular expression with the `u` flag stands on the scanner's path.

const NUL = 0;
const LETTER = 1;
const DIGIT = 2;
const BLANK = 3;
const MARK = 4;

const CLASSES: Uint8Array = (() => {
  const table = new Uint8Array(0x370);
  const fill = (from: number, to: number, value: number) => table.fill(value, from, to + 1);
  fill(0x41, 0x5a, LETTER);
  fill(0x61, 0x7a, LETTER);
  fill(0xc0, 0x24f, LETTER);
  table[0xd7] = NUL;
  table[0xf7] = NUL;
  table[0x5f] = LETTER;
  fill(0x30, 0x39, DIGIT);
  fill(0x300, 0x36f, MARK);
  for (const blank of [0x20, 0x09, 0xa0]) table[blank] = BLANK;
  return table;
})();

/** A letter a word may start with: Latin with every Vietnamese letter, or `_` (L-2). */
export const isLetter = (code: number): boolean =>
  code < 0x370 ? CLASSES[code] === LETTER : code >= 0x1e00 && code <= 0x1eff;

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** A character a word may go on with. */
export function isWordPart(code: number): boolean {
  if (code >= 0x370) return code >= 0x1e00 && code <= 0x1eff;
  const kind = CLASSES[code];
  return kind === LETTER || kind === DIGIT || kind === MARK;
}

/** Space, tab, no-break space, narrow no-break space, thin space (L-1). */
export const isBlank = (code: number): boolean =>
  code < 0x370 ? CLASSES[code] === BLANK : code === 0x202f || code === 0x2009;

/** A letter of a script the language does not use; those that look like Latin ones get a fix. */
export const isForeignLetter = (code: number): boolean =>
  code > 0x24f &&
  !(code >= 0x300 && code <= 0x36f) &&
  !(code >= 0x1e00 && code <= 0x1eff) &&
  /\p{L}/u.test(String.fromCharCode(code));
