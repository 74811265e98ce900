// What the language service answers, in Monaco's forms. One set of providers serves every editor; which analyst a model is
// asked of is looked up by the model.

import type { AnalystLine } from "#designer/document/protocol.ts";
import type { Language } from "#designer/strings/words.ts";
import { type Code, type Diagnostic, ide, sentence } from "#dsl";
import { editOf, rangeOf, spanOf } from "./places.ts";
import { LANGUAGE_ID, monaco } from "./setup.ts";
import { snippetOf } from "./snippet.ts";
import { TOKEN_TYPES, tokenData } from "./tokens.ts";

type Model = monaco.editor.ITextModel;

/** What a model belongs to. */
export interface Served {
  readonly line: AnalystLine;
  readonly language: () => Language;
  /** Words for the lens above a criterion, e.g. its points for the chosen unit; null: only what the language service tells. */
  readonly lens: (code: string) => string | null;
  readonly onLens: (code: string) => void;
}

const served = new WeakMap<Model, Served>();
export const serve = (model: Model, by: Served): void => {
  served.set(model, by);
  registerOnce();
};

// Monaco keeps its providers for the whole page; so they are registered for the whole page, once.
const lensesChanged = new monaco.Emitter<monaco.languages.CodeLensProvider>();
/** Lenses are asked for again, e.g. when scores have changed. */
export const refreshLenses = (): void => lensesChanged.fire(undefined as never);

let isRegistered = false;
function registerOnce(): void {
  if (isRegistered) return;
  isRegistered = true;
  registerReading();
  registerLenses();
  registerWriting();
}

const of = (model: Model): Served | null => served.get(model) ?? null;
const languages = monaco.languages;

function registerReading(): void {
  languages.registerHoverProvider(LANGUAGE_ID, {
    provideHover: async (model, position) => {
      const by = of(model);
      const found = await by?.line.ask("hover", model.getOffsetAt(position));
      if (by === null || found === null || found === undefined) return null;
      const language = by.language();
      return {
        range: rangeOf(model, found.span),
        contents: found.parts.map((part) => ({ value: marked(part, language) })),
      };
    },
  });
  languages.registerDefinitionProvider(LANGUAGE_ID, {
    provideDefinition: async (model, position) => {
      const found = await of(model)?.line.ask("definition", model.getOffsetAt(position));
      return found === null || found === undefined
        ? null
        : { uri: model.uri, range: rangeOf(model, found.name) };
    },
  });
  const occurrences = async (model: Model, position: monaco.Position) =>
    (await of(model)?.line.ask("references", model.getOffsetAt(position))) ?? [];
  languages.registerReferenceProvider(LANGUAGE_ID, {
    provideReferences: async (model, position) =>
      (await occurrences(model, position)).map(({ span }) => ({
        uri: model.uri,
        range: rangeOf(model, span),
      })),
  });
  languages.registerDocumentHighlightProvider(LANGUAGE_ID, {
    provideDocumentHighlights: async (model, position) =>
      (await occurrences(model, position)).map(({ span }) => ({ range: rangeOf(model, span) })),
  });
  languages.registerFoldingRangeProvider(LANGUAGE_ID, {
    provideFoldingRanges: async (model) =>
      ((await of(model)?.line.ask("folds", null)) ?? []).map(({ span }) => ({
        start: model.getPositionAt(span.start).lineNumber,
        end: model.getPositionAt(span.end).lineNumber,
      })),
  });
  languages.registerSelectionRangeProvider(LANGUAGE_ID, {
    provideSelectionRanges: (model, positions) =>
      Promise.all(
        positions.map(async (position) =>
          ((await of(model)?.line.ask("selections", model.getOffsetAt(position))) ?? []).map((span) => ({
            range: rangeOf(model, span),
          })),
        ),
      ),
  });
  languages.registerDocumentSemanticTokensProvider(LANGUAGE_ID, {
    getLegend: () => ({ tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }),
    provideDocumentSemanticTokens: async (model) => {
      const tokens = await of(model)?.line.ask("tokens", null);
      return tokens === undefined
        ? null
        : { data: tokenData(tokens, model.getValue(), (offset) => model.getPositionAt(offset)) };
    },
    releaseDocumentSemanticTokens: () => {},
  });
}

function registerLenses(): void {
  languages.registerInlayHintsProvider(LANGUAGE_ID, {
    provideInlayHints: async (model, range) => {
      const by = of(model);
      const hints = (await by?.line.ask("hints", spanOf(model, range))) ?? [];
      return {
        hints: hints.map(({ offset, label }) => ({
          position: model.getPositionAt(offset),
          label: label[by?.language() ?? "vi"],
          paddingLeft: true,
        })),
        dispose: () => {},
      };
    },
  });
  languages.registerCodeLensProvider(LANGUAGE_ID, {
    onDidChange: (listener) => lensesChanged.event(listener),
    provideCodeLenses: async (model) => {
      const by = of(model);
      const lenses = (await by?.line.ask("lenses", null)) ?? [];
      return {
        lenses: lenses.map(({ span, code, title }) => {
          const told = title[by?.language() ?? "vi"];
          const live = by?.lens(code) ?? null;
          return {
            range: rangeOf(model, span),
            command: {
              id: LENS_COMMAND,
              title: live === null ? told : `${live} · ${told}`,
              arguments: [code],
            },
          };
        }),
        dispose: () => {},
      };
    },
  });
  monaco.editor.registerCommand(LENS_COMMAND, (_, code: string) => {
    for (const model of monaco.editor.getModels()) of(model)?.onLens(code);
  });
}

const LENS_COMMAND = "barem.lens";

function registerWriting(): void {
  languages.registerCompletionItemProvider(LANGUAGE_ID, {
    triggerCharacters: [" ", ".", ":", "/"],
    provideCompletionItems: async (model, position) => {
      const by = of(model);
      const found = (await by?.line.ask("completions", model.getOffsetAt(position))) ?? [];
      return {
        incomplete: true,
        suggestions: found.map((each, no) => suggestion(model, position, each, no, by?.language() ?? "vi")),
      };
    },
  });
  languages.registerSignatureHelpProvider(LANGUAGE_ID, {
    signatureHelpTriggerCharacters: ["(", ";"],
    provideSignatureHelp: async (model, position) => {
      const by = of(model);
      const found = await by?.line.ask("signature", model.getOffsetAt(position));
      if (by === null || found === null || found === undefined) return null;
      const language = by.language();
      const parameters = found.arguments.map((each): { label: [number, number] } => ({
        label: [each[language].start, each[language].end],
      }));
      return {
        value: {
          signatures: [{ label: found.label[language], documentation: found.meaning[language], parameters }],
          activeSignature: 0,
          activeParameter: found.active,
        },
        dispose: () => {},
      };
    },
  });
  languages.registerRenameProvider(LANGUAGE_ID, {
    resolveRenameLocation: async (model, position) => {
      const found = await of(model)?.line.ask("renameRange", model.getOffsetAt(position));
      if (found === null || found === undefined) return { range: new monaco.Range(1, 1, 1, 1), text: "" };
      return { range: rangeOf(model, found.span), text: found.name };
    },
    provideRenameEdits: async (model, position, name) => {
      const by = of(model);
      const renaming = await by?.line.ask("rename", { offset: model.getOffsetAt(position), name });
      if (by === null || renaming === undefined) return { edits: [] };
      if (!renaming.ok) return { edits: [], rejectReason: renaming.message[by.language()] };
      return {
        edits: renaming.edits.map((each) => ({
          resource: model.uri,
          versionId: undefined,
          textEdit: editOf(model, each),
        })),
      };
    },
  });
  languages.registerCodeActionProvider(LANGUAGE_ID, {
    provideCodeActions: async (model, range) => {
      const by = of(model);
      const actions = (await by?.line.ask("actions", spanOf(model, range))) ?? [];
      return {
        actions: actions.map(({ title, kind, edits }) => ({
          title: title[by?.language() ?? "vi"],
          kind: kind === "fix" ? "quickfix" : "refactor.rewrite",
          edit: {
            edits: edits.map((each) => ({
              resource: model.uri,
              versionId: undefined,
              textEdit: editOf(model, each),
            })),
          },
        })),
        dispose: () => {},
      };
    },
  });
  const format = async (model: Model, within: { start: number; end: number } | null) =>
    ((await of(model)?.line.ask("format", { within, surface: null })) ?? []).map((each) =>
      editOf(model, each),
    );
  languages.registerDocumentFormattingEditProvider(LANGUAGE_ID, {
    provideDocumentFormattingEdits: (model) => format(model, null),
  });
  languages.registerDocumentRangeFormattingEditProvider(LANGUAGE_ID, {
    provideDocumentRangeFormattingEdits: (model, range) => format(model, spanOf(model, range)),
  });
  languages.registerOnTypeFormattingEditProvider(LANGUAGE_ID, {
    autoFormatTriggerCharacters: ["}", "\n"],
    provideOnTypeFormattingEdits: async (model, position, typed) =>
      ((await of(model)?.line.ask("formatTyped", { offset: model.getOffsetAt(position), typed })) ?? []).map(
        (each) => editOf(model, each),
      ),
  });
}

const KINDS: Readonly<Record<ide.CompletionKind, monaco.languages.CompletionItemKind>> = {
  keyword: languages.CompletionItemKind.Keyword,
  function: languages.CompletionItemKind.Function,
  snippet: languages.CompletionItemKind.Snippet,
  input: languages.CompletionItemKind.Variable,
  let: languages.CompletionItemKind.Function,
  part: languages.CompletionItemKind.Function,
  option: languages.CompletionItemKind.EnumMember,
  field: languages.CompletionItemKind.Field,
  common: languages.CompletionItemKind.Variable,
  parameter: languages.CompletionItemKind.Constant,
  tag: languages.CompletionItemKind.Enum,
  measure: languages.CompletionItemKind.Unit,
  criterion: languages.CompletionItemKind.Class,
  pillar: languages.CompletionItemKind.Module,
  finding: languages.CompletionItemKind.Event,
  grade: languages.CompletionItemKind.Value,
  ranking: languages.CompletionItemKind.Value,
};

/** What fits was decided by the language service; the text Monaco filters by begins with what was typed, so that all pass. */
function suggestion(
  model: Model,
  position: monaco.Position,
  { kind, label, detail, insert, stops, replace }: ide.Completion,
  no: number,
  language: Language,
): monaco.languages.CompletionItem {
  const range = rangeOf(model, replace);
  const typed = model.getValueInRange(monaco.Range.fromPositions(range.getStartPosition(), position));
  return {
    label,
    kind: KINDS[kind],
    detail: detail[language],
    insertText: stops.length > 0 ? snippetOf(insert, stops) : insert,
    ...(stops.length > 0 ? { insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet } : {}),
    filterText: typed === "" ? label : `${typed} ${ide.toneless(label)}`,
    sortText: String(no).padStart(4, "0"),
    range,
  };
}

/** The author's words are shown as they are: Markdown's signs in them mean nothing. */
function marked({ title, text, code }: ide.HoverPart, language: Language): string {
  const name = `**${title[language]}**`;
  const words = code === "" ? "" : ` \`${code.replaceAll("`", "'")}\``;
  return text === null ? `${name}:${words}` : `${name}${words}: ${escaped(text[language])}`;
}

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>&~|#!]/g, "\\$&");

/** Findings as marks in the text, with their stable code. */
export function markersOf(
  model: Model,
  findings: readonly Diagnostic[],
  language: Language,
): monaco.editor.IMarkerData[] {
  return findings.map(({ code, severity, span, params, related }) => {
    const range = rangeOf(model, span);
    return {
      ...range,
      startLineNumber: range.startLineNumber,
      startColumn: range.startColumn,
      endLineNumber: range.endLineNumber,
      endColumn: range.endColumn,
      severity: SEVERITIES[severity],
      message: sentence({ code, params }, language),
      code: code satisfies Code,
      source: "barem",
      relatedInformation: related.map((each) => ({
        resource: model.uri,
        message: each.text,
        ...plainRange(rangeOf(model, each.span)),
      })),
    };
  });
}

const plainRange = ({
  startLineNumber,
  startColumn,
  endLineNumber,
  endColumn,
}: monaco.IRange): monaco.IRange => ({
  startLineNumber,
  startColumn,
  endLineNumber,
  endColumn,
});

const SEVERITIES: Readonly<Record<Diagnostic["severity"], monaco.MarkerSeverity>> = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
};
