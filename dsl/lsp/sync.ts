// What the client tells without asking: texts opened, changed and closed, and the language of its settings. What is found goes
// back as diagnostics.
import {
  BulkRegistration,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { languageIn } from "./client.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { OpenText } from "./open-text.ts";
import { Publisher } from "./publisher.ts";
import type { Session } from "./session.ts";
import { say } from "./strings.ts";

/** Keeps the open texts of a session; `closed` is called for each that is closed. */
export function syncTexts(
  connection: Connection,
  session: Session,
  closed: (uri: string) => void,
): Publisher {
  const publisher = new Publisher((uri) => publish(connection, session, uri));
  connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
    if (!session.isOpen) return;
    const text = new OpenText(textDocument);
    session.texts.set(text.uri, text);
    if (text.isSet) publisher.changed(text.uri);
  });
  connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }) => {
    const text = session.texts.get(textDocument.uri);
    if (text === undefined) return;
    text.change(textDocument.version, contentChanges);
    if (text.isSet) publisher.changed(text.uri);
  });
  connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    if (!session.texts.delete(uri)) return;
    publisher.forget(uri);
    closed(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  connection.onNotification(DidChangeConfigurationNotification.type, ({ settings }) => {
    const language = languageIn(settings?.barem);
    if (language === null || session.client === null) return;
    session.client = { ...session.client, language };
    for (const { uri } of session.sets()) publisher.changed(uri);
  });
  return publisher;
}

/** Asks the client to tell of the sample data beside sets too, and of nothing more: what is asked of them stays its own. */
export async function askForData(connection: Connection, session: Session): Promise<void> {
  if (session.client?.tellsOfMore !== true) return;
  const documentSelector = [{ pattern: "**/sample.{json,csv}" }];
  const told = BulkRegistration.create();
  told.add(DidOpenTextDocumentNotification.type, { documentSelector });
  told.add(DidChangeTextDocumentNotification.type, {
    documentSelector,
    syncKind: TextDocumentSyncKind.Incremental,
  });
  told.add(DidCloseTextDocumentNotification.type, { documentSelector });
  await connection.client.register(told);
}

function publish(connection: Connection, session: Session, uri: string): void {
  const { client, language } = session;
  const text = session.set(uri);
  if (client === null || text === undefined) return;
  try {
    const view = text.checkedView();
    const version = client.diagnosticVersion ? { version: view.version } : {};
    void connection.sendDiagnostics({ uri, ...version, diagnostics: diagnosticsOf(view, client) });
  } catch (error) {
    // A fault of ours in one text: the author is told, the others go on.
    const detail = error instanceof Error ? error.message : String(error);
    connection.console.error(say(language, "not-checked", { file: uri, detail }));
  }
}
