// Statements that mean what their tree says: texts, readings, policies. Their meaning is the tree without places, which is
// the same in both surfaces.
import type { Both } from "../source/diagnostic.ts";
import { type Span, span } from "../source/span.ts";
import { bare, type Names, type Renames } from "./canonical.ts";
import type { ChangeKind } from "./change.ts";
import { noun } from "./change-words.ts";
import type { Entry } from "./entry.ts";

export interface Statement {
  readonly kind: string;
  readonly span: Span;
}

/** The words of a place on one line. */
export const wordsAt = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/g, " ").replaceAll(" : ", ": ").trim();

/** The words of a place as they stand, but for the indentation of a text of several lines. */
const blockAt = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/\n[ \t]+/g, "\n");

interface Shape {
  readonly kind: ChangeKind;
  /** Several of a kind are told apart by their meaning. */
  readonly many: boolean;
  readonly scoring: boolean;
  readonly long: boolean;
}

const shape = (kind: ChangeKind, how: "one" | "many", scoring = false, long = false): Shape => ({
  kind,
  many: how === "many",
  scoring,
  long,
});

/** Statements of sets, pillars and criteria that are compared by their tree. */
const SHAPES: Readonly<Record<string, Shape>> = {
  title: shape("title", "one"),
  decision: shape("decision", "many"),
  effective: shape("effective", "one"),
  replaces: shape("succession", "many"),
  amends: shape("succession", "many"),
  called: shape("called", "one"),
  level: shape("level", "one"),
  scale: shape("scale", "one"),
  declares: shape("declared", "many"),
  "default-evidence": shape("evidence", "one", false, true),
  "zero-denominator": shape("zero-denominator", "one", true),
  "not-applicable-policy": shape("not-applicable", "many", true),
  overdue: shape("overdue", "one", true),
  note: shape("note", "many"),
  reading: shape("reading", "many"),
  accept: shape("acceptance", "many"),
  verbatim: shape("verbatim", "one", false, true),
  evidence: shape("evidence", "one"),
  clause: shape("clause", "one"),
  undisclosed: shape("undisclosed", "one", true),
  "not-expressible": shape("undisclosed", "one", true),
};

/** The part of a statement that its words are: what stands after its first word. */
function wordsOf(text: string, item: Statement, what: Both, long: boolean): string {
  const node = item as unknown as Readonly<Record<string, unknown>>;
  const values = Object.keys(node).filter((key) => key !== "kind" && key !== "span");
  const only = values.length === 1 ? node[values[0] ?? ""] : null;
  const isRelated = item.kind === "replaces" || item.kind === "amends";
  const written = isString(only) && !isRelated ? only.value : withoutHead(wordsAt(text, item.span), what);
  return long ? blockAt(written, span(0, written.length)).trim() : written;
}

/** A statement begins with what a sentence calls it anyhow. */
export function withoutHead(words: string, { vi, en }: Both): string {
  const head = [vi, en].find((each) => words.toLowerCase().startsWith(each.toLowerCase()));
  return head === undefined ? words : words.slice(head.length).replace(/^:/, "").trim();
}

const isString = (value: unknown): value is { readonly value: string } =>
  typeof value === "object" && value !== null && "value" in value && typeof value.value === "string";

/** The entries of statements compared by their tree; the others are left to who knows them. */
export function treeEntries(
  text: string,
  items: readonly Statement[],
  { tags }: Pick<Names, "tags">,
): readonly Entry[] {
  const counts = new Map<string, number>();
  return items.flatMap((item): readonly Entry[] => {
    const found = SHAPES[item.kind];
    if (found === undefined) return [];
    const { kind, many, scoring, long } = found;
    const what = noun(kind);
    const words = wordsOf(text, item, what, long);
    const no = counts.get(kind) ?? 0;
    counts.set(kind, no + 1);
    const id = many ? identityOf(item, tags) : kind;
    const path = many ? `${kind}/${id === "" ? no : id}` : kind;
    const style = long ? "long" : "value";
    return [{ kind, id, path, body: bare(item, tags), span: item.span, words, noun: what, scoring, style }];
  });
}

/** What tells statements of one kind apart; "": nothing but their meaning. */
function identityOf(item: Statement, tags: Renames): string {
  const node = item as unknown as Readonly<Record<string, unknown>>;
  const tag = node.tag as { readonly text: string } | null | undefined;
  if (item.kind === "not-applicable-policy") return tag == null ? "all" : (tags.get(tag.text) ?? tag.text);
  if (item.kind === "declares") return isString(node.place) ? node.place.value : "";
  if (item.kind === "reading") return isString(node.text) ? node.text.value : "";
  const code = node.code as { readonly text: string } | null | undefined;
  if (item.kind === "accept")
    return [code?.text ?? "", ...(node.at === null ? [] : [bare(node.at)])].join(" ");
  return "";
}
