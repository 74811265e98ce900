// The sets that are shipped, by id, and their texts.
import { readdirSync, readFileSync } from "node:fs";
import { analyze, applyEdits } from "#dsl";
import { withoutLine } from "#dsl/check/fixes.ts";
import type { Span } from "#dsl/source/span.ts";
import { ROOT } from "./root.ts";

const FOLDER = `${ROOT}indicator-sets/`;

const folders = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** `<province>/<set>`. */
export const SETS: readonly string[] = folders(FOLDER).flatMap((province) =>
  folders(`${FOLDER}${province}`).map((set) => `${province}/${set}`),
);

export const sourceOf = (id: string): string => readFileSync(`${FOLDER}${id}/1.0.0.barem`, "utf8");

/** A set as if nothing in it had been read or accepted: every finding is open. */
export function unanswered(text: string): string {
  const spans: Span[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("kind" in value && (value.kind === "reading" || value.kind === "accept") && "span" in value)
      spans.push(value.span as Span);
    else for (const inner of Object.values(value)) look(inner);
  };
  look(analyze(text).syntax.items);
  return applyEdits(
    text,
    spans.map((span) => withoutLine(text, span)),
  );
}
