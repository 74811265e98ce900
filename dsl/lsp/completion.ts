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
import { type Completion, type CompletionKind, completions, snippetOf, toneless } from "../ide/index.ts";
import type { Client } from "./client.ts";
import type { View } from "./open-text.ts";
import { lineEnd, rawOffset, rawPosition } from "./raw-text.ts";

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

export function completionAt(view: View, asked: Position, client: Client): CompletionList {
  const { document, positions, raw, found } = view;
  const position = rawPosition(raw, rawOffset(raw, asked));
  const offset = positions.offsetOf(position);
  const { analysis, start } = document.around(offset);
  const cursor = { position, wordEnd: wordEnd(view, position) };
  const items = completions(analysis, offset - start, found).map((each, no) => {
    const replace = { start: each.replace.start + start, end: each.replace.end + start };
    return { ...itemOf(view, { ...each, replace }, cursor, client), sortText: String(no).padStart(4, "0") };
  });
  return { isIncomplete: true, items };
}

interface Cursor {
  readonly position: Position;
  /** The end of the word that the cursor is in. */
  readonly wordEnd: Position;
}

function wordEnd({ raw }: View, { line, character }: Position): Position {
  const rest = raw.text.slice((raw.lineStarts[line] ?? 0) + character, lineEnd(raw, line));
  return { line, character: character + (/^[\p{L}\p{M}\p{N}_]*/u.exec(rest)?.[0].length ?? 0) };
}

function itemOf(view: View, completion: Completion, cursor: Cursor, client: Client): CompletionItem {
  const { kind, label, detail, insert, stops } = completion;
  const isSnippet = client.snippets && stops.length > 0;
  const newText = view.positions.written(isSnippet ? snippetOf(insert, stops) : insert);
  const range = rangeOf(view, completion, cursor.position);
  const isSplit = client.insertReplace && range.end.character < cursor.wordEnd.character;
  return {
    label,
    kind: KINDS[kind],
    detail: detail[client.language],
    filterText: filterText(typedIn(view, range, cursor.position), completion),
    textEdit: isSplit
      ? { newText, insert: range, replace: { start: range.start, end: cursor.wordEnd } }
      : { newText, range },
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(client.insertAsIs ? { insertTextMode: InsertTextMode.asIs } : {}),
  };
}

/** What is replaced, as far as it is on the line of the cursor: the protocol knows no more. */
function rangeOf({ raw, positions }: View, { replace }: Completion, { line }: Position): Range {
  const { start, end } = positions.rangeOf(replace);
  const length = lineEnd(raw, line) - (raw.lineStarts[line] ?? 0);
  return {
    start: start.line < line ? { line, character: 0 } : start,
    end: end.line > line ? { line, character: length } : end,
  };
}

/** The letters between the beginning of what is replaced and the cursor. */
function typedIn({ raw }: View, { start }: Range, { line, character }: Position): string {
  const at = raw.lineStarts[line] ?? 0;
  return raw.text.slice(at + start.character, at + character).trimStart();
}

/** What was typed, and then the letters that it has not yet been followed by. */
function filterText(typed: string, { label, fit }: Completion): string {
  const words = toneless(label);
  return fit === 2 ? `${typed} ${words}` : typed + words.slice(toneless(typed).length);
}
