// What is worth a look in a result, as a list of sentences; found in insights.ts.
import { type ReactElement, useMemo } from "react";
import type { NeverSeparates } from "#designer/document/insights.ts";
import type { Rules } from "#runtime/compiled-set.ts";
import type { GroupResult } from "#runtime/evaluation.ts";
import { PREVIEW } from "../../strings/preview.ts";
import { type Language, say } from "../../strings/words.ts";
import { shown } from "../format-number.ts";
import { type Insight, insightsOf } from "./insights.ts";
import { keyed } from "./keyed.ts";
import { usePlainId } from "./marks.tsx";
import shared from "./preview.module.css";
import { nameOf, type UnitName } from "./units.ts";

export interface InsightsProps {
  readonly rules: Rules;
  readonly result: GroupResult;
  readonly units: readonly UnitName[];
  /** Criteria that separate nobody; null while they are asked for. */
  readonly never: readonly NeverSeparates[] | null;
  readonly language: Language;
}

/** Units named in one sentence at most. */
const MOST = 6;

/** The list, or a sentence that there is nothing. */
export function Insights({ rules, result, units, never, language }: InsightsProps): ReactElement {
  const found = useMemo(() => insightsOf(rules, result, units, never ?? []), [rules, result, units, never]);
  const id = usePlainId();
  return (
    <section className={shared.scope} aria-labelledby={id}>
      <h2 id={id} className={shared.name}>
        {say(PREVIEW.insights, language)}
      </h2>
      {found.length === 0 ? (
        <p role={never === null ? "status" : undefined}>
          {say(PREVIEW[never === null ? "insights-waiting" : "insights-none"], language)}
        </p>
      ) : (
        <ul>
          {keyed(found.map((insight) => insightText(insight, language))).map(({ item, key }) => (
            <li key={key}>{item}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** One insight in one sentence. */
export function insightText(insight: Insight, language: Language): string {
  switch (insight.is) {
    case "never-separates": {
      const { code, title, count } = insight;
      const points = shown(insight.points, language).text;
      return say(PREVIEW["never-separates"], language, { code, title, count, points });
    }
    case "tied":
      return say(PREVIEW.tied, language, { rank: insight.rank, units: namesOf(insight.units, language) });
    case "crowd":
      return say(PREVIEW.crowd, language, {
        count: insight.units.length,
        grade: insight.grade,
        units: namesOf(insight.units, language),
      });
    case "just-below": {
      const { unit, grade, gap } = insight;
      return say(PREVIEW["just-below"], language, {
        unit: nameOf(unit),
        grade,
        gap: shown(gap, language).text,
      });
    }
  }
}

function namesOf(units: readonly UnitName[], language: Language): string {
  const names = units.slice(0, MOST).map(nameOf);
  const left = units.length - names.length;
  return [...names, ...(left > 0 ? [say(PREVIEW.more, language, { count: left })] : [])].join(", ");
}
