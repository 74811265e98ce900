// What the studio keeps on this machine: the unsaved difference of each draft, and its undo. Storage may be full or switched
// off; then work goes on with the server alone.
import type { Kept } from "#designer/document/autosave.ts";
import { EMPTY_HISTORY, type History } from "#designer/document/history.ts";
import type { KeptSteps } from "#designer/document/kept-steps.ts";
import type { KeptSample } from "#designer/document/sample.ts";

const differenceKey = (draft: string): string => `barem.unsaved.${draft}`;
const sampleKey = (set: string): string => `barem.sample.${set}`;
const openSampleKey = (set: string): string => `barem.sample-open.${set}`;
const stepsKey = (draft: string): string => `barem.undo-data.${draft}`;
const historyKey = (draft: string): string => `barem.undo.${draft}`;

/** Undo beyond this many characters is not kept across a reload. */
const MOST_KEPT = 1_000_000;

export const keptDifference = (draft: string): Kept | null => read<Kept>(differenceKey(draft), isKept);
export const keptHistory = (draft: string): History =>
  read<History>(historyKey(draft), isHistory) ?? EMPTY_HISTORY;

export function keepDifference(draft: string, kept: Kept | null): void {
  if (kept === null) localStorage.removeItem(differenceKey(draft));
  else write(differenceKey(draft), JSON.stringify(kept));
}

export function keepHistory(draft: string, history: History): void {
  const text = JSON.stringify(history);
  if (text.length <= MOST_KEPT) write(historyKey(draft), text);
  else localStorage.removeItem(historyKey(draft));
}

export const keptSteps = (draft: string): KeptSteps | null => read<KeptSteps>(stepsKey(draft), isKeptSteps);

export function keepSteps(draft: string, kept: KeptSteps | null): void {
  const text = kept === null ? "" : JSON.stringify(kept);
  if (text !== "" && text.length <= MOST_KEPT) write(stepsKey(draft), text);
  else localStorage.removeItem(stepsKey(draft));
}

/** Sample data of a set that the server has not taken yet. */
export const keptSample = (set: string): KeptSample | null => read<KeptSample>(sampleKey(set), isSample);

export function keepSample(set: string, kept: KeptSample | null): void {
  if (kept === null) localStorage.removeItem(sampleKey(set));
  else write(sampleKey(set), JSON.stringify(kept));
}

/** Which of a set's samples was open last on this machine; null: none. */
export const lastSample = (set: string): string | null => localStorage.getItem(openSampleKey(set));
export const rememberSample = (set: string, id: string): void => write(openSampleKey(set), id);

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch (error) {
    // A full storage must not stop typing; the server still saves.
    if (!(error instanceof DOMException)) throw error;
  }
}

function read<T>(key: string, is: (value: unknown) => value is T): T | null {
  const text = localStorage.getItem(key);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return is(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
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
  const height = Number(localStorage.getItem("barem.preview-height") ?? Number.NaN);
  return Number.isInteger(height) ? height : null;
}
export const keepHeight = (height: number): void => write("barem.preview-height", String(height));

/** Whether something was shown once on this machine, and need not be again. */
export const isKnown = (what: "tour"): boolean => localStorage.getItem(`barem.known.${what}`) !== null;
export const markKnown = (what: "tour"): void => write(`barem.known.${what}`, "yes");
