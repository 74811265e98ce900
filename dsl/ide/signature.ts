// The function whose arguments are being written, and which of them is at the cursor.
import type { Analysis } from "../analyze.ts";
import { ARITY } from "../model/calls.ts";
import type { Both } from "../source/diagnostic.ts";
import { type Span, span } from "../source/span.ts";
import type { FunctionName, Surface } from "../syntax/ast.ts";
import { FUNCTIONS } from "../syntax/build-call.ts";
import { type KeywordId, spelling } from "../syntax/keywords.ts";
import type { Token } from "../syntax/tokens.ts";
import { wordsOf } from "./keyword-words.ts";
import { placeAt } from "./place.ts";
import { openCall } from "./scope-names.ts";
import { ARGUMENTS } from "./signature-words.ts";
import { wordStart } from "./typed.ts";

export interface Signature {
  /** `tăng trưởng(kỳ này; kỳ trước)`, in the words of either reader; the function is spelled as the text spells it. */
  readonly label: Both;
  /** Where each argument stands in the label. */
  readonly arguments: readonly { readonly vi: Span; readonly en: Span }[];
  /** What the function gives. */
  readonly meaning: Both;
  /** Which argument the cursor is at; of a function that takes any number, the last one counts for all further. */
  readonly active: number;
}

/** Help for the innermost call around an offset; null when there is none. */
export function signatureHelp(analysis: Analysis, offset: number): Signature | null {
  const place = placeAt(analysis, wordStart(analysis.file.text, offset));
  const open = place === null ? null : openCall(place.before);
  const keyword = open === null ? null : (place?.before[open - 1]?.keyword ?? null);
  if (place === null || open === null || keyword === null) return null;
  const fn = keyword === "min-max" ? keyword : FUNCTIONS.get(keyword);
  if (fn === undefined) return null;
  const at = separators(place.before.slice(open + 1));
  return signatureOf(fn, keyword, analysis.syntax.surface, at);
}

/** How many arguments stand before the cursor. */
function separators(inside: readonly Token[]): number {
  let depth = 0;
  let count = 0;
  for (const { kind } of inside) {
    if (kind === "LeftParen") depth++;
    else if (kind === "RightParen") depth--;
    else if (depth === 0 && (kind === "Semicolon" || kind === "Comma")) count++;
  }
  return count;
}

function signatureOf(
  fn: FunctionName | "min-max",
  keyword: KeywordId,
  surface: Surface,
  at: number,
): Signature {
  const names = ARGUMENTS[fn];
  const isOpen = fn !== "min-max" && ARITY[fn][1] > names.length;
  const head = `${spelling(keyword, surface)}(`;
  const between = surface === "vi" ? "; " : ", ";
  const label = (language: "vi" | "en"): string =>
    `${head}${names.map((name) => name[language]).join(between)}${isOpen ? `${between}…` : ""})`;
  const places = (language: "vi" | "en"): readonly Span[] => {
    let start = head.length;
    return names.map((name) => {
      const found = span(start, start + name[language].length);
      start = found.end + between.length;
      return found;
    });
  };
  const [vi, en] = [places("vi"), places("en")];
  return {
    label: { vi: label("vi"), en: label("en") },
    arguments: vi.map((each, i) => ({ vi: each, en: en[i] ?? each })),
    meaning: wordsOf(keyword),
    active: Math.min(at, names.length - 1),
  };
}
