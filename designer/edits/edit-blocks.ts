// Adding, removing and moving criteria and pillars, and how a criterion scores.

import { REASONS } from "#designer/strings/forms.ts";
import type { TextEdit } from "#dsl";
import { span } from "#dsl/source/span.ts";
import { checked } from "./edit-rows.ts";
import { headEnd } from "./fields-set.ts";
import { homeOf } from "./home.ts";
import { exchange, insertion, removal } from "./lines.ts";
import { numberText, oneLine } from "./literals.ts";
import { type Placed, placed } from "./paths.ts";
import { shaped } from "./shapes.ts";
import { type Source, word } from "./source.ts";
import type { Edited, Intent } from "./types.ts";

const lost: Edited = { ok: false, reason: REASONS.noSuchField };
const blockAt = (source: Source, path: string): Placed | null =>
  placed(source.syntax).find((each) => each.path === path) ?? null;

/** The code after the last of these: `3.9` → `3.10`. */
function nextCode(codes: readonly string[], parent: string): string {
  const numbers = codes
    .filter((code) => parent === "" || code.startsWith(`${parent}.`))
    .map((code) => Number(code.split(".").at(-1)))
    .filter(Number.isSafeInteger);
  const next = Math.max(0, ...numbers) + 1;
  return parent === "" ? String(next) : `${parent}.${next}`;
}

export function addCriterion(source: Source, intent: Extract<Intent, { do: "add-criterion" }>): Edited {
  const all = placed(source.syntax);
  const pillar = intent.pillar === "" ? null : blockAt(source, intent.pillar);
  if (intent.pillar !== "" && pillar?.item.kind !== "pillar") return lost;
  const siblings = all.filter(({ around }) => around === intent.pillar);
  const last = intent.after === null ? siblings.at(-1) : siblings.find(({ path }) => path === intent.after);
  if (intent.after !== null && !last) return lost;
  const max = maxText(source, intent.max);
  if (!max.ok) return max;
  const codes = siblings.map(({ item }) => item.code?.text ?? "");
  const code = nextCode(codes, pillar?.item.code?.text ?? "");
  const home = pillar
    ? homeOf(source, pillar.item, ["criterion"])
    : { open: headEnd(source), close: null, after: source.syntax.items.at(-1)?.span ?? null };
  if (!home) return lost;
  const title = oneLine(intent.title);
  const header = `${word(source, "criterion")} ${code} ${title} ${word(source, "max-header")} ${max.text} {`;
  const body = `${word(source, "not-expressible")} ${word(source, "because")} "…"`;
  const after = last?.item.span ?? home.after;
  const edit = spaced(
    source,
    insertion(source, home, `${header}\n  ${body}\n}`, { before: null, after }),
    after,
  );
  return checked(source, [edit], () => code);
}

/** A blank line before a block where its neighbours have one. */
function spaced({ text }: Source, edit: TextEdit, after: { readonly start: number } | null): TextEdit {
  const before = after ? text.slice(0, after.start).trimEnd().length : 0;
  const gap = after ? text.slice(before, after.start) : "\n";
  return edit.text.startsWith("\n") && /\n[ \t]*\n/.test(gap) ? { ...edit, text: `\n${edit.text}` } : edit;
}

function maxText(source: Source, typed: string) {
  const plain = typed.trim();
  if (plain === "") return { ok: true as const, text: word(source, "unknown") };
  return numberText(plain);
}

export function addPillar(source: Source, intent: Extract<Intent, { do: "add-pillar" }>): Edited {
  const top = placed(source.syntax).filter(({ depth, item }) => depth === 0 && item.kind === "pillar");
  const max = maxText(source, intent.max);
  if (!max.ok) return max;
  const code = nextCode(
    top.map(({ item }) => item.code?.text ?? ""),
    "",
  );
  const header = `${word(source, "pillar")} ${code} ${oneLine(intent.title)} ${word(source, "max-header")} ${max.text}`;
  const after = top.at(-1)?.item.span ?? source.syntax.items.at(-1)?.span ?? null;
  const home = { open: headEnd(source), close: null, after };
  const edit = insertion(source, home, `${header} {\n}`, { before: null, after });
  return checked(source, [{ ...edit, text: edit.text.replace(/^\n/, "\n\n") }], () => `pillar/${code}`);
}

/** Removes a criterion or pillar, with the blank line before it. */
export function removeBlock(source: Source, path: string): Edited {
  const found = blockAt(source, path);
  if (!found) return lost;
  const edit = removal(source, found.item.span);
  const blank = /\n[ \t]*\n$/.exec(source.text.slice(0, edit.span.start));
  const start =
    blank && edit.span.end > found.item.span.end ? edit.span.start - blank[0].length + 1 : edit.span.start;
  return checked(
    source,
    [{ span: span(start, edit.span.end), text: "" }],
    () => found.around,
    found.item.span,
  );
}

/** Exchanges a criterion or pillar with the one before or after it; codes stay with their criteria. */
export function moveBlock(source: Source, path: string, by: -1 | 1): Edited {
  const found = blockAt(source, path);
  const siblings = placed(source.syntax).filter(({ around }) => around === found?.around);
  const other = siblings[siblings.findIndex((each) => each.path === path) + by];
  if (!found || !other) return lost;
  return checked(source, exchange(source, found.item.span, other.item.span), () => path);
}

export function reshape(source: Source, { at, shape }: Extract<Intent, { do: "shape" }>): Edited {
  const found = blockAt(source, at);
  if (found?.item.kind !== "criterion") return lost;
  const edits = shaped(source, found.item, shape);
  return edits ? checked(source, edits, () => at) : lost;
}
