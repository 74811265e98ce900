// The form of the one-unit calculator, hidden until the script is there. What is typed is read by typed.ts.
import { type CompiledSet, printedNumber, rational } from "#runtime";
import * as words from "../strings/reading.ts";
import { type Context, own, t } from "./context.ts";
import { type Html, html } from "./html.ts";

type Input = CompiledSet["rules"]["common"][number];
type Criterion = CompiledSet["rules"]["criteria"][number];

/** Key of a common figure in the data of a unit. */
export const commonKey = (name: string): string => `chung.${name}`;

export function calculatorForm(context: Context): Html {
  const { rules } = context;
  const common = rules.common.filter(({ kind }) => kind !== "text");
  const sections = [
    ...rules.pillars.map((pillar) => ({
      title: html`${pillar.code}. ${own(context, pillar.title)}`,
      code: pillar.code,
      criteria: rules.criteria.filter((c) => c.pillar === pillar.code),
    })),
    {
      title: html`${t(context, words.OUTSIDE)}`,
      code: "",
      criteria: rules.criteria.filter((c) => c.pillar === ""),
    },
  ].filter(({ criteria }) => criteria.length > 0);
  return html`<section class="calculator screen" aria-labelledby="tinh-thu"><h2 id="tinh-thu">${t(
    context,
    words.CALCULATOR,
  )}</h2><noscript><p>${t(context, words.NEEDS_SCRIPT)}</p></noscript><p id="may-tinh-loi" role="alert" hidden></p><form id="may-tinh" autocomplete="off" novalidate hidden><p>${t(
    context,
    words.CALCULATOR_NOTE,
  )}</p>${summary(context)}${group(context, words.PARAMETERS, rules.parameters, "parameter")}${group(
    context,
    words.COMMON,
    common,
    "common",
  )}${unitFields(context)}${sections.map(
    ({ title, code, criteria }) =>
      html`<details class="calculator-pillar"${code === sections[0]?.code ? html` open` : null}><summary><span>${title}</span> <span class="sum" data-pillar="${code}"></span></summary>${criteria.map(
        (criterion) => criterionFields(context, criterion),
      )}</details>`,
  )}<p><button type="reset">${t(context, words.CLEAR)}</button></p></form></section>`;
}

const summary = (context: Context): Html =>
  html`<div class="summary" role="status" aria-label="${t(context, words.RESULT)}"><dl><div><dt>${t(
    context,
    words.SUM,
  )}</dt><dd data-total></dd></div><div><dt>${t(context, words.PERCENT)}</dt><dd data-percent></dd></div>${
    context.rules.grades === null
      ? null
      : html`<div><dt>${t(context, words.GRADE)}</dt><dd data-grade></dd></div>`
  }</dl></div>`;

function unitFields(context: Context): Html | null {
  const { exclusions } = context.rules;
  const isDated = exclusions.length > 0;
  return isDated
    ? html`<fieldset><legend>${t(context, words.UNIT)}</legend><p class="field"><label for="f-nam">${t(
        context,
        words.YEAR,
      )}</label> <input id="f-nam" data-unit="year" inputmode="numeric" pattern="[0-9]{4}"></p><p class="field"><label for="f-nop">${t(
        context,
        words.SUBMITTED,
      )}</label> <input id="f-nop" data-unit="submitted" type="date"></p></fieldset>`
    : null;
}

const group = (
  context: Context,
  title: (typeof words)["COMMON"],
  inputs: readonly Input[],
  kind: "parameter" | "common",
): Html | null =>
  inputs.length === 0
    ? null
    : html`<details class="calculator-pillar"><summary>${t(context, title)}</summary><fieldset><legend>${t(
        context,
        title,
      )}</legend>${inputs.map((input) =>
        field(context, kind === "common" ? commonKey(input.name) : input.name, input, kind),
      )}</fieldset></details>`;

function criterionFields(context: Context, criterion: Criterion): Html {
  const { code, title, max, inputs, notApplicable } = criterion;
  const of =
    max === null
      ? ""
      : ` (${t(context, words.POINTS, { points: printedNumber(rational(max), context.language) })})`;
  const declared =
    notApplicable === null
      ? null
      : html`<p class="field check"><input type="checkbox" id="f-${code}-na" data-not-applicable="${code}"><label for="f-${code}-na">${t(
          context,
          words.DOES_NOT_APPLY,
        )}</label></p>`;
  return html`<fieldset class="criterion" data-criterion="${code}"><legend>${code}. ${own(context, title)}${of}</legend>${inputs.map(
    (input) => field(context, `${code}.${input.name}`, input, "value"),
  )}${declared}<p class="scored"><output data-points="${code}"></output></p><details class="why" data-why="${code}"><summary><span aria-hidden="true">${t(
    context,
    words.WHY,
  )}</span><span class="hidden">${t(context, words.WHY_OF, { code })}</span></summary><div class="explanation"></div></details></fieldset>`;
}

type Scope = "value" | "common" | "parameter" | "field";

/** One figure or answer; `data-key` is its key in the data, `data-kind` how what is typed is read. */
export function field(context: Context, key: string, input: Input, scope: Scope): Html {
  const label = html`<code>${input.name}</code> ${own(context, input.label)}`;
  const data = html`data-key="${key}" data-scope="${scope}" data-kind="${input.kind}"`;
  if (input.kind === "checklist") return checklist(context, key, input, data);
  if (input.kind === "list") return list(context, key, input, data);
  const id = `f-${key}`;
  const unit = input.unit === "" ? null : html` <span class="measure">${own(context, input.unit)}</span>`;
  const error = html`<span class="error" id="${id}-loi"></span>`;
  const labelled = html`<label for="${id}">${label}</label>`;
  const described = html`id="${id}" aria-describedby="${id}-loi" ${data}`;
  if (input.kind === "yes-no" || input.kind === "choice") {
    const options =
      input.kind === "choice"
        ? input.options.map((o) => [o.key, o.label] as const)
        : ([
            ["yes", t(context, words.YES)],
            ["no", t(context, words.NO)],
          ] as const);
    return html`<p class="field">${labelled} <select ${described}><option value="">(${t(context, words.NOT_ANSWERED)})</option>${options.map(
      ([value, text]) => html`<option value="${value}">${text}</option>`,
    )}</select>${error}</p>`;
  }
  const type = input.kind === "date" ? html`type="date"` : html`type="text"`;
  const mode = input.kind === "text" || input.kind === "date" ? null : html` inputmode="decimal"`;
  return html`<p class="field">${labelled} <span class="entry"><input ${type}${mode} ${described}>${unit}</span>${error}</p>`;
}

function checklist(context: Context, key: string, { label, name, options }: Input, data: Html): Html {
  const box = (value: string, text: Html | string): Html =>
    html`<p class="field check"><input type="checkbox" id="f-${key}-${value}" value="${value}"><label for="f-${key}-${value}">${text}</label></p>`;
  return html`<fieldset class="checklist" ${data}><legend><code>${name}</code> ${own(context, label)}</legend>${options.map(
    (option) => box(option.key, own(context, option.label)),
  )}<p class="field check"><input type="checkbox" id="f-${key}--none" data-none><label for="f-${key}--none">${t(
    context,
    words.NONE_HOLDS,
  )}</label></p></fieldset>`;
}

/** Records are copies of a template; the script gives each its own ids. */
function list(context: Context, key: string, { label, name, fields }: Input, data: Html): Html {
  return html`<fieldset class="list" ${data}><legend><code>${name}</code> ${own(context, label)}</legend><template><fieldset class="record"><legend></legend>${fields.map(
    (each) => field(context, `${key}.${each.name}`, each, "field"),
  )}<button type="button" data-remove>${t(context, words.REMOVE_ROW)}</button></fieldset></template><div class="records"></div><p><button type="button" data-add>${t(
    context,
    words.ADD_ROW,
  )}</button></p><p class="field check"><input type="checkbox" id="f-${key}--none" data-none><label for="f-${key}--none">${t(
    context,
    words.NO_ROWS,
  )}</label></p></fieldset>`;
}
