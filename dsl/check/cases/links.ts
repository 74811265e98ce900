// Conditions on several figures at once (a + b <= e): a cell cut down to where one of them only just holds.
import { equals, isZero, negate, ONE, type Rational, sign, subtract, ZERO } from "#runtime/number.ts";
import type { Both } from "../../source/diagnostic.ts";
import type { Surface } from "../../syntax/ast.ts";
import { type Atoms, stepOf } from "../analysis/atoms.ts";
import type { Cell } from "../analysis/cell.ts";
import { type Inequality, inequality } from "../analysis/linear.ts";
import { reportIn } from "../analysis/witness.ts";
import { both, nameOf, numberText, termText } from "../say.ts";
import type { CriterionView } from "../view.ts";
import { equals as equal, justBelow } from "./words.ts";

export interface TightCell {
  readonly why: Both;
  readonly cell: Cell;
}

/** The cell where each of its conditions only just holds, as far as figures allow. */
export function tightCells(view: CriterionView, cell: Cell): readonly TightCell[] {
  const { atoms } = view.pieces();
  return cell.links
    .filter((link) => isWritten(atoms, link))
    .flatMap((link) => {
      for (const gap of link.strict ? gapsOf(atoms, link) : [ZERO]) {
        const tight = { ...cell, links: [...cell.links, within(link, gap)] };
        if (reportIn(atoms, tight) !== null) return [{ why: sidesText(view, link), cell: tight }];
      }
      return [];
    });
}

/** That a divisor is above 0 is no bound of the rule; nor is what is sure of units assessed together. */
function isWritten(atoms: Atoms, { terms, constant, strict }: Inequality): boolean {
  const isDivisor = strict && isZero(constant) && [...terms.values()].every((k) => sign(k) < 0);
  return !isDivisor && [...terms.keys()].every((atom) => atoms.all[atom]?.is === "figure");
}

/** That Σ k·x + c, which is at most 0, is not below −gap. */
const within = ({ terms, constant }: Inequality, gap: Rational): Inequality =>
  inequality(new Map([...terms].map(([x, k]) => [x, negate(k)])), subtract(negate(constant), gap));

/** How far from 0 to look: one where everything is whole, else as near as figures go. */
function gapsOf(atoms: Atoms, { terms, constant }: Inequality): readonly Rational[] {
  const isWhole = (x: Rational): boolean => typeof x.n === "number" && x.d === 1;
  const whole =
    isWhole(constant) &&
    [...terms].every(([atom, k]) => isWhole(k) && equals(stepOf(atoms, atom) ?? ZERO, ONE));
  return whole ? [ONE] : [1000, 100, 10, 1].map((d) => ({ n: 1, d }));
}

/** The condition as its two sides, every term where it is not subtracted: `a + b = e`. */
function sidesText(view: CriterionView, link: Inequality): Both {
  const side = (positive: boolean, s: Surface): string => {
    const terms = [...link.terms]
      .filter(([, k]) => sign(k) > 0 === positive)
      .map(([atom, k]) => termText(nameOf(view, view.pieces().atoms, atom).name, positive ? k : negate(k)));
    const rest = sign(link.constant) > 0 === positive ? link.constant : ZERO;
    const number = isZero(rest) ? [] : [numberText(positive ? rest : negate(rest), s)];
    return [...terms, ...number].join(" + ") || "0";
  };
  const valued = { name: side(true, "vi"), value: both((s) => side(false, s)) };
  return link.strict ? justBelow(valued) : equal(valued);
}
