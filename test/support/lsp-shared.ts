// One editor for the tests of a file: its texts are closed after each test; in the end the server must have gone well and have
// had nothing to complain of.
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { ensureBuilt } from "./built.ts";
import { Editor } from "./lsp-editor.ts";

export function sharedEditor(): { readonly editor: Editor } {
  let editor: Editor | null = null;
  beforeAll(async () => {
    ensureBuilt();
    editor = await Editor.start();
  });
  afterEach(() => editor?.closeAll());
  afterAll(async () => {
    expect(await editor?.stop()).toBe(0);
    expect(editor?.log).toEqual([]);
  });
  return {
    get editor() {
      if (editor === null) throw new Error("no editor before the tests");
      return editor;
    },
  };
}
