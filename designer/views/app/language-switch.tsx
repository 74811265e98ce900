// The button that changes the language, named in the language it leads to.
import { Button } from "@mantine/core";
import { APP } from "#designer/strings/app.ts";
import { useLanguage } from "./language.tsx";

export function LanguageSwitch() {
  const { language, setLanguage, t } = useLanguage();
  const other = language === "vi" ? "en" : "vi";
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      lang={other}
      title={t(APP.languageHint)}
      onClick={() => setLanguage(other)}
    >
      {t(APP.language)}
    </Button>
  );
}
