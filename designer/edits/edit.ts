// What an author wants of the text → edits of it, or the reason why there are none. Nothing is applied here.

import { REASONS } from "#designer/strings/forms.ts";
import { type Analysis, ide, type Span, type TextEdit } from "#dsl";
import { insertAnnex } from "./annex.ts";
import { addCriterion, addPillar, moveBlock, removeBlock, reshape } from "./edit-blocks.ts";
import { decide } from "./edit-decision.ts";
import { addRow, moveRow, removeRow } from "./edit-rows.ts";
import { slotAt } from "./form.ts";
import { guarded, guardedPart } from "./guard.ts";
import { formOfPath } from "./paths.ts";
import type { Reread } from "./reading.ts";
import type { Slot } from "./slot.ts";
import { type Source, sourceOf } from "./source.ts";
import type { Edited, Intent } from "./types.ts";

/** Reads what one edit leads to (reading.ts). */
export type Reading = (edit: TextEdit) => Reread;

/** The edits that do what is asked; with `reading`, a field is set without the whole text being read again. */
export function edit(analysis: Analysis, intent: Intent, reading: Reading | null = null): Edited {
  const source = sourceOf(analysis);
  switch (intent.do) {
    case "set":
      return setField(analysis, intent.path, intent.value, reading);
    case "add":
      return addRow(source, intent);
    case "remove":
      return removeRow(source, intent.path);
    case "move":
      return moveRow(source, intent.path, intent.by);
    case "add-criterion":
      return addCriterion(source, intent);
    case "insert-annex":
      return insertAnnex(analysis, intent.rows, intent.renumber);
    case "add-pillar":
      return addPillar(source, intent);
    case "remove-criterion":
      return removeBlock(source, intent.path);
    case "move-criterion":
      return moveBlock(source, intent.path, intent.by);
    case "shape":
      return reshape(source, intent);
    case "decide":
      return decide(source, intent);
  }
}

function setField(analysis: Analysis, path: string, typed: string, reading: Reading | null): Edited {
  const source = sourceOf(analysis);
  const found = slotAt(source, path);
  if (!found) return { ok: false, reason: REASONS.noSuchField };
  if (typed === found.value) return { ok: true, edits: [], focus: path };
  if (found.declares && found.value !== "") {
    const renamed = renameTo(analysis, found, typed);
    if (renamed) return renamed;
  }
  const written = found.write(typed);
  if (!written.ok) return written;
  const [only, ...others] = written.edits;
  // Of two criteria with one code, a part by itself does not tell which it is.
  const isPart =
    reading !== null && only !== undefined && others.length === 0 && !formOfPath(path).includes("~");
  const part = isPart ? reading(only) : null;
  const guard =
    part !== null && only !== undefined ? guardedPart(source, part, only) : guarded(source, written.edits);
  if (!guard.ok) return guard;
  return found.declares || holds(guard.after, found, typed, written.place, part?.start ?? 0)
    ? { ok: true, edits: written.edits, focus: path }
    : { ok: false, reason: REASONS.notHere };
}

/** What is declared is named elsewhere too: all of it changes. Null when the text cannot be followed so far. */
function renameTo(analysis: Analysis, found: Slot, typed: string): Edited | null {
  const renamed = ide.rename(analysis, found.span.start, typed);
  if (renamed.ok) {
    const parts = found.path.split("/");
    const { edits, dataKeys, dataValues } = renamed;
    const data = ide.changesData(renamed) ? { data: { dataKeys, dataValues } } : {};
    return { ok: true, edits, focus: parts.length > 1 ? found.path : null, ...data };
  }
  return renamed.code === "nothing-here" ? null : { ok: false, reason: renamed.message };
}

/**
 * Whether the field read again stands exactly where it was written: no value grows beyond its place. `after` begins at an
 * offset of the text.
 */
function holds(
  after: Source,
  { path, kind }: Slot,
  typed: string,
  place: Span | null,
  start: number,
): boolean {
  const now = slotAt(after, path);
  if (place === null) return kind !== "choice" && kind !== "yes-no" ? true : now?.value === typed;
  return now !== null && now.span.start + start === place.start && now.span.end + start === place.end;
}
