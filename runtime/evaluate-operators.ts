// What each operation does with its operands, states included (SPEC S2, S3, S11, N2, N4). Which operation stands where is
// evaluate-expression.ts; tables and comparisons are evaluate-table.ts.
import { apply, type Exact, hull, hullOf, type Interval, interval, quotient } from "./bounds.ts";
import type { Option } from "./compiled-set.ts";
import type { Node } from "./evaluate-frame.ts";
import {
  isNumber,
  isOpen,
  isPending,
  LOST,
  type Open,
  open,
  strongest,
  type Value,
  ZERO_DIVISOR,
} from "./evaluate-values.ts";
import { add, isZero, max, min, ONE, sign, ZERO } from "./number.ts";

export const constant =
  (value: Value): Node =>
  () =>
    value;

export const binary =
  (exact: Exact, left: Node, right: Node): Node =>
  (f) =>
    apply(exact, left(f), right(f));

/** What is known of a division before any figure: the divisor is whole, a cohort's value, and not below the dividend. */
export interface Division {
  readonly whole: boolean;
  readonly cohort: boolean;
  readonly part: boolean;
}

/** Division: 0 below needs a reading, which the criterion may resolve (SPEC N2); `a <= b` required keeps a/b within 1. */
export function division(left: Node, right: Node, { whole, cohort, part }: Division): Node {
  const onZero = open("needs-reading", cohort ? "all-zero" : "zero-denominator");
  return (f) => {
    const a = left(f);
    const b = right(f);
    if (isNumber(b) && isZero(b)) return strongest(a, onZero);
    const result = quotient(a, b, whole);
    if (!isOpen(result)) return result;
    const [low, high] = interval(b);
    const mayBe = result.mayBe | (sign(low) <= 0 && sign(high) >= 0 ? ZERO_DIVISOR : 0);
    return { ...result, high: part ? min(result.high, ONE) : result.high, mayBe };
  };
}

/** x cap t = the least of x/t and 1, t > 0 (SPEC N4). */
export const cap =
  (value: Node, full: Node): Node =>
  (f) => {
    const x = value(f);
    const t = full(f);
    return isNumber(t) && sign(t) <= 0
      ? strongest(x, open("needs-reading", "cap-not-positive"))
      : apply(min, quotient(x, t, false), ONE);
  };

/** Least or greatest of the operands that apply (SPEC S11). */
export const extreme =
  (exact: Exact, nodes: readonly Node[]): Node =>
  (f) => {
    const values = nodes.map((node) => node(f));
    const applying = values.filter((v) => !isOpen(v) || v.state !== "not-applicable");
    return applying.length === 0 ? (values[0] ?? LOST) : applying.reduce((a, b) => apply(exact, a, b));
  };

/** Points of the answer: of the option chosen, of yes, of every item ticked (SPEC S11: missing is the hull of all). */
export function answerPoints(
  answer: Node,
  kind: string,
  options: readonly Option[],
  points: readonly Node[],
): Node {
  return (f) => {
    const given = answer(f);
    if (isPending(given))
      return anyAnswer(
        given,
        kind,
        points.map((p) => interval(p(f))),
      );
    if (isOpen(given)) return given;
    let sum: Value = ZERO;
    options.forEach(({ key }, i) => {
      const chosen = Array.isArray(given)
        ? (given as readonly unknown[]).includes(key)
        : given === (key === "yes" ? true : key);
      const more = chosen ? (points[i]?.(f) ?? LOST) : ZERO;
      sum = sum === ZERO ? more : more === ZERO ? sum : apply(add, sum, more);
    });
    return sum;
  };
}

function anyAnswer(missing: Open, kind: string, points: readonly Interval[]): Open {
  const none: Interval = [ZERO, ZERO];
  const [low, high] =
    kind === "checklist"
      ? points.reduce((a, b) => [add(a[0], min(b[0], ZERO)), add(a[1], max(b[1], ZERO))], none)
      : hullOf(kind === "choice" ? points : [...points, none]);
  return { ...missing, low, high };
}

export const not = (value: Value): Value => (typeof value === "boolean" ? !value : strongest(value));

/** `if`, and `khi` with what follows it: a branch not taken is not evaluated (SPEC S3). */
export const branch =
  (when: Node, then: Node, other: Node): Node =>
  (f) => {
    const c = when(f);
    if (typeof c === "boolean") return c ? then(f) : other(f);
    const state = strongest(c);
    return state.state === "pending" ? hull(state, [then(f), other(f)]) : state;
  };

/** The sum of a value over the records for which a condition holds; an undecided record may count or not. */
export function overRecords(records: Node, value: Node, when: Node): Node {
  const counted = branch(when, value, constant(ZERO));
  return (f) => {
    const rows = records(f);
    if (!Array.isArray(rows)) return strongest(rows);
    let total: Value = ZERO;
    const outer = f.record;
    for (const row of rows as readonly (readonly Value[])[]) {
      f.record = row;
      total = apply(add, total, counted(f));
    }
    f.record = outer;
    return total;
  };
}
