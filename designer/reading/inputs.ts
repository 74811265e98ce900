// The figures and answers a rule asks for, as a definition list.
import * as words from "../strings/reading.ts";
import { type Context, coded, own, t } from "./context.ts";
import { type Html, html } from "./html.ts";
import { ruleText } from "./rule-text.ts";
import type { InputItem } from "./syntax-types.ts";

/** `a`: people: "Số người…", with bounds, evidence, and the points of its answers. */
export const inputList = (context: Context, inputs: readonly InputItem[]): Html | null =>
  inputs.length === 0
    ? null
    : html`<dl class="inputs">${inputs.map((input) => described(context, input))}</dl>`;

function described(context: Context, input: InputItem): Html {
  const names = input.names.map((name, i) => html`${i > 0 ? ", " : ""}<code>${name.text}</code>`);
  const code = input.code === null ? null : html`<span class="row-code">${input.code.text}</span> `;
  const measure = input.measure?.text ?? t(context, words.FORMS[input.form]);
  return html`<div><dt>${code}${names} <span class="measure">${
    input.measure === null ? measure : own(context, measure)
  }</span></dt><dd>${own(context, input.label?.value ?? "")}${bounds(context, input)}${evidence(context, input)}${answers(
    context,
    input,
  )}${inputList(context, input.fields)}</dd></div>`;
}

const bounds = (context: Context, { bounds: at }: InputItem): Html | null =>
  at === null ? null : html` <span class="aside">(${coded(context, at.span)})</span>`;

const evidence = (context: Context, input: InputItem): Html | null =>
  input.evidence === null
    ? null
    : html` <span class="aside">${t(context, words.EVIDENCE)}: ${own(context, input.evidence.value)}</span>`;

function answers(context: Context, input: InputItem): Html | null {
  if (input.points !== null)
    return html`<div class="yes-points">${t(context, words.YES)}: ${ruleText(context, input.points.span, input.points)}</div>`;
  if (input.options.length === 0) return null;
  const rows = input.options.map(
    ({ key, label, points }) =>
      html`<tr><th scope="row">${own(context, label?.value ?? "")} <code>${key.text}</code></th><td>${
        points === null ? "" : ruleText(context, points.span, points)
      }</td></tr>`,
  );
  return html`<table class="rows"><tbody>${rows}</tbody></table>`;
}
