import { describe, expect, it } from "vitest";
import {
  CodeLensRequest,
  DocumentHighlightRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  InlayHintRequest,
  type SelectionRange,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
  type SymbolInformation,
  WorkspaceSymbolRequest,
} from "vscode-languageserver-protocol";
import { LEGEND } from "#dsl/lsp/tokens.ts";
import { POOR, RICH } from "./support/lsp-capabilities.ts";
import { Editor } from "./support/lsp-editor.ts";
import { MENDED } from "./support/lsp-set.ts";
import { sharedEditor } from "./support/lsp-shared.ts";

const URI = "untitled:thu.barem";
const about = { textDocument: { uri: URI } };
const START = { line: 0, character: 0 };
const ALL = { start: START, end: { line: 999, character: 0 } };

const shared = sharedEditor();

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
    const text = shared.editor.text(uri).split(/\r\n|\n/)[no] ?? "";
    return words
      .filter((word) => word.line === no)
      .map(({ character, length, type, modifiers }) =>
        [`${text.slice(character, character + length)}/${type}`, ...modifiers].join("!"),
      );
  }

  it.each(["NFC", "NFD"])("are those of the words, in %s", async (form) => {
    shared.editor.open(URI, MENDED.normalize(form).replaceAll("\n", "\r\n"));
    const answer = await shared.editor.connection.sendRequest(SemanticTokensRequest.type, about);
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
    shared.editor.open(
      URI,
      MENDED.replace('kiểm chứng "Báo cáo"', 'văn bản """\n      Một\n\n      Hai\n    """'),
    );
    const answer = await shared.editor.connection.sendRequest(SemanticTokensRequest.type, about);
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
    other.open(URI, shared.editor.text(URI));
    const whole = await other.connection.sendRequest(SemanticTokensRequest.type, about);
    const text = shared.editor.text(URI);
    const length = text.indexOf('"""\n  ', text.indexOf('"""') + 1) + 3 - text.indexOf('"""');
    expect(decoded(whole?.data ?? []).filter((word) => word.modifiers.includes("documentation"))).toEqual([
      { line: 13, character: 12, length, type: "string", modifiers: ["documentation"] },
    ]);
    expect(await other.stop()).toBe(0);
  });
  it("after an edit can be told by what changes, and of a range alone", async () => {
    shared.editor.open(URI, MENDED);
    const first = await shared.editor.connection.sendRequest(SemanticTokensRequest.type, about);
    shared.editor.replace(URI, "đủ từ 85%", "đủ từ 85% + 1");
    const delta = await shared.editor.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      ...about,
      previousResultId: first?.resultId ?? "",
    });
    const now = await shared.editor.connection.sendRequest(SemanticTokensRequest.type, about);
    if (delta === null || !("edits" in delta)) throw new Error("no delta");
    const numbers = [...(first?.data ?? [])];
    for (const { start, deleteCount, data = [] } of delta.edits) numbers.splice(start, deleteCount, ...data);
    expect(numbers).toEqual(now?.data);
    expect(delta.edits.flatMap(({ data = [] }) => data).length).toBeLessThan(20);
    const old = await shared.editor.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      ...about,
      previousResultId: first?.resultId ?? "",
    });
    expect(old).toEqual({ ...now, resultId: expect.any(String) });
    const range = { start: { line: 14, character: 0 }, end: { line: 14, character: 99 } };
    const part = await shared.editor.connection.sendRequest(SemanticTokensRangeRequest.type, {
      ...about,
      range,
    });
    expect(decoded(part?.data ?? [])).toEqual(decoded(now?.data ?? []).filter((word) => word.line === 14));
  });
});

describe("what a text holds", () => {
  it("is a tree, or a list for a client without trees", async () => {
    shared.editor.open(URI, MENDED);
    const tree = (await shared.editor.connection.sendRequest(
      DocumentSymbolRequest.type,
      about,
    )) as DocumentSymbol[];
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
      start: shared.editor.at(URI, '1 "Hạ'),
      end: shared.editor.at(URI, '1 "Hạ', 1),
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
    shared.editor.open(URI, MENDED);
    const found = await shared.editor.connection.sendRequest(WorkspaceSymbolRequest.type, {
      query: "dien thoai",
    });
    expect(found?.map(({ name }) => name)).toEqual(["1.1 Điện thoại thông minh"]);
  });
  it("folds, keeping the line of a closing brace", async () => {
    shared.editor.open(URI, MENDED);
    const folds = await shared.editor.connection.sendRequest(FoldingRangeRequest.type, about);
    expect(folds).toEqual([
      { startLine: 9, endLine: 10, kind: "comment" },
      { startLine: 11, endLine: 30 },
      { startLine: 12, endLine: 20 },
      { startLine: 22, endLine: 29 },
      { startLine: 24, endLine: 26 },
    ]);
  });
  it("is selected step by step", async () => {
    shared.editor.open(URI, MENDED);
    const positions = [shared.editor.at(URI, "85% *"), START];
    const found = await shared.editor.connection.sendRequest(SelectionRangeRequest.type, {
      ...about,
      positions,
    });
    const words = ({ range, parent }: SelectionRange): readonly string[] => [
      shared.editor.document(URI).getText(range),
      ...(parent === undefined ? [] : words(parent)),
    ];
    expect(found?.map((each) => words(each).slice(0, 3))).toEqual([
      ["85", "85%", "tỷ lệ đủ từ 85%"],
      ["bộ chỉ số", MENDED],
    ]);
  });
  it("has lines of figures above and small words beside it", async () => {
    shared.editor.open(URI, MENDED);
    const lenses = await shared.editor.connection.sendRequest(CodeLensRequest.type, about);
    expect(lenses?.map(({ range, command }) => [range.start.line, command?.title])).toEqual([
      [11, "Cộng các tiêu chí: 20 trên 20"],
      [12, "2 ví dụ"],
      [22, "2 ví dụ"],
    ]);
    const hints = await shared.editor.connection.sendRequest(InlayHintRequest.type, { ...about, range: ALL });
    expect(hints?.map(({ position, label }) => [position.line, label])).toEqual([
      [18, "từ 0 đến 10 điểm"],
      [26, "= 5 điểm"],
    ]);
  });
  it("helps with calls and marks what is named", async () => {
    shared.editor.open(URI, MENDED.replace("= so_nguoi/dan_so", "= tỷ lệ(so_nguoi; dan_so)"));
    const position = shared.editor.at(URI, "; dan_so)", 3);
    const help = await shared.editor.connection.sendRequest(SignatureHelpRequest.type, {
      ...about,
      position,
    });
    const [signature] = help?.signatures ?? [];
    expect([signature?.label, help?.activeParameter]).toEqual(["tỷ lệ(phần; tổng)", 1]);
    expect(signature?.parameters?.map(({ label }) => label)).toEqual([
      [6, 10],
      [12, 16],
    ]);
    const marks = await shared.editor.connection.sendRequest(DocumentHighlightRequest.type, {
      ...about,
      position,
    });
    expect(marks?.map(({ kind }) => kind)).toEqual([3, 2, 2, 2, 2]);
  });
});
