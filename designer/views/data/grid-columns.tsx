// The columns of the sheet's grid and what stands in their cells.
import type { ReactNode } from "react";
import type { Column as GridColumn, RenderEditCellProps } from "react-data-grid";
import type { Column } from "#designer/sheet/columns.ts";
import { idOf } from "#designer/sheet/rows.ts";
import type { Range, Row } from "#designer/sheet/sheet.ts";
import { cellText, isNumeric, shown } from "#designer/sheet/values.ts";
import { DATA } from "#designer/strings/data.ts";
import type { Language, Words } from "#designer/strings/words.ts";
import { useLanguage } from "../app/language.tsx";
import classes from "./data.module.css";
import { headText, wholeHead, widthOf } from "./head-size.ts";

export interface GridRow extends Row {
  /** What is being typed into a cell. */
  readonly typed?: { readonly key: string; readonly text: string };
}

/** Columns of the grid before those of the sheet: the numbers of the rows. */
export const BEFORE = 1;

export interface GridLooks {
  readonly columns: readonly Column[];
  readonly language: Language;
  readonly t: (words: Words) => string;
  readonly range: Range;
  /** Why a cell is not understood, by `<row> <key>`. */
  readonly wrong: ReadonlyMap<string, string>;
  /** Where a row stands, by its number. */
  readonly places: ReadonlyMap<number, number>;
  /** There is room for the name of a unit beside its code to stay while the figures are scrolled. */
  readonly isWide: boolean;
}

export function gridColumns({
  columns,
  language,
  t,
  range,
  wrong,
  places,
  isWide,
}: GridLooks): readonly GridColumn<GridRow>[] {
  const isIn = (row: number, at: number): boolean =>
    row >= range.top && row <= range.bottom && at >= range.left && at <= range.right;
  const numbers: GridColumn<GridRow> = {
    key: "#",
    name: t(DATA.row),
    width: 52,
    frozen: true,
    cellClass: classes.number ?? null,
    renderCell: ({ rowIdx }) => rowIdx + 1,
  };
  const figures = columns.map((column, at): GridColumn<GridRow> => {
    const text = headText(column, language);
    const isName = column.is === "unit" && (column.key === "name" || column.key === "group");
    return {
      key: column.key,
      name: text.label,
      width: isName ? 190 : widthOf(text),
      frozen: column.is === "unit" && (column.key === "id" || (column.key === "name" && isWide)),
      renderHeaderCell: () => (
        <div className={classes.head} title={wholeHead(text)}>
          {text.label} {text.measure !== "" && <span className={classes.measure}>({text.measure})</span>}
        </div>
      ),
      cellClass: (row) => {
        const place = places.get(row.no) ?? -1;
        return [
          isIn(place, at) ? classes.inRange : "",
          wrong.has(`${place} ${column.key}`) ? classes.wrong : "",
          isNumeric(column) ? classes.number : "",
        ].join(" ");
      },
      renderCell: ({ row }) => <CellText column={column} row={row} />,
      renderEditCell: (props) => <Editor {...props} of={column} />,
    };
  });
  return [numbers, ...figures];
}

/** A value in its dress, what was typed where it was not understood, a faint dash where there is none. */
function CellText({ column, row }: { readonly column: Column; readonly row: Row }): ReactNode {
  const { t, language } = useLanguage();
  const cell = row.cells[column.key];
  if (cell?.is === "value") return shown(column, cell.value, language);
  if (cell?.is === "unread") return cell.typed;
  if (column.is === "unit") return "";
  return (
    <span className={classes.missing} role="img" aria-label={t(DATA.missing)}>
      –
    </span>
  );
}

function Editor({ row, onRowChange, onClose, of }: RenderEditCellProps<GridRow> & { readonly of: Column }) {
  const { language } = useLanguage();
  return (
    <input
      className={classes.editor}
      aria-label={`${headText(of, language).label}, ${idOf(row)}`}
      ref={(input) => {
        if (input !== null && document.activeElement !== input) {
          input.focus();
          input.select();
        }
      }}
      value={row.typed?.text ?? cellText(of, row.cells[of.key])}
      onChange={(event) => onRowChange({ ...row, typed: { key: of.key, text: event.currentTarget.value } })}
      onBlur={() => onClose(true, false)}
    />
  );
}
