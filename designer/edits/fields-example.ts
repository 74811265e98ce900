// Fields of examples: the value of each input, also of those not named, and the outcome.

import { CHOICES } from "#designer/strings/form-choices.ts";
import { GROUPS } from "#designer/strings/form-groups.ts";
import { LABELS } from "#designer/strings/form-labels.ts";
import type { Span } from "#dsl";
import { span } from "#dsl/source/span.ts";
import type { ExampleItem, GroupExample, OutcomeSyntax } from "#dsl/syntax/ast.ts";
import { type Known, valueSlots } from "./fields-example-value.ts";
import { expressionSlot } from "./fields-expression.ts";
import { choiceSlot, type Home, present, type Slot, type SlotGroup, textSlot } from "./slot.ts";
import { type Source, textAt, tokensIn, word } from "./source.ts";

const RESULTS = {
  points: CHOICES.resultPoints,
  pending: CHOICES.resultPending,
  "not-applicable": CHOICES.resultNotApplicable,
  rejected: CHOICES.resultRejected,
  "needs-reading": CHOICES.resultNeedsReading,
} as const;

/** The values and the outcome of an example, or of one unit of a group. */
export function exampleFields(
  source: Source,
  path: string,
  statement: Span,
  { values, outcome }: Pick<ExampleItem, "values" | "outcome">,
  inputs: readonly Known[],
): readonly Slot[] {
  return [
    ...valueSlots(source, path, statement, values, inputs),
    ...present(outcomeSlots(source, path, outcome)),
  ];
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
