// The bottom: what the text does — ranking, charts, problems — for the sample data, as it is typed.
import { ActionIcon, Button, Code, Group, Modal, NativeSelect, Tabs, Text } from "@mantine/core";
import { memo, useState } from "react";
import type { Drawer } from "#designer/document/studio.ts";
import { STUDIO } from "#designer/strings/studio.ts";
import type { Explanation } from "#runtime";
import { useLanguage } from "../app/language.tsx";
import { SampleData } from "../data/sample-data.tsx";
import { ImpactBar } from "../preview/impact-bar.tsx";
import { Ranking } from "../preview/ranking.tsx";
import { Soi } from "../preview/soi.tsx";
import { type Asked, nameOf, type UnitName } from "../preview/units.ts";
import { Charts } from "./charts.tsx";
import { Problems } from "./problems.tsx";
import classes from "./studio.module.css";
import { useStudio, useStudioState } from "./use-studio.tsx";

export function PreviewDrawer() {
  const { t } = useLanguage();
  const studio = useStudio();
  const drawer = useStudioState((s) => s.drawer);
  const problems = useStudioState((s) => s.findings.length);
  return (
    <section
      className={classes.drawer}
      data-open={drawer !== null || undefined}
      aria-label={t(STUDIO.preview)}
    >
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
          <ActionIcon
            variant="subtle"
            aria-expanded={drawer !== null}
            aria-label={t(drawer === null ? STUDIO.openDrawer : STUDIO.closeDrawer)}
            onClick={() => studio.setDrawer(drawer === null ? "ranking" : null)}
          >
            {drawer === null ? "▴" : "▾"}
          </ActionIcon>
        </div>
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

function RankingPane() {
  const { language, t } = useLanguage();
  const studio = useStudio();
  const scores = useStudioState((s) => s.lastScores);
  const before = useStudioState((s) => s.before);
  const isStale = useStudioState((s) => s.scores === null);
  const unit = useStudioState((s) => s.unit);
  const [asked, setAsked] = useState<{
    readonly unit: string;
    readonly explanation: Explanation;
    readonly what: Asked;
  } | null>(null);
  if (scores === null) return <Text>{t(STUDIO.noScores)}</Text>;
  const explain = async (id: string, what: Asked): Promise<void> => {
    studio.chooseUnit(id);
    const explanation = await studio.line.ask("explain", { unit: id, of: "current" });
    if (explanation !== null) setAsked({ unit: id, explanation, what });
  };
  const { units } = studio.data();
  return (
    <div data-ranked={scores.hash}>
      {isStale && <Text role="status">{t(STUDIO.stale)}</Text>}
      {before !== null && (
        <ImpactBar
          rules={scores.rules}
          before={before}
          after={scores.result}
          units={units}
          language={language}
        />
      )}
      <Ranking
        rules={scores.rules}
        result={scores.result}
        before={before}
        units={units}
        language={language}
        selectedUnit={unit}
        onSelectUnit={studio.chooseUnit}
        onExplain={(id, what) => void explain(id, what)}
      />
      <Modal.Root opened={asked !== null} onClose={() => setAsked(null)} size="xl">
        <Modal.Overlay />
        <Modal.Content
          aria-label={asked === null ? "" : t(STUDIO.explain, { unit: nameOf(asked.explanation.unit) })}
        >
          <Modal.Body>
            <Group justify="flex-end">
              <Button variant="default" size="compact-sm" onClick={() => setAsked(null)}>
                {t(STUDIO.close)}
              </Button>
            </Group>
            {asked !== null && (
              <Soi
                explanation={asked.explanation}
                rules={scores.rules}
                spans={scores.spans}
                asked={asked.what}
                language={language}
                onGo={([start]) => {
                  setAsked(null);
                  studio.selectAt(start);
                }}
                onPrint={() => window.print()}
              />
            )}
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </div>
  );
}
