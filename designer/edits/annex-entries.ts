// The rows of a pasted table as pillars and criteria, in its own words: what each cell is, not yet what a rule means.

import type { Words } from "#designer/strings/words.ts";
import { type Columns, columnsOf } from "./annex-columns.ts";
import { numberText } from "./literals.ts";

export type Rows = readonly (readonly string[])[];

export interface Entry {
  readonly kind: "pillar" | "criterion";
  readonly code: string;
  readonly title: string;
  /** As the language writes it; null: not written, or not one number. */
  readonly max: string | null;
  /** Why a maximum that is written could not be read. */
  readonly maxWhy: Words | null;
  readonly rule: string;
  readonly evidence: string;
}

export interface Entries {
  readonly entries: readonly Entry[];
  /** Rows that are neither, counted from 1. */
  readonly left: readonly number[];
}

/** What a table lists. `from`: the number of its first pillar when its own numbers are not taken over. */
export function entriesOf(rows: Rows, from: number | null): Entries {
  const columns = columnsOf(rows);
  const header = JSON.stringify(rows[columns.header] ?? []);
  const entries: Entry[] = [];
  const left: number[] = [];
  let pillar = 0;
  let criterion = 0;
  for (const [index, row] of rows.entries()) {
    if (index <= columns.header || row.every((cell) => cell.trim() === "")) continue;
    // A table over several pages says its header on each.
    if (columns.header >= 0 && JSON.stringify(row) === header) continue;
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
  return { entries: from === null ? entries : numbered(entries, from), left };
}

/** Pillars numbered from `from` in their order; criteria keep the rest of their codes. */
function numbered(entries: readonly Entry[], from: number): readonly Entry[] {
  let pillar = from - 1;
  return entries.map((entry) => {
    if (entry.kind === "pillar") {
      pillar++;
      return { ...entry, code: String(pillar) };
    }
    return { ...entry, code: entry.code.replace(/^\d+/, String(Math.max(from, pillar))) };
  });
}

const cellOf = (row: readonly string[], at: number | null): string =>
  at === null ? "" : (row[at] ?? "").replace(/\r\n?/g, "\n").trim();

/** A row of a merged cell: nothing but more words of the rule above. */
const continues = (row: readonly string[], { at }: Columns): boolean =>
  at.rule !== null && row.every((cell, index) => (cell.trim() === "") === (index !== at.rule));

const ROMAN = /^(?:[IVX]+|[A-Z])\.?$/;
/** A number and words in one cell, as in a merged cell over number and title: `I. Nhận thức số`. */
const NUMBERED = /^(\d+(?:\.\d+)*|[IVX]+|[A-Z])[.)]?\s+(?=\S*\p{L})/u;

/** A row; null: no title. A row without words of a rule and with a whole number is a pillar. */
function entryOf(row: readonly string[], { at }: Columns): Entry | null {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const isMerged = row.length > 1 && new Set(filled).size === 1;
  const { no, title } = isMerged ? { no: "", title: filled[0] ?? "" } : namesOf(row, at);
  const rule = cellOf(row, at.rule);
  const written = cellOf(row, at.max).replace(/\s*điểm$/iu, "");
  const number = numberText(written);
  const max = number.ok ? number.text : null;
  if (title === "" || title === no || /^\d+$/.test(title)) return null;
  const isNumbered = /^\d+(\.\d+)+$/.test(no);
  const isPillar = !isNumbered && (ROMAN.test(no) || isMerged || rule === "" || rule === title);
  if (!isPillar && no === "" && max === null) return null;
  return {
    kind: isPillar ? "pillar" : "criterion",
    code: no,
    title: isMerged ? stripped(title) : title,
    max,
    maxWhy: number.ok || isMerged || written === "" ? null : number.reason,
    rule,
    evidence: cellOf(row, at.evidence),
  };
}

function namesOf(row: readonly string[], at: Columns["at"]): { readonly no: string; readonly title: string } {
  const no = cellOf(row, at.no);
  const title = cellOf(row, at.title);
  const both = title === "" || title === no ? NUMBERED.exec(no) : null;
  if (both?.[1] !== undefined) return { no: both[1], title: no.slice(both[0].length) };
  return { no: no.replace(/[.)]$/, ""), title };
}

/** `1. Nhận thức số`, `Chỉ số 1: Nhận thức số` without the number. */
const stripped = (title: string): string =>
  title.replace(/^(?:[IVX]+|\d+)[.)]\s+|^Chỉ số \d+\s*[:.]\s*/iu, "");
