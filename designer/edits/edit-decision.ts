// The decision that issues a set, and from when it holds: statements of the head, changed or added.
import { applyEdits, type TextEdit } from "#dsl";
import { checked } from "./edit-rows.ts";
import { headEnd } from "./fields-set.ts";
import { slotAt } from "./form.ts";
import { lastBefore, SET_ORDER } from "./home.ts";
import { insertion } from "./lines.ts";
import { dateText, type Literal, oneLine } from "./literals.ts";
import { readAgain, type Source, word } from "./source.ts";
import type { Edited, Intent } from "./types.ts";

type Decide = Extract<Intent, { do: "decide" }>;

/** One step after another on the text as the steps before left it; given back as one edit of what changed. */
export function decide(source: Source, intent: Decide): Edited {
  let now = source;
  const steps: readonly ((at: Source) => Edited)[] = [
    (at) => addDecision(at, intent),
    (at) => addEffective(at, intent),
    ...(
      [
        ["decision/number", intent.number],
        ["decision/date", intent.date],
        ["decision/by", intent.by],
        ["decision/clause", intent.clause],
        ["effective/from", intent.from],
        ["effective/until", intent.until],
        ["version", intent.version],
      ] as const
    ).map(
      ([path, value]) =>
        (at: Source): Edited =>
          value.trim() === "" ? NOTHING : setIn(at, path, value),
    ),
  ];
  for (const step of steps) {
    const done = step(now);
    if (!done.ok) return done;
    if (done.edits.length > 0) now = readAgain(now, applyEdits(now.text, done.edits));
  }
  return checked(source, difference(source.text, now.text), () => "decision/number");
}

const NOTHING: Edited = { ok: true, edits: [], focus: null };

function setIn(source: Source, path: string, value: string): Edited {
  const written = slotAt(source, path)?.write(value);
  if (!written) return NOTHING;
  return written.ok ? { ok: true, edits: written.edits, focus: null } : written;
}

function addDecision(source: Source, { number }: Decide): Edited {
  if (number.trim() === "" || source.syntax.items.some(({ kind }) => kind === "decision")) return NOTHING;
  return added(source, "decision", { ok: true, text: `${word(source, "decision")} ${oneLine(number)}` });
}

function addEffective(source: Source, { from }: Decide): Edited {
  if (from.trim() === "" || source.syntax.items.some(({ kind }) => kind === "effective")) return NOTHING;
  const date = dateText(from);
  return added(
    source,
    "effective",
    date.ok ? { ok: true, text: `${word(source, "effective")} ${date.text}` } : date,
  );
}

function added(source: Source, kind: string, line: Literal): Edited {
  if (!line.ok) return line;
  const after = lastBefore(source.syntax.items, [kind], SET_ORDER);
  const home = { open: headEnd(source), close: null, after };
  return { ok: true, edits: [insertion(source, home, line.text, { before: null, after })], focus: null };
}

/** The lines that differ, as edits of as few lines as the ends leave. */
export function difference(old: string, now: string): readonly TextEdit[] {
  if (old === now) return [];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let tail = 0;
  while (tail < most - start && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return [{ span: { start, end: old.length - tail }, text: now.slice(start, now.length - tail) }];
}
