// What only has another name: points stay, keys of data change.
import type { Both } from "../source/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type { Renames } from "./canonical.ts";
import type { Change, ChangeKind } from "./change.ts";
import { criterionNoun, heading, measureSentence, noun, renamedSentence, SET } from "./change-words.ts";
import { placeAt, type Sides, type Source } from "./source.ts";

interface At {
  readonly scope: string;
  readonly subject: Both;
  readonly kind: ChangeKind;
  readonly path: (name: string) => string;
  readonly place: (side: "before" | "after", name: string) => Span | null;
}

const changesOf = (renames: Renames, { scope, subject, kind, path, place }: At): readonly Change[] =>
  [...renames].map(([own, old]) => ({
    ...{ key: `${scope === "" ? "set" : scope}/${path(own)}/name`, kind: "renamed", how: "changed", scope },
    places: { before: place("before", old), after: place("after", own) },
    ...{ about: heading(subject, noun(kind, own)), before: old, after: own },
    sentence:
      kind === "measure"
        ? measureSentence(subject, old, own)
        : renamedSentence(subject, noun(kind), old, own),
    effect: { direction: "none", together: false, witnesses: [] },
  }));

export function renamesOfSet({ before, after }: Sides): readonly Change[] {
  const { names } = after;
  return (["common", "parameters", "tags", "measures"] as const).flatMap((what) => {
    const kind = KINDS[what];
    return changesOf(names[what], {
      ...{ scope: "", subject: SET, kind, path: (name) => `${kind}/${name}` },
      place: (side, name) =>
        (side === "before" ? before : after).set.symbols.find((s) => s.kind === kind && s.name === name)
          ?.declared ?? null,
    });
  });
}

const KINDS = { common: "common", parameters: "parameter", tags: "tag", measures: "measure" } as const;

export function renamesOfCriterion(before: Source, after: Source): readonly Change[] {
  const { code } = after.model.criterion;
  const base = { scope: code, subject: criterionNoun(code) };
  const place = (side: "before" | "after", name: string): Span | null =>
    placeAt(side === "before" ? before : after, `input/${name}`);
  /** Names within a figure: options of it, fields of its records. */
  const within = (kind: "option" | "input", renames: Renames): readonly Change[] =>
    [...renames].flatMap(([path, old]) => {
      const [input = "", name = ""] = path.split(".");
      return changesOf(new Map([[name, old]]), {
        ...base,
        kind,
        path: (own) => `${kind}/${input}/${own}`,
        place: (side) => place(side, side === "after" ? input : (after.names.inputs.get(input) ?? input)),
      });
    });
  return [
    ...changesOf(after.names.inputs, { ...base, kind: "input", path: (name) => `input/${name}`, place }),
    ...within("input", after.names.fields),
    ...within("option", after.names.options),
  ];
}
