// The checker's rules, in the order that gives the clearest first finding. One file each under rules/.
import type { IndicatorSet } from "../model/model.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { declaredTotals } from "./rules/declared-totals.ts";
import { exampleFails } from "./rules/example-fails.ts";
import { unusedInput } from "./rules/unused-input.ts";

/** A rule reads the model and reports; it never changes anything. */
export type Rule = (set: IndicatorSet) => readonly Diagnostic[];

export const RULES: readonly Rule[] = [declaredTotals, unusedInput, exampleFails];
