// The form of a criterion, a pillar, or the head of the set; and the places of its paths.
import type { Analysis, Span } from "#dsl";
import { criterionGroups } from "./fields-criterion.ts";
import { pillarGroups, setGroups } from "./fields-set.ts";
import { formOfPath, placed } from "./paths.ts";
import { formShape } from "./shapes.ts";
import type { Slot, SlotGroup, SlotRow } from "./slot.ts";
import { type Source, sourceOf } from "./source.ts";
import type { Field, FieldGroup, FieldRow, Form, FormShape } from "./types.ts";

/** A form whose fields know how they are written. */
export interface SlotForm {
  readonly at: string;
  readonly title: string;
  readonly groups: readonly SlotGroup[];
  readonly span: Span;
  readonly shape: FormShape | null;
}

/** The form of a place; null when the text has no such place. */
export function slotForm(source: Source, at: string): SlotForm | null {
  const { syntax } = source;
  if (at === "") {
    const title = syntax.items.find((item) => item.kind === "title");
    return {
      at,
      title: title?.text?.value ?? "",
      groups: setGroups(source),
      span: syntax.span,
      shape: null,
    };
  }
  const found = placed(syntax).find(({ path }) => path === at);
  if (!found) return null;
  const { item, path } = found;
  const groups =
    item.kind === "pillar" ? pillarGroups(source, path, item) : criterionGroups(source, path, item);
  const shape = item.kind === "criterion" ? formShape(source, item) : null;
  return { at, title: item.title?.value ?? "", groups, span: item.span, shape };
}

/** What a form shows of a criterion ("3.5"), a pillar ("pillar/3") or the set's head (""); null when there is no such place. */
export function formOf(analysis: Analysis, at: string): Form | null {
  const form = slotForm(sourceOf(analysis), at);
  if (form === null) return null;
  const { title, groups, shape } = form;
  return { at, title, groups: groups.filter(isShown).map(plainGroup), shape };
}

/** A group that is empty and to which nothing may be added says nothing. */
const isShown = ({ fields, rows, adds }: SlotGroup): boolean => fields.length + rows.length + adds.length > 0;

function plainGroup({ id, label, kind, fields, rows, adds }: SlotGroup): FieldGroup {
  return {
    id,
    label,
    kind,
    fields: fields.map(plainField),
    rows: rows.map((row, at) => plainRow(row, at, rows)),
    adds: adds.map(({ what, label }) => ({ what, label })),
  };
}

const plainRow = (
  { path, label, span, fields, fixed }: SlotRow,
  at: number,
  all: readonly SlotRow[],
): FieldRow => ({
  path,
  label,
  span,
  fields: fields.map(plainField),
  canMoveUp: at > 0,
  canMoveDown: at < all.length - 1,
  canRemove: fixed !== true,
});

function plainField({ path, label, kind, value, span, choices, hint }: Slot): Field {
  return { path, label, kind, value, span, ...(choices && { choices }), ...(hint && { hint }) };
}

export const slotsOf = (form: SlotForm): readonly Slot[] =>
  form.groups.flatMap(({ fields, rows }) => [...fields, ...rows.flatMap((row) => row.fields)]);

/** The field of a path. */
export function slotAt(source: Source, path: string): Slot | null {
  const form = slotForm(source, formOfPath(path));
  return (form && slotsOf(form).find((slot) => slot.path === path)) ?? null;
}

/** The field, row, criterion, pillar or head ("") at an offset: the innermost that has a path. */
export function pathAt(analysis: Analysis, offset: number): string | null {
  if (offset < 0 || offset > analysis.file.text.length) return null;
  const source = sourceOf(analysis);
  const around =
    placed(source.syntax)
      .filter(({ item }) => holds(item.span, offset))
      .at(-1)?.path ?? "";
  const form = slotForm(source, around);
  if (!form) return null;
  const rows = form.groups.flatMap((group) => group.rows);
  const places = [...rows, ...slotsOf(form)].filter(
    ({ span }) => span.start < span.end && holds(span, offset),
  );
  const inner = places.reduce<(typeof places)[number] | null>(
    (least, each) => (least === null || width(each.span) <= width(least.span) ? each : least),
    null,
  );
  return inner?.path ?? around;
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;
const width = ({ start, end }: Span): number => end - start;

/** The place of a form, row or field; null when the text has none. */
export function spanOf(analysis: Analysis, path: string): Span | null {
  const source = sourceOf(analysis);
  const form = slotForm(source, formOfPath(path));
  if (!form) return null;
  if (path === form.at) return form.span;
  const rows = form.groups.flatMap((group) => group.rows);
  return [...rows, ...slotsOf(form)].find((each) => each.path === path)?.span ?? null;
}
