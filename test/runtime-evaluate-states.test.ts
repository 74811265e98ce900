// States and how they pass through every construct: SPEC S1–S11, N2–N5, T1–T2.
import { describe, expect, test } from "vitest";
import type { Criterion, Expr } from "#runtime/compiled-set.ts";
import {
  add,
  all,
  any,
  atMost,
  binary,
  cap,
  checkScore,
  checkValue,
  common,
  count,
  criterion,
  figure,
  findings,
  input,
  is,
  letOf,
  MAX,
  many,
  minMax,
  NA,
  NO,
  n,
  not,
  options,
  over,
  parameter,
  part,
  READING,
  ratioOfMax,
  run,
  said,
  scored,
  setOf,
  table,
  times,
  unit,
  when,
  YES,
} from "./support/evaluate.ts";

const a = input("a");
const b = input("b");
const c = input("c");
const [ZERO, ONE] = [n(0), n(1)];

describe("numbers", () => {
  test("N1 1/3 * 20 * 3 = 20", () => checkValue(times(times(over(a, b), n(20)), n(3)), { a: 1, b: 3 }, "20"));
  test("N1 sevenths and thirds stay exact", () =>
    checkValue(add(over(a, n(7)), over(b, n(3))), { a: 1, b: 1 }, "10/21"));
  test("N2 x/0 needs a reading", () =>
    checkValue(over(a, b), { a: 1, b: 0 }, "needs-reading zero-denominator"));
  test("N2 0/0 needs a reading", () =>
    checkValue(over(a, b), { a: 0, b: 0 }, "needs-reading zero-denominator"));
  test("N2 x/0 needs a reading although x is missing", () =>
    checkValue(over(a, b), { b: 0 }, "needs-reading zero-denominator"));
  test("N2 the written outcome replaces the whole score", () =>
    checkValue(add(over(a, b), n(5)), { a: 1, b: 0 }, "3", { zeroDenominator: n(3) }));
  test("N2 another open reading is not settled by the outcome for zero denominators", () => {
    const silent = table(c, { "[1..": ONE });
    checkValue(add(over(a, b), silent), { a: 1, b: 0, c: 0 }, "needs-reading no-row", {
      zeroDenominator: n(3),
    });
  });
  test("N2 a case before the rule covers it", () =>
    checkValue(over(a, b), { a: 1, b: 0 }, "7", { whens: [{ when: is(b, "=", ZERO), then: n(7) }] }));
  test("N4 cap reaches 1 at t and stays there", () => {
    const rule = { inputs: [count("a"), count("b")], score: times(cap(over(a, b), n("17/20")), MAX) };
    checkScore(criterion("1", 10, rule), { a: 85, b: 100 }, "10");
    checkScore(criterion("1", 10, rule), { a: 84, b: 100 }, "168/17");
    checkScore(criterion("1", 10, rule), { a: 100, b: 100 }, "10");
  });
  test("N4 cap at 0 needs a reading", () =>
    checkValue(cap(a, b), { a: 1, b: 0 }, "needs-reading cap-not-positive"));
  test("N5 half goes away from zero", () =>
    checkValue({ op: "round", value: over(a, b), places: 0, mode: "half-away" }, { a: 5, b: 2 }, "3"));
  test("N6 criteria are rounded after they are bounded", () =>
    checkScore(ratioOfMax("1", 10), { a: 1, b: 3 }, "333/100", {
      rounding: [{ what: "criterion", places: 2, mode: "half-away" }],
    }));
  test("at most, mean, days, negate", () => {
    checkValue(atMost(times(a, n(10)), n(20)), { a: 3 }, "20");
    checkValue(many("mean", a, b, c), { a: 1, b: 2, c: 4 }, "7/3");
    checkValue({ op: "negate", value: { op: "negate", value: a } }, { a: 3 }, "3");
    checkValue(
      binary("days", { op: "date", value: "2024-02-28" }, { op: "date", value: "2024-03-01" }),
      {},
      "2",
    );
  });
});

describe("no implicit clamp", () => {
  test("S7 above the maximum needs a reading", () =>
    checkScore(criterion("1", 10, { inputs: [count("a")], score: a }), { a: 11 }, "needs-reading above-max"));
  test("S7 below 0 needs a reading", () =>
    checkScore(
      criterion("1", 10, { inputs: [count("a")], score: binary("subtract", a, n(3)) }),
      { a: 2 },
      "needs-reading below-zero",
    ));
  test("S7 0 and the maximum are points", () => {
    const plain = criterion("1", 10, { inputs: [count("a")], score: a });
    checkScore(plain, { a: 0 }, "0");
    checkScore(plain, { a: 10 }, "10");
  });
});

describe("order within a criterion (S7)", () => {
  const rule: Criterion = ratioOfMax("1", 10, {
    whens: [
      { when: is(b, "=", ZERO), then: MAX },
      { when: is(a, "=", ZERO), then: n(1) },
    ],
  });
  test("a failed requirement comes before the cases", () =>
    checkScore(rule, { a: 1, b: 0 }, "rejected require-failed"));
  test("the first true case wins", () => checkScore(rule, { a: 0, b: 0 }, "10"));
  test("then the second, then the rule", () => {
    checkScore(rule, { a: 0, b: 4 }, "1");
    checkScore(rule, { a: 2, b: 4 }, "5");
  });
  test("an undecided case is hulled with the rest", () => checkScore(rule, { a: 0 }, "? 1..10 (1.b)"));
});

describe("matrix of states (S11)", () => {
  const states: readonly (readonly [string, Expr, string])[] = [
    ["pending", b, "?"],
    ["not applicable", NA, "needs-reading no-policy"],
    ["rejected", c, "rejected wrong-type"],
    ["needs-reading", READING, "needs-reading not-written"],
  ];
  const strict: readonly (readonly [string, (x: Expr) => Expr])[] = [
    ["+", (x) => add(a, x)],
    ["−", (x) => binary("subtract", x, a)],
    ["×", (x) => times(x, a)],
    ["÷", (x) => over(x, a)],
    ["ratio", (x) => binary("ratio", x, a)],
    ["cap", (x) => cap(x, ONE)],
    ["at most", (x) => atMost(x, n(5))],
    ["round", (x) => ({ op: "round", value: x, places: 1, mode: "half-away" })],
    ["sum", (x) => many("sum", a, x)],
    ["mean", (x) => many("mean", a, x)],
    ["table subject", (x) => table(x, { "[5..": MAX, else: ZERO })],
    ["condition of if", (x) => when(is(x, ">", n(3)), MAX, ZERO)],
  ];
  for (const [name, of] of strict)
    for (const [state, expr, expected] of states)
      test(`${name}: ${state}`, () => {
        const inputs = [count("a"), count("b"), count("c")];
        const got = scored(criterion("1", 100, { inputs, score: of(expr) }), { a: 2, c: "many" });
        expect(got.slice(0, expected.length)).toBe(expected);
      });
  test("S2 the strongest state wins: needs-reading > rejected > pending > not applicable", () => {
    checkValue(add(READING, c), { c: "x" }, "needs-reading not-written");
    checkValue(add(b, c), { c: "x" }, "rejected wrong-type");
    checkValue(many("sum", NA, c), { c: "x" }, "rejected wrong-type");
    checkValue(add(NA, b), {}, "? 0..1000000 (1.b)");
  });
  test("largest and best of skip what does not apply; none left is not applicable", () => {
    checkValue(many("best-of", NA, a), { a: 4 }, "4");
    checkValue(many("greatest", a, NA, b), { a: 4, b: 5 }, "5");
    checkValue(many("best-of", NA, NA), {}, "needs-reading no-policy");
  });
  test("largest of a number and a pending one is pending between the bounds", () =>
    checkValue(many("greatest", a, b), { a: 4 }, "? 4..1000000 (1.b)"));
  test("least of a number and a pending one", () =>
    checkValue(many("least", a, b), { a: 4 }, "? 0..4 (1.b)"));
});

describe("conditions (S3, S9)", () => {
  const yes = (condition: Expr): Expr => when(condition, ONE, ZERO);
  const unknown = is(b, ">", n(3));
  test("false and unknown is false, in either order", () => {
    checkValue(yes(all(NO, unknown)), {}, "0");
    checkValue(yes(all(unknown, NO)), {}, "0");
  });
  test("true or unknown is true, in either order", () => {
    checkValue(yes(any(unknown, YES)), {}, "1");
    checkValue(yes(any(YES, unknown)), {}, "1");
  });
  test("true and unknown stays open", () => checkValue(yes(all(YES, unknown)), {}, "? 0..1 (1.b)"));
  test("not unknown is unknown", () => checkValue(yes(not(unknown)), {}, "? 0..1 (1.b)"));
  test("false decides beside a rejected figure", () =>
    checkValue(yes(all(is(c, ">", ZERO), NO)), { c: "x" }, "0"));
  test("S9 a condition on a rejected figure is unknown, not false", () =>
    checkValue(yes(is(c, ">", ZERO)), { c: "x" }, "rejected wrong-type"));
  test("a branch not taken is not evaluated", () =>
    checkValue(when(is(a, "=", ZERO), n(2), over(n(6), a)), { a: 0 }, "2"));
  test("a let not used is not evaluated", () =>
    checkValue(when(is(a, "=", ZERO), n(2), letOf("r")), { a: 0 }, "2", {
      lets: [{ name: "r", value: over(n(6), a) }],
    }));
  test("bounds decide a comparison where they can", () => checkValue(yes(is(b, "<", ZERO)), {}, "0"));
  test("parts are values", () =>
    checkValue(add(part(1), part(2)), { a: 3, b: 4 }, "7", {
      parts: [
        { no: 1, label: "", value: a },
        { no: 2, label: "", value: b },
      ],
    }));
});

describe("bounds of what is pending (S4–S6)", () => {
  test("S6 a missing count is at least 0, a requirement narrows it", () => {
    checkScore(ratioOfMax("1", 10), { b: 4 }, "? 0..10 (1.a)");
    const half = ratioOfMax("1", 10, { score: times(over(a, n(8)), MAX) });
    checkScore(half, { b: 4 }, "? 0..5 (1.a)");
  });
  test("S6 `a >= c` raises the lower bound", () => {
    const rule = { inputs: [count("a"), count("b")], requires: [is(a, ">=", n(3))], score: a };
    checkScore(criterion("1", 10, rule), {}, "? 3..10 (1.a)");
  });
  test("S6 three passes carry a bound along a chain", () => {
    const inputs = [count("a"), count("b"), count("c")];
    const rule = { inputs, requires: [is(a, "<=", b), is(b, "<=", c), is(c, "<=", n(4))], score: a };
    checkScore(criterion("1", 10, rule), {}, "? 0..4 (1.a)");
  });
  test("S6 a whole denominator is at least 1", () => checkValue(over(a, b), { a: 6 }, "? 0..6 (1.b)"));
  test("S6 a/b with `a <= b` is within 1 although both are missing", () => {
    const score = add(times(over(a, b), n(4)), n(2));
    checkScore(ratioOfMax("1", 10, { score }), {}, "? 2..6 (1.a 1.b)");
  });
  test("S6 a possible zero denominator adds its written outcome", () =>
    checkScore(
      ratioOfMax("1", 10, { score: times(over(a, b), n(2)), zeroDenominator: n(7) }),
      { a: 0 },
      "? 0..7 (1.b)",
    ));
  test("S6 declared bounds hold for missing figures", () =>
    checkScore(criterion("1", 100, { inputs: [count("a", { most: "12" })], score: a }), {}, "? 0..12 (1.a)"));
  test("S4 rejected and needs-reading may be anything within the maximum", () => {
    const result = run(setOf([ratioOfMax("1", 10)]), [unit("A", { "1.a": 5, "1.b": 4 })]).units[0];
    expect(said(result?.criteria.get("1"))).toBe("rejected require-failed");
    expect(result?.total).toMatchObject({ points: null, low: { n: 0 }, high: { n: 10 } });
  });
  test("S5 bounds that meet make no number", () => checkValue(times(b, ZERO), {}, "? 0..0 (1.b)"));
  test("S5 after the deadline a missing figure is what the set says", () => {
    const set = (overdue: "zero" | null) => setOf([ratioOfMax("1", 10)], { overdue });
    const at = (overdue: "zero" | null, closed: boolean): string =>
      said(run(set(overdue), [unit("A", { "1.a": 1 })], { closed }).units[0]?.criteria.get("1"));
    expect(at("zero", true)).toBe("0");
    expect(at("zero", false)).toBe("? 0..10 (1.b)");
    expect(at(null, true)).toBe("? 0..10 (1.b)");
  });
  test("S5 a parameter not set is no figure of the unit", () => {
    const rule = criterion("1", 10, { score: parameter("k") });
    const set = setOf([rule], { overdue: "zero", parameters: [figure("k", "points", { most: "4" })] });
    expect(said(run(set, [unit("A")], { closed: true }).units[0]?.criteria.get("1"))).toBe("? 0..4 (k)");
  });
  test("S5 or leaves the unit out of the ranking", () => {
    const result = run(setOf([ratioOfMax("1", 10)], { overdue: "not-ranked" }), [unit("A", { "1.a": 1 })], {
      closed: true,
    });
    expect(result.units[0]).toMatchObject({ status: "not-ranked", excluded: { code: "overdue" } });
  });
});

describe("answers", () => {
  const choice = (score: Expr = { op: "answer-points", name: "muc" }): Criterion =>
    criterion("1", 20, {
      inputs: [figure("muc", "choice", options({ truong: MAX, pho: times(n("1/2"), MAX), khong: ZERO }))],
      score,
    });
  test("points of the option chosen; missing is the hull of all", () => {
    checkScore(choice(), { muc: "pho" }, "10");
    checkScore(choice(), {}, "? 0..20 (1.muc)");
    checkScore(choice(), { muc: "Trưởng" }, "rejected unknown-option");
  });
  test("an option can be compared", () =>
    checkScore(
      choice(when(is(input("muc"), "=", { op: "option", key: "pho" }), n(3), ZERO)),
      { muc: "pho" },
      "3",
    ));
  test("yes is its points, no is 0", () => {
    const yesNo = criterion("1", 20, {
      inputs: [figure("co", "yes-no", options({ yes: MAX }))],
      score: { op: "answer-points", name: "co" },
    });
    checkScore(yesNo, { co: true }, "20");
    checkScore(yesNo, { co: false }, "0");
    checkScore(yesNo, {}, "? 0..20 (1.co)");
  });
  const list = criterion("1", 20, {
    inputs: [figure("dm", "checklist", options({ x: n(5), y: n(7) }))],
    score: { op: "answer-points", name: "dm" },
  });
  test("S10 ticked items add up, none must be said", () => {
    checkScore(list, { dm: ["x", "y"] }, "12");
    checkScore(list, { dm: [] }, "0");
    checkScore(list, {}, "? 0..12 (1.dm)");
    checkScore(list, { dm: ["z"] }, "rejected unknown-option");
  });
  test("share of items ticked", () =>
    checkScore({ ...list, score: times({ op: "checked-share", name: "dm" }, MAX) }, { dm: ["y"] }, "10"));
});

describe("tables (T)", () => {
  const news = {
    "(40..": MAX,
    "[25..40]": times(n("1/2"), MAX),
    "[10..24]": times(n("1/4"), MAX),
    "..10)": ZERO,
  };
  const rule = criterion("1", 20, { inputs: [count("n")], score: table(input("n"), news) });
  test("T1 both sides of every bound", () => {
    const at = (value: number): string => scored(rule, { n: value });
    expect([9, 10, 24, 25, 40, 41].map(at)).toEqual(["0", "5", "5", "10", "10", "20"]);
  });
  const ratio = (rows: Readonly<Record<string, Expr>>, first = false): Criterion =>
    ratioOfMax("1", 10, { score: table(over(a, b), rows, first) });
  test("T2 no row is never 0", () =>
    checkScore(ratio({ "(7/10..": MAX, "..69/100]": ZERO }), { a: 139, b: 200 }, "needs-reading no-row"));
  test("T2 two rows that differ need a reading", () =>
    checkScore(ratio({ "[7/10..": MAX, "..7/10]": ZERO }), { a: 7, b: 10 }, "needs-reading rows-disagree"));
  test("T2 two rows that agree are one", () =>
    checkScore(ratio({ "[7/10..": MAX, "..7/10]": n(10) }), { a: 7, b: 10 }, "10"));
  test("T2 the upper row first, when the table says so", () =>
    checkScore(ratio({ "[7/10..": MAX, "..7/10]": ZERO }, true), { a: 7, b: 10 }, "10"));
  test("T1 otherwise", () => checkScore(ratio({ "[7/10..": MAX, else: n(1) }), { a: 6, b: 10 }, "1"));
  test("a pending subject gives the hull of the rows it can meet", () => {
    const bounded = criterion("1", 20, {
      inputs: [count("n", { least: "12", most: "30" })],
      score: table(input("n"), news),
    });
    checkScore(bounded, {}, "? 5..10 (1.n)");
  });
  test("a gap it can meet may be anything; between whole numbers there is none", () => {
    const bounded = (rows: Readonly<Record<string, Expr>>): Criterion =>
      criterion("1", 20, {
        inputs: [count("n", { least: "1", most: "30" })],
        score: table(input("n"), rows),
      });
    checkScore(bounded({ "[20..": n(9), "[1..19]": n(3) }), {}, "? 3..9 (1.n)");
    checkScore(bounded({ "[20..": n(9), "[1..18]": n(3) }), {}, "? 0..20 (1.n)");
  });
  test("rows with conditions", () => {
    const expr: Expr = {
      op: "table",
      subject: null,
      first: true,
      rows: [
        { range: null, when: is(a, ">", n(5)), then: n(9) },
        { range: null, when: is(b, ">", n(5)), then: n(4) },
        { range: null, when: null, then: ZERO },
      ],
    };
    checkValue(expr, { a: 6, b: 6 }, "9");
    checkValue(expr, { a: 1, b: 6 }, "4");
    checkValue(expr, { a: 1, b: 1 }, "0");
    checkValue(expr, { b: 6 }, "? 4..9 (1.a)");
  });
});

describe("requirements (S8)", () => {
  const shared = (code: string, score: Expr, requires: readonly Expr[] = []): Criterion =>
    criterion(code, 100, { inputs: [count("a")], requires, score });
  const set = setOf(
    [shared("1", common("dan"), [is(a, "<=", common("dan"))]), shared("2", common("dan")), shared("3", a)],
    {
      common: [count("dan")],
    },
  );
  test("a failed requirement rejects the common figures it names, wherever they are used", () => {
    const result = run(set, [unit("A", { "1.a": 9, "2.a": 1, "3.a": 5, "chung.dan": 4 })]);
    expect([...(result.units[0]?.criteria.values() ?? [])].map(said)).toEqual([
      "rejected require-failed",
      "rejected require-failed",
      "5",
    ]);
    expect(findings(result)).toEqual(["require-failed A 1", "require-failed A 2"]);
  });
  test("a requirement that holds rejects nothing", () => {
    const result = run(set, [unit("A", { "1.a": 4, "2.a": 1, "3.a": 5, "chung.dan": 4 })]);
    expect([...(result.units[0]?.criteria.values() ?? [])].map(said)).toEqual(["4", "4", "5"]);
  });
  test("it waits for figures that are missing", () =>
    checkScore(ratioOfMax("1", 10), { a: 3 }, "? 0..10 (1.b)"));
});

describe("parameters (P1)", () => {
  const score = times(input("a"), parameter("k"));
  const rule = criterion("1", 100, { inputs: [count("a")], score });
  const set = setOf([rule], { parameters: [figure("k", "number", { least: "1", most: "4" })] });
  test("an unset one is pending within its bounds", () =>
    expect(said(run(set, [unit("A", { "1.a": 5 })]).units[0]?.criteria.get("1"))).toBe("? 5..20 (k)"));
  test("a set one holds for all units", () =>
    expect(
      run(set, [unit("A", { "1.a": 5 }), unit("B", { "1.a": 6 })], { parameters: { k: "2.5" } }).units.map(
        (u) => said(u.criteria.get("1")),
      ),
    ).toEqual(["25/2", "15"]));
  test("an unknown one is a finding, also under a name every object has", () =>
    expect(findings(run(set, [], { parameters: { k: 1, constructor: 2 } }))).toEqual(["parameter-unknown"]));
  test("a maximum from a parameter", () => {
    const points = criterion("1", null, {
      maxParameter: "k",
      inputs: [figure("x", "points")],
      score: input("x"),
    });
    const open = setOf([points], { parameters: [figure("k", "points")] });
    const result = (parameters: Readonly<Record<string, unknown>>): string =>
      said(run(open, [unit("A", { "1.x": 30 })], { parameters }).units[0]?.criteria.get("1"));
    expect([result({ k: 40 }), result({ k: 20 }), result({})]).toEqual([
      "30",
      "needs-reading above-max",
      "? 0.. (k)",
    ]);
  });
});

describe("kinds (K1)", () => {
  test("collected figures score nothing, and say when they are missing or wrong", () => {
    const only = criterion("1", null, { kind: "collected", inputs: [count("a")] });
    checkScore(only, { a: 3 }, "0");
    checkScore(only, {}, "? 0..0 (1.a)");
    checkScore(only, { a: "x" }, "rejected wrong-type");
  });
  test("a rule not expressible needs a reading", () =>
    checkScore(criterion("1", 5, { notExpressible: "quá phức tạp" }), {}, "needs-reading not-expressible"));
  test("points entered are within the maximum", () => {
    const entered = criterion("1", 5, {
      undisclosed: "chưa công khai",
      inputs: [figure("x", "points")],
      score: input("x"),
    });
    checkScore(entered, { x: "4.5" }, "9/2");
    checkScore(entered, { x: 6 }, "rejected above-most");
    checkScore(entered, {}, "? 0..5 (1.x)");
  });
  test("min-max of a missing figure is pending", () =>
    checkScore(
      criterion("1", 10, { inputs: [count("a")], score: times(minMax(a), MAX) }),
      {},
      "? 0..10 (1.a)",
    ));
});
