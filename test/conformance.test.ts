// Every conformance case on the runtime; those written by hand also on the oracle; and the made files are what makes them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { analyze, compile } from "#dsl";
import type { CompiledSet, LoadedSet } from "#runtime";
import { evaluateAll, explain, load, verifyExplanation } from "#runtime";
import { generate, printCases, TEMPLATES } from "./conformance/generate.ts";
import { type ConformanceCase, type Facts, factsOf, readCases } from "./support/conformance.ts";
import { oracleFacts } from "./support/oracle.ts";

const FOLDER = new URL("./conformance/", import.meta.url);
const file = (name: string): string => fileURLToPath(new URL(name, FOLDER));
const text = (name: string): string => readFileSync(file(name), "utf8");
const names = (ending: string): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

const writing = process.env.BAREM_WRITE === "1";

function compiled(name: string): CompiledSet {
  const set = compile(analyze(text(`${name}.barem`), `${name}.barem`));
  if (set === null) throw new Error(`${name}.barem does not compile`);
  return set;
}

function loaded(name: string): LoadedSet {
  const loading = load(JSON.parse(text(`${name}.set.json`)));
  if (!loading.ok) throw new Error(`${name}.set.json is refused: ${JSON.stringify(loading.errors)}`);
  return loading.set;
}

/** `made` is what the file holds; told to write, it writes the file first. */
function checkMade(name: string, made: string): void {
  if (writing && (!existsSync(file(name)) || text(name) !== made)) writeFileSync(file(name), made);
  expect(text(name) === made, `${name} is out of date: node scripts/conformance.mjs`).toBe(true);
}

/** The facts of the case that do not hold, as `fact: expected | found`. */
function differences({ then }: ConformanceCase, facts: Facts): readonly string[] {
  return then
    .filter(([fact, value]) => facts.get(fact) !== value)
    .map(([fact, value]) => `${fact}: ${value} | ${facts.get(fact) ?? "nothing"}`);
}

const label = ({ id, title }: ConformanceCase): string => `${id} · ${title}`;

/** Cases the answers of `facts` do not meet, each with what differs. */
function failing(
  cases: readonly ConformanceCase[],
  facts: (data: ConformanceCase["data"]) => Facts,
): readonly string[] {
  return cases.flatMap((one) => differences(one, facts(one.data)).map((d) => `${label(one)}: ${d}`));
}

describe.each(names(".barem"))("%s", (name) => {
  it("compiles to its .set.json, which loads", () => {
    checkMade(`${name}.set.json`, `${JSON.stringify(compiled(name), null, 1)}\n`);
    expect(loaded(name).rules.id).toContain("kiem-chuan/");
  });

  it("has the cases its templates and the oracle make", () => {
    const templates = TEMPLATES.filter((t) => t.set === name);
    expect(templates.length).toBeGreaterThan(0);
    for (const each of templates) checkMade(`${name}.case`, printCases(generate(each, compiled(name).rules)));
  });

  const kinds = ["case", "hand.case"]
    .map((kind) => `${name}.${kind}`)
    .filter((each) => (writing && each === `${name}.case`) || existsSync(file(each)));
  it.each(kinds)("the runtime meets every case of %s", (each) => {
    const set = loaded(name);
    const cases = readCases(text(each));
    expect(cases.length).toBeGreaterThan(0);
    expect(failing(cases, (data) => factsOf(evaluateAll(set, data)))).toEqual([]);
    expect(new Set(cases.map((c) => c.id)).size).toBe(cases.length);
  });
});

describe("cases written by hand", () => {
  it.each(names(".hand.case"))("the oracle meets every case of %s.hand.case that it can say", (name) => {
    const { rules } = compiled(name);
    const cases = readCases(text(`${name}.hand.case`)).map((one) => ({
      ...one,
      then: one.then.filter(([fact]) => !fact.endsWith(" findings")),
    }));
    expect(failing(cases, (data) => oracleFacts(rules, data))).toEqual([]);
  });

  it("say why", () => {
    const all = names(".hand.case").flatMap((name) => readCases(text(`${name}.hand.case`)));
    expect(all.filter((one) => one.why.length === 0).map(label)).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(150);
  });
});

describe("the collection", () => {
  it("has more than 1,000 cases and one for every sentence of SPEC.md that evaluation can show", () => {
    const all = [...names(".case")].flatMap((name) => readCases(text(`${name}.case`)));
    expect(all.length).toBeGreaterThan(1000);
    const spec = readFileSync(fileURLToPath(new URL("../runtime/SPEC.md", import.meta.url)), "utf8");
    const sentences = new Set([...spec.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map((m) => m[1] ?? ""));
    const shown = new Set(all.map((one) => one.id.split("-")[0] ?? ""));
    expect([...shown].filter((id) => !sentences.has(id))).toEqual([]);
    // What evaluation cannot show has tests of its own: the compiler's share (T3, U1, U4) in model.test.ts, limits (K4) in
    // load.test.ts, permutation (K3) in property/evaluate.test.ts, hashes (V2, V3) in receipt.test.ts and sets-all.test.ts,
    // explanations (X1, X2) in explain.test.ts and explain-verify.test.ts.
    const elsewhere = ["K3", "K4", "T3", "U1", "U4", "V2", "V3", "X1", "X2"];
    expect([...sentences].filter((id) => !shown.has(id)).sort()).toEqual(elsewhere);
  });

  it("a case that is wrong fails", () => {
    const [one] = readCases(
      'case N2-1 · a wrong answer\ngiven {"1.1.a":1,"1.1.b":2}\nthen criterion 1.1 = scored 6\n',
    );
    if (one === undefined) throw new Error("no case");
    expect(differences(one, factsOf(evaluateAll(loaded("numbers"), one.data)))).toEqual([
      "@u criterion 1.1: scored 6 | scored 5",
    ]);
  });

  it.each(["numbers", "tables", "answers", "cohort", "policy-proportional"])(
    "X1 re-evaluating the steps of every explanation of %s gives its result",
    (name) => {
      const set = loaded(name);
      const cases = readCases(text(`${name}.case`)).filter((_, i) => i % 10 === 0);
      for (const { data } of cases)
        for (const unit of data.units) {
          const wrong = verifyExplanation(explain(set, data, unit.id));
          expect(wrong).toEqual([]);
        }
    },
  );
});
