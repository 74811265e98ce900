// Monaco made ready once: only the features the studio wants, its worker from our own host, the language, the themes.
import "monaco-editor/features/bracketMatching/register.js";
import "monaco-editor/features/caretOperations/register.js";
import "monaco-editor/features/clipboard/register.js";
import "monaco-editor/features/codeAction/register.js";
import "monaco-editor/features/codelens/register.js";
import "monaco-editor/features/codicon/register.js";
import "monaco-editor/features/comment/register.js";
import "monaco-editor/features/find/register.js";
import "monaco-editor/features/folding/register.js";
import "monaco-editor/features/format/register.js";
import "monaco-editor/features/gotoError/register.js";
import "monaco-editor/features/gotoSymbol/register.js";
import "monaco-editor/features/hover/register.js";
import "monaco-editor/features/indentation/register.js";
import "monaco-editor/features/inlayHints/register.js";
import "monaco-editor/features/linesOperations/register.js";
import "monaco-editor/features/multicursor/register.js";
import "monaco-editor/features/parameterHints/register.js";
import "monaco-editor/features/referenceSearch/register.js";
import "monaco-editor/features/rename/register.js";
import "monaco-editor/features/semanticTokens/register.js";
import "monaco-editor/features/smartSelect/register.js";
import "monaco-editor/features/snippet/register.js";
import "monaco-editor/features/stickyScroll/register.js";
import "monaco-editor/features/suggest/register.js";
// Two of these features leave out a part of themselves: completion, and the colours of a whole text.
import "monaco-editor/editor/contrib/semanticTokens/browser/documentSemanticTokens.js";
import "monaco-editor/editor/contrib/suggest/browser/suggestController.js";
import "monaco-editor/features/toggleTabFocusMode/register.js";
import "monaco-editor/features/wordHighlighter/register.js";
import "monaco-editor/features/wordOperations/register.js";
import * as monaco from "monaco-editor/editor/editor.api.js";
import EditorWorker from "monaco-editor/editor/editor.worker.js?worker";

export { monaco };

/** The language id of rule texts. */
export const LANGUAGE_ID = "barem";

export type Theme = "light" | "dark" | "contrast";

let isReady = false;

/** Registers the language and the themes; the second time does nothing. */
export function setUpMonaco(): void {
  if (isReady) return;
  isReady = true;
  self.MonacoEnvironment = { getWorker: () => new EditorWorker() };
  monaco.languages.register({ id: LANGUAGE_ID, extensions: [".barem"] });
  monaco.languages.setLanguageConfiguration(LANGUAGE_ID, {
    comments: { lineComment: "#" },
    brackets: [
      ["{", "}"],
      ["(", ")"],
    ],
    autoClosingPairs: [
      { open: "{", close: "}", notIn: ["string", "comment"] },
      { open: "(", close: ")", notIn: ["string", "comment"] },
      { open: '"', close: '"', notIn: ["string", "comment"] },
      { open: "“", close: "”", notIn: ["string", "comment"] },
    ],
    wordPattern: /\d+(?:[.,]\d+)*|[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*/u,
    indentationRules: {
      increaseIndentPattern: /^[^#"“]*(?:(?:"[^"]*"|“[^”]*”)[^#"“]*)*\{[^}#]*(?:#.*)?$/,
      decreaseIndentPattern: /^\s*\}/,
    },
  });
  for (const [name, theme] of Object.entries(THEMES)) monaco.editor.defineTheme(`barem-${name}`, theme);
}

/** What each kind of word looks like; contrast with its ground is at least 4.5 to 1. */
const rules = (colours: Readonly<Record<string, string>>) =>
  Object.entries(colours).map(([token, foreground]) => ({ token, foreground }));

const LIGHT = {
  keyword: "0b4a8f",
  operator: "3b3b3b",
  number: "8a2c0d",
  date: "8a2c0d",
  string: "1f5c2e",
  text: "3f5c45",
  comment: "5c5c5c",
  unit: "6a3d9a",
  code: "7a1f5c",
  id: "7a1f5c",
  finding: "8a5a00",
  input: "00545c",
  definition: "00545c",
  part: "00545c",
  option: "6a3d9a",
  field: "00545c",
  common: "00545c",
  parameter: "00545c",
  tag: "6a3d9a",
  name: "a31515",
};

const DARK = {
  keyword: "82b4f0",
  operator: "d4d4d4",
  number: "f0a887",
  date: "f0a887",
  string: "9ad7a5",
  text: "b4cdb9",
  comment: "a3a3a3",
  unit: "cfb0f0",
  code: "f0a3d2",
  id: "f0a3d2",
  finding: "f0cd82",
  input: "8ad7df",
  definition: "8ad7df",
  part: "8ad7df",
  option: "cfb0f0",
  field: "8ad7df",
  common: "8ad7df",
  parameter: "8ad7df",
  tag: "cfb0f0",
  name: "ff9d9d",
};

/** Colours of what stands beside the text: lenses, hints, line numbers. */
const beside = (words: string, ground: string, numbers: string) => ({
  "editorCodeLens.foreground": words,
  "editorInlayHint.foreground": words,
  "editorInlayHint.background": ground,
  "editorLineNumber.foreground": numbers,
});

const LENS = { light: "#4d4d4d", dark: "#b8b8b8" };

const THEMES: Readonly<Record<Theme, monaco.editor.IStandaloneThemeData>> = {
  light: {
    base: "vs",
    inherit: true,
    rules: rules(LIGHT),
    colors: beside(LENS.light, "#f2f2f2", "#5c5c5c"),
  },
  dark: {
    base: "vs-dark",
    inherit: true,
    rules: rules(DARK),
    colors: beside(LENS.dark, "#2d2d2d", "#a3a3a3"),
  },
  contrast: { base: "hc-black", inherit: true, rules: rules(DARK), colors: {} },
};
