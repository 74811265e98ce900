// The studio's line on top: what is open, how it is saved, the way it is shown, undo.
import { ActionIcon, Badge, Group, SegmentedControl, Text } from "@mantine/core";
import type { Draft } from "#designer/api.ts";
import type { CentreView } from "#designer/document/studio.ts";
import { DRAFT_STATES } from "#designer/strings/home.ts";
import { STUDIO } from "#designer/strings/studio.ts";
import { AppHeader } from "../app/app-header.tsx";
import { useLanguage } from "../app/language.tsx";
import { HandIn } from "./hand-in.tsx";
import { SaveState } from "./save-state.tsx";
import classes from "./studio.module.css";
import { useStudio, useStudioState } from "./use-studio.tsx";

export function StudioHeader({ draft }: { readonly draft: Draft }) {
  const { t } = useLanguage();
  const studio = useStudio();
  const view = useStudioState((s) => s.view);
  const canUndo = useStudioState((s) => s.canUndo);
  const canRedo = useStudioState((s) => s.canRedo);
  return (
    <AppHeader>
      <Group gap="sm">
        {/* Its room does not depend on what it says: the line stays as high as it is while one types. */}
        <div className={classes.opened}>
          <Text component="h1" fw={600} size="md" title={draft.title}>
            {draft.title}
          </Text>
          <SaveState />
        </div>
        <Badge variant="outline" className={classes.draftState}>
          {t(DRAFT_STATES[draft.state])}
        </Badge>
        <SegmentedControl
          aria-label={t(STUDIO.view)}
          size="xs"
          value={view}
          onChange={(next) => studio.setView(next as CentreView)}
          data={[
            { value: "table", label: t(STUDIO.table) },
            { value: "text", label: t(STUDIO.text) },
            { value: "both", label: t(STUDIO.both) },
          ]}
        />
        <ActionIcon
          variant="default"
          disabled={!canUndo}
          aria-label={t(STUDIO.undo)}
          title={`${t(STUDIO.undo)} (Ctrl+Z)`}
          onClick={studio.undo}
        >
          ↶
        </ActionIcon>
        <ActionIcon
          variant="default"
          disabled={!canRedo}
          aria-label={t(STUDIO.redo)}
          title={`${t(STUDIO.redo)} (Ctrl+Y)`}
          onClick={studio.redo}
        >
          ↷
        </ActionIcon>
        {!studio.isClosed && <HandIn draft={draft} />}
      </Group>
    </AppHeader>
  );
}
