// An editor for tests: the official client library, speaking with the built `barem lsp` as a process of its own. It keeps its
// texts as an editor does, and applies what it is told with the official text document.
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { HeldWriter } from "./held-writer.ts";
import { RICH } from "./lsp-capabilities.ts";
import { ROOT } from "./root.ts";

export interface Start {
  readonly capabilities?: ClientCapabilities;
  readonly more?: Partial<InitializeParams>;
  readonly words?: readonly string[];
  readonly program?: readonly string[];
}

interface Published {
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
}

export class Editor {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  private readonly writer: HeldWriter;
  readonly exit: Promise<number | null>;
  /** What the server logged. */
  readonly log: string[] = [];
  /** What the server asked to be told of. */
  readonly registered: Registration[] = [];
  private readonly texts = new Map<string, TextDocument>();
  private readonly published = new Map<string, Published[]>();
  /** No version comes twice, so that what is said of a closed text is not taken for one that is opened anew. */
  private version = 0;
  private readonly waiting = new Set<() => void>();

  /** The process, not yet told anything. */
  constructor({ words = [], program = [join(ROOT, "bin", "barem.js"), "lsp", "--stdio"] }: Start = {}) {
    this.process = spawn(process.execPath, [...program, ...words], { stdio: ["pipe", "pipe", "inherit"] });
    const { stdout, stdin } = this.process;
    if (stdout === null || stdin === null) throw new Error("the process has no streams");
    this.exit = new Promise((resolve) => this.process.once("exit", resolve));
    this.writer = new HeldWriter(stdin);
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), this.writer);
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => void this.log.push(message));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      const { uri, diagnostics, version = -1 } = params;
      this.published.set(uri, [...this.publishedOf(uri), { version, diagnostics }]);
      for (const look of this.waiting) look();
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations);
    });
    this.connection.listen();
  }

  /** A process that is ready for questions. */
  static async start(options: Start = {}): Promise<Editor> {
    const editor = new Editor(options);
    await editor.initialize(options);
    return editor;
  }

  async initialize({ capabilities = RICH, more = {} }: Start = {}): Promise<InitializeResult> {
    const params = { processId: process.pid, rootUri: null, capabilities, ...more };
    const result = await this.connection.sendRequest(InitializeRequest.type, params);
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  /** The exit code after an orderly end. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return this.exit;
  }

  /** What is sent in `send` reaches the server at once, before it can answer any of it. */
  together<T>(send: () => T): T {
    this.writer.hold();
    const sent = send();
    this.writer.release();
    return sent;
  }

  // --- texts ---

  open(uri: string, text: string, languageId = "barem"): void {
    this.version += 1;
    const { version } = this;
    this.texts.set(uri, TextDocument.create(uri, languageId, version, text));
    const textDocument = { uri, languageId, version, text };
    void this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  close(uri: string): void {
    this.texts.delete(uri);
    this.published.delete(uri);
    const textDocument = { uri };
    void this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
  }

  closeAll(): void {
    for (const uri of [...this.texts.keys()]) this.close(uri);
  }

  document(uri: string): TextDocument {
    const text = this.texts.get(uri);
    if (text === undefined) throw new Error(`${uri} is not open`);
    return text;
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** Where words stand, or the character after them. */
  at(uri: string, words: string, after = 0): Position {
    const offset = this.text(uri).indexOf(words);
    if (offset < 0) throw new Error(`no ${words} in ${uri}`);
    return this.document(uri).positionAt(offset + after);
  }

  change(uri: string, changes: TextDocumentContentChangeEvent[]): void {
    this.version += 1;
    const { version } = this;
    this.texts.set(uri, TextDocument.update(this.document(uri), changes, version));
    const textDocument = { uri, version };
    void this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges: changes,
    });
  }

  /** Replaces the first place where words stand. */
  replace(uri: string, words: string, by: string): void {
    const range = { start: this.at(uri, words), end: this.at(uri, words, words.length) };
    this.change(uri, [{ range, text: by }]);
  }

  /** Edits as an editor applies them: all at once, to the text they were made for. */
  edit(uri: string, edits: readonly TextEdit[]): void {
    const text = TextDocument.applyEdits(this.document(uri), [...edits]);
    this.change(uri, [{ text }]);
  }

  apply({ documentChanges = [], changes = {} }: WorkspaceEdit): void {
    for (const [uri, edits] of Object.entries(changes)) this.edit(uri, edits);
    for (const change of documentChanges) {
      if (!("textDocument" in change)) throw new Error("a change of files");
      const { uri, version } = change.textDocument;
      if (version !== this.document(uri).version) throw new Error(`made for version ${version} of ${uri}`);
      this.edit(
        uri,
        change.edits.map((edit) => ("newText" in edit ? edit : fail("a snippet"))),
      );
    }
  }

  take({ edit }: CodeAction): void {
    if (edit === undefined) throw new Error("an action without edits");
    this.apply(edit);
  }

  // --- diagnostics ---

  publishedOf(uri: string): readonly Published[] {
    return this.published.get(uri) ?? [];
  }

  /** What is found in a text as it is now. */
  diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const { version } = this.document(uri);
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.publishedOf(uri).findLast((each) => each.version === version);
        if (found === undefined) return;
        this.waiting.delete(look);
        resolve(found.diagnostics);
      };
      this.waiting.add(look);
      look();
    });
  }
}

function fail(what: string): never {
  throw new Error(what);
}
