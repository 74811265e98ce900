// One row of the annex: a criterion, the decision's own words, and beside them the rule.
import { printedNumber, rational } from "#runtime";
import * as words from "../strings/reading.ts";
import { answers } from "./answers.ts";
import { type Context, coded, own, sliceOf, t } from "./context.ts";
import { type Html, html } from "./html.ts";
import { inputList } from "./inputs.ts";
import { statement } from "./rule-text.ts";
import type { AnyItem, CriterionModel, InputItem } from "./syntax-types.ts";

/** Where the page shows a criterion. */
export const criterionId = (code: string): string => `tieu-chi-${code}`;

/** Statements that say how points come about. */
export const RULE_KINDS: ReadonlySet<AnyItem["kind"]> = new Set([
  "require",
  "let",
  "when",
  "all-equal",
  "all-zero",
  "part",
  "score",
  "appraiser",
  "collected",
  "zero-denominator",
  "not-applicable-policy",
] as const);

export function criterionRow(context: Context, model: CriterionModel): Html {
  const { criterion } = model;
  return html`<tr id="${criterionId(criterion.code)}"><th scope="row" class="stt" data-label="${t(context, words.STT)}">${
    criterion.code
  }</th><td class="title" data-label="${t(context, words.CRITERION)}">${own(context, criterion.title)}${kindChip(
    context,
    model,
  )}</td><td class="points" data-label="${t(context, words.MAX)}">${maxOf(context, model)}</td><td class="how" data-label="${t(
    context,
    words.HOW,
  )}"><div class="parts"><div class="words">${verbatim(context, model)}</div><div class="rule">${rule(context, model)}</div></div></td><td class="evidence" data-label="${t(
    context,
    words.EVIDENCE_DOCUMENTS,
  )}">${own(context, criterion.evidence)}</td></tr>`;
}

const kindChip = (context: Context, model: CriterionModel): Html =>
  html`${kindWords(context, model).map((kind) => html` <span class="chip">${kind}</span>`)}`;

/** What a criterion is besides one that is scored by its rule. */
export function kindWords(context: Context, { criterion, item }: CriterionModel): readonly string[] {
  const { kind } = criterion;
  return [
    ...(kind === "scored" ? [] : [t(context, words.KINDS[kind])]),
    ...(criterion.undisclosed === "" && item.kind !== "pillar" ? [] : [t(context, words.UNDISCLOSED)]),
    ...(criterion.notExpressible === "" ? [] : [t(context, words.NOT_EXPRESSIBLE)]),
  ];
}

function maxOf(context: Context, { criterion, item }: CriterionModel): Html | string {
  const printed = item.max?.is !== "number" || item.max.printed;
  if (criterion.max !== null)
    return html`${printedNumber(rational(criterion.max), context.language)}${
      printed ? null : html` <span class="aside">(${t(context, words.NOT_PRINTED)})</span>`
    }`;
  if (criterion.maxParameter !== "")
    return html`<span class="aside">${t(context, words.BY_PARAMETER)}</span> <code>${criterion.maxParameter}</code>`;
  return criterion.kind === "collected" ? "–" : t(context, words.UNKNOWN);
}

function verbatim(context: Context, { criterion }: CriterionModel): Html {
  const clause =
    criterion.clause === "" ? null : html`<p class="clause">${own(context, criterion.clause)}</p>`;
  if (criterion.verbatim === "") return html`<p class="none">${t(context, words.NO_VERBATIM)}</p>${clause}`;
  return html`<div class="verbatim"><p class="part-title">${t(context, words.VERBATIM)}</p><div class="text">${own(
    context,
    criterion.verbatim,
  )}</div></div>${clause}`;
}

function rule(context: Context, { criterion, item }: CriterionModel): Html {
  const items: readonly AnyItem[] = item.items;
  const inputs = items.filter((each): each is InputItem => each.kind === "input");
  const statements = items.filter((each) => RULE_KINDS.has(each.kind));
  const isSummed =
    item.kind === "criterion" && criterion.score !== null && !items.some(({ kind }) => SCORING.has(kind));
  return html`<p class="part-title">${t(context, words.RULE)}</p>${closed(context, criterion)}${inputList(
    context,
    inputs,
  )}${statements.map((each) => statement(context, each))}${
    isSummed
      ? html`<p class="aside">${t(context, inputs.filter(({ form }) => ANSWERED.has(form)).length > 1 ? words.SUM_OF_ANSWERS : words.ANSWER_POINTS)}</p>`
      : null
  }${answers(context, items)}${examples(context, items)}`;
}

const ANSWERED: ReadonlySet<InputItem["form"]> = new Set(["yes-no", "choice", "checklist"] as const);

const SCORING: ReadonlySet<AnyItem["kind"]> = new Set([
  "score",
  "appraiser",
  "collected",
  "undisclosed",
  "not-expressible",
] as const);

/** Why there is no rule to read. */
function closed(context: Context, { undisclosed, notExpressible }: CriterionModel["criterion"]): Html {
  return html`${
    undisclosed === ""
      ? null
      : html`<p class="closed"><strong>${t(context, words.UNDISCLOSED)}.</strong> ${own(context, undisclosed)}</p><p class="aside">${t(
          context,
          words.ENTERED,
        )}</p>`
  }${
    notExpressible === ""
      ? null
      : html`<p class="closed"><strong>${t(context, words.NOT_EXPRESSIBLE)}.</strong> ${own(context, notExpressible)}</p>`
  }`;
}

function examples(context: Context, items: readonly AnyItem[]): Html | null {
  const lines = items.filter(({ kind }) => kind === "example" || kind === "example-group");
  if (lines.length === 0) return null;
  const made = lines.map((item) =>
    item.kind === "example-group"
      ? html`<li><pre>${sliceOf(context, item.span).replace(/\n {4}/g, "\n")}</pre></li>`
      : html`<li>${coded(context, item.span)}</li>`,
  );
  return html`<details class="examples"><summary>${t(context, words.EXAMPLES, { count: lines.length })}</summary><ul>${made}</ul></details>`;
}
