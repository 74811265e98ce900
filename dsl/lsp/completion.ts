// Completion. What fits is decided here and asked for anew with every letter, since no client knows that `diem` begins
// `điểm`; the text each client filters by begins with what was typed, so that its own filter lets all of it pass.
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type Position,
  type Range,
} from "vscode-languageserver";
import { type Completion, type CompletionKind, completions, toneless } from "../ide/index.ts";
import type { Client } from "./client.ts";
import type { View } from "./open-text.ts";
import { snippetOf } from "./snippet.ts";

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  function: CompletionItemKind.Function,
  snippet: CompletionItemKind.Snippet,
  input: CompletionItemKind.Variable,
  let: CompletionItemKind.Function,
  part: CompletionItemKind.Function,
  option: CompletionItemKind.EnumMember,
  field: CompletionItemKind.Field,
  common: CompletionItemKind.Variable,
  parameter: CompletionItemKind.Constant,
  tag: CompletionItemKind.Enum,
  measure: CompletionItemKind.Unit,
  criterion: CompletionItemKind.Class,
  pillar: CompletionItemKind.Module,
  finding: CompletionItemKind.Event,
  grade: CompletionItemKind.Value,
  ranking: CompletionItemKind.Value,
};

export function completionAt(view: View, position: Position, client: Client): CompletionList {
  const { document, positions, found: open } = view;
  const offset = positions.offsetOf(position);
  const { analysis, start } = document.around(offset);
  const offered = completions(analysis, offset - start, open);
  const items = offered.map((each, no) => {
    const replace = { start: each.replace.start + start, end: each.replace.end + start };
    return itemOf(view, { ...each, replace }, { no, position, client });
  });
  return { isIncomplete: true, items };
}

interface Asked {
  /** Place among the items, the best first. */
  readonly no: number;
  readonly position: Position;
  readonly client: Client;
}

function itemOf(view: View, completion: Completion, { no, position, client }: Asked): CompletionItem {
  const { kind, label, detail, insert, stops } = completion;
  const isSnippet = client.snippets && stops.length > 0;
  const newText = view.positions.written(isSnippet ? snippetOf(insert, stops) : insert);
  const { range, before, typed } = placeOf(view, completion, position);
  const replace = { start: range.start, end: later(range.end, wordEnd(view, position)) };
  const isSplit = client.insertReplace && isBefore(range.end, replace.end);
  return {
    label,
    kind: KINDS[kind],
    detail: detail[client.language],
    sortText: String(no).padStart(4, "0"),
    filterText: filterText(typed, completion),
    textEdit: isSplit ? { newText, insert: range, replace } : { newText, range },
    ...(before === null ? {} : { additionalTextEdits: [{ range: before, newText: "" }] }),
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(client.insertAsIs ? { insertTextMode: InsertTextMode.asIs } : {}),
  };
}

/** What is replaced on the line of the cursor, what goes before it, and the letters that stand there now. */
function placeOf(
  { raw, positions }: View,
  { replace }: Completion,
  { line, character }: Position,
): { readonly range: Range; readonly before: Range | null; readonly typed: string } {
  const whole = positions.rangeOf(replace);
  const start = whole.start.line < line ? { line, character: 0 } : whole.start;
  const end =
    whole.end.line > line ? { line, character: lineLength(raw.text, raw.lineStarts[line]) } : whole.end;
  const at = raw.lineStarts[line] ?? 0;
  return {
    range: { start, end },
    before: whole.start.line < line ? { start: whole.start, end: start } : null,
    typed: raw.text.slice(at + start.character, at + character).trimStart(),
  };
}

const lineLength = (text: string, start = 0): number => /[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0;

/** The end of the word that the cursor is in. */
function wordEnd({ raw }: View, { line, character }: Position): Position {
  const rest = raw.text.slice((raw.lineStarts[line] ?? 0) + character);
  return { line, character: character + (/^[\p{L}\p{M}\p{N}_]*/u.exec(rest)?.[0].length ?? 0) };
}

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

const later = (a: Position, b: Position): Position => (isBefore(a, b) ? b : a);

/** What was typed, and then the letters that it has not yet been followed by. */
function filterText(typed: string, { label, fit }: Completion): string {
  const words = toneless(label);
  return fit === 2 ? `${typed} ${words}` : typed + words.slice(toneless(typed).length);
}
