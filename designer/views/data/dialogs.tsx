// What was understood of a paste or a file, shown before it changes the sheet.
import { Button, Checkbox, Group, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { type Remark, sayRemark } from "#designer/sheet/cell.ts";
import type { Column } from "#designer/sheet/columns.ts";
import { compareImport, type Imported, sayFileRemark } from "#designer/sheet/import.ts";
import type { Understood } from "#designer/sheet/paste.ts";
import type { Sheet } from "#designer/sheet/sheet.ts";
import { DATA } from "#designer/strings/data.ts";
import { Dialog } from "../app/dialog.tsx";
import { useLanguage } from "../app/language.tsx";
import classes from "./data.module.css";
import { headText } from "./head-size.ts";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onApply: () => void;
  readonly children: ReactNode;
}

function ApplyDialog({ title, onClose, onApply, children }: DialogProps) {
  const { t } = useLanguage();
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <Group>
        <Button data-autofocus onClick={onApply}>
          {t(DATA.apply)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t(DATA.cancel)}
        </Button>
      </Group>
    </Dialog>
  );
}

interface Looked {
  readonly row: number;
  readonly column: string;
  readonly typed: string;
  readonly why: Remark;
}

function Counts({
  of: { cells, understood },
  looked,
  columns,
}: {
  readonly of: { readonly cells: number; readonly understood: number };
  readonly looked: readonly Looked[];
  readonly columns: readonly Column[];
}) {
  const { t, language } = useLanguage();
  const name = (key: string): string => {
    const column = columns.find((each) => each.key === key);
    return column === undefined ? t(DATA.outside) : headText(column, language).label;
  };
  return (
    <>
      <Text>
        {t(DATA.understood, { understood, cells })}
        {looked.length > 0 && `; ${t(DATA.toLookAt, { count: looked.length })}`}
      </Text>
      <ul className={classes.list}>
        {looked.slice(0, 50).map(({ row, column, typed, why }) => (
          <li key={`${row} ${column} ${typed}`}>
            {t(DATA.typedAt, { row, column: name(column), typed, why: sayRemark(why, language) })}
          </li>
        ))}
      </ul>
      {looked.length > 50 && <Text size="sm">{t(DATA.more, { count: looked.length - 50 })}</Text>}
    </>
  );
}

export function PasteDialog({
  understood,
  columns,
  ...rest
}: Omit<DialogProps, "title" | "children"> & {
  readonly understood: Understood;
  readonly columns: readonly Column[];
}) {
  const { t } = useLanguage();
  const looked = understood.toLookAt.map((each) => ({ ...each, row: each.row + 1 }));
  return (
    <ApplyDialog title={t(DATA.pasteTitle)} {...rest}>
      <Counts of={understood} looked={looked} columns={columns} />
      {understood.newRows > 0 && <Text>{t(DATA.newRows, { count: understood.newRows })}</Text>}
    </ApplyDialog>
  );
}

export function ImportDialog({
  name,
  sheet,
  imported,
  columns,
  onClose,
  onApply,
}: {
  readonly name: string;
  readonly sheet: Sheet;
  readonly imported: Imported;
  readonly columns: readonly Column[];
  readonly onClose: () => void;
  readonly onApply: (keepRemoved: boolean) => void;
}) {
  const { t, language } = useLanguage();
  const [keepRemoved, setKeep] = useState(false);
  const { added, changed, removed, unchanged } = compareImport(sheet, imported);
  const looked = imported.toLookAt.map(({ key, ...each }) => ({ ...each, column: key }));
  const list = (ids: readonly string[]): { readonly count: number; readonly list: string } => ({
    count: ids.length,
    list: ids.slice(0, 12).join(", ") + (ids.length > 12 ? ", …" : ""),
  });
  return (
    <ApplyDialog title={t(DATA.importTitle, { name })} onClose={onClose} onApply={() => onApply(keepRemoved)}>
      <Counts of={imported} looked={looked} columns={columns} />
      {added.length > 0 && <Text>{t(DATA.added, list(added))}</Text>}
      {changed.length > 0 && <Text>{t(DATA.changed, list(changed.map(({ id }) => id)))}</Text>}
      {unchanged > 0 && <Text>{t(DATA.unchanged, { count: unchanged })}</Text>}
      {removed.length > 0 && (
        <>
          <Text>{t(DATA.removed, list(removed))}</Text>
          <Checkbox
            label={t(DATA.keepRemoved)}
            checked={keepRemoved}
            onChange={(event) => setKeep(event.currentTarget.checked)}
          />
        </>
      )}
      {imported.remarks.map((each) => (
        <Text key={`${each.code} ${JSON.stringify(each.values)}`}>{sayFileRemark(each, language)}</Text>
      ))}
      {imported.leftOut.length > 0 && <Text>{t(DATA.leftOut, { list: imported.leftOut.join(", ") })}</Text>}
    </ApplyDialog>
  );
}
