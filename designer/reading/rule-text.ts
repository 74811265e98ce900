// The rule as prose: a statement of the text as it stands in the file, its tables of rows as HTML tables.
import type { Span } from "#dsl";
import { type Context, coded, sliceOf } from "./context.ts";
import { type Html, html } from "./html.ts";
import type { AnyItem, Expression, Table } from "./syntax-types.ts";

/** One statement, with the expressions in it that may hold tables. */
export const statement = (context: Context, item: AnyItem): Html =>
  html`<div class="statement">${withTables(context, item.span, expressionsOf(item).flatMap(tablesOf))}</div>`;

/** What stands at a place; `expression` is what it means, null when it is no value. */
export const ruleText = (context: Context, at: Span, expression: Expression | null): Html =>
  withTables(context, at, expression === null ? [] : tablesOf(expression));

function withTables(context: Context, at: Span, tables: readonly Table[]): Html {
  const out: Html[] = [];
  let here = at.start;
  for (const table of tables) {
    const head = table.rows[0]?.span.start ?? table.span.end;
    out.push(line(context, { start: here, end: head }, true));
    out.push(rows(context, table));
    here = table.span.end;
  }
  out.push(line(context, { start: here, end: at.end }, false));
  return html`${out}`;
}

/** A stretch between tables; the brace that opens a table's rows is the table itself. */
function line(context: Context, { start, end }: Span, opens: boolean): Html {
  const text = sliceOf(context, { start, end });
  const bare = opens ? text.replace(/\s*\{\s*$/, "") : text.trimEnd();
  return bare.trim() === ""
    ? html``
    : html`<p class="rule-line">${coded(context, { start, end: start + bare.length })}${opens ? ":" : ""}</p>`;
}

function rows(context: Context, table: Table): Html {
  const made = table.rows.map((row) => {
    const end = row.outcome?.span.start ?? row.span.end;
    const left = sliceOf(context, { start: row.span.start, end }).replace(/[\s:]+$/, "");
    const at = { start: row.span.start, end: row.span.start + left.length };
    const then = row.outcome === null ? "" : ruleText(context, row.outcome.span, row.outcome);
    return html`<tr><th scope="row">${coded(context, at)}</th><td>${then}</td></tr>`;
  });
  return html`<table class="rows"><tbody>${made}</tbody></table>`;
}

function expressionsOf(item: AnyItem): readonly Expression[] {
  switch (item.kind) {
    case "let":
    case "part":
    case "score":
      return item.value === null ? [] : [item.value];
    case "when":
    case "all-equal":
    case "all-zero":
    case "zero-denominator":
      return item.outcome === null ? [] : [item.outcome];
    default:
      return [];
  }
}

/** The outermost tables in an expression, in the order of the text. */
export function tablesOf(expression: Expression): readonly Table[] {
  if (expression.kind === "table") return [expression];
  return operandsOf(expression).flatMap(tablesOf);
}

function operandsOf(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case "group":
    case "negate":
    case "not":
    case "within":
    case "min-max":
    case "cohort":
      return [e.value];
    case "binary":
    case "compare":
      return [e.left, e.right];
    case "cap":
      return [e.value, e.full];
    case "at-most":
    case "at-least":
      return [e.value, e.bound];
    case "and":
    case "or":
      return e.values;
    case "if":
      return [e.when, e.then, e.else];
    case "call":
      return e.args;
    default:
      return [];
  }
}
