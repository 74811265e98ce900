// What an expression can be for the oracle, and how states combine (SPEC S1, S2).
import { type Bounds, type Fraction, hullOf } from "./oracle-fraction.ts";

export type State = "pending" | "not-applicable" | "rejected" | "needs-reading";

export interface Open {
  readonly kind: "open";
  readonly state: State;
  readonly reason: string;
  /** Used while pending; any other state may be anything. */
  readonly bounds: Bounds;
  readonly missing: ReadonlySet<string>;
  /** What it may still turn out to be, for which the criterion may have written an outcome (S6). */
  readonly mayBe?: ReadonlySet<string>;
}

export type Value =
  | { readonly kind: "number"; readonly value: Fraction }
  | { readonly kind: "yes-no"; readonly value: boolean }
  | { readonly kind: "word"; readonly value: string }
  | { readonly kind: "words"; readonly value: readonly string[] }
  | { readonly kind: "records"; readonly value: readonly (readonly [string, Value])[][] }
  | Open;

export const ANYTHING: Bounds = ["-inf", "+inf"];
const NOTHING: ReadonlySet<string> = new Set();

export const number = (value: Fraction): Value => ({ kind: "number", value });
export const yesNo = (value: boolean): Value => ({ kind: "yes-no", value });
export const word = (value: string): Value => ({ kind: "word", value });

export const open = (state: State, reason: string, missing: ReadonlySet<string> = NOTHING): Open => ({
  kind: "open",
  state,
  reason,
  bounds: ANYTHING,
  missing,
});
export const pending = (reason: string, bounds: Bounds, missing: ReadonlySet<string>): Open => ({
  kind: "open",
  state: "pending",
  reason,
  bounds,
  missing,
});

/** What a criterion may settle by itself (N2, C4): weaker than other needs-readings (S2). */
const SETTLED: readonly string[] = ["zero-denominator", "all-equal", "all-zero"];

/** Weakest first (S2). */
const STRENGTH: readonly State[] = ["not-applicable", "pending", "rejected", "needs-reading"];
export const strength = (state: State): number => STRENGTH.indexOf(state);

export const isOpen = (value: Value): value is Open => value.kind === "open";

export const isSettled = (v: Open): boolean => v.state === "needs-reading" && SETTLED.includes(v.reason);

/** The strongest of the open values, the first of equals. */
export function strongest(values: readonly Value[]): Open {
  const states = values.filter(isOpen);
  const [first] = states;
  if (first === undefined) throw new Error("nothing is open");
  const rank = (v: Open): number => strength(v.state) - (isSettled(v) ? 0.5 : 0);
  return states.reduce((a, b) => (rank(b) > rank(a) ? b : a), first);
}

export const mayBeOf = (values: readonly Value[]): ReadonlySet<string> =>
  new Set(values.flatMap((v) => (isOpen(v) ? [...(v.mayBe ?? [])] : [])));

export const missingOf = (values: readonly Value[]): ReadonlySet<string> =>
  new Set(values.flatMap((v) => (isOpen(v) ? [...v.missing] : [])));

/** Where a value can lie. */
export function boundsOf(value: Value): Bounds {
  if (value.kind === "number") return [value.value, value.value];
  return isOpen(value) && value.state === "pending" ? value.bounds : ANYTHING;
}

/** A strict operation with something open among its operands: the strongest state; bounds only when it is pending. */
export function strict(operands: readonly Value[], bounds: () => Bounds): Open {
  const state = strongest(operands);
  if (state.state !== "pending") return state;
  return { ...pending(state.reason, bounds(), missingOf(operands)), mayBe: mayBeOf(operands) };
}

/** A condition that is not known leaves these branches open (S3). */
export function undecided(condition: Open, branches: readonly Value[]): Open {
  if (condition.state !== "pending") return condition;
  const all = [condition, ...branches];
  return {
    ...pending(condition.reason, hullOf(branches.map(boundsOf)), missingOf(all)),
    mayBe: mayBeOf(all),
  };
}
