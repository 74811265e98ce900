// The checker is sound: on random criteria of every shape, what it proves holds for every report that is tried, what it finds
// is shown by its own figures, and what it cannot tell it says. Criteria with few values are tried with all of them.
// BAREM_RUNS sets how many criteria of each kind (default: more than 100,000 evaluations; 1,000 give more than a million).
import fc from "fast-check";
import { expect, test } from "vitest";
import { allFigures, biasedFigures, type Values } from "../support/biased-figures.ts";
import { type Draw, drawFrom, times } from "../support/draw.ts";
import { runs, seeds } from "../support/random-evaluation.ts";
import type { CriterionShape } from "../support/random-inputs.ts";
import {
  againstCells,
  againstOutcomes,
  isOpen,
  randomSubject,
  resultsOf,
  type Subject,
} from "../support/sound.ts";
import { againstJumps, againstOneWay, againstSteps, linesThrough } from "../support/sound-lines.ts";
import { againstBranches, againstUnreachable } from "../support/sound-taken.ts";
import { againstWitnesses } from "../support/sound-witness.ts";

/** Reports of an open criterion; criteria with no more possible ones are tried with all. */
const REPORTS = 240;
const MOST = 800;

/** How much was tried, and of how many criteria something is left open. */
interface Tally {
  criteria: number;
  open: number;
  evaluations: number;
}

/** Holds `law` for so many random criteria; says seed and text when it does not. */
function check(shape: CriterionShape, count: number, law: Law): Tally {
  const tally: Tally = { criteria: 0, open: 0, evaluations: 0 };
  fc.assert(
    fc.property(seeds, (seed) => {
      const draw = drawFrom(seed);
      const subject = randomSubject(draw, shape);
      tally.criteria++;
      if (isOpen(subject)) tally.open++;
      const wrong = law(subject, draw, tally);
      if (wrong.length > 0) expect.fail(`${wrong.slice(0, 5).join("\n")}\n${subject.text}`);
    }),
    process.env.BAREM_RUNS === undefined ? { numRuns: count, seed: 1 } : { numRuns: runs(count) },
  );
  return tally;
}

/** What contradicts the claims about a criterion. */
type Law = (subject: Subject, draw: Draw, tally: Tally) => readonly string[];

const ofReports = (subject: Subject, reports: readonly Values[], tally: Tally): readonly string[] => {
  const results = resultsOf(subject, reports);
  tally.evaluations += results.length;
  return [
    ...againstOutcomes(subject, reports, results),
    ...againstUnreachable(subject, reports),
    ...againstBranches(subject),
    ...againstWitnesses(subject),
  ];
};

/** What moving one figure at a time contradicts. */
function ofLines(subject: Subject, reports: readonly Values[], tally: Tally): readonly string[] {
  const results = resultsOf(subject, reports);
  const scored = reports.filter((_, i) => results[i]?.status === "scored").slice(0, 6);
  const lines = linesThrough(subject, scored);
  tally.evaluations += lines.reduce((sum, line) => sum + line.results.length, 0);
  return [
    ...againstCells(subject, reports.slice(0, 60), results.slice(0, 60)),
    ...againstOneWay(subject, lines),
    ...againstSteps(subject, lines),
    ...reports.slice(0, 3).flatMap((values) => againstJumps(subject, values)),
  ];
}

const drawn = (subject: Subject, draw: Draw): readonly Values[] => {
  const figures = biasedFigures(subject.view.criterion, subject.figures);
  return times(REPORTS, () => figures(draw));
};

const TIME = { timeout: 3_600_000 };

test("open figures: what is proved holds at every bound and beside it, what is found is so", TIME, () => {
  const tally = check({ small: false, cohort: false }, 160, (subject, draw, t) => {
    const reports = drawn(subject, draw);
    return [...ofReports(subject, reports, t), ...ofLines(subject, reports, t)];
  });
  expectTried(tally, 300, 0.3);
});

test(
  "few values: what is proved holds for everything that can be reported, and the most that is claimed is given",
  TIME,
  () => {
    let complete = 0;
    const tally = check({ small: true, cohort: false }, 160, (subject, draw, t) => {
      const all = allFigures(subject.figures, MOST);
      if (all !== null) complete++;
      const reports = all ?? drawn(subject, draw);
      return [
        ...ofReports(subject, reports, t),
        ...ofLines(subject, reports, t),
        ...(all === null ? [] : againstMost(subject, all)),
      ];
    });
    expect(complete).toBeGreaterThan(tally.criteria / 3);
    expectTried(tally, 200, 0.3);
  },
);

test("units compared with each other: what is proved holds whatever the others report", TIME, () => {
  const tally = check({ small: false, cohort: true }, 120, (subject, draw, t) =>
    ofReports(subject, drawn(subject, draw), t),
  );
  expectTried(tally, REPORTS - 1, 0.5);
});

/** That the maximum can be had is a claim too, when nothing is found. */
function againstMost(subject: Subject, all: readonly Values[]): readonly string[] {
  const { view, undecided, found } = subject;
  const isSaid =
    undecided.has("max-unreachable") || found.some((d) => /^(max-unreachable|not-followed)$/.test(d.code));
  if (isSaid) return [];
  const reached = resultsOf(subject, all).some(
    ({ status, points }) => status === "scored" && points !== null && String(points.n) === view.criterion.max,
  );
  return reached ? [] : ["nothing gives the maximum, and nothing says so"];
}

/** Enough was tried, and not too much is left open: these criteria are stranger than any decision's. */
function expectTried({ criteria, open, evaluations }: Tally, perCriterion: number, share: number): void {
  expect(evaluations).toBeGreaterThan(criteria * perCriterion);
  expect(open / criteria).toBeLessThan(share);
  if (process.env.BAREM_RUNS !== undefined)
    process.stdout.write(
      `${criteria} criteria, ${evaluations} evaluations, ${open} with something not decided\n`,
    );
}
