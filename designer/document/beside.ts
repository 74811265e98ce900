// Where things stand to each other in the table: where a new criterion goes, and what is selected when what was is gone.
import type { TableRow } from "#designer/edits/index.ts";
import { formOfPath } from "#designer/edits/paths.ts";

/** The place of a new criterion: in the pillar of what is selected, right after the criterion that is; else as the last. */
export function placeBeside(
  rows: readonly TableRow[],
  selected: string,
): { readonly pillar: string; readonly after: string | null } {
  const at = rows.findIndex(({ path }) => path === formOfPath(selected));
  const row = rows[at];
  if (row === undefined)
    return {
      pillar: rows.findLast(({ kind, depth }) => kind === "pillar" && depth === 0)?.path ?? "",
      after: null,
    };
  if (row.kind === "pillar") return { pillar: row.path, after: null };
  const around = rows.slice(0, at).findLast(({ kind, depth }) => kind === "pillar" && depth < row.depth);
  return { pillar: around?.path ?? "", after: row.path };
}

/** Whether what a path belongs to stands in the table. */
export const isListed = (rows: readonly TableRow[], path: string): boolean =>
  rows.some((row) => row.path === formOfPath(path));

/**
 * What is selected in the table as it is now: the same, else what took its place, else what stood before it. What came and
 * went between two tellings was never in the table: then it is `earlier`, what was selected before.
 */
export function stillSelected(
  before: readonly TableRow[],
  now: readonly TableRow[],
  selected: string,
  earlier: string,
): string {
  const form = formOfPath(selected);
  if (form === "" || isListed(now, form)) return selected;
  const at = before.findIndex(({ path }) => path === form);
  if (at < 0) return isListed(now, earlier) ? earlier : "";
  // A code that was changed keeps its place.
  const path = (now.length === before.length ? now[at] : now[at - 1])?.path;
  return path ?? "";
}
