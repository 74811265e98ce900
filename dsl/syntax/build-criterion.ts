// Statements of a criterion → tree. Statements that sets and pillars share are in build-shared.ts.
import { span } from "../source/span.ts";
import type {
  CriterionItem,
  CriterionMember,
  Expression,
  NotExpressible,
  PartItem,
  Undisclosed,
} from "./ast.ts";
import { exampleItem, groupExample } from "./build-example.ts";
import { inputItem } from "./build-input.ts";
import { headerOf, sharedMember, strange, textOf } from "./build-shared.ts";
import { boundedOf } from "./build-table.ts";
import { nodeOf, tokenOf } from "./cst.ts";
import { type Reader, read } from "./reader.ts";
import { asStarter } from "./statements.ts";
import type { Line, Token } from "./tokens.ts";
import { numberOf, strOf, wordOf } from "./words.ts";

/** A criterion, a bonus or a penalty with all its lines. */
export function criterionItem(reader: Reader, line: Line, role: CriterionItem["role"]): CriterionItem {
  const { lines, ...header } = headerOf(reader, line);
  const items: CriterionMember[] = [];
  for (const each of lines) {
    const member = memberOf(reader, each);
    if (member) items.push(member);
  }
  return { kind: "criterion", role, ...header, items, span: span(line.start, line.end) };
}

function memberOf(reader: Reader, line: Line): CriterionMember | null {
  const [first, next] = line.tokens;
  if (!first) return null;
  const where = span(line.start, line.end);
  const starter = asStarter(first, next);
  switch (starter) {
    case "verbatim":
    case "evidence":
    case "clause":
      return { kind: starter, text: textOf(reader, line), span: where };
    case "input":
    case "date-input":
    case "text-input":
    case "yes-no":
    case "choice":
    case "checklist":
    case "list":
      return inputItem(reader, line, starter);
    case "require": {
      const node = read(reader, line, "require");
      return { kind: "require", condition: reader.expression(nodeOf(node, "expression")), span: where };
    }
    case "ratio":
      return {
        kind: "let",
        name: { text: "tỷ lệ", span: { start: first.startOffset, end: first.end } },
        value: assigned(reader, line),
        span: where,
      };
    case "score":
      return { kind: "score", value: assigned(reader, line), span: where };
    case "part":
      return partItem(reader, line);
    case "when":
      return whenItem(reader, line);
    case "appraiser":
    case "collected":
      read(reader, line, "nothing");
      return { kind: starter, span: where };
    case "undisclosed":
      return undisclosedItem(reader, line);
    case "not-expressible":
      return undisclosedItem(reader, line, "not-expressible");
    case "example":
      return exampleItem(reader, line);
    case "example-group":
      return groupExample(reader, line);
    case null:
      return letItem(reader, line, first, next);
    default:
      return sharedMember(reader, line, starter) ?? strange(reader, line);
  }
}

const assigned = (reader: Reader, line: Line): Expression | null =>
  boundedOf(reader, nodeOf(read(reader, line, "assignment"), "bounded"));

function letItem(reader: Reader, line: Line, first: Token, next: Token | undefined): CriterionMember | null {
  const name = first.kind === "Name" && next?.kind === "Equals" ? wordOf(first) : null;
  if (!name) return strange(reader, line);
  return { kind: "let", name, value: assigned(reader, line), span: span(line.start, line.end) };
}

function whenItem(reader: Reader, line: Line): CriterionMember {
  const node = read(reader, line, "when");
  const outcome = boundedOf(reader, nodeOf(node, "bounded"));
  const where = span(line.start, line.end);
  if (tokenOf(node, "AllEqual")) return { kind: "all-equal", outcome, span: where };
  if (tokenOf(node, "AllZero")) return { kind: "all-zero", outcome, span: where };
  return { kind: "when", condition: reader.expression(nodeOf(node, "expression")), outcome, span: where };
}

function partItem(reader: Reader, line: Line): PartItem | null {
  const node = read(reader, line, "part");
  const no = numberOf(reader, tokenOf(node, "Number"));
  if (!node || !no) return null;
  const label = strOf(tokenOf(node, "Str"));
  const value = boundedOf(reader, nodeOf(node, "bounded"));
  return { kind: "part", no: Math.trunc(Number(no.value)), label, value, span: span(line.start, line.end) };
}

/** `chưa công khai [vì "…"]`, also in a pillar, and `chưa diễn đạt được vì "…"`. */
export function undisclosedItem(reader: Reader, line: Line): Undisclosed;
export function undisclosedItem(reader: Reader, line: Line, kind: "not-expressible"): NotExpressible;
export function undisclosedItem(
  reader: Reader,
  line: Line,
  kind: "undisclosed" | "not-expressible" = "undisclosed",
): Undisclosed | NotExpressible {
  const node = read(reader, line, "undisclosed");
  return { kind, because: strOf(tokenOf(node, "because")), span: span(line.start, line.end) };
}
