// The difference of two versions of a rule over everything both accept, piece by piece: proof that points never rise, never
// fall, and where to look for figures that show that they do. Cells only ever hold more than they should, so that what no
// pair of pieces shows does not happen.
import type { Criterion, Rules } from "#runtime/compiled-set.ts";
import { isZero, rational, sign, ZERO } from "#runtime/number.ts";
import { shared } from "../check/analysis/along.ts";
import { type Atoms, newAtoms } from "../check/analysis/atoms.ts";
import { endsOver } from "../check/analysis/bound.ts";
import { type Cell, isMet, isPossible, part, rangeOf } from "../check/analysis/cell.ts";
import { atomsOf, constant, type Form, ofAtom, substitute, subtract } from "../check/analysis/form.ts";
import { type Piece, type Pieces, piecesOf } from "../check/analysis/pieces.ts";
import { joined } from "../check/analysis/ratios.ts";
import { inside } from "../model/references.ts";
import { commonDomain } from "./common-domain.ts";

/** Where points may move: a cell, and by how much where both versions give points. */
export interface Place {
  readonly cell: Cell;
  readonly difference: Form | null;
  /** Of the versions' forms, those there are: what figures must be among those that are shown. */
  readonly forms: readonly Form[];
}

export interface Exact {
  readonly atoms: Atoms;
  readonly mayRise: boolean;
  readonly mayFall: boolean;
  readonly rising: readonly Place[];
  readonly falling: readonly Place[];
}

const UNKNOWN: Exact = { atoms: newAtoms(), mayRise: true, mayFall: true, rising: [], falling: [] };

/** So many pairs of pieces are looked at. */
const PAIRS = 4000;

/** Two criteria in one set of names, definitions put in. */
export function compareExactly(
  rules: { readonly before: Rules; readonly after: Rules },
  before: Criterion,
  after: Criterion,
): Exact {
  if (!isComparable(before, after)) return UNKNOWN;
  const common = commonDomain(before, after);
  if (common === null) return UNKNOWN;
  const atoms = newAtoms();
  const a = piecesOf(rules.before, common.before, atoms);
  const b = piecesOf(rules.after, common.after, atoms);
  if (!a.followed || !b.followed || a.pieces.length * b.pieces.length > PAIRS) return UNKNOWN;
  const rising: Place[] = [];
  const falling: Place[] = [];
  const ground = { atoms, rising, falling };
  const sameUnits = looksAlike(common.before, common.after);
  const owns = outcomes(b, common.after);
  for (const old of outcomes(a, common.before))
    for (const own of owns) {
      // That all units are equal is so in both versions or in none.
      const isApart = sameUnits && (old.alike === "") !== (own.alike === "");
      if (!isApart) comparePieces(ground, old, own);
    }
  return {
    atoms,
    rising,
    falling,
    mayRise: common.afterAcceptsMore || rising.length > 0,
    mayFall: common.beforeAcceptsMore || falling.length > 0,
  };
}

/** What a piece gives once points below 0 and above the maximum are taken for none. */
interface Given {
  readonly cell: Cell;
  /** All units being equal, or all 0, leads there; "": neither. */
  readonly alike: string;
  readonly outcome: Form | "none" | "not-applicable";
}

function outcomes({ atoms, pieces }: Pieces, { max, maxParameter }: Criterion): readonly Given[] {
  const parameter = atoms.byKey.get(maxParameter);
  const most = max !== null ? constant(rational(max)) : parameter === undefined ? null : ofAtom(parameter);
  return pieces.flatMap((piece) => given(atoms, piece, most));
}

function given(atoms: Atoms, piece: Piece, most: Form | null): readonly Given[] {
  const { cell, outcome } = piece;
  const alike = alikeOf(piece);
  if (outcome.is === "open")
    return [{ cell, alike, outcome: outcome.state === "not-applicable" ? "not-applicable" : "none" }];
  const { form } = outcome;
  const above = most === null ? null : subtract(form, most);
  const none = (cells: readonly Cell[]): readonly Given[] =>
    cells.map((c) => ({ cell: c, alike, outcome: "none" }));
  return part(atoms, cell, form, ">=")
    .flatMap((c): readonly Given[] =>
      above === null
        ? [{ cell: c, alike, outcome: form }]
        : [
            ...part(atoms, c, above, "<=").map((inner) => ({ cell: inner, alike, outcome: form })),
            ...none(part(atoms, c, above, ">")),
          ],
    )
    .concat(none(part(atoms, cell, form, "<")));
}

function alikeOf({ outcome, resolved }: Piece): string {
  const code = (resolved ?? (outcome.is === "open" ? outcome : null))?.code ?? "";
  return code === "all-equal" || code === "all-zero" ? code : "";
}

/** Whether both versions look at the units assessed together through one and the same function of them. */
function looksAlike(before: Criterion, after: Criterion): boolean {
  const functions = (criterion: Criterion): readonly string[] =>
    inside([criterion.whens, criterion.score])
      .filter(({ op }) => op === "min-max" || op === "cohort")
      .map((expr) => JSON.stringify(expr));
  return new Set([...functions(before), ...functions(after)]).size === 1;
}

function comparePieces(
  { atoms, rising, falling }: Pick<Exact, "atoms"> & { readonly rising: Place[]; readonly falling: Place[] },
  old: Given,
  own: Given,
): void {
  if (typeof old.outcome === "string" && old.outcome === own.outcome) return;
  const cell = both(atoms, old.cell, own.cell);
  if (cell === null) return;
  const forms = [old.outcome, own.outcome].filter((each) => typeof each !== "string");
  const [a, b] = [old.outcome, own.outcome];
  if (typeof a !== "string" && typeof b !== "string") {
    const difference = joined(atoms, withoutZeros(atoms, cell, subtract(b, a)));
    const { low, high } = endsOver(atoms, cell, difference);
    if (sign(high) > 0) rising.push({ cell, difference, forms });
    if (sign(low) < 0) falling.push({ cell, difference, forms });
    return;
  }
  const place: Place = { cell, difference: null, forms };
  // What a criterion is worth where it does not apply is not its own to say.
  if (a === "not-applicable" || b === "not-applicable" || a === "none") rising.push(place);
  if (a === "not-applicable" || b === "not-applicable" || b === "none") falling.push(place);
}

/** A ratio is 0 where what is divided is. */
function withoutZeros(atoms: Atoms, cell: Cell, form: Form): Form {
  const zeros = atomsOf(form).filter((atom) => {
    const found = atoms.all[atom];
    if (found?.is !== "ratio") return false;
    const { low, high } = rangeOf(atoms, cell, found.over);
    return isZero(low) && isZero(high);
  });
  return zeros.length === 0 ? form : substitute(form, new Map(zeros.map((atom) => [atom, ZERO])));
}

/** What two cells hold in common; null: nothing. */
function both(atoms: Atoms, a: Cell, b: Cell): Cell | null {
  for (const [key, sort] of a.divisors) if ((b.divisors.get(key) ?? sort) !== sort) return null;
  const cell = shared(atoms, a, b, []);
  if (cell === null) return null;
  const divisors = new Map([...a.divisors, ...b.divisors]);
  const links = cell.links.flatMap(({ terms }) => [...terms.keys()]);
  return isMet(atoms, cell) && isPossible(atoms, cell, links) ? { ...cell, divisors } : null;
}

/** Whether the unknowns of both rules are the same values: points of other rules and words that are compared may not be. */
function isComparable(before: Criterion, after: Criterion): boolean {
  const rule = ({
    inputs,
    requires,
    whens,
    score,
    allEqual,
    allZero,
    zeroDenominator,
    notApplicable,
  }: Criterion) =>
    inside([inputs, requires, whens, score, allEqual, allZero, zeroDenominator, notApplicable?.when]);
  const operations = [...rule(before), ...rule(after)];
  return (
    before.kind === after.kind &&
    !operations.some(({ op }) => op === "points-of" || op === "text" || op === "rank" || op === "grade")
  );
}
