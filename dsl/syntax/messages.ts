// What the grammar expected → a finding with our own sentence, and a fix where one insertion mends it.
import { type Diagnostic, diagnostic, type Fix } from "../source/diagnostic.ts";
import { type Span, span } from "../source/span.ts";
import type { Surface } from "./ast.ts";
import { KEYWORDS, type KeywordId, spelling } from "./keywords.ts";
import { spanOf, type Token } from "./tokens.ts";

interface Place {
  readonly text: string;
  readonly surface: Surface;
}

const SIGN_OF: ReadonlyMap<string, string> = new Map([
  ["Colon", ":"],
  ["Equals", "="],
  ["Comma", ","],
  ["Semicolon", ";"],
  ["LeftParen", "("],
  ["RightParen", ")"],
  ["Percent", "%"],
]);

/** Expectations that several keywords meet. */
const CHOICES: ReadonlyMap<string, readonly KeywordId[]> = new Map<string, readonly KeywordId[]>([
  ["declared", ["pillars", "criteria", "points"]],
  ["measure-kind", ["count", "decimal"]],
  ["overdue", ["not-ranked"]],
  ["policy", ["max", "removed", "appraiser", "proportional"]],
  ["policy-tail", ["rescaled", "by-confirm"]],
  ["rounded", ["each-criterion", "each-pillar", "total"]],
  ["range-end", ["up", "down", "to"]],
  ["Over", ["within-group", "over-all"]],
]);

/** The finding for an expectation that was not met: `found` is null at the end of the statement. */
export function unreadable(place: Place, expected: string, previous: Token, found: Token | null): Diagnostic {
  const after = shortened(place.text.slice(previous.startOffset, previous.end));
  const where = found ? spanOf(found.block ? found.block.open : found) : spanOf(previous);
  const gap = span(previous.end, previous.end);
  const sign =
    expected === "RightParen" && found?.keyword === null && isValue(found)
      ? undefined
      : SIGN_OF.get(expected);
  if (sign)
    return diagnostic(
      "missing-sign",
      where,
      { sign, after },
      { fixes: [insertion(gap, expected === "Equals" ? ` ${sign}` : sign)] },
    );
  const choices = CHOICES.get(expected);
  if (choices) return diagnostic("missing-keyword", where, { after, wanted: quoted(place, choices) });
  switch (expected) {
    case "end":
    case "RightParen":
      return diagnostic("unexpected-word", where, {
        found: shortened(place.text.slice(where.start, where.end)),
        after,
      });
    case "value":
    case "condition":
    case "outcome":
      return diagnostic("missing-value", where, { after });
    case "Name":
      return diagnostic("missing-name", where, { after });
    case "Str":
      return diagnostic("missing-string", where, { after });
    case "Number":
    case "number":
    case "maximum":
      return diagnostic("missing-number", where, { after });
    case "Date":
      return diagnostic("missing-date", where, { after });
    case "code":
      return diagnostic("missing-code", where, { after });
    case "Slug":
      return diagnostic("missing-id", where, { after });
    case "Measure":
    case "measure":
      return diagnostic("missing-measure", where, { after });
    case "Block":
      return diagnostic("missing-block", where, { after });
    case "range":
      return diagnostic("missing-range", where, { after, wanted: `${spelling("from", place.surface)} 50%` });
    default: {
      const ids = KEYWORDS.filter((entry) => entry.token === expected).map((entry) => entry.id);
      const fixes = ids.length === 1 && ids[0] ? [insertion(gap, ` ${spelling(ids[0], place.surface)}`)] : [];
      return diagnostic("missing-keyword", where, { after, wanted: quoted(place, ids) }, { fixes });
    }
  }
}

const isValue = (found: Token): boolean =>
  found.kind === "Name" || found.kind === "Number" || found.kind === "Str";

const quoted = (place: Place, ids: readonly KeywordId[]): string =>
  [...new Set(ids.map((id) => `“${spelling(id, place.surface)}”`))].join(" / ");

const shortened = (text: string): string => {
  const line = text.split("\n")[0] ?? "";
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};

function insertion(where: Span, text: string): Fix {
  const what = text.trim();
  return { title: { vi: `Thêm “${what}”`, en: `Insert “${what}”` }, edits: [{ span: where, text }] };
}
