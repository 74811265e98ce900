// Finding sets by what is typed: every word of it, with or without accents, begins a word of the name, code,
// province, level or state of a set. And what tells a set from others.
import type { SetEntry } from "#designer/api.ts";
import { HOME, VERSION_STATES } from "#designer/strings/home.ts";
import { PROVINCES } from "#designer/strings/provinces.ts";
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

function textOf(set: SetEntry, language: Language): string {
  const { title, id, level, versions } = set;
  const states = versions.map(({ state }) => VERSION_STATES[state][language]);
  const none = versions.length === 0 ? [HOME.noVersions[language]] : [];
  return [title, id, provinceOf(set) ?? "", say(HOME.level, language, { level }), ...states, ...none].join(
    " ",
  );
}

/** What tells a set from others of the same title: province, level and code. */
export const setTag = (set: Tagged, levelText: string): string =>
  [provinceOf(set) ?? "", set.level === "" ? "" : levelText, set.id]
    .filter((each) => each !== "")
    .join(" · ");

type Tagged = Pick<SetEntry, "level" | "id" | "versions">;

/** The province of a set, as the decision of its newest version names it, else as its code does; null: neither names one. */
export function provinceOf({ id, versions }: Pick<Tagged, "id" | "versions">): string | null {
  const by = foldedWords(versions.at(-1)?.decision.by ?? "").join(" ");
  const named = FOLDED.find(({ words }) => new RegExp(`\\b(tinh|thanh pho|tp) ${words}\\b`).test(by));
  const [code = ""] = id.split("/");
  return (named ?? FOLDED.find(({ words }) => words === code.replaceAll("-", " ")))?.name ?? null;
}

const FOLDED = PROVINCES.map((name) => ({ name, words: foldedWords(name).join(" ") }));
