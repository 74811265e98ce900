// The cases of a set as tables for people, one for each criterion.
import type { Case, CaseUnit } from "#dsl";
import type { CompiledSet, Criterion } from "#runtime/compiled-set.ts";
import { type Rational, toDecimal, toExact } from "#runtime/number.ts";
import { printed, printedNumber } from "#runtime/number-text.ts";
import type { Language } from "./language.ts";
import { text } from "./strings.ts";
import { shown, table } from "./table.ts";

/** Heading, then a table for each criterion. */
export function casesText(set: CompiledSet, cases: readonly Case[], language: Language): string {
  const { rules } = set;
  const sections = rules.criteria.flatMap((criterion) => {
    const own = cases.filter((each) => each.criterion === criterion.code);
    return own.length === 0
      ? []
      : [`${shown(criterionTitle(criterion, language))}\n${casesTable(own, language)}`];
  });
  const heading = [
    text(language, "score-heading", { title: rules.title, set: rules.id, version: rules.version }),
    text(language, "cases-count", { criteria: sections.length, count: cases.length }),
  ];
  return [`${heading.map(shown).join("\n")}\n`, ...sections].join("\n");
}

/** `6.6 Tỷ lệ … (tối đa 30)`. */
export function criterionTitle({ code, title, max, maxParameter }: Criterion, language: Language): string {
  const most = max ?? text(language, maxParameter === "" ? "none" : "unknown");
  return text(language, "inputs-criterion", { code, title, max: most });
}

function casesTable(cases: readonly Case[], language: Language): string {
  return table(
    [
      { title: text(language, "column-case-number"), align: "right" },
      { title: text(language, "column-case-why") },
      { title: text(language, "column-case-figures") },
      { title: text(language, "column-case-result") },
    ],
    cases.flatMap((each) =>
      each.units.map((unit, i) => [
        i === 0 ? String(each.no) : "",
        i === 0 ? whyText(each, language) : "",
        figuresOf(each, unit, language),
        resultText(unit.result, language),
      ]),
    ),
  );
}

export const whyText = ({ why }: Case, language: Language): string =>
  why.map((each) => each[language]).join("; ");

/** `A: x = 50`; the name only where several units are assessed together. */
function figuresOf(each: Case, unit: CaseUnit, language: Language): string {
  const figures = figuresText(each, unit, language) || "–";
  return each.units.length === 1 ? figures : `${unitName(unit, language)}: ${figures}`;
}

/** What a unit reports, with the parameters of the set and what is declared not to apply. */
export function figuresText({ parameters }: Case, unit: CaseUnit, language: Language): string {
  const given = [
    unit.figures[language],
    ...Object.entries(parameters).map(([name, value]) => `${name} = ${String(value)}`),
    ...unit.notApplicable.map((code) => text(language, "case-declared", { code })),
  ];
  return given.filter((part) => part !== "").join("; ");
}

export const unitName = ({ id, group }: CaseUnit, language: Language): string =>
  group === "" ? id : text(language, "case-group", { id, group });

/** What the unit gets, in a few words: points, or the state. */
export function resultText(result: CaseUnit["result"], language: Language): string {
  const { status, points, low, high } = result;
  const worth =
    points === null
      ? text(language, "from-to", {
          low: exactText(low, language),
          high: high === null ? "…" : exactText(high, language),
        })
      : exactText(points, language);
  return text(language, `case-${status}`, { points: worth });
}

/** `20,97`, or a fraction with what it is about: `849/85 (≈9,99)`. */
function exactText(x: Rational, language: Language): string {
  const { text: digits, exact } = toDecimal(x, PLACES);
  if (exact) return printed(digits, language);
  return `${toExact(x)} (${printedNumber(x, language)})`;
}

const PLACES = 6;
