// What a criterion says of how its points are worked out: definitions, special cases, parts, the rule and its levels.
import type { Expr, Row } from "#runtime/compiled-set.ts";
import { inside } from "../model/references.ts";
import type { Span } from "../source/span.ts";
import { canonical } from "./canonical.ts";
import { labelOf, noun, quotedNoun } from "./change-words.ts";
import type { Entry } from "./entry.ts";
import { type Meaning, meaningOf, placeAt, type Source, wordsOf } from "./source.ts";
import { wordsAt } from "./tree-entries.ts";

type Table = Expr & { readonly op: "table" };

export function ruleEntries(source: Source): readonly Entry[] {
  const { criterion } = source.model;
  return [
    ...criterion.lets.map(({ name, value }) => {
      const at = placeAt(source, `let/${name}`);
      return rule("definition", name, `let/${name}`, meaningOf(source, value), {
        span: at,
        words: wordsOf(source, value, at),
        noun: noun("definition", name),
      });
    }),
    ...specialCases(source),
    ...(["allEqual", "allZero"] as const).flatMap((key) => {
      const expr = criterion[key];
      return expr === null ? [] : [equalUnits(source, key, expr)];
    }),
    ...parts(source),
    ...score(source),
  ];
}

function rule(
  kind: Entry["kind"],
  id: string,
  path: string,
  meaning: Meaning,
  rest: Pick<Entry, "span" | "words" | "noun"> & Partial<Pick<Entry, "style" | "line">>,
): Entry {
  return { kind, id, path, ...meaning, scoring: true, style: "value", ...rest };
}

function specialCases(source: Source): readonly Entry[] {
  return source.model.criterion.whens.map(({ when, then }, i) => {
    const at = placeAt(source, `when/${i}`);
    const [condition, outcome] = [meaningOf(source, when), meaningOf(source, then)];
    return rule(
      "special-case",
      "",
      `when/${i}`,
      { body: `${condition.body}: ${outcome.body}`, alt: `${condition.alt}: ${outcome.alt}` },
      { span: at, words: at === null ? "" : wordsAt(source.text, at), noun: noun("special-case") },
    );
  });
}

function equalUnits(source: Source, key: "allEqual" | "allZero", expr: Expr): Entry {
  const at = source.model.origins.get(expr)?.span ?? null;
  return rule("equal-units", key, key, meaningOf(source, expr), {
    span: at,
    words: wordsOf(source, expr, at),
    noun: noun("equal-units"),
  });
}

function parts(source: Source): readonly Entry[] {
  return source.model.criterion.parts.flatMap(({ no, label, value }) => {
    const at = placeAt(source, `part/${no}`);
    const called = noun("part", `(${no})`);
    const id = String(no);
    return [
      rule("part", id, `part/${no}`, meaningOf(source, value), {
        span: at,
        words: wordsOf(source, value, at),
        noun: called,
      }),
      {
        ...rule(
          "label",
          `part/${id}`,
          `part/${no}/label`,
          { body: label, alt: label },
          {
            span: at,
            words: label,
            noun: labelOf(called),
          },
        ),
        scoring: false,
      },
    ];
  });
}

/** The written rule; of one with a single table its levels are told apart. */
function score(source: Source): readonly Entry[] {
  const { score: expr, code } = source.model.criterion;
  if (expr === null) return [];
  const at = placeAt(source, "score");
  const words = wordsOf(source, expr, at);
  const base = { span: at ?? source.model.item.header, words, noun: noun("rule") };
  const [table, other] = inside(expr).filter((e): e is Table => e.op === "table");
  if (table === undefined || other !== undefined || code === "")
    return [rule("rule", "rule", "rule", meaningOf(source, expr), base)];
  const frame = meaningOf(source, without(expr, table) as Expr);
  return [rule("rule", "rule", "rule", frame, base), ...rows(source, table)];
}

/** The rule with an empty table in place of its own. */
function without(value: unknown, table: Table): unknown {
  if (value === table) return { ...table, rows: [] };
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => without(each, table));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, without(inner, table)]));
}

function rows(source: Source, table: Table): readonly Entry[] {
  return table.rows.map((row, i) => {
    const at = source.model.origins.get(row)?.span ?? null;
    const told = conditionText(source, at);
    const line = at === null ? "" : wordsAt(source.text, at);
    return rule("row", conditionKey(source, row), `row/${i}`, meaningOf(source, row.then), {
      line,
      span: at,
      words: outcomeText(source, row, at),
      noun: quotedNoun("row", told),
      style: "gets",
    });
  });
}

function conditionKey({ names, model }: Source, { range, when }: Row): string {
  const manner = { names, within: model.criterion, max: null };
  if (when !== null) return JSON.stringify(canonical(when, manner));
  if (range === null) return "otherwise";
  const end = (expr: Expr | null): unknown => expr && canonical(expr, manner);
  return JSON.stringify([end(range.low), range.lowIncluded, end(range.high), range.highIncluded]);
}

/** The words before the colon of a row. */
const conditionText = ({ text }: Source, at: Span | null): string =>
  at === null ? "" : (splitRow(wordsAt(text, at))[0] ?? "");

const outcomeText = (source: Source, { then }: Row, at: Span | null): string => {
  const own = source.model.origins.get(then)?.span;
  if (own !== undefined) return wordsAt(source.text, own);
  return at === null ? "" : (splitRow(wordsAt(source.text, at))[1] ?? "");
};

function splitRow(words: string): readonly string[] {
  const at = words.indexOf(":");
  return at < 0 ? [words] : [words.slice(0, at).trim(), words.slice(at + 1).trim()];
}
