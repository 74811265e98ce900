// What completion knows of the place it is asked for: what may stand next there, and the names that can be used. Names of
// the criterion are those of its own statements; names of the set are those of the model, so that an analysis of one
// block is enough.
import type { Rules } from "#runtime/compiled-set.ts";
import type { Analysis } from "../analyze.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import type { CriterionItem, Surface } from "../syntax/ast.ts";
import { type Expected, expectedAfter, ruleOf } from "../syntax/expect.ts";
import type { RuleName } from "../syntax/grammar.ts";
import { asStarter } from "../syntax/statements.ts";
import { type Token, token } from "../syntax/tokens.ts";
import { criterionAt, heldAt, type Place } from "./place.ts";

export interface Scene {
  readonly analysis: Analysis;
  readonly rules: Rules;
  readonly surface: Surface;
  readonly place: Place;
  readonly criterion: CriterionItem | null;
  /** What may stand next in the statement. */
  readonly expected: readonly Expected[];
  /** The same after a comma, where one may stand. */
  readonly afterComma: readonly Expected[];
  /** Codes of findings about the criterion that nothing answers yet. */
  readonly open: ReadonlySet<string>;
}

export function sceneAt(analysis: Analysis, place: Place, open: readonly Diagnostic[]): Scene {
  const { syntax, model } = analysis;
  const reading = readingOf(place);
  const expected = reading === null ? [] : expectedIn(reading);
  const comma = reading !== null && expected.some(isTail) ? afterComma(reading) : [];
  const criterion = criterionAt(syntax, place);
  const scope = criterion?.code?.text ?? "";
  return {
    analysis,
    rules: model.rules,
    surface: syntax.surface,
    place,
    criterion,
    open: new Set(open.filter(({ anchor }) => anchor?.scope === scope).map(({ code }) => code)),
    expected,
    afterComma: comma,
  };
}

interface Reading {
  readonly rule: RuleName;
  readonly tokens: readonly Token[];
}

/** The rule that reads the statement at a place, and what it has read; null where a statement begins with its keyword. */
function readingOf(place: Place): Reading | null {
  const { before: tokens } = place;
  const [first, second] = tokens;
  const row = rowRule(place);
  if (row !== null) return { rule: row, tokens };
  if (first === undefined) return null;
  const starter = asStarter(first, second);
  const rule = starter !== null ? ruleOf(starter) : second?.kind === "Equals" ? "assignment" : null;
  return rule && { rule, tokens: tokens.slice(1) };
}

/** Rows are read from their first token on. */
function rowRule(place: Place): RuleName | null {
  switch (heldAt(place)) {
    case "options":
      return "optionRow";
    case "units":
      return "exampleUnit";
    case "table":
      return "tableRow";
    case "items":
      return "item";
    case "grades": {
      const first = place.before[0]?.keyword;
      return first === "veto" || first === "quota" || first === "verbatim" ? null : "gradeRow";
    }
    default:
      return null;
  }
}

function expectedIn({ rule, tokens }: Reading): readonly Expected[] {
  const expected = expectedAfter(rule, withDay(tokens));
  if (expected.length > 0) return expected;
  // Something before the place does not fit: what follows the last sign is looked at by itself.
  const sign = tokens.findLastIndex(({ kind }) => SIGNS.has(kind));
  return sign < 0 ? [] : expectedAfter("expression", tokens.slice(sign + 1));
}

/** `25/10` is a day only together with the words after it, which are still to be written. */
function withDay(tokens: readonly Token[]): readonly Token[] {
  const asks = tokens.at(-4)?.kind;
  const [day, sign, month] = tokens.slice(-3).map(({ kind }) => kind);
  if (asks !== "SubmittedAfter" && asks !== "DaysAfter") return tokens;
  if (day !== "Number" || sign !== "Divide" || month !== "Number") return tokens;
  return [...tokens.slice(0, -3), token("Date", "1/1", 0, 0, false)];
}

const SIGNS: ReadonlySet<string> = new Set([
  ...["Plus", "Minus", "Times", "Divide", "Equals", "Compare", "LeftParen", "Colon"],
  ...["And", "Or", "Is", "Not", "If", "Then", "Else", "When"],
]);

/** Whether it is the comma before `không quá …`, `quy đổi`, `bằng nhau xét …`. */
const isTail = ({ token, rules }: Expected): boolean => token === "Comma" && TAILS.has(rules.at(-1) ?? "");

const TAILS: ReadonlySet<string> = new Set(["bounded", "notApplicable", "ranking"]);

function afterComma({ rule, tokens }: Reading): readonly Expected[] {
  const comma = token("Comma", ",", 0, 0, false);
  return expectedAfter(rule, [...tokens, comma]).filter(({ rules }) => TAILS.has(rules.at(-1) ?? ""));
}
