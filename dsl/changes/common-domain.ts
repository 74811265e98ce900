// The figures that both versions of a criterion accept. On these the rules are compared exactly; that a version accepts more
// than the other can only give points where the other gives none.
import type { Criterion, Expr, Input } from "#runtime/compiled-set.ts";
import { compare, rational } from "#runtime/number.ts";
import { inside } from "../model/references.ts";

export interface CommonDomain {
  /** Both versions as far as both accept; names are the same in both. */
  readonly before: Criterion;
  readonly after: Criterion;
  /** Whether a version accepts figures that the other refuses. */
  readonly beforeAcceptsMore: boolean;
  readonly afterAcceptsMore: boolean;
}

/** null: what the versions accept cannot be laid side by side. */
export function commonDomain(before: Criterion, after: Criterion): CommonDomain | null {
  const names = new Set([...before.inputs, ...after.inputs].map(({ name }) => name));
  const inputs: { readonly before: Input; readonly after: Input }[] = [];
  let [less, more] = [false, false];
  for (const name of names) {
    const [a, b] = [before, after].map((criterion) => accepted(criterion, name));
    const [old, own] = [a ?? b, b ?? a];
    if (old === undefined || own === undefined) continue;
    const met = meet(old, own, [before, after]);
    if (met === null) return null;
    inputs.push(met);
    less ||= narrows(old, met.before);
    more ||= narrows(own, met.after);
  }
  const [own, other] = [apart(before, after), apart(after, before)];
  const requires = [...before.requires.filter((each) => !own.plain.includes(each)), ...other.hard];
  less ||= !other.hard.every((each) => isImplied(before.requires, each));
  more ||= !own.hard.every((each) => isImplied(after.requires, each));
  const isSame = !less && !more && sameList(before.requires, after.requires);
  if (!isSame && looksAtUnits([before, after])) return null;
  const made = (criterion: Criterion, side: "before" | "after", refused: readonly Expr[]): Criterion => ({
    ...criterion,
    inputs: inputs.map((each) => each[side]),
    requires,
    whens: [...refused.map(refusing), ...criterion.whens],
  });
  return {
    before: made(before, "before", own.plain),
    after: made(after, "after", other.plain),
    beforeAcceptsMore: less,
    afterAcceptsMore: more,
  };
}

/** Requirements that only one version has: those that are surely told of every figure, and the others. */
function apart(
  { requires }: Criterion,
  other: Criterion,
): { readonly plain: readonly Expr[]; readonly hard: readonly Expr[] } {
  const only = requires.filter((each) => !has(other.requires, each));
  const isPlain = (expr: Expr): boolean => inside(expr).every(({ op }) => PLAIN.has(op));
  return { plain: only.filter(isPlain), hard: only.filter((each) => !isPlain(each)) };
}

/** Operations that have a value wherever their operands have: no divisor may be 0, no row missing. */
const PLAIN: ReadonlySet<Expr["op"]> = new Set<Expr["op"]>([
  ...(["number", "yes-no", "option", "date", "input", "common", "parameter", "max"] as const),
  ...(["add", "subtract", "multiply", "negate", "sum", "mean", "least", "greatest", "days"] as const),
  ...(["compare", "within", "and", "or", "not"] as const),
]);

/** What a requirement refuses gives no points, as a special case before all others. */
const refusing = (require: Expr): Criterion["whens"][number] => ({
  when: { op: "not", value: require },
  then: { op: "needs-reading", because: "" },
});

const sameList = (a: readonly Expr[], b: readonly Expr[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What one unit may report changes what it is compared with. */
const looksAtUnits = (criteria: readonly Criterion[]): boolean =>
  inside(criteria).some(({ op }) => op === "min-max" || op === "cohort");

/** A figure of a criterion; points that are entered as its score are within its maximum. */
function accepted({ inputs, score, max }: Criterion, name: string): Input | undefined {
  const input = inputs.find((each) => each.name === name);
  const isScore = input?.kind === "points" && score?.op === "input" && score.name === name;
  return input !== undefined && isScore && input.most === null ? { ...input, most: max } : input;
}

/** A figure as far as both versions accept it, each with its own points of answers. */
function meet(
  a: Input,
  b: Input,
  criteria: readonly Criterion[],
): { readonly before: Input; readonly after: Input } | null {
  if (a.kind !== b.kind || a.unit !== b.unit || JSON.stringify(a.fields) !== JSON.stringify(b.fields))
    return null;
  const least = ends(a.least, b.least, 1);
  const most = ends(a.most, b.most, -1);
  const places = Math.min(a.places, b.places);
  const keys = (of: Input): ReadonlySet<string> => new Set(of.options.map(({ key }) => key));
  const [own, other] = [keys(a), keys(b)];
  const isSame = own.size === other.size && [...own].every((key) => other.has(key));
  // A share of ticked items is of all items there are.
  const isShared = inside(criteria).some((e) => e.op === "checked-share" && e.name === a.name);
  if (!isSame && isShared) return null;
  const made = (of: Input): Input => ({
    ...of,
    least,
    most,
    places,
    options:
      of.kind === "yes-no" ? of.options : of.options.filter(({ key }) => own.has(key) && other.has(key)),
  });
  return { before: made(a), after: made(b) };
}

/** The end that is further in: the greater of two least values (1), the smaller of two most (−1). */
function ends(a: string | null, b: string | null, side: 1 | -1): string | null {
  if (a === null || b === null) return a ?? b;
  return compare(rational(a), rational(b)) * side >= 0 ? a : b;
}

const narrows = (own: Input, met: Input): boolean =>
  own.least !== met.least ||
  own.most !== met.most ||
  own.places !== met.places ||
  own.options.length !== met.options.length;

const has = (all: readonly Expr[], expr: Expr): boolean =>
  all.some((each) => JSON.stringify(each) === JSON.stringify(expr));

/** Whether requirements say at least as much as one more does: the same, or the same with a bound further in. */
const isImplied = (all: readonly Expr[], expr: Expr): boolean =>
  has(all, expr) || all.some((each) => isFurtherIn(each, expr));

function isFurtherIn(own: Expr, other: Expr): boolean {
  if (own.op !== "compare" || other.op !== "compare" || own.by !== other.by) return false;
  if (own.right.op !== "number" || other.right.op !== "number") return false;
  if (JSON.stringify(own.left) !== JSON.stringify(other.left)) return false;
  const order = compare(rational(own.right.value), rational(other.right.value));
  return own.by.startsWith("<") ? order <= 0 : own.by.startsWith(">") ? order >= 0 : false;
}
