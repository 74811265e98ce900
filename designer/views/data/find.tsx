// Finding in the sheet.
import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { DataGridHandle } from "react-data-grid";
import type { Column } from "#designer/sheet/columns.ts";
import { idOf } from "#designer/sheet/rows.ts";
import type { Sheet } from "#designer/sheet/sheet.ts";
import { DATA } from "#designer/strings/data.ts";
import { bare } from "#dsl";
import { useLanguage } from "../app/language.tsx";
import { headText } from "./head-size.ts";

/** Finds a column or a unit by any part of its words, with or without accents. */
export function Find({
  sheet,
  columns,
  grid,
  input,
}: {
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  readonly grid: React.RefObject<DataGridHandle | null>;
  readonly input: React.RefObject<HTMLInputElement | null>;
}) {
  const { t, language } = useLanguage();
  const [wanted, setWanted] = useState("");
  const [next, setNext] = useState(0);
  const plain = bare(wanted);
  const places =
    plain === ""
      ? []
      : [
          ...columns.flatMap((column, i) =>
            bare(headText(column, language).label).includes(plain) ? [{ idx: i + 1, rowIdx: 0 }] : [],
          ),
          ...sheet.units.flatMap((row, i) => {
            const name = row.cells.name;
            const words = `${idOf(row)} ${name?.is === "value" ? String(name.value) : ""}`;
            return bare(words).includes(plain) ? [{ idx: 1, rowIdx: i }] : [];
          }),
        ];
  return (
    <>
      <TextInput
        ref={input}
        w={240}
        size="xs"
        aria-label={t(DATA.find)}
        placeholder={t(DATA.find)}
        value={wanted}
        onChange={(event) => {
          setWanted(event.currentTarget.value);
          setNext(0);
        }}
        onKeyDown={(event) => {
          // Back to the sheet, at what was found.
          if (event.key === "Escape")
            grid.current?.element
              ?.querySelector<HTMLElement>('[role="gridcell"][aria-selected="true"]')
              ?.focus();
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          const place = places[next % Math.max(1, places.length)];
          if (place === undefined) return;
          grid.current?.selectCell(place, { shouldFocusCell: false });
          grid.current?.scrollToCell(place);
          setNext(next + 1);
        }}
      />
      {plain !== "" && (
        <Text size="xs" role="status">
          {t(DATA.found, { count: places.length })}
        </Text>
      )}
    </>
  );
}
