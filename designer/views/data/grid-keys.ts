// The keys of the sheet's grid, as in Excel: Enter goes down, F2 edits, Ctrl+D and Ctrl+R fill, Ctrl+; is today.
import type { RefObject } from "react";
import type { CellKeyboardEvent, CellKeyDownArgs, DataGridHandle } from "react-data-grid";
import type { Column } from "#designer/sheet/columns.ts";
import type { Range, Sheet } from "#designer/sheet/sheet.ts";
import { BEFORE, type GridRow } from "./grid-columns.tsx";

export interface GridCommands {
  readonly type: (row: number, column: Column, text: string) => void;
  readonly clear: (range: Range) => void;
  readonly fill: (range: Range, direction: "down" | "right") => void;
  readonly today: (row: number, column: Column) => void;
  readonly copy: (range: Range) => string;
  readonly paste: (text: string, range: Range) => void;
  readonly find: () => void;
}

export interface KeyPlace {
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  readonly commands: GridCommands;
  readonly range: Range;
  /** Makes the range larger by rows and columns. */
  readonly extendBy: (by: readonly [number, number]) => void;
  readonly grid: RefObject<DataGridHandle | null>;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Does what a key stands for; the grid does the rest. */
export function keyPressed(args: CellKeyDownArgs<GridRow>, event: CellKeyboardEvent, place: KeyPlace): void {
  // A word that is being composed belongs to the input method.
  if (event.nativeEvent.isComposing) {
    event.preventGridDefault();
    return;
  }
  const last = place.sheet.units.length - 1;
  const below = { rowIdx: Math.min(args.rowIdx + 1, last), idx: args.column.idx };
  if (args.mode === "EDIT") {
    if (event.key !== "Enter") return;
    event.preventGridDefault();
    args.onClose(true);
    place.grid.current?.selectCell(below);
    return;
  }
  const command = commandOf(args, event, place, below);
  if (command === null) return;
  event.preventGridDefault();
  event.preventDefault();
  command();
}

function commandOf(
  args: Extract<CellKeyDownArgs<GridRow>, { mode: "SELECT" }>,
  event: CellKeyboardEvent,
  { columns, commands, range, extendBy }: KeyPlace,
  below: { readonly rowIdx: number; readonly idx: number },
): (() => void) | null {
  const column = columns[args.column.idx - BEFORE];
  const move = MOVES[event.key];
  if (event.shiftKey && move !== undefined) return () => extendBy(move);
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    switch (event.key.toLowerCase()) {
      case "d":
        return () => commands.fill(range, "down");
      case "r":
        return () => commands.fill(range, "right");
      case "f":
        return commands.find;
      case ";":
        return () => column !== undefined && commands.today(args.rowIdx, column);
      default:
        return null;
    }
  }
  switch (event.key) {
    case "Delete":
    case "Backspace":
      return () => commands.clear(range);
    case "Enter":
      return () => args.selectCell(below);
    case "F2":
      return () => args.selectCell({ rowIdx: args.rowIdx, idx: args.column.idx }, { enableEditor: true });
    default:
      return null;
  }
}
