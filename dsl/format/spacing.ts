// Blanks between two tokens on one line.
import type { Token, TokenName } from "../syntax/tokens.ts";

const NEVER_BEFORE: ReadonlySet<TokenName> = new Set<TokenName>([
  "Comma",
  "Semicolon",
  "RightParen",
  "Colon",
]);
const CALLED: ReadonlySet<TokenName> = new Set<TokenName>(["Function", "Round", "Count", "Ratio", "MinMax"]);

// After these a minus is an operator; after anything else it is a sign.
const ENDS_VALUE: ReadonlySet<TokenName> = new Set<TokenName>([
  ...([
    "Name",
    "Number",
    "Code",
    "Date",
    "Str",
    "Percent",
    "RightParen",
    "RightBrace",
    "Max",
    "Ratio",
  ] as const),
  ...([
    "Points",
    "Yes",
    "No",
    "Total",
    "OfScale",
    "Grade",
    "Rank",
    "UnitGroup",
    "Over",
    "NotSubmitted",
  ] as const),
  ...(["AssessedYear"] as const),
]);

/** Whether a minus that follows `previous` is a sign and not the operator. */
const isSign = (previous: Token | null): boolean => previous === null || !ENDS_VALUE.has(previous.kind);

/** Whether a blank stands between two tokens; `before` is the token before `left`. */
export function blankBetween(before: Token | null, left: Token, right: Token): boolean {
  if (NEVER_BEFORE.has(right.kind) || left.kind === "LeftParen") return false;
  if (right.kind === "Percent") return left.kind !== "Number" && left.kind !== "Code";
  if (right.kind === "LeftParen") return !CALLED.has(left.kind) && left.kind !== "Divide";
  if (right.kind === "Divide") return left.kind === "Yes" || left.kind === "No";
  if (left.kind === "Divide") return before?.kind === "Yes" || before?.kind === "No";
  if (left.kind === "Minus") return !isSign(before);
  return !(left.kind === "LeftBrace" && right.kind === "RightBrace");
}
