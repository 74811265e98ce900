// The claims about every criterion of the 13 sets, held against the runtime as those about random criteria are. What a set
// accepts or reads is claimed too; nothing is left undecided. BAREM_RUNS sets how many reports each criterion is tried with.
import { describe, expect, it } from "vitest";
import { biasedFigures } from "../support/biased-figures.ts";
import { drawFrom, times } from "../support/draw.ts";
import { runs } from "../support/random-evaluation.ts";
import { SETS, sourceOf } from "../support/sets.ts";
import {
  againstCells,
  againstOutcomes,
  comparesUnits,
  resultsOf,
  type Subject,
  subjectsOf,
} from "../support/sound.ts";
import { againstJumps, againstOneWay, againstSteps, linesThrough } from "../support/sound-lines.ts";
import { againstBranches, againstUnreachable } from "../support/sound-taken.ts";
import { againstWitnesses } from "../support/sound-witness.ts";

/** What the runtime gives against what is claimed of a criterion. */
function against(subject: Subject): readonly string[] {
  const draw = drawFrom(1);
  const figures = biasedFigures(subject.view.criterion, subject.figures);
  const reports = times(runs(240), () => figures(draw));
  const results = resultsOf(subject, reports);
  // Along a figure all else stays the same, other units too.
  const fixed = comparesUnits(subject) ? [] : reports;
  const scored = fixed.filter((_, i) => results[i]?.status === "scored").slice(0, 4);
  const lines = linesThrough(subject, scored);
  expect(results.length).toBe(reports.length);
  return [
    ...againstOutcomes(subject, reports, results),
    ...againstCells(subject, reports, results),
    ...againstUnreachable(subject, reports),
    ...againstBranches(subject),
    ...againstWitnesses(subject),
    ...againstOneWay(subject, lines),
    ...againstSteps(subject, lines),
    ...scored.slice(0, 2).flatMap((values) => againstJumps(subject, values)),
  ];
}

describe.each(SETS)("%s", (id) => {
  const subjects = subjectsOf(sourceOf(id));

  it("nothing is left undecided", () => {
    expect(subjects.flatMap(({ undecided }) => [...undecided])).toEqual([]);
    expect(subjects.flatMap(({ found }) => found.filter((d) => d.code === "not-followed"))).toEqual([]);
  });

  it.each(subjects.map((subject) => [subject.view.criterion.code, subject] as const))("%s", (_, subject) => {
    expect(against(subject)).toEqual([]);
  });
});

it("every criterion of the decisions is among them", () => {
  const count = (id: string): number => subjectsOf(sourceOf(id)).length;
  expect(["huyen", "so", "xa"].map((set) => count(`hoa-binh/${set}`))).toEqual([61, 39, 48]);
});
