// Rules over the whole set: rounding, rankings, grades with vetoes and quotas, awards, exclusions.
import type { Award, Exclusion, Grades, Ranking, Rounding, Rules } from "#runtime/compiled-set.ts";
import { divide, rational, toExact } from "#runtime/number.ts";
import { flatMap } from "../source/flat-map.ts";
import type { GradesItem, SetSyntax } from "../syntax/ast.ts";
import { type Context, report, type Scope, words } from "./context.ts";
import { decimalPlaces } from "./decimal-places.ts";
import { condition, resolve } from "./expression.ts";
import { asNumber } from "./operands.ts";
import { items } from "./statements.ts";
import { resolveRange } from "./tables.ts";

export function setRules(
  context: Context,
  scope: Scope,
  syntax: SetSyntax,
): Pick<Rules, "rounding" | "rankings" | "grades" | "awards" | "exclusions"> {
  const grades = items(syntax, "grades");
  const second = grades[1];
  if (second !== undefined) report(context, "said-twice", second.span, {});
  const only = grades[0];
  return {
    rounding: flatMap(items(syntax, "rounding"), (r): readonly Rounding[] =>
      r.what === null || r.places === null
        ? []
        : [{ what: r.what, places: decimalPlaces(context, r.places.value, r.places.span), mode: r.mode }],
    ),
    rankings: rankings(context, scope, syntax),
    grades: only === undefined ? null : resolveGrades(context, scope, only),
    awards: items(syntax, "award").map((a, i): Award => {
      context.places[`award/${i}`] = a.span;
      return { name: a.name?.value ?? "", when: condition(context, scope, a.when, a.span).expr };
    }),
    exclusions: items(syntax, "exclusion").map((e, i): Exclusion => {
      context.places[`exclusion/${i}`] = e.span;
      return { when: condition(context, scope, e.when, e.span).expr };
    }),
  };
}

function rankings(context: Context, scope: Scope, syntax: SetSyntax): readonly Ranking[] {
  const seen = new Set<string>();
  return items(syntax, "ranking").map((r, i): Ranking => {
    const name = r.name?.value ?? "";
    if (seen.has(name)) report(context, "duplicate-name", r.name?.span ?? r.span, { name });
    seen.add(name);
    context.places[`ranking/${i}`] = r.span;
    return {
      name,
      keys: r.keys.map((k) => asNumber(context, resolve(context, scope, k, r.span)).expr),
      withinGroup: r.over === "group",
    };
  });
}

function resolveGrades(context: Context, scope: Scope, item: GradesItem): Grades {
  const key = asNumber(context, resolve(context, scope, item.key, item.span));
  context.places.grades = item.span;
  const names = new Set(item.rows.map((r) => r.name?.value ?? ""));
  const known = (grade: {
    readonly value: string;
    readonly span: { readonly start: number; readonly end: number };
  }): string => {
    if (!names.has(grade.value)) report(context, "unknown-grade", grade.span, { name: grade.value });
    return grade.value;
  };
  return {
    key: key.expr,
    verbatim: item.verbatim?.value ?? "",
    rows: flatMap(item.rows, (row, i): Grades["rows"] => {
      context.places[`grades/row/${i}`] = row.span;
      if (row.range === null || row.name === null) return [];
      if (row.range.otherwise) {
        report(context, "bound-not-constant", row.range.span, { text: words(context, row.range.span) });
        return [];
      }
      return [{ range: resolveRange(context, scope, row.range, key, resolve), name: row.name.value }];
    }),
    vetoes: item.vetoes.map((v, i) => {
      context.places[`grades/veto/${i}`] = v.span;
      return { grade: known(v.grade), when: condition(context, scope, v.when, v.span).expr };
    }),
    quotas: item.quotas.map((q) => ({
      grade: known(q.grade),
      share: toExact(divide(rational(q.share.value), rational("100"))),
    })),
  };
}
