// Tokens that belong together become one: `Tỷ lệ` (also printed `Tỷ , lệ`), `Điểm tối đa`, `Điểm 1`, `(1)`, `trở lên`.
// A line end inside a formula goes.
import { PHRASES } from "./known-words.ts";
import { type Kind, plain, scan, type Token } from "./scan.ts";

interface Phrase {
  readonly kind: Kind;
  readonly words: readonly string[];
  readonly text: string;
}

/** By first word; of those, the first that fits is the longest. */
const BY_FIRST: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const map = new Map<string, Phrase[]>();
  for (const [kind, text] of PHRASES) {
    const words = text.split(" ");
    const first = words[0] ?? "";
    map.set(first, [...(map.get(first) ?? []), { kind, words, text }]);
  }
  return map;
})();

/** The tokens of a text. */
export function tokensOf(text: string): readonly Token[] {
  const raw = scan(text);
  const tokens: Token[] = [];
  for (let i = 0; i < raw.length; ) {
    const [token, length] = merged(raw, i, at(tokens, tokens.length - 1));
    if (token.text !== "\n" || !insideFormula(raw, i, tokens)) tokens.push(token);
    i += length;
  }
  return tokens;
}

/** The token that begins at i, and how many raw ones it takes. */
function merged(raw: readonly Token[], i: number, before: Token): readonly [Token, number] {
  const first = at(raw, i);
  const second = at(raw, i + 1);
  const third = at(raw, i + 2);
  if (isSign(first, "(") && isNumeral(second) && isSign(third, ")"))
    return [plain("item", second.text, first.start, third.end), 3];
  if (first.text === "điểm" && isNumeral(second) && before.kind !== "number")
    return [plain("part", second.text, first.start, second.end, first.upper), 2];
  for (const { kind, words, text } of BY_FIRST.get(first.text) ?? []) {
    if (!words.every((word, k) => at(raw, i + k).text === word)) continue;
    const last = at(raw, i + words.length - 1);
    return [plain(kind, text, first.start, last.end, first.upper), words.length];
  }
  return [first, 1];
}

/** 1 to 9: the number of an item. */
const isNumeral = (token: Token): boolean =>
  token.kind === "number" &&
  !token.percent &&
  token.text >= "1" &&
  token.text <= "9" &&
  token.text.length === 1;

/** A line that ends with a sign of a formula goes on; so does one whose next begins with `*` or `/` and an operand. */
function insideFormula(raw: readonly Token[], i: number, before: readonly Token[]): boolean {
  if (isSign(at(before, before.length - 1), "*/+(=")) return true;
  const operand = at(raw, i + 2);
  const next = at(raw, i + 3);
  if (!isSign(at(raw, i + 1), "*/")) return false;
  if (operand.kind === "letter") return !isSign(next, "=");
  return (
    operand.kind === "number" || isSign(operand, "(") || (operand.text === "điểm" && next.text === "tối")
  );
}

const NOTHING: Token = plain("end", "", 0, 0);

/** The token at i; an end where there is none. */
export const at = (tokens: readonly Token[], i: number): Token => tokens[i] ?? NOTHING;

/** The token is one of these one-character signs. */
export const isSign = (token: Token, signs: string): boolean =>
  token.kind === "sign" && signs.includes(token.text);
