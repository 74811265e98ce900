// From templates to case files: every combination of a grid becomes a case, the oracle answers. The runtime has no part
// in it. `node scripts/conformance.mjs` writes the files.
import type { Rules } from "#runtime/compiled-set.ts";
import type { Data } from "#runtime/evaluation.ts";
import { type ConformanceCase, type Facts, printCase } from "../support/conformance.ts";
import { oracleFacts } from "../support/oracle.ts";
import type { Grid, Scene, Templates } from "./template.ts";
import { ARITHMETIC } from "./templates-arithmetic.ts";
import { COHORT, GRADES, QUOTAS, RANKING } from "./templates-population.ts";
import { ANSWERS, FIGURES, LOGIC, TABLES } from "./templates-rules.ts";
import { UNITS } from "./templates-unit.ts";

export const TEMPLATES: readonly Templates[] = [
  ARITHMETIC,
  TABLES,
  LOGIC,
  ANSWERS,
  FIGURES,
  COHORT,
  RANKING,
  GRADES,
  QUOTAS,
  ...UNITS,
];

type Question = Omit<ConformanceCase, "id" | "then"> & {
  readonly spec: string;
  readonly facts: readonly string[];
};

function* combinations(
  values: readonly (readonly [string, readonly unknown[]])[],
): Generator<readonly (readonly [string, unknown])[]> {
  const [first, ...rest] = values;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const value of first[1]) for (const others of combinations(rest)) yield [[first[0], value], ...others];
}

const shown = (value: unknown): string => (value === undefined ? "missing" : JSON.stringify(value));

function questionsOfGrid({ spec, title, criterion, values, rest }: Grid): readonly Question[] {
  return [...combinations(Object.entries(values))].map((given): Question => {
    const keyed = given.map(
      ([name, value]) => [name.includes(".") ? name : `${criterion}.${name}`, value] as const,
    );
    const present = Object.fromEntries(keyed.filter(([, value]) => value !== undefined));
    return {
      spec,
      title: `${title}: ${given.map(([name, value]) => `${name} ${shown(value)}`).join(", ")}`,
      why: [],
      data: { ...rest, units: [{ id: "u", values: present }] },
      facts: [`u criterion ${criterion}`, `u reason ${criterion}`, `u missing ${criterion}`],
    };
  });
}

const questionOfScene = ({ spec, title, data, facts }: Scene): Question => ({
  spec,
  title,
  why: [],
  data,
  facts,
});

/** `* fact` of every unit, `A fact` of one, `@ fact` of the whole. */
function factsAsked(facts: readonly string[], data: Data): readonly string[] {
  return facts.flatMap((fact) => {
    if (fact.startsWith("* ")) return data.units.map((u) => `@${u.id} ${fact.slice(2)}`);
    return fact.startsWith("@") ? [fact] : [`@${fact}`];
  });
}

/** What is said only where it tells something: a reason where there is none is left out. */
const worthSaying = (fact: string, value: string): boolean =>
  !(/ (reason|missing) /.test(fact) && value === "-");

/** The reason is already in the outcome of what is rejected or needs a reading. */
const repeats = (fact: string, facts: Facts): boolean =>
  fact.includes(" reason ") &&
  / (rejected|needs-reading) /.test(` ${facts.get(fact.replace(" reason ", " criterion ")) ?? ""}`);

export interface Generated {
  readonly set: string;
  readonly cases: readonly ConformanceCase[];
}

/** The cases of one set, answered by the oracle. */
export function generate({ set, grids, scenes }: Templates, rules: Rules): Generated {
  const numbers = new Map<string, number>();
  const questions = [...grids.flatMap(questionsOfGrid), ...scenes.map(questionOfScene)];
  const cases = questions.map(({ spec, facts, ...question }): ConformanceCase => {
    const no = (numbers.get(spec) ?? 0) + 1;
    numbers.set(spec, no);
    const asked = factsAsked(facts, question.data);
    const answers = oracleFacts(rules, question.data, (fact) => asked.includes(fact));
    const then = asked
      .map((fact): readonly [string, string] => {
        const value = answers.get(fact);
        if (value === undefined)
          throw new Error(`${set}: ${question.title}: the oracle says nothing of ${fact}`);
        return [fact, value];
      })
      .filter(([fact, value]) => worthSaying(fact, value) && !repeats(fact, answers));
    return { ...question, id: `${spec}-${no}`, then };
  });
  return { set, cases };
}

export const printCases = ({ set, cases }: Generated): string =>
  [
    `# Made from templates; the answers are the oracle's. Set: ${set}.set.json. Form: README.md.`,
    "",
    ...cases.map(printCase),
  ].join("\n");
