// The result of `barem score` for people: one table per group, in the order of the first ranking, then what was found.
import type { GroupResult, RankResult, UnitResult } from "#runtime/evaluation.ts";
import type { OpenData } from "./data/open-data.ts";
import { FINDINGS } from "./finding-strings.ts";
import { fill, type Language } from "./language.ts";
import type { FoundHere } from "./print-finding.ts";
import { printBounds, printDate, printNumber } from "./print-number.ts";
import { printPlace } from "./print-problem.ts";
import { topPillars } from "./set-facts.ts";
import type { ReadySet } from "./sets.ts";
import { text } from "./strings.ts";
import { type Column, shown, table } from "./table.ts";

/** Findings printed at most; `--json` has all. */
const MOST_FINDINGS = 20;

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
  const scale = rules.scale ?? text(language, "unknown");
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

function groupText(sheet: Sheet, group: string, units: readonly UnitResult[]): string {
  const { language, set } = sheet;
  const { rules } = set.compiled;
  const pillars = topPillars(rules);
  const columns: readonly Column[] = [
    ...rules.rankings.map(({ name }) => ({
      title: rankTitle(name, rules.rankings.length, language),
      align: "right" as const,
    })),
    { title: text(language, "column-name") },
    { title: text(language, "column-total"), align: "right" },
    { title: text(language, "column-percent"), align: "right" },
    ...(rules.grades === null ? [] : [{ title: text(language, "column-grade") }]),
    ...(rules.awards.length === 0 ? [] : [{ title: text(language, "column-award") }]),
    ...pillars.map(({ code }) => ({
      title: text(language, "column-pillar", { code }),
      align: "right" as const,
    })),
  ];
  const rows = inRankOrder(units, rules.rankings[0]?.name).map((unit) => [
    ...rules.rankings.map(({ name }) => rankText(unit.ranks.get(name), language)),
    nameOf(sheet, unit),
    printBounds(unit.total, language),
    unit.percent === null ? "" : printNumber(unit.percent, language),
    ...(rules.grades === null ? [] : [unit.grades.join(text(language, "or"))]),
    ...(rules.awards.length === 0 ? [] : [unit.awards.join("; ")]),
    ...pillars.map(({ code }) => {
      const sum = unit.pillars.get(code);
      return sum === undefined ? "" : printBounds(sum, language);
    }),
  ]);
  const title = group === "" ? "" : `${shown(text(language, "score-group", { group }))}\n`;
  return title + table(columns, rows);
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
  return `${name} (${fill(FINDINGS[unit.excluded.code][language], unit.excluded.params).replace(/\.$/, "")})`;
}

// Ranked units first, by the best rank they can have; the others after them, in the order of the data.
function inRankOrder(units: readonly UnitResult[], ranking: string | undefined): readonly UnitResult[] {
  const key = (unit: UnitResult): readonly [number, number] => {
    const rank = ranking === undefined ? undefined : unit.ranks.get(ranking);
    return [rank?.best ?? Number.POSITIVE_INFINITY, rank?.worst ?? 0];
  };
  return [...units].sort((a, b) => {
    const [bestA, worstA] = key(a);
    const [bestB, worstB] = key(b);
    return bestA === bestB ? worstA - worstB : bestA < bestB ? -1 : 1;
  });
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
    const { severity, code, unit, criterion, place, message } = finding;
    const about = [
      place === null ? "" : printPlace(place, language),
      unit !== "" && place?.kind !== "cell" ? text(language, "finding-unit", { unit }) : "",
      criterion === "" ? "" : text(language, "finding-criterion", { criterion }),
    ].filter((part) => part !== "");
    return `${about.length === 0 ? "" : `${about.join(", ")}: `}${text(language, severity)} [${code}] ${message}`;
  });
  const more = findings.length - MOST_FINDINGS;
  if (more > 0) lines.push(text(language, "findings-more", { count: more }));
  return `${[text(language, "findings-heading"), ...lines.map((line) => `  ${line}`)].map(shown).join("\n")}\n`;
}
