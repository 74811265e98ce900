// Rules with one thing wrong, as a slip of an implementer would make them: a bound that belongs to the other side, another
// number, another sign, another figure.
import type { Criterion, Expr } from "#runtime/compiled-set.ts";
import { add, ONE, rational, toExact } from "#runtime/number.ts";

export interface Mutant {
  readonly what: string;
  readonly criterion: Criterion;
}

type Mutable = Record<string, unknown>;

const TURNED: Readonly<Record<string, string>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "=": "!=",
  "!=": "=",
};

/** The parts of a criterion that decide its points. */
const RULE = ["inputs", "requires", "lets", "whens", "parts", "score"] as const;

/** Every rule that differs from the criterion's in one place. */
export function mutantsOf(criterion: Criterion): readonly Mutant[] {
  const places: (readonly string[])[] = [];
  const look = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== "object" || value === null) return;
    if ("op" in value || "lowIncluded" in value) places.push(path);
    for (const [key, inner] of Object.entries(value)) look(inner, [...path, key]);
  };
  for (const part of RULE) look(criterion[part], [part]);
  return places.flatMap((path) =>
    slipsAt(at(criterion, path) as Mutable).map(([what, change]) => {
      const copy = structuredClone(criterion);
      Object.assign(at(copy, path) as Mutable, change);
      return { what: `${path.join("/")}: ${what}`, criterion: copy };
    }),
  );
}

const at = (root: unknown, path: readonly string[]): unknown =>
  path.reduce((value, key) => (value as Mutable)[key], root);

function slipsAt(value: Mutable): readonly (readonly [string, Mutable])[] {
  const out: (readonly [string, Mutable])[] = [];
  for (const side of ["low", "high"])
    if (value[side] !== null && `${side}Included` in value)
      out.push([`${side} end turned`, { [`${side}Included`]: value[`${side}Included`] !== true }]);
  const expr = value as unknown as Expr;
  if (expr.op === "compare") out.push(["comparison turned", { by: TURNED[expr.by] }]);
  if (expr.op === "add") out.push(["minus for plus", { op: "subtract" }]);
  if (expr.op === "number") out.push(["another number", { value: toExact(add(rational(expr.value), ONE)) }]);
  if (expr.op === "divide" || expr.op === "ratio")
    out.push(["turned over", { left: expr.right, right: expr.left }]);
  if (expr.op === "cap" || expr.op === "at-most")
    out.push(["no bound", { ...(expr.value as unknown as Mutable) }]);
  return out;
}
