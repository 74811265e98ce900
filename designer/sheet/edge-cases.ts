// Sample units at the edges of a set's rules (“ca biên”), from its boundary cases: few rows that reach every way each criterion can
// go, with the points each must give. A case is laid onto a row only where no figure of the two differs, and what is absent in
// one stays absent.
import { type Analysis, type Case, type CaseUnit, cases } from "#dsl";
import type { Rules } from "#runtime/compiled-set.ts";
import { evaluateAll } from "#runtime/evaluate.ts";
import type { CriterionResult, Data, UnitData } from "#runtime/evaluation.ts";
import type { LoadedSet } from "#runtime/loaded-set.ts";
import { equals } from "#runtime/number.ts";
import { ROW_WORDS } from "../strings/sheet.ts";
import { type Language, say } from "../strings/words.ts";

/** What one unit must get for one criterion: exact points in điểm, or the state. */
export interface Expected {
  readonly unit: string;
  readonly criterion: string;
  /** Number of the case within its criterion. */
  readonly no: number;
  readonly result: CriterionResult;
}

export interface EdgeUnits {
  readonly units: readonly UnitData[];
  /** Values of the set's parameters that the units go with. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly expected: readonly Expected[];
  /** Cases that no row could take: they need other parameters, or groups of their own. */
  readonly left: readonly Case[];
}

/** Units assessed together, in a group of their own so that they do not weigh on others. */
interface Team {
  readonly size: number;
  readonly cases: Case[];
  readonly members: Member[];
}

/** A unit in the making: `null` says that the figure must be absent. */
interface Member {
  readonly values: Map<string, unknown>;
  readonly notApplicable: Set<string>;
  readonly applicable: Set<string>;
}

/** The edge units of a set without errors; the same text gives the same units. */
export function edgeUnits(analysis: Analysis, set: LoadedSet, language: Language = "vi"): EdgeUnits {
  const { rules } = analysis.model;
  const all = cases(analysis);
  const parameters = commonParameters(all);
  const fits = all.filter(
    (each) => isWithin(each.parameters, parameters) && each.units.every((u) => u.group === ""),
  );
  const owned = inputKeys(rules);
  const teams: Team[] = [];
  for (const each of fits) {
    const team = teams.find((other) => canTake(other, each, owned)) ?? newTeam(teams, each.units.length);
    take(team, each, owned);
  }
  return proven({ teams, parameters, all }, set, language);
}

function newTeam(teams: Team[], size: number): Team {
  const members = Array.from(
    { length: size },
    (): Member => ({
      values: new Map(),
      notApplicable: new Set(),
      applicable: new Set(),
    }),
  );
  const team: Team = { size, cases: [], members };
  teams.push(team);
  return team;
}

/** The parameters most cases go with: of each, the value that most cases name. */
function commonParameters(all: readonly Case[]): Readonly<Record<string, unknown>> {
  const counts = new Map<string, Map<string, { readonly value: unknown; count: number }>>();
  for (const each of all)
    for (const [name, value] of Object.entries(each.parameters)) {
      const values = counts.get(name) ?? new Map();
      counts.set(name, values);
      const key = JSON.stringify(value);
      const entry = values.get(key) ?? { value, count: 0 };
      entry.count++;
      values.set(key, entry);
    }
  const most = [...counts].map(([name, values]): [string, unknown] => {
    const [first] = [...values.values()].sort((a, b) => b.count - a.count);
    return [name, first?.value];
  });
  return Object.fromEntries(most);
}

const isWithin = (
  part: Readonly<Record<string, unknown>>,
  whole: Readonly<Record<string, unknown>>,
): boolean =>
  Object.entries(part).every(([name, value]) => JSON.stringify(whole[name]) === JSON.stringify(value));

/** Keys of each criterion's own inputs. */
const inputKeys = (rules: Rules): ReadonlyMap<string, readonly string[]> =>
  new Map(rules.criteria.map(({ code, inputs }) => [code, inputs.map((input) => `${code}.${input.name}`)]));

type Owned = ReadonlyMap<string, readonly string[]>;

/** What a case says of a unit: its values, and `null` for the criterion's own inputs that it leaves out. */
function saidOf(unit: CaseUnit, criterion: string, owned: Owned): readonly (readonly [string, unknown])[] {
  const absent = (owned.get(criterion) ?? []).filter((key) => !Object.hasOwn(unit.values, key));
  return [...Object.entries(unit.values), ...absent.map((key) => [key, null] as const)];
}

function canTake(team: Team, each: Case, owned: Owned): boolean {
  if (team.size !== each.units.length) return false;
  if (team.cases.some((other) => other.criterion === each.criterion)) return false;
  return each.units.every((unit, i) => {
    const member = team.members[i];
    if (member === undefined) return false;
    const agrees = saidOf(unit, each.criterion, owned).every(([key, value]) => {
      const there = member.values.get(key);
      return there === undefined ? !member.values.has(key) : JSON.stringify(there) === JSON.stringify(value);
    });
    return (
      agrees &&
      unit.notApplicable.every((code) => !member.applicable.has(code)) &&
      !member.notApplicable.has(each.criterion)
    );
  });
}

function take(team: Team, each: Case, owned: Owned): void {
  team.cases.push(each);
  each.units.forEach((unit, i) => {
    const member = team.members[i];
    if (member === undefined) return;
    for (const [key, value] of saidOf(unit, each.criterion, owned)) member.values.set(key, value);
    for (const code of unit.notApplicable) member.notApplicable.add(code);
    if (!unit.notApplicable.includes(each.criterion)) member.applicable.add(each.criterion);
  });
}

interface Gathered {
  readonly teams: readonly Team[];
  readonly parameters: EdgeUnits["parameters"];
  readonly all: readonly Case[];
}

/** The teams as units; a case whose points another case's figures would change is left, so that what is expected is so. */
function proven({ teams, parameters, all }: Gathered, set: LoadedSet, language: Language): EdgeUnits {
  const named = teams.map((team, i) => ({ team, units: unitsOf(team, i + 1, language) }));
  const units = named.flatMap((each) => each.units);
  const data: Data = { units, parameters };
  const results = new Map(evaluateAll(set, data).units.map((unit) => [unit.id, unit]));
  const expected: Expected[] = [];
  const kept = new Set<Case>();
  for (const { team, units } of named)
    for (const each of team.cases) {
      const holds = each.units.every((unit, i) => {
        const got = results.get(units[i]?.id ?? "")?.criteria.get(each.criterion);
        return got !== undefined && isSame(got, unit.result);
      });
      if (!holds) continue;
      kept.add(each);
      each.units.forEach((unit, i) => {
        expected.push({
          unit: units[i]?.id ?? "",
          criterion: each.criterion,
          no: each.no,
          result: unit.result,
        });
      });
    }
  return { units, parameters, expected, left: all.filter((each) => !kept.has(each)) };
}

function unitsOf(team: Team, no: number, language: Language): readonly UnitData[] {
  return team.members.map(({ values, notApplicable }, i): UnitData => {
    const suffix = team.size === 1 ? "" : String.fromCharCode(97 + (i % 26));
    const name = say(ROW_WORDS.edge, language, { no: `${no}${suffix}` });
    return {
      id: `ca-bien-${no}${suffix}`,
      name,
      group: say(ROW_WORDS.edge, language, { no }),
      values: Object.fromEntries([...values].filter(([, value]) => value !== null)),
      ...(notApplicable.size === 0 ? {} : { notApplicable: [...notApplicable] }),
    };
  });
}

/** Equal in what a reader sees: the state and the exact points. */
const isSame = (a: CriterionResult, b: CriterionResult): boolean =>
  a.status === b.status &&
  (a.points === null ? b.points === null : b.points !== null && equals(a.points, b.points));
