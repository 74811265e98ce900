// Names in operations: the figure, criterion, pillar or tag each must mean. Types and nesting are in load-expr.ts.
import { type Context, fail, find, known, type Raw, type Type, wrong } from "./load-check.ts";

/** Bits that a figure, or the points of an answer, can add to an exact result. */
export const FIGURE_BITS = 50;

const ANSWERS: readonly string[] = ["yes-no", "choice", "checklist", "date", "text", "list"];

/** What the figure gives that a name means; `kinds`: those it may be of. */
export function figure(
  op: "input" | "common" | "parameter" | "field",
  id: unknown,
  path: string,
  c: Context,
  kinds?: string,
): Type {
  const { common, parameters } = c.rules;
  const among = { input: c.criterion?.inputs, common, parameter: parameters, field: c.fields };
  const found = find(among[op], "name", id);
  c.bits += FIGURE_BITS;
  if (found === undefined) {
    fail(c, path, "unknown-name", { what: op, name: String(id) });
    return "any";
  }
  const kind = String(found.kind);
  if (kinds !== undefined && !kinds.split(" ").includes(kind)) wrong(c, path, kinds);
  return ANSWERS.includes(kind) ? (kind as Type) : "number";
}

/** Notes what a `points-of` refers to; circles are looked for when all of it is known. */
export function refer({ what, name }: Raw, path: string, c: Context): void {
  if (what === "criterion") known("criteria", "code")(name, `${path}/name`, c);
  if (what === "pillar") known("pillars", "code")(name, `${path}/name`, c);
  if (what === "tag") known("tags", "name")(name, `${path}/name`, c);
  c.uses.push({ what, name });
}
