// Takes the place of Monaco's own module of words when the page is built (vite.designer.config.ts): the same functions, which
// look words up by what they are in English. What the table does not have stays English.
import { EDITOR_WORDS } from "./editor-words.ts";

type Value = string | number | boolean | null | undefined;

/** The language of the page as it is when the words are asked for; most are asked for once, when the editor is loaded. */
const isVietnamese = (): boolean => typeof document === "undefined" || document.documentElement.lang !== "en";

const filled = (message: string, values: readonly Value[]): string =>
  message.replace(/\{(\d+)\}/g, (hole, no: string) =>
    Number(no) in values ? String(values[Number(no)]) : hole,
  );

const wordsOf = (message: string): string =>
  (isVietnamese() ? EDITOR_WORDS.get(message) : undefined) ?? message;

/** A sentence of the editor in the language of the page. */
export const localize = (_: unknown, message: string, ...values: readonly Value[]): string =>
  filled(wordsOf(message), values);

/** The same with its English beside it. */
export const localize2 = (_: unknown, message: string, ...values: readonly Value[]) => ({
  value: filled(wordsOf(message), values),
  original: filled(message, values),
});

export const getNLSLanguage = (): undefined => undefined;
export const getNLSMessages = (): undefined => undefined;
