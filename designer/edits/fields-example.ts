// Fields of examples: the value of each input, also of those not named, and the outcome.

import { CHOICES } from "#designer/strings/form-choices.ts";
import { GROUPS } from "#designer/strings/form-groups.ts";
import { LABELS } from "#designer/strings/form-labels.ts";
import type { Span } from "#dsl";
import { span } from "#dsl/source/span.ts";
import type { ExampleItem, ExampleValue, GroupExample, InputItem, OutcomeSyntax } from "#dsl/syntax/ast.ts";
import { expressionSlot } from "./fields-expression.ts";
import { dateText, type Literal, numberText, oneLine, tidy } from "./literals.ts";
import { unique } from "./paths.ts";
import {
  choiceSlot,
  type Home,
  present,
  type Slot,
  type SlotGroup,
  slot,
  textSlot,
  withLead,
} from "./slot.ts";
import { type Source, textAt, tokensIn, word } from "./source.ts";

/** What an example needs to know of an input. */
export interface Known {
  readonly name: string;
  readonly form: InputItem["form"];
}

const RESULTS = {
  points: CHOICES.resultPoints,
  pending: CHOICES.resultPending,
  "not-applicable": CHOICES.resultNotApplicable,
  rejected: CHOICES.resultRejected,
  "needs-reading": CHOICES.resultNeedsReading,
} as const;

/** A value as typed: a number as the language writes it, a text of a text input in quotation marks, words as they are. */
function valueText(source: Source, typed: string, form: InputItem["form"] | null): Literal {
  const plain = tidy(typed)
    .replace(/\s*\n\s*/g, " ")
    .trim();
  const isWord = plain === word(source, "missing") || (form === "text" && /^["“]/.test(plain));
  if (form === "text" && !isWord) return { ok: true, text: oneLine(plain) };
  if (form === "date" && !isWord) return dateText(plain);
  if (form === "checklist" && !isWord && !plain.startsWith("{"))
    return { ok: true, text: `{ ${plain.replace(/\s*[,;]\s*/g, "; ")} }` };
  return /^[-−]?\s*[\d., \u00a0\u202f\u2009]+%?$/.test(plain)
    ? numberText(plain, { percent: true, negative: true })
    : { ok: true, text: plain };
}

/** The values and the outcome of an example, or of one unit of a group. */
export function exampleFields(
  source: Source,
  path: string,
  statement: Span,
  { values, outcome }: Pick<ExampleItem, "values" | "outcome">,
  inputs: readonly Known[],
): readonly Slot[] {
  const names = values.map(({ name }) => name.text);
  const paths = unique(names.map((name) => `${path}/value/${name}`));
  const written = values.map((value, at) =>
    valueSlot(source, paths[at] ?? path, statement, value, values, inputs),
  );
  const end = values.at(-1)?.span.end;
  const others = inputs
    .filter(({ name, form }) => form !== "list" && !names.includes(name))
    .map(({ name, form }) =>
      end === undefined
        ? null
        : slot({
            path: `${path}/value/${name}`,
            label: { vi: name, en: name },
            kind: "expression",
            value: "",
            span: span(end, end),
            encode: (typed) => valueText(source, typed, form),
            frame: [`; ${name} = `, ""],
          }),
    );
  return present([...written, ...others, ...outcomeSlots(source, path, outcome)]);
}

function valueSlot(
  source: Source,
  path: string,
  statement: Span,
  { name, value, span: where }: ExampleValue,
  all: readonly ExampleValue[],
  inputs: readonly Known[],
): Slot | null {
  if (!value) return null;
  const form = inputs.find((input) => input.name === name.text)?.form ?? null;
  const isFirst = all[0]?.span.start === where.start;
  const next = all[1]?.span.start;
  const whole =
    all.length < 2
      ? null
      : isFirst
        ? span(where.start, next ?? where.end)
        : withLead(source, statement, where, 1);
  return slot({
    path,
    label: { vi: name.text, en: name.text },
    kind: "expression",
    value: textAt(source, value.span),
    span: value.span,
    encode: (typed) => valueText(source, typed, form),
    whole,
  });
}

function outcomeSlots(source: Source, path: string, outcome: OutcomeSyntax | null): readonly (Slot | null)[] {
  if (!outcome) return [];
  const points = word(source, "points");
  const first = outcome.is === "points" ? textAt(source, outcome.value.span) : `0 ${points}`;
  const texts: Readonly<Record<string, string>> = {
    points: `0 ${points}`,
    pending: `${word(source, "pending")} 0 ${word(source, "to")} ${first}`,
    "not-applicable": word(source, "not-applicable"),
    rejected: word(source, "rejected"),
    "needs-reading": word(source, "needs-reading"),
  };
  const where =
    outcome.is === "pending" ? span(outcome.span.start, pendingEnd(source, outcome)) : outcome.span;
  const result = choiceSlot({
    path: `${path}/result`,
    label: LABELS.outcome,
    value: outcome.is,
    span: where,
    choices: Object.entries(RESULTS).map(([value, label]) => ({ value, label })),
    edits: (chosen) => [{ span: where, text: texts[chosen] ?? "" }],
  });
  switch (outcome.is) {
    case "points":
      return [
        result,
        expressionSlot(source, `${path}/points`, LABELS.points, outcome.value, { points: true }),
      ];
    case "pending":
      return [
        result,
        expressionSlot(source, `${path}/low`, LABELS.pendingLow, outcome.low),
        expressionSlot(source, `${path}/high`, LABELS.pendingHigh, outcome.high),
      ];
    default:
      return [result];
  }
}

/** The word for points after the higher end belongs to the outcome. */
function pendingEnd(source: Source, outcome: Extract<OutcomeSyntax, { is: "pending" }>): number {
  const { end } = outcome.span;
  const next = source.parsed.tokens.find(({ startOffset }) => startOffset >= end);
  return next?.keyword === "points" && !next.first ? next.end : end;
}

/** The units of a group example. */
export function groupExampleGroup(
  source: Source,
  path: string,
  item: GroupExample,
  inputs: readonly Known[],
): SlotGroup {
  const tokens = tokensIn(source, item.span);
  const open = tokens.find(({ kind }) => kind === "LeftBrace");
  const close = tokens.findLast(({ kind }) => kind === "RightBrace");
  const home: Home | null = open && close ? { open: open.end, close: close.startOffset, after: null } : null;
  const values = inputs
    .filter(({ form }) => form !== "list")
    .map(({ name }) => `${name} = ${word(source, "missing")}`);
  const body = `${values.join("; ")} ${word(source, "then")} ${word(source, "needs-reading")}`;
  return {
    id: `${path}/units`,
    label: GROUPS.exampleUnits,
    kind: "rows",
    fields: [],
    rows: item.units.map((unit, at) => ({
      path: `${path}/unit/${at + 1}`,
      label: LABELS.unit,
      span: unit.span,
      fields: present([
        textSlot(source, `${path}/unit/${at + 1}/id`, LABELS.unit, unit.id),
        ...exampleFields(source, `${path}/unit/${at + 1}`, unit.span, unit, inputs),
      ]),
    })),
    adds:
      home && values.length > 0
        ? [{ what: "unit", label: LABELS.unit, text: `"${item.units.length + 1}": ${body}` }]
        : [],
    home,
  };
}
