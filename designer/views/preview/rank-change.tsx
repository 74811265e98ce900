// Ranks before and after a change: a line per unit, rising, falling or level, told apart by sign, dash and colour.
import { NativeSelect } from "@mantine/core";
import { type ReactElement, useMemo, useState } from "react";
import type { Rules } from "#runtime/compiled-set.ts";
import type { GroupResult } from "#runtime/evaluation.ts";
import { PREVIEW } from "../../strings/preview.ts";
import { type Language, say } from "../../strings/words.ts";
import { shownBounds } from "../format-number.ts";
import styles from "./chart.module.css";
import { ChartFrame } from "./chart-frame.tsx";
import type { TableOf } from "./data-table.tsx";
import { wrapped } from "./radar-shape.ts";
import { type Line, type MovedUnit, movedUnits, rankLines } from "./rank-change-shape.ts";
import { type RankMove, rankText } from "./rank-move.ts";
import { nameOf, type UnitName } from "./units.ts";

export interface RankChangeProps {
  readonly rules: Rules;
  readonly before: GroupResult;
  readonly after: GroupResult;
  readonly units: readonly UnitName[];
  readonly language: Language;
}

/** Lines that fit and can be told apart. */
const MOST = 24;
const WIDTH = 680;
const LEFT = 240;
const RIGHT = 440;
const TOP = 40;
const STEP = 24;

/** One chart per group and ranking; a choice of which where there are several. */
export function RankChange({ rules, before, after, units, language }: RankChangeProps): ReactElement {
  const groups = [...new Set(units.map((unit) => unit.group ?? ""))];
  const rankings = rules.rankings.map((ranking) => ranking.name);
  const [asked, ask] = useState({ group: "", ranking: "" });
  const group = groups.includes(asked.group) ? asked.group : (groups[0] ?? "");
  const ranking = rankings.includes(asked.ranking) ? asked.ranking : (rankings[0] ?? "");
  const moved = useMemo(
    () => movedUnits(before, after, units, { group, ranking }),
    [before, after, units, group, ranking],
  );
  const { lines, left, open } = useMemo(() => rankLines(moved, MOST), [moved]);
  const count = (way: RankMove["way"]): number => moved.filter((unit) => unit.move.way === way).length;
  const notes = [
    ...(lines.length === 0 ? [say(PREVIEW["rank-change-none"], language)] : []),
    ...(left > 0 ? [say(PREVIEW["rank-change-left-out"], language, { shown: lines.length, left })] : []),
    ...(open > 0 ? [say(PREVIEW["rank-change-open"], language, { count: open })] : []),
  ];
  return (
    <>
      {groups.length > 1 && (
        <NativeSelect
          label={say(PREVIEW.group, language)}
          data={groups}
          value={group}
          onChange={(event) => ask({ group: event.currentTarget.value, ranking })}
        />
      )}
      {rankings.length > 1 && (
        <NativeSelect
          label={say(PREVIEW["ranking-choice"], language)}
          data={rankings}
          value={ranking}
          onChange={(event) => ask({ group, ranking: event.currentTarget.value })}
        />
      )}
      <ChartFrame
        title={say(PREVIEW["rank-change"], language)}
        description={say(PREVIEW["rank-change-says"], language, {
          up: count("up"),
          down: count("down"),
          same: count("same"),
        })}
        language={language}
        size={[WIDTH, TOP + STEP * lines.length + 8]}
        table={tableOf(moved, before, language)}
        notes={notes}
      >
        {lines.length === 0 ? null : (
          <>
            <text className={styles.strong} x={LEFT - 12} y={18} textAnchor="end">
              {say(PREVIEW.before, language)}
            </text>
            <text className={styles.strong} x={RIGHT + 12} y={18}>
              {say(PREVIEW.after, language)}
            </text>
            {lines.map((line) => (
              <LineOf {...line} key={line.entry.unit.id} />
            ))}
          </>
        )}
      </ChartFrame>
    </>
  );
}

const SIGNS = { up: "▲", down: "▼", same: "", new: "+", unsure: "?", none: "" } as const;

function LineOf({ entry, before, after, move, from, to }: Line): ReactElement {
  const name = nameOf(entry.unit);
  const short = wrapped(name, 26, 1)[0] ?? name;
  const [y1, y2] = [TOP + STEP * from, TOP + STEP * to];
  const sign = `${SIGNS[move.way]}${move.places === 0 ? "" : move.places}`;
  const bend = (LEFT + RIGHT) / 2;
  return (
    <g>
      <title>{`${name}: ${rankText(before)} → ${rankText(after)}`}</title>
      <path
        className={styles.line}
        data-way={move.way}
        d={`M${LEFT} ${y1}C${bend} ${y1} ${bend} ${y2} ${RIGHT} ${y2}`}
      />
      <text className={styles.name} data-way={move.way} x={LEFT - 12} y={y1 + 4} textAnchor="end">
        {`${short}  ${rankText(before)}`}
      </text>
      <text className={styles.name} data-way={move.way} x={RIGHT + 12} y={y2 + 4}>
        {`${rankText(after)}  ${short} ${sign}`}
      </text>
    </g>
  );
}

function tableOf(moved: readonly MovedUnit[], before: GroupResult, language: Language): TableOf {
  const old = new Map(before.units.map((unit) => [unit.id, unit]));
  const out = say(PREVIEW["not-ranked"], language);
  const both = (what: "rank" | "total"): readonly { readonly title: string; readonly figure: boolean }[] =>
    (["before", "after"] as const).map((side) => ({
      title: `${say(PREVIEW[what], language)}: ${say(PREVIEW[side], language)}`,
      figure: true,
    }));
  return {
    caption: say(PREVIEW["rank-change"], language),
    columns: [
      { title: say(PREVIEW.unit, language) },
      ...both("rank"),
      { title: say(PREVIEW.moved, language) },
      ...both("total"),
    ],
    rows: moved.map(({ entry, before: then, after: now, move }) => {
      const was = old.get(entry.unit.id);
      return {
        key: entry.unit.id,
        cells: [
          { text: nameOf(entry.unit) },
          { text: then === undefined ? "–" : rankText(then) || out, figure: true },
          { text: rankText(now) || out, figure: true },
          {
            text:
              move.way === "none"
                ? ""
                : `${SIGNS[move.way]} ${say(PREVIEW[move.way], language, { count: move.places })}`.trim(),
          },
          was === undefined
            ? { text: "–", figure: true }
            : { ...shownBounds(was.total, language), figure: true },
          { ...shownBounds(entry.result.total, language), figure: true },
        ],
      };
    }),
  };
}
