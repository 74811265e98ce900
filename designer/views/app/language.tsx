// The reader's language: Vietnamese unless English was chosen on this machine.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { type Language, say, type Words } from "#designer/strings/words.ts";
import { keepText, keptText } from "../kept-here.ts";

interface Spoken {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** The text of words in the reader's language. */
  readonly t: (words: Words, values?: Readonly<Record<string, string | number>>) => string;
}

const Context = createContext<Spoken | null>(null);
const KEPT = "language";

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (keptText(KEPT) === "en" ? "en" : "vi"));
  const t = useCallback<Spoken["t"]>((words, values) => say(words, language, values), [language]);
  useEffect(() => {
    keepText(KEPT, language);
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(() => ({ language, setLanguage, t }), [language, t]);
  return <Context value={spoken}>{children}</Context>;
}

export function useLanguage(): Spoken {
  const spoken = useContext(Context);
  if (spoken === null) throw new Error("useLanguage outside of LanguageProvider");
  return spoken;
}
