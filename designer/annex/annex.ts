// The annex of a version as plain data, which Word and spreadsheets are given: the decision's own words in its own table, and
// the rule only where no words were copied (as the public page prints it, reading/css/print-words.css).

import { type Context, contextOf, sliceOf, t } from "#designer/reading/context.ts";
import { kindWords, RULE_KINDS } from "#designer/reading/criterion.ts";
import { issuedWithWords } from "#designer/reading/head.ts";
import type { PageInput } from "#designer/reading/page-input.ts";
import { criteriaIn, outsideOf, type Pillar, pillarsIn } from "#designer/reading/pillars.ts";
import type { AnyItem, CriterionModel } from "#designer/reading/syntax-types.ts";
import * as words from "#designer/strings/reading.ts";
import { printedNumber, rational } from "#runtime";

/** What an annex is made of; of an issued version or of a draft as it would be issued. */
export type AnnexInput = Pick<PageInput, "set" | "compiled" | "hash" | "language" | "issued">;

export interface Annex {
  /** `Phụ lục III`; "" where the text names none. */
  readonly lead: string;
  readonly title: string;
  /** `(Ban hành kèm theo Quyết định số …)`; "" where there is no decision. */
  readonly issuedWith: string;
  /** What is to be known of its state, when it is a draft; "" for an issued one. */
  readonly state: string;
  /** Name of its sheet in a workbook. */
  readonly sheet: string;
  /** Heads of the five columns. */
  readonly columns: readonly string[];
  readonly rows: readonly AnnexRow[];
  /** What the decision says on grades, below the table. */
  readonly after: readonly string[];
  /** What these words are, and by which hash what was left out can be found. */
  readonly about: string;
  /** Who decided; "" where the text does not say. */
  readonly by: string;
}

/** A line of the table: the texts of its five columns, lines within one by line breaks. */
export interface AnnexRow {
  readonly kind: "pillar" | "criterion";
  readonly cells: readonly [code: string, title: string, max: string, how: string, evidence: string];
}

export function annexOf({ set, compiled, hash, language, issued }: AnnexInput): Annex {
  const context = contextOf(set, compiled, language);
  const { rules, analysis } = context;
  const outside = outsideOf(context);
  const loose: readonly AnnexRow[] =
    outside.length === 0 ? [] : [{ kind: "pillar", cells: ["", t(context, words.OUTSIDE), "", "", ""] }];
  const about = t(context, words.WORDS_ALONE, { set: rules.id, version: issued.version });
  return {
    lead: rules.legalBasis[0]?.clause ?? "",
    title: rules.title,
    issuedWith: issuedWithWords(context, issued),
    state: issued.state === "draft" ? t(context, words.STATES.draft) : "",
    sheet: t(context, words.ANNEX),
    columns: [words.STT, words.CRITERION, words.MAX, words.HOW, words.EVIDENCE_DOCUMENTS].map((each) =>
      t(context, each),
    ),
    rows: [
      ...pillarsIn(context, "").flatMap((pillar) => pillarRows(context, pillar)),
      ...loose,
      ...outside.map((model) => criterionRow(context, model)),
    ],
    after: analysis.syntax.items.flatMap((item) =>
      item.kind === "grades" && item.verbatim !== null ? [item.verbatim.value] : [],
    ),
    about: `${about} ${t(context, words.HASH)}: ${hash}`,
    by: issued.by,
  };
}

/** A pillar, its criteria, then the pillars in it. */
function pillarRows(context: Context, pillar: Pillar): readonly AnnexRow[] {
  const { code, title, max, maxParameter } = pillar;
  const items: readonly AnyItem[] = context.analysis.model.pillars.get(code)?.items ?? [];
  // What is not public says it in its own row.
  const isEntered = items.some(({ kind }) => kind === "undisclosed");
  const said = items.flatMap((each) =>
    each.kind === "verbatim" && each.text !== null && !isEntered ? [each.text.value] : [],
  );
  return [
    { kind: "pillar", cells: [code, title, maxOf(context, max, maxParameter), said.join("\n"), ""] },
    ...criteriaIn(context, code).map((model) => criterionRow(context, model)),
    ...pillarsIn(context, code).flatMap((inner) => pillarRows(context, inner)),
  ];
}

function criterionRow(context: Context, model: CriterionModel): AnnexRow {
  const { criterion, item } = model;
  const kinds = kindWords(context, model);
  const title = [criterion.title, ...kinds.map((kind) => `(${kind})`)].join(" ");
  const isPrinted = item.max?.is !== "number" || item.max.printed;
  const isNone = criterion.kind === "collected" && criterion.max === null && criterion.maxParameter === "";
  const worth = isNone ? "–" : maxOf(context, criterion.max, criterion.maxParameter);
  const max = isPrinted ? worth : `${worth} (${t(context, words.NOT_PRINTED)})`;
  const how = criterion.verbatim === "" ? ruleOf(context, model) : criterion.verbatim;
  return { kind: "criterion", cells: [criterion.code, title, max, how, criterion.evidence] };
}

function maxOf(context: Context, max: string | null, parameter: string): string {
  if (max !== null) return printedNumber(rational(max), context.language);
  return parameter === "" ? t(context, words.UNKNOWN) : `${t(context, words.BY_PARAMETER)} ${parameter}`;
}

/** The rule as the text has it, where the decision's words were not copied. */
function ruleOf(context: Context, { criterion, item }: CriterionModel): string {
  const items: readonly AnyItem[] = item.items;
  const lines = items
    .filter(({ kind }) => kind === "input" || RULE_KINDS.has(kind))
    .map(({ span }) => outdented(context, span.start, sliceOf(context, span)));
  const { undisclosed, notExpressible } = criterion;
  const closed = [
    ...(undisclosed === ""
      ? []
      : [`${t(context, words.UNDISCLOSED)}. ${undisclosed}`, t(context, words.ENTERED)]),
    ...(notExpressible === "" ? [] : [`${t(context, words.NOT_EXPRESSIBLE)}. ${notExpressible}`]),
  ];
  return [t(context, words.NO_VERBATIM), ...closed, ...lines].join("\n");
}

/** Without the indentation of the place it stands at. */
function outdented({ analysis }: Context, start: number, text: string): string {
  const before = analysis.file.text.slice(analysis.file.text.lastIndexOf("\n", start - 1) + 1, start);
  return text.replaceAll(`\n${/^ */.exec(before)?.[0] ?? ""}`, "\n");
}
