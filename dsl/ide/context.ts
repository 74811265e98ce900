// Questions about the place of a completion that the grammar does not answer: whether a condition is being written, what
// stands on the left of a comparison, whether only constants may stand.
import type { Token } from "../syntax/tokens.ts";
import { heldAt, type Place } from "./place.ts";
import type { Scene } from "./scene.ts";
import { exampleNames, inputNamed, openCall, type ScopeName } from "./scope-names.ts";

/** Rules of the grammar whose values are constants: bounds of rows and inputs, points of answers, results of examples. */
const CONSTANTS: ReadonlySet<string> = new Set([
  ...["wordedRange", "rowRange", "optionRow", "yesNo", "accept", "reading", "exampleOutcome"],
]);

export const isConstant = (rules: readonly string[]): boolean => rules.some((rule) => CONSTANTS.has(rule));

const OVER_SET: ReadonlySet<string> = new Set(["ranking", "grades", "award", "not-ranked", "veto"]);

/** Whether the statement is a rule over the whole set, which may ask for grades, ranks and dates of submission. */
export const isOverSet = ({ place }: Scene): boolean => OVER_SET.has(place.before[0]?.keyword ?? "");

const ASKING: ReadonlySet<string> = new Set(["If", "When"]);
const ENDING: ReadonlySet<string> = new Set(["Then", "Else", "Colon"]);

/** Whether a condition is being written. */
export function isAsking(place: Place): boolean {
  const { before } = place;
  const last = before.findLast(
    ({ kind, keyword }) => ASKING.has(kind) || ENDING.has(kind) || keyword === "all-of",
  );
  if (last === undefined) return before[0]?.keyword === "require";
  return !ENDING.has(last.kind);
}

const COMPARING: ReadonlySet<string> = new Set(["Is", "Equals", "Compare"]);

/** Whether the sign before the place compares; the `=` of a definition does not. */
export function compares({ place }: Scene): boolean {
  const { before } = place;
  if (!COMPARING.has(before.at(-1)?.kind ?? "")) return false;
  return !(before.length === 2 && before[1]?.kind === "Equals" && heldAt(place) === "criterion");
}

/** The input whose answer is compared with what comes, or given by it in an example; null: none. */
export function leftInput(scene: Scene): ScopeName | null {
  const { before } = scene.place;
  const left = before.at(-2);
  if (left?.kind !== "Name") return null;
  if (inExample(scene.place) && before.at(-1)?.kind === "Equals")
    return exampleNames(scene).find(({ name }) => name === left.image) ?? null;
  return compares(scene) ? inputNamed(scene, left.image) : null;
}

/** Whether the place is among the values of an example. */
export const inExample = (place: Place): boolean =>
  place.before[0]?.keyword === "example" || heldAt(place) === "units";

/** What is compared is the grade of a unit. */
export const comparesGrade = (scene: Scene): boolean =>
  compares(scene) && scene.place.before.at(-2)?.kind === "Grade";

/** Whether the call around the place is over the records of a list. */
export function listInCall(scene: Scene): boolean {
  const { before } = scene.place;
  const open = openCall(before);
  const first: Token | undefined = open === null ? undefined : before[open + 1];
  return inputNamed(scene, first?.image)?.form === "list";
}

/** Whether a name gives what is wanted: a number, an answer in a condition, or what the call around it takes. */
export function isUsable(scene: Scene, { form }: ScopeName): boolean {
  const { place } = scene;
  const open = openCall(place.before);
  const fn = open === null ? null : (place.before[open - 1]?.keyword ?? null);
  const isFirst = open !== null && open === place.before.length - 1;
  if (isFirst && (fn === "count" || fn === "checked-share"))
    return form === (fn === "count" ? "list" : "checklist");
  switch (form) {
    case "list":
      return isFirst && fn === "sum";
    case "checklist":
      return false;
    case "date":
      return fn === "days" || isAsking(place);
    case "yes-no":
    case "choice":
    case "text":
      return isAsking(place);
    default:
      return fn !== "days";
  }
}
