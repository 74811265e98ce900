// A criterion as pieces: cells that together are all that a unit may report, each with its points as one form, or with the
// reason why there are none. In the order of SPEC S7: not applicable, requirements, special cases, the rule, outcomes
// written for zero divisors and equal units.
import type { Criterion, Expr, Rules } from "#runtime/compiled-set.ts";
import { compare, type Rational } from "#runtime/number.ts";
import { flatMap } from "../../source/flat-map.ts";
import { type Atoms, newAtoms } from "./atoms.ts";
import { asInequalities, type Cell, isMet, taking, WHOLE } from "./cell.ts";
import { type Form, isAffine, isConstant, subtract } from "./form.ts";
import { joined, ratioForm } from "./ratios.ts";
import { newWalker } from "./walk.ts";
import { isResolvable, NOTHING, type Open, open, type Result, type Walker } from "./walker.ts";

export interface Piece {
  readonly cell: Cell;
  readonly outcome: { readonly is: "points"; readonly form: Form } | Open;
  /** What the criterion has written an outcome for: a zero divisor, equal units. */
  readonly resolved: Open | null;
}

export interface Pieces {
  /** What made them, to walk further expressions over their cells. */
  readonly walker: Walker;
  readonly atoms: Atoms;
  readonly pieces: readonly Piece[];
  /** Where a requirement fails, with its place among the requirements. */
  readonly rejected: readonly { readonly cell: Cell; readonly require: number }[];
  /** The values of an atom at which the rule asks on which side it is, in order. */
  readonly cuts: ReadonlyMap<number, readonly Rational[]>;
  /** The rule has more ways than are looked at: the pieces say nothing. */
  readonly givenUp: boolean;
  /** Every way of the rule was looked at to its end: what no piece shows does not happen. */
  readonly followed: boolean;
}

/** So many operations of one criterion are looked at. */
const STEPS = 60_000;

/** `atoms`: unknowns of another version of the rule, to have those that both know in common. */
export function piecesOf(rules: Rules, criterion: Criterion, atoms: Atoms = newAtoms()): Pieces {
  const w = newWalker(rules, criterion, atoms, STEPS);
  gatherRequirements(w);
  gatherRatios(w);
  const out: Piece[] = [];
  const applying = notLapsed(w, out);
  const { meeting, rejected } = requirements(w, applying);
  for (const cell of meeting) out.push(...scored(w, cell));
  const givenUp = w.budget.left < 0;
  return {
    walker: w,
    atoms,
    pieces: out.filter(({ cell }) => isMet(atoms, cell)).map((p) => joinedPiece(atoms, p)),
    rejected,
    cuts: new Map([...atoms.cuts].map(([atom, at]) => [atom, [...at].sort(compare)])),
    givenUp,
    followed: !givenUp && !out.some(({ outcome }) => outcome.is === "open" && outcome.state === "unknown"),
  };
}

const joinedPiece = (atoms: Atoms, found: Piece): Piece =>
  found.outcome.is === "points"
    ? { ...found, outcome: { is: "points", form: joined(atoms, found.outcome.form) } }
    : found;

/** Comparisons that every figure must meet, as far as they are linear: the ends of ratios follow from them. */
function gatherRequirements(w: Walker): void {
  for (const expr of flatMap(w.criterion.requires, conjuncts)) {
    if (expr.op !== "compare" || expr.by === "!=") continue;
    const [a, b] = [plainForm(w, expr.left), plainForm(w, expr.right)];
    if (a === null || b === null) continue;
    const difference = subtract(a, b);
    if (isAffine(difference) && !isConstant(difference))
      w.atoms.required.push(...asInequalities(difference, expr.by));
  }
}

const conjuncts = (expr: Expr): readonly Expr[] =>
  expr.op === "and" ? flatMap(expr.values, conjuncts) : [expr];

/** Every ratio that is used, before conditions on its figures are met: they are conditions on the ratio. */
function gatherRatios(w: Walker): void {
  const { lets, parts, whens, score, requires } = w.criterion;
  const seen = new Set<unknown>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (isDivision(value)) {
      const [a, b] = [plainForm(w, value.left), plainForm(w, value.right)];
      if (a !== null && b !== null && !isConstant(b)) ratioForm(w.atoms, a, b, value);
    }
    const expr = value as Partial<Expr>;
    if (expr.op === "let") look(lets.find((l) => l.name === expr.name)?.value);
    if (expr.op === "part") look(parts.find((p) => p.no === expr.no)?.value);
    for (const key in value) look((value as Readonly<Record<string, unknown>>)[key]);
  };
  look([whens, score, requires]);
}

const isDivision = (value: object): value is Extract<Expr, { readonly left: Expr; readonly right: Expr }> =>
  "op" in value && (value.op === "divide" || value.op === "ratio");

/** The value of an expression that cuts no cell: sums and multiples of figures; null for all else. */
function plainForm(w: Walker, expr: Expr): Form | null {
  if (!isPlain(w, expr)) return null;
  const [only, ...more] = w.walk(expr, WHOLE);
  return only?.result.is === "number" && more.length === 0 ? only.result.form : null;
}

function isPlain(w: Walker, expr: Expr): boolean {
  switch (expr.op) {
    case "number":
    case "input":
    case "common":
    case "parameter":
    case "max":
    case "date":
    case "checked-share":
      return true;
    case "let":
      return w.criterion.lets.some((l) => l.name === expr.name && isPlain(w, l.value));
    case "part":
      return w.criterion.parts.some((p) => p.no === expr.no && isPlain(w, p.value));
    case "add":
    case "subtract":
    case "multiply":
    case "days":
      return isPlain(w, expr.left) && isPlain(w, expr.right);
    case "divide":
      return isPlain(w, expr.left) && expr.right.op === "number";
    case "negate":
      return isPlain(w, expr.value);
    case "sum":
    case "mean":
      return expr.values.every((v) => isPlain(w, v));
    default:
      return false;
  }
}

/** The cells in which the criterion applies; where its policy's own condition holds it does not. */
function notLapsed(w: Walker, out: Piece[]): readonly Cell[] {
  const policy = w.criterion.notApplicable;
  if (policy?.when == null) return [WHOLE];
  return flatMap(w.walk(policy.when, WHOLE), ({ cell, result }) => {
    if (result.is === "truth" && !result.value) return [cell];
    const state = result.is === "open" ? result : open("not-applicable", "by-policy", policy);
    out.push({ cell: taking(cell, policy), outcome: state, resolved: null });
    return [];
  });
}

/** A requirement that is false rejects; one that is not decided does nothing (SPEC S8). */
function requirements(
  w: Walker,
  cells: readonly Cell[],
): { readonly meeting: readonly Cell[]; readonly rejected: Pieces["rejected"] } {
  const rejected: { readonly cell: Cell; readonly require: number }[] = [];
  let meeting = cells;
  for (const [require, expr] of w.criterion.requires.entries())
    meeting = flatMap(meeting, (cell) =>
      flatMap(w.walk(expr, cell), ({ cell: c, result }) => {
        if (result.is !== "truth" || result.value) return [c];
        rejected.push({ cell: c, require });
        return [];
      }),
    );
  return { meeting, rejected };
}

/** Special cases from the top, then the rule. */
function scored(w: Walker, cell: Cell): readonly Piece[] {
  let rest: readonly Cell[] = [cell];
  const out: Piece[] = [];
  for (const special of w.criterion.whens)
    rest = flatMap(rest, (c) =>
      flatMap(w.walk(special.when, c), ({ cell: at, result }) => {
        if (result.is === "truth" && !result.value) return [at];
        if (result.is === "truth")
          out.push(...w.walk(special.then, taking(at, special)).map((b) => piece(b.cell, b.result, special)));
        else out.push(piece(at, result, special));
        return [];
      }),
    );
  const { score, kind, notExpressible } = w.criterion;
  const written = flatMap(rest, (c): readonly { readonly cell: Cell; readonly result: Result }[] => {
    if (score !== null) return w.walk(score, taking(c, score));
    if (kind === "collected") return [{ cell: c, result: { is: "number", form: NOTHING } }];
    const code = notExpressible === "" ? "not-written" : "not-expressible";
    return [{ cell: c, result: open("needs-reading", code, w.criterion) }];
  });
  out.push(...written.map(({ cell: c, result }) => piece(c, result, score ?? w.criterion)));
  return flatMap(out, (p) => resolve(w, p));
}

function piece(cell: Cell, result: Result, at: object): Piece {
  const outcome =
    result.is === "number"
      ? ({ is: "points", form: result.form } as const)
      : result.is === "open"
        ? result
        : open("unknown", "not-followed", at);
  return { cell, outcome, resolved: null };
}

/** The outcome the criterion writes for a zero divisor or equal units, in place of it (SPEC N2, C4). */
function resolve(w: Walker, found: Piece): readonly Piece[] {
  const { outcome, cell } = found;
  if (outcome.is !== "open" || !isResolvable(outcome)) return [found];
  const { zeroDenominator, allEqual, allZero } = w.criterion;
  const written =
    outcome.code === "zero-denominator"
      ? zeroDenominator
      : ((outcome.code === "all-zero" ? allZero : null) ?? allEqual);
  if (written === null) return [found];
  return w
    .walk(written, taking(cell, written))
    .map((b) => ({ ...piece(b.cell, b.result, written), resolved: outcome }));
}
