// Lenses above criteria and small words beside rules, in Monaco's forms.
import { rangeOf, spanOf } from "./places.ts";
import { of } from "./served.ts";
import { LANGUAGE_ID, monaco } from "./setup.ts";

const { languages } = monaco;

const lensesChanged = new monaco.Emitter<monaco.languages.CodeLensProvider>();

/** Lenses are asked for again, e.g. when scores have changed. */
export const refreshLenses = (): void => lensesChanged.fire(undefined as never);

export function registerLenses(): void {
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
