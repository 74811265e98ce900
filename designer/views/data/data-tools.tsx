// Tools over the sheet: units, files in and out, edge cases.
import { Button, Group, Loader, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Column } from "#designer/sheet/columns.ts";
import { writeCsv } from "#designer/sheet/csv.ts";
import { fromData } from "#designer/sheet/data.ts";
import { type Imported, sayFileRemark, takeIn } from "#designer/sheet/import.ts";
import { writeJson } from "#designer/sheet/json.ts";
import { addRows, duplicateRows, freeId, idsOf, moveRows, newRow, removeRows } from "#designer/sheet/rows.ts";
import { type Edit, edit, type Range, type Sheet } from "#designer/sheet/sheet.ts";
import { DATA } from "#designer/strings/data.ts";
import type { Rules } from "#runtime";
import { useLanguage } from "../app/language.tsx";
import { download } from "../download.ts";
import { useStudio } from "../studio/use-studio.tsx";
import { ImportDialog } from "./dialogs.tsx";
import { MOST_SECONDS, readFileBeside } from "./read-file.ts";

export function DataTools({
  sheet,
  columns,
  range,
  rules,
}: {
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  readonly range: Range;
  readonly rules: Rules;
}) {
  const { t, language } = useLanguage();
  const studio = useStudio();
  const file = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const [found, setFound] = useState<{ readonly name: string; readonly imported: Imported } | null>(null);
  const last = Math.min(range.bottom, sheet.units.length - 1);
  const rows = Array.from({ length: Math.max(0, last - range.top + 1) }, (_, i) => range.top + i);
  const [reading, setReading] = useState<{ readonly words: string; readonly stop: () => void } | null>(null);
  const leaving = useRef<() => void>(() => {});
  useEffect(() => () => leaving.current(), []);
  const read = (chosen: File): void => {
    const { name } = chosen;
    const told = (what: Parameters<Parameters<typeof readFileBeside>[2]>[0]): void => {
      if (what.is === "stage") {
        setReading({ words: t(DATA[what.stage], { name }), stop });
        return;
      }
      setReading(null);
      if (what.is === "too-long") setSaid(t(DATA.tooLong, { name, seconds: MOST_SECONDS }));
      else if (what.is === "fault") setSaid(t(DATA.readFault, { name, what: what.what }));
      else if (what.reading.ok) setFound({ name, imported: what.reading.imported });
      else setSaid(sayFileRemark(what.reading.why, language));
    };
    setSaid("");
    reading?.stop();
    const end = readFileBeside(chosen, rules, told);
    const stop = (): void => {
      end();
      setReading(null);
    };
    leaving.current = end;
    setReading({ words: t(DATA.opening, { name }), stop });
  };
  const xlsx = async (): Promise<void> => {
    try {
      const { writeXlsx } = await import("#designer/sheet/xlsx-write.ts");
      download("so-lieu-mau.xlsx", Uint8Array.from(await writeXlsx(sheet, columns, language)));
    } catch (error) {
      setSaid(t(DATA.xlsxFault, { what: error instanceof Error ? error.message : String(error) }));
    }
  };
  const addEdges = async (): Promise<void> => {
    const edges = await studio.line.ask("edgeUnits", language);
    const now = studio.state().sheet;
    if (edges === null || now === null) return setSaid(t(DATA.edgeNone));
    studio.changeSheet(withUnits(now, fromData({ units: edges.units }, rules).sheet.units));
    setSaid(t(DATA.edgeAdded, { count: edges.units.length }));
  };
  const tool = (words: { readonly vi: string; readonly en: string }, act: () => void, isOff = false) => (
    <Button size="compact-sm" variant="default" disabled={isOff} onClick={act}>
      {t(words)}
    </Button>
  );
  const none = rows.length === 0;
  const move = (to: number): void => studio.changeSheet(moveRows(sheet, range.top, rows.length, to));
  return (
    <>
      {tool(DATA.add, () => studio.changeSheet(addRows(sheet, sheet.units.length, 1)))}
      {tool(DATA.remove, () => studio.changeSheet(removeRows(sheet, rows)), none)}
      {tool(DATA.duplicate, () => studio.changeSheet(duplicateRows(sheet, rows)), none)}
      {tool(DATA.up, () => move(range.top - 1), none || range.top === 0)}
      {tool(DATA.down, () => move(last + 2), none || last >= sheet.units.length - 1)}
      {tool(DATA.importFile, () => file.current?.click())}
      <input
        ref={file}
        type="file"
        hidden
        accept=".csv,.txt,.xlsx,.json"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (chosen !== undefined) read(chosen);
        }}
      />
      {tool(DATA.exportCsv, () =>
        download("so-lieu-mau.csv", writeCsv(sheet, columns, { labels: true, language })),
      )}
      {tool(DATA.exportXlsx, () => void xlsx())}
      {tool(DATA.exportJson, () => download("so-lieu-mau.json", writeJson(sheet, rules)))}
      <Button
        size="compact-sm"
        variant="default"
        title={t(DATA.edgeHint)}
        onClick={() => void addEdges().catch(studio.failed)}
      >
        {t(DATA.edge)}
      </Button>
      {reading !== null && (
        <Group gap="xs">
          <Loader size="xs" />
          <Text size="sm" role="status">
            {reading.words}
          </Text>
          <Button size="compact-sm" variant="default" onClick={reading.stop}>
            {t(DATA.stopReading)}
          </Button>
        </Group>
      )}
      {said !== "" && (
        <Text size="sm" role="status">
          {said}
        </Text>
      )}
      {found !== null && (
        <ImportDialog
          {...found}
          sheet={sheet}
          columns={columns}
          onClose={() => setFound(null)}
          onApply={(keepRemoved) => {
            setFound(null);
            studio.changeSheet(takeIn(sheet, found.imported, { keepRemoved }));
          }}
        />
      )}
    </>
  );
}

/** Adds units at the end, each under an id that is free. */
const withUnits = (sheet: Sheet, units: Sheet["units"]): Edit =>
  edit(sheet, (draft) => {
    const taken = new Set(idsOf(sheet));
    for (const { cells } of units) {
      const id = freeId(cells.id?.is === "value" ? String(cells.id.value) : "ca-bien", taken);
      taken.add(id);
      draft.units.push(newRow(draft, { ...cells, id: { is: "value", value: id } }));
    }
  });
