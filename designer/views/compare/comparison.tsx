// The result of comparing two versions, in four tabs.
import { Alert, Loader, Tabs, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Compared, Faults, Meaning } from "#designer/document/compare.ts";
import { COMPARE } from "#designer/strings/compare.ts";
import { sentence } from "#dsl";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import type { UnitName } from "../preview/units.ts";
import { AmendmentView } from "./amendment-view.tsx";
import { ChangeList, type ChangeListProps } from "./change-list.tsx";
import { ImpactView } from "./impact-view.tsx";
import { LineDiffView } from "./line-diff-view.tsx";
import { type ComparisonTab, isComparisonTab } from "./tab.ts";
import { titlesOf } from "./titles.ts";
import type { Comparing } from "./use-comparison.ts";
import type { SampleChooser } from "./use-sample.tsx";

export interface ComparisonViewProps extends Pick<ChangeListProps, "current" | "beside" | "below"> {
  readonly comparing: Comparing;
  readonly tab: ComparisonTab;
  readonly onTab: (tab: ComparisonTab) => void;
  /** Units of the data the impact is about. */
  readonly units: readonly UnitName[];
  /** Chooses those data; shown with the impact. */
  readonly chooser: SampleChooser;
  /** Tells comparisons apart on this machine. */
  readonly of: string;
}

export function ComparisonView(props: ComparisonViewProps) {
  const { t } = useLanguage();
  const { comparing, tab, onTab } = props;
  if (comparing.is === "working")
    return (
      <Text role="status">
        <Loader size="xs" mr="xs" />
        {t(COMPARE.working)}
      </Text>
    );
  if (comparing.is === "fault")
    return (
      <Alert color="red" role="alert">
        {t(COMPARE.fault, { what: comparing.what })}
      </Alert>
    );
  const { meaning } = comparing.compared;
  return (
    <Tabs value={tab} onChange={(next) => isComparisonTab(next) && onTab(next)} keepMounted={false}>
      <Tabs.List aria-label={t(COMPARE.tabs)} mb="md" data-not-printed>
        <Tabs.Tab value="changes">
          {meaning.is === "meaning"
            ? t(COMPARE.changesCount, { count: meaning.comparison.changes.length })
            : t(COMPARE.changes)}
        </Tabs.Tab>
        <Tabs.Tab value="impact">{t(COMPARE.impact)}</Tabs.Tab>
        <Tabs.Tab value="amendment">{t(COMPARE.amendment)}</Tabs.Tab>
        <Tabs.Tab value="text">{t(COMPARE.text)}</Tabs.Tab>
      </Tabs.List>
      <Panels {...props} compared={comparing.compared} />
    </Tabs>
  );
}

function Panels(props: ComparisonViewProps & { readonly compared: Compared }) {
  const { compared, units, chooser, of, current = "", beside, below } = props;
  const { meaning, lines } = compared;
  const understood = (view: (meaning: Meaning) => ReactNode): ReactNode =>
    meaning.is === "faults" ? <FaultsAlert faults={meaning} /> : view(meaning);
  return (
    <>
      <Tabs.Panel value="changes">
        {understood(({ after, comparison: { changes } }) => (
          <ChangeList
            changes={changes}
            titleOf={titlesOf(after)}
            current={current}
            {...(beside === undefined ? {} : { beside })}
            {...(below === undefined ? {} : { below })}
          />
        ))}
      </Tabs.Panel>
      <Tabs.Panel value="impact">
        {chooser.choice}
        {chooser.refused !== null ? (
          <Refusal refused={chooser.refused} again={chooser.again} />
        ) : (
          understood((own) => <ImpactView meaning={own} units={units} />)
        )}
      </Tabs.Panel>
      <Tabs.Panel value="amendment">
        {understood(({ comparison }) => (
          <AmendmentView key={of} comparison={comparison} of={of} />
        ))}
      </Tabs.Panel>
      <Tabs.Panel value="text">
        <LineDiffView lines={lines} />
      </Tabs.Panel>
    </>
  );
}

function FaultsAlert({ faults: { side, count, line, first } }: { readonly faults: Faults }) {
  const { language, t } = useLanguage();
  const words = side === "before" ? COMPARE.faultsBefore : COMPARE.faultsAfter;
  return <Alert color="yellow">{t(words, { count, line, message: sentence(first, language) })}</Alert>;
}
