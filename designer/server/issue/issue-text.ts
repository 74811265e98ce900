// The text that is issued: the approved one in which only the decision, the days it is in force, and the version are written.
import { type Analysis, analyze, applyEdits, compile, type Span, type TextEdit } from "#dsl";
import type { CompiledSet, Rules } from "#runtime";
import { canonicalJson } from "#runtime/canonical.ts";

export interface IssueFacts {
  readonly number: string;
  /** ISO, as all dates here. */
  readonly date: string;
  /** Who decides; null: as the text says. */
  readonly by: string | null;
  readonly from: string;
  /** Last day; null: open. */
  readonly until: string | null;
  readonly version: string;
}

export interface Issued {
  readonly text: string;
  readonly compiled: CompiledSet;
}

/** The issued text and its rules; null when the rules could not be compiled or would come out as other than approved. */
export function issuedText(approved: string, facts: IssueFacts): Issued | null {
  const analysis = analyze(approved);
  const before = compile(analysis);
  const text = applyEdits(analysis.file.text, issueEdits(analysis, facts));
  const after = compile(analyze(text));
  if (before === null || after === null) return null;
  return says(after.rules, facts) && sameButFacts(before.rules, after.rules)
    ? { text, compiled: after }
    : null;
}

/** The edits alone, in the text of the analysis. */
export function issueEdits(analysis: Analysis, facts: IssueFacts): readonly TextEdit[] {
  const { syntax } = analysis;
  const edits: TextEdit[] = [];
  if (syntax.version !== null) edits.push({ span: syntax.version.span, text: facts.version });
  const decision = syntax.items.find((item) => item.kind === "decision");
  const effective = syntax.items.find((item) => item.kind === "effective");
  const added: string[] = [];
  if (decision?.number)
    edits.push(...decisionEdits(analysis, { ...decision, number: decision.number }, facts));
  else added.push(decisionLine(analysis, facts));
  if (effective?.from) edits.push(...effectiveEdits(analysis, { ...effective, from: effective.from }, facts));
  else added.push(effectiveLine(analysis, facts));
  const title = syntax.items.find((item) => item.kind === "title");
  const after = decision?.span.end ?? title?.span.end ?? syntax.version?.span.end ?? 0;
  if (added.length > 0)
    edits.push(insertion(lineEnd(analysis, after), added.map((line) => `\n${line}`).join("")));
  return edits;
}

type Place = { readonly span: Span };

const WORDS = {
  vi: { decision: "quyết định", dated: "ngày", by: "của", effective: "hiệu lực từ ngày", until: "đến ngày" },
  en: { decision: "decision", dated: "dated", by: "by", effective: "effective from", until: "until" },
} as const;

const wordsOf = ({ syntax }: Analysis) => WORDS[syntax.surface];

function decisionEdits(
  analysis: Analysis,
  decision: { readonly number: Place; readonly date: Place | null; readonly by: Place | null },
  { number, date, by }: IssueFacts,
): readonly TextEdit[] {
  const { dated, by: of } = wordsOf(analysis);
  const edits: TextEdit[] = [{ span: decision.number.span, text: quoted(number) }];
  // What is put in behind the same word is one edit, so that its parts keep their order.
  let behind = "";
  if (decision.date !== null) edits.push({ span: decision.date.span, text: written(date) });
  else behind += ` ${dated} ${written(date)}`;
  if (by !== null) {
    if (decision.by !== null) edits.push({ span: decision.by.span, text: quoted(by) });
    else behind += ` ${of} ${quoted(by)}`;
  }
  const last = decision.date ?? decision.number;
  if (behind !== "") edits.push(insertion(last.span.end, behind));
  return edits;
}

function effectiveEdits(
  analysis: Analysis,
  effective: { readonly from: Place; readonly until: Place | null },
  { from, until }: IssueFacts,
): readonly TextEdit[] {
  const first: TextEdit = { span: effective.from.span, text: written(from) };
  const tail = until === null ? "" : ` ${wordsOf(analysis).until} ${written(until)}`;
  const { end } = effective.from.span;
  if (effective.until !== null)
    return [first, { span: { start: end, end: effective.until.span.end }, text: tail }];
  return tail === "" ? [first] : [first, insertion(end, tail)];
}

function decisionLine(analysis: Analysis, { number, date, by }: IssueFacts): string {
  const { decision, dated, by: of } = wordsOf(analysis);
  return `${decision} ${quoted(number)} ${dated} ${written(date)}${by === null ? "" : ` ${of} ${quoted(by)}`}`;
}

function effectiveLine(analysis: Analysis, { from, until }: IssueFacts): string {
  const words = wordsOf(analysis);
  return `${words.effective} ${written(from)}${until === null ? "" : ` ${words.until} ${written(until)}`}`;
}

const insertion = (at: number, text: string): TextEdit => ({ span: { start: at, end: at }, text });

function lineEnd({ file }: Analysis, at: number): number {
  const end = file.text.indexOf("\n", at);
  return end < 0 ? file.text.length : end;
}

/** A string of the language. */
const quoted = (text: string): string => `"${text.normalize("NFC").replace(/[\\"]/g, "\\$&")}"`;

/** dd/mm/yyyy */
const written = (iso: string): string => iso.split("-").reverse().join("/");

function says({ version, effective, legalBasis: [basis] }: Rules, facts: IssueFacts): boolean {
  return (
    version === facts.version &&
    effective.from === facts.from &&
    effective.until === (facts.until ?? "") &&
    basis?.number === facts.number.normalize("NFC") &&
    basis.date === facts.date &&
    (facts.by === null || basis.by === facts.by.normalize("NFC"))
  );
}

function sameButFacts(before: Rules, after: Rules): boolean {
  const others = ({ legalBasis: [_, ...rest] }: Rules): Rules["legalBasis"] => rest;
  const bare = (rules: Rules): unknown => ({
    ...rules,
    version: "",
    effective: null,
    legalBasis: others(rules),
  });
  return canonicalJson(bare(before)) === canonicalJson(bare(after));
}
