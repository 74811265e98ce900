// Finding sets by what is typed: every word of it, with or without accents, in the name, code, level or state of a set.
import type { SetEntry } from "#designer/api.ts";
import { HOME, VERSION_STATES } from "#designer/strings/home.ts";
import type { Language } from "#designer/strings/words.ts";
import { ide } from "#dsl";

/** The sets that match, in their order. */
export function findSets(sets: readonly SetEntry[], typed: string, language: Language): readonly SetEntry[] {
  const words = ide.toneless(typed).split(/\s+/).filter(Boolean);
  return sets.filter((set) => {
    const text = ide.toneless(wordsOf(set, language));
    return words.every((word) => text.includes(word));
  });
}

function wordsOf({ title, id, level, versions }: SetEntry, language: Language): string {
  const states = versions.map(({ state }) => VERSION_STATES[state][language]);
  const none = versions.length === 0 ? [HOME.noVersions[language]] : [];
  return [title, id, level, ...states, ...none].join(" ");
}

/** What tells a set from others of the same title: level and code. */
export const setTag = ({ level, id }: Pick<SetEntry, "level" | "id">, levelText: string): string =>
  level === "" ? id : `${levelText} · ${id}`;
