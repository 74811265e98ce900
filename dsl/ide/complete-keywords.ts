// The keywords that may stand next at a place: what the grammar allows, less what means nothing there.
import type { Expected } from "../syntax/expect.ts";
import { KEYWORDS, type KeywordId, keyword as keywordOf, spelling } from "../syntax/keywords.ts";
import { ALLOWED } from "../syntax/statements.ts";
import { type GrammarToken, nameOf } from "../syntax/tokens.ts";
import { type Candidate, candidate } from "./candidate.ts";
import { isAsking, isConstant, isOverSet, leftInput, listInCall } from "./context.ts";
import { wordsOf } from "./keyword-words.ts";
import { type Holds, heldAt } from "./place.ts";
import type { Scene } from "./scene.ts";
import { namesAt } from "./scope-names.ts";
import { keywordMatchable } from "./typed.ts";

const BY_TOKEN: ReadonlyMap<GrammarToken, readonly KeywordId[]> = (() => {
  const map = new Map<GrammarToken, KeywordId[]>();
  for (const { id, token } of KEYWORDS) {
    const name = nameOf(token);
    map.set(name, [...(map.get(name) ?? []), id]);
  }
  return map;
})();

/** Keywords that begin a statement where the scene is; those that may stand in every block come last. */
export function starters(scene: Scene): readonly Candidate[] {
  const holds = heldAt(scene.place);
  const ids = [...STARTERS[holds]].filter((id) => id !== "process");
  const own = ids.filter((id) => !isShared(id));
  const isNew = holds === "set" && scene.rules.id === "";
  const header: readonly KeywordId[] = isNew ? ["set"] : [];
  return [...header, ...own, ...ids.filter(isShared)].map((id) => starter(scene, id));
}

const isShared = (id: KeywordId): boolean => ALLOWED.set.has(id) && ALLOWED.criterion.has(id);

const STARTERS: Readonly<Record<Holds, ReadonlySet<KeywordId>>> = {
  ...ALLOWED,
  grades: new Set<KeywordId>(["veto", "quota", "verbatim"]),
  units: new Set(),
  table: new Set(),
  items: new Set(),
};

function starter({ surface }: Scene, id: KeywordId): Candidate {
  const word = spelling(id, surface);
  const isAssigned = id === "score" || id === "ratio";
  const words = keywordMatchable(id, surface);
  return candidate("keyword", word, wordsOf(id), { insert: isAssigned ? `${word} = ` : word, words });
}

/** Keywords that go on with the statement. */
export function keywordsAt(scene: Scene): readonly Candidate[] {
  const plain = scene.expected.flatMap((expected) => keywordsOf(scene, expected));
  const glued = scene.afterComma.flatMap((expected) => keywordsOf(scene, expected));
  return [
    ...plain.map((id) => keyword(scene, id)),
    ...glued.map((id) => {
      const word = spelling(id, scene.surface);
      const words = keywordMatchable(id, scene.surface);
      return candidate("keyword", word, wordsOf(id), { insert: `, ${word} `, glued: true, words });
    }),
  ];
}

const keywordsOf = (scene: Scene, expected: Expected): readonly KeywordId[] =>
  (BY_TOKEN.get(expected.token) ?? []).filter((id) => fits(scene, expected, id));

const CALLS: ReadonlySet<string> = new Set(["Function", "Round", "Count"]);

function keyword({ surface }: Scene, id: KeywordId): Candidate {
  const word = spelling(id, surface);
  const words = keywordMatchable(id, surface);
  const { token } = keywordOf(id);
  if (CALLS.has(token) || id === "ratio")
    return candidate("function", `${word}(…)`, wordsOf(id), { ...opening(`${word}(`, ")"), words });
  const within = spelling("within-group", surface);
  if (id === "min-max")
    return candidate("function", `${word}(…)`, wordsOf(id), { ...opening(`${word}(`, `) ${within}`), words });
  if (token === "Cohort")
    return candidate("function", `${word} …`, wordsOf(id), { ...opening(`${word} `, ` ${within}`), words });
  return candidate("keyword", word, wordsOf(id), { words });
}

/** Text with one place to fill in. */
const opening = (before: string, after: string): Pick<Candidate, "insert" | "stops"> => ({
  insert: before + after,
  stops: [{ spans: [{ start: before.length, end: before.length }] }],
});

const OVER_SET: ReadonlySet<KeywordId> = new Set<KeywordId>([
  ...(["grade", "unit-group", "rank", "submitted-after", "submitted-over", "not-submitted"] as const),
]);

/** Rules of the grammar in which a value stands. */
const VALUES: ReadonlySet<string> = new Set([
  ...["value", "ratio", "call", "table", "choose", "answerPoints", "minMax", "cohort", "ofSet", "submitted"],
]);

const RANGES: ReadonlySet<GrammarToken> = new Set<GrammarToken>([
  ...(["From", "Above", "To", "Below", "Exactly"] as const),
]);

/** Words that only a condition has. */
const OF_CONDITIONS: ReadonlySet<KeywordId> = new Set<KeywordId>(["and", "or", "is", "not", "all-of"]);

// Beyond the grammar: what a word would mean nothing for at this place is left out.
function fits(scene: Scene, expected: Expected, id: KeywordId): boolean {
  const { token, rules } = expected;
  const rule = rules.at(-1) ?? "";
  if (OVER_SET.has(id)) return isOverSet(scene);
  if (RANGES.has(token)) return rangeFits(scene, rules);
  if (OF_CONDITIONS.has(id)) return isAsking(scene.place) && !isConstant(rules) && !hasAnswers(scene);
  if (rules.includes("rowRange") && token !== "Otherwise" && !hasSubject(scene)) return false;
  if (isConstant(rules) && (VALUES.has(rule) || token === "Cap")) return id === "max";
  if (VALUES.has(rule) && hasAnswers(scene)) return isAnswer(scene, token);
  return meansSomething(scene, expected, id);
}

const isAnswer = (scene: Scene, token: GrammarToken): boolean =>
  (token === "Yes" || token === "No") && leftInput(scene)?.form === "yes-no";

/** Whether only answers of an input can stand next. */
const hasAnswers = (scene: Scene): boolean => {
  const form = leftInput(scene)?.form;
  return form === "yes-no" || form === "choice";
};

/** A range begins a row of a table with a subject, follows a value in a condition, or bounds an input. */
function rangeFits(scene: Scene, rules: readonly string[]): boolean {
  if (rules.includes("rowRange")) return hasSubject(scene);
  if (rules.includes("expression")) return isAsking(scene.place) && !isConstant(outsideRanges(rules));
  return true;
}

const outsideRanges = (rules: readonly string[]): readonly string[] =>
  rules.filter((rule) => rule !== "wordedRange");

function meansSomething(scene: Scene, { token, rules }: Expected, id: KeywordId): boolean {
  switch (token) {
    case "Max":
      return id === (rules.includes("header") ? "max-header" : "max");
    case "By":
      return id === (rules.includes("notApplicable") ? "by-confirm" : "by");
    case "Count":
      return rules.includes("measureGroup") || hasForm(scene, "list");
    case "Function":
      return id !== "checked-share" || hasForm(scene, "checklist");
    case "PointsOf":
      return namesAt(scene).some(({ hasPoints }) => hasPoints);
    case "OfTag":
      return scene.rules.tags.length > 0;
    case "Ratio":
      return !rules.includes("exampleValue");
    case "Yes":
    case "No":
      return isAnswer(scene, token);
    case "Cap":
      return CAPPED.has(scene.place.before.at(-1)?.kind ?? "");
    case "When":
      return rules.at(-1) === "arg" ? listInCall(scene) : rules.at(-1) !== "tableRow" || !hasSubject(scene);
    default:
      return true;
  }
}

const hasForm = (scene: Scene, form: string): boolean => namesAt(scene).some((name) => name.form === form);

const CAPPED: ReadonlySet<string> = new Set(["Name", "Ratio", "RightParen", "Over"]);

/** Whether the table around the place has a subject: then its rows are ranges, else conditions. Grades have one. */
function hasSubject({ place }: Scene): boolean {
  if (heldAt(place) !== "table") return true;
  const opener = place.around.at(-1)?.opener ?? [];
  const last = opener.at(-1)?.kind === "InOrder" ? opener.at(-2) : opener.at(-1);
  return last?.kind !== "Table";
}
