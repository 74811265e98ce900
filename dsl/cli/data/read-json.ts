// A JSON file → data. The form is a schema; figures keep the digits that were written, so 0.1 is a tenth. Whether a value
// fits its input is the runtime's judgement (a wrong one is rejected there, for its criterion alone).
import * as z from "zod/mini";
import { plainDecimal } from "#dsl";
import type { Data, UnitData } from "#runtime/evaluation.ts";
import { type Place, type Problem, problem, Stop } from "../problem.ts";
import { nearest } from "../suggest.ts";
import { isFigure, isList, isObject, type JsonNode, placeIn, readJson } from "./json-text.ts";

export interface JsonData {
  readonly data: Data;
  /** Where a unit's figure stands, or the unit when the key is not given. */
  readonly placeOf: (unit: string, key: string) => Place | null;
}

const values = z.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  { error: "object" },
);
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: "YYYY-MM-DD" }));

/** The form of data in JSON; also in docs/data-format.md. */
const DATA = z.strictObject({
  units: z.array(
    z.strictObject({
      id: z.string().check(z.minLength(1)),
      name: z.optional(z.string()),
      group: z.optional(z.string()),
      values,
      notApplicable: z.optional(z.array(z.string())),
      tags: z.optional(z.array(z.string())),
      submitted: z.optional(z.nullable(date)),
    }),
  ),
  parameters: z.optional(values),
  year: z.optional(z.int().check(z.gte(1900), z.lte(9999))),
});

const KNOWN = [
  "units",
  "parameters",
  "year",
  "id",
  "name",
  "group",
  "values",
  "notApplicable",
  "tags",
  "submitted",
];

/** Reads the text of a JSON file; faults stop the command (exit 1). */
export function readJsonData(text: string, file: string): JsonData {
  const root = readJson(text, file);
  const checked = DATA.safeParse(plain(root));
  if (!checked.success)
    throw new Stop(
      1,
      checked.error.issues.map((issue) => shapeProblem(issue, root, text, file)),
    );
  const { units, parameters, year } = checked.data;
  const nodes = unitNodes(root);
  return {
    data: {
      units: units.map(unitData),
      ...(parameters === undefined ? {} : { parameters }),
      ...(year === undefined ? {} : { year }),
    },
    placeOf: (unit, key) => {
      const node = nodes.get(unit);
      if (node === undefined) return null;
      return placeIn(text, file, (child(child(node, "values"), key) ?? node).at);
    },
  };
}

function unitData(unit: z.infer<typeof DATA>["units"][number]): UnitData {
  const { id, name, group, notApplicable, tags, submitted } = unit;
  return {
    id,
    ...(name === undefined ? {} : { name }),
    ...(group === undefined ? {} : { group }),
    values: unit.values,
    ...(notApplicable === undefined ? {} : { notApplicable }),
    ...(tags === undefined ? {} : { tags }),
    ...(submitted === undefined ? {} : { submitted }),
  };
}

/** Plain values: whole figures that JSON can hold as numbers, all others as exact decimal text. */
function plain(node: JsonNode): unknown {
  const { value } = node;
  if (isFigure(value)) {
    if (/^-?(?:0|[1-9]\d{0,14})$/.test(value.raw)) return Number(value.raw) + 0;
    return plainDecimal(value.raw) ?? value.raw;
  }
  if (isList(value)) return value.map(plain);
  // fromEntries makes own properties of any key, also of `__proto__`.
  if (isObject(value)) return Object.fromEntries([...value].map(([key, each]) => [key, plain(each)]));
  return value;
}

function unitNodes(root: JsonNode): ReadonlyMap<string, JsonNode> {
  const found = new Map<string, JsonNode>();
  const units = child(root, "units")?.value ?? null;
  for (const unit of isList(units) ? units : []) {
    const id = child(unit, "id")?.value;
    if (typeof id === "string" && !found.has(id)) found.set(id, unit);
  }
  return found;
}

function child(node: JsonNode | undefined, key: PropertyKey): JsonNode | undefined {
  const value = node?.value ?? null;
  if (isObject(value)) return value.get(String(key));
  return isList(value) && typeof key === "number" ? value[key] : undefined;
}

function shapeProblem(issue: z.core.$ZodIssue, root: JsonNode, text: string, file: string): Problem {
  const extra = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...extra];
  let node: JsonNode = root;
  for (const key of path) node = child(node, key) ?? node;
  return problem(
    "json-shape",
    { path: path.map(String).join("."), detail: shapeDetail(issue) },
    { place: placeIn(text, file, node.at), near: extra.flatMap((key) => nearest(key, KNOWN)) },
  );
}

// Words of the data format, the same in both languages.
function shapeDetail(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected;
    case "unrecognized_keys":
      return issue.keys.join(", ");
    case "too_small":
      return `≥ ${issue.minimum}`;
    case "too_big":
      return `≤ ${issue.maximum}`;
    default:
      return issue.message;
  }
}
