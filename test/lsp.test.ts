// The built language server as editors start it: a process, spoken with by the official client library.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import {
  CodeActionRequest,
  CodeActionTriggerKind,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  DefinitionRequest,
  type Diagnostic,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  HoverRequest,
  ReferencesRequest,
  RenameRequest,
  type TextEdit,
} from "vscode-languageserver-protocol";
import { analyze, findings, format, sentence } from "#dsl";
import { SETS } from "./support/ide.ts";
import { POOR } from "./support/lsp-capabilities.ts";
import { Editor } from "./support/lsp-editor.ts";
import { FAULTY, MENDED } from "./support/lsp-set.ts";
import { sharedEditor } from "./support/lsp-shared.ts";

const folder = mkdtempSync(join(tmpdir(), "barem-lsp-"));
const fileUri = (name: string): string => pathToFileURL(join(folder, name)).href;
const URI = fileUri("1.0.0.barem");
const about = { textDocument: { uri: URI } };

const shared = sharedEditor();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const messages = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(({ message }) => String(message));

/** What the language's door says of a text. */
const expected = (text: string): readonly string[] =>
  findings(analyze(text)).map((each) => sentence(each, "vi"));

/** The answer of an action at words. */
async function actionsAt(words: string) {
  const range = { start: shared.editor.at(URI, words), end: shared.editor.at(URI, words, words.length) };
  const context = { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked };
  const found = await shared.editor.connection.sendRequest(CodeActionRequest.type, {
    ...about,
    range,
    context,
  });
  return (found ?? []).flatMap((each) => ("kind" in each ? [each] : []));
}

describe("findings", () => {
  it("of a faulty criterion come with place, code and sentence; its fix takes them away", async () => {
    shared.editor.open(URI, FAULTY);
    const [found, ...more] = await shared.editor.diagnostics(URI);
    expect(more).toEqual([]);
    expect(found).toEqual({
      range: { start: shared.editor.at(URI, "so_nguo/"), end: shared.editor.at(URI, "so_nguo/", 7) },
      severity: 1,
      code: "unknown-name",
      source: "barem",
      message: "Không có số liệu hay tên nào là “so_nguo”.",
    });
    const [fix] = await actionsAt("so_nguo/");
    expect(fix).toMatchObject({
      title: "Sửa thành “so_nguoi”",
      kind: "quickfix",
      isPreferred: true,
      diagnostics: [found],
    });
    if (fix !== undefined) shared.editor.take(fix);
    expect(shared.editor.text(URI)).toBe(MENDED);
    expect(await shared.editor.diagnostics(URI)).toEqual([]);
  });
  it("are the same after every edit as of the text opened anew", async () => {
    shared.editor.open(URI, FAULTY);
    const step = async (words: string, by: string): Promise<void> => {
      shared.editor.replace(URI, words, by);
      expect(messages(await shared.editor.diagnostics(URI))).toEqual(expected(shared.editor.text(URI)));
    };
    await step("85% * điểm tối đa", "85% * điểm tối đa + 1 điểm");
    await step("so_nguo/", "so_nguoi/");
    await step("điểm tối đa + 1", "điểm tối đa * 2 + 1");
    await step("}\n  tiêu chí 1.2", "\n  tiêu chí 1.2");
    await step("\n  tiêu chí 1.2", "}\n  tiêu chí 1.2");
    await step('tên "Bộ', 'ten "Bộ');
    await step("đơn vị đo người", "đơn vị đo hộ");
    await step('"Kế hoạch"', '"Kế hoạch');
  });
  it("of changes in a burst are found once they are over", async () => {
    shared.editor.open(URI, MENDED);
    await shared.editor.diagnostics(URI);
    shared.editor.together(() => {
      for (let i = 0; i < 50; i++) shared.editor.replace(URI, " so_nguoi/", "  so_nguoi/");
      shared.editor.replace(URI, " so_nguoi/", " so_nguo/");
    });
    const found = await shared.editor.diagnostics(URI);
    expect(messages(found)).toEqual(expected(shared.editor.text(URI)));
    expect(shared.editor.publishedOf(URI).length).toBeLessThan(20);
  });
  it("are taken back when the text is closed", async () => {
    shared.editor.open(URI, FAULTY);
    await shared.editor.diagnostics(URI);
    shared.editor.close(URI);
    await shared.editor.connection.sendRequest(HoverRequest.type, {
      ...about,
      position: { line: 0, character: 0 },
    });
    expect(shared.editor.publishedOf(URI).length).toBe(1);
    expect(shared.editor.publishedOf(URI).at(-1)?.diagnostics).toEqual([]);
  });
});

// Each of these texts is the faulty set in another dress; places and edits are those of the dress.
const DRESSES: readonly (readonly [name: string, dress: (text: string) => string])[] = [
  ["decomposed letters", (text) => text.normalize("NFD")],
  ["CR LF", (text) => text.replaceAll("\n", "\r\n")],
  ["CR", (text) => text.replaceAll("\n", "\r")],
  [
    "a BOM, CR LF and decomposed letters",
    (text) => `\ufeff${text.normalize("NFD").replaceAll("\n", "\r\n")}`,
  ],
  [
    "letters beyond 16 bits",
    (text) => text.replace("Hạ tầng\n", "Hạ tầng 😀😀\n").replace('"Báo cáo"', '"Báo 😀 cáo"'),
  ],
];

describe.each(DRESSES)("a text with %s", (_, dress) => {
  const word = (text: string): string => dress(text).replace("\ufeff", "");

  it("is mended, renamed, formatted and completed as it is written", async () => {
    shared.editor.open(URI, dress(FAULTY));
    const [found] = await shared.editor.diagnostics(URI);
    expect(found?.range).toEqual({
      start: shared.editor.at(URI, "so_nguo/"),
      end: shared.editor.at(URI, "so_nguo/", 7),
    });
    const [fix] = await actionsAt("so_nguo/");
    if (fix !== undefined) shared.editor.take(fix);
    expect(shared.editor.text(URI)).toBe(dress(MENDED));

    const position = shared.editor.at(URI, word("tỷ lệ đủ"));
    const renaming = await shared.editor.connection.sendRequest(RenameRequest.type, {
      ...about,
      position,
      newName: "phần_đạt",
    });
    if (renaming !== null) shared.editor.apply(renaming);
    const renamed = MENDED.replace("tỷ lệ =", "phần_đạt =").replace("tỷ lệ đủ", "phần_đạt đủ");
    expect(shared.editor.text(URI)).toBe(dress(renamed));

    const ugly = dress(renamed.replace("yêu cầu so", "yêu cầu    so").replace("    lựa chọn", "  lựa chọn"));
    shared.editor.change(URI, [{ text: ugly }]);
    const edits = await shared.editor.connection.sendRequest(DocumentFormattingRequest.type, {
      ...about,
      options: { tabSize: 8, insertSpaces: false },
    });
    shared.editor.edit(URI, edits ?? []);
    expect(shared.editor.text(URI)).toBe(dress(renamed));
    expect(await shared.editor.diagnostics(URI)).toEqual([]);
  });

  it("has its incremental edits where they are meant", async () => {
    shared.editor.open(URI, dress(FAULTY));
    await shared.editor.diagnostics(URI);
    shared.editor.replace(URI, word("tỷ lệ ="), word("tỷ lệ  ="));
    shared.editor.replace(URI, "so_nguo/", "so_nguoi/");
    shared.editor.replace(URI, word("Báo"), word("Báo\ncáo").normalize("NFC"));
    expect(messages(await shared.editor.diagnostics(URI))).toEqual(expected(shared.editor.text(URI)));
  });
});

describe("completion", () => {
  async function offered(position = shared.editor.at(URI, "‸")): Promise<CompletionList> {
    const list = await shared.editor.connection.sendRequest(CompletionRequest.type, { ...about, position });
    if (list === null || Array.isArray(list)) throw new Error("no list");
    return list;
  }

  /** The text with the cursor at the mark, and what is offered there. */
  async function typed(words: string, by: string): Promise<CompletionList> {
    shared.editor.replace(URI, words, by);
    const position = shared.editor.at(URI, "‸");
    shared.editor.replace(URI, "‸", "");
    return offered(position);
  }

  /** The filter of an editor: letters in order, case aside; of the words from where the item replaces to the cursor. */
  function passes({ filterText = "", textEdit }: CompletionItem, cursor: number): boolean {
    const range = textEdit !== undefined && "insert" in textEdit ? textEdit.insert : textEdit?.range;
    const start = range === undefined ? cursor : shared.editor.document(URI).offsetAt(range.start);
    const letters = [...shared.editor.text(URI).slice(start, cursor).trimStart().toLowerCase()];
    let at = 0;
    return letters.every((letter) => {
      at = filterText.toLowerCase().indexOf(letter, at) + 1;
      return at > 0;
    });
  }

  it("typed without marks, `diem` becomes `điểm`", async () => {
    shared.editor.open(URI, MENDED);
    const { isIncomplete, items } = await typed("85% * điểm tối đa", "85% * diem toi‸");
    expect(isIncomplete).toBe(true);
    const max = items.find(({ label }) => label === "điểm tối đa");
    const range = { start: shared.editor.at(URI, "diem toi"), end: shared.editor.at(URI, "diem toi", 8) };
    expect(max?.textEdit).toEqual({ range, newText: "điểm tối đa" });
    const cursor = shared.editor.document(URI).offsetAt(range.end);
    expect(items.filter((item) => !passes(item, cursor))).toEqual([]);
    shared.editor.edit(URI, [max?.textEdit as TextEdit]);
    expect(shared.editor.text(URI)).toBe(MENDED);
  });
  it("in the middle of a word can take the place of the rest", async () => {
    shared.editor.open(URI, MENDED);
    const { items } = await typed("= so_nguoi/", "= so‸_nguo/");
    const start = shared.editor.at(URI, "so_nguo/");
    expect(items.find(({ label }) => label === "so_nguoi")?.textEdit).toEqual({
      newText: "so_nguoi",
      insert: { start, end: shared.editor.at(URI, "so_nguo/", 2) },
      replace: { start, end: shared.editor.at(URI, "so_nguo/", 7) },
    });
  });
  it("of a shape has places to fill in, its lines indented as the editor finds them", async () => {
    shared.editor.open(URI, MENDED);
    const { items } = await typed("    ví dụ muc = pho", "    lua ch‸\n    ví dụ muc = pho");
    const shape = items.find(({ kind, insertTextFormat }) => kind === 15 && insertTextFormat === 2);
    expect(shape?.textEdit?.newText).toMatch(/^lựa chọn \$\{1:[^}]*\}.*\{\n {6}/);
    expect(shape?.insertTextMode).toBe(1);
  });
  it("is nothing in a comment", async () => {
    shared.editor.open(URI, MENDED);
    expect((await typed("# số", "# số‸")).items).toEqual([]);
  });
  it("stays on the line of the cursor", async () => {
    shared.editor.open(URI, MENDED);
    const { items } = await typed(
      "điểm = tỷ lệ đủ từ 85% * điểm tối đa",
      "điểm = (tỷ lệ đủ từ 85% * điểm tối đa +\n‸ 1 điểm)",
    );
    for (const { textEdit } of items) {
      const range = textEdit !== undefined && "insert" in textEdit ? textEdit.replace : textEdit?.range;
      expect(range?.start.line).toBe(range?.end.line);
    }
    expect(items.length).toBeGreaterThan(3);
  });
});

describe("names", () => {
  it("are shown, found and gone to", async () => {
    shared.editor.open(URI, MENDED);
    const position = shared.editor.at(URI, "so_nguoi/");
    const hover = await shared.editor.connection.sendRequest(HoverRequest.type, { ...about, position });
    expect(hover?.contents).toEqual({
      kind: "markdown",
      value: [
        "**Số liệu** `so_nguoi`: Số người có điện thoại",
        "**Loại:** số đếm, số nguyên",
        "**Đơn vị đo:** người",
        "**Giới hạn:** từ 0",
        "**Khóa trong dữ liệu:** `1.1.so_nguoi`",
      ].join("  \n"),
    });
    const declared = {
      start: shared.editor.at(URI, "so_nguoi:"),
      end: shared.editor.at(URI, "so_nguoi:", 8),
    };
    const [link] = (await shared.editor.connection.sendRequest(DefinitionRequest.type, {
      ...about,
      position,
    })) as unknown[];
    expect(link).toMatchObject({ targetUri: URI, targetSelectionRange: declared });
    const places = await shared.editor.connection.sendRequest(ReferencesRequest.type, {
      ...about,
      position,
      context: { includeDeclaration: false },
    });
    expect(places?.length).toBe(4);
    expect(places).not.toContainEqual({ uri: URI, range: declared });
  });
  it("the author's words are never marks", async () => {
    shared.editor.open(URI, MENDED.replace("Số người có", "<b>*Số* [a](b) `c`"));
    const position = shared.editor.at(URI, "so_nguoi/");
    const hover = await shared.editor.connection.sendRequest(HoverRequest.type, { ...about, position });
    expect(JSON.stringify(hover?.contents)).toContain(
      JSON.stringify("\\<b\\>\\*Số\\* \\[a\\](b) \\`c\\` điện thoại").slice(1, -1),
    );
  });
});

describe("formatting", () => {
  const options = { tabSize: 4, insertSpaces: true };

  it("of every shipped set with other blanks is the formatter's", async () => {
    for (const [id, text] of SETS) {
      const uri = `untitled:${id}`;
      const worse = text.replace(/^ {4}/gm, "   ").replaceAll(" = ", "  =");
      shared.editor.open(uri, worse.replaceAll("\n", "\r\n"));
      const edits = await shared.editor.connection.sendRequest(DocumentFormattingRequest.type, {
        textDocument: { uri },
        options,
      });
      shared.editor.edit(uri, edits ?? []);
      expect(shared.editor.text(uri) === format(worse).text.replaceAll("\n", "\r\n")).toBe(true);
      shared.editor.close(uri);
    }
  });
  it("of a range changes its statements", async () => {
    const ugly = MENDED.replace("yêu cầu so", "yêu cầu    so").replace("ví dụ muc = pho", "ví dụ  muc = pho");
    shared.editor.open(URI, ugly);
    const edits = await shared.editor.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      ...about,
      range: { start: shared.editor.at(URI, "yêu cầu"), end: shared.editor.at(URI, "yêu cầu", 3) },
      options,
    });
    shared.editor.edit(URI, edits ?? []);
    expect(shared.editor.text(URI)).toBe(MENDED.replace("ví dụ muc = pho", "ví dụ  muc = pho"));
  });
  it("while typing puts a brace and a new line where they belong", async () => {
    shared.editor.open(URI, MENDED.replace("    }\n    ví dụ muc = truong", "  }\n\n    ví dụ muc = truong"));
    const at = shared.editor.at(URI, "  }\n\n", 3);
    const typed = async (ch: string, position: typeof at): Promise<void> => {
      const edits = await shared.editor.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
        ...about,
        ch,
        position,
        options,
      });
      shared.editor.edit(URI, edits ?? []);
    };
    await typed("}", at);
    await typed("\n", { line: at.line + 1, character: 0 });
    expect(shared.editor.text(URI)).toBe(
      MENDED.replace("    ví dụ muc = truong", "    \n    ví dụ muc = truong"),
    );
  });
});

describe("a client that can do nothing but ask", () => {
  it("gets plain answers", async () => {
    const poor = await Editor.start({ capabilities: POOR });
    poor.open(URI, FAULTY);
    const [found] = await poor.diagnostics(URI);
    expect(found?.relatedInformation).toBeUndefined();
    const position = poor.at(URI, "dan_so\n");
    const hover = await poor.connection.sendRequest(HoverRequest.type, { ...about, position });
    expect(hover?.contents).toMatchObject({ kind: "plaintext" });
    const range = { start: position, end: position };
    const context = { diagnostics: [] };
    expect(await poor.connection.sendRequest(CodeActionRequest.type, { ...about, range, context })).toEqual(
      [],
    );
    const list = (await poor.connection.sendRequest(CompletionRequest.type, {
      ...about,
      position: poor.at(URI, "lựa chọn", 3),
    })) as CompletionList;
    expect(list.items.length).toBeGreaterThan(0);
    expect(
      list.items.filter(
        ({ insertTextFormat, textEdit }) => insertTextFormat === 2 || (textEdit && "insert" in textEdit),
      ),
    ).toEqual([]);
    const renaming = await poor.connection.sendRequest(RenameRequest.type, {
      ...about,
      position: poor.at(URI, "dan_so\n"),
      newName: "tong",
    });
    expect(renaming?.documentChanges).toBeUndefined();
    expect(renaming?.changes?.[URI]?.length).toBe(5);
    expect(await poor.stop()).toBe(0);
  });
});
