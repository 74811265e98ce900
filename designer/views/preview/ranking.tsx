// biome-ignore-all lint/a11y/noRedundantRoles: rows are grids, and a browser may then forget that this is a table
// biome-ignore-all lint/a11y/useSemanticElements: it is a table already; see above
// The ranking of the units: one table, every number a button that opens Soi. It shows what the runtime answered; order and
// texts are made in ranking-rows.ts, which rows are drawn is decided in ranking-body.tsx.
import { NativeSelect } from "@mantine/core";
import { type CSSProperties, type ReactElement, useCallback, useMemo, useState } from "react";
import type { Rules } from "#runtime/compiled-set.ts";
import type { GroupResult } from "#runtime/evaluation.ts";
import { rational } from "#runtime/number.ts";
import { PREVIEW, type PreviewKey } from "../../strings/preview.ts";
import { type Language, say } from "../../strings/words.ts";
import { shown } from "../format-number.ts";
import { Scroll } from "./marks.tsx";
import shared from "./preview.module.css";
import styles from "./ranking.module.css";
import { RankingBody, rowsIn } from "./ranking-body.tsx";
import { type Column, type Order, rankingGroups } from "./ranking-rows.ts";
import type { Asked, UnitName } from "./units.ts";

export interface RankingProps {
  readonly rules: Rules;
  readonly result: GroupResult;
  /** The result to compare ranks with; without it there is no column of changes. */
  readonly before?: GroupResult | null;
  readonly units: readonly UnitName[];
  readonly language: Language;
  readonly selectedUnit: string | null;
  readonly onSelectUnit: (unit: string) => void;
  readonly onExplain: (unit: string, what: Asked) => void;
}

/** The ranking table; with several rankings in the set, a choice of which. */
export function Ranking(props: RankingProps): ReactElement {
  const { rules, language, onExplain, onSelectUnit, selectedUnit } = props;
  const names = rules.rankings.map((ranking) => ranking.name);
  const [chosen, choose] = useState("");
  const ranking = names.includes(chosen) ? chosen : (names[0] ?? "");
  const [order, setOrder] = useState<Order>({ column: "rank", descending: false });
  const before = props.before ?? null;
  const { result, units } = props;
  const groups = useMemo(
    () => rankingGroups({ rules, result, before, units, ranking, language }, order),
    [rules, result, before, units, ranking, language, order],
  );
  const waiting = result.units.filter((unit) => unit.status === "pending").length;
  const sort = useCallback((column: Column) => setOrder((now) => orderAfter(now, column)), []);
  const columns: Columns = { grade: rules.grades !== null, change: before !== null };
  const words = (key: PreviewKey, values = {}): string => say(PREVIEW[key], language, values);
  if (result.units.length === 0) return <p className={shared.quiet}>{words("no-units")}</p>;
  return (
    <div className={shared.scope}>
      {names.length > 1 && (
        <NativeSelect
          label={words("ranking-choice")}
          data={names}
          value={ranking}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      {names.length === 0 && <p className={shared.quiet}>{words("no-ranking")}</p>}
      {waiting > 0 && <p className={shared.quiet}>{words("provisional", { count: waiting })}</p>}
      <Scroll className={styles.scroll} label={captionOf(ranking, language)}>
        <table role="table" className={styles.table} style={gridOf(columns)} aria-rowcount={rowsIn(groups)}>
          <caption className={styles.caption}>{captionOf(ranking, language)}</caption>
          <Head rules={rules} language={language} columns={columns} order={order} onSort={sort} />
          <RankingBody
            groups={groups}
            headOf={({ group, count }) => words("group-head", { group: group || words("no-group"), count })}
            ranking={ranking}
            language={language}
            showGrade={columns.grade}
            showChange={columns.change}
            selectedUnit={selectedUnit}
            onSelect={onSelectUnit}
            onExplain={onExplain}
          />
        </table>
      </Scroll>
    </div>
  );
}

/** Which of the columns that not every set needs are shown. */
interface Columns {
  readonly grade: boolean;
  readonly change: boolean;
}

function gridOf({ grade, change }: Columns): CSSProperties {
  const widths = [
    "5.5rem",
    "minmax(11rem, 1fr)",
    "12rem",
    "7rem",
    ...(grade ? ["10rem"] : []),
    ...(change ? ["8.5rem"] : []),
  ];
  return { "--columns": widths.join(" ") } as CSSProperties;
}

const captionOf = (ranking: string, language: Language): string =>
  ranking === "" ? say(PREVIEW.ranking, language) : say(PREVIEW["ranking-of"], language, { name: ranking });

/** A column asked for again turns round; points begin with the most, everything else with the first. */
const orderAfter = (now: Order, column: Column): Order => ({
  column,
  descending: now.column === column ? !now.descending : column === "total" || column === "percent",
});

interface HeadProps {
  readonly rules: Rules;
  readonly language: Language;
  readonly columns: Columns;
  readonly order: Order;
  readonly onSort: (column: Column) => void;
}

function Head({ rules, language, columns, order, onSort }: HeadProps): ReactElement {
  const { scale } = rules;
  const total =
    scale === null
      ? say(PREVIEW.total, language)
      : say(PREVIEW["total-of"], language, { scale: shown(rational(scale), language).text });
  const header = (column: Column, text: string, figure: boolean): ReactElement => (
    <th
      role="columnheader"
      scope="col"
      className={`${styles.cell} ${figure ? styles.figure : ""}`}
      aria-sort={order.column !== column ? "none" : order.descending ? "descending" : "ascending"}
    >
      <button type="button" className={shared.head} onClick={() => onSort(column)}>
        {text}
        <span aria-hidden="true">{order.column !== column ? "" : order.descending ? " ↓" : " ↑"}</span>
      </button>
    </th>
  );
  return (
    <thead role="rowgroup" className={styles.head}>
      <tr role="row" className={styles.row} aria-rowindex={1}>
        {header("rank", say(PREVIEW.rank, language), true)}
        {header("unit", say(PREVIEW.unit, language), false)}
        {header("total", total, true)}
        {header("percent", say(PREVIEW.percent, language), true)}
        {columns.grade && header("grade", say(PREVIEW.grade, language), false)}
        {columns.change && header("change", say(PREVIEW.change, language), false)}
      </tr>
    </thead>
  );
}
