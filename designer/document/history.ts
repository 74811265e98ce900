// One undo for everything that changes a set: typing, a field of a form, a quick fix, an import. Plain data, so that it can
// be kept across a reload; nothing here knows of an editor or of a clock.
import { applyEdits, type TextEdit } from "#dsl";

/** One step that is undone at once: what was done, what takes it back, and the place to show. */
export interface Step {
  readonly edits: readonly TextEdit[];
  readonly inverse: readonly TextEdit[];
  /** Steps of one group within `PAUSE` become one: a word being typed, one field being filled in. "" never joins. */
  readonly group: string;
  /** When its last part was done, in ms. */
  readonly at: number;
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const EMPTY_HISTORY: History = { past: [], future: [] };

/** Steps kept; older ones stay in the revisions of the draft. */
const MOST_STEPS = 500;
/** Typing goes on as one step while the pauses in it are shorter than this, in ms. */
const PAUSE = 1_000;

/** The edits that take `edits` back, as edits of the text they lead to. */
export function inverseOf(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let shift = 0;
  return sorted.map(({ span: { start, end }, text: put }) => {
    const from = start + shift;
    shift += put.length - (end - start);
    return { span: { start: from, end: from + put.length }, text: text.slice(start, end) };
  });
}

/** The history after a new step on `text`; what was undone before it is gone. */
export function recorded(
  { past }: History,
  text: string,
  edits: readonly TextEdit[],
  { group, at }: Pick<Step, "group" | "at">,
): History {
  const step: Step = { edits, inverse: inverseOf(text, edits), group, at };
  const last = past.at(-1);
  const joined = last === undefined ? null : joinedWith(last, step);
  const steps = joined === null ? [...past, step] : [...past.slice(0, -1), joined];
  return { past: steps.slice(-MOST_STEPS), future: [] };
}

/** Two steps as one, when the second goes on with the first; null when it begins something new. */
function joinedWith(first: Step, second: Step): Step | null {
  if (first.group === "" || first.group !== second.group || second.at - first.at > PAUSE) return null;
  const [a, b] = [first.edits[0], second.edits[0]];
  if (a === undefined || b === undefined || first.edits.length > 1 || second.edits.length > 1) return null;
  const put = { start: a.span.start, end: a.span.start + a.text.length };
  // Only what changes or continues the words just written; a blank after a word begins the next one.
  const isWithin = put.start <= b.span.start && b.span.end <= put.end;
  const beginsWord = /^\s/.test(b.text) && !/\s$/.test(a.text);
  if (isWithin && !beginsWord) {
    const at = b.span.start - put.start;
    const text = a.text.slice(0, at) + b.text + a.text.slice(at + b.span.end - b.span.start);
    return stepOver(first, { span: a.span, text }, inverseText(first), second.at);
  }
  // Backspace over what stood there before.
  const isBefore = b.span.end === put.start && a.text === "" && b.text === "";
  return isBefore
    ? stepOver(
        first,
        { span: { start: b.span.start, end: a.span.end }, text: "" },
        inverseText(second) + inverseText(first),
        second.at,
      )
    : null;
}

const inverseText = (step: Step): string => step.inverse[0]?.text ?? "";

const stepOver = ({ group }: Step, edit: TextEdit, was: string, at: number): Step => ({
  edits: [edit],
  inverse: [{ span: { start: edit.span.start, end: edit.span.start + edit.text.length }, text: was }],
  group,
  at,
});

/** Takes the last step back; null when there is none. */
export function undone({
  past,
  future,
}: History): { readonly history: History; readonly edits: readonly TextEdit[] } | null {
  const step = past.at(-1);
  if (step === undefined) return null;
  return { history: { past: past.slice(0, -1), future: [step, ...future] }, edits: step.inverse };
}

/** Does the step again that was taken back last; null when there is none. */
export function redone({
  past,
  future,
}: History): { readonly history: History; readonly edits: readonly TextEdit[] } | null {
  const [step, ...rest] = future;
  if (step === undefined) return null;
  // A step done again is finished: typing after it begins a new one.
  return { history: { past: [...past, { ...step, group: "" }], future: rest }, edits: step.edits };
}

/** Whether a history that was kept elsewhere fits a text: undoing all of it must be possible. */
export function fits(history: History, text: string): boolean {
  try {
    let at = text;
    for (const { edits, inverse } of [...history.past].reverse()) {
      const before = applyEdits(at, inverse);
      if (applyEdits(before, edits) !== at) return false;
      at = before;
    }
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Another kind of step comes after: the next one of the text joins nothing before it, and nothing undone can be redone. */
export const sealed = ({ past }: History): History => {
  const last = past.at(-1);
  return { past: last === undefined ? past : [...past.slice(0, -1), { ...last, group: "" }], future: [] };
};
