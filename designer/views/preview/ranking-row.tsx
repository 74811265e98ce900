// biome-ignore-all lint/a11y/noRedundantRoles: rows are grids, and a browser may then forget that this is a table
// One row of the ranking table: plain values in, drawn again only when one of them differs.
import { memo, type ReactElement } from "react";
import { PREVIEW, type PreviewKey } from "../../strings/preview.ts";
import { type Language, say } from "../../strings/words.ts";
import { SheetButton } from "./ask-sheet.tsx";
import { Moved, Spoken, WhyButton } from "./marks.tsx";
import shared from "./preview.module.css";
import styles from "./ranking.module.css";
import type { RankingRow } from "./ranking-rows.ts";
import type { Asked } from "./units.ts";

export interface RowProps extends RankingRow {
  /** Which row of the table it is, its head being the first. */
  readonly index: number;
  /** Name of the ranking the rank is in. */
  readonly ranking: string;
  readonly language: Language;
  readonly showGrade: boolean;
  readonly showChange: boolean;
  readonly selected: boolean;
  readonly onSelect: (unit: string) => void;
  readonly onExplain: (unit: string, what: Asked) => void;
}

const FIGURE = `${styles.cell} ${styles.figure}`;

/** A unit: rank, name, total, percent, grade, change of rank. */
export const Row = memo(function Row(row: RowProps): ReactElement {
  const { id, name, language } = row;
  const why = (
    key: WhyKey,
    text: string,
    exact: string,
    what: Asked,
    chip?: "certain" | "open",
  ): ReactElement => (
    <WhyButton
      text={text}
      exact={exact}
      label={say(PREVIEW[key], language, { unit: name, value: text })}
      language={language}
      chip={chip}
      onAsk={() => row.onExplain(id, what)}
    />
  );
  return (
    <tr
      role="row"
      className={styles.row}
      aria-rowindex={row.index}
      aria-current={row.selected ? "true" : undefined}
    >
      <td role="cell" className={FIGURE}>
        {row.rank === "" ? (
          <Nothing says={say(PREVIEW[row.status === "not-ranked" ? "not-ranked" : "open"], language)} />
        ) : (
          why("explain-rank", row.rank, "", { is: "rank", ranking: row.ranking })
        )}
      </td>
      <th role="rowheader" scope="row" className={styles.cell}>
        <button type="button" className={shared.plain} onClick={() => row.onSelect(id)}>
          {name}
        </button>
        <SheetButton unit={id} name={name} language={language} />
        {row.status !== "scored" && (
          <>
            {" "}
            <span className={shared.chip} data-state={row.status === "pending" ? "pending" : "rejected"}>
              {say(PREVIEW[row.status], language)}
            </span>
          </>
        )}
      </th>
      <td role="cell" className={FIGURE}>
        {why("explain-total", row.total, row.totalExact, { is: "total" })}
      </td>
      <td role="cell" className={FIGURE}>
        {row.percent === "" ? (
          <Nothing says={say(PREVIEW.open, language)} />
        ) : (
          why("explain-percent", row.percent, row.percentExact, { is: "percent" })
        )}
        <span className={styles.bar} aria-hidden="true">
          <span className={styles.fill} style={{ inlineSize: `${Math.min(100, Math.max(0, row.share))}%` }} />
        </span>
      </td>
      {row.showGrade && (
        <td role="cell" className={styles.cell}>
          {row.grade === "" ? (
            <Nothing says={say(PREVIEW["not-ranked"], language)} />
          ) : (
            why("explain-grade", row.grade, "", { is: "grade" }, row.grades > 1 ? "open" : "certain")
          )}
        </td>
      )}
      {row.showChange && (
        <td role="cell" className={styles.cell}>
          <Moved way={row.way} places={row.places} language={language} />
        </td>
      )}
    </tr>
  );
});

type WhyKey = Extract<PreviewKey, `explain-${string}`>;

const Nothing = ({ says }: { readonly says: string }): ReactElement => (
  <span className={shared.quiet}>
    <span aria-hidden="true">–</span>
    <Spoken>{says}</Spoken>
  </span>
);
