// The grid of the sheet: the range that is selected, dragging, and the clipboard. Its columns and cells are in
// grid-columns.tsx, its keys in grid-keys.ts; what a command does is known in designer/sheet.
import "react-data-grid/lib/styles.css";
import { useComputedColorScheme } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type RefObject, useMemo, useState } from "react";
import {
  Cell,
  type CellKeyboardEvent,
  type CellKeyDownArgs,
  DataGrid,
  type DataGridHandle,
} from "react-data-grid";
import { sayRemark } from "#designer/sheet/cell.ts";
import type { Column } from "#designer/sheet/columns.ts";
import type { Concern } from "#designer/sheet/data.ts";
import type { Range, Sheet } from "#designer/sheet/sheet.ts";
import { cellText } from "#designer/sheet/values.ts";
import { DATA } from "#designer/strings/data.ts";
import { useLanguage } from "../app/language.tsx";
import classes from "./data.module.css";
import { BEFORE, type GridRow, gridColumns } from "./grid-columns.tsx";
import { type GridCommands, keyPressed } from "./grid-keys.ts";
import { HEAD_HEIGHT, headText, wholeHead } from "./head-size.ts";

interface Props {
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  readonly concerns: readonly Concern[];
  readonly commands: GridCommands;
  readonly range: Range;
  readonly onRange: (range: Range) => void;
  readonly grid: RefObject<DataGridHandle | null>;
}

export function SheetGrid({ sheet, columns, concerns, commands, range, onRange, grid }: Props) {
  const { t, language } = useLanguage();
  const scheme = useComputedColorScheme("light");
  const isWide = useMediaQuery("(min-width: 901px)", true, { getInitialValueInEffect: false });
  const [anchor, setAnchor] = useState({ row: 0, column: 0 });
  const [head, setHead] = useState(anchor);
  const wrong = useMemo(
    () => new Map(concerns.map(({ row, column, why }) => [`${row} ${column}`, sayRemark(why, language)])),
    [concerns, language],
  );
  const places = useMemo(() => new Map(sheet.units.map((row, i) => [row.no, i])), [sheet]);
  const select = (from: typeof anchor, to: typeof anchor): void => {
    setAnchor(from);
    setHead(to);
    onRange(rangeOf(from, to));
  };
  const extend = (to: typeof anchor): void => {
    const row = Math.max(0, Math.min(sheet.units.length - 1, to.row));
    const column = Math.max(0, Math.min(columns.length - 1, to.column));
    select(anchor, { row, column });
    grid.current?.scrollToCell({ rowIdx: row, idx: column + BEFORE });
  };
  const extendBy = ([rows, across]: readonly [number, number]): void =>
    extend({ row: head.row + rows, column: head.column + across });
  const shownColumns = useMemo(
    () => gridColumns({ columns, language, t, range, wrong, places, isWide }),
    [columns, language, t, range, wrong, places, isWide],
  );
  const onKey = (args: CellKeyDownArgs<GridRow>, event: CellKeyboardEvent): void =>
    keyPressed(args, event, { sheet, columns, commands, range, extendBy, grid });
  const onDrag = (event: React.MouseEvent<HTMLElement>): void => {
    if (event.buttons !== 1 || !(event.target instanceof Element)) return;
    const cell = event.target.closest("[role=gridcell]");
    const row = Number(cell?.closest("[role=row]")?.getAttribute("aria-rowindex"));
    const column = Number(cell?.getAttribute("aria-colindex"));
    // Counted from 1, the header being the first row.
    if (cell !== null && column > BEFORE) extend({ row: row - 2, column: column - 1 - BEFORE });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging over cells; keys do the same with Shift
    // biome-ignore lint/a11y/useKeyWithMouseEvents: as above
    <div onMouseOver={onDrag}>
      <Current sheet={sheet} columns={columns} at={head} />
      <DataGrid<GridRow, unknown, number>
        ref={grid}
        aria-label={t(DATA.sheet)}
        className={`${classes.grid} ${scheme === "dark" ? "rdg-dark" : "rdg-light"}`}
        columns={shownColumns}
        rows={sheet.units}
        rowKeyGetter={(row) => row.no}
        rowHeight={30}
        headerRowHeight={HEAD_HEIGHT}
        onRowsChange={(rows, { indexes }) => {
          for (const index of indexes) {
            const typed = rows[index]?.typed;
            const column = columns.find((each) => each.key === typed?.key);
            if (typed !== undefined && column !== undefined) commands.type(index, column, typed.text);
          }
        }}
        onCellKeyDown={onKey}
        onCellMouseDown={({ rowIdx, column }, event) => {
          if (!event.shiftKey) return;
          event.preventGridDefault();
          event.preventDefault();
          extend({ row: rowIdx, column: column.idx - BEFORE });
        }}
        onSelectedCellChange={({ rowIdx, column }) => {
          const at = { row: Math.max(0, rowIdx), column: Math.max(0, column.idx - BEFORE) };
          select(at, at);
        }}
        onCellCopy={(_, event) => {
          event.clipboardData.setData("text/plain", commands.copy(range));
          event.preventDefault();
        }}
        onCellPaste={({ row }, event) => {
          event.preventDefault();
          commands.paste(event.clipboardData.getData("text/plain"), range);
          return row;
        }}
        renderers={{
          renderCell: (key, props) => {
            const why = wrong.get(`${props.rowIdx} ${props.column.key}`);
            return why === undefined ? (
              <Cell key={key} {...props} />
            ) : (
              <Cell key={key} {...props} aria-invalid title={why} />
            );
          },
        }}
      />
    </div>
  );
}

/** Which cell is selected, its heading in full and what stands in it: a heading may be longer than its three lines. */
function Current({
  sheet,
  columns,
  at,
}: {
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  readonly at: { readonly row: number; readonly column: number };
}) {
  const { t, language } = useLanguage();
  const column = columns[at.column];
  const row = sheet.units[at.row];
  if (column === undefined) return null;
  const cell = row === undefined ? undefined : row.cells[column.key];
  const text = cellText(column, cell);
  return (
    <p className={classes.current} data-current>
      {t(DATA.current, { row: at.row + 1, column: wholeHead(headText(column, language)) })}
      {text !== "" && `: ${text}`}
    </p>
  );
}

const rangeOf = (
  a: { readonly row: number; readonly column: number },
  b: { readonly row: number; readonly column: number },
): Range => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
});
