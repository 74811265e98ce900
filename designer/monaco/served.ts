// Which analyst a model is asked of. One set of providers serves every editor; they look it up here.
import type { AnalystLine } from "#designer/document/protocol.ts";
import type { Language } from "#designer/strings/words.ts";
import type { ide } from "#dsl";
import type { monaco } from "./setup.ts";

export type Model = monaco.editor.ITextModel;

/** What a model belongs to. */
export interface Served {
  readonly line: AnalystLine;
  readonly language: () => Language;
  /** Words for the lens above a criterion, e.g. its points for the chosen unit; null: only what the language service tells. */
  readonly lens: (code: string) => string | null;
  readonly onLens: (code: string) => void;
  /** Renames in the open text and in all that goes with it; the model is told as of any change. */
  readonly rename: (offset: number, name: string) => Promise<ide.Renaming>;
}

const served = new WeakMap<Model, Served>();

export const serve = (model: Model, by: Served): void => {
  served.set(model, { ...by, line: whileOpen(model, by.line) });
};

/** null: a model that is none of ours. */
export const of = (model: Model): Served | null => served.get(model) ?? null;

/** What is told after the text has gone has nobody to tell: Monaco takes an error of this name as a question given up. */
const whileOpen = (model: Model, line: AnalystLine): AnalystLine => ({
  ...line,
  ask: async (question, ask) => {
    const answer = await line.ask(question, ask);
    if (!model.isDisposed()) return answer;
    throw Object.assign(new Error("Canceled"), { name: "Canceled" });
  },
});
