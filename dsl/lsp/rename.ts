// Renaming, through the set, its examples and the sample data beside it.
import {
  LSPErrorCodes,
  type Position,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { changesData, dataEdits, type Renaming, rename, renameRange } from "../ide/index.ts";
import { type DataFile, dataBeside, type OpenTexts } from "./beside.ts";
import type { Client } from "./client.ts";
import { changeOf, type TextChange, workspaceEdit } from "./edits.ts";
import type { View } from "./open-text.ts";
import { rawPosition } from "./raw-text.ts";
import { say } from "./strings.ts";

/** The name at a position; null where there is none. */
export function renamePlace({ document, positions }: View, position: Position): PrepareRenameResult | null {
  const found = renameRange(document.analysis(), positions.offsetOf(position));
  return found && { range: positions.rangeOf(found.span), placeholder: found.name };
}

/** Every edit of a renaming; one that cannot be done whole is refused with the reason. */
export function renamed(view: View, params: RenameParams, open: OpenTexts, client: Client): WorkspaceEdit {
  const { document, positions, uri } = view;
  const done = rename(document.analysis(), positions.offsetOf(params.position), params.newName);
  if (!done.ok) throw refusal(done.code, done.message[client.language]);
  const files = changesData(done) ? dataBeside(uri, open) : [];
  const data = files.map((file) => dataChange(file, done, client)).filter(({ edits }) => edits.length > 0);
  return workspaceEdit([changeOf(view, done.edits), ...data], client);
}

function dataChange(file: DataFile, done: Renaming & { readonly ok: true }, client: Client): TextChange {
  const { uri, version, raw, format, name } = file;
  const edits = raw && dataEdits(raw.text, format, done);
  if (raw === null || edits === null)
    throw refusal("data-unreadable", say(client.language, "data-unreadable", { file: name }));
  return {
    uri,
    version,
    edits: edits.map(({ span, text }) => ({
      range: { start: rawPosition(raw, span.start), end: rawPosition(raw, span.end) },
      newText: text,
    })),
  };
}

const refusal = (code: string, message: string): ResponseError<{ readonly code: string }> =>
  new ResponseError(LSPErrorCodes.RequestFailed, message, { code });
