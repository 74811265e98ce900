// The bottom: what the text does — ranking, charts, problems — for the sample data, as it is typed.
import { ActionIcon, Code, Group, NativeSelect, Tabs, Text } from "@mantine/core";
import { type CSSProperties, memo } from "react";
import type { Drawer } from "#designer/document/studio.ts";
import { STUDIO } from "#designer/strings/studio.ts";
import { useLanguage } from "../app/language.tsx";
import { SampleData } from "../data/sample-data.tsx";
import { SampleInUse } from "../data/samples.tsx";
import { RenamedNotice } from "../data/strangers.tsx";
import { nameOf, type UnitName } from "../preview/units.ts";
import { Charts } from "./charts.tsx";
import { DrawerGrip, useDrawerHeight } from "./drawer-height.tsx";
import { Problems } from "./problems.tsx";
import { RankingPane } from "./ranking-pane.tsx";
import classes from "./studio.module.css";
import { useStudio, useStudioState } from "./use-studio.tsx";

export function PreviewDrawer() {
  const { t } = useLanguage();
  const studio = useStudio();
  const drawer = useStudioState((s) => s.drawer);
  const problems = useStudioState((s) => s.findings.length);
  const height = useDrawerHeight();
  return (
    <section
      className={classes.drawer}
      data-part
      style={{ "--drawer-height": `${height.height}dvh` } as CSSProperties}
      data-open={drawer !== null || undefined}
      aria-label={t(STUDIO.preview)}
    >
      {drawer !== null && <div className={classes.drawerEdge} aria-hidden="true" {...height.dragged} />}
      <Tabs value={drawer} onChange={(next) => studio.setDrawer(next as Drawer | null)} keepMounted={false}>
        <div className={classes.drawerTop}>
          <Tabs.List>
            <Tabs.Tab value="ranking">{t(STUDIO.ranking)}</Tabs.Tab>
            <Tabs.Tab value="charts">{t(STUDIO.charts)}</Tabs.Tab>
            <Tabs.Tab value="data">{t(STUDIO.data)}</Tabs.Tab>
            <Tabs.Tab value="problems">
              {t(STUDIO.problems)} ({problems})
            </Tabs.Tab>
          </Tabs.List>
          <Facts />
          {drawer !== null && <DrawerGrip {...height} />}
          <ActionIcon
            variant="subtle"
            aria-expanded={drawer !== null}
            aria-label={t(drawer === null ? STUDIO.openDrawer : STUDIO.closeDrawer)}
            onClick={() => studio.setDrawer(drawer === null ? "ranking" : null)}
          >
            {drawer === null ? "▴" : "▾"}
          </ActionIcon>
        </div>
        <RenamedNotice />
        <div className={classes.drawerBody}>
          <Tabs.Panel value="ranking">
            <RankingPane />
          </Tabs.Panel>
          <Tabs.Panel value="charts">
            <Charts />
          </Tabs.Panel>
          <Tabs.Panel value="data">
            <SampleData />
          </Tabs.Panel>
          <Tabs.Panel value="problems">
            <Problems />
          </Tabs.Panel>
        </div>
      </Tabs>
    </section>
  );
}

/** Whose points are shown, and which artefact is run. */
function Facts() {
  const { t } = useLanguage();
  const studio = useStudio();
  const unit = useStudioState((s) => s.unit);
  const scores = useStudioState((s) => s.scores);
  const isBehind = useStudioState((s) => s.isBehind);
  const { units } = studio.data();
  return (
    <Group className={classes.facts} gap="sm">
      <SampleInUse />
      {isBehind && <Text size="xs">{t(STUDIO.behind)}</Text>}
      {scores !== null && (
        <Text size="xs" title={t(STUDIO.hashHint)}>
          {t(STUDIO.hash, { hash: "" })}
          <Code data-hash={scores.hash}>{scores.hash.slice(0, 12)}</Code>
        </Text>
      )}
      <UnitChoice units={units} unit={unit} />
    </Group>
  );
}

/** A thousand units to choose from are drawn again only when they are others. */
const UnitChoice = memo(function UnitChoice({
  units,
  unit,
}: {
  readonly units: readonly UnitName[];
  readonly unit: string | null;
}) {
  const { t } = useLanguage();
  const studio = useStudio();
  return (
    <NativeSelect
      size="xs"
      aria-label={t(STUDIO.unit)}
      value={unit ?? ""}
      onChange={(event) => studio.chooseUnit(event.currentTarget.value)}
      data={units.map((each) => ({ value: each.id, label: nameOf(each) }))}
    />
  );
});
