// Table of contents by pillar, and for every pillar its table, as on the annex.
import { type CompiledSet, printedNumber, rational } from "#runtime";
import * as words from "../strings/reading.ts";
import { answers } from "./answers.ts";
import { type Context, own, t } from "./context.ts";
import { criterionRow } from "./criterion.ts";
import { type Html, html } from "./html.ts";
import { statement } from "./rule-text.ts";
import type { AnyItem, CriterionModel } from "./syntax-types.ts";

export type Pillar = CompiledSet["rules"]["pillars"][number];

export const pillarId = (code: string): string => `chi-so-${code}`;

const OUTSIDE_ID = "ngoai-chi-so";

export function contents(context: Context): Html {
  const { pillars, scale, criteria } = context.rules;
  const rows = pillars.map(
    (pillar) =>
      html`<tr${pillar.parent === "" ? null : html` class="inner"`}><th scope="row"><a href="#${pillarId(pillar.code)}">${
        pillar.code
      }. ${own(context, pillar.title)}</a></th><td>${countOf(criteriaOf(context, pillar)) ?? t(context, words.UNKNOWN)}</td><td>${pointsOf(context, pillar)}</td></tr>`,
  );
  const outside = outsideOf(context);
  const loose =
    outside.length === 0
      ? null
      : html`<tr><th scope="row"><a href="#${OUTSIDE_ID}">${t(context, words.OUTSIDE)}</a></th><td>${outside.length}</td><td></td></tr>`;
  const total = scale === null ? t(context, words.UNKNOWN) : printedNumber(rational(scale), context.language);
  return html`<nav class="contents" aria-labelledby="muc-luc"><h2 id="muc-luc">${t(context, words.CONTENTS)}</h2><table><thead><tr><th scope="col">${capital(
    context.language === "vi" ? context.rules.called[0] : t(context, words.PILLAR),
  )}</th><th scope="col">${t(context, words.CRITERIA)}</th><th scope="col">${t(context, words.MAX)}</th></tr></thead><tbody>${rows}${loose}</tbody><tfoot><tr><th scope="row">${t(
    context,
    words.TOTAL,
  )}</th><td>${countOf(criteria) ?? t(context, words.UNKNOWN)}</td><td>${total}</td></tr></tfoot></table><ul class="jumps"><li><a href="#quy-dinh-chung">${t(
    context,
    words.GENERAL,
  )}</a></li><li class="screen"><a href="#tinh-thu">${t(context, words.CALCULATOR)}</a></li><li class="screen"><a href="#kiem-tra">${t(
    context,
    words.CHECK,
  )}</a></li></ul></nav>`;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** How many criteria there are, an undisclosed entry counting for what it declares; null: it declares nothing. */
function countOf(criteria: CompiledSet["rules"]["criteria"]): number | null {
  const counts = criteria.map((c) =>
    c.undisclosed !== "" && c.code === c.pillar ? c.undisclosedCriteria : 1,
  );
  const known = counts.filter((n) => n !== null);
  return known.length === counts.length ? known.reduce((a, b) => a + b, 0) : null;
}

/** The criteria of a pillar, those of the pillars in it included. */
function criteriaOf(context: Context, { code }: Pillar): CompiledSet["rules"]["criteria"] {
  const within = withinOf(context, code);
  return context.rules.criteria.filter(({ pillar }) => within.has(pillar));
}

function withinOf(context: Context, code: string): ReadonlySet<string> {
  const inner = pillarsIn(context, code).map((p) => p.code);
  return new Set([code, ...inner.flatMap((each) => [...withinOf(context, each)])]);
}

function pointsOf(context: Context, { max, maxParameter }: Pillar): Html | string {
  if (max !== null) return printedNumber(rational(max), context.language);
  return maxParameter === ""
    ? t(context, words.UNKNOWN)
    : html`${t(context, words.BY_PARAMETER)} <code>${maxParameter}</code>`;
}

export function pillars(context: Context): readonly Html[] {
  const made = pillarsIn(context, "").map(
    (pillar) =>
      html`<section class="pillar" aria-labelledby="${pillarId(pillar.code)}"><h2 id="${pillarId(pillar.code)}">${
        pillar.code
      }. ${own(context, pillar.title)} <span class="of">(${pillarPoints(context, pillar)})</span></h2>${aboutPillar(context, pillar)}${table(
        context,
        pillar,
      )}</section>`,
  );
  const outside = outsideOf(context);
  if (outside.length === 0) return made;
  return [
    ...made,
    html`<section class="pillar" aria-labelledby="${OUTSIDE_ID}"><h2 id="${OUTSIDE_ID}">${t(context, words.OUTSIDE)}</h2><table class="annex-table">${tableHead(
      context,
    )}<tbody>${outside.map((model) => criterionRow(context, model))}</tbody></table></section>`,
  ];
}

const pillarPoints = (context: Context, pillar: Pillar): Html | string =>
  pillar.max === null
    ? pointsOf(context, pillar)
    : t(context, words.POINTS, { points: printedNumber(rational(pillar.max), context.language) });

/** The pillars right within a pillar; of "", those within none. */
export const pillarsIn = ({ rules }: Context, code: string): readonly Pillar[] =>
  rules.pillars.filter(({ parent }) => parent === code);

/** The criteria right within a pillar. */
export const criteriaIn = ({ analysis }: Context, code: string): readonly CriterionModel[] =>
  analysis.model.criteria.filter(({ criterion }) => criterion.pillar === code);

/** The criteria within no pillar. */
export const outsideOf = (context: Context): readonly CriterionModel[] => criteriaIn(context, "");

function table(context: Context, pillar: Pillar): Html {
  return html`<table class="annex-table">${tableHead(context)}<tbody><tr class="pillar-row print"><th scope="row" class="stt">${
    pillar.code
  }</th><th scope="rowgroup">${own(context, pillar.title)}</th><td class="points">${pointsOf(context, pillar)}</td><td></td><td></td></tr>${groups(
    context,
    pillar,
  )}</tbody></table>`;
}

const tableHead = (context: Context): Html =>
  html`<thead><tr>${[words.STT, words.CRITERION, words.MAX, words.HOW, words.EVIDENCE_DOCUMENTS].map(
    (each) => html`<th scope="col">${t(context, each)}</th>`,
  )}</tr></thead>`;

/** The criteria of a pillar, then the pillars in it, each under a row of its own. */
function groups(context: Context, { code }: Pillar): readonly Html[] {
  const rows = criteriaIn(context, code).map((model) => criterionRow(context, model));
  const inner = pillarsIn(context, code).flatMap((pillar) => [
    html`<tr class="pillar-row" id="${pillarId(pillar.code)}"><th scope="row" class="stt">${pillar.code}</th><th scope="rowgroup">${own(
      context,
      pillar.title,
    )}</th><td class="points">${pointsOf(context, pillar)}</td><td>${aboutPillar(context, pillar)}</td><td></td></tr>`,
    ...groups(context, pillar),
  ]);
  return [...rows, ...inner];
}

const STATED: ReadonlySet<AnyItem["kind"]> = new Set([
  "declares",
  "default-evidence",
  "zero-denominator",
  "not-applicable-policy",
] as const);

/** What the pillar itself says: its words, sums, defaults, readings. An undisclosed one says it in its own row. */
function aboutPillar(context: Context, { code }: Pillar): Html | null {
  const item = context.analysis.model.pillars.get(code);
  if (item === undefined) return null;
  const items: readonly AnyItem[] = item.items;
  const isEntered = items.some(({ kind }) => kind === "undisclosed");
  const verbatim = items.map((each) =>
    each.kind === "verbatim" && !isEntered
      ? html`<div class="verbatim"><div class="text">${own(context, each.text?.value ?? "")}</div></div>`
      : null,
  );
  const stated = items.filter(({ kind }) => STATED.has(kind)).map((each) => statement(context, each));
  const said = isEntered ? [] : answers(context, items);
  const isEmpty = verbatim.every((each) => each === null) && stated.length === 0 && said.length === 0;
  return isEmpty ? null : html`<div class="about-pillar">${verbatim}${stated}${said}</div>`;
}
