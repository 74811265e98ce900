// Which tokens may stand next in a statement, asked of the grammar itself; and which of its rules reads which statement.
// Nothing here knows of texts or of what names mean.
import type { RuleName } from "./grammar.ts";
import type { KeywordId } from "./keywords.ts";
import { grammar } from "./reader.ts";
import type { GrammarToken, Token } from "./tokens.ts";

/** A token that may stand next. */
export interface Expected {
  readonly token: GrammarToken;
  /** The rules of the grammar it would stand in, innermost last. */
  readonly rules: readonly string[];
  /** Tells several places of one token in one rule apart: the number of its CONSUME. */
  readonly occurrence: number;
}

/** A statement longer than this is not looked at: the time grows with its brackets, and nobody types such a one. */
const MOST_TOKENS = 150;

/** The tokens that may follow these in a rule; none when these do not fit the rule. */
export function expectedAfter(rule: RuleName | "expression", before: readonly Token[]): readonly Expected[] {
  if (before.length > MOST_TOKENS) return [];
  return grammar()
    .computeContentAssist(rule, [...before])
    .map(({ nextTokenType, nextTokenOccurrence, ruleStack }) => ({
      token: nextTokenType.name as GrammarToken,
      rules: ruleStack,
      occurrence: nextTokenOccurrence,
    }));
}

/** The rule that reads what follows the first keyword of a statement; null: the keyword starts none. */
export const ruleOf = (starter: KeywordId): RuleName | null => RULES.get(starter) ?? null;

const RULES: ReadonlyMap<KeywordId, RuleName> = new Map<KeywordId, RuleName>([
  ["set", "setHeader"],
  ["title", "text"],
  ["decision", "decision"],
  ["effective", "effective"],
  ["replaces", "text"],
  ["amends", "text"],
  ["called", "called"],
  ["level", "text"],
  ["scale", "scale"],
  ["declares", "declares"],
  ["measures", "measures"],
  ["default-evidence", "text"],
  ["zero-denominator", "zeroDenominator"],
  ["common", "block"],
  ["parameter", "figure"],
  ["tag", "tag"],
  ["not-applicable", "notApplicable"],
  ["ranking", "ranking"],
  ["grades", "grades"],
  ["veto", "veto"],
  ["quota", "quota"],
  ["award", "veto"],
  ["not-ranked", "exclusion"],
  ["round", "rounding"],
  ["overdue", "overdue"],
  ["note", "text"],
  ["pillar", "header"],
  ["criterion", "header"],
  ["bonus", "header"],
  ["penalty", "header"],
  ["verbatim", "text"],
  ["evidence", "text"],
  ["clause", "text"],
  ["input", "figure"],
  ["date-input", "plainInput"],
  ["text-input", "plainInput"],
  ["yes-no", "yesNo"],
  ["choice", "choice"],
  ["checklist", "choice"],
  ["list", "choice"],
  ["require", "require"],
  ["ratio", "assignment"],
  ["when", "when"],
  ["part", "part"],
  ["score", "assignment"],
  ["appraiser", "nothing"],
  ["collected", "nothing"],
  ["undisclosed", "undisclosed"],
  ["not-expressible", "undisclosed"],
  ["example", "example"],
  ["example-group", "block"],
  ["reading", "reading"],
  ["accept", "accept"],
]);
