// Every sentence and word the designer shows is a pair of this shape, in the files beside this one, one per area of the screen.

export type Language = "vi" | "en";

/** One text in both languages; Vietnamese is written first and is what is shown unless English was chosen. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/**
 * The text in a language, its holes filled: `{name}` stands for `values.name`. Values are shown as they are; nothing here
 * makes HTML.
 */
export function say(
  words: Words,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return words[language].replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
