// One token of a text changed at a time, as slips of the hand do it: left out, written twice, changed places with its
// neighbour, or another of its kind in its place.
import { KEYWORDS } from "#dsl/syntax/keywords.ts";
import type { Token } from "#dsl/syntax/tokens.ts";
import { type Draw, pick } from "./draw.ts";

export type MutationKind =
  | "delete"
  | "duplicate"
  | "swap"
  | "number"
  | "comparison"
  | "operator"
  | "keyword"
  | "name"
  | "unit"
  | "sign"
  | "brace"
  | "quote";

/** A change of one place: what stands from `at` on, `cut` characters, becomes `put`. */
export interface Mutation {
  readonly kind: MutationKind;
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

/** What may stand in place of what. */
export interface Lexicon {
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly units: readonly string[];
}

const COMPARISONS = ["=", "≠", "<", "<=", ">", ">="];
const OPERATORS = ["+", "-", "*", "/"];
const KEYS = KEYWORDS.map(({ vi }) => vi);

const SIGNS: ReadonlySet<string> = new Set(["Colon", "Comma", "Semicolon", "LeftParen", "RightParen"]);
const BRACES: ReadonlySet<string> = new Set(["LeftBrace", "RightBrace"]);

/** Some change of the token; null when there is none of the kind that is drawn. */
export function mutationOf(
  draw: Draw,
  text: string,
  [own, next]: readonly [Token, Token | undefined],
  lexicon: Lexicon,
): Mutation | null {
  const { startOffset: at, end } = own;
  const word = text.slice(at, end);
  const of = (kind: MutationKind, put: string, to = end): Mutation => ({
    kind: BRACES.has(own.kind) ? "brace" : kind,
    at,
    cut: to - at,
    put,
  });
  const other = () => replaced(draw, text, own, lexicon);
  return pick<() => Mutation | null>(draw, [
    () => of("delete", ""),
    () => of("duplicate", `${word} ${word}`),
    () => (next ? of("swap", `${text.slice(next.startOffset, next.end)} ${word}`, next.end) : null),
    other,
    other,
    other,
  ])();
}

/** Another of its kind in place of a token; a sign, brace or quotation mark is dropped. */
function replaced(draw: Draw, text: string, own: Token, lexicon: Lexicon): Mutation | null {
  const { startOffset: at, end, kind, keyword } = own;
  const other = (of: MutationKind, from: readonly string[], to = end): Mutation | null => {
    const others = from.filter((each) => each !== text.slice(at, to));
    const put = others[draw(others.length)];
    return put === undefined ? null : { kind: of, at, cut: to - at, put };
  };
  const dropped = (of: MutationKind): Mutation => ({ kind: of, at, cut: end - at, put: "" });
  if (kind === "Number") return other("number", lexicon.numbers);
  if (kind === "Compare") return other("comparison", COMPARISONS);
  if (OPERATORS.includes(text.slice(at, end))) return other("operator", OPERATORS);
  if (kind === "Str") return { kind: "quote", at: draw(2) === 0 ? at : end - 1, cut: 1, put: "" };
  if (BRACES.has(kind)) return dropped("brace");
  if (SIGNS.has(kind) || kind === "Percent") return dropped("sign");
  const unit = lexicon.units.find((each) => text.startsWith(each, at) && at + each.length >= end);
  if (unit !== undefined) return other("unit", lexicon.units, at + unit.length);
  if (lexicon.names.includes(text.slice(at, end))) return other("name", lexicon.names);
  return keyword === null ? null : other("keyword", KEYS);
}

export const mutated = (text: string, { at, cut, put }: Mutation): string =>
  text.slice(0, at) + put + text.slice(at + cut);
