// What the names in a criterion's rule mean, for the oracle: figures, answers and their points, lets, parts (SPEC S6, S11, U5).
import type { Criterion, Expr, Input, Rules } from "#runtime/compiled-set.ts";
import { evaluate, type Scope } from "./oracle-expression.ts";
import {
  type Bounds,
  over as dividedBy,
  fraction,
  hullOf,
  parseFraction,
  plusBounds,
  total,
  ZERO,
} from "./oracle-fraction.ts";
import { fractionOf } from "./oracle-operations.ts";
import { boundsOf, isOpen, number, open, pending, strict, type Value } from "./oracle-value.ts";

/** What a criterion can ask of its surroundings. */
export interface Around {
  readonly rules: Rules;
  readonly parameter: (name: string) => Value;
  readonly outside: (expr: Expr, code: string, scope: Scope) => Value;
  readonly max: (criterion: Criterion) => Value;
}

/** Figures by name (`a`) of one criterion, and the common ones (`chung.a`), after reading, requirements and narrowing. */
export type Figures = ReadonlyMap<string, Value>;

/** Counts, whole literals, and + − × least greatest of them (U5). */
function isWhole(expr: Expr, criterion: Criterion, around: Around): boolean {
  const all = (values: readonly Expr[]): boolean => values.every((v) => isWhole(v, criterion, around));
  const input = (list: readonly Input[], name: string): boolean =>
    list.some((i) => i.name === name && i.kind === "count");
  switch (expr.op) {
    case "number":
      return parseFraction(expr.value).d === 1n;
    case "input":
      return input(criterion.inputs, expr.name);
    case "common":
      return input(around.rules.common, expr.name);
    case "let":
      return criterion.lets.some((l) => l.name === expr.name && isWhole(l.value, criterion, around));
    case "add":
    case "subtract":
    case "multiply":
      return all([expr.left, expr.right]);
    case "negate":
      return isWhole(expr.value, criterion, around);
    case "sum":
    case "least":
    case "greatest":
      return all(expr.values);
    default:
      return false;
  }
}

export function scopeOf(criterion: Criterion, figures: Figures, around: Around): Scope {
  const { code } = criterion;
  const figure = (key: string): Value => figures.get(key) ?? open("pending", "missing", new Set([key]));
  const input = (name: string): Input | undefined => criterion.inputs.find((i) => i.name === name);
  const scope: Scope = {
    input: (name) => figure(`${code}.${name}`),
    common: (name) => figure(`chung.${name}`),
    parameter: around.parameter,
    field: (name) => {
      throw new Error(`no record around ${name}`);
    },
    let: (name) => evaluate(criterion.lets.find((l) => l.name === name)?.value ?? missing(name), scope),
    part: (no) => evaluate(criterion.parts.find((p) => p.no === no)?.value ?? missing(`(${no})`), scope),
    max: () => around.max(criterion),
    answerPoints: (name) => answerPoints(input(name), figure(`${code}.${name}`), scope),
    checkedShare: (name) => checkedShare(input(name), figure(`${code}.${name}`)),
    records: (name) => figure(`${code}.${name}`),
    inRecord: (record) => ({
      ...scope,
      field: (name) => record.find(([n]) => n === name)?.[1] ?? missing(name),
    }),
    outside: (expr) => around.outside(expr, code, scope),
    isWhole: (expr) => isWhole(expr, criterion, around),
    isPart: (left, right) =>
      criterion.requires.some(
        (r) => r.op === "compare" && r.by === "<=" && same(r.left, left) && same(r.right, right),
      ),
    writes: (reason) => writtenFor(criterion, reason) !== null,
  };
  return scope;
}

function missing(name: string): never {
  throw new Error(`unknown name ${name}`);
}

const same = (a: Expr, b: Expr): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Points of the answer given; of a missing one, anything from the least to the most it could bring (S11). */
function answerPoints(input: Input | undefined, answer: Value, scope: Scope): Value {
  if (input === undefined) throw new Error("unknown answer");
  const points = input.options.map((o) => (o.points === null ? number(ZERO) : evaluate(o.points, scope)));
  const of = (key: string): Value => points[input.options.findIndex((o) => o.key === key)] ?? number(ZERO);
  const sum = (values: readonly Value[]): Value =>
    values.some(isOpen)
      ? strict(values, () => values.map(boundsOf).reduce(plusBounds, [ZERO, ZERO]))
      : number(total(values.map(fractionOf)));
  if (!isOpen(answer)) {
    if (answer.kind === "yes-no") return answer.value ? of("yes") : number(ZERO);
    if (answer.kind === "words") return sum([...new Set(answer.value)].map(of));
    return answer.kind === "word" ? of(answer.value) : missing(input.name);
  }
  if (answer.state !== "pending") return answer;
  const bounds = points.map(boundsOf);
  const none: Bounds = [ZERO, ZERO];
  const hull =
    input.kind === "checklist"
      ? bounds.map((b) => hullOf([b, none])).reduce(plusBounds, none)
      : hullOf(input.kind === "yes-no" ? [...bounds, none] : bounds);
  return pending("missing", hull, answer.missing);
}

function checkedShare(input: Input | undefined, answer: Value): Value {
  if (input === undefined) throw new Error("unknown checklist");
  if (answer.kind === "words")
    return number(
      dividedBy(fraction(BigInt(new Set(answer.value).size)), fraction(BigInt(input.options.length))),
    );
  if (!isOpen(answer)) throw new Error("not a checklist");
  return answer.state === "pending" ? pending("missing", [ZERO, fraction(1n)], answer.missing) : answer;
}

/** What the criterion writes for a zero denominator, equal units, units that are all 0 (N2, C4). */
export function writtenFor(criterion: Criterion, reason: string): Expr | null {
  if (reason === "zero-denominator") return criterion.zeroDenominator;
  if (reason === "all-equal") return criterion.allEqual;
  return reason === "all-zero" ? (criterion.allZero ?? criterion.allEqual) : null;
}
