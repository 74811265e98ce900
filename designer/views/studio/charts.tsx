// Charts of the sample data: one unit by pillar, all totals, ranks before and after; and what is worth a look.
import { SimpleGrid, Text } from "@mantine/core";
import { useDeferredValue, useEffect, useState } from "react";
import type { NeverSeparates } from "#designer/document/insights.ts";
import type { Scores } from "#designer/document/protocol.ts";
import { STUDIO } from "#designer/strings/studio.ts";
import { useLanguage } from "../app/language.tsx";
import { Distribution } from "../preview/distribution.tsx";
import { Insights } from "../preview/insights.tsx";
import { Radar } from "../preview/radar.tsx";
import { RankChange } from "../preview/rank-change.tsx";
import { useStudio, useStudioState } from "./use-studio.tsx";

export function Charts() {
  const { language, t } = useLanguage();
  const studio = useStudio();
  const scores = useDeferredValue(useStudioState((s) => s.lastScores));
  const before = useStudioState((s) => s.before);
  const unit = useStudioState((s) => s.unit);
  const [never, setNever] = useState<{
    readonly of: Scores;
    readonly found: readonly NeverSeparates[];
  } | null>(null);
  useEffect(() => {
    let isGone = false;
    if (scores === null) return;
    studio.line.ask("insights", null).then((found) => {
      if (!isGone && found !== null) setNever({ of: scores, found });
    }, studio.failed);
    return () => {
      isGone = true;
    };
  }, [studio, scores]);
  if (scores === null) return <Text>{t(STUDIO.noScores)}</Text>;
  const { units } = studio.data();
  const shared = { rules: scores.rules, result: scores.result, units, language } as const;
  return (
    <>
      <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }}>
        {unit !== null && <Radar {...shared} unit={unit} />}
        <Distribution {...shared} selectedUnit={unit} />
        {before !== null && (
          <RankChange
            rules={scores.rules}
            before={before}
            after={scores.result}
            units={units}
            language={language}
          />
        )}
      </SimpleGrid>
      <Insights {...shared} never={never?.of === scores ? never.found : null} />
    </>
  );
}
