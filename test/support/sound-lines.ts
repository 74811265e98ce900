// How points go along one figure, all else the same: where nothing is said of rising and falling they only go one way, and
// where no jump is told they do not jump.
import { type CriterionResult, compare, type Rational, rational, toExact } from "#runtime";
import type { Expr, Input } from "#runtime/compiled-set.ts";
import { divide, HUNDRED, ONE, subtract } from "#runtime/number.ts";
import {
  alongFigure,
  besideRatio,
  countedOf,
  type Figure,
  numbersIn,
  type Values,
} from "./biased-figures.ts";
import { has, resultsOf, type Subject } from "./sound.ts";

/** Lines along each figure through each report. */
export interface Line {
  readonly figure: Figure;
  readonly reports: readonly Values[];
  readonly results: readonly CriterionResult[];
}

export const linesThrough = (subject: Subject, reports: readonly Values[]): readonly Line[] =>
  countedOf(subject.figures).flatMap((figure) =>
    reports.map((values) => {
      const along = alongFigure(subject.view.criterion, values, figure);
      return { figure, reports: along, results: resultsOf(subject, along) };
    }),
  );

/** Figures along which points rise at one place and fall at another, though nothing says so of any figure. */
export function againstOneWay(subject: Subject, lines: readonly Line[]): readonly string[] {
  if (subject.undecided.has("score-falls") || has(subject, "not-followed") || has(subject, "score-falls"))
    return [];
  return countedOf(subject.figures).flatMap((figure) => {
    const { input } = figure;
    if (!isOneUnknown(subject, input)) return [];
    const own = lines.filter((line) => line.figure.key === figure.key);
    const [rise, fall] = [change(own, 1), change(own, -1)];
    return rise === null || fall === null ? [] : [`${input.name} both ways is not told: ${rise} | ${fall}`];
  });
}

function change(lines: readonly Line[], way: 1 | -1): string | null {
  for (const { reports, results } of lines) {
    const scored = results.flatMap(({ status, points }, i) =>
      status !== "scored" || points === null ? [] : [{ points, at: reports[i] }],
    );
    for (const [i, { points, at }] of scored.entries()) {
      const next = scored[i + 1];
      if (next !== undefined && compare(next.points, points) === way)
        return `${JSON.stringify(at)} ${toExact(points)} → ${JSON.stringify(next.at)} ${toExact(next.points)}`;
    }
  }
  return null;
}

/**
 * Whether moving a figure moves one unknown of the checker: the figure itself, or the one ratio it stands in, above. What is
 * in several ratios, in one and beside it, or below moves several at once, of which nothing is claimed together.
 */
function isOneUnknown({ view: { criterion } }: Subject, { name }: Input): boolean {
  const { lets, parts, whens, score, requires } = criterion;
  const rules = [lets, parts, whens, score, requires];
  const ratios = ratiosWith(rules, name);
  if (ratios.length === 0) return true;
  const [first] = ratios;
  const same = ratios.every((ratio) => JSON.stringify(ratio) === JSON.stringify(first));
  return (
    same &&
    first !== undefined &&
    first.op === "divide" &&
    !JSON.stringify(first.right).includes(`"name":"${name}"`) &&
    !/"op":"(subtract|negate)"/.test(JSON.stringify(first.right)) &&
    first.right.op !== "number" &&
    usesOf([lets, parts, whens, score], name) === ratios.length * usesOf(first, name)
  );
}

type Division = Extract<Expr, { readonly left: Expr }> & { readonly op: "divide" | "ratio" };

function ratiosWith(value: unknown, name: string): readonly Division[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap((v) => ratiosWith(v, name));
  const isRatio = "op" in value && (value.op === "divide" || value.op === "ratio") && usesOf(value, name) > 0;
  return isRatio ? [...inner, value as Division] : inner;
}

const usesOf = (value: unknown, name: string): number =>
  JSON.stringify(value).split(new RegExp(`"op":"(?:input|common)","name":"${name}"`)).length - 1;

/** Jumps of points between neighbours of a figure with many decimals that are not told. */
export function againstSteps(subject: Subject, lines: readonly Line[]): readonly string[] {
  if (subject.undecided.has("score-jump") || has(subject, "not-followed") || rounds(subject)) return [];
  return lines.flatMap(({ figure, reports, results }) => {
    const { key, input } = figure;
    const { lets, parts, whens, score, requires } = subject.view.criterion;
    // What stands in a ratio jumps where the ratio does.
    const isInRatio = ratiosWith([lets, parts, whens, score, requires], input.name).length > 0;
    if (input.places < 6 || input.kind === "points" || isInRatio) return [];
    // That the least there can be is worth something else is no jump.
    return results.slice(2).flatMap((result, i) => {
      const [before, at, to] = [results[i + 1], reports[i + 1]?.[key], reports[i + 2]?.[key]];
      const [from, next] = [rational(String(at)), rational(String(to))];
      const isStep = toExact(subtract(next, from)) === `1/${10 ** input.places}`;
      if (!isStep || before?.status !== "scored" || result.status !== "scored") return [];
      if (before.points === null || result.points === null || !isSteep(before.points, result.points))
        return [];
      const per = input.kind === "percent" ? HUNDRED : ONE;
      return [from, next].some((x) => isJumpTold(subject, divide(x, per)))
        ? []
        : [`a jump at ${key} = ${String(to)} is not told: ${JSON.stringify(reports[i + 1])}`];
    });
  });
}

/** More than points change without a jump over one step of 1/1,000,000: that would be 1,000 points for each unit of a figure. */
const STEEP = rational("1/1000");

/** Jumps of points at a ratio the rule names, that are not told. `values`: all other figures. */
export function againstJumps(subject: Subject, values: Values): readonly string[] {
  const { criterion } = subject.view;
  if (subject.undecided.has("score-jump") || has(subject, "not-followed") || rounds(subject)) return [];
  const pairs = plainRatios(subject);
  return pairs.flatMap(([x, y]) =>
    numbersIn(criterion)
      .filter(({ n }) => n > 0)
      .flatMap((share) => {
        const reports = besideRatio(values, [x, y], share);
        const results = resultsOf(subject, reports);
        // That the least there can be is worth something else is no jump.
        if (results[0]?.status === "rejected") return [];
        return results.slice(1).flatMap((result, i) => {
          const before = results[i];
          if (before?.status !== "scored" || result.status !== "scored") return [];
          if (before.points === null || result.points === null || !isSteep(before.points, result.points))
            return [];
          return isJumpTold(subject, share)
            ? []
            : [`a jump at ${x.key}/${y.key} = ${toExact(share)} is not told: ${JSON.stringify(reports[i])}`];
        });
      }),
  );
}

const rounds = ({ view }: Subject): boolean => view.operations().some(({ op }) => op === "round");

function isSteep(a: Rational, b: Rational): boolean {
  const [x, y] = compare(a, b) < 0 ? [a, b] : [b, a];
  return Number(y.n) / Number(y.d) - Number(x.n) / Number(x.d) > Number(STEEP.n) / Number(STEEP.d);
}

const isJumpTold = ({ found }: Subject, value: Rational): boolean =>
  found.some(
    ({ code, anchor }) =>
      code === "score-jump" && anchor?.low != null && compare(rational(anchor.low), value) === 0,
  );

/** x/y of two figures without upper ends that stand nowhere else. */
function plainRatios({ view: { criterion }, figures }: Subject): readonly (readonly [Figure, Figure])[] {
  const { lets, parts, whens, score } = criterion;
  const rules = [lets, parts, whens, score];
  return countedOf(figures).flatMap((x) => {
    const [ratio, ...more] = ratiosWith(rules, x.input.name);
    if (ratio === undefined || ratio.left.op !== "input" || ratio.right.op !== "input") return [];
    const under = ratio.right.name;
    const y = figures.find(({ input }) => input.name === under);
    const alone = more.every((other) => JSON.stringify(other) === JSON.stringify(ratio));
    const uses = (name: string): boolean => usesOf(rules, name) === 1 + more.length;
    const open = x.input.most === null && y?.input.most === null;
    return y !== undefined && y !== x && open && alone && uses(x.input.name) && uses(under)
      ? [[x, y] as const]
      : [];
  });
}
