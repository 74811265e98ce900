// The server: a connection of the protocol and all that answers it. Positions and forms of the protocol end in this folder;
// what is found is found in dsl/ide.
import { type Connection, WorkspaceSymbolRequest } from "vscode-languageserver";
import { answerTexts } from "./answers.ts";
import { initializeResult } from "./capabilities.ts";
import { clientOf, type Language } from "./client.ts";
import { Session } from "./session.ts";
import { workspaceSymbols } from "./symbols.ts";
import { askForData, syncTexts } from "./sync.ts";
import { TokenAnswers } from "./token-answers.ts";

export interface Options {
  readonly version: string;
  /** The language that the command line asks for; null: none. */
  readonly language: Language | null;
}

/** Makes a connection answer; it is still to be told to listen. */
export function serve(connection: Connection, { version, language }: Options): Session {
  const session = new Session(language);
  connection.onInitialize((params) => {
    session.client = clientOf(params, language);
    return initializeResult(version);
  });
  connection.onInitialized(() => askForData(connection, session));
  connection.onShutdown(() => {
    session.ready();
    session.isShutDown = true;
  });
  const tokens = new TokenAnswers();
  const publisher = syncTexts(connection, session, (uri) => tokens.forget(uri));
  const heard = (): void => publisher.heard();
  answerTexts(connection, session, tokens, heard);
  connection.onRequest(WorkspaceSymbolRequest.type, ({ query }) => {
    session.ready();
    heard();
    const views = session.sets().map((text) => text.view());
    return workspaceSymbols(views, query);
  });
  return session;
}
