// What each word of a text is, for colours: keywords, names by what they name, numbers, texts. Signs that only separate
// have none.
import type { Analysis } from "../analyze.ts";
import type { NamedThing } from "../model/model.ts";
import { type Span, span } from "../source/span.ts";
import type { KeywordId } from "../syntax/keywords.ts";
import type { Line, Token, TokenName } from "../syntax/tokens.ts";
import { occurrencesOf } from "./symbols.ts";

export type SemanticType =
  | "keyword"
  | "operator"
  | "number"
  | "date"
  | "string"
  /** The decision's own words, over several lines. */
  | "text"
  | "comment"
  | "unit"
  /** Of a pillar, a criterion, or a row of the decision; a version. */
  | "code"
  /** Of the set. */
  | "id"
  | "finding"
  | "input"
  | "definition"
  | "part"
  | "option"
  | "field"
  | "common"
  | "parameter"
  | "tag"
  /** A name that names nothing known. */
  | "name";

export interface SemanticToken {
  readonly span: Span;
  readonly type: SemanticType;
  /** Whether the name is declared here. */
  readonly declared: boolean;
}

/** The words of a text in its order; spans do not overlap. */
export function semanticTokens(analysis: Analysis): readonly SemanticToken[] {
  const named = namedSpans(analysis);
  const out: SemanticToken[] = analysis.parsed.comments.map(({ span: at }) => plain(at, "comment"));
  let covered = 0;
  let before: Token | null = null;
  let wasUnit = false;
  for (const token of analysis.parsed.tokens) {
    if (token.startOffset < covered) continue;
    const made: SemanticToken | null = named.get(token.startOffset) ?? ofToken(token, before, wasUnit);
    wasUnit = made?.type === "unit";
    before = token;
    if (made === null) continue;
    out.push(made);
    covered = made.span.end;
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}

const plain = (at: Span, type: SemanticType): SemanticToken => ({ span: at, type, declared: false });

const TYPE_OF: Readonly<Record<NamedThing["kind"], SemanticType>> = {
  input: "input",
  let: "definition",
  part: "part",
  option: "option",
  field: "field",
  common: "common",
  parameter: "parameter",
  tag: "tag",
  measure: "unit",
  criterion: "code",
  pillar: "code",
};

/** Names of known things by where they begin, and units of measure, which may be several words. */
function namedSpans(analysis: Analysis): ReadonlyMap<number, SemanticToken> {
  const found = new Map<number, SemanticToken>();
  for (const at of measuresIn(analysis.parsed.lines)) found.set(at.start, plain(at, "unit"));
  for (const symbol of analysis.model.symbols)
    for (const { span: at, declared } of occurrencesOf(analysis, symbol))
      found.set(at.start, { span: at, type: TYPE_OF[symbol.kind], declared });
  return found;
}

const measuresIn = (lines: readonly Line[]): readonly Span[] =>
  lines.flatMap(({ tokens }) =>
    tokens.flatMap(({ kind, startOffset, end, block }) =>
      kind === "Measure" ? [span(startOffset, end)] : block === null ? [] : measuresIn(block.lines),
    ),
  );

const OPERATORS: ReadonlySet<TokenName> = new Set<TokenName>([
  ...(["Equals", "Compare", "Plus", "Minus", "Times", "Divide"] as const),
]);

/** Keywords after which a number is a code. */
const CODED: ReadonlySet<KeywordId> = new Set<KeywordId>([
  ...(["input", "date-input", "text-input", "yes-no", "choice", "checklist", "list", "version"] as const),
  ...(["pillar", "criterion", "bonus", "penalty"] as const),
]);

function ofToken(token: Token, before: Token | null, afterUnit: boolean): SemanticToken | null {
  const at = span(token.startOffset, token.end);
  const type = typeOf(token, before, afterUnit);
  return type && plain(at, type);
}

function typeOf(token: Token, before: Token | null, afterUnit: boolean): SemanticType | null {
  const { kind, image, keyword } = token;
  const follows = before?.kind === "Number" && !token.first;
  if (kind === "Points") return follows || before?.kind === "Colon" ? "unit" : "keyword";
  if (keyword !== null) return "keyword";
  switch (kind) {
    case "Name":
      return follows || (afterUnit && before?.kind === "Name" && !token.first) ? "unit" : "name";
    case "Number":
      return before?.keyword != null && CODED.has(before.keyword) ? "code" : "number";
    case "Percent":
      return "number";
    case "Code":
      return "code";
    case "Date":
      return "date";
    case "Str":
      return image.startsWith('"""') || image.includes("\n") ? "text" : "string";
    case "Slug":
      return before?.keyword === "set" ? "id" : "finding";
    default:
      return OPERATORS.has(kind) ? "operator" : null;
  }
}
