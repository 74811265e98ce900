// Fields of a range: its kind, and its ends. Another kind keeps the ends that were written.

import { CHOICES } from "#designer/strings/form-choices.ts";
import { LABELS } from "#designer/strings/form-labels.ts";
import type { TextEdit } from "#dsl";
import { span } from "#dsl/source/span.ts";
import type { Expression, RangeSyntax } from "#dsl/syntax/ast.ts";
import { formula } from "./literals-formula.ts";
import { choiceSlot, type Slot, slot } from "./slot.ts";
import { type Source, textAt, word } from "./source.ts";

const KINDS = {
  from: CHOICES.rangeFrom,
  "from-to": CHOICES.rangeFromTo,
  "from-below": CHOICES.rangeFromBelow,
  above: CHOICES.rangeAbove,
  "above-to": CHOICES.rangeAboveTo,
  "above-below": CHOICES.rangeAboveBelow,
  to: CHOICES.rangeTo,
  below: CHOICES.rangeBelow,
  exactly: CHOICES.rangeExactly,
  otherwise: CHOICES.rangeOtherwise,
} as const;
type RangeKind = keyof typeof KINDS;

function kindOf({ low, lowIncluded, high, highIncluded, otherwise }: RangeSyntax): RangeKind {
  if (otherwise) return "otherwise";
  if (low && high && low === high) return "exactly";
  if (low && high) {
    if (lowIncluded) return highIncluded ? "from-to" : "from-below";
    return highIncluded ? "above-to" : "above-below";
  }
  if (low) return lowIncluded ? "from" : "above";
  return highIncluded ? "to" : "below";
}

/** A range of a kind, as everybody writes it. `up`: `trở lên` is said. */
function rangeText(source: Source, kind: RangeKind, low: string, high: string, up: boolean): string {
  const w = (id: Parameters<typeof word>[1]): string => word(source, id);
  switch (kind) {
    case "from":
      return up ? `${w("from")} ${low} ${w("up")}` : `${w("from")} ${low}`;
    case "from-to":
      return `${w("from")} ${low} ${w("to")} ${high}`;
    case "from-below":
      return `${w("from")} ${low} ${w("to")} ${w("below")} ${high}`;
    case "above":
      return `${w("above")} ${low}`;
    case "above-to":
      return `${w("above")} ${low} ${w("to")} ${high}`;
    case "above-below":
      return `${w("above")} ${low} ${w("to")} ${w("below")} ${high}`;
    case "to":
      return `${w("to")} ${high}`;
    case "below":
      return `${w("below")} ${high}`;
    case "exactly":
      return `${w("exactly")} ${low}`;
    case "otherwise":
      return w("otherwise");
  }
}

/** The fields of a range of a row. `changes`: its kind may be chosen. */
export function rangeSlots(
  source: Source,
  path: string,
  range: RangeSyntax,
  changes: boolean,
): readonly Slot[] {
  const kind = kindOf(range);
  const end = (of: Expression | null): string => (of ? textAt(source, of.span) : "");
  const low = end(range.low) || end(range.high) || "0";
  const high = end(range.high) || end(range.low) || "0";
  const chosen = (value: string): readonly TextEdit[] => [
    { span: range.span, text: rangeText(source, value as RangeKind, low, high, true) },
  ];
  const choice = choiceSlot({
    path: `${path}/range`,
    label: LABELS.range,
    value: kind,
    span: range.span,
    choices: Object.entries(KINDS).map(([value, label]) => ({ value, label })),
    edits: chosen,
  });
  return [...(changes ? [choice] : []), ...endSlots(source, path, range)];
}

function endSlots(source: Source, path: string, { low, high }: RangeSyntax): readonly Slot[] {
  const field = (name: "low" | "high", of: Expression | null): readonly Slot[] =>
    of === null
      ? []
      : [
          slot({
            path: `${path}/${name}`,
            label: LABELS[name],
            kind: "expression",
            value: textAt(source, of.span),
            span: of.span,
            encode: (typed) => formula(source, typed, false),
          }),
        ];
  return [...field("low", low), ...(high === low ? [] : field("high", high))];
}

/** The bounds of an input or a parameter: two fields, either of which may be empty. `at`: where they would be written. */
export function boundSlots(
  source: Source,
  path: string,
  bounds: RangeSyntax | null,
  at: number,
): readonly Slot[] {
  const missing = (name: "low" | "high", where: number): Slot =>
    slot({
      path: `${path}/${name}`,
      label: LABELS[name],
      kind: "expression",
      value: "",
      span: span(where, where),
      encode: (typed) => formula(source, typed, false),
      frame: [` ${word(source, name === "low" ? "from" : "to")} `, ""],
    });
  if (!bounds) return [missing("low", at), missing("high", at)];
  const own = endSlots(source, path, bounds);
  const isOpen = bounds.low !== null && bounds.high === null && bounds.span.end === bounds.low.span.end;
  return isOpen ? [...own, missing("high", bounds.span.end)] : own;
}
