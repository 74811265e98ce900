// What a criterion says, statement by statement.
import type { Criterion } from "#runtime/compiled-set.ts";
import type { Span } from "../source/span.ts";
import type { ChangeKind } from "./change.ts";
import { maximumText, noun } from "./change-words.ts";
import type { Entry } from "./entry.ts";
import { inputEntries } from "./input-entries.ts";
import { ruleEntries } from "./rule-entries.ts";
import { meaningOf, placeAt, type Source, wordsOf } from "./source.ts";
import { type Statement, treeEntries, wordsAt } from "./tree-entries.ts";

/** Everything a criterion says, in an order that does not depend on that of its statements. */
export function criterionEntries(source: Source): readonly Entry[] {
  const { text, model } = source;
  const { criterion, item } = model;
  const statements: readonly Statement[] = item.items;
  return [
    head("title", criterion.title, item.title?.span ?? item.header, criterion.title, false),
    head("role", criterion.kind, item.header, roleWords(source), true),
    head(
      "max",
      `${criterion.max} ${source.names.parameters.get(criterion.maxParameter) ?? criterion.maxParameter}`,
      item.max?.span ?? item.header,
      maxWords(text, item.max?.span ?? null, criterion),
      true,
    ),
    ...treeEntries(text, statements, source.names),
    ...criterion.inputs
      .filter(({ name }) => placeAt(source, `input/${name}`) !== null)
      .flatMap((input, i) => inputEntries(source, input, i)),
    ...requirements(source),
    ...ruleEntries(source),
  ];
}

function head(kind: ChangeKind, body: string, span: Span, words: string, scoring: boolean): Entry {
  return { kind, id: kind, path: kind, body, span, words, noun: noun(kind), scoring, style: "value" };
}

/** `điểm thưởng`: what stands before the code; of one that is only collected its kind tells. */
function roleWords({ text, model: { item, criterion } }: Source): string {
  const written = text.slice(item.header.start, item.code?.span.start ?? item.header.start).trim();
  const collected = item.items.find((each: Statement) => each.kind === "collected");
  return criterion.kind === "collected" && collected !== undefined ? wordsAt(text, collected.span) : written;
}

/** `10`; the words of the text where the maximum is no number. */
function maxWords(text: string, at: Span | null, { max, maxParameter }: Criterion): string {
  if (max === null) return maxParameter !== "" || at === null ? maxParameter : wordsAt(text, at);
  return maximumText(max);
}

function requirements(source: Source): readonly Entry[] {
  const written = source.model.criterion.requires;
  return written.flatMap((expr, i): readonly Entry[] => {
    const at = placeAt(source, `require/${i}`);
    // That entered points are within the maximum is no statement of the text.
    if (at === null) return [];
    return [
      {
        kind: "requirement",
        id: "",
        path: `require/${i}`,
        ...meaningOf(source, expr),
        span: at,
        words: wordsOf(source, expr, at),
        noun: noun("requirement"),
        scoring: true,
        style: "value",
      },
    ];
  });
}
