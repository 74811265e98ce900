// The text view: one Monaco editor over the open text. The open text owns undo; Monaco is told what others change and tells
// what is typed in it. Everything put in is brought to NFC and LF, so that the text is what the language reads.

import type { OpenText } from "#designer/document/open-text.ts";
import type { AnalystLine } from "#designer/document/protocol.ts";
import { difference } from "#designer/document/unsaved.ts";
import type { Language } from "#designer/strings/words.ts";
import type { Diagnostic, ide, Span } from "#dsl";
import { refreshLenses } from "./lens-providers.ts";
import { markersOf } from "./markers.ts";
import { editOf, rangeOf } from "./places.ts";
import { registerProviders } from "./providers.ts";
import { serve } from "./served.ts";
import { LANGUAGE_ID, monaco, setUpMonaco, type Theme } from "./setup.ts";

export interface TextView {
  /** Shows a place; `focus` also puts the cursor there. */
  readonly reveal: (span: Span, focus: boolean) => void;
  readonly setFindings: (findings: readonly Diagnostic[]) => void;
  readonly refreshLenses: () => void;
  readonly setTheme: (theme: Theme) => void;
  readonly dispose: () => void;
}

export interface TextViewOptions {
  readonly open: OpenText;
  readonly line: AnalystLine;
  readonly language: () => Language;
  readonly theme: Theme;
  readonly readOnly: boolean;
  /** Spoken name of the text field. */
  readonly label: string;
  readonly lens: (code: string) => string | null;
  readonly onLens: (code: string) => void;
  readonly rename: (offset: number, name: string) => Promise<ide.Renaming>;
  /** The cursor moved by the reader's doing. */
  readonly onCursor: (offset: number) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly addCriterion: () => void;
}

/** Steps of typing that follow each other are undone as one (history.ts). */
const TYPING = "typing";

export function mountTextView(container: HTMLElement, options: TextViewOptions): TextView {
  setUpMonaco();
  registerProviders();
  const { open, line, language, lens, onLens, rename } = options;
  const model = monaco.editor.createModel(open.text(), LANGUAGE_ID);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  model.updateOptions({ tabSize: 2, insertSpaces: true });
  serve(model, { line, language, lens, onLens, rename });
  const editor = monaco.editor.create(container, {
    ...SETTINGS,
    model,
    theme: `barem-${options.theme}`,
    readOnly: options.readOnly,
    ariaLabel: options.label,
  });
  // Letters were measured in another font when ours was not there yet.
  void document.fonts.load("14px 'Noto Sans Mono Variable'").then(() => monaco.editor.remeasureFonts());
  const leaving = [
    ...keepAlike(editor, model, open),
    editor.onDidChangeCursorPosition(({ position, reason, source }) => {
      const isReaders =
        source === "keyboard" || source === "mouse" || reason === monaco.editor.CursorChangeReason.Explicit;
      if (isReaders) options.onCursor(model.getOffsetAt(position));
    }),
    editor.addAction({
      id: "barem.undo",
      label: "undo",
      keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyZ],
      run: options.undo,
    }),
    editor.addAction({
      id: "barem.redo",
      label: "redo",
      keybindings: [
        monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyY,
        monaco.KeyMod.CtrlCmd | monaco.KeyMod.Shift | monaco.KeyCode.KeyZ,
      ],
      run: options.redo,
    }),
    editor.addAction({
      id: "barem.addCriterion",
      label: "addCriterion",
      keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter],
      run: options.addCriterion,
    }),
  ];
  return {
    reveal: (span, focus) => {
      const range = rangeOf(model, span);
      editor.revealRangeInCenterIfOutsideViewport(range);
      if (!focus) return;
      editor.setPosition(range.getStartPosition());
      editor.focus();
    },
    setFindings: (findings) =>
      monaco.editor.setModelMarkers(model, LANGUAGE_ID, markersOf(model, findings, language())),
    refreshLenses,
    setTheme: (theme) => monaco.editor.setTheme(`barem-${theme}`),
    dispose: () => {
      for (const each of leaving) each.dispose();
      editor.dispose();
      model.dispose();
    },
  };
}

/** Keeps Monaco's text and the open text the same, whichever of them changes. */
function keepAlike(
  editor: monaco.editor.IStandaloneCodeEditor,
  model: monaco.editor.ITextModel,
  open: OpenText,
): readonly { readonly dispose: () => void }[] {
  let isTold = false;
  const tell = (edits: Parameters<typeof model.applyEdits>[0]): void => {
    isTold = true;
    try {
      model.applyEdits(edits);
    } finally {
      isTold = false;
    }
  };
  const leave = open.listen(({ edits, origin, text }) => {
    if (origin === "editor") return;
    tell(edits.map((each) => editOf(model, each)));
    const [first] = edits;
    // After an undo the cursor is where something changed, as everywhere.
    if (origin === "history" && first !== undefined && editor.hasTextFocus()) {
      editor.setPosition(model.getPositionAt(Math.min(first.span.start + first.text.length, text.length)));
    }
  });
  const typed = model.onDidChangeContent(() => {
    if (isTold) return;
    const value = model.getValue();
    const text = value.replaceAll("\r", "").normalize("NFC");
    const edit = difference(open.text(), text);
    if (edit !== null) open.apply([edit], "editor", TYPING);
    const mend = difference(value, text);
    if (mend !== null) tell([editOf(model, mend)]);
  });
  return [{ dispose: leave }, typed];
}

const SETTINGS: monaco.editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  "semanticHighlighting.enabled": true,
  // One whose letters carry two Vietnamese marks, served by us.
  fontFamily: "'Noto Sans Mono Variable', Consolas, monospace",
  fontSize: 14,
  lineHeight: 22,
  wordWrap: "on",
  wrappingIndent: "indent",
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  // Vietnamese letters are no look-alikes of anything.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  contextmenu: false,
  formatOnType: true,
  stickyScroll: { enabled: true },
  lightbulb: { enabled: monaco.editor.ShowLightbulbIconMode.On },
  wordBasedSuggestions: "off",
  fixedOverflowWidgets: true,
  renderWhitespace: "none",
  accessibilitySupport: "auto",
};
