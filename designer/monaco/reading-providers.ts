// What is asked while a text is read — hovers, definitions, places that use a name, folds, colours — in Monaco's forms.
import type { Language } from "#designer/strings/words.ts";
import type { ide } from "#dsl";
import { rangeOf } from "./places.ts";
import { type Model, of } from "./served.ts";
import { LANGUAGE_ID, monaco } from "./setup.ts";
import { TOKEN_TYPES, tokenData } from "./tokens.ts";

const { languages } = monaco;

export function registerReading(): void {
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

/** The author's words are shown as they are: Markdown's signs in them mean nothing. */
function marked({ title, text, code }: ide.HoverPart, language: Language): string {
  const name = `**${title[language]}**`;
  const words = code === "" ? "" : ` \`${code.replaceAll("`", "'")}\``;
  return text === null ? `${name}:${words}` : `${name}${words}: ${escaped(text[language])}`;
}

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>&~|#!]/g, "\\$&");
