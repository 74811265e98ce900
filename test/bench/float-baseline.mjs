// The 61 formulas of the Hòa Bình district set as a programmer would hard-code them in a portal: float64, no checks, no
// states, no explanation. The baseline of the speed figures, and nothing else: totals that are equal come out different
// this way, and totals on the edge of a grade fall on either side.
const share = (a, b, max) => (a / b) * max;
const full = (a, b, from, max) => Math.min(a / b / from, 1) * max;
const yes = (co, max) => (co ? max : 0);

/** Points of every criterion; `x58` is the lowest and the highest 5.8.x of the cohort. */
export function scoreUnit(v, [lowest, highest]) {
  const p = {};
  p["1.1"] = v["1.1.muc"] === "truong" ? 20 : v["1.1.muc"] === "pho" ? 10 : 0;
  p["1.2"] = share(v["1.2.a"], v["1.2.b"], 20);
  p["1.3"] = share(v["1.3.a"], v["1.3.b"], 10);
  p["1.4"] = share(v["1.4.a"], v["1.4.b"], 20);
  const n15 = v["1.5.n"];
  p["1.5"] = !v["1.5.co"] ? 0 : n15 >= 20 ? 10 : n15 >= 10 ? 5 : n15 >= 1 ? 2.5 : Number.NaN;
  p["1.6"] = yes(v["1.6.co"], 10);
  p["1.7"] = v["1.7.n"] >= 4 ? 10 : v["1.7.n"] >= 2 ? 5 : 0;
  p["2.1"] = yes(v["2.1.co"], 20);
  p["2.2"] = yes(v["2.2.co"], 20);
  p["2.3"] = yes(v["2.3.co"], 20);
  p["2.4"] = yes(v["2.4.co"], 20);
  p["2.5"] = yes(v["2.5.co"], 20);
  p["3.1"] = (v["3.1.a"] / v["3.1.c"]) * 7.5 + (v["3.1.b"] / v["3.1.d"]) * 2.5;
  p["3.2"] = share(v["3.2.a"], v["3.2.b"], 10);
  p["3.3"] = share(v["3.3.a"], v["3.3.b"], 10);
  p["3.4"] = share(v["3.4.a"], v["3.4.b"], 10);
  p["3.5"] = full(v["3.5.a"], v["3.5.b"], 0.85, 10);
  p["3.6"] = full(v["3.6.a"], v["3.6.b"], 0.75, 10);
  p["3.7"] = yes(v["3.7.co"], 10);
  const n38 = v["3.8.n"];
  p["3.8"] = n38 >= 30 ? 10 : n38 >= 15 ? 5 : n38 >= 1 ? 2.5 : 0;
  p["3.9"] = yes(v["3.9.co"], 5) + Math.min(v["3.9.n"], 5);
  p["3.10"] = share(v["3.10.a"], v["3.10.b"], 10);
  p["4.1"] = share(v["4.1.a"], v["4.1.b"], 10);
  p["4.2"] = share(v["4.2.a"], v["4.2.b"], 20);
  p["4.3"] = share(v["4.3.a"], v["4.3.b"], 20);
  p["4.4"] = ((v["4.4.a"] + v["4.4.b"] + v["4.4.c"] + v["4.4.d"]) / (v["4.4.e"] + v["4.4.f"])) * 10;
  p["4.5"] = yes(v["4.5.co"], 10);
  p["4.6"] = share(v["4.6.a"], v["4.6.b"], 20);
  p["4.7"] = full(v["4.7.a"], v["4.7.b"], 0.5, 10);
  p["5.1"] = share(v["5.1.a"], v["5.1.b"], 15);
  p["5.2"] = share(v["5.2.a"], v["5.2.b"], 15);
  p["5.3"] = yes(v["5.3.co"], 10);
  p["5.4"] = share(v["5.4.a"], v["5.4.b"], 15);
  p["5.5"] = share(v["5.5.a"], v["5.5.b"], 10);
  p["5.6"] = v["5.6.co"] ? 10 : share(v["5.6.a"], v["5.6.b"], 10);
  p["5.7"] = yes(v["5.7.co"], 10);
  p["5.8"] = ((v["5.8.x"] - lowest) / (highest - lowest)) * 15;
  p["6.1"] = (v["6.1.co1"] ? 16 : 0) + (v["6.1.co2"] ? 4 : 0);
  const n62 = v["6.2.n"];
  p["6.2"] = n62 > 40 ? 20 : n62 >= 25 ? 10 : n62 >= 10 ? 5 : 0;
  p["6.3"] = yes(v["6.3.co"], 10);
  p["6.4"] = share(v["6.4.a"], v["6.4.b"], 40);
  p["6.5"] = v["6.5.a"] === v["6.5.b"] ? 20 : 0;
  const r66 = v["6.6.a"] / v["6.6.b"];
  p["6.6"] = r66 >= 0.7 ? 30 : r66 >= 0.3 ? r66 * 30 : 0;
  p["6.7"] = share(v["6.7.a"], v["6.7.b"], 20);
  p["6.8"] = share(v["6.8.a"], v["6.8.b"], 20);
  p["6.9"] = share(v["6.9.a"], v["6.9.b"], 20);
  p["6.10"] = share(v["6.10.a"], v["6.10.b"], 20);
  p["6.13"] = share(v["6.13.a"], v["6.13.b"], 20);
  p["6.11"] = (v["6.11.b"] / v["6.11.a"]) * 20;
  p["6.12"] = share(v["6.12.a"], v["6.12.b"], 10);
  p["6.14"] = full(v["6.14.a"], v["6.14.b"], 0.01, 30);
  p["7.1"] = full(v["7.1.a"], v["7.1.b"], 0.1, 20);
  p["7.2"] = full(v["7.2.a"], v["7.2.b"], 0.5, 20);
  p["7.3"] = full(v["7.3.a"], v["7.3.b"], 0.8, 10);
  p["7.4"] = share(v["7.4.a"], v["7.4.b"], 20);
  const r75 = v["7.5.a"] / v["7.5.b"];
  p["7.5"] = r75 > 0.5 ? 20 : r75 < 0.5 ? r75 * 20 : Number.NaN;
  p["7.6"] = full(v["7.6.a"], v["7.6.b"], 0.05, 10);
  p["8.1"] = share(v["8.1.a"], v["8.1.b"], 30);
  p["8.2"] = full(v["8.2.a"], v["8.2.b"], 0.65, 20);
  p["8.3"] = share(v["8.3.a"], v["8.3.b"], 30);
  p["8.4"] = Math.min(v["8.4.n"] * 10, 20);
  let total = 0;
  for (const points of Object.values(p)) total += points;
  return { points: p, total };
}

/** Every unit with its total and its rank 1-2-2-4. */
export function scoreAll(units) {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const { values } of units) {
    lowest = Math.min(lowest, values["5.8.x"]);
    highest = Math.max(highest, values["5.8.x"]);
  }
  const results = units.map(({ id, values }) => ({ id, ...scoreUnit(values, [lowest, highest]), rank: 0 }));
  const sorted = [...results].sort((a, b) => b.total - a.total);
  sorted.forEach((r, i) => {
    const before = sorted[i - 1];
    r.rank = before !== undefined && before.total === r.total ? before.rank : i + 1;
  });
  return results;
}
