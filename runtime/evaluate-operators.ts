// What each operation does with its operands, states and bounds included (SPEC S2, S3, S11, N2, N4). Which operation
// stands where is evaluate-expression.ts; tables and comparisons are evaluate-table.ts.
import {
  containsZero,
  greatest,
  hull,
  INTERVALS,
  interval,
  isZeroNumber,
  least,
  quotientOf,
  strict,
} from "./bounds.ts";
import type { Node } from "./evaluate-frame.ts";
import {
  type Bound,
  isNumber,
  isOpen,
  open,
  strongest,
  type Value,
  ZERO_DIVISOR,
} from "./evaluate-values.ts";
import { add, compare, divide, ONE, type Rational, sign, ZERO } from "./number.ts";

/** Never met in a loaded set: every place is filled before it is read. */
export const LOST: Value = open("rejected", "wrong-type");

export const constant =
  (value: Value): Node =>
  () =>
    value;

type Exact = (a: Rational, b: Rational) => Rational;

export function binary(left: Node, right: Node, exact: Exact, bounds: keyof typeof INTERVALS): Node {
  return (f) => {
    const a = left(f);
    const b = right(f);
    return isNumber(a) && isNumber(b)
      ? exact(a, b)
      : strict([a, b], () => INTERVALS[bounds](interval(a), interval(b)));
  };
}

/** `at most`, `at least`: as binary, and says whether the bound acted. */
export function bounded(value: Node, bound: Node, exact: Exact, bounds: "least" | "greatest"): Node {
  return (f) => {
    const a = value(f);
    const b = bound(f);
    if (!isNumber(a) || !isNumber(b))
      return strict([a, b], () => INTERVALS[bounds](interval(a), interval(b)));
    const result = exact(a, b);
    if (f.steps !== null) f.fact = { is: "bound", acted: result !== a };
    return result;
  };
}

/** What is known of a division before any figure: the divisor is whole, a cohort's value, and not below the dividend. */
export interface Division {
  readonly whole: boolean;
  readonly cohort: boolean;
  readonly part: boolean;
}

/** Division: 0 below needs a reading, which the criterion may resolve (SPEC N2); `a <= b` required keeps a/b within 1. */
export function quotient(left: Node, right: Node, { whole, cohort, part }: Division): Node {
  const onZero = open("needs-reading", cohort ? "all-zero" : "zero-denominator");
  return (f) => {
    const a = left(f);
    const b = right(f);
    if (isZeroNumber(b)) return strongest([a, onZero]);
    if (isNumber(a) && isNumber(b)) return divide(a, b);
    const result = strict([a, b], () => {
      const [low, high] = quotientOf(interval(a), interval(b), whole);
      return part ? [low, least(high, ONE)] : [low, high];
    });
    return containsZero(interval(b)) ? { ...result, mayBe: result.mayBe | ZERO_DIVISOR } : result;
  };
}

/** x cap t = the least of x/t and 1, t > 0 (SPEC N4). */
export function cap(value: Node, full: Node): Node {
  return (f) => {
    const x = value(f);
    const t = full(f);
    if (isNumber(t) && sign(t) <= 0) return strongest([x, open("needs-reading", "cap-not-positive")]);
    if (!isNumber(x) || !isNumber(t))
      return strict([x, t], () => INTERVALS.least(quotientOf(interval(x), interval(t), false), [ONE, ONE]));
    const acted = compare(x, t) >= 0;
    const result = acted ? ONE : divide(x, t);
    if (f.steps !== null) f.fact = { is: "bound", acted };
    return result;
  };
}

/** Least or greatest of the operands that apply (SPEC S11). */
export function extreme(nodes: readonly Node[], exact: Exact, bounds: "least" | "greatest"): Node {
  return (f) => {
    const values = nodes.map((node) => node(f));
    const applying = values.filter((v) => !(isOpen(v) && v.state === "not-applicable"));
    if (applying.length === 0) return values[0] ?? LOST;
    if (applying.every(isNumber)) return applying.reduce(exact);
    return strict(applying, () => applying.map(interval).reduce(INTERVALS[bounds]));
  };
}

/** Points of the answer: of the option chosen, of yes, of every item ticked (SPEC S11: missing is the hull of all). */
export function answerPoints(
  i: number,
  options: readonly { readonly key: string; readonly points: Node }[],
): Node {
  const points = new Map(options.map((o) => [o.key, o.points]));
  const total = (nodes: readonly Node[]): Node =>
    nodes.reduce((a, b) => binary(a, b, add, "add"), constant(ZERO));
  return (f) => {
    const answer = f.inputs[i] ?? LOST;
    if (answer === false) return ZERO;
    if (answer === true || typeof answer === "string")
      return points.get(answer === true ? "yes" : answer)?.(f) ?? LOST;
    if (Array.isArray(answer))
      return total(
        options.filter((o) => (answer as readonly unknown[]).includes(o.key)).map((o) => o.points),
      )(f);
    return strict([answer], () =>
      missingAnswer(
        f.plan?.figures[i]?.input.kind,
        options.map((o) => interval(o.points(f))),
      ),
    );
  };
}

function missingAnswer(
  kind: string | undefined,
  options: readonly (readonly [Bound, Bound])[],
): readonly [Bound, Bound] {
  const none: readonly [Bound, Bound] = [ZERO, ZERO];
  if (kind === "checklist")
    return options.reduce((a, b) => INTERVALS.add(a, [least(b[0], ZERO), greatest(b[1], ZERO)]), none);
  const ends = kind === "choice" ? options : [...options, none];
  return [ends.map((e) => e[0]).reduce(least, Infinity), ends.map((e) => e[1]).reduce(greatest, -Infinity)];
}

export const not = (value: Value): Value => (typeof value === "boolean" ? !value : strongest([value]));

/** `if`, and `khi` with what follows it: a branch not taken is not evaluated (SPEC S3). */
export function branch(when: Node, then: Node, other: Node): Node {
  return (f) => {
    const c = when(f);
    if (typeof c === "boolean") return c ? then(f) : other(f);
    const state = strongest([c]);
    return state.state === "pending" ? hull(state, [then(f), other(f)]) : state;
  };
}

/** The sum of a value over the records for which a condition holds; an undecided record may count or not. */
export function overRecords(i: number, value: Node, when: Node): Node {
  return (f) => {
    const rows = f.inputs[i] ?? LOST;
    if (!Array.isArray(rows)) return strict([rows], () => [-Infinity, Infinity]);
    let total: Value = ZERO;
    const outer = f.record;
    for (const row of rows as readonly (readonly Value[])[]) {
      f.record = row;
      const counted = branch(when, value, constant(ZERO))(f);
      total = isNumber(total) && isNumber(counted) ? add(total, counted) : addOpen(total, counted);
    }
    f.record = outer;
    return total;
  };
}

const addOpen = (a: Value, b: Value): Value => strict([a, b], () => INTERVALS.add(interval(a), interval(b)));
