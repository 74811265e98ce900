// The figures and answers that an example names: those with a few answers are chosen by their labels, the others are typed.

import { CHOICES } from "#designer/strings/form-choices.ts";
import { HINTS } from "#designer/strings/forms.ts";
import { say, type Words } from "#designer/strings/words.ts";
import type { Span } from "#dsl";
import { span } from "#dsl/source/span.ts";
import type { ExampleValue, InputItem } from "#dsl/syntax/ast.ts";
import { dateText, type Literal, numberText, oneLine, tidy } from "./literals.ts";
import { unique } from "./paths.ts";
import { choiceSlot, present, type Slot, slot, withLead } from "./slot.ts";
import { type Source, textAt, word } from "./source.ts";
import type { Choice } from "./types.ts";

/** What an example needs to know of an input. */
export interface Known {
  readonly name: string;
  readonly form: InputItem["form"];
  readonly label: string;
  readonly options: InputItem["options"];
}

/** A field for each value of an example, and for each input that it does not name. */
export function valueSlots(
  source: Source,
  path: string,
  statement: Span,
  values: readonly ExampleValue[],
  inputs: readonly Known[],
): readonly Slot[] {
  const names = values.map(({ name }) => name.text);
  const paths = unique(names.map((name) => `${path}/value/${name}`));
  const known = (name: string): Known | null => inputs.find((input) => input.name === name) ?? null;
  const written = values.map((value, at) =>
    writtenSlot(
      source,
      paths[at] ?? path,
      value,
      wholeOf(source, statement, values, at),
      known(value.name.text),
    ),
  );
  const end = values.at(-1)?.span.end;
  if (end === undefined) return present(written);
  const others = inputs.filter(({ name, form }) => form !== "list" && !names.includes(name));
  return present([
    ...written,
    ...others.map((input) => absentSlot(source, `${path}/value/${input.name}`, end, input)),
  ]);
}

/** What goes with a value that is taken away; null: an example has one at least. */
function wholeOf(source: Source, statement: Span, values: readonly ExampleValue[], at: number): Span | null {
  const [first, second] = values;
  const value = values[at];
  if (first === undefined || second === undefined || value === undefined) return null;
  return at === 0 ? span(first.span.start, second.span.start) : withLead(source, statement, value.span, 1);
}

function writtenSlot(
  source: Source,
  path: string,
  { name, value }: ExampleValue,
  whole: Span | null,
  input: Known | null,
): Slot | null {
  if (!value) return null;
  const label = labelOf(name.text, input);
  const chosen = value.is === "option" ? value.key.text : isWord(value.is) ? word(source, value.is) : null;
  const answers = input === null ? [] : answersOf(source, input);
  if (chosen !== null && answers.some((answer) => answer.value === chosen))
    return choiceSlot({
      ...{ path, label, value: chosen, span: value.span },
      choices: whole === null ? answers : [UNNAMED, ...answers],
      edits: (answer) =>
        answer === "" && whole !== null ? [{ span: whole, text: "" }] : [{ span: value.span, text: answer }],
    });
  return slot({
    ...{ path, label, kind: "expression", value: textAt(source, value.span), span: value.span, whole },
    ...hintOf(input),
    encode: (typed) => valueText(source, typed, input?.form ?? null),
  });
}

function absentSlot(source: Source, path: string, end: number, input: Known): Slot {
  const { name, form } = input;
  const label = labelOf(name, input);
  const where = span(end, end);
  const before = `; ${name} = `;
  const answers = answersOf(source, input);
  if (answers.length > 0)
    return choiceSlot({
      ...{ path, label, value: "", span: where, choices: [UNNAMED, ...answers] },
      edits: (answer) => [{ span: where, text: `${before}${answer}` }],
    });
  return slot({
    ...{ path, label, kind: "expression", value: "", span: where, frame: [before, ""] },
    ...hintOf(input),
    encode: (typed) => valueText(source, typed, form),
  });
}

const UNNAMED: Choice = { value: "", label: CHOICES.exampleUnnamed };

const isWord = (is: string): is is "yes" | "no" | "missing" =>
  is === "yes" || is === "no" || is === "missing";

/** The answers of an input that has a few, as the language writes them; [] for one whose value is typed. */
function answersOf(source: Source, { form, options }: Known): readonly Choice[] {
  const missing = { value: word(source, "missing"), label: CHOICES.exampleMissing };
  if (form === "yes-no")
    return [
      { value: word(source, "yes"), label: CHOICES.exampleYes },
      { value: word(source, "no"), label: CHOICES.exampleNo },
      missing,
    ];
  if (form !== "choice") return [];
  return [
    ...options.map(({ key, label }) => ({ value: key.text, label: own(label?.value || key.text) })),
    missing,
  ];
}

/** `Số cuộc họp (a)`: the author's words, then the name that the rule has for it. */
const labelOf = (name: string, input: Known | null): Words =>
  own(input === null || input.label === "" ? name : `${input.label} (${name})`);

/** What may be ticked in a checklist, by the keys that are typed. */
function hintOf(input: Known | null): { readonly hint?: Words } {
  if (input?.form !== "checklist") return {};
  const keys = input.options.map(({ key, label }) => `${key.text}: ${label?.value ?? ""}`).join("; ");
  return { hint: { vi: say(HINTS.checklist, "vi", { keys }), en: say(HINTS.checklist, "en", { keys }) } };
}

const own = (text: string): Words => ({ vi: text, en: text });

/** A value as typed: a number as the language writes it, a text of a text input in quotation marks, words as they are. */
function valueText(source: Source, typed: string, form: InputItem["form"] | null): Literal {
  const plain = tidy(typed)
    .replace(/\s*\n\s*/g, " ")
    .trim();
  const isPlain = plain === word(source, "missing") || (form === "text" && /^["“]/.test(plain));
  if (form === "text" && !isPlain) return { ok: true, text: oneLine(plain) };
  if (form === "date" && !isPlain) return dateText(plain);
  if (form === "checklist" && !isPlain && !plain.startsWith("{"))
    return { ok: true, text: `{ ${plain.replace(/\s*[,;]\s*/g, "; ")} }` };
  return /^[-−]?\s*[\d., \u00a0\u202f\u2009]+%?$/.test(plain)
    ? numberText(plain, { percent: true, negative: true })
    : { ok: true, text: plain };
}
