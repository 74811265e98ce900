// Renaming by an editor: through the set, its examples and the sample data beside it, open or on the disk.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import {
  HoverRequest,
  PrepareRenameRequest,
  RenameRequest,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { MENDED, SAMPLE_CSV, SAMPLE_JSON } from "./support/lsp-set.ts";
import { sharedEditor } from "./support/lsp-shared.ts";

const folder = mkdtempSync(join(tmpdir(), "barem-lsp-"));
const fileUri = (name: string): string => pathToFileURL(join(folder, name)).href;
const URI = fileUri("1.0.0.barem");
const about = { textDocument: { uri: URI } };

const shared = sharedEditor();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("renaming", () => {
  const json = fileUri("sample.json");
  const csv = fileUri("sample.csv");

  beforeEach(() => {
    writeFileSync(join(folder, "sample.json"), SAMPLE_JSON);
    writeFileSync(join(folder, "sample.csv"), `\ufeff${SAMPLE_CSV}`);
  });

  const rename = (words: string, newName: string, uri = URI): Promise<WorkspaceEdit | null> =>
    shared.editor.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri },
      position: shared.editor.at(uri, words),
      newName,
    });

  /** The text of a file on the disk after its part of a renaming. */
  function onDisk(name: string, edit: WorkspaceEdit | null): string {
    const text = readFileSync(join(folder, name), "utf8").replace("\ufeff", "");
    const edits = edit?.documentChanges?.flatMap((change) =>
      "textDocument" in change &&
      change.textDocument.uri === fileUri(name) &&
      change.textDocument.version === null
        ? change.edits
        : [],
    );
    return TextDocument.applyEdits(TextDocument.create("x:", "", 1, text), (edits ?? []) as TextEdit[]);
  }

  it("goes through the set, its examples and the sample data", async () => {
    shared.editor.open(URI, MENDED);
    const place = await shared.editor.connection.sendRequest(PrepareRenameRequest.type, {
      ...about,
      position: shared.editor.at(URI, "so_nguoi/", 3),
    });
    const range = { start: shared.editor.at(URI, "so_nguoi/"), end: shared.editor.at(URI, "so_nguoi/", 8) };
    expect(place).toEqual({ range, placeholder: "so_nguoi" });
    const edit = await rename("so_nguoi/", "nguoi_co");
    expect(onDisk("sample.json", edit)).toBe(SAMPLE_JSON.replaceAll("so_nguoi", "nguoi_co"));
    expect(onDisk("sample.csv", edit)).toBe(SAMPLE_CSV.replaceAll("so_nguoi", "nguoi_co"));
    const own = edit?.documentChanges?.filter(
      (change) => "textDocument" in change && change.textDocument.uri === URI,
    );
    shared.editor.apply({ documentChanges: own ?? [] });
    expect(shared.editor.text(URI)).toBe(MENDED.replaceAll("so_nguoi", "nguoi_co"));
    expect(await shared.editor.diagnostics(URI)).toEqual([]);
  });
  it("of an option changes the answers that name it", async () => {
    shared.editor.open(URI, MENDED);
    const edit = await rename("truong ", "cap_truong");
    expect(onDisk("sample.json", edit)).toBe(SAMPLE_JSON.replace('"truong"', '"cap_truong"'));
    expect(onDisk("sample.csv", edit)).toBe(SAMPLE_CSV.replace(";truong", ";cap_truong"));
  });
  it("takes data that the editor has open as they are there", async () => {
    shared.editor.open(URI, MENDED);
    shared.editor.open(json, SAMPLE_JSON, "json");
    shared.editor.replace(json, "85", "86");
    shared.editor.open(csv, SAMPLE_CSV, "csv");
    const edit = await rename("dan_so:", "tong");
    if (edit !== null) shared.editor.apply(edit);
    expect(shared.editor.text(json)).toBe(SAMPLE_JSON.replace("85", "86").replaceAll("dan_so", "tong"));
    expect(shared.editor.text(csv)).toBe(SAMPLE_CSV.replace("dan_so", "tong"));
    expect(
      await shared.editor.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: json },
        position: { line: 2, character: 8 },
      }),
    ).toBeNull();
  });
  it("leaves data to the latest version in the folder", async () => {
    writeFileSync(join(folder, "1.10.0.barem"), MENDED);
    shared.editor.open(URI, MENDED);
    const edit = await rename("so_nguoi/", "nguoi_co");
    rmSync(join(folder, "1.10.0.barem"));
    expect(edit?.documentChanges?.length).toBe(1);
  });
  it.each([
    ["so_nguoi/", "dan_so", "clash", "Tên này đã được dùng ở đây."],
    ["so_nguoi/", "điểm", "reserved", "Từ này là từ khóa của ngôn ngữ."],
    ["thang", "x", "nothing-here", "Ở đây không có tên nào để đổi."],
  ])("of %s to %s is refused: %s", async (words, name, code, message) => {
    shared.editor.open(URI, MENDED);
    await expect(rename(words, name)).rejects.toMatchObject({ code: -32803, message, data: { code } });
  });
  it("is refused while the data cannot be read", async () => {
    writeFileSync(join(folder, "sample.json"), `${SAMPLE_JSON},`);
    shared.editor.open(URI, MENDED);
    await expect(rename("so_nguoi/", "nguoi_co")).rejects.toMatchObject({
      code: -32803,
      data: { code: "data-unreadable" },
    });
    writeFileSync(join(folder, "sample.json"), Buffer.from([0x7b, 0xff, 0xfe]));
    await expect(rename("so_nguoi/", "nguoi_co")).rejects.toMatchObject({
      data: { code: "data-unreadable" },
    });
    // A name that does not stand in data needs none.
    expect((await rename("tỷ lệ =", "phan"))?.documentChanges?.length).toBe(1);
  });
  it("of a text that is no file on the disk is of that text", async () => {
    const uri = "untitled:Untitled-1";
    shared.editor.open(uri, MENDED);
    const edit = await rename("so_nguoi/", "nguoi_co", uri);
    expect(edit?.documentChanges?.length).toBe(1);
  });
});
