// What may be done to the set from the table as from the text: buttons above both.
import { Alert, Button, CloseButton, Group } from "@mantine/core";
import { STUDIO } from "#designer/strings/studio.ts";
import { useLanguage } from "../app/language.tsx";
import { AnnexPaste } from "./annex-paste.tsx";
import { Help } from "./help.tsx";
import classes from "./studio.module.css";
import type { Pane, Panes } from "./use-panes.ts";
import { useStudio, useStudioState } from "./use-studio.tsx";

interface Props {
  readonly panes: Panes;
  readonly onTour: () => void;
}

export function CentreBar({ panes, onTour }: Props) {
  const { t } = useLanguage();
  const studio = useStudio();
  return (
    <>
      <Group className={classes.centreBar} gap="xs">
        <PaneToggle pane={panes.outline} label={t(STUDIO.outline)} />
        {!studio.isClosed && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              title={t(STUDIO.addCriterionHint)}
              onClick={studio.addCriterion}
            >
              + {t(STUDIO.addCriterion)}
            </Button>
            <Button size="compact-sm" variant="default" onClick={studio.addPillar}>
              + {t(STUDIO.addPillar)}
            </Button>
            <AnnexPaste />
          </>
        )}
        <Group className={classes.barEnd} gap="xs">
          <Help onTour={onTour} />
          <PaneToggle pane={panes.inspector} label={t(STUDIO.inspector)} />
        </Group>
      </Group>
      <Notice />
    </>
  );
}

/** Shows a pane beside, or makes room of it. */
function PaneToggle({ pane, label }: { readonly pane: Pane; readonly label: string }) {
  return (
    <Button
      size="compact-sm"
      variant={pane.isShown ? "light" : "default"}
      aria-pressed={pane.isShown}
      onClick={pane.toggle}
    >
      {label}
    </Button>
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
