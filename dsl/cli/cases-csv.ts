// The cases of a set for a spreadsheet: a row for each unit of each case. Fractions stand beside a word, so that no
// spreadsheet takes 1/2 for a day.
import type { Case, CaseUnit } from "#dsl";
import type { CompiledSet } from "#runtime/compiled-set.ts";
import { reasonText } from "#runtime/explain-strings.ts";
import { toDecimal } from "#runtime/number.ts";
import { criterionTitle, figuresText, resultText, unitName, whyText } from "./cases-text.ts";
import { BOM, csvLine } from "./data/write-csv.ts";
import type { Language } from "./language.ts";
import { type StringKey, text } from "./strings.ts";

const COLUMNS: readonly StringKey[] = [
  "column-case-criterion",
  "column-case-number",
  "column-case-why",
  "column-name",
  "column-case-figures",
  "column-case-result",
  "column-case-points",
  "column-case-reason",
];

export function casesCsv(set: CompiledSet, cases: readonly Case[], language: Language): string {
  const titles = new Map(set.rules.criteria.map((c) => [c.code, criterionTitle(c, language)]));
  const rows = cases.flatMap((each) =>
    each.units.map((unit) => [
      titles.get(each.criterion) ?? each.criterion,
      String(each.no),
      whyText(each, language),
      unitName(unit, language),
      figuresText(each, unit, language),
      resultText(unit.result, language),
      decimal(unit.result.points, language),
      unit.result.reason === null ? "" : reasonText(unit.result.reason, language),
    ]),
  );
  return BOM + [COLUMNS.map((key) => text(language, key)), ...rows].map(csvLine).join("");
}

/** Six places are enough to compare with; exact points stand in the column before. */
function decimal(points: CaseUnit["result"]["points"], language: Language): string {
  if (points === null) return "";
  const digits = toDecimal(points, 6).text;
  return language === "vi" ? digits.replace(".", ",") : digits;
}
