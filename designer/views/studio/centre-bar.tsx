// What may be done to the set from the table as from the text: buttons above both.
import { Alert, Button, CloseButton, Group } from "@mantine/core";
import { STUDIO } from "#designer/strings/studio.ts";
import { useLanguage } from "../app/language.tsx";
import { AnnexPaste } from "./annex-paste.tsx";
import classes from "./studio.module.css";
import { useStudio, useStudioState } from "./use-studio.tsx";

export function CentreBar() {
  const { t } = useLanguage();
  const studio = useStudio();
  return (
    <>
      <Group className={classes.centreBar} gap="xs">
        <Button
          size="compact-sm"
          variant="light"
          title={t(STUDIO.addCriterionHint)}
          onClick={studio.addCriterion}
        >
          + {t(STUDIO.addCriterion)}
        </Button>
        <AnnexPaste />
      </Group>
      <Notice />
    </>
  );
}

/** Why what was asked for was not done, until it is read or something else was. */
function Notice() {
  const { language, t } = useLanguage();
  const studio = useStudio();
  const notice = useStudioState((s) => s.notice);
  if (notice === null) return null;
  return (
    <Alert color="red" role="alert" p="xs">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        {notice[language]}
        <CloseButton aria-label={t(STUDIO.dismiss)} onClick={() => studio.say(null)} />
      </Group>
    </Alert>
  );
}
