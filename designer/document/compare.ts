// Two texts of a set compared for those who decide: changes as a decision says them, what they mean for units, line by line.
// Pure; compare-worker.ts runs it beside the page, tests run it directly.
import {
  type Analysis,
  analyze,
  type Comparison,
  compareSets,
  type Diagnostic,
  dataOfBoth,
  type Impact,
  impactOf,
  originsOf,
  position,
} from "#dsl";
import { type Data, evaluateAll, type GroupResult, type Rules } from "#runtime";
import { type DiffLine, lineDiff } from "./line-diff.ts";
import { loadedOf } from "./loaded.ts";

export interface Wanted {
  readonly before: string;
  readonly after: string;
  /** Whom the impact is about. */
  readonly data: Data;
}

export interface Compared {
  readonly lines: readonly DiffLine[];
  readonly meaning: Meaning | Faults;
}

/** What the two mean; both could be read. */
export interface Meaning {
  readonly is: "meaning";
  readonly before: Rules;
  readonly after: Rules;
  readonly comparison: Comparison;
  /** null: a version cannot be run (what it says is not fit to be scored). */
  readonly units: UnitsOfBoth | null;
}

export interface UnitsOfBoth {
  /** Without their criteria. */
  readonly before: GroupResult;
  readonly after: GroupResult;
  readonly impact: Impact;
}

/** A text with errors can be compared line by line only. */
export interface Faults {
  readonly is: "faults";
  readonly side: "before" | "after";
  readonly count: number;
  /** Of its first error; `line` from 1. */
  readonly first: Diagnostic;
  readonly line: number;
}

/** Compares two texts; never throws for what is wrong in one of them. */
export function compareTexts({ before, after, data }: Wanted): Compared {
  const [old, own] = [analyze(before), analyze(after)];
  const lines = lineDiff(old.file.text, own.file.text);
  const faults = faultsOf("before", old) ?? faultsOf("after", own);
  if (faults !== null) return { lines, meaning: faults };
  const comparison = compareSets(old, own);
  return {
    lines,
    meaning: {
      is: "meaning",
      before: old.model.rules,
      after: own.model.rules,
      comparison,
      units: unitsOf(old, own, comparison, data),
    },
  };
}

function faultsOf(side: Faults["side"], { diagnostics, file }: Analysis): Faults | null {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return null;
  return {
    ...{ is: "faults", side, count: errors.length },
    first,
    line: position(file, first.span.start).line,
  };
}

function unitsOf(old: Analysis, own: Analysis, comparison: Comparison, data: Data): UnitsOfBoth | null {
  const [was, is] = [loadedOf(old), loadedOf(own)];
  if (was === null || is === null) return null;
  const named = dataOfBoth(old, own, data);
  const [before, after] = [evaluateAll(was, named.before), evaluateAll(is, named.after)];
  const impact = impactOf(before, after, originsOf(was.rules, is.rules, comparison));
  return { before: withoutCriteria(before), after: withoutCriteria(after), impact };
}

const NO_CRITERIA: GroupResult["units"][number]["criteria"] = new Map();

const withoutCriteria = (result: GroupResult): GroupResult => ({
  ...result,
  units: result.units.map((unit) => ({ ...unit, criteria: NO_CRITERIA })),
});
