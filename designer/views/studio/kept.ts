// What the studio keeps on this machine: the unsaved difference of each draft and its sample data, undo of both, the height of
// the preview, and what was shown once. Where nothing can be kept, work goes on with the server alone.
import { EMPTY_HISTORY, type History } from "#designer/document/history.ts";
import type { KeptSteps } from "#designer/document/kept-steps.ts";
import type { KeptSample } from "#designer/document/sample.ts";
import type { Kept } from "#designer/document/unsaved.ts";
import { keepText, keptText, keptValue } from "../kept-here.ts";

const differenceName = (draft: string): string => `unsaved.${draft}`;
const sampleName = (set: string): string => `sample.${set}`;
const openSampleName = (set: string): string => `sample-open.${set}`;
const stepsName = (draft: string): string => `undo-data.${draft}`;
const historyName = (draft: string): string => `undo.${draft}`;

/** Undo beyond this many characters is not kept across a reload. */
const MOST_KEPT = 1_000_000;

export const keptDifference = (draft: string): Kept | null => keptValue(differenceName(draft), isKept);
export const keepDifference = (draft: string, kept: Kept | null): void =>
  keepText(differenceName(draft), jsonOf(kept));

export const keptHistory = (draft: string): History =>
  keptValue(historyName(draft), isHistory) ?? EMPTY_HISTORY;
export const keepHistory = (draft: string, history: History): void =>
  keepText(historyName(draft), shortJsonOf(history));

export const keptSteps = (draft: string): KeptSteps | null => keptValue(stepsName(draft), isKeptSteps);
export const keepSteps = (draft: string, kept: KeptSteps | null): void =>
  keepText(stepsName(draft), shortJsonOf(kept));

/** Sample data of a set that the server has not taken yet. */
export const keptSample = (set: string): KeptSample | null => keptValue(sampleName(set), isSample);
export const keepSample = (set: string, kept: KeptSample | null): void =>
  keepText(sampleName(set), jsonOf(kept));

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
  isEdit(value.edit);

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
