// A field together with how a value typed into it is written: the form's side of one place of the text.

import { REASONS } from "#designer/strings/forms.ts";
import type { Words } from "#designer/strings/words.ts";
import type { Span, TextEdit } from "#dsl";
import { span } from "#dsl/source/span.ts";
import type { Str } from "#dsl/syntax/ast.ts";
import { type Literal, manyLines, oneLine } from "./literals.ts";
import { indentAt, type Source, textAt, tokensIn } from "./source.ts";
import type { AddChoice, Choice, Field, FieldKind } from "./types.ts";

export type Written =
  | {
      readonly ok: true;
      readonly edits: readonly TextEdit[];
      /** Where the value will stand in the text after the edit; null: nowhere, or anywhere. */
      readonly place: Span | null;
    }
  | { readonly ok: false; readonly reason: Words };

export interface Slot extends Field {
  readonly write: (typed: string) => Written;
  /** Whether it declares something that other places name: those follow. */
  readonly declares: boolean;
}

export interface SlotRow {
  readonly path: string;
  readonly label: Words;
  /** The statement or row. */
  readonly span: Span;
  readonly fields: readonly Slot[];
  /** Rows that must stay: the only one of a block, the columns of a form that are no lines. */
  readonly fixed?: boolean;
}

/** What may be added, and the text of it. */
export interface Add extends AddChoice {
  readonly text: string;
  /** The statement it usually follows; left out: the last row of its group. */
  readonly after?: Span | null;
}

export interface SlotGroup {
  readonly id: string;
  readonly label: Words;
  readonly fields: readonly Slot[];
  readonly rows: readonly SlotRow[];
  readonly kind: "fields" | "rows";
  readonly adds: readonly Add[];
  /** Where a first line goes. */
  readonly home: Home | null;
}

/** Braces that hold lines, and the line after which a new one goes when its group has none. */
export interface Home {
  /** After the opening brace, or after the head of the set. */
  readonly open: number;
  /** Before the closing brace; null: the set itself has none. */
  readonly close: number | null;
  readonly after: Span | null;
}

interface Spec {
  readonly path: string;
  readonly label: Words;
  readonly kind: FieldKind;
  readonly value: string;
  /** Where the value stands; empty: where it would. */
  readonly span: Span;
  readonly encode: (typed: string) => Literal;
  /** What a value needs around it when nothing is written yet. */
  readonly frame?: readonly [before: string, after: string];
  /** What goes with the value when it is emptied. */
  readonly whole?: Span | null;
  readonly choices?: readonly Choice[];
  readonly hint?: Words;
  readonly declares?: boolean;
}

/** A field whose value is one stretch of the text. */
export function slot(spec: Spec): Slot {
  const { path, label, kind, value, span: where, choices, hint, declares = false } = spec;
  return {
    path,
    label,
    kind,
    value,
    span: where,
    ...(choices && { choices }),
    ...(hint && { hint }),
    declares,
    write: (typed) => writeTo(spec, typed),
  };
}

function writeTo({ value, span: where, encode, frame, whole, kind }: Spec, typed: string): Written {
  const nothing: Written = { ok: true, edits: [], place: null };
  const absent = where.start === where.end;
  if (typed === value) return nothing;
  const isText = kind === "text" || kind === "long-text";
  if (typed.trim() === "" && !(isText && typed !== "" && !absent)) {
    if (absent) return nothing;
    if (whole) return { ok: true, edits: [{ span: whole, text: "" }], place: null };
    if (!isText) return { ok: false, reason: REASONS.empty };
  }
  const literal = encode(typed);
  if (!literal.ok) return literal;
  const [before, after] = absent ? (frame ?? ["", ""]) : ["", ""];
  const start = where.start + before.length;
  return {
    ok: true,
    edits: [{ span: where, text: before + literal.text + after }],
    place: span(start, start + literal.text.length),
  };
}

/** A field of a few values, each with the edits that choose it. */
export function choiceSlot(
  spec: Pick<Spec, "path" | "label" | "value" | "span" | "hint"> & {
    readonly kind?: "choice" | "yes-no";
    readonly choices: readonly Choice[];
    readonly edits: (value: string) => readonly TextEdit[];
  },
): Slot {
  const { path, label, value, span: where, hint, kind = "choice", choices } = spec;
  const write = (typed: string): Written => {
    if (typed === value) return { ok: true, edits: [], place: null };
    if (!choices.some((each) => each.value === typed)) return { ok: false, reason: REASONS.noSuchChoice };
    return { ok: true, edits: spec.edits(typed), place: null };
  };
  return { path, label, kind, value, span: where, choices, ...(hint && { hint }), declares: false, write };
}

/** Where and how a value stands that need not be there. */
export interface Optional {
  readonly at: number;
  readonly frame: readonly [before: string, after: string];
  readonly whole?: Span | null;
}

/** A text in quotation marks. `long`: it may have several lines. */
export function textSlot(
  source: Source,
  path: string,
  label: Words,
  str: Str | null,
  more: { readonly long?: boolean; readonly optional?: Optional; readonly start?: number } = {},
): Slot | null {
  const { long = false, optional } = more;
  if (!str && !optional) return null;
  const where = str?.span ?? span(optional?.at ?? 0, optional?.at ?? 0);
  const old = str ? textAt(source, str.span) : '""';
  const indent = indentAt(source.text, more.start ?? where.start);
  return slot({
    path,
    label,
    kind: long || old.startsWith('"""') ? "long-text" : "text",
    value: str?.value ?? "",
    span: where,
    encode: (typed) =>
      long || old.startsWith('"""') ? manyLines(typed, indent, old) : { ok: true, text: oneLine(typed, old) },
    ...(optional && { frame: optional.frame, whole: optional.whole ?? null }),
  });
}

/** A value with the `lead` tokens before it: what goes when it is taken away. */
export function withLead(source: Source, statement: Span, value: Span, lead: number, trail = 0): Span | null {
  const tokens = tokensIn(source, statement);
  const first = tokens.findIndex(({ startOffset }) => startOffset >= value.start);
  const before = tokens[first - lead - 1];
  const last = tokens.findLastIndex(({ end }) => end <= value.end);
  const end = tokens[last + trail]?.end ?? value.end;
  return first < 0 || !before ? null : span(before.end, end);
}

/** The offset after the last token of a statement that is before `offset`, or at its end. */
export const endBefore = (source: Source, statement: Span): number =>
  tokensIn(source, statement).at(-1)?.end ?? statement.end;

/** Fields that are there. */
export const present = (slots: readonly (Slot | null)[]): readonly Slot[] => slots.filter((s) => s !== null);
