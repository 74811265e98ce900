// Finding sets by what is typed: every word of it, with or without accents, begins a word of the name, code, level or state of a set.
import type { SetEntry } from "#designer/api.ts";
import { HOME, VERSION_STATES } from "#designer/strings/home.ts";
import { type Language, say } from "#designer/strings/words.ts";
import { ide } from "#dsl";

/** The sets that match, in their order. */
export function findSets(sets: readonly SetEntry[], typed: string, language: Language): readonly SetEntry[] {
  const wanted = foldedWords(typed);
  return sets.filter((set) => {
    const words = foldedWords(textOf(set, language));
    // From the beginning of a word: “huyện” is not in “chuyển”.
    return wanted.every((each) => words.some((word) => word.startsWith(each)));
  });
}

const foldedWords = (text: string): readonly string[] => ide.toneless(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function textOf({ title, id, level, versions }: SetEntry, language: Language): string {
  const states = versions.map(({ state }) => VERSION_STATES[state][language]);
  const none = versions.length === 0 ? [HOME.noVersions[language]] : [];
  return [title, id, say(HOME.level, language, { level }), ...states, ...none].join(" ");
}

/** What tells a set from others of the same title: level and code. */
export const setTag = ({ level, id }: Pick<SetEntry, "level" | "id">, levelText: string): string =>
  level === "" ? id : `${levelText} · ${id}`;
