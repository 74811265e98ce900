// The grid of the sheet: cells, their keys, the range that is selected, and the clipboard. What a command does is known in
// designer/sheet; what is pasted is handed on as it came.
import "react-data-grid/lib/styles.css";
import { useComputedColorScheme } from "@mantine/core";
import { type ReactNode, type RefObject, useMemo, useState } from "react";
import {
  Cell,
  type CellKeyboardEvent,
  type CellKeyDownArgs,
  DataGrid,
  type DataGridHandle,
  type Column as GridColumn,
  type RenderEditCellProps,
} from "react-data-grid";
import { sayRemark } from "#designer/sheet/cell.ts";
import type { Column } from "#designer/sheet/columns.ts";
import type { Concern } from "#designer/sheet/data.ts";
import { idOf } from "#designer/sheet/rows.ts";
import type { Range, Row, Sheet } from "#designer/sheet/sheet.ts";
import { cellText, isNumeric, shown } from "#designer/sheet/values.ts";
import { DATA } from "#designer/strings/data.ts";
import { useLanguage } from "../app/language.tsx";
import classes from "./data.module.css";
import { headText, heightOf, widthOf } from "./head-size.ts";

export interface GridCommands {
  readonly type: (row: number, column: Column, text: string) => void;
  readonly clear: (range: Range) => void;
  readonly fill: (range: Range, direction: "down" | "right") => void;
  readonly today: (row: number, column: Column) => void;
  readonly copy: (range: Range) => string;
  readonly paste: (text: string, range: Range) => void;
  readonly find: () => void;
}

interface GridRow extends Row {
  /** What is being typed into a cell. */
  readonly typed?: { readonly key: string; readonly text: string };
}

interface Props {
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  readonly concerns: readonly Concern[];
  readonly commands: GridCommands;
  readonly range: Range;
  readonly onRange: (range: Range) => void;
  readonly grid: RefObject<DataGridHandle | null>;
}

/** Columns of the grid before those of the sheet: the numbers of the rows. */
const BEFORE = 1;

export function SheetGrid({ sheet, columns, concerns, commands, range, onRange, grid }: Props) {
  const { t, language } = useLanguage();
  const scheme = useComputedColorScheme("light");
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
  const shownColumns = useMemo((): readonly GridColumn<GridRow>[] => {
    const isIn = (row: number, at: number): boolean =>
      row >= range.top && row <= range.bottom && at >= range.left && at <= range.right;
    return [
      {
        key: "#",
        name: t(DATA.row),
        width: 52,
        frozen: true,
        cellClass: classes.number ?? null,
        renderCell: ({ rowIdx }) => rowIdx + 1,
      },
      ...columns.map((column, at): GridColumn<GridRow> => {
        const text = headText(column, language);
        return {
          key: column.key,
          name: text.label,
          width:
            column.is === "unit" && (column.key === "name" || column.key === "group") ? 190 : widthOf(text),
          frozen: column.is === "unit" && column.key === "id",
          renderHeaderCell: () => (
            <div className={classes.head}>
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
      }),
    ];
  }, [columns, language, t, range, wrong, places]);

  const onKey = (args: CellKeyDownArgs<GridRow>, event: CellKeyboardEvent): void => {
    // A word that is being composed belongs to the input method.
    if (event.nativeEvent.isComposing) {
      event.preventGridDefault();
      return;
    }
    const at = { row: args.rowIdx, column: args.column.idx - BEFORE };
    if (args.mode === "EDIT") {
      if (event.key !== "Enter") return;
      event.preventGridDefault();
      args.onClose(true);
      grid.current?.selectCell({
        rowIdx: Math.min(at.row + 1, sheet.units.length - 1),
        idx: args.column.idx,
      });
      return;
    }
    const column = columns[at.column];
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    const move = MOVES[event.key];
    const done = (): void => {
      event.preventGridDefault();
      event.preventDefault();
    };
    if (event.shiftKey && move !== undefined) {
      done();
      extend({ row: head.row + move[0], column: head.column + move[1] });
    } else if (isCommand && event.key.toLowerCase() === "d") {
      done();
      commands.fill(range, "down");
    } else if (isCommand && event.key.toLowerCase() === "r") {
      done();
      commands.fill(range, "right");
    } else if (isCommand && event.key.toLowerCase() === "f") {
      done();
      commands.find();
    } else if (isCommand && event.key === ";") {
      done();
      if (column !== undefined) commands.today(at.row, column);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      done();
      commands.clear(range);
    } else if (event.key === "Enter") {
      done();
      args.selectCell({ rowIdx: Math.min(at.row + 1, sheet.units.length - 1), idx: args.column.idx });
    } else if (event.key === "F2" && column !== undefined) {
      done();
      args.selectCell({ rowIdx: at.row, idx: args.column.idx }, { enableEditor: true });
    }
  };
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
      <DataGrid<GridRow, unknown, number>
        ref={grid}
        aria-label={t(DATA.sheet)}
        className={`${classes.grid} ${scheme === "dark" ? "rdg-dark" : "rdg-light"}`}
        columns={shownColumns}
        rows={sheet.units}
        rowKeyGetter={(row) => row.no}
        rowHeight={30}
        headerRowHeight={heightOf(columns.map((column) => headText(column, language)))}
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

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const rangeOf = (
  a: { readonly row: number; readonly column: number },
  b: { readonly row: number; readonly column: number },
): Range => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
});

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
