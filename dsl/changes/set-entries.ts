// What a set says beside its criteria: its head, figures and parameters of all, tags, rankings, grades, awards, pillars.
import type { Expr, Input } from "#runtime/compiled-set.ts";
import { items } from "../model/statements.ts";
import type { Both } from "../source/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type { PillarItem } from "../syntax/ast.ts";
import { canonical, type Names } from "./canonical.ts";
import type { ChangeKind } from "./change.ts";
import { maximumText, noun, quotedNoun } from "./change-words.ts";
import type { Entry } from "./entry.ts";
import { figureEntries } from "./input-entries.ts";
import type { SetSource } from "./source.ts";
import { treeEntries, withoutHead, wordsAt } from "./tree-entries.ts";

/** Everything said of the set as a whole. */
export function setEntries(source: SetSource): readonly Entry[] {
  const { text, set, names } = source;
  const { rules, syntax } = set;
  return [
    ...treeEntries(text, syntax.items, names),
    ...measures(source),
    ...figures(source, "common", rules.common, names.common),
    ...figures(source, "parameter", rules.parameters, names.parameters),
    ...items(syntax, "tag").map((item, i) => {
      const tag = rules.tags[i];
      const name = tag?.name ?? "";
      const codes = (tag?.criteria ?? []).map((code) => names.criteria.get(code) ?? code);
      return made(source, "tag", names.tags.get(name) ?? name, `tag/${name}`, item.span, {
        body: JSON.stringify([tag?.label, [...codes].sort()]),
        noun: noun("tag", name),
        scoring: true,
      });
    }),
    ...items(syntax, "rounding").map((item) =>
      made(source, "rounding", item.what ?? "", `rounding/${item.what}`, item.span, {
        body: `${item.places?.value} ${item.mode}`,
        words: withoutHead(wordsAt(source.text, item.span), noun("rounding")),
        scoring: true,
      }),
    ),
    ...rankings(source),
    ...grades(source),
  ];
}

/** Everything said of one pillar, without what stands in it. */
export function pillarEntries({ text, set, names }: SetSource, item: PillarItem): readonly Entry[] {
  const code = item.code?.text ?? "";
  const pillar = set.rules.pillars.find((each) => each.code === code);
  if (pillar === undefined) return [];
  const { max, maxParameter, title, parent } = pillar;
  const isEntered = item.items.some((each) => each.kind === "undisclosed");
  const head = (kind: ChangeKind, body: string, span: Span, words: string): Entry => ({
    ...{ kind, id: kind, path: kind, body, span, words },
    // Points of criteria that are not public are entered within the maximum of their pillar.
    ...{ noun: noun(kind), scoring: kind === "max" && isEntered, style: "value" },
  });
  const parameter = names.parameters.get(maxParameter) ?? maxParameter;
  return [
    head("pillar", parent, item.header, parent),
    head("title", title, item.title?.span ?? item.header, title),
    head(
      "max",
      `${max} ${parameter}`,
      item.max?.span ?? item.header,
      max === null ? maxParameter : maximumText(max),
    ),
    ...treeEntries(text, item.items, names),
  ];
}

function made(
  { text }: SetSource,
  kind: ChangeKind,
  id: string,
  path: string,
  span: Span | null,
  rest: Pick<Entry, "body"> & Partial<Pick<Entry, "noun" | "scoring" | "words">>,
): Entry {
  const words = span === null ? "" : withoutName(wordsAt(text, span), rest.noun ?? noun(kind), id);
  return { kind, id, path, span, words, noun: noun(kind), scoring: false, style: "value", ...rest };
}

/** What a sentence names anyhow is not said again: `xếp hạng "A" theo tổng điểm` → `theo tổng điểm`. */
function withoutName(words: string, what: Both, name: string): string {
  const quoted = `"${name}"`;
  const at = name === "" ? -1 : words.indexOf(quoted);
  const rest = at < 0 ? "" : words.slice(at + quoted.length).trim();
  return rest === "" ? withoutHead(words, what) : rest;
}

const key = (expr: Expr | null, names: Names): string =>
  expr === null ? "" : JSON.stringify(canonical(expr, { names, within: null, max: null }));

function measures(source: SetSource): readonly Entry[] {
  const spans = items(source.set.syntax, "measures").flatMap(({ groups }) => groups.flatMap((g) => g.names));
  return source.set.rules.measures.map(({ name, places }) => {
    const at = spans.find(({ text }) => text === name)?.span ?? null;
    const own = source.names.measures.get(name) ?? name;
    return made(source, "measure", own, `measure/${name}`, at, {
      body: String(places),
      words: places === 0 ? name : `${name} (${places})`,
      noun: noun("measure", name),
      scoring: false,
    });
  });
}

function figures(
  { text, set, names }: SetSource,
  kind: "common" | "parameter",
  inputs: readonly Input[],
  renames: Names["common"],
): readonly Entry[] {
  return inputs.flatMap((input) => {
    const at = set.places[`${kind}/${input.name}`] ?? null;
    const words = at === null ? input.name : wordsAt(text, at);
    const named = renames.get(input.name) ?? input.name;
    const answers = input.options.map((o) => [o.key, o.label, key(o.points, names)]);
    const own = figureEntries(input, { kind, named, at, words, names });
    // That a figure is asked for moves no points by itself: the criteria that use it tell.
    const told = own.map((entry) => (entry.kind === kind ? { ...entry, scoring: false } : entry));
    return told.map((entry) =>
      entry.kind === "input-measure" ? { ...entry, body: `${entry.body} ${JSON.stringify(answers)}` } : entry,
    );
  });
}

function rankings(source: SetSource): readonly Entry[] {
  const { set, names } = source;
  const { rankings: all, awards, exclusions } = set.rules;
  const at = (path: string): Span | null => set.places[path] ?? null;
  return [
    ...all.map(({ name, keys, withinGroup }, i) =>
      made(source, "ranking", name, `ranking/${name}`, at(`ranking/${i}`), {
        body: `${withinGroup} ${keys.map((k) => key(k, names)).join()}`,
        noun: quotedNoun("ranking", name),
      }),
    ),
    ...awards.map(({ name, when }, i) =>
      made(source, "award", name, `award/${name}`, at(`award/${i}`), {
        body: key(when, names),
        noun: quotedNoun("award", name),
      }),
    ),
    ...exclusions.map(({ when }, i) =>
      made(source, "exclusion", "", `exclusion/${i}`, at(`exclusion/${i}`), { body: key(when, names) }),
    ),
  ];
}

function grades(source: SetSource): readonly Entry[] {
  const { set, names } = source;
  const { grades: found } = set.rules;
  const [item] = items(set.syntax, "grades");
  if (found === null || item === undefined) return [];
  const at = (path: string): Span | null => set.places[path] ?? null;
  const called = (kind: ChangeKind, name: string): { readonly noun: Both } => ({
    noun: quotedNoun(kind, name),
  });
  const keySpan = item.key?.span ?? item.span;
  return [
    made(source, "grades", "key", "grades", keySpan, { body: key(found.key, names) }),
    made(source, "verbatim", "grades", "grades/verbatim", item.verbatim?.span ?? item.span, {
      body: found.verbatim,
      words: found.verbatim,
    }),
    ...found.rows.map(({ range, name }, i) =>
      made(source, "grade", name, `grades/row/${name}`, at(`grades/row/${i}`), {
        body: JSON.stringify([
          key(range.low, names),
          range.lowIncluded,
          key(range.high, names),
          range.highIncluded,
        ]),
        ...called("grade", name),
      }),
    ),
    ...found.vetoes.map(({ grade, when }, i) =>
      made(source, "veto", "", `grades/veto/${i}`, at(`grades/veto/${i}`), {
        body: `${grade} ${key(when, names)}`,
        ...called("veto", grade),
      }),
    ),
    ...item.quotas.map(({ grade, share, span }) =>
      made(source, "quota", grade.value, `grades/quota/${grade.value}`, span, {
        body: share.value,
        ...called("quota", grade.value),
      }),
    ),
  ];
}
