// Days and moments as officials read them: 26/11/2026, 26/11/2026 14:05.
import type { Language } from "../strings/words.ts";

const WHERE = { vi: "vi-VN", en: "en-GB" } as const satisfies Record<Language, string>;

/** An ISO day, without a time zone. */
export const shownDay = (iso: string): string => iso.split("-").reverse().join("/");

/** An ISO time in the reader's time zone. */
export const shownTime = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(WHERE[language], {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(iso));

/** Today where the reader is, ISO. */
export function todayIso(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
