// Random figures for the Hòa Bình district set, the same on every machine. No figure stands exactly on 50 % in 7.5 and
// 1.5 never has 0 items: there the decision is silent and the result is no number, which the float baseline cannot say.

/** Numerical Recipes' linear congruential generator: enough for made-up figures. */
function generator(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One value per input of the criterion; a figure that is part of another never exceeds it. */
function figures(code, inputs, next) {
  const v = {};
  for (const input of inputs) {
    if (input.kind === "yes-no") v[input.name] = next(3) > 0;
    else if (input.kind === "choice") v[input.name] = input.options[next(input.options.length)].key;
    else v[input.name] = next(60);
  }
  const has = (name) => inputs.some((i) => i.name === name);
  if (has("a") && has("b")) {
    v.b = 50 + next(5000);
    v.a = next(v.b + 1);
    if (code === "7.5" && v.a * 2 === v.b) v.a += 1;
    if (code === "6.11") [v.a, v.b] = [v.b, v.a];
  }
  if (code === "1.5") v.n += 1;
  if (code === "3.1") [v.c, v.d] = [v.a + next(200) + 1, v.b + next(200) + 1];
  if (code === "4.4") {
    [v.a, v.b, v.c, v.d] = [next(40), next(40), next(40), next(40)];
    [v.e, v.f] = [v.a + v.b + next(300) + 1, v.c + v.d + next(300) + 1];
  }
  if (code === "5.8") v.x = next(100_000_000);
  return v;
}

/** `count` units with a figure for every input of every criterion of `rules`. */
export function randomUnits(rules, count, seed = 1) {
  const next = generator(seed);
  return Array.from({ length: count }, (_, i) => {
    const values = {};
    for (const criterion of rules.criteria)
      for (const [name, value] of Object.entries(figures(criterion.code, criterion.inputs, next)))
        values[`${criterion.code}.${name}`] = value;
    return { id: `u${String(i + 1).padStart(5, "0")}`, group: "huyện", values };
  });
}
