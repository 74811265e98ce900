// As much of JSON Schema 2020-12 as docs/compiled-set.schema.json uses; an unknown keyword fails the test that uses it.
export type Schema = boolean | { readonly [keyword: string]: unknown };

const KNOWN = new Set([
  "$schema",
  "$defs",
  "$ref",
  "title",
  "description",
  "type",
  "enum",
  "const",
  "pattern",
  "minLength",
  "required",
  "properties",
  "additionalProperties",
  "items",
  "minItems",
  "maxItems",
  "minimum",
  "maximum",
  "anyOf",
  "oneOf",
  "if",
  "then",
  "else",
]);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function hasType(value: unknown, type: unknown): boolean {
  switch (type) {
    case "object":
      return isObject(value);
    case "array":
      return Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    case "null":
      return value === null;
    default:
      return typeof value === type;
  }
}

/** Pointers to what in `value` does not fit; empty when all of it does. */
export function mismatches(
  value: unknown,
  schema: Schema,
  root: Schema = schema,
  path = "",
): readonly string[] {
  if (typeof schema === "boolean") return schema ? [] : [path];
  for (const keyword of Object.keys(schema)) if (!KNOWN.has(keyword)) throw new Error(`keyword ${keyword}`);
  const inside = (v: unknown, s: unknown, at: string): readonly string[] =>
    mismatches(v, s as Schema, root, at);
  const fits = (s: unknown): boolean => inside(value, s, path).length === 0;
  const {
    $ref,
    type,
    enum: values,
    pattern,
    required,
    properties,
    additionalProperties: extra,
    items,
    anyOf,
    oneOf,
  } = schema;
  if (typeof $ref === "string") {
    const target: unknown = $ref
      .split("/")
      .slice(1)
      .reduce((at: unknown, key) => (isObject(at) ? at[key] : undefined), root);
    if (target === undefined) throw new Error(`no ${$ref}`);
    return inside(value, target, path);
  }
  const wrong: string[] = [];
  const must = (holds: boolean): void => {
    if (!holds) wrong.push(path);
  };
  if (type !== undefined) must(hasType(value, type));
  if (Array.isArray(values)) must(values.includes(value));
  if ("const" in schema) must(value === schema.const);
  if (typeof value === "string") {
    if (typeof pattern === "string") must(new RegExp(pattern).test(value));
    must(value.length >= Number(schema.minLength ?? 0));
  }
  if (typeof value === "number")
    must(value >= Number(schema.minimum ?? -Infinity) && value <= Number(schema.maximum ?? Infinity));
  if (Array.isArray(value)) {
    must(value.length >= Number(schema.minItems ?? 0) && value.length <= Number(schema.maxItems ?? Infinity));
    if (items !== undefined)
      wrong.push(...value.flatMap((v: unknown, i) => inside(v, items, `${path}/${i}`)));
  }
  if (isObject(value)) {
    for (const key of (required as readonly string[] | undefined) ?? [])
      if (!Object.hasOwn(value, key)) wrong.push(`${path}/${key}`);
    const own = isObject(properties) ? properties : {};
    // A field that must be one constant tells alternatives apart: nothing below it needs a look.
    for (const [key, s] of Object.entries(own))
      if (isObject(s) && "const" in s && value[key] !== s.const) return [path];
    for (const [key, v] of Object.entries(value)) {
      if (Object.hasOwn(own, key)) wrong.push(...inside(v, own[key], `${path}/${key}`));
      else if (extra !== undefined) wrong.push(...inside(v, extra, `${path}/${key}`));
    }
  }
  if (Array.isArray(anyOf)) must(anyOf.some(fits));
  if (Array.isArray(oneOf)) must(oneOf.filter(fits).length === 1);
  if (schema.if !== undefined)
    wrong.push(...inside(value, (fits(schema.if) ? schema.then : schema.else) ?? true, path));
  return wrong;
}
