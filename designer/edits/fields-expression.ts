// Fields of values: formulas, points, bounds, ranges, and the rows of tables wherever they stand in a formula.

import { CHOICES } from "#designer/strings/form-choices.ts";
import { GROUPS } from "#designer/strings/form-groups.ts";
import { LABELS } from "#designer/strings/form-labels.ts";
import type { Words } from "#designer/strings/words.ts";
import type { Span } from "#dsl";
import { childrenOf } from "#dsl/ide/tree.ts";
import { span } from "#dsl/source/span.ts";
import type { Expression, TableRow } from "#dsl/syntax/ast.ts";
import { rangeSlots } from "./fields-range.ts";
import { formula } from "./literals-formula.ts";
import {
  choiceSlot,
  type Home,
  type Optional,
  present,
  type Slot,
  type SlotGroup,
  type SlotRow,
  slot,
  withLead,
} from "./slot.ts";
import { type Source, textAt, tokensIn, word } from "./source.ts";

/** What one statement or row gives a form. */
export interface Part {
  readonly fields: readonly Slot[];
  /** Lines within it. */
  readonly groups: readonly SlotGroup[];
}

/** A value as one field. */
export function expressionSlot(
  source: Source,
  path: string,
  label: Words,
  value: Expression | null,
  more: { readonly points?: boolean; readonly optional?: Optional } = {},
): Slot | null {
  const { points = false, optional } = more;
  if (!value && !optional) return null;
  const where = value?.span ?? span(optional?.at ?? 0, optional?.at ?? 0);
  return slot({
    path,
    label,
    kind: points ? "points" : "expression",
    value: value ? textAt(source, where) : "",
    span: where,
    encode: (typed) => formula(source, typed, points),
    ...(optional && { frame: optional.frame, whole: optional.whole ?? null }),
  });
}

interface Bounds {
  readonly inner: Expression;
  readonly fields: readonly Slot[];
}

/** `, không quá e` and `, không dưới e`: a field each, also when they are not written. */
function bounds(source: Source, path: string, statement: Span, value: Expression): Bounds {
  const found: { most: Expression | null; least: Expression | null } = { most: null, least: null };
  let inner = value;
  while (inner.kind === "at-most" || inner.kind === "at-least") {
    if (inner.kind === "at-most") found.most ??= inner.bound;
    else found.least ??= inner.bound;
    inner = inner.value;
  }
  const field = (id: "at-most" | "at-least", bound: Expression | null): Slot | null =>
    expressionSlot(source, `${path}/${id}`, id === "at-most" ? LABELS.atMost : LABELS.atLeast, bound, {
      points: true,
      optional: {
        at: value.span.end,
        frame: [`, ${word(source, id)} `, ""],
        whole: bound && withLead(source, statement, bound.span, 2),
      },
    });
  return { inner, fields: present([field("at-most", found.most), field("at-least", found.least)]) };
}

/** The value of a statement: its formula, what it names as full, its bounds, its tables. */
export function valuePart(
  source: Source,
  path: string,
  label: Words,
  statement: Span,
  value: Expression | null,
  points: boolean,
): Part {
  if (!value) return { fields: [], groups: [] };
  const { inner, fields } = bounds(source, path, statement, value);
  if (inner.kind === "table") {
    const { fields: own, groups } = tablePart(source, path, inner);
    return { fields: [...own, ...fields], groups };
  }
  const whole = expressionSlot(source, path, label, inner, { points });
  const tables = tablesIn(inner).map((table, at) => tablePart(source, `${path}/table/${at + 1}`, table));
  return {
    fields: [
      ...present([whole, ...capSlots(source, path, inner)]),
      ...tables.flatMap((table) => table.fields),
      ...fields,
    ],
    groups: tables.flatMap((table) => table.groups),
  };
}

type Table = Extract<Expression, { kind: "table" }>;
const isTable = (node: object): node is Table => "kind" in node && node.kind === "table";

const tablesIn = (node: object): readonly Table[] =>
  childrenOf(node).flatMap((child) => (isTable(child) ? [child] : tablesIn(child)));

type Cap = Extract<Expression, { kind: "cap" }>;
const isCap = (node: object): node is Cap => "kind" in node && node.kind === "cap";
const capsIn = (node: object): readonly Cap[] =>
  [...(isCap(node) ? [node] : []), ...childrenOf(node).flatMap(capsIn)].filter((cap) => !isTable(cap));

const CAPPABLE: ReadonlySet<string> = new Set(["name", "call", "group", "min-max", "cohort"]);

/** What `đủ từ` names; a field for the first factor of a product that has none. */
function capSlots(source: Source, path: string, value: Expression): readonly (Slot | null)[] {
  const caps = isTable(value) || tablesIn(value).length > 0 ? [] : capsIn(value);
  const name = (at: number) => (at === 0 ? `${path}/cap` : `${path}/cap~${at + 1}`);
  if (caps.length > 0)
    return caps.map((cap, at) =>
      expressionSlot(source, name(at), LABELS.cap, cap.full, {
        optional: {
          at: cap.full.span.start,
          frame: ["", ""],
          whole: span(cap.value.span.end, cap.span.end),
        },
      }),
    );
  let factor = value;
  while (factor.kind === "binary" && (factor.op === "*" || factor.op === "/")) factor = factor.left;
  if (factor === value || !CAPPABLE.has(factor.kind)) return [];
  const at = factor.span.end;
  return [
    expressionSlot(source, `${path}/cap`, LABELS.cap, null, {
      optional: { at, frame: [` ${word(source, "cap")} `, ""] },
    }),
  ];
}

/** What a table looks at, whether its rows are looked at in order, and its rows. */
function tablePart(source: Source, path: string, table: Table): Part {
  const { subject, rows, first } = table;
  const tokens = tokensIn(source, table.span);
  const open = tokens.find(({ kind }) => kind === "LeftBrace");
  const close = tokens.findLast(({ kind }) => kind === "RightBrace");
  const order = tokens.find(({ kind }) => kind === "InOrder");
  const before = subject?.span.end ?? tokens[0]?.end ?? table.span.start;
  const inOrder = choiceSlot({
    path: `${path}/in-order`,
    label: LABELS.inOrder,
    kind: "yes-no",
    value: first ? "yes" : "no",
    span: order ? span(order.startOffset, order.end) : span(before, before),
    choices: YES_NO,
    edits: (chosen) =>
      chosen === "yes"
        ? [{ span: span(before, before), text: ` ${word(source, "in-order")}` }]
        : [{ span: span(before, order?.end ?? before), text: "" }],
  });
  const home: Home | null = open && close ? { open: open.end, close: close.startOffset, after: null } : null;
  const parts = rows.map((row, at) => rowPart(source, `${path}/row/${at + 1}`, row));
  const bound = rows.find(({ range }) => range && !range.otherwise)?.range;
  const base = bound?.low ?? bound?.high;
  const zero = `0 ${word(source, "points")}`;
  const add =
    subject === null
      ? `${word(source, "otherwise")}: ${zero}`
      : `${word(source, "exactly")} ${base ? textAt(source, base.span) : "0"}: ${zero}`;
  const group: SlotGroup = {
    id: `${path}/rows`,
    label: GROUPS.rows,
    kind: "rows",
    fields: [],
    rows: parts.map(({ row }) => row),
    adds: home ? [{ what: "row", label: GROUPS.rows, text: add }] : [],
    home,
  };
  const looked = expressionSlot(source, `${path}/subject`, LABELS.subject, subject);
  return {
    fields: present([looked, inOrder]),
    groups: [group, ...parts.flatMap((part) => part.groups)],
  };
}

export const YES_NO = [
  { value: "yes", label: { vi: "có", en: "yes" } },
  { value: "no", label: { vi: "không", en: "no" } },
] as const;

function rowPart(
  source: Source,
  path: string,
  row: TableRow,
): { readonly row: SlotRow; readonly groups: readonly SlotGroup[] } {
  const condition = expressionSlot(source, `${path}/when`, LABELS.condition, row.when);
  const range = row.range ? rangeSlots(source, path, row.range, row.when === null) : [];
  const { fields, groups } = valuePart(
    source,
    `${path}/outcome`,
    LABELS.outcome,
    row.span,
    row.outcome,
    true,
  );
  return {
    row: {
      path,
      label: LABELS.outcome,
      span: row.span,
      fields: present([condition, ...range, ...fields]),
    },
    groups,
  };
}

export const choices = <K extends string>(of: Readonly<Record<K, keyof typeof CHOICES>>) =>
  (Object.keys(of) as K[]).map((value) => ({ value, label: CHOICES[of[value]] }));
