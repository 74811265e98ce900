// A random set with random figures, ready to evaluate: what the properties of evaluation start from.
import fc from "fast-check";
import { analyze, compile } from "#dsl";
import { type CompiledSet, type LoadedSet, load } from "#runtime";
import type { Data } from "#runtime/evaluation.ts";
import { drawFrom } from "./draw.ts";
import { type DataShape, randomData } from "./random-data.ts";
import { randomSet, type SetShape } from "./random-set.ts";

/** How often a property runs: BAREM_RUNS, else `usual`. */
export const runs = (usual: number): number => Number(process.env.BAREM_RUNS ?? usual);

export const seeds = fc.integer({ min: 0, max: 0x7fffffff });

export interface Case {
  readonly text: string;
  readonly compiled: CompiledSet;
  readonly set: LoadedSet;
  readonly data: Data;
}

/** The compiled set of a text that has to be right; throws with the findings and the text when it is not. */
export function compiledFrom(text: string): CompiledSet {
  const analysis = analyze(text, "random.barem");
  const compiled = compile(analysis);
  if (compiled !== null) return compiled;
  const errors = analysis.diagnostics.filter((d) => d.severity === "error");
  const told = errors.map(
    (d) => `${d.code} ${JSON.stringify(d.params)} at ${text.slice(d.span.start, d.span.end)}`,
  );
  throw new Error(`${told.join("\n")}\n${text}`);
}

export function loadedFrom(compiled: CompiledSet): LoadedSet {
  const loading = load(JSON.parse(JSON.stringify(compiled)));
  if (!loading.ok) throw new Error(JSON.stringify(loading.errors));
  return loading.set;
}

export function randomCase(seed: number, data: DataShape, shape?: SetShape): Case {
  const draw = drawFrom(seed);
  const text = randomSet(draw, shape);
  const compiled = compiledFrom(text);
  return { text, compiled, set: loadedFrom(compiled), data: randomData(draw, compiled.rules, data) };
}
