// Names in operations: the figure, answer, criterion, pillar or tag each must mean. Types and nesting are in load-expr.ts.
import { type Context, fail, find, known, type Raw, type Type } from "./load-check.ts";

/** Bits that a figure, or the points of an answer, can add to an exact result. */
export const FIGURE_BITS = 50;

/** What a figure of each kind gives. */
export const TYPE_OF_KIND: Readonly<Record<string, Type>> = {
  count: "number",
  number: "number",
  money: "number",
  percent: "number",
  points: "number",
  "yes-no": "yes-no",
  choice: "choice",
  checklist: "checklist",
  date: "date",
  text: "text",
  list: "list",
};

/** The declaration a name means. */
export function figure(op: string, id: unknown, path: string, c: Context): Raw | undefined {
  const from =
    op === "common"
      ? c.rules.common
      : op === "parameter"
        ? c.rules.parameters
        : op === "field"
          ? c.fields
          : c.criterion?.inputs;
  const found = find(from, "name", id);
  if (found === undefined) fail(c, path, "unknown-name", { what: op, name: String(id) });
  c.bits += FIGURE_BITS;
  return found;
}

const KINDS: Readonly<Record<string, string>> = {
  "answer-points": "yes-no choice checklist",
  "checked-share": "checklist",
  "list-count": "list",
  "list-sum": "list",
};

export function answers(op: string, id: unknown, path: string, c: Context): void {
  const input = figure("input", id, path, c);
  const expected = KINDS[op] ?? "";
  if (input !== undefined && !expected.split(" ").includes(String(input.kind)))
    fail(c, path, "wrong-type", { expected });
}

const LISTS: Readonly<Record<string, readonly [list: string, key: string]>> = {
  criterion: ["criteria", "code"],
  pillar: ["pillars", "code"],
  tag: ["tags", "name"],
};

/** Notes what a `points-of` refers to; circles are looked for when all of it is known. */
export function refer(value: Raw, path: string, c: Context): void {
  const [list, key] = LISTS[String(value.what)] ?? [];
  if (list !== undefined && key !== undefined) known(list, key)(value.name, `${path}/name`, c);
  c.uses.push({ what: value.what, name: value.name });
}
