// Reads the lines with a sign of equality: `a = …`, `Điểm = …`, `Tỷ lệ = …`, `Điểm 1 = …`; and `(1) …: 1/2*Điểm tối đa`.
import { endsBefore } from "./ends.ts";
import type { Formula, Quote } from "./facts.ts";
import { type Read, readFormula } from "./formula.ts";
import { closeList, type Found } from "./found.ts";
import { definitionAt, headAt, headingAt, quote, ratioAt, type Source, scoreAt } from "./heads.ts";
import { readLevel } from "./level.ts";
import { at, isSign } from "./phrases.ts";

/** Reads `a = …` at i and gives the index after it; 0 where none is. */
export function readDefinition(source: Source, i: number, found: Found): number {
  const start = definitionAt(source.tokens, i);
  if (start === 0) return 0;
  const end = labelEnd(source, start);
  let last = end;
  while (last > start && isStray(source, last - 1)) last -= 1;
  const letter = quote(source, i, i + 1).text;
  const label = quote(source, start, last).text;
  found.definitions.push({ letter, label, quote: quote(source, i, last) });
  closeList(found);
  return end;
}

/** A point, comma or lone `'` at the end of a label. */
function isStray({ tokens }: Source, i: number): boolean {
  const token = at(tokens, i);
  return (
    token.text === "." || token.text === "," || (token.text === "'" && token.start > at(tokens, i - 1).end)
  );
}

/** A label ends with its line, at `;` outside brackets, and where another fact or a note begins. */
function labelEnd({ tokens }: Source, start: number): number {
  let depth = 0;
  for (let i = start; i < tokens.length; i += 1) {
    const token = at(tokens, i);
    if (isSign(token, "(")) depth += 1;
    if (isSign(token, ")")) depth -= 1;
    if (token.text === "\n" || (token.text === ";" && depth <= 0)) return i;
    if (token.kind === "dash" && headAt(tokens, i + 1)) return i;
    if (token.text === "ghi" && token.upper && at(tokens, i + 1).text === "chú") return i;
    if (i > start && (definitionAt(tokens, i) || scoreAt(tokens, i) || ratioAt(tokens, i))) return i;
  }
  return tokens.length;
}

/** Reads the formula whose head is at i, in a sentence from `first`; gives the index after it, 0 where none is. */
export function readStatement(source: Source, first: number, i: number, found: Found): number {
  const { tokens } = source;
  const ratio = ratioAt(tokens, i);
  const body = ratio || scoreAt(tokens, i);
  if (body === 0) return 0;
  if (ratio === 0 && leadsList(source, body)) {
    closeList(found, found.item, i > first ? limiting(source, first, i) : null);
    return body;
  }
  const read = sureFormula(source, body);
  if (read === null) return 0;
  const { kind, text } = at(tokens, i);
  const target = ratio > 0 ? "ratio" : kind === "part" ? { item: Number(text) } : "score";
  // `Điểm = (1) (2)` stands no longer under (2).
  if (target === "score" && found.item !== null) closeList(found, null, null);
  const under = i > first ? limiting(source, first, i) : (found.pending ?? found.under);
  closeList(found);
  const label = ratio > 0 ? quote(source, i + 1, ratio - 1).text : "";
  found.formulas.push(formula(target, label, read, under, quote(source, i, read.end)));
  return read.end;
}

/** `Điểm:` or `Điểm =` over levels or items. */
function leadsList(source: Source, body: number): boolean {
  const first = at(source.tokens, body);
  return first.kind === "end" || headingAt(source.tokens, body) || readLevel(source, body) !== null;
}

/** The words from i to j without the colon or comma at their end. */
function limiting(source: Source, i: number, j: number): Quote {
  return quote(source, i, isSign(at(source.tokens, j - 1), ":,") ? j - 1 : j);
}

/** Reads `(1) …: 1/2*Điểm tối đa` after its number; gives the index after it, or i where it gives no formula. */
export function readItem(source: Source, i: number, found: Found): number {
  const { tokens } = source;
  let colon = i;
  while (colon < tokens.length && at(tokens, colon).kind !== "end" && !isSign(at(tokens, colon), ":"))
    colon += 1;
  const read = isSign(at(tokens, colon), ":") ? sureFormula(source, colon + 1) : null;
  if (read === null || found.item === null || readLevel(source, i) !== null || scoreAt(tokens, i)) return i;
  const words = quote(source, i - 1, read.end);
  found.formulas.push(formula({ item: found.item }, "", read, quote(source, i, colon), words));
  return read.end;
}

function sureFormula(source: Source, i: number): Read | null {
  const read = readFormula(source, i);
  return read !== null && endsBefore(source.tokens, read.end) ? read : null;
}

function formula(
  target: Formula["target"],
  label: string,
  { tree, lost }: Read,
  under: Quote | null,
  words: Quote,
): Formula {
  return { target, label, tree, lost, under, quote: words };
}
