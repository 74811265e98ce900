// One token changed anywhere in the 13 sets: what is reported stands where the slip is, and a slip that changes a score is
// reported. The criteria of Hòa Bình are read one by one, each in a small text of its own; that this shows what the whole
// set shows is checked on a sample. BAREM_RUNS sets how many slips are made.
//
// Near: at most two steps from token to token lie between what the slip put, or the place of what it left out, and the
// first error (support/nearness.ts). A text that is still right has no error and does not count.
import { beforeAll, describe, expect, it } from "vitest";
import { type Draw, drawFrom } from "../support/draw.ts";
import type { MutationKind } from "../support/mutate.ts";
import { stepsBetween } from "../support/nearness.ts";
import { runs } from "../support/random-evaluation.ts";
import { SETS } from "../support/sets.ts";
import { changes, errorsOf, isAtHand, placesIn, type Slip, slipAt, slipOf } from "../support/slips.ts";
import { criteriaOf, keyOf, type Ready, wholeOf } from "../support/text-mutants.ts";

const RUNS = runs(5200);
/** Reports that each criterion is tried with when nothing is found, beside its examples. */
const REPORTS = 40;
const NEAR = 2;

const KINDS: readonly MutationKind[] = [
  ...(["delete", "duplicate", "swap", "number", "comparison", "operator"] as const),
  ...(["keyword", "name", "unit", "sign", "brace", "quote"] as const),
];

/** What became of one slip. */
interface Told {
  readonly kind: MutationKind;
  /** Steps to the first error; null when the text is still right. */
  readonly steps: number | null;
  readonly code: string | null;
  readonly atHand: boolean;
  readonly changed: readonly string[];
}

function tell(slip: Slip): Told {
  const { of, text, mutation, found } = slip;
  const [error] = errorsOf(slip);
  const [first] = found;
  const steps = error ? stepsBetween(text, mutation, error.span) : null;
  return {
    kind: mutation.kind,
    steps,
    code: (error ?? first)?.code ?? null,
    atHand: steps !== null ? steps <= NEAR : found.some((each) => isAtHand(slip, each)),
    changed: first === undefined ? changes(slip, REPORTS).map((each) => `${of.set} ${each}`) : [],
  };
}

const atHand = (told: readonly Told[]): number => told.filter((each) => each.atHand).length / told.length;

/** How many of each kind and of each code are near, for whoever reads a failure. */
function table(told: readonly Told[]): string {
  const names = [...new Set(told.flatMap(({ kind, code }) => [kind, code ?? "nothing"]))];
  return names
    .map((name) => ({ name, all: told.filter(({ kind, code }) => kind === name || code === name) }))
    .map(({ name, all }) => `${name} ${all.filter((each) => each.atHand).length} of ${all.length}`)
    .join("\n");
}

const isWhole = (set: string): boolean => !set.startsWith("hoa-binh/");

/** So many slips in these texts. */
function slipsIn(draw: Draw, texts: readonly Ready[], count: number, each: (slip: Slip) => void): void {
  const places = placesIn(texts);
  for (let made = 0; made < count; ) {
    const slip = slipAt(draw, places);
    if (slip === null) continue;
    each(slip);
    made++;
  }
}

describe("one token changed", () => {
  const told: Told[] = [];
  const errors = (): readonly Told[] => told.filter(({ steps }) => steps !== null);

  beforeAll(
    () => {
      const texts = SETS.flatMap((set) => (isWhole(set) ? [wholeOf(set)] : criteriaOf(set)));
      slipsIn(drawFrom(1), texts, RUNS, (slip) => told.push(tell(slip)));
    },
    120_000 + RUNS * 50,
  );

  it("in every way there is", () => {
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    expect(errors().length).toBeGreaterThan(told.length / 2);
  });

  it("the first error is near, in 95 of 100 texts that have one", () => {
    expect(atHand(errors()), table(errors())).toBeGreaterThanOrEqual(0.95);
  });

  it("so it is when the token is a brace", () => {
    const braces = errors().filter(({ kind }) => kind === "brace");
    expect(atHand(braces), table(braces)).toBeGreaterThanOrEqual(0.95);
  });

  it("of what is found in a text without errors some is near, or at the criterion with the slip", () => {
    const found = told.filter(({ steps, code }) => steps === null && code !== null);
    expect(found.length).toBeGreaterThan(0);
    expect(atHand(found), table(found)).toBeGreaterThanOrEqual(0.95);
  });

  it("no score changes where nothing is found", () => {
    const silent = told.filter(({ code }) => code === null);
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.flatMap(({ changed }) => changed)).toEqual([]);
  });
});

/** What is found first, and where in the criterion; of a text without errors, all that is found at the criterion. */
function shown(slip: Slip, { start }: Pick<Ready, "start">, code: string): readonly string[] {
  const [error] = errorsOf(slip);
  if (error) return [`${error.code} at ${error.span.start - start} to ${error.span.end - start}`];
  return slip.found.filter(({ anchor }) => anchor?.scope === code).map(keyOf);
}

describe.each(SETS.filter((set) => !isWhole(set)))("%s", (set) => {
  it("a slip in one criterion shows in the whole set as in the small text", { timeout: 120_000 }, () => {
    const whole = wholeOf(set);
    const shift = ({ offset, start }: Ready): number => offset - start;
    const both: (readonly [readonly string[], readonly string[]])[] = [];
    slipsIn(drawFrom(2), criteriaOf(set), 40, (slip) => {
      const { of, mutation } = slip;
      const same = slipOf(whole, { ...mutation, at: mutation.at + shift(of) });
      const code = of.rules.criteria[0]?.code ?? "";
      if (same !== null) both.push([shown(slip, of, code), shown(same, { start: of.offset }, code)]);
    });
    expect(both.map(([, there]) => there)).toEqual(both.map(([here]) => here));
  });
});
