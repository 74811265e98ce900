// What the studio keeps on this machine: the unsaved difference of each draft and its sample data, each tab its own; undo of
// both, the height of the preview, and what was shown once. Where nothing can be kept, work goes on with the server alone.
import { EMPTY_HISTORY, type History } from "#designer/document/history.ts";
import type { KeptSteps } from "#designer/document/kept-steps.ts";
import type { KeptSample } from "#designer/document/sample.ts";
import { type Acknowledged, type Kept, type Recovery, recovered } from "#designer/document/unsaved.ts";
import { keepAs, keepText, keptNames, keptText, keptValue, ofTab, THIS_TAB } from "../kept-here.ts";

const differenceName = (draft: string): string => `unsaved.${draft}`;
const sampleName = (set: string): string => `sample.${set}`;
const openSampleName = (set: string): string => `sample-open.${set}`;
const stepsName = (draft: string): string => `undo-data.${draft}`;
const historyName = (draft: string): string => `undo.${draft}`;

/** Undo beyond this many characters is not kept across a reload. */
const MOST_KEPT = 1_000_000;

export const keepDifference = (draft: string, kept: Kept | null, tab = THIS_TAB): void =>
  keepText(ofTab(differenceName(draft), tab), jsonOf(kept));

/** What was left behind of a draft, by this tab or another, and the name to forget it by. */
export interface LeftBehind {
  readonly found: Recovery;
  readonly name: string;
}

/** The first of what was left behind and has not arrived; it is this tab's from now on. What has arrived is forgotten. */
export function leftBehind(draft: string, acknowledged: Acknowledged, tab = THIS_TAB): LeftBehind {
  const own = ofTab(differenceName(draft), tab);
  for (const name of keptNames(differenceName(draft))) {
    const found = recovered(acknowledged, keptValue(name, isKept));
    if (found.is === "nothing") keepText(name, null);
    if (found.is === "unsaved") keepAs(name, own);
    if (found.is !== "nothing") return { found, name };
  }
  return { found: { is: "nothing" }, name: own };
}

/** Nothing is kept under that name any more. */
export const forget = (name: string): void => keepText(name, null);

export const keptHistory = (draft: string): History =>
  keptValue(historyName(draft), isHistory) ?? EMPTY_HISTORY;
export const keepHistory = (draft: string, history: History): void =>
  keepText(historyName(draft), shortJsonOf(history));

export const keptSteps = (draft: string): KeptSteps | null => keptValue(stepsName(draft), isKeptSteps);
export const keepSteps = (draft: string, kept: KeptSteps | null): void =>
  keepText(stepsName(draft), shortJsonOf(kept));

export const keepSample = (set: string, kept: KeptSample | null, tab = THIS_TAB): void =>
  keepText(ofTab(sampleName(set), tab), jsonOf(kept));

/** The first sample data of a set that this tab or another left behind; they are this tab's from now on. null: there are none. */
export function leftSample(set: string, tab = THIS_TAB): KeptSample | null {
  for (const name of keptNames(sampleName(set))) {
    const kept = keptValue(name, isSample);
    if (kept === null) continue;
    keepAs(name, ofTab(sampleName(set), tab));
    return kept;
  }
  return null;
}

/** Which of a set's samples was open last on this machine; null: none. */
export const lastSample = (set: string): string | null => keptText(openSampleName(set));
export const rememberSample = (set: string, id: string): void => keepText(openSampleName(set), id);

const jsonOf = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));

function shortJsonOf(value: object | null): string | null {
  const text = jsonOf(value);
  return text !== null && text.length <= MOST_KEPT ? text : null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const isEdit = (value: unknown): value is Kept["edit"] =>
  isObject(value) &&
  typeof value.text === "string" &&
  isObject(value.span) &&
  Number.isSafeInteger(value.span.start) &&
  Number.isSafeInteger(value.span.end);

const isKept = (value: unknown): value is Kept =>
  isObject(value) &&
  Number.isSafeInteger(value.revision) &&
  typeof value.hash === "string" &&
  isEdit(value.edit) &&
  (value.sent === undefined ||
    (isObject(value.sent) &&
      typeof value.sent.hash === "string" &&
      isEdit(value.sent.edit) &&
      isEdit(value.sent.rest)));

const isSteps = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (step) =>
      isObject(step) &&
      typeof step.group === "string" &&
      typeof step.at === "number" &&
      [step.edits, step.inverse].every((edits) => Array.isArray(edits) && edits.every(isEdit)),
  );

const isHistory = (value: unknown): value is History =>
  isObject(value) && isSteps(value.past) && isSteps(value.future);

const isPatches = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (patch) =>
      isObject(patch) &&
      Array.isArray(patch.path) &&
      (patch.op === "add" || patch.op === "remove" || patch.op === "replace"),
  );

const isSheetStep = (value: unknown): boolean =>
  isObject(value) && isPatches(value.patches) && isPatches(value.inverse);

const isStepsOfBoth = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (step) =>
      isObject(step) &&
      (step.is === "text" ? step.sheet === undefined || isSheetStep(step.sheet) : isSheetStep(step)) &&
      (step.is === "text" || step.is === "sheet"),
  );

const isKeptSteps = (value: unknown): value is KeptSteps =>
  isObject(value) &&
  (value.sample === null || typeof value.sample === "string") &&
  Number.isSafeInteger(value.next) &&
  Array.isArray(value.numbers) &&
  value.numbers.every((no) => Number.isSafeInteger(no)) &&
  isStepsOfBoth(value.past) &&
  isStepsOfBoth(value.future);

const isSample = (value: unknown): value is KeptSample =>
  isObject(value) &&
  (value.id === null || typeof value.id === "string") &&
  Number.isSafeInteger(value.revision) &&
  typeof value.sent === "string" &&
  isObject(value.data) &&
  Array.isArray(value.data.units);

/** How high the preview is, in hundredths of the window; null: as it comes. */
export function keptHeight(): number | null {
  const height = Number(keptText("preview-height") ?? Number.NaN);
  return Number.isInteger(height) ? height : null;
}
export const keepHeight = (height: number): void => keepText("preview-height", String(height));

/** Whether something was shown once on this machine, and need not be again. */
export const isKnown = (what: "tour"): boolean => keptText(`known.${what}`) !== null;
export const markKnown = (what: "tour"): void => keepText(`known.${what}`, "yes");
