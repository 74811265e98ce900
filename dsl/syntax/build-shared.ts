// Statements that stand in sets, pillars and criteria alike, the header of pillars and criteria, and lines that
// stand nowhere.
import type { CstNode } from "chevrotain";
import { diagnostic } from "../source/diagnostic.ts";
import { type Span, span } from "../source/span.ts";
import type {
  AcceptItem,
  MaxSyntax,
  NotApplicable,
  Note,
  ReadingItem,
  Str,
  Word,
  ZeroDenominator,
} from "./ast.ts";
import { outcomeOf } from "./build-table.ts";
import { nodeOf, tokenOf, tokens } from "./cst.ts";
import type { KeywordId } from "./keywords.ts";
import { type Reader, read, report } from "./reader.ts";
import { isStarter } from "./statements.ts";
import { type Line, spanOf } from "./tokens.ts";
import { codeOf, numberOf, strOf, wordOf } from "./words.ts";

/** The string of a statement that has nothing else. */
export const textOf = (reader: Reader, line: Line): Str | null =>
  strOf(tokenOf(read(reader, line, "text"), "Str"));

interface Header {
  readonly header: Span;
  readonly code: Word | null;
  readonly title: Str | null;
  readonly max: MaxSyntax | null;
  /** The lines in the braces. */
  readonly lines: readonly Line[];
}

/** `3.5 "…" tối đa 10 { … }` */
export function headerOf(reader: Reader, line: Line): Header {
  const node = read(reader, line, "header");
  // Also when the header could not be read, the lines within are.
  const block = line.tokens.find((each) => each.kind === "Block")?.block ?? null;
  const last = line.tokens.filter((each) => each.kind !== "Block").at(-1);
  return {
    header: span(line.start, last?.end ?? line.end),
    code: codeOf(reader, nodeOf(node, "code")),
    title: strOf(tokenOf(node, "Str")),
    max: maxOf(reader, nodeOf(node, "maximum")),
    lines: block?.lines ?? [],
  };
}

function maxOf(reader: Reader, node: CstNode | null): MaxSyntax | null {
  const raw = tokenOf(node, "Number");
  const value = numberOf(reader, raw);
  if (raw && value)
    return { is: "number", value, printed: tokenOf(node, "NotPrinted") === null, span: spanOf(raw) };
  const name = wordOf(tokenOf(node, "Name"));
  if (name) return { is: "parameter", name, span: name.span };
  const unknown = tokenOf(node, "Unknown");
  return unknown && { is: "unknown", span: spanOf(unknown) };
}

export type Shared = Note | ReadingItem | AcceptItem | ZeroDenominator | NotApplicable;

/** A statement that may stand anywhere; null when this starter is none of them. */
export function sharedMember(reader: Reader, line: Line, starter: KeywordId): Shared | null {
  const where = span(line.start, line.end);
  switch (starter) {
    case "note":
      return { kind: "note", text: textOf(reader, line), span: where };
    case "reading":
      return readingItem(reader, line);
    case "accept": {
      const node = read(reader, line, "accept");
      const at = reader.expression(nodeOf(node, "bound"));
      return {
        kind: "accept",
        code: wordOf(tokenOf(node, "Slug")),
        at,
        because: strOf(tokenOf(node, "because")),
        span: where,
      };
    }
    case "zero-denominator": {
      const node = read(reader, line, "zeroDenominator");
      return { kind: "zero-denominator", outcome: outcomeOf(reader, nodeOf(node, "outcome")), span: where };
    }
    case "not-applicable":
      return notApplicable(reader, line);
    default:
      return null;
  }
}

function readingItem(reader: Reader, line: Line): ReadingItem {
  const node = read(reader, line, "reading");
  return {
    kind: "reading",
    text: strOf(tokenOf(node, "Str")),
    about: wordOf(tokenOf(node, "Slug")),
    at: reader.expression(nodeOf(node, "bound")),
    draft: tokenOf(node, "Draft") !== null,
    by: strOf(tokenOf(node, "by")),
    because: strOf(tokenOf(node, "because")),
    span: span(line.start, line.end),
  };
}

function notApplicable(reader: Reader, line: Line): NotApplicable {
  const node = read(reader, line, "notApplicable");
  const policy = nodeOf(node, "policy");
  return {
    kind: "not-applicable-policy",
    tag: wordOf(tokenOf(node, "tag")),
    when: reader.expression(nodeOf(node, "expression")),
    policy: policyOf(reader, policy, tokenOf(node, "Rescaled") !== null),
    outside: wordOf(tokenOf(policy, "outside")),
    confirmedBy: strOf(tokens(node, "Str")[0] ?? null),
    span: span(line.start, line.end),
  };
}

function policyOf(reader: Reader, node: CstNode | null, rescaled: boolean): NotApplicable["policy"] {
  if (!node) return null;
  if (tokenOf(node, "Max")) return "full";
  if (tokenOf(node, "Removed")) return rescaled ? "removed-rescaled" : "removed";
  if (tokenOf(node, "Appraiser")) return "appraiser";
  if (tokenOf(node, "Proportional")) return "proportional";
  return zeroPoints(reader, node) ? "zero" : null;
}

/** Whether the number of a node is 0; any other number of points is reported. */
export function zeroPoints(reader: Reader, node: CstNode | null): boolean {
  const raw = tokenOf(node, "Number");
  const value = numberOf(reader, raw);
  if (!raw || !value) return false;
  if (/^[0.]+$/.test(value.value)) return true;
  const fix = { title: { vi: "Viết 0", en: "Write 0" }, edits: [{ span: spanOf(raw), text: "0" }] };
  report(reader, diagnostic("only-zero-points", spanOf(raw), { number: raw.image }, { fixes: [fix] }));
  return false;
}

/** Reports a line that begins no statement, or none that may stand here. Its content is not read. */
export function strange(reader: Reader, line: Line): null {
  const first = line.tokens[0];
  if (!first) return null;
  reader.unread.add(line);
  const where = spanOf(first.kind === "Block" ? (first.block?.open ?? first) : first);
  const found = reader.text.slice(where.start, where.end).split("\n")[0]?.slice(0, 40) ?? "";
  if (first.keyword === "process") report(reader, diagnostic("process-reserved", where, { found }));
  else if (isStarter(first.keyword)) report(reader, diagnostic("misplaced-statement", where, { found }));
  else report(reader, diagnostic("unknown-statement", where, { found }));
  return null;
}
