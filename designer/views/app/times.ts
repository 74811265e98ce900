// Times and days as they are read in Việt Nam, whatever the machine's own zone: the ledger is filtered by those days.
import type { Language } from "#designer/strings/words.ts";

const ZONE = "Asia/Ho_Chi_Minh";
const LOCALES = { vi: "vi-VN", en: "en-GB" } as const;

/** A moment (ISO) to the minute. */
export const timeText = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: ZONE,
  }).format(new Date(iso));

/** A moment (ISO) to the second. */
export const exactTime = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: "short",
    timeStyle: "medium",
    timeZone: ZONE,
  }).format(new Date(iso));

/** A day (ISO) as decisions write it: 01/06/2023. */
export const dayText = (iso: string): string => iso.split("-").reverse().join("/");
