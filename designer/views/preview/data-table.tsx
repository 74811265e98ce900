// A plain table: the twin of a chart, and what is printed beside it.
import type { ReactElement } from "react";
import styles from "./chart.module.css";
import { keyed } from "./keyed.ts";
import { Scroll } from "./marks.tsx";

/** One cell; `exact` is the title of a rounded number, `figure` sets it to the right. */
export interface Cell {
  readonly text: string;
  readonly exact?: string;
  readonly figure?: boolean;
}

export interface TableOf {
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly figure?: boolean }[];
  /** The first cell of a row is its header. `key` tells rows apart. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly Cell[] }[];
}

/** The table, its caption, headers of columns and of rows. */
export function DataTable({ caption, columns, rows }: TableOf): ReactElement {
  const side = (figure = false): string => `${styles.cell} ${figure ? styles.figure : ""}`;
  return (
    <Scroll label={caption}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{caption}</caption>
        <thead>
          <tr>
            {keyed(columns, ({ title }) => title).map(({ item: { title, figure }, key }) => (
              <th scope="col" className={side(figure)} key={key}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key: row, cells: [head, ...others] }) => (
            <tr key={row}>
              <th scope="row" className={side(head?.figure)} title={head?.exact || undefined}>
                {head?.text}
              </th>
              {keyed(others, ({ text }) => text).map(({ item: cell, key }) => (
                <td className={side(cell.figure)} title={cell.exact || undefined} key={key}>
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
