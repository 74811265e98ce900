// What an author wants of the text → edits of it, or the reason why there are none. Nothing is applied here.

import { REASONS } from "#designer/strings/forms.ts";
import { type Analysis, ide, type Span } from "#dsl";
import { insertAnnex } from "./annex.ts";
import { addCriterion, addPillar, moveBlock, removeBlock, reshape } from "./edit-blocks.ts";
import { decide } from "./edit-decision.ts";
import { addRow, moveRow, removeRow } from "./edit-rows.ts";
import { slotAt } from "./form.ts";
import { guarded } from "./guard.ts";
import type { Slot } from "./slot.ts";
import { type Source, sourceOf } from "./source.ts";
import type { Edited, Intent } from "./types.ts";

/** The edits that do what is asked. */
export function edit(analysis: Analysis, intent: Intent): Edited {
  const source = sourceOf(analysis);
  switch (intent.do) {
    case "set":
      return setField(analysis, intent.path, intent.value);
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

function setField(analysis: Analysis, path: string, typed: string): Edited {
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
  const guard = guarded(source, written.edits);
  if (!guard.ok) return guard;
  return found.declares || holds(guard.after, found, typed, written.place)
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

/** Whether the field read again stands exactly where it was written: no value grows beyond its place. */
function holds(after: Source, { path, kind }: Slot, typed: string, place: Span | null): boolean {
  const now = slotAt(after, path);
  if (place === null) return kind !== "choice" && kind !== "yes-no" ? true : now?.value === typed;
  return now !== null && now.span.start === place.start && now.span.end === place.end;
}
