// The protocol around the answers: beginning and end, what is refused, given up or left behind, any text and any message.
import { spawnSync } from "node:child_process";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  CancellationTokenSource,
  CodeActionRequest,
  CodeLensRequest,
  DidChangeConfigurationNotification,
  DocumentHighlightRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExitNotification,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type SelectionRange,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  ShutdownRequest,
  SignatureHelpRequest,
  type SymbolInformation,
  WorkspaceSymbolRequest,
} from "vscode-languageserver-protocol";
import { LEGEND } from "#dsl/lsp/tokens.ts";
import { ensureBuilt } from "./support/built.ts";
import { POOR, RICH } from "./support/lsp-capabilities.ts";
import { Editor } from "./support/lsp-editor.ts";
import { FAULTY, MENDED } from "./support/lsp-set.ts";

const URI = "untitled:thu.barem";
const about = { textDocument: { uri: URI } };
const START = { line: 0, character: 0 };
const ALL = { start: START, end: { line: 999, character: 0 } };

let editor: Editor;
beforeAll(async () => {
  ensureBuilt();
  editor = await Editor.start();
});
afterEach(() => editor.closeAll());
afterAll(async () => {
  expect(await editor.stop()).toBe(0);
  expect(editor.log).toEqual([]);
});

describe("colours", () => {
  interface Word {
    readonly line: number;
    readonly character: number;
    readonly length: number;
    readonly type: string;
    readonly modifiers: readonly string[];
  }

  function decoded(data: readonly number[]): readonly Word[] {
    const words: Word[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
      character = lines === 0 ? character + characters : characters;
      line += lines;
      const modifiers = LEGEND.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
      words.push({ line, character, length, type: LEGEND.tokenTypes[type] ?? "?", modifiers });
    }
    return words;
  }

  /** `word/type` of a line. */
  function line(no: number, words: readonly Word[], uri = URI): readonly string[] {
    const text = editor.text(uri).split(/\r\n|\n/)[no] ?? "";
    return words
      .filter((word) => word.line === no)
      .map(({ character, length, type, modifiers }) =>
        [`${text.slice(character, character + length)}/${type}`, ...modifiers].join("!"),
      );
  }

  it.each(["NFC", "NFD"])("are those of the words, in %s", async (form) => {
    editor.open(URI, MENDED.normalize(form).replaceAll("\n", "\r\n"));
    const answer = await editor.connection.sendRequest(SemanticTokensRequest.type, about);
    const words = decoded(answer?.data ?? []);
    const expected = [
      ["bộ chỉ số/keyword", "thu/nghiem/namespace", "phiên bản/keyword", "1.0.0/class"],
      [
        "số liệu/keyword",
        "so_nguoi/variable!declaration",
        "người/type",
        '"Số người có điện thoại"/string',
        "từ/keyword",
        "0/number",
      ],
      ["tỷ lệ/function!declaration", "=/operator", "so_nguoi/variable", "//operator", "dan_so/variable"],
      ["# số/comment"],
    ];
    expect([line(0, words), line(14, words), line(17, words), line(10, words)]).toEqual(
      expected.map((row) => row.map((each) => each.normalize(form))),
    );
  });
  it("of a text over several lines come line by line for a client that needs it so", async () => {
    editor.open(URI, MENDED.replace('kiểm chứng "Báo cáo"', 'văn bản """\n      Một\n\n      Hai\n    """'));
    const answer = await editor.connection.sendRequest(SemanticTokensRequest.type, about);
    const words = decoded(answer?.data ?? []);
    expect([13, 14, 15, 16, 17].map((no) => line(no, words))).toEqual([
      ["văn bản/keyword", '"""/string!documentation'],
      ["      Một/string!documentation"],
      [],
      ["      Hai/string!documentation"],
      ['    """/string!documentation'],
    ]);
    const capabilities = {
      ...RICH,
      textDocument: { semanticTokens: { ...RICH.textDocument?.semanticTokens, multilineTokenSupport: true } },
    };
    const other = await Editor.start({ capabilities: capabilities as typeof RICH });
    other.open(URI, editor.text(URI));
    const whole = await other.connection.sendRequest(SemanticTokensRequest.type, about);
    const text = editor.text(URI);
    const length = text.indexOf('"""\n  ', text.indexOf('"""') + 1) + 3 - text.indexOf('"""');
    expect(decoded(whole?.data ?? []).filter((word) => word.modifiers.includes("documentation"))).toEqual([
      { line: 13, character: 12, length, type: "string", modifiers: ["documentation"] },
    ]);
    expect(await other.stop()).toBe(0);
  });
  it("after an edit can be told by what changes, and of a range alone", async () => {
    editor.open(URI, MENDED);
    const first = await editor.connection.sendRequest(SemanticTokensRequest.type, about);
    editor.replace(URI, "đủ từ 85%", "đủ từ 85% + 1");
    const delta = await editor.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      ...about,
      previousResultId: first?.resultId ?? "",
    });
    const now = await editor.connection.sendRequest(SemanticTokensRequest.type, about);
    if (delta === null || !("edits" in delta)) throw new Error("no delta");
    const numbers = [...(first?.data ?? [])];
    for (const { start, deleteCount, data = [] } of delta.edits) numbers.splice(start, deleteCount, ...data);
    expect(numbers).toEqual(now?.data);
    expect(delta.edits.flatMap(({ data = [] }) => data).length).toBeLessThan(20);
    const old = await editor.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      ...about,
      previousResultId: first?.resultId ?? "",
    });
    expect(old).toEqual({ ...now, resultId: expect.any(String) });
    const range = { start: { line: 14, character: 0 }, end: { line: 14, character: 99 } };
    const part = await editor.connection.sendRequest(SemanticTokensRangeRequest.type, { ...about, range });
    expect(decoded(part?.data ?? [])).toEqual(decoded(now?.data ?? []).filter((word) => word.line === 14));
  });
});

describe("what a text holds", () => {
  it("is a tree, or a list for a client without trees", async () => {
    editor.open(URI, MENDED);
    const tree = (await editor.connection.sendRequest(DocumentSymbolRequest.type, about)) as DocumentSymbol[];
    const shown = ({ name, detail = "", children = [] }: DocumentSymbol): unknown => [
      `${name} ${detail}`.trim(),
      children.map(shown),
    ];
    expect(tree.map(shown)).toEqual([
      [
        "1 Hạ tầng số",
        [
          [
            "1.1 Điện thoại thông minh",
            [
              ["so_nguoi Số người có điện thoại", []],
              ["dan_so Tổng dân số", []],
              ["tỷ lệ", []],
              ["điểm = tỷ lệ đủ từ 85% * điểm tối đa", []],
            ],
          ],
          [
            "1.2 Kế hoạch",
            [
              [
                "muc Cấp ban hành",
                [
                  ["truong Chủ tịch", []],
                  ["pho Phó Chủ tịch", []],
                ],
              ],
            ],
          ],
        ],
      ],
    ]);
    expect(tree[0]?.selectionRange).toEqual({
      start: editor.at(URI, '1 "Hạ'),
      end: editor.at(URI, '1 "Hạ', 1),
    });
    const poor = await Editor.start({ capabilities: POOR });
    poor.open(URI, MENDED);
    const list = (await poor.connection.sendRequest(
      DocumentSymbolRequest.type,
      about,
    )) as SymbolInformation[];
    expect(list.map(({ name, containerName = "" }) => `${containerName}/${name}`).slice(0, 3)).toEqual([
      "/1",
      "1/1.1",
      "1.1/so_nguoi",
    ]);
    expect(await poor.stop()).toBe(0);
  });
  it("is found by its title, tone marks aside", async () => {
    editor.open(URI, MENDED);
    const found = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "dien thoai" });
    expect(found?.map(({ name }) => name)).toEqual(["1.1 Điện thoại thông minh"]);
  });
  it("folds, keeping the line of a closing brace", async () => {
    editor.open(URI, MENDED);
    const folds = await editor.connection.sendRequest(FoldingRangeRequest.type, about);
    expect(folds).toEqual([
      { startLine: 9, endLine: 10, kind: "comment" },
      { startLine: 11, endLine: 30 },
      { startLine: 12, endLine: 20 },
      { startLine: 22, endLine: 29 },
      { startLine: 24, endLine: 26 },
    ]);
  });
  it("is selected step by step", async () => {
    editor.open(URI, MENDED);
    const positions = [editor.at(URI, "85% *"), START];
    const found = await editor.connection.sendRequest(SelectionRangeRequest.type, { ...about, positions });
    const words = ({ range, parent }: SelectionRange): readonly string[] => [
      editor.document(URI).getText(range),
      ...(parent === undefined ? [] : words(parent)),
    ];
    expect(found?.map((each) => words(each).slice(0, 3))).toEqual([
      ["85", "85%", "tỷ lệ đủ từ 85%"],
      ["bộ chỉ số", MENDED],
    ]);
  });
  it("has lines of figures above and small words beside it", async () => {
    editor.open(URI, MENDED);
    const lenses = await editor.connection.sendRequest(CodeLensRequest.type, about);
    expect(lenses?.map(({ range, command }) => [range.start.line, command?.title])).toEqual([
      [11, "Cộng các tiêu chí: 20 trên 20"],
      [12, "2 ví dụ"],
      [22, "2 ví dụ"],
    ]);
    const hints = await editor.connection.sendRequest(InlayHintRequest.type, { ...about, range: ALL });
    expect(hints?.map(({ position, label }) => [position.line, label])).toEqual([
      [18, "từ 0 đến 10 điểm"],
      [26, "= 5 điểm"],
    ]);
  });
  it("helps with calls and marks what is named", async () => {
    editor.open(URI, MENDED.replace("= so_nguoi/dan_so", "= tỷ lệ(so_nguoi; dan_so)"));
    const position = editor.at(URI, "; dan_so)", 3);
    const help = await editor.connection.sendRequest(SignatureHelpRequest.type, { ...about, position });
    const [signature] = help?.signatures ?? [];
    expect([signature?.label, help?.activeParameter]).toEqual(["tỷ lệ(phần; tổng)", 1]);
    expect(signature?.parameters?.map(({ label }) => label)).toEqual([
      [6, 10],
      [12, 16],
    ]);
    const marks = await editor.connection.sendRequest(DocumentHighlightRequest.type, { ...about, position });
    expect(marks?.map(({ kind }) => kind)).toEqual([3, 2, 2, 2, 2]);
  });
});

describe("questions", () => {
  it("of unknown kinds are answered with an error", async () => {
    await expect(editor.connection.sendRequest("barem/khong-co", {})).rejects.toMatchObject({ code: -32601 });
    await editor.connection.sendNotification("$/barem/khong-co", {});
    await editor.connection.sendNotification("barem/khong-co", {});
  });
  it("with parts missing are answered with an error, and the next as ever", async () => {
    editor.open(URI, MENDED);
    await expect(editor.connection.sendRequest(HoverRequest.method, {})).rejects.toMatchObject({
      code: -32603,
    });
    await expect(editor.connection.sendRequest(CodeActionRequest.method, about)).rejects.toMatchObject({
      code: -32603,
    });
    const position = editor.at(URI, "dan_so:");
    expect(await editor.connection.sendRequest(HoverRequest.type, { ...about, position })).not.toBeNull();
  });
  it("about a text that is not open have no answer", async () => {
    const asked = { textDocument: { uri: "untitled:khac" }, position: START };
    expect(await editor.connection.sendRequest(HoverRequest.type, asked)).toBeNull();
  });
  it("that are given up are told so, and harm nothing", async () => {
    editor.open(URI, MENDED);
    const position = editor.at(URI, "dan_so:");
    const sources = Array.from({ length: 20 }, () => new CancellationTokenSource());
    const answers = editor.together(() => {
      const asked = sources.map(({ token }) =>
        editor.connection
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
    expect(await editor.connection.sendRequest(HoverRequest.type, { ...about, position })).not.toBeNull();
  });
  it("about a text that has changed meanwhile are told so", async () => {
    editor.open(URI, MENDED);
    await editor.diagnostics(URI);
    const position = editor.at(URI, "dan_so:");
    const answer = editor.together(() => {
      const asked = editor.connection.sendRequest(HoverRequest.type, { ...about, position });
      editor.replace(URI, "dan_so:", "dan_so_moi:");
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
      editor.open(URI, text);
      expect(Array.isArray(await editor.diagnostics(URI))).toBe(true);
      const end = editor.document(URI).positionAt(text.length);
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
          const answer = await editor.connection
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
    await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "" });
    const documentSelector = [{ pattern: "**/sample.{json,csv}" }];
    expect(editor.registered.map(({ method, registerOptions }) => [method, registerOptions])).toEqual([
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
