// Score tables (SPEC T1, T2). Where the subject is one unknown, the line of its values is cut once at every bound, so that
// gaps, overlaps and rows that nothing reaches are found by the same walk that finds the points.
import type { Expr, Row } from "#runtime/compiled-set.ts";
import {
  add,
  compare,
  divide,
  equals,
  subtract as minus,
  multiply,
  type Rational,
  ZERO,
} from "#runtime/number.ts";
import { flatMap } from "../../source/flat-map.ts";
import { cutting, stepOf } from "./atoms.ts";
import { boxOf, type Cell, narrowed, taking } from "./cell.ts";
import { decide, pointsPutIn } from "./divisor.ts";
import { type Form, isConstant, keyOf, single, subtract } from "./form.ts";
import { type Interval, simplest, splitAt } from "./interval.ts";
import { inRange } from "./walk-logic.ts";
import {
  type Branch,
  NOTHING,
  one,
  open,
  type Result,
  SIGNS,
  strict,
  unfollowed,
  type Walker,
} from "./walker.ts";

type Table = Extract<Expr, { readonly op: "table" }>;

export function table(w: Walker, expr: Table, cell: Cell): readonly Branch[] {
  if (expr.subject === null) return rowsBySplitting(w, expr, null, cell);
  return strict(w, [expr.subject], cell, expr, ([subject = NOTHING], c) => {
    const value = pointsPutIn(w.atoms, c, subject);
    const line = lineOf(w, expr, value, c);
    return line === null ? rowsBySplitting(w, expr, value, c) : alongLine(w, expr, value, line, c);
  });
}

/** The bounds of a row as numbers; null: open. */
interface Ends {
  readonly row: Row;
  readonly low: Rational | null;
  readonly high: Rational | null;
}

/** The rows as ends on the line of a subject that is one unknown; null when it is not, or a bound is no number. */
function lineOf(w: Walker, expr: Table, subject: Form, cell: Cell): readonly Ends[] | null {
  if (single(subject) === null && !isConstant(subject)) return null;
  const ends: Ends[] = [];
  for (const row of expr.rows) {
    const low = boundOf(w, row.range?.low ?? null, cell);
    const high = boundOf(w, row.range?.high ?? null, cell);
    if (low === undefined || high === undefined) return null;
    ends.push({ row, low, high });
  }
  return ends;
}

/** undefined: it is no constant. */
function boundOf(w: Walker, bound: Expr | null, cell: Cell): Rational | null | undefined {
  if (bound === null) return null;
  const [only, more] = w.walk(bound, cell);
  const isNumber = only?.result.is === "number" && more === undefined && isConstant(only.result.form);
  return isNumber && only.result.is === "number" ? only.result.form.constant : undefined;
}

/** Cuts the line of the subject at every bound, and joins neighbours where the same rows hold. */
function alongLine(
  w: Walker,
  expr: Table,
  subject: Form,
  rows: readonly Ends[],
  cell: Cell,
): readonly Branch[] {
  const one = single(subject);
  if (one === null) return outcome(w, expr, rowsAt(rows, subject.constant), cell);
  // A bound of the subject k·x + c is one of x at (bound − c)/k.
  const at = (bound: Rational): Rational => divide(minus(bound, subject.constant), one.k);
  const bounds = flatMap(rows, (r) => flatMap([r.low, r.high], (end) => (end === null ? [] : [at(end)])));
  for (const bound of bounds) cutting(w.atoms, one.atom, bound);
  const box = boxOf(w.atoms, cell, one.atom);
  const pieces = cutAt(box, bounds, stepOf(w.atoms, one.atom));
  const value = (x: Rational): Rational => valueAt(subject, one.atom, x);
  const groups: { held: readonly Row[]; from: Interval; to: Interval }[] = [];
  for (const piece of pieces) {
    const held = rowsAt(rows, value(simplest(piece)));
    const last = groups.at(-1);
    if (last !== undefined && sameRows(last.held, held)) last.to = piece;
    else groups.push({ held, from: piece, to: piece });
  }
  return flatMap(groups, ({ held, from, to }) => {
    const joined = { low: from.low, lowOpen: from.lowOpen, high: to.high, highOpen: to.highOpen };
    const part = narrowed(w.atoms, cell, one.atom, joined);
    return part === null ? [] : outcome(w, expr, held, part).map((b) => ledBy(b, one.atom));
  });
}

/** What is open on a stretch of the subject's line says so. */
const ledBy = ({ cell, result }: Branch, along: number): Branch => ({
  cell,
  result: result.is === "open" && result.along === null ? { ...result, along } : result,
});

const valueAt = (subject: Form, atom: number, x: Rational): Rational =>
  add(subject.constant, multiply(subject.linear.get(atom) ?? ZERO, x));

/** The points and open stretches of an interval between given numbers, in order. */
export function cutAt(box: Interval, at: readonly Rational[], step: Rational | null): readonly Interval[] {
  const sorted = [...at].sort(compare).filter((x, i, all) => i === 0 || !equals(x, all[i - 1] ?? x));
  const out: Interval[] = [];
  let rest: Interval | null = box;
  for (const x of sorted) {
    if (rest === null) break;
    const pieces = splitAt(rest, x, step);
    out.push(...pieces.slice(0, 2).filter((piece) => piece !== null));
    rest = pieces[2];
  }
  return rest === null ? out : [...out, rest];
}

const sameRows = (a: readonly Row[], b: readonly Row[]): boolean =>
  a.length === b.length && a.every((row, i) => row === b[i]);

/** The rows that hold for a value: `còn lại` only when no other does. */
function rowsAt(rows: readonly Ends[], x: Rational): readonly Row[] {
  const held = rows.filter(({ row, low, high }) => {
    if (row.range === null) return false;
    const [a, b] = [low === null ? 1 : compare(x, low), high === null ? -1 : compare(x, high)];
    return (a > 0 || (a === 0 && row.range.lowIncluded)) && (b < 0 || (b === 0 && row.range.highIncluded));
  });
  const other = rows.find(({ row }) => row.range === null && row.when === null);
  return held.length > 0 || other === undefined ? held.map(({ row }) => row) : [other.row];
}

/** The rows one by one, each cutting the cell: for conditions, and subjects of several unknowns. */
function rowsBySplitting(w: Walker, expr: Table, subject: Form | null, cell: Cell): readonly Branch[] {
  interface State {
    readonly cell: Cell;
    readonly held: readonly Row[];
    readonly state: Result | null;
  }
  let states: readonly State[] = [{ cell, held: [], state: null }];
  for (const row of expr.rows)
    states = flatMap(states, (s): readonly State[] => {
      if (s.state !== null || (expr.first && s.held.length > 0)) return [s];
      if (row.range === null && row.when === null) return s.held.length > 0 ? [s] : [{ ...s, held: [row] }];
      return test(w, row, subject, s.cell).map(({ cell: c, result }) => {
        if (result.is !== "truth") return { ...s, cell: c, state: result };
        return { ...s, cell: c, held: result.value ? [...s.held, row] : s.held };
      });
    });
  return flatMap(states, ({ cell: c, held, state }) =>
    state === null ? outcome(w, expr, held, c) : one(c, state.is === "open" ? state : unfollowed(expr)),
  );
}

function test(w: Walker, row: Row, subject: Form | null, cell: Cell): readonly Branch[] {
  if (row.when !== null) return w.walk(row.when, cell);
  return row.range === null || subject === null
    ? one(cell, unfollowed(row))
    : inRange(w, cell, subject, row.range, row);
}

/** No row: a gap. One, or the first where the first decides: its points. Several: they must agree (SPEC T2). */
function outcome(w: Walker, expr: Table, held: readonly Row[], cell: Cell): readonly Branch[] {
  const [first, ...others] = expr.first ? held.slice(0, 1) : held;
  if (first === undefined) return one(cell, open("needs-reading", "no-row", expr));
  const own = w.walk(first.then, taking(cell, first));
  return others.reduce((branches, row) => flatMap(branches, (b) => agreed(w, expr, b, row)), own);
}

function agreed(w: Walker, expr: Table, branch: Branch, row: Row): readonly Branch[] {
  const disagreement = open("needs-reading", "rows-disagree", expr);
  return flatMap(w.walk(row.then, taking(branch.cell, row)), ({ cell: c, result }): readonly Branch[] => {
    const own = branch.result;
    if (own.is !== "number" || result.is !== "number")
      return one(c, own.is === "open" && own.code === "rows-disagree" ? own : disagreement);
    const [a, b] = [pointsPutIn(w.atoms, c, own.form), pointsPutIn(w.atoms, c, result.form)];
    if (keyOf(a) === keyOf(b)) return one(c, own);
    const { yes, no } = decide(w.atoms, c, subtract(a, b), SIGNS["="]);
    return [
      ...yes.map((at) => ({ cell: at, result: own })),
      ...no.map((at) => ({ cell: at, result: disagreement })),
    ];
  });
}
