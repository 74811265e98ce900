// A pasted annex table → the text of a draft set. What could not be understood is marked, not filled in.

import { ANNEX } from "#designer/strings/annex.ts";
import type { Analysis, Surface } from "#dsl";
import { type Columns, columnsOf } from "./annex-columns.ts";
import { type ReadRule, readRule, type Say } from "./annex-rules.ts";
import { checked } from "./edit-rows.ts";
import { headEnd } from "./fields-set.ts";
import { insertion } from "./lines.ts";
import { manyLines, numberText, oneLine } from "./literals.ts";
import { placed } from "./paths.ts";
import { readAgain, type Source, sourceOf, word } from "./source.ts";
import type { Edited } from "./types.ts";

interface Entry {
  readonly kind: "pillar" | "criterion";
  readonly code: string;
  readonly title: string;
  readonly max: string | null;
  readonly rule: string;
  readonly evidence: string;
}

/** What was understood of a table, to be shown before it is written. */
export interface Annex {
  readonly text: string;
  readonly pillars: number;
  readonly criteria: number;
  /** Criteria whose rule could not be read, by code. */
  readonly unread: readonly string[];
  /** Rows of the table that are neither a pillar nor a criterion, counted from 1; they are not in the text. */
  readonly left: readonly number[];
}

/** Reads a table: pillars and criteria with maximum, the decision's words, evidence, and rules as far as they are simple. */
export function readAnnex(rows: readonly (readonly string[])[], surface: Surface = "vi"): Annex {
  const columns = columnsOf(rows);
  const entries: Entry[] = [];
  const left: number[] = [];
  let pillar = 0;
  let criterion = 0;
  for (const [index, row] of rows.entries()) {
    if (index <= columns.header || row.every((cell) => cell.trim() === "")) continue;
    const last = entries.at(-1);
    if (last?.kind === "criterion" && continues(row, columns)) {
      entries[entries.length - 1] = { ...last, rule: `${last.rule}\n${cellOf(row, columns.at.rule)}`.trim() };
      continue;
    }
    const found = entryOf(row, columns);
    if (!found) left.push(index + 1);
    else if (found.kind === "pillar") {
      pillar = Number(/^\d+$/.exec(found.code)?.[0] ?? pillar + 1);
      criterion = 0;
      entries.push({ ...found, code: String(pillar) });
    } else {
      criterion++;
      const code = /^\d+(\.\d+)+$/.test(found.code) ? found.code : `${Math.max(1, pillar)}.${criterion}`;
      entries.push({ ...found, code });
    }
  }
  return textOf(entries, left, (id) => word({ surface }, id));
}

const cellOf = (row: readonly string[], at: number | null): string =>
  at === null ? "" : (row[at] ?? "").replace(/\r\n?/g, "\n").trim();

/** A row of a merged cell: nothing but more words of the rule above. */
const continues = (row: readonly string[], { at }: Columns): boolean =>
  at.rule !== null && row.every((cell, index) => (cell.trim() === "") === (index !== at.rule));

const ROMAN = /^(?:[IVX]+|[A-Z])\.?$/;

/** A row; null: no title, or a repeated header. A row without words of a rule and with a whole number is a pillar. */
function entryOf(row: readonly string[], { at }: Columns): Entry | null {
  const merged = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const isMerged = row.length > 1 && new Set(merged).size === 1;
  const no = isMerged ? "" : cellOf(row, at.no).replace(/[.)]$/, "");
  const title = cellOf(row, at.title) || (isMerged ? (merged[0] ?? "") : "");
  const rule = cellOf(row, at.rule);
  const number = numberText(cellOf(row, at.max).replace(/\s*điểm$/iu, ""));
  const max = number.ok ? number.text : null;
  if (title === "" || title === no || /^\d+$/.test(title)) return null;
  const isNumbered = /^\d+(\.\d+)+$/.test(no);
  const isPillar = !isNumbered && (ROMAN.test(no) || isMerged || rule === "" || rule === title);
  if (!isPillar && no === "" && max === null) return null;
  const evidence = cellOf(row, at.evidence);
  return {
    kind: isPillar ? "pillar" : "criterion",
    code: no,
    title: isMerged ? stripped(title) : title,
    max,
    rule,
    evidence,
  };
}

/** `1. Nhận thức số`, `Chỉ số 1: Nhận thức số` without the number. */
const stripped = (title: string): string =>
  title.replace(/^(?:[IVX]+|\d+)[.)]\s+|^Chỉ số \d+\s*[:.]\s*/iu, "");

function textOf(entries: readonly Entry[], left: readonly number[], w: Say): Annex {
  const lines: string[] = [];
  const unread: string[] = [];
  const measures = new Set<string>();
  let open = false;
  for (const entry of entries) {
    const header = `${oneLine(entry.title)} ${w("max-header")} ${entry.max ?? w("unknown")} {`;
    if (entry.kind === "pillar") {
      if (open) lines.push("}");
      lines.push(`${w("pillar")} ${entry.code} ${header}`);
      open = true;
      continue;
    }
    const rule = entry.max === null ? null : readRule(entry.rule, entry.max, w);
    if (!rule) unread.push(entry.code);
    for (const each of rule?.measures ?? []) measures.add(each);
    const indent = open ? "  " : "";
    const own = [
      `${w("criterion")} ${entry.code} ${header}`,
      ...bodyOf(entry, rule, w).map((line) => `  ${line.replaceAll("\n", "\n  ")}`),
      "}",
    ];
    lines.push(...own.map((line) => indent + line.replaceAll("\n", `\n${indent}`)));
  }
  if (open) lines.push("}");
  const declared = measures.size > 0 ? `${w("measures")} ${[...measures].join(", ")} (${w("count")})\n` : "";
  const count = (kind: Entry["kind"]): number => entries.filter((entry) => entry.kind === kind).length;
  return {
    text: declared + lines.join("\n"),
    pillars: count("pillar"),
    criteria: count("criterion"),
    unread,
    left,
  };
}

function bodyOf({ rule: words, evidence, max }: Entry, rule: ReadRule | null, w: Say): readonly string[] {
  const verbatim = manyLines(words.replaceAll('"""', '"'), "", '""');
  const said = words !== "" && verbatim.ok ? [`${w("verbatim")} ${verbatim.text}`] : [];
  const shown = evidence === "" ? [] : [`${w("evidence")} ${oneLine(evidence)}`];
  const why = words === "" ? ANNEX.noWords.vi : max === null ? ANNEX.noMax.vi : words;
  const marks = [
    `${w("not-expressible")} ${w("because")} ${oneLine(why)}`,
    `${w("note")} ${oneLine(ANNEX.notUnderstood.vi)}`,
  ];
  return [...said, ...shown, ...(rule ? rule.lines : marks)];
}

/** Puts a pasted table at the end of the set's pillars. Its codes may not be taken yet. */
export function insertAnnex(analysis: Analysis, rows: readonly (readonly string[])[]): Edited {
  const source = sourceOf(analysis);
  const annex = readAnnex(rows, source.surface);
  if (annex.pillars + annex.criteria === 0) return { ok: false, reason: ANNEX.nothing };
  const taken = new Set(placed(source.syntax).map(({ path }) => path));
  const declared = new Set(source.model.rules.measures.map(({ name }) => name));
  const { text } = withoutMeasures(annex.text, declared, source);
  const own = placed(readAgain(source, `${source.text.slice(0, headEnd(source))}\n${text}`).syntax);
  const codes = own.map(({ path }) => path);
  if (codes.some((code) => taken.has(code)) || codes.some((code) => code.includes("~")))
    return { ok: false, reason: ANNEX.codesTaken };
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
function withoutMeasures(
  text: string,
  known: ReadonlySet<string>,
  source: Source,
): { readonly text: string } {
  const [start, end] = [`${word(source, "measures")} `, ` (${word(source, "count")})`];
  const [first = "", ...rest] = text.split("\n");
  if (!first.startsWith(start) || !first.endsWith(end)) return { text };
  const names = first
    .slice(start.length, -end.length)
    .split(", ")
    .filter((name) => !known.has(name));
  const line = names.length === 0 ? [] : [`${start}${names.join(", ")}${end}`];
  return { text: [...line, ...rest].join("\n") };
}
