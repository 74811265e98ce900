// Pillars and criteria of a pasted table as the text of a draft. A rule that could not be read is marked, not filled in.

import { ANNEX } from "#designer/strings/annex.ts";
import type { Words } from "#designer/strings/words.ts";
import type { Entry } from "./annex-entries.ts";
import { type ReadRule, readRule, type Say } from "./annex-rules.ts";
import { manyLines, oneLine } from "./literals.ts";

/** One pillar or criterion of a table and how its rule was read. */
export interface AnnexRow {
  readonly kind: Entry["kind"];
  readonly code: string;
  readonly title: string;
  /** null: `chưa rõ`. */
  readonly max: string | null;
  readonly maxWhy: Words | null;
  /** What the rule was read as; null: it was not read, or a pillar has none. */
  readonly shape: ReadRule["shape"] | null;
  /** Why the rule of a criterion was not read. */
  readonly why: Words | null;
  /** The rule in the words of the table. */
  readonly words: string;
}

export interface AnnexText {
  readonly text: string;
  readonly rows: readonly AnnexRow[];
}

/** The text of the entries in the keywords that `w` says. */
export function textOf(entries: readonly Entry[], w: Say): AnnexText {
  const lines: string[] = [];
  const rows: AnnexRow[] = [];
  const measures = new Set<string>();
  let open = false;
  for (const entry of entries) {
    const header = `${oneLine(entry.title)} ${w("max-header")} ${entry.max ?? w("unknown")} {`;
    if (entry.kind === "pillar") {
      if (open) lines.push("}");
      lines.push(`${w("pillar")} ${entry.code} ${header}`);
      rows.push(rowOf(entry, null));
      open = true;
      continue;
    }
    const rule = entry.max === null ? null : readRule(entry.rule, entry.max, w);
    rows.push(rowOf(entry, rule));
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
  return { text: declared + lines.join("\n"), rows };
}

function rowOf(entry: Entry, rule: ReadRule | null): AnnexRow {
  const { kind, code, title, max, maxWhy, rule: words } = entry;
  const why = words === "" ? ANNEX.noWords : max === null ? ANNEX.noMax : ANNEX.notSimple;
  const isUnread = kind === "criterion" && rule === null;
  return { kind, code, title, max, maxWhy, shape: rule?.shape ?? null, why: isUnread ? why : null, words };
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
