// What can go wrong on the command line, as data: a stable code, where, and the words of the user it is about.
// The sentences are in problem-strings.ts; printing is in print-problem.ts.
import type { Holes, HolesOf } from "./language.ts";
import type { PROBLEMS } from "./problem-strings.ts";

export type ProblemCode = keyof typeof PROBLEMS;

export type Place =
  | { readonly kind: "file"; readonly file: string }
  /** Line and column from 1. */
  | { readonly kind: "text"; readonly file: string; readonly line: number; readonly column: number }
  /** A cell of a CSV file: row and column from 1 as a spreadsheet counts them; header "" for the header row itself. */
  | {
      readonly kind: "cell";
      readonly file: string;
      readonly row: number;
      readonly column: number;
      readonly header: string;
      readonly unit: string;
    };

export interface Problem {
  readonly code: ProblemCode;
  readonly holes: Holes;
  readonly place: Place | null;
  /** Words that were perhaps meant. */
  readonly near: readonly string[];
}

type Sentences<C extends ProblemCode> =
  | (typeof PROBLEMS)[C]["vi"]["message"]
  | (typeof PROBLEMS)[C]["vi"]["remedy"];

/** The holes that the sentences of a code name; leaving one out is a type error. */
export type HolesFor<C extends ProblemCode> = Readonly<Record<HolesOf<Sentences<C>>, string | number>>;

/** A problem with everything its sentences name. */
export function problem<C extends ProblemCode>(
  code: C,
  holes: HolesFor<C>,
  more: { readonly place?: Place; readonly near?: readonly string[] } = {},
): Problem {
  return { code, holes, place: more.place ?? null, near: more.near ?? [] };
}

/** 1: the data or the set must be mended; 2: the command was not used rightly. */
export type FailureExit = 1 | 2;

/** Ends a command; the only exception of ours, caught once in run.ts. */
export class Stop extends Error {
  readonly exit: FailureExit;
  readonly problems: readonly Problem[];

  constructor(exit: FailureExit, problems: readonly Problem[]) {
    super(problems.map((each) => each.code).join(", "));
    this.name = "Stop";
    this.exit = exit;
    this.problems = problems;
  }
}

/** Ends the command: it was not used rightly (exit 2). */
export function wrongUse<C extends ProblemCode>(
  code: C,
  holes: HolesFor<C>,
  more: { readonly place?: Place; readonly near?: readonly string[] } = {},
): Stop {
  return new Stop(2, [problem(code, holes, more)]);
}
