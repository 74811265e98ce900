// What is asked while a text is written — completion, help with calls, renaming, fixes, formatting — in Monaco's forms.
import type { Language } from "#designer/strings/words.ts";
import { ide } from "#dsl";
import { editOf, rangeOf, spanOf } from "./places.ts";
import { type Model, of } from "./served.ts";
import { LANGUAGE_ID, monaco } from "./setup.ts";

const { languages } = monaco;

export function registerWriting(): void {
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
      const renaming = await by?.rename(model.getOffsetAt(position), name);
      if (by === null || renaming === undefined || renaming.ok) return { edits: [] };
      return { edits: [], rejectReason: renaming.message[by.language()] };
    },
  });
  languages.registerCodeActionProvider(LANGUAGE_ID, {
    provideCodeActions: async (model, range) => {
      const by = of(model);
      const versionId = model.getVersionId();
      const actions = (await by?.line.ask("actions", spanOf(model, range))) ?? [];
      // What was typed meanwhile makes them edits of an older text; Monaco asks again after every change.
      if (versionId !== model.getVersionId()) return { actions: [], dispose: () => {} };
      return {
        actions: actions.map(({ title, kind, edits }) => ({
          title: title[by?.language() ?? "vi"],
          kind: kind === "fix" ? "quickfix" : "refactor.rewrite",
          edit: {
            edits: edits.map((each) => ({
              resource: model.uri,
              versionId,
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
    insertText: stops.length > 0 ? ide.snippetOf(insert, stops) : insert,
    ...(stops.length > 0 ? { insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet } : {}),
    filterText: typed === "" ? label : `${typed} ${ide.toneless(label)}`,
    sortText: String(no).padStart(4, "0"),
    range,
  };
}
