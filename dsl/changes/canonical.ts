// Rules without what does not matter to their meaning: names of the other version, definitions put in, spellings. Equal
// canonical rules mean the same; different ones may still do.
import type { Criterion, Expr, Input } from "#runtime/compiled-set.ts";

/** Names of one version by those of the other; what is not named keeps its name. */
export type Renames = ReadonlyMap<string, string>;

export interface Names {
  readonly inputs: Renames;
  /** Keys of options, by `<input>.<key>` of this version. */
  readonly options: Renames;
  /** Fields of the records of lists, by `<list>.<field>` of this version. */
  readonly fields: Renames;
  readonly common: Renames;
  readonly parameters: Renames;
  readonly tags: Renames;
  readonly measures: Renames;
  readonly criteria: Renames;
}

const NO_RENAMES: Renames = new Map();

export const OWN_NAMES: Names = {
  inputs: NO_RENAMES,
  options: NO_RENAMES,
  fields: NO_RENAMES,
  common: NO_RENAMES,
  parameters: NO_RENAMES,
  tags: NO_RENAMES,
  measures: NO_RENAMES,
  criteria: NO_RENAMES,
};

const renamed = (names: Renames, name: string): string => names.get(name) ?? name;

/** How an expression is put into canonical form. */
export interface Manner {
  readonly names: Names;
  /** Whose definitions and parts are put in place of their names; null: names stay. */
  readonly within: Pick<Criterion, "lets" | "parts"> | null;
  /** Put in place of `điểm tối đa`; null: it stays. */
  readonly max: string | null;
}

/** An expression in canonical form. */
export function canonical(expr: Expr, manner: Manner): Expr {
  return mapped(expr, manner, "") as Expr;
}

/** `list`: the list whose records are looked at. */
function mapped(value: unknown, manner: Manner, list: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => mapped(each, manner, list));
  const node = value as Readonly<Record<string, unknown>>;
  const expr = "op" in node ? (node as unknown as Expr) : null;
  const put = expr === null ? null : putIn(expr, manner);
  if (put !== null) return mapped(put, manner, list);
  const within = expr?.op === "list-count" || expr?.op === "list-sum" ? expr.name : list;
  const out: Record<string, unknown> = {};
  for (const key in node) out[key] = mapped(node[key], manner, within);
  if (expr !== null) return named(out, expr, manner.names, list);
  // The words of a range and of a row say nothing that its ends do not.
  if ("lowIncluded" in out) out.text = "";
  return out;
}

/** What stands for a name; null: the expression is none, or keeps it. */
function putIn(expr: Expr, { within, max }: Manner): Expr | null {
  if (expr.op === "max" && max !== null) return { op: "number", value: max, unit: "" };
  if (within === null) return null;
  if (expr.op === "let") return within.lets.find((l) => l.name === expr.name)?.value ?? null;
  if (expr.op === "part") return within.parts.find((p) => p.no === expr.no)?.value ?? null;
  return null;
}

function named(out: Record<string, unknown>, expr: Expr, names: Names, list: string): unknown {
  switch (expr.op) {
    case "number":
      return { ...out, unit: "" };
    case "needs-reading":
      return { ...out, because: "" };
    case "input":
    case "answer-points":
    case "checked-share":
    case "list-count":
    case "list-sum":
      return { ...out, name: renamed(names.inputs, expr.name) };
    case "field":
      return { ...out, name: fieldNamed(names, list, expr.name) };
    case "common":
      return { ...out, name: renamed(names.common, expr.name) };
    case "parameter":
      return { ...out, name: renamed(names.parameters, expr.name) };
    case "option":
      return { ...out, key: optionNamed(expr.key, names) };
    case "points-of": {
      const { what, name } = expr;
      const by = what === "criterion" ? names.criteria : what === "tag" ? names.tags : null;
      return by === null ? out : { ...out, name: renamed(by, name) };
    }
    default:
      return out;
  }
}

/** What the other version calls a field of a list. */
export const fieldNamed = ({ fields }: Names, list: string, field: string): string =>
  fields.get(`${list}.${field}`) ?? field;

/** Keys of options stand without their input in a rule; a renamed key is so wherever it stands (criterionNames). */
function optionNamed(key: string, { options }: Names): string {
  for (const [path, name] of options) if (path.endsWith(`.${key}`)) return name;
  return key;
}

/** A criterion with the names of the other version, as rules of it are compared. */
export function inNames(criterion: Criterion, names: Names): Criterion {
  const plain: Manner = { names, within: criterion, max: criterion.max };
  const expr = (value: Expr): Expr => canonical(value, plain);
  const maybe = (value: Expr | null): Expr | null => (value === null ? null : expr(value));
  const { notApplicable: policy } = criterion;
  return {
    ...criterion,
    code: renamed(names.criteria, criterion.code),
    inputs: criterion.inputs.map((input) => inputIn(input, names, plain)),
    lets: [],
    parts: [],
    requires: criterion.requires.map(expr),
    whens: criterion.whens.map(({ when, then }) => ({ when: expr(when), then: expr(then) })),
    allEqual: maybe(criterion.allEqual),
    allZero: maybe(criterion.allZero),
    score: maybe(criterion.score),
    zeroDenominator: maybe(criterion.zeroDenominator),
    maxParameter: renamed(names.parameters, criterion.maxParameter),
    notApplicable: policy && { ...policy, when: maybe(policy.when) },
  };
}

function inputIn(input: Input, names: Names, manner: Manner): Input {
  return {
    ...input,
    name: renamed(names.inputs, input.name),
    unit: renamed(names.measures, input.unit),
    fields: input.fields.map((field) => ({
      ...field,
      name: fieldNamed(names, input.name, field.name),
      unit: renamed(names.measures, field.unit),
    })),
    options: input.options.map(({ key, label, points }) => ({
      key: names.options.get(`${input.name}.${key}`) ?? key,
      label,
      points: points && canonical(points, manner),
    })),
  };
}

/** Everything that decides the points of a criterion in canonical form, as text: equal text, equal points. */
export function scoringOf(inNames: Criterion): string {
  const { inputs, requires, whens, allEqual, allZero, score, zeroDenominator, notApplicable } = inNames;
  const { kind, max, maxParameter, notExpressible } = inNames;
  return JSON.stringify([
    inputs.map(domainOf).sort(),
    requires,
    whens,
    [allEqual, allZero, score, zeroDenominator],
    notApplicable?.when ?? null,
    [kind, max, maxParameter, notExpressible !== ""],
  ]);
}

/** What may be answered, and the points of the answers. */
export const domainOf = ({ name, kind, unit, places, least, most, options, fields }: Input): string =>
  JSON.stringify([
    name,
    kind,
    unit,
    places,
    least,
    most,
    options.map(({ key, points }) => JSON.stringify([key, points])).sort(),
    fields.map(domainOf),
  ]);

/** A part of the tree of a text without its places: equal for equal meaning, in either surface. */
export const bare = (node: unknown, tags: Renames = NO_RENAMES): string =>
  JSON.stringify(node, (key: string, value: unknown): unknown => {
    if (key === "span" || key === "header" || key === "implicit") return undefined;
    const isTag = (key === "tag" || key === "outside") && typeof value === "object" && value !== null;
    if (isTag && "text" in value) return { text: renamed(tags, String(value.text)) };
    return ungrouped(value);
  });

/** Brackets only say what the tree says. */
function ungrouped(value: unknown): unknown {
  const isGroup = typeof value === "object" && value !== null && "kind" in value && value.kind === "group";
  return isGroup && "value" in value ? ungrouped(value.value) : value;
}
