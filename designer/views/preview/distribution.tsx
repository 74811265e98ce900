// The distribution of the units over the scale: bars per tenth, a dot per unit, the thresholds of the grades, the chosen
// unit marked by a word and an arrow.
import type { ReactElement } from "react";
import type { Rules } from "#runtime/compiled-set.ts";
import type { GroupResult } from "#runtime/evaluation.ts";
import { PREVIEW } from "../../strings/preview.ts";
import { type Language, say } from "../../strings/words.ts";
import { pixel, shown } from "../format-number.ts";
import styles from "./chart.module.css";
import { ChartFrame } from "./chart-frame.tsx";
import { type Band, bandsOf } from "./distribution-shape.ts";
import { type Threshold, thresholdsOf } from "./grade-scale.ts";
import { type Entry, entriesOf, nameOf, type UnitName } from "./units.ts";

export interface DistributionProps {
  readonly rules: Rules;
  readonly result: GroupResult;
  readonly units: readonly UnitName[];
  readonly language: Language;
  readonly selectedUnit?: string | null;
}

const SIZE = [620, 300] as const;
const LEFT = 40;
const RIGHT = 600;
const TOP = 50;
const BASE = 210;
const STRIP = 238;

const across = (percent: number): number =>
  LEFT + ((RIGHT - LEFT) * Math.min(100, Math.max(0, percent))) / 100;

/** All units of the result; those without a percent are counted in a note. */
export function Distribution({
  rules,
  result,
  units,
  language,
  selectedUnit = null,
}: DistributionProps): ReactElement {
  const entries = entriesOf(result, units);
  const known = entries.filter((entry) => entry.result.percent !== null);
  const bands = bandsOf(known);
  const chosen = known.find((entry) => entry.unit.id === selectedUnit) ?? null;
  const thresholds = thresholdsOf(rules);
  const open = entries.length - known.length;
  const notes = [
    ...(known.length === 0 ? [say(PREVIEW["distribution-none"], language)] : []),
    ...(open > 0 ? [say(PREVIEW["distribution-open"], language, { count: open })] : []),
  ];
  return (
    <ChartFrame
      title={say(PREVIEW.distribution, language)}
      description={descriptionOf(known.length, bands, thresholds, chosen, language)}
      language={language}
      size={SIZE}
      table={{
        caption: say(PREVIEW.distribution, language),
        columns: [
          { title: say(PREVIEW.band, language) },
          { title: say(PREVIEW.count, language), figure: true },
          { title: say(PREVIEW["units-in"], language) },
        ],
        rows: bands.map((band) => ({
          key: String(band.low),
          cells: [
            { text: bandText(band, language) },
            { text: String(band.entries.length), figure: true },
            { text: band.entries.map((entry) => named(entry, language)).join("; ") },
          ],
        })),
      }}
      notes={notes}
    >
      {known.length === 0 ? null : (
        <>
          <Bars bands={bands} />
          {thresholds.map((each) => (
            <ThresholdLine {...each} key={each.grade} />
          ))}
          {known.map(({ unit, result: { percent } }) => (
            <circle
              className={styles.dot}
              cx={across(percent === null ? 0 : pixel(percent))}
              cy={STRIP}
              r={5}
              key={unit.id}
            />
          ))}
          {chosen !== null && <Chosen entry={chosen} language={language} />}
        </>
      )}
    </ChartFrame>
  );
}

function Bars({ bands }: { readonly bands: readonly Band[] }): ReactElement {
  const most = Math.max(...bands.map((band) => band.entries.length), 1);
  return (
    <>
      {bands.map(({ low, high, entries }) => {
        const height = ((BASE - TOP) * entries.length) / most;
        const middle = (across(low) + across(high)) / 2;
        return (
          <g key={low}>
            <rect
              className={styles.bar}
              x={across(low) + 2}
              y={BASE - height}
              width={across(high) - across(low) - 4}
              height={height}
            />
            {entries.length > 0 && (
              <text className={styles.strong} x={middle} y={BASE - height - 5} textAnchor="middle">
                {entries.length}
              </text>
            )}
          </g>
        );
      })}
      <line className={styles.grid} x1={LEFT} x2={RIGHT} y1={BASE} y2={BASE} />
      {[...bands.map((band) => band.low), 100].map((percent) => (
        <text className={styles.soft} x={across(percent)} y={BASE + 14} textAnchor="middle" key={percent}>
          {percent === 100 ? "100 %" : percent}
        </text>
      ))}
    </>
  );
}

function ThresholdLine({ grade, percent }: Threshold): ReactElement {
  const x = across(pixel(percent));
  return (
    <>
      <line className={styles.threshold} x1={x} x2={x} y1={24} y2={BASE} />
      <text className={styles.soft} x={x + 4} y={30}>
        {grade}
      </text>
    </>
  );
}

function Chosen({ entry, language }: { readonly entry: Entry; readonly language: Language }): ReactElement {
  const { percent } = entry.result;
  const x = across(percent === null ? 0 : pixel(percent));
  const side = x > 420 ? "end" : x < 180 ? "start" : "middle";
  return (
    <>
      <circle className={styles.markTwo} cx={x} cy={STRIP} r={7} />
      <path className={styles.line} d={`M${x} ${STRIP + 9}v10`} />
      <text className={styles.strong} x={x} y={STRIP + 34} textAnchor={side}>
        {named(entry, language)}
      </text>
    </>
  );
}

const named = ({ unit, result }: Entry, language: Language): string =>
  result.percent === null ? nameOf(unit) : `${nameOf(unit)} (${shown(result.percent, language).text} %)`;

const bandText = ({ low, high }: Band, language: Language): string =>
  say(PREVIEW[high === 100 ? "band-last" : "band-text"], language, { low, high });

function descriptionOf(
  count: number,
  bands: readonly Band[],
  thresholds: readonly Threshold[],
  chosen: Entry | null,
  language: Language,
): string {
  const values = bands
    .filter((band) => band.entries.length > 0)
    .map((band) =>
      say(PREVIEW["band-count"], language, { band: bandText(band, language), count: band.entries.length }),
    );
  const lines = thresholds.map(({ grade, percent }) =>
    say(PREVIEW.threshold, language, { grade, value: shown(percent, language).text }),
  );
  const percent = chosen?.result.percent ?? null;
  return [
    say(PREVIEW["distribution-says"], language, { count, values: [...values, ...lines].join("; ") }),
    ...(chosen === null || percent === null
      ? []
      : [
          say(PREVIEW["distribution-selected"], language, {
            unit: nameOf(chosen.unit),
            value: `${shown(percent, language).text} %`,
          }),
        ]),
  ].join(". ");
}
