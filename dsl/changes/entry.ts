// What a version says, statement by statement: identity, meaning, words and place, so that two versions can be laid side by
// side.
import type { Both } from "../source/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type { ChangeKind } from "./change.ts";
import { orderOf } from "./change-words.ts";

export interface Entry {
  readonly kind: ChangeKind;
  /** Tells it from others of its kind; "": only its meaning does. */
  readonly id: string;
  /** Its place within the scope, for the key of a change: `max`, `option/muc/pho`. */
  readonly path: string;
  /** What it means, in canonical form, definitions put in. */
  readonly body: string;
  /** The same with definitions by their names: when either is equal it has not changed itself. */
  readonly alt?: string;
  readonly span: Span | null;
  /** The author's words. */
  readonly words: string;
  /** The whole line, where words are only a part of it. */
  readonly line?: string;
  /** What a sentence calls it. */
  readonly noun: Both;
  /** Whether points depend on it. */
  readonly scoring: boolean;
  /** "value": words stand in the sentence; "gets": points of a level; "long": too long to stand in one. */
  readonly style: "value" | "gets" | "long";
}

/** An entry in both versions, or in one; `moved` is never told here. */
export interface Side2 {
  readonly before: Entry | null;
  readonly after: Entry | null;
}

/** Whether a label is now what another figure, answer or part was called: the words of both are then another question. */
export function isTraded(before: readonly Entry[], { before: old, after: own }: Side2): boolean {
  if (own?.kind !== "label" || old === null) return false;
  return before.some((each) => each.kind === "label" && each.id !== old.id && each.words === own.words);
}

const ORDERED = ["special-case", "row"] as const;

/** Special cases and levels that both versions have, in another order: the first that holds decides. */
export function reordered(before: readonly Entry[], after: readonly Entry[]): readonly Side2[] {
  return ORDERED.flatMap((kind): readonly Side2[] => {
    const [olds, owns] = [before, after].map((list) => list.filter((each) => each.kind === kind));
    const keys = (list: readonly Entry[] = []): readonly string[] => list.map((each) => each.id || each.body);
    const [a, b] = [keys(olds), keys(owns)];
    const [was, is] = [a.filter((key) => b.includes(key)), b.filter((key) => a.includes(key))];
    return was.join("\n") === is.join("\n") ? [] : [{ before: order(kind, olds), after: order(kind, owns) }];
  });
}

function order(kind: (typeof ORDERED)[number], list: readonly Entry[] = []): Entry {
  const words = list.map((each) => each.line ?? each.words).join("; ");
  return {
    ...{ kind, id: "order", path: `${kind === "row" ? "row" : "when"}/order`, body: words, words },
    ...{ span: list[0]?.span ?? null, noun: orderOf(kind), scoring: true, style: "value" },
  };
}

const isSame = (a: Entry, b: Entry): boolean => a.body === b.body || (a.alt !== undefined && a.alt === b.alt);

/** What differs between two lists of entries, in the order of the version after; what is gone stands before what follows it. */
export function differences(before: readonly Entry[], after: readonly Entry[]): readonly Side2[] {
  const partner = new Map<Entry, Entry>();
  const taken = new Set<Entry>();
  const pair = (old: Entry, own: Entry): void => {
    partner.set(own, old);
    taken.add(old);
  };
  const open = (list: readonly Entry[]): readonly Entry[] =>
    list.filter((each) => !taken.has(each) && !partner.has(each));
  // First by name, then by meaning; what is left over of a kind is paired where there are as many on both sides.
  const keys = new Map(before.filter(({ id }) => id !== "").map((old) => [`${old.kind} ${old.id}`, old]));
  for (const own of after) {
    const old = own.id === "" ? undefined : keys.get(`${own.kind} ${own.id}`);
    if (old !== undefined && !taken.has(old)) pair(old, own);
  }
  for (const own of open(after)) {
    const old = open(before).find(
      (each) => each.kind === own.kind && each.id === own.id && isSame(each, own),
    );
    if (old !== undefined) pair(old, own);
  }
  for (const kind of new Set(open(after).map((each) => each.kind))) {
    if (!PAIRED.has(kind)) continue;
    const [olds, news] = [open(before), open(after)].map((list) => list.filter((each) => each.kind === kind));
    if (olds === undefined || news === undefined || olds.length !== news.length) continue;
    for (const [i, own] of news.entries()) {
      const old = olds[i];
      if (old !== undefined) pair(old, own);
    }
  }
  return inOrder(before, after, partner, taken);
}

/** Kinds of which one that is gone and one that is new are taken for one that was changed. */
const PAIRED: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  ...(["decision", "succession", "exclusion", "veto", "grade", "row", "special-case"] as const),
  ...(["requirement", "note", "declared"] as const),
]);

function inOrder(
  before: readonly Entry[],
  after: readonly Entry[],
  partner: ReadonlyMap<Entry, Entry>,
  taken: ReadonlySet<Entry>,
): readonly Side2[] {
  const out: Side2[] = [];
  const gone = before.filter((each) => !taken.has(each));
  const place = new Map(before.map((each, i) => [each, i]));
  let next = 0;
  for (const own of after) {
    const old = partner.get(own);
    const at = old === undefined ? -1 : (place.get(old) ?? -1);
    for (; next < gone.length && (place.get(gone[next] as Entry) ?? 0) < at; next++)
      out.push({ before: gone[next] ?? null, after: null });
    if (old === undefined) out.push({ before: null, after: own });
    else if (!isSame(old, own) || (old.id !== own.id && own.id !== "")) out.push({ before: old, after: own });
  }
  for (; next < gone.length; next++) out.push({ before: gone[next] ?? null, after: null });
  return out;
}

const DETAILS: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  ...(["label", "bounds", "input-measure", "option-points"] as const),
]);

/** Without what is new or gone with a figure, an answer or a part: that is told by those. */
export const withoutDetails = (found: readonly Side2[]): readonly Side2[] =>
  found.filter(({ before, after }) => {
    const entry = after ?? before;
    if (entry === null || (before !== null && after !== null)) return true;
    return !DETAILS.has(entry.kind) && (entry.kind !== "evidence" || entry.id === entry.kind);
  });
