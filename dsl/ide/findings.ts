// Findings by their codes alone, as readings and acceptances name them.
import { CATALOG, type Entry } from "../source/catalog.ts";
import type { Both } from "../source/diagnostic.ts";

const ENTRIES: ReadonlyMap<string, Entry> = new Map(Object.entries(CATALOG));

/** Why a finding matters, else what it says with its names and numbers left open; null: there is no such code. */
export function meaningOf(code: string): Both | null {
  const entry = ENTRIES.get(code);
  return entry === undefined ? null : (entry.why ?? { vi: opened(entry.vi), en: opened(entry.en) });
}

const opened = (sentence: string): string => sentence.replace(/\{\w+\}/g, "…");

/** What readings and acceptances can answer: the checker's findings, and warnings about meaning. */
export const ANSWERABLE: readonly string[] = [...ENTRIES].flatMap(([code, { why, severity }]) =>
  why === undefined && severity === "error" ? [] : [code],
);
