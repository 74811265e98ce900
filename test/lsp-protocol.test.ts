// The protocol around the answers: beginning and end, what is refused, given up or left behind, any text and any message.
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import {
  CancellationTokenSource,
  CodeActionRequest,
  DidChangeConfigurationNotification,
  ExitNotification,
  HoverRequest,
  ShutdownRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver-protocol";
import { POOR } from "./support/lsp-capabilities.ts";
import { Editor } from "./support/lsp-editor.ts";
import { FAULTY, MENDED } from "./support/lsp-set.ts";
import { sharedEditor } from "./support/lsp-shared.ts";

const URI = "untitled:thu.barem";
const about = { textDocument: { uri: URI } };
const START = { line: 0, character: 0 };

const shared = sharedEditor();

describe("questions", () => {
  it("of unknown kinds are answered with an error", async () => {
    await expect(shared.editor.connection.sendRequest("barem/khong-co", {})).rejects.toMatchObject({
      code: -32601,
    });
    await shared.editor.connection.sendNotification("$/barem/khong-co", {});
    await shared.editor.connection.sendNotification("barem/khong-co", {});
  });
  it("with parts missing are answered with an error, and the next as ever", async () => {
    shared.editor.open(URI, MENDED);
    await expect(shared.editor.connection.sendRequest(HoverRequest.method, {})).rejects.toMatchObject({
      code: -32603,
    });
    await expect(shared.editor.connection.sendRequest(CodeActionRequest.method, about)).rejects.toMatchObject(
      {
        code: -32603,
      },
    );
    const position = shared.editor.at(URI, "dan_so:");
    expect(
      await shared.editor.connection.sendRequest(HoverRequest.type, { ...about, position }),
    ).not.toBeNull();
  });
  it("about a text that is not open have no answer", async () => {
    const asked = { textDocument: { uri: "untitled:khac" }, position: START };
    expect(await shared.editor.connection.sendRequest(HoverRequest.type, asked)).toBeNull();
  });
  it("that are given up are told so, and harm nothing", async () => {
    shared.editor.open(URI, MENDED);
    const position = shared.editor.at(URI, "dan_so:");
    const sources = Array.from({ length: 20 }, () => new CancellationTokenSource());
    const answers = shared.editor.together(() => {
      const asked = sources.map(({ token }) =>
        shared.editor.connection
          .sendRequest(HoverRequest.type, { ...about, position }, token)
          .catch((error: unknown) => error),
      );
      for (const source of sources) source.cancel();
      return asked;
    });
    const cancelled = { code: -32800 };
    expect(
      (await Promise.all(answers)).filter(
        (each) => each !== null && typeof each === "object" && "code" in each,
      ),
    ).toContainEqual(expect.objectContaining(cancelled));
    expect(
      await shared.editor.connection.sendRequest(HoverRequest.type, { ...about, position }),
    ).not.toBeNull();
  });
  it("about a text that has changed meanwhile are told so", async () => {
    shared.editor.open(URI, MENDED);
    await shared.editor.diagnostics(URI);
    const position = shared.editor.at(URI, "dan_so:");
    const answer = shared.editor.together(() => {
      const asked = shared.editor.connection.sendRequest(HoverRequest.type, { ...about, position });
      shared.editor.replace(URI, "dan_so:", "dan_so_moi:");
      return asked;
    });
    await expect(answer).rejects.toMatchObject({ code: -32801, data: { code: "content-modified" } });
  });
});

describe("any text", () => {
  const BROKEN = [
    "",
    "}}}}{{{{",
    '"""',
    "\u0000\ud800\udfff\ufeff\u2028",
    "{".repeat(500),
    FAULTY.slice(0, 700),
    FAULTY.replaceAll("{", ""),
    FAULTY.split("\n").reverse().join("\n"),
    "a".repeat(100_000),
    `${'tên "'.repeat(2000)}\n`,
  ];
  it.each(BROKEN.map((text) => [JSON.stringify(text).slice(0, 30), text]))(
    "is answered: %s",
    async (_, text) => {
      shared.editor.open(URI, text);
      expect(Array.isArray(await shared.editor.diagnostics(URI))).toBe(true);
      const end = shared.editor.document(URI).positionAt(text.length);
      const context = { diagnostics: [] };
      const range = { start: START, end };
      const options = { tabSize: 2, insertSpaces: true };
      for (const position of [START, end, { line: 3, character: 4 }, { line: 9999, character: 9999 }]) {
        const asked = {
          ...about,
          position,
          range,
          positions: [position],
          context,
          options,
          ch: "\n",
          newName: "x",
          previousResultId: "",
        };
        for (const method of METHODS) {
          const answer = await shared.editor.connection
            .sendRequest(`textDocument/${method}`, asked)
            .catch((error: unknown) => error);
          const isRefusal = method === "rename" && answer instanceof Error;
          expect(isRefusal || !(answer instanceof Error), `${method}: ${String(answer)}`).toBe(true);
        }
      }
    },
  );
});

const METHODS = [
  ...[
    "hover",
    "signatureHelp",
    "definition",
    "references",
    "documentHighlight",
    "documentSymbol",
    "foldingRange",
  ],
  ...[
    "selectionRange",
    "inlayHint",
    "codeLens",
    "completion",
    "codeAction",
    "prepareRename",
    "rename",
    "formatting",
  ],
  ...[
    "rangeFormatting",
    "onTypeFormatting",
    "semanticTokens/full",
    "semanticTokens/full/delta",
    "semanticTokens/range",
  ],
];

describe("beginning and end", () => {
  it("tells who it is and what it can do, and nothing it cannot", async () => {
    const other = new Editor();
    const { serverInfo, capabilities } = await other.initialize();
    expect(serverInfo).toEqual({ name: "barem", version: "0.1.0" });
    expect(capabilities.positionEncoding).toBe("utf-16");
    expect(Object.keys(capabilities).filter((key) => key.endsWith("Provider")).length).toBe(18);
    expect(await other.stop()).toBe(0);
  });
  it("asks to be told of sample data, where it can ask", async () => {
    await shared.editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "" });
    const documentSelector = [{ pattern: "**/sample.{json,csv}" }];
    expect(shared.editor.registered.map(({ method, registerOptions }) => [method, registerOptions])).toEqual([
      ["textDocument/didOpen", { documentSelector }],
      ["textDocument/didChange", { documentSelector, syncKind: 2 }],
      ["textDocument/didClose", { documentSelector }],
    ]);
    const poor = await Editor.start({ capabilities: POOR });
    expect(await poor.stop()).toBe(0);
    expect(poor.registered).toEqual([]);
  });
  it("before it is initialized, and after it is shut down, questions are refused", async () => {
    const other = new Editor();
    const asked = { ...about, position: START };
    await expect(other.connection.sendRequest(HoverRequest.type, asked)).rejects.toMatchObject({
      code: -32002,
    });
    await other.initialize();
    await other.connection.sendRequest(ShutdownRequest.type);
    await expect(other.connection.sendRequest(HoverRequest.type, asked)).rejects.toMatchObject({
      code: -32600,
    });
    await other.connection.sendNotification(ExitNotification.type);
    expect(await other.exit).toBe(0);
  });
  it("ends with 1 when it was not shut down", async () => {
    const other = await Editor.start();
    await other.connection.sendNotification(ExitNotification.type);
    expect(await other.exit).toBe(1);
  });
  it("ends when the input is closed", async () => {
    const other = await Editor.start();
    other.process.stdin?.end();
    expect(await other.exit).toBe(1);
  });
  it("ends when the editor is no longer there", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", "0"]);
    const told = await Editor.start({ more: { processId: pid } });
    const given = await Editor.start({ words: [`--clientProcessId=${pid}`], more: { processId: null } });
    expect([await told.exit, await given.exit]).toEqual([1, 1]);
  });
  it("goes on after bytes that are no message", async () => {
    const other = await Editor.start();
    other.process.stdin?.write("Content-Length: 5\r\n\r\n{oops");
    other.open(URI, FAULTY);
    expect((await other.diagnostics(URI)).length).toBe(1);
    expect(other.log.length).toBe(1);
    expect(other.log[0]).toMatch(/^Không đọc được một thông điệp của trình soạn thảo: /);
    expect(await other.stop()).toBe(0);
  });
});

describe("the language of messages", () => {
  const UNKNOWN = { vi: "Không có số liệu hay tên nào là “so_nguo”.", en: /^There is no / };

  it.each([
    ["Vietnamese when nothing is said", {}, [], UNKNOWN.vi],
    ["of the locale", { locale: "en-GB" }, [], UNKNOWN.en],
    ["Vietnamese for any other locale", { locale: "fr" }, [], UNKNOWN.vi],
    ["of the command line before the locale", { locale: "vi" }, ["--lang", "en"], UNKNOWN.en],
    [
      "of the editor's options before all",
      { locale: "en", initializationOptions: { language: "vi" } },
      ["--lang", "en"],
      UNKNOWN.vi,
    ],
  ])("is %s", async (_, more, words, expected) => {
    const other = await Editor.start({ more, words });
    other.open(URI, FAULTY);
    const [found] = await other.diagnostics(URI);
    expect(found?.message).toEqual(typeof expected === "string" ? expected : expect.stringMatching(expected));
    expect(await other.stop()).toBe(0);
  });
  it("changes with the settings", async () => {
    const other = await Editor.start();
    other.open(URI, FAULTY);
    await other.diagnostics(URI);
    await other.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { barem: { language: "en" } },
    });
    // Any question waits for what was told before it; the findings follow at the latest with the next edit.
    other.replace(URI, "85", "86");
    const [found] = await other.diagnostics(URI);
    expect(found?.message).toEqual(expect.stringMatching(UNKNOWN.en));
    await other.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    expect(await other.stop()).toBe(0);
  });
});
