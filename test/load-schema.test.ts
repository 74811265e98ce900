// docs/compiled-set.schema.json says the same of the format as runtime/load-shape.ts and load-expr.ts do.
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { analyze, compile } from "#dsl";
import { FILE, load } from "#runtime/load.ts";
import { OPERATIONS, RANGE, ROW } from "#runtime/load-expr.ts";
import * as shape from "#runtime/load-shape.ts";
import type { LoadErrorCode } from "#runtime/loaded-set.ts";
import { compiled, EVERYTHING } from "./support/compiled.ts";
import { mismatches, type Schema } from "./support/json-schema.ts";

interface ObjectSchema {
  readonly required: readonly string[];
  readonly additionalProperties: unknown;
  readonly properties: Readonly<Record<string, { readonly const?: string }>>;
}

const docs = (name: string): string => readFileSync(new URL(`../docs/${name}`, import.meta.url), "utf8");
const SCHEMA = JSON.parse(docs("compiled-set.schema.json")) as ObjectSchema & {
  readonly $defs: Readonly<Record<string, ObjectSchema & { readonly oneOf: readonly ObjectSchema[] }>>;
};
const asSchema = SCHEMA as unknown as Schema;

function checkFields(
  schema: ObjectSchema | undefined,
  fields: object,
  what: string,
  optional: readonly string[] = [],
): void {
  const names = Object.keys(fields).sort();
  expect(Object.keys(schema?.properties ?? {}).sort(), what).toEqual(names);
  expect([...(schema?.required ?? []), ...optional].sort(), what).toEqual(names);
  expect(schema?.additionalProperties, what).toBe(false);
}

test("every object of the schema has the fields load accepts, no more and no fewer", () => {
  checkFields(SCHEMA, FILE, "file");
  const tables: Readonly<Record<string, object>> = { ...shape, RANGE, ROW };
  const constant = (def: string): string => def.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  const described = Object.entries(SCHEMA.$defs).filter(([, def]) => def.properties !== undefined);
  for (const [def, schema] of described) {
    const table = tables[constant(def)];
    expect(table, def).toBeDefined();
    if (table !== undefined) checkFields(schema, table, def, def === "policy" ? ["outside"] : []);
  }
  expect(described.map(([def]) => constant(def)).sort()).toEqual(Object.keys(tables).sort());
});

test("every operation of the schema has the operands load accepts", () => {
  const operations = new Map(SCHEMA.$defs.expr?.oneOf.map((o) => [o.properties.op?.const ?? "", o]));
  expect([...operations.keys()].sort()).toEqual(Object.keys(OPERATIONS).sort());
  for (const [op, fields] of Object.entries(OPERATIONS))
    checkFields(operations.get(op), { op: "", ...fields }, op);
});

test("compiled sets fit the schema", () => {
  expect(mismatches(compiled(EVERYTHING), asSchema)).toEqual([]);
  const root = new URL("../indicator-sets/", import.meta.url);
  let sets = 0;
  for (const folder of readdirSync(root).flatMap((p) =>
    readdirSync(new URL(`${p}/`, root)).map((s) => `${p}/${s}/`),
  )) {
    for (const file of readdirSync(new URL(folder, root)).filter((f) => f.endsWith(".barem"))) {
      const set: unknown = compile(analyze(readFileSync(new URL(folder + file, root), "utf8")));
      expect(mismatches(set, asSchema), folder).toEqual([]);
      const loading = load(set);
      expect(loading.ok ? [] : loading.errors, folder).toEqual([]);
      sets++;
    }
  }
  expect(sets).toBeGreaterThanOrEqual(13);
});

test("what does not fit the schema is refused by load", () => {
  const places: (readonly (string | number)[])[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    places.push(path);
    if (typeof value !== "object" || value === null) return;
    for (const [key, v] of Object.entries(value))
      walk(v, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(EVERYTHING, []);
  const put = (value: unknown, [first, ...rest]: readonly (string | number)[], by: unknown): unknown => {
    if (first === undefined) return by;
    if (Array.isArray(value)) return value.map((v: unknown, i) => (i === first ? put(v, rest, by) : v));
    return Object.fromEntries(
      Object.entries(value ?? {}).map(([k, v]) => [k, k === first ? put(v, rest, by) : v]),
    );
  };
  const wrong: readonly unknown[] = [
    null,
    true,
    1.5,
    -1,
    "",
    "x",
    "6/",
    "2023-6-1",
    [],
    [1],
    {},
    { op: "max" },
    { op: "none" },
  ];
  let unfit = 0;
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.constantFrom(...wrong), (place, by) => {
      const set = { ...compiled(EVERYTHING), rules: put(EVERYTHING, place, by) };
      if (mismatches(set, asSchema).length === 0) return;
      unfit++;
      expect(load(set, { verifyHash: false }).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
  expect(unfit).toBeGreaterThan(150);
});

test("docs/compiled-set.md explains every field, operation and error", () => {
  const page = docs("compiled-set.md");
  const codes: Readonly<Record<LoadErrorCode, true>> = {
    "not-json": true,
    "wrong-format": true,
    "newer-version": true,
    "wrong-hash": true,
    "missing-field": true,
    "unknown-field": true,
    "wrong-type": true,
    "unknown-op": true,
    "unknown-name": true,
    duplicate: true,
    "reserved-name": true,
    "out-of-place": true,
    cycle: true,
    "too-deep": true,
    "too-many": true,
    "too-wide": true,
  };
  const words = [
    ...Object.keys(codes),
    ...Object.keys(OPERATIONS),
    ...Object.values(shape).flatMap((table) => Object.keys(table)),
  ];
  expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
});
