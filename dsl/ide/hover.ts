// What the word at an offset is: plain parts that every editor can lay out. The author's words are data, never read as marks.
import type { Analysis } from "../analyze.ts";
import { type Span, span } from "../source/span.ts";
import { keyword } from "../syntax/keywords.ts";
import type { Token } from "../syntax/tokens.ts";
import { meaningOf } from "./findings.ts";
import { criterionParts, pillarParts } from "./hover-criterion.ts";
import { nameParts } from "./hover-name.ts";
import { type HoverPart, said } from "./hover-part.ts";
import { wordsOf } from "./keyword-words.ts";
import { KIND_WORDS, PART_WORDS } from "./kind-words.ts";
import { criterionOf, symbolAt } from "./symbols.ts";
import { tokenAt } from "./token-at.ts";

export interface Hover {
  readonly span: Span;
  readonly parts: readonly HoverPart[];
}

/** What is at an offset; null where there is nothing to tell. */
export function hover(analysis: Analysis, offset: number): Hover | null {
  const found = symbolAt(analysis, offset);
  if (found !== null) {
    const { symbol } = found;
    const criterion = criterionOf(analysis, symbol.name);
    const parts =
      symbol.kind === "criterion" && criterion !== null
        ? criterionParts(analysis, criterion)
        : symbol.kind === "pillar"
          ? pillarParts(analysis, symbol.name)
          : nameParts(analysis, symbol);
    return { span: found.span, parts };
  }
  const token = tokenAt(analysis.parsed.tokens, offset);
  const parts = token === null ? [] : tokenParts(analysis, token);
  return token === null || parts.length === 0 ? null : { span: span(token.startOffset, token.end), parts };
}

function tokenParts(analysis: Analysis, token: Token): readonly HoverPart[] {
  if (token.kind === "Slug") return findingParts(token.image);
  if (token.keyword === null) return [];
  const header = analysis.model.criteria.find(
    ({ item }) => item.kind === "criterion" && item.header.start === token.startOffset,
  );
  return [...keywordParts(token), ...(header === undefined ? [] : criterionParts(analysis, header))];
}

function keywordParts({ keyword: id }: Token): readonly HoverPart[] {
  if (id === null) return [];
  const { vi, en, spec } = wordsOf(id);
  const spelled = keyword(id);
  const code = spelled.vi === spelled.en ? spelled.vi : `${spelled.vi} · ${spelled.en}`;
  const rules =
    spec.length === 0 ? [] : [{ title: PART_WORDS.spec, text: null, code: `SPEC ${spec.join(", ")}` }];
  return [{ title: KIND_WORDS.keyword, text: { vi, en }, code }, ...rules];
}

/** Why a finding matters. */
function findingParts(code: string): readonly HoverPart[] {
  const meaning = meaningOf(code);
  if (meaning === null) return [];
  return [{ title: KIND_WORDS.finding, text: null, code }, said(PART_WORDS.why, meaning)];
}
