// The ranking of the sample data with what a change does to it, why a unit has its points, and its sheet.
import { Button, Text } from "@mantine/core";
import { useCallback, useState } from "react";
import { STUDIO } from "#designer/strings/studio.ts";
import type { Explanation } from "#runtime";
import { HeadlessDialog } from "../app/dialog.tsx";
import { useLanguage } from "../app/language.tsx";
import { AskSheet } from "../preview/ask-sheet.tsx";
import { ImpactBar } from "../preview/impact-bar.tsx";
import { Ranking } from "../preview/ranking.tsx";
import { SheetDialog } from "../preview/sheet-dialog.tsx";
import { Soi } from "../preview/soi.tsx";
import { type Asked, nameOf } from "../preview/units.ts";
import { useStudio, useStudioState } from "./use-studio.tsx";

export function RankingPane() {
  const { language, t } = useLanguage();
  const studio = useStudio();
  const scores = useStudioState((s) => s.lastScores);
  const before = useStudioState((s) => s.before);
  const isStale = useStudioState((s) => s.scores === null);
  const unit = useStudioState((s) => s.unit);
  const [asked, setAsked] = useState<{
    readonly explanation: Explanation;
    readonly what: Asked;
  } | null>(null);
  const [sheetOf, setSheetOf] = useState<string | null>(null);
  const askSheet = useCallback(
    (id: string) => {
      studio.chooseUnit(id);
      setSheetOf(id);
    },
    [studio],
  );
  if (scores === null) return <Text>{t(STUDIO.noScores)}</Text>;
  const explain = (id: string, what: Asked): void => {
    studio.chooseUnit(id);
    studio.line.ask("explain", { unit: id, of: "current" }).then((explanation) => {
      if (explanation !== null) setAsked({ explanation, what });
    }, studio.failed);
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
      <AskSheet value={askSheet}>
        <Ranking
          rules={scores.rules}
          result={scores.result}
          before={before}
          units={units}
          language={language}
          selectedUnit={unit}
          onSelectUnit={studio.chooseUnit}
          onExplain={explain}
        />
      </AskSheet>
      {sheetOf !== null && (
        <SheetDialog
          rules={scores.rules}
          result={scores.result}
          units={units}
          unit={sheetOf}
          hash={scores.hash}
          onExplain={(id, what) => {
            setSheetOf(null);
            explain(id, what);
          }}
          onClose={() => setSheetOf(null)}
        />
      )}
      {asked !== null && (
        <HeadlessDialog
          title={t(STUDIO.explain, { unit: nameOf(asked.explanation.unit) })}
          size="xl"
          onClose={() => setAsked(null)}
          tools={
            <Button variant="default" size="compact-sm" onClick={() => setAsked(null)}>
              {t(STUDIO.close)}
            </Button>
          }
        >
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
        </HeadlessDialog>
      )}
    </div>
  );
}
