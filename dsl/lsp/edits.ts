// Edits of texts as the client applies them: to the version they were made for, where it can tell versions apart.
import type { TextEdit as TextEditOf, WorkspaceEdit } from "vscode-languageserver";
import type { TextEdit } from "../source/span.ts";
import type { Client } from "./client.ts";
import type { View } from "./open-text.ts";

export interface TextChange {
  readonly uri: string;
  /** null: the client has not opened the text. */
  readonly version: number | null;
  readonly edits: readonly TextEditOf[];
}

/** Edits of the normal text as edits of the client's. */
export const editsOf = ({ positions }: View, edits: readonly TextEdit[]): TextEditOf[] =>
  edits.map(positions.editOf);

export const changeOf = (view: View, edits: readonly TextEdit[]): TextChange => ({
  uri: view.uri,
  version: view.version,
  edits: editsOf(view, edits),
});

export function workspaceEdit(changes: readonly TextChange[], client: Client): WorkspaceEdit {
  if (!client.versionedEdits)
    return { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, [...edits]])) };
  return {
    documentChanges: changes.map(({ uri, version, edits }) => ({
      textDocument: { uri, version },
      edits: [...edits],
    })),
  };
}
