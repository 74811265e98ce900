// Every chart of the preview stands in this frame: a caption, the drawing with its own words, and its twin, a table.
import { type ReactElement, type ReactNode, useRef, useState } from "react";
import { PREVIEW } from "../../strings/preview.ts";
import { type Language, say } from "../../strings/words.ts";
import { download } from "../download.ts";
import styles from "./chart.module.css";
import { fileName, standaloneSvg, tableCsv } from "./chart-files.ts";
import { DataTable, type TableOf } from "./data-table.tsx";
import { Scroll, usePlainId } from "./marks.tsx";

export interface ChartFrameProps {
  readonly title: string;
  /** What the chart shows, in full: who cannot see it reads this. */
  readonly description: string;
  readonly language: Language;
  /** Width and height of the drawing, in its own units. */
  readonly size: readonly [number, number];
  readonly table: TableOf;
  /** What the drawing leaves out, and how to read it. */
  readonly notes: readonly string[];
  /** Which mark is what, below the drawing. */
  readonly legend?: ReactNode;
  /** Null: there is nothing to draw, only the table and the notes. */
  readonly children: ReactNode;
}

/** The chart or its table, and the button between the two. */
export function ChartFrame(props: ChartFrameProps): ReactElement {
  const { title, description, language, size, table, notes, legend = null, children } = props;
  const [asTable, setAsTable] = useState(false);
  const drawing = useRef<SVGSVGElement>(null);
  const id = usePlainId();
  const showsTable = asTable || children === null;
  return (
    <figure className={styles.frame}>
      <figcaption className={styles.caption}>
        <span>{title}</span>
        <span className={styles.actions}>
          {children !== null && (
            <button
              type="button"
              className={styles.twin}
              aria-pressed={asTable}
              onClick={() => setAsTable(!asTable)}
            >
              {say(PREVIEW["as-table"], language)}
            </button>
          )}
          {!showsTable && (
            <button
              type="button"
              className={styles.twin}
              onClick={() => {
                if (drawing.current !== null)
                  download(`${fileName(title)}.svg`, standaloneSvg(drawing.current), "image/svg+xml");
              }}
            >
              {say(PREVIEW["save-svg"], language)}
            </button>
          )}
          <button
            type="button"
            className={styles.twin}
            onClick={() => download(`${fileName(title)}.csv`, tableCsv(table), "text/csv")}
          >
            {say(PREVIEW["save-csv"], language)}
          </button>
        </span>
      </figcaption>
      {showsTable ? (
        <DataTable {...table} />
      ) : (
        <Scroll label={title}>
          <svg
            ref={drawing}
            role="img"
            className={styles.chart}
            viewBox={`0 0 ${size[0]} ${size[1]}`}
            aria-labelledby={`${id}-title ${id}-desc`}
            style={{ maxInlineSize: `${size[0] / 16}rem` }}
          >
            <title id={`${id}-title`}>{title}</title>
            <desc id={`${id}-desc`}>{description}</desc>
            {children}
          </svg>
        </Scroll>
      )}
      {!showsTable && legend}
      {notes.map((note) => (
        <p className={styles.note} key={note}>
          {note}
        </p>
      ))}
    </figure>
  );
}
