// Times and days as they are read in Việt Nam, whatever the machine's own zone: the ledger is filtered by those days.
import type { Language } from "#designer/strings/words.ts";

const LOCALES = { vi: "vi-VN", en: "en-GB" } as const;
const TO_MINUTES: Intl.DateTimeFormatOptions = {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
};

/** A moment (ISO) to the minute. */
export const timeText = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], TO_MINUTES).format(new Date(iso));

/** A moment (ISO) to the second. */
export const exactTime = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { ...TO_MINUTES, second: "2-digit" }).format(new Date(iso));

/** Today in Việt Nam (ISO). */
export const todayIso = (): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());

/** A day (ISO) as decisions write it: 01/06/2023. */
export const dayText = (iso: string): string => iso.split("-").reverse().join("/");
