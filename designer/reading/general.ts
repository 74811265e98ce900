// What holds for the whole set: common information, parameters, policies, rankings, grades, awards, readings.
import * as words from "../strings/reading.ts";
import type { Words } from "../strings/words.ts";
import { answers } from "./answers.ts";
import { type Context, coded, own, t } from "./context.ts";
import { type Html, html } from "./html.ts";
import { inputList } from "./inputs.ts";
import { statement } from "./rule-text.ts";
import type { AnyItem, GradesItem, InputItem, SetItem } from "./syntax-types.ts";

type Kinds = ReadonlySet<AnyItem["kind"]>;

const RULES: Kinds = new Set([
  "scale",
  "measures",
  "default-evidence",
  "zero-denominator",
  "tag",
  "not-applicable-policy",
  "rounding",
  "overdue",
] as const);
const RESULTS: Kinds = new Set(["ranking", "grades", "award", "exclusion"] as const);
const DECLARED: Kinds = new Set(["declares"] as const);

export function general(context: Context): Html {
  const { items } = context.analysis.syntax;
  const inputs = (found: readonly InputItem[]): readonly Html[] => {
    const list = inputList(context, found);
    return list === null ? [] : [list];
  };
  const stated = (kinds: Kinds): readonly Html[] =>
    items
      .filter(({ kind }) => kinds.has(kind))
      .map((item) => (item.kind === "grades" ? grades(context, item) : statement(context, item)));
  return html`<section class="general" aria-labelledby="quy-dinh-chung"><h2 id="quy-dinh-chung">${t(context, words.GENERAL)}</h2>${[
    part(context, words.PARAMETERS, inputs(items.flatMap(parameterOf))),
    part(context, words.COMMON, inputs(items.flatMap((item) => (item.kind === "common" ? item.inputs : [])))),
    part(context, words.COMMON_RULES, stated(RULES)),
    part(context, words.RESULTS, stated(RESULTS)),
    part(context, words.DECLARED, stated(DECLARED)),
    part(context, words.ANSWERS, answers(context, items)),
  ]}</section>`;
}

const parameterOf = (item: SetItem): readonly InputItem[] =>
  item.kind === "parameter" && item.input !== null ? [item.input] : [];

const part = (context: Context, title: Words, content: readonly Html[]): Html | null =>
  content.length === 0 ? null : html`<section><h3>${t(context, title)}</h3>${content}</section>`;

function grades(context: Context, item: GradesItem): Html {
  const first = item.rows[0]?.span.start ?? item.span.end;
  const key =
    item.key === null
      ? { start: item.span.start, end: first }
      : { start: item.span.start, end: item.key.span.end };
  const rows = item.rows.map(
    ({ range, name }) =>
      html`<tr><th scope="row">${range === null ? "" : coded(context, range.span)}</th><td>${own(context, name?.value ?? "")}</td></tr>`,
  );
  const more = [...item.vetoes, ...item.quotas].map(
    ({ span }) => html`<p class="rule-line">${coded(context, span)}</p>`,
  );
  const verbatim =
    item.verbatim === null
      ? null
      : html`<div class="verbatim"><div class="text">${own(context, item.verbatim.value)}</div></div>`;
  return html`<div class="statement">${verbatim}<p class="rule-line">${coded(context, key)}:</p><table class="rows"><tbody>${rows}</tbody></table>${more}</div>`;
}
