// The mark that a change was looked at and agreed with.
import { Checkbox } from "@mantine/core";
import { REVIEW } from "#designer/strings/review.ts";
import type { Change } from "#dsl";
import { useLanguage } from "../app/language.tsx";
import type { Look } from "./use-look.ts";

export function SeenMark({ change: { key, about }, look }: { readonly change: Change; readonly look: Look }) {
  const { language, t } = useLanguage();
  return (
    <Checkbox
      label={t(REVIEW.seen)}
      aria-label={`${t(REVIEW.markSeen)}: ${about[language]}`}
      checked={look.seen.has(key)}
      onChange={(event) => look.mark(key, event.currentTarget.checked)}
    />
  );
}
