// A pasted annex table → the text of a draft set: read to be looked at, then put at the end of the set's pillars, or in the
// place of the pillar that a new set begins with.

import { ANNEX } from "#designer/strings/annex.ts";
import type { Words } from "#designer/strings/words.ts";
import type { Analysis, Span, Surface } from "#dsl";
import { entriesOf, type Rows } from "./annex-entries.ts";
import { type AnnexRow, textOf } from "./annex-text.ts";
import { checked } from "./edit-rows.ts";
import { headEnd } from "./fields-set.ts";
import { insertion } from "./lines.ts";
import { isFirstPillar } from "./new-set.ts";
import { placed } from "./paths.ts";
import { readAgain, type Source, sourceOf, word } from "./source.ts";
import type { Edited } from "./types.ts";

/** What was understood of a table, to be shown before it is written. */
export interface Annex {
  readonly text: string;
  readonly pillars: number;
  readonly criteria: number;
  readonly rows: readonly AnnexRow[];
  /** Criteria whose rule could not be read, by code. */
  readonly unread: readonly string[];
  /** Rows of the table that are neither a pillar nor a criterion, counted from 1; they are not in the text. */
  readonly left: readonly number[];
}

/** A table looked at for a set. */
export interface AnnexLook {
  readonly annex: Annex;
  /** Why it cannot be put into the set; null: it can. */
  readonly refusal: Words | null;
  /** Codes that the set has already. */
  readonly taken: readonly string[];
  /** It takes the place of the pillar that a new set begins with, which nobody has changed. */
  readonly replaces: boolean;
}

/** Reads a table: pillars and criteria with maximum, the decision's words, evidence, and rules as far as they are simple. */
export function readAnnex(rows: Rows, surface: Surface = "vi", from: number | null = null): Annex {
  const { entries, left } = entriesOf(rows, from);
  const written = textOf(entries, (id) => word({ surface }, id));
  const count = (kind: AnnexRow["kind"]): number => entries.filter((entry) => entry.kind === kind).length;
  return {
    ...written,
    pillars: count("pillar"),
    criteria: count("criterion"),
    unread: written.rows.flatMap(({ code, why }) => (why === null ? [] : [code])),
    left,
  };
}

/** What putting a table into a set would do. `renumber`: its pillars are numbered after those of the set. */
export function lookAtAnnex(analysis: Analysis, rows: Rows, renumber: boolean): AnnexLook {
  const source = sourceOf(analysis);
  const annex = readAnnex(rows, source.surface, renumber ? nextPillar(source) : null);
  const done = inserted(source, annex);
  const known = new Set(kept(source).map(({ item }) => item.code?.text ?? ""));
  const taken = annex.rows.flatMap(({ code }) => (known.has(code) ? [code] : []));
  return { annex, refusal: done.ok ? null : done.reason, taken, replaces: untouched(source) !== null };
}

/** Puts a pasted table at the end of the set's pillars, or in the place of its first one if that is untouched. Its codes may not be taken yet. */
export function insertAnnex(analysis: Analysis, rows: Rows, renumber = false): Edited {
  const source = sourceOf(analysis);
  return inserted(source, readAnnex(rows, source.surface, renumber ? nextPillar(source) : null));
}

/** The only pillar of the set, when it is as a new set begins; null: the author has begun. */
function untouched({ text, syntax, surface }: Source): Span | null {
  const [only, ...more] = placed(syntax).filter(({ depth }) => depth === 0);
  if (only === undefined || more.length > 0) return null;
  const { start, end } = only.item.span;
  return isFirstPillar(text.slice(start, end), surface) ? only.item.span : null;
}

/** The pillars and criteria that a pasted table comes to stand beside. */
const kept = (source: Source) => (untouched(source) === null ? placed(source.syntax) : []);

const nextPillar = (source: Source): number =>
  Math.max(
    0,
    ...kept(source).flatMap(({ item }) => (item.code ? [Number.parseInt(item.code.text, 10)] : [])),
  ) + 1;

function inserted(source: Source, annex: Annex): Edited {
  if (annex.pillars + annex.criteria === 0) return { ok: false, reason: ANNEX.nothing };
  // Without any maximum the column was not there, or another one was taken for it.
  if (annex.rows.every(({ max }) => max === null)) return { ok: false, reason: ANNEX.noMaxColumn };
  const taken = new Set(kept(source).map(({ path }) => path));
  const declared = new Set(source.model.rules.measures.map(({ name }) => name));
  const text = withoutMeasures(annex.text, declared, source);
  const own = placed(readAgain(source, `${source.text.slice(0, headEnd(source))}\n${text}`).syntax);
  const codes = own.map(({ path }) => path);
  if (codes.some((code) => taken.has(code)) || codes.some((code) => code.includes("~")))
    return { ok: false, reason: ANNEX.codesTaken };
  const first = untouched(source);
  if (first !== null) return checked(source, [{ span: first, text }], () => codes[0] ?? null, first);
  const after =
    placed(source.syntax)
      .filter(({ depth }) => depth === 0)
      .at(-1)?.item.span ??
    source.syntax.items.at(-1)?.span ??
    null;
  const edit = insertion(source, { open: headEnd(source), close: null, after }, text, {
    before: null,
    after,
  });
  return checked(source, [edit], () => codes[0] ?? null);
}

/** The units that the set declares already are not declared again. */
function withoutMeasures(text: string, known: ReadonlySet<string>, source: Source): string {
  const [start, end] = [`${word(source, "measures")} `, ` (${word(source, "count")})`];
  const [first = "", ...rest] = text.split("\n");
  if (!first.startsWith(start) || !first.endsWith(end)) return text;
  const names = first
    .slice(start.length, -end.length)
    .split(", ")
    .filter((name) => !known.has(name));
  const line = names.length === 0 ? [] : [`${start}${names.join(", ")}${end}`];
  return [...line, ...rest].join("\n");
}
