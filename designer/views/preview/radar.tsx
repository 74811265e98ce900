// The radar: what a unit has of each pillar's maximum, beside another unit if wanted. Fewer than three pillars make no
// polygon, so they are drawn as bars.
import type { ReactElement } from "react";
import type { Rules } from "#runtime/compiled-set.ts";
import type { GroupResult } from "#runtime/evaluation.ts";
import { PREVIEW } from "../../strings/preview.ts";
import { type Language, say } from "../../strings/words.ts";
import { shown, shownBounds } from "../format-number.ts";
import styles from "./chart.module.css";
import { ChartFrame } from "./chart-frame.tsx";
import type { Cell, TableOf } from "./data-table.tsx";
import { keyed } from "./keyed.ts";
import { type PillarShare, pillarShares } from "./pillar-shares.ts";
import { anchorOf, placeOn, polygon, type Wheel, wrapped } from "./radar-shape.ts";
import { nameOf, type UnitName } from "./units.ts";

export interface RadarProps {
  readonly rules: Rules;
  readonly result: GroupResult;
  readonly units: readonly UnitName[];
  readonly language: Language;
  /** Id of the unit drawn, and of the one it is compared with. */
  readonly unit: string;
  readonly compareWith?: string | null;
}

const SIZE = [620, 430] as const;
const WHEEL: Wheel = { centre: { x: 310, y: 215 }, radius: 140 };
const RINGS = [25, 50, 75, 100];

/** Nothing when the result has no such unit. */
export function Radar({
  rules,
  result,
  units,
  language,
  unit,
  compareWith = null,
}: RadarProps): ReactElement | null {
  const sharesOf = (id: string | null): readonly PillarShare[] | null => {
    const found = result.units.find((each) => each.id === id);
    return found === undefined ? null : pillarShares(rules, found);
  };
  const one = sharesOf(unit);
  const two = sharesOf(compareWith);
  if (one === null) return null;
  const called = (id: string): string => nameOf(units.find((each) => each.id === id) ?? { id });
  const names = [called(unit), ...(two === null || compareWith === null ? [] : [called(compareWith)])];
  const drawn = one.some((share) => share.percent !== null);
  const open = [...one, ...(two ?? [])].some((share) => share.possible > share.certain);
  return (
    <ChartFrame
      title={say(PREVIEW.radar, language)}
      description={descriptionOf(one, two, names, language)}
      language={language}
      size={one.length < 3 ? [SIZE[0], 40 + 60 * one.length] : SIZE}
      table={tableOf(one, two, names, language)}
      legend={one.length < 3 ? null : <Legend names={names} />}
      notes={open ? [say(PREVIEW["radar-bounds"], language)] : []}
    >
      {!drawn ? null : one.length < 3 ? (
        <Bars shares={one} language={language} />
      ) : (
        <Polygons one={one} two={two} language={language} />
      )}
    </ChartFrame>
  );
}

function Polygons({
  one,
  two,
  language,
}: {
  readonly one: readonly PillarShare[];
  readonly two: readonly PillarShare[] | null;
  readonly language: Language;
}): ReactElement {
  const certain = one.map((share) => share.certain);
  const possible = one.map((share) => share.possible);
  return (
    <>
      {RINGS.map((percent) => (
        <polygon
          className={styles.grid}
          points={polygon(
            WHEEL,
            one.map(() => percent),
          )}
          key={percent}
        />
      ))}
      {one.map(({ code }, i) => {
        const end = placeOn(WHEEL, i, one.length, 100);
        return (
          <line
            className={styles.grid}
            x1={WHEEL.centre.x}
            y1={WHEEL.centre.y}
            x2={end.x}
            y2={end.y}
            key={code}
          />
        );
      })}
      {two !== null && (
        <polygon
          className={styles.two}
          points={polygon(
            WHEEL,
            two.map((share) => share.certain),
          )}
        />
      )}
      <polygon className={styles.one} points={polygon(WHEEL, certain)} />
      {one.some((share) => share.possible > share.certain) && (
        <polygon className={styles.possible} points={polygon(WHEEL, possible)} />
      )}
      {two?.map((share, i) => {
        const { x, y } = placeOn(WHEEL, i, two.length, share.certain);
        return <rect className={styles.markTwo} x={x - 4} y={y - 4} width={8} height={8} key={share.code} />;
      })}
      {one.map((share, i) => {
        const { x, y } = placeOn(WHEEL, i, one.length, share.certain);
        return <circle className={styles.markOne} cx={x} cy={y} r={4.5} key={share.code} />;
      })}
      {one.map((share, i) => (
        <AxisLabel share={share} index={i} count={one.length} language={language} key={share.code} />
      ))}
    </>
  );
}

function AxisLabel({
  share,
  index,
  count,
  language,
}: {
  readonly share: PillarShare;
  readonly index: number;
  readonly count: number;
  readonly language: Language;
}): ReactElement {
  const { x, y } = placeOn({ ...WHEEL, radius: WHEEL.radius + 16 }, index, count, 100);
  const lines = wrapped(`${share.code}. ${share.title}`, 22, 2);
  const above = y < WHEEL.centre.y - WHEEL.radius * 0.9;
  const below = y > WHEEL.centre.y + WHEEL.radius * 0.9;
  const top = y + (above ? -15 * lines.length : below ? 12 : -4 - 7 * (lines.length - 1));
  return (
    <text x={x} y={top} textAnchor={anchorOf(index, count)}>
      {lines.map((line, i) => (
        <tspan x={x} dy={i === 0 ? 0 : 15} key={line}>
          {line}
        </tspan>
      ))}
      <tspan x={x} dy={15} className={styles.strong}>
        {percentText(share, language)}
      </tspan>
    </text>
  );
}

function Bars({
  shares,
  language,
}: {
  readonly shares: readonly PillarShare[];
  readonly language: Language;
}): ReactElement {
  const width = SIZE[0] - 20;
  return (
    <>
      {shares.map((share, i) => (
        <g transform={`translate(10 ${20 + 60 * i})`} key={share.code}>
          <text y={12}>
            {wrapped(`${share.code}. ${share.title}`, 60, 1)[0]} · {percentText(share, language)}
          </text>
          <rect className={styles.grid} y={20} width={width} height={18} />
          <rect className={styles.bar} y={20} width={(width * share.certain) / 100} height={18} />
          <rect className={styles.possible} y={20} width={(width * share.possible) / 100} height={18} />
        </g>
      ))}
    </>
  );
}

function Legend({ names }: { readonly names: readonly string[] }): ReactElement {
  return (
    <ul className={styles.legend}>
      {keyed(names).map(({ item: name, key }, i) => (
        <li key={key}>
          <svg width="34" height="12" aria-hidden="true">
            <line className={i === 0 ? styles.one : styles.two} x1="1" x2="33" y1="6" y2="6" />
            {i === 0 ? (
              <circle className={styles.markOne} cx="17" cy="6" r="4.5" />
            ) : (
              <rect className={styles.markTwo} x="13" y="2" width="8" height="8" />
            )}
          </svg>{" "}
          {name}
        </li>
      ))}
    </ul>
  );
}

const percentText = ({ percent }: PillarShare, language: Language): string =>
  percent === null ? say(PREVIEW["no-maximum"], language) : `${shownBounds(percent, language).text} %`;

function descriptionOf(
  one: readonly PillarShare[],
  two: readonly PillarShare[] | null,
  [name = "", other = ""]: readonly string[],
  language: Language,
): string {
  const values = (shares: readonly PillarShare[]): string =>
    shares
      .map((share) =>
        say(PREVIEW["radar-value"], language, {
          code: share.code,
          title: share.title,
          value: percentText(share, language),
        }),
      )
      .join("; ");
  const own = say(PREVIEW["radar-says"], language, { unit: name, values: values(one) });
  return two === null
    ? own
    : `${own}. ${say(PREVIEW["radar-versus"], language, { unit: other, values: values(two) })}`;
}

function tableOf(
  one: readonly PillarShare[],
  two: readonly PillarShare[] | null,
  names: readonly string[],
  language: Language,
): TableOf {
  const points = (share: PillarShare | undefined): Cell =>
    share === undefined ? { text: "" } : { ...shownBounds(share.points, language), figure: true };
  const percent = (share: PillarShare | undefined): Cell => ({
    text: share === undefined ? "" : percentText(share, language),
    exact: share?.percent == null ? "" : shownBounds(share.percent, language).exact,
    figure: true,
  });
  return {
    caption: `${say(PREVIEW.radar, language)}: ${names.join(", ")}`,
    columns: [
      { title: say(PREVIEW.pillar, language) },
      { title: say(PREVIEW.max, language), figure: true },
      ...names.flatMap((name) => [
        { title: `${name}: ${say(PREVIEW.points, language)}`, figure: true },
        { title: `${name}: %`, figure: true },
      ]),
    ],
    rows: one.map((share) => {
      const other = two?.find((each) => each.code === share.code);
      const max: Cell =
        share.max === null
          ? { text: say(PREVIEW["no-maximum"], language) }
          : { ...shown(share.max, language), figure: true };
      return {
        key: share.code,
        cells: [
          { text: `${share.code}. ${share.title}` },
          max,
          points(share),
          percent(share),
          ...(two === null ? [] : [points(other), percent(other)]),
        ],
      };
    }),
  };
}
