// The result of `barem score` for people: one table per group, in the order of the first ranking, then what was found.
import type { Ranking } from "#runtime/compiled-set.ts";
import type { GroupResult, RankResult, UnitResult } from "#runtime/evaluation.ts";
import { reasonText } from "#runtime/explain-strings.ts";
import { divide, fromInteger, isZero, multiply, type Rational } from "#runtime/number.ts";
import { printedNumber } from "#runtime/number-text.ts";
import type { OpenData } from "./data/open-data.ts";
import type { Language } from "./language.ts";
import type { FoundHere } from "./print-finding.ts";
import { printBounds, printDate, printScale } from "./print-number.ts";
import { printPlace } from "./print-problem.ts";
import { topPillars } from "./set-facts.ts";
import type { ReadySet } from "./sets.ts";
import { text } from "./strings.ts";
import { type Column, displayWidth, shown, table } from "./table.ts";

/** Findings printed at most; `--json` has all. */
const MOST_FINDINGS = 20;

/** Columns of a terminal that one table may take. */
const MOST_WIDTH = 110;

interface Sheet {
  readonly set: ReadySet;
  readonly data: OpenData;
  readonly language: Language;
}

/** Heading, ranked tables, notes and findings. */
export function scoreText(sheet: Sheet, result: GroupResult, findings: readonly FoundHere[]): string {
  const tables = groupsOf(sheet, result).map(([group, units]) => groupText(sheet, group, units));
  const parts = [
    heading(sheet, result),
    ...tables,
    notes(sheet, tables),
    findingsText(findings, sheet.language),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function heading({ set, language }: Sheet, result: GroupResult): string {
  const { rules } = set.compiled;
  const scale = printScale(rules.scale, language);
  const lines = [
    text(language, "score-heading", { title: rules.title, set: rules.id, version: rules.version }),
    ...rules.legalBasis.map(({ number, date }) =>
      text(language, "score-decision", { number, date: printDate(date) }),
    ),
    text(language, "score-scale", { scale, count: result.units.length }),
  ];
  return `${lines.map(shown).join("\n")}\n`;
}

/** Units of each group, groups in the order of the data. */
function groupsOf(sheet: Sheet, result: GroupResult): readonly (readonly [string, readonly UnitResult[]])[] {
  const groups = new Map<string, UnitResult[]>();
  result.units.forEach((unit, at) => {
    const group = sheet.data.data.units[at]?.group ?? "";
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [unit]);
    else members.push(unit);
  });
  return [...groups];
}

/** The ranking of a group; points by pillar stand in it where the line has room, else in a table of their own. */
function groupText(sheet: Sheet, group: string, members: readonly UnitResult[]): string {
  const { language, set } = sheet;
  const units = inRankOrder(members, set.compiled.rules.rankings[0]?.name);
  const names = units.map((unit) => [nameOf(sheet, unit)]);
  const name: Table = { columns: [{ title: text(language, "column-name") }], rows: names };
  const whole = beside(ranksTable(sheet, units), name, resultTable(sheet, units));
  const pillars = pillarTable(sheet, units);
  const title = group === "" ? "" : `${shown(text(language, "score-group", { group }))}\n`;
  const one = printTable(beside(whole, pillars));
  if (displayWidth(one.slice(0, one.indexOf("\n"))) <= MOST_WIDTH) return title + one;
  return `${title}${printTable(whole)}\n${printTable(beside(name, pillars))}`;
}

interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

const printTable = ({ columns, rows }: Table): string => table(columns, rows);

/** Tables of the same rows, side by side. */
function beside(...tables: readonly Table[]): Table {
  const rows = tables[0]?.rows ?? [];
  return {
    columns: tables.flatMap((each) => each.columns),
    rows: rows.map((_, at) => tables.flatMap((each) => each.rows[at] ?? [])),
  };
}

function ranksTable({ set, language }: Sheet, units: readonly UnitResult[]): Table {
  const { rankings } = set.compiled.rules;
  return {
    columns: rankings.map(({ name }) => ({
      title: rankTitle(name, rankings.length, language),
      align: "right",
    })),
    rows: units.map((unit) =>
      rankings.map((ranking) => {
        const share = pillarPercent(ranking, unit);
        const rank = rankText(unit.ranks.get(ranking.name), language);
        return share === null ? rank : `${rank} (${printedNumber(share, language)} %)`;
      }),
    ),
  };
}

/** What a ranking by the percent of one pillar compares (0..100); null: another ranking, or an open result. */
function pillarPercent({ keys }: Ranking, { pillars }: UnitResult): Rational | null {
  const key = keys[0];
  if (key?.op !== "points-of" || key.what !== "pillar" || !key.percent) return null;
  const { points = null, max = null } = pillars.get(key.name) ?? {};
  if (points === null || max === null || isZero(max)) return null;
  return multiply(divide(points, max), fromInteger(100));
}

function resultTable({ set, language }: Sheet, units: readonly UnitResult[]): Table {
  const { grades, awards } = set.compiled.rules;
  return {
    columns: [
      { title: text(language, "column-total"), align: "right" },
      { title: text(language, "column-percent"), align: "right" },
      ...(grades === null ? [] : [{ title: text(language, "column-grade") }]),
      ...(awards.length === 0 ? [] : [{ title: text(language, "column-award") }]),
    ],
    rows: units.map((unit) => [
      printBounds(unit.total, language),
      unit.percent === null ? "" : printedNumber(unit.percent, language),
      ...(grades === null ? [] : [unit.grades.join(text(language, "or"))]),
      ...(awards.length === 0 ? [] : [unit.awards.join("; ")]),
    ]),
  };
}

function pillarTable({ set, language }: Sheet, units: readonly UnitResult[]): Table {
  const pillars = topPillars(set.compiled.rules);
  return {
    columns: pillars.map(({ code }) => ({
      title: text(language, "column-pillar", { code }),
      align: "right",
    })),
    rows: units.map((unit) =>
      pillars.map(({ code }) => {
        const sum = unit.pillars.get(code);
        return sum === undefined ? "" : printBounds(sum, language);
      }),
    ),
  };
}

const rankTitle = (name: string, rankings: number, language: Language): string =>
  rankings === 1 ? text(language, "column-rank") : text(language, "column-rank-of", { name });

function rankText(rank: RankResult | undefined, language: Language): string {
  if (rank === undefined || rank.best === null || rank.worst === null) return text(language, "not-ranked");
  return rank.rank === null && rank.best !== rank.worst ? `${rank.best}–${rank.worst}` : String(rank.best);
}

function nameOf({ data, language }: Sheet, unit: UnitResult): string {
  const name = data.data.units.find((each) => each.id === unit.id)?.name ?? unit.id;
  if (unit.excluded === null) return name;
  return `${name} (${reasonText(unit.excluded, language)})`;
}

// Ranked units first, by the best rank they can have; the others after them, in the order of the data.
function inRankOrder(units: readonly UnitResult[], ranking: string | undefined): readonly UnitResult[] {
  const keyed = units.map((unit) => {
    const rank = ranking === undefined ? undefined : unit.ranks.get(ranking);
    return { unit, best: rank?.best ?? units.length + 1, worst: rank?.worst ?? 0 };
  });
  keyed.sort((a, b) => a.best - b.best || a.worst - b.worst);
  return keyed.map((each) => each.unit);
}

function notes({ set, language }: Sheet, tables: readonly string[]): string {
  const { rules } = set.compiled;
  const lines = [
    ...topPillars(rules).map(({ code, title }) => `${text(language, "column-pillar", { code })}: ${title}`),
    ...(rules.grades === null ? [text(language, "no-grades")] : []),
    ...(rules.rankings.length === 0 ? [text(language, "no-rankings")] : []),
    ...(tables.some((each) => each.includes("≈")) ? [text(language, "rounded-note")] : []),
  ];
  return `${lines.map(shown).join("\n")}\n`;
}

function findingsText(findings: readonly FoundHere[], language: Language): string {
  if (findings.length === 0) return "";
  const lines = findings.slice(0, MOST_FINDINGS).map((finding) => {
    const { severity, code, unit, criterion, place, message, remedy } = finding;
    const about = [
      place === null ? "" : printPlace(place, language),
      unit !== "" && place?.kind !== "cell" ? text(language, "finding-unit", { unit }) : "",
      criterion === "" ? "" : text(language, "finding-criterion", { criterion }),
    ].filter((part) => part !== "");
    return `${about.length === 0 ? "" : `${about.join(", ")}: `}${text(language, severity)} [${code}] ${message}${remedy === "" ? "" : ` ${remedy}`}`;
  });
  const more = findings.length - MOST_FINDINGS;
  if (more > 0) lines.push(text(language, "findings-more", { count: more }));
  return `${[text(language, "findings-heading"), ...lines.map((line) => `  ${line}`)].map(shown).join("\n")}\n`;
}
