// Conformance cases as text, and the facts of a result as text. What a case file looks like is in
// test/conformance/README.md. Facts of the oracle are made in oracle.ts, without a glance at this file's runtime half.
import type { Data, GroupResult, SumResult, UnitData } from "#runtime/evaluation.ts";
import { type Rational, toExact } from "#runtime/number.ts";

/** Fact, with its unit (`@u criterion 1.1`), to value. */
export type Facts = ReadonlyMap<string, string>;

export interface ConformanceCase {
  /** `N4-3`: SPEC sentence and number. */
  readonly id: string;
  readonly title: string;
  readonly why: readonly string[];
  readonly data: Data;
  /** Facts that must hold, with their unit. */
  readonly then: readonly (readonly [string, string])[];
}

interface Draft {
  id: string;
  title: string;
  why: string[];
  units: UnitData[];
  rest: Omit<Data, "units">;
  then: [string, string][];
}

/** Reads a case file; throws with the line's number when a line is not of the form. */
export function readCases(text: string): readonly ConformanceCase[] {
  const drafts: Draft[] = [];
  text.split("\n").forEach((line, i) => {
    if (line === "" || line.startsWith("#")) return;
    try {
      readLine(line, drafts);
    } catch (error) {
      throw new Error(`line ${i + 1}: ${line}`, { cause: error });
    }
  });
  return drafts.map(({ units, rest, ...draft }) => ({ ...draft, data: { ...rest, units } }));
}

function readLine(line: string, drafts: Draft[]): void {
  const [, word = "", content = ""] = /^(\S+) (.*)$/.exec(line) ?? [];
  if (word === "case") {
    const [, id = "", title = ""] = /^([A-Z]+\d+-\d+) · (.+)$/.exec(content) ?? [];
    if (id === "") throw new Error("a case is `case N4-3 · title`");
    drafts.push({ id, title, why: [], units: [], rest: {}, then: [] });
    return;
  }
  const draft = drafts.at(-1);
  if (draft === undefined) throw new Error("before the first case");
  if (word === "why") draft.why.push(content);
  else if (word === "data") draft.rest = JSON.parse(content) as Omit<Data, "units">;
  else if (word === "given") draft.units.push({ id: "u", values: JSON.parse(content) as UnitData["values"] });
  else if (word === "unit") draft.units.push(JSON.parse(content) as UnitData);
  else if (word === "then") {
    const [, unit = "@u", fact = "", value = ""] = /^(?:(@\S*) )?(.+?) = (.+)$/.exec(content) ?? [];
    if (fact === "") throw new Error("a fact is `then fact = value`");
    draft.then.push([`${unit} ${fact}`, value]);
  } else throw new Error(`unknown word ${word}`);
}

/** The lines of a case, as `readCases` reads them. */
export function printCase({ id, title, why, data, then }: ConformanceCase): string {
  const { units, ...rest } = data;
  const [only] = units;
  const single =
    units.length === 1 && only !== undefined && only.id === "u" && Object.keys(only).length === 2
      ? only
      : null;
  return [
    `case ${id} · ${title}`,
    ...why.map((line) => `why ${line}`),
    ...(Object.keys(rest).length > 0 ? [`data ${JSON.stringify(rest)}`] : []),
    ...(single === null
      ? units.map((unit) => `unit ${JSON.stringify(unit)}`)
      : [`given ${JSON.stringify(single.values)}`]),
    ...then.map(([fact, value]) => `then ${fact.replace(/^@u /, "")} = ${value}`),
    "",
  ].join("\n");
}

const range = (low: Rational, high: Rational | null): string =>
  `${toExact(low)}..${high === null ? "" : toExact(high)}`;
const known = (x: Rational | null): string => (x === null ? "unknown" : toExact(x));
const sum = ({ points, low, high }: SumResult): string =>
  points === null ? range(low, high) : toExact(points);
const codes = (found: readonly string[]): string => [...new Set(found)].sort().join(" ") || "none";

/** Everything a result of the runtime says, as facts. */
export function factsOf(result: GroupResult): Facts {
  const facts = new Map<string, string>();
  facts.set("@ findings", codes(result.findings.filter((f) => f.unit === "").map((f) => f.code)));
  for (const unit of result.units) {
    const say = (fact: string, value: string): Map<string, string> => facts.set(`@${unit.id} ${fact}`, value);
    for (const c of unit.criteria.values()) {
      const reason = c.reason?.code ?? "-";
      const points = c.points === null ? range(c.low, c.high) : toExact(c.points);
      const why = c.status === "rejected" || c.status === "needs-reading";
      say(`criterion ${c.code}`, `${c.status} ${why ? reason : points}`);
      say(`reason ${c.code}`, reason);
      say(`missing ${c.code}`, [...c.missing].sort().join(" ") || "-");
      say(`max ${c.code}`, known(c.max));
    }
    for (const [code, pillar] of unit.pillars) {
      say(`pillar ${code}`, sum(pillar));
      say(`pillar-max ${code}`, known(pillar.max));
    }
    say("total", sum(unit.total));
    say("total-max", known(unit.total.max));
    say("percent", unit.percent === null ? "open" : toExact(unit.percent));
    say("status", unit.status);
    say("excluded", unit.excluded?.code ?? "no");
    for (const [name, r] of unit.ranks)
      say(`rank ${name}`, r.rank !== null ? `${r.rank}` : r.best === null ? "none" : `${r.best}..${r.worst}`);
    say("grade", unit.grades.join(" | ") || "none");
    say("awards", unit.awards.join(" | ") || "none");
    say("findings", codes(result.findings.filter((f) => f.unit === unit.id).map((f) => f.code)));
  }
  return facts;
}
