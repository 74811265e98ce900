// Adding, removing and moving the lines of a form.

import { REASONS } from "#designer/strings/forms.ts";
import type { Span, TextEdit } from "#dsl";
import { slotForm } from "./form.ts";
import { guardedLoosely } from "./guard.ts";
import { exchange, insertion, removal } from "./lines.ts";
import { formOfPath } from "./paths.ts";
import type { SlotGroup } from "./slot.ts";
import type { Source } from "./source.ts";
import type { Edited, Intent } from "./types.ts";

const lost: Edited = { ok: false, reason: REASONS.noSuchField };

/** The edits, if the text still reads after them, and the path of what stands at an offset then. */
export function checked(
  source: Source,
  edits: readonly TextEdit[],
  focus: (after: Source) => string | null,
  gone: Span | null = null,
): Edited {
  const guard = guardedLoosely(source, edits, gone);
  return guard.ok ? { ok: true, edits, focus: focus(guard.after) } : guard;
}

export function addRow(
  source: Source,
  { at, group: id, what, before }: Extract<Intent, { do: "add" }>,
): Edited {
  const form = slotForm(source, at);
  const group = form?.groups.find((each) => each.id === id);
  const add = group?.adds.find((each) => each.what === what);
  if (!group?.home || !add) return lost;
  const next = group.rows.find((row) => row.path === before)?.span ?? null;
  const last = group.rows.at(-1)?.span ?? null;
  const after = add.after === undefined ? later(last, group.home.after) : add.after;
  const text = aligned(source, group, add.text);
  const edit = insertion(source, group.home, text, { before: next, after });
  const offset = edit.span.start + edit.text.indexOf(text.split("\n")[0] ?? "");
  return checked(source, [edit], (now) => rowAt(now, at, offset));
}

const later = (a: SlotGroup["rows"][number]["span"] | null, b: typeof a): typeof a =>
  !a ? b : !b || a.end >= b.end ? a : b;

/** Lines of a table keep their colons under each other as the line before does. */
function aligned({ text }: Source, { rows }: SlotGroup, line: string): string {
  const last = rows.at(-1)?.span;
  const own = last && /^([^"\n]*?) +: /.exec(text.slice(last.start, last.end));
  const mine = /^([^"\n:]*): /.exec(line);
  if (!own?.[1] || !mine?.[1] || line.includes("\n")) return line;
  const width = (own[0] ?? "").length - 2;
  return `${mine[1].padEnd(width - 1)} : ${line.slice(mine[0].length)}`;
}

/** The path of the row that begins at an offset. */
function rowAt(source: Source, at: string, offset: number): string | null {
  const form = slotForm(source, at);
  const rows = form?.groups.flatMap((group) => group.rows) ?? [];
  return rows.findLast((row) => row.span.start === offset)?.path ?? null;
}

function rowOf(source: Source, path: string) {
  const form = slotForm(source, formOfPath(path));
  for (const group of form?.groups ?? []) {
    const index = group.rows.findIndex((row) => row.path === path);
    const row = group.rows[index];
    if (form && row) return { form, group, index, row };
  }
  return null;
}

export function removeRow(source: Source, path: string): Edited {
  const found = rowOf(source, path);
  if (!found || found.row.fixed) return lost;
  return checked(source, [removal(source, found.row.span)], () => found.form.at, found.row.span);
}

export function moveRow(source: Source, path: string, by: -1 | 1): Edited {
  const found = rowOf(source, path);
  const other = found?.group.rows[found.index + by];
  if (!found || !other) return lost;
  const edits = exchange(source, found.row.span, other.span);
  return checked(source, edits, (after) => {
    const now = slotForm(after, found.form.at)?.groups.find(({ id }) => id === found.group.id);
    return now?.rows[found.index + by]?.path ?? found.form.at;
  });
}
