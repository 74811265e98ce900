// Records of a list: as many, or such ones, that a count or a sum over them has the value wanted.
import type { Expr, Input } from "#runtime/compiled-set.ts";
import { divide, isZero, type Rational, subtract } from "#runtime/number.ts";
import { type Cell, WHOLE } from "../analysis/cell.ts";
import { atomsOf, isConstant, single } from "../analysis/form.ts";
import { type Walker, withFields } from "../analysis/walker.ts";
import { reportIn } from "../analysis/witness.ts";
import type { CriterionView } from "../view.ts";
import type { Values } from "./wish.ts";

type OverList = Expr & { readonly op: "list-count" | "list-sum" };

/** So many records are written at most. */
const MOST = 50;

/** The list with records for which `expr` is `value`; null when none were found. */
export function recordsFor(view: CriterionView, expr: Expr, value: Rational): Values | null {
  if (expr.op !== "list-count" && expr.op !== "list-sum") return null;
  const key = `${view.criterion.code}.${expr.name}`;
  if (isZero(value)) return { [key]: [] };
  const input = view.criterion.inputs.find(({ name }) => name === expr.name);
  if (input === undefined) return null;
  const walker = withFields(view.pieces().walker, input.fields);
  for (const cell of cellsWhere(walker, expr)) {
    const records =
      expr.op === "list-count"
        ? counted(walker, cell, input, value)
        : summed(walker, cell, input, expr, value);
    if (records !== null) return { [key]: records };
  }
  return null;
}

/** The records that the condition of a count or sum lets in. */
function cellsWhere(w: Walker, { when }: OverList): readonly Cell[] {
  if (when === null) return [WHOLE];
  return w
    .walk(when, WHOLE)
    .flatMap(({ cell, result }) => (result.is === "truth" && result.value ? [cell] : []));
}

function counted(w: Walker, cell: Cell, input: Input, value: Rational): readonly Values[] | null {
  const count = typeof value.n === "number" && value.d === 1 ? value.n : 0;
  const record = recordOf(input, reportIn(w.atoms, cell)?.values ?? null);
  return record === null || count < 1 || count > MOST ? null : Array.from({ length: count }, () => record);
}

/** One record whose value is the whole sum. */
function summed(
  w: Walker,
  cell: Cell,
  input: Input,
  expr: Expr & { readonly op: "list-sum" },
  value: Rational,
): readonly Values[] | null {
  for (const { cell: at, result } of w.walk(expr.value, cell)) {
    if (result.is !== "number" || isConstant(result.form)) continue;
    const one = single(result.form);
    if (one === null) continue;
    const target = divide(subtract(value, result.form.constant), one.k);
    const report = reportIn(w.atoms, at, new Map([[one.atom, target]]), atomsOf(result.form));
    const record = recordOf(input, report?.values ?? null);
    if (record !== null) return [record];
  }
  return null;
}

/** A record with the fields found, and the others as plain as can be. */
function recordOf({ fields }: Input, found: Values | null): Values | null {
  if (found === null) return null;
  return Object.fromEntries(
    fields.map((field) => [field.name, found[`#${field.name}`] ?? plainAnswer(field)]),
  );
}

/** Some answer of an input that nothing depends on. */
export function plainAnswer({ kind, least, options }: Input): unknown {
  switch (kind) {
    case "yes-no":
      return true;
    case "choice":
      return options[0]?.key ?? "";
    case "checklist":
    case "list":
      return [];
    case "date":
      return "2024-01-15";
    case "text":
      return "…";
    default:
      return least ?? "1";
  }
}
