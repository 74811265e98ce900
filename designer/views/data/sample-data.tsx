// The tab of sample data: its tools, the grid, what is to be looked at, and how it is saved.
import { Alert, Button, Group, Text } from "@mantine/core";
import { useEffect, useMemo, useRef, useState } from "react";
import type { DataGridHandle } from "react-data-grid";
import { sayRemark } from "#designer/sheet/cell.ts";
import { readClipboard, tiled, writeClipboard } from "#designer/sheet/clipboard.ts";
import { columnsOf } from "#designer/sheet/columns.ts";
import { concerns } from "#designer/sheet/data.ts";
import { paste, type Understood, understandBlock } from "#designer/sheet/paste.ts";
import { clear, fill, type Range, type Sheet, setCell } from "#designer/sheet/sheet.ts";
import { cellText } from "#designer/sheet/values.ts";
import { DATA } from "#designer/strings/data.ts";
import type { Rules } from "#runtime";
import { useLanguage } from "../app/language.tsx";
import { dayText, todayIso } from "../app/times.ts";
import { sentence, useRefused } from "../studio/told-server.ts";
import { useStudio, useStudioState } from "../studio/use-studio.tsx";
import { Assessment } from "./assessment.tsx";
import classes from "./data.module.css";
import { DataTools } from "./data-tools.tsx";
import { PasteDialog } from "./dialogs.tsx";
import { Find } from "./find.tsx";
import type { GridCommands } from "./grid-keys.ts";
import { headText } from "./head-size.ts";
import { SheetGrid } from "./sheet-grid.tsx";
import { Strangers } from "./strangers.tsx";

export function SampleData() {
  const { t } = useLanguage();
  const sheet = useStudioState((s) => s.sheet);
  const rules = useStudioState((s) => s.lastScores?.rules ?? null);
  return sheet === null || rules === null ? (
    <Text>{t(DATA.none)}</Text>
  ) : (
    <OpenSheet sheet={sheet} rules={rules} />
  );
}

const MOST_LISTED = 30;

function OpenSheet({ sheet, rules }: { readonly sheet: Sheet; readonly rules: Rules }) {
  const { t, language } = useLanguage();
  const studio = useStudio();
  const columns = useMemo(() => columnsOf(rules), [rules]);
  const toLookAt = useMemo(() => concerns(sheet, columns), [sheet, columns]);
  const [range, setRange] = useState<Range>({ top: 0, left: 0, bottom: 0, right: 0 });
  const [understood, setUnderstood] = useState<Understood | null>(null);
  const grid = useRef<DataGridHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => onFindKey(() => search.current?.focus()), []);
  const type = (row: number, column: (typeof columns)[number], text: string): void =>
    studio.changeSheet(setCell(sheet, row, column, { is: "text", text }));
  const commands: GridCommands = {
    type,
    clear: (at) => studio.changeSheet(clear(sheet, columns, at)),
    fill: (at, direction) => studio.changeSheet(fill(sheet, columns, at, direction)),
    today: (row, column) => {
      const isDay = column.is === "figure" ? column.kind === "date" : column.key === "submitted";
      if (isDay) type(row, column, dayText(todayIso()));
    },
    copy: ({ top, bottom, left, right }) =>
      writeClipboard(
        sheet.units
          .slice(top, bottom + 1)
          .map((row) =>
            columns.slice(left, right + 1).map((column) => cellText(column, row.cells[column.key])),
          ),
      ),
    paste: (text, { top, bottom, left, right }) => {
      const block = tiled(readClipboard(text), bottom - top + 1, right - left + 1);
      const read = understandBlock(sheet, block, { row: top, column: left, columns, decimal: null });
      const isOne = block.length === 1 && block[0]?.length === 1;
      if (isOne && read.toLookAt.length === 0) studio.changeSheet(paste(sheet, read));
      else if (read.changes.length > 0) setUnderstood(read);
    },
    find: () => search.current?.focus(),
  };
  const label = (key: string): string => {
    const column = columns.find((each) => each.key === key);
    return column === undefined ? key : headText(column, language).label;
  };
  return (
    <div className={classes.pane}>
      <SavingTrouble />
      <Strangers sheet={sheet} rules={rules} />
      <Assessment sheet={sheet} rules={rules} />
      <Group gap="xs">
        <DataTools sheet={sheet} columns={columns} range={range} rules={rules} />
        <Find sheet={sheet} columns={columns} grid={grid} input={search} />
      </Group>
      <SheetGrid
        sheet={sheet}
        columns={columns}
        concerns={toLookAt}
        commands={commands}
        range={range}
        onRange={setRange}
        grid={grid}
      />
      <Text size="xs">{t(DATA.keys)}</Text>
      {toLookAt.length > 0 && (
        <section aria-label={t(DATA.concerns, { count: toLookAt.length })}>
          <Text size="sm">{t(DATA.concerns, { count: toLookAt.length })}</Text>
          <ul className={classes.list}>
            {toLookAt.slice(0, MOST_LISTED).map(({ row, column, why }) => (
              <li key={`${row} ${column}`}>
                {t(DATA.concern, { row: row + 1, column: label(column), why: sayRemark(why, language) })}
              </li>
            ))}
          </ul>
          {toLookAt.length > MOST_LISTED && (
            <Text size="sm">{t(DATA.more, { count: toLookAt.length - MOST_LISTED })}</Text>
          )}
        </section>
      )}
      {understood !== null && (
        <PasteDialog
          understood={understood}
          columns={columns}
          onClose={() => setUnderstood(null)}
          onApply={() => {
            setUnderstood(null);
            studio.changeSheet(paste(sheet, understood));
          }}
        />
      )}
    </div>
  );
}

/** Ctrl+F anywhere on the page while the sheet is shown; a text editor that has the focus takes its own first. */
function onFindKey(find: () => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const isFind =
      (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && /^f$/i.test(event.key);
    if (!isFind || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    find();
  };
  window.addEventListener("keydown", onKey);
  return () => window.removeEventListener("keydown", onKey);
}

/** What is to be decided about saving; what needs no decision stands beside the name of the sample. */
function SavingTrouble() {
  const { language, t } = useLanguage();
  const refused = useRefused("sample");
  const studio = useStudio();
  const save = useStudioState((s) => s.sampleSave);
  if (save.is !== "moved-on" && save.is !== "refused") return null;
  return (
    <Alert color="yellow" role="alert" p="xs">
      <Group>
        <Text>
          {save.is === "moved-on"
            ? t(DATA.movedOn)
            : t(DATA.refused, { why: sentence(refused, save.code, language) })}
        </Text>
        <Button size="xs" onClick={() => studio.settleSample("mine-as-new")}>
          {t(DATA.keepMine)}
        </Button>
        {save.is === "moved-on" && (
          <Button size="xs" variant="default" onClick={() => studio.settleSample("theirs")}>
            {t(DATA.takeTheirs)}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
