// The sheet of a unit in a dialog, to read and to print; every number in it opens Soi.
import { Button } from "@mantine/core";
import { PREVIEW } from "#designer/strings/preview.ts";
import { STUDIO } from "#designer/strings/studio.ts";
import { HeadlessDialog } from "../app/dialog.tsx";
import { useLanguage } from "../app/language.tsx";
import { UnitSheet, type UnitSheetProps } from "./unit-sheet.tsx";
import { nameOf } from "./units.ts";

interface Props extends Omit<UnitSheetProps, "language"> {
  /** Hash of the set that was run, printed below. */
  readonly hash: string;
  readonly onClose: () => void;
}

export function SheetDialog({ hash, onClose, ...sheet }: Props) {
  const { language, t } = useLanguage();
  const { units, unit, rules, result } = sheet;
  const name = nameOf(units.find(({ id }) => id === unit) ?? { id: unit });
  // The criteria of a unit come with the scores that follow its choice.
  const isThere = (result.units.find(({ id }) => id === unit)?.criteria.size ?? 0) > 0;
  return (
    <HeadlessDialog
      title={t(PREVIEW["unit-sheet"], { unit: name })}
      size="xl"
      onClose={onClose}
      tools={
        <>
          <Button size="compact-sm" variant="default" onClick={() => window.print()}>
            {t(PREVIEW.print)}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onClose}>
            {t(STUDIO.close)}
          </Button>
        </>
      }
    >
      {isThere ? <UnitSheet {...sheet} language={language} /> : <p role="status">{t(STUDIO.behind)}</p>}
      <p>{t(PREVIEW.set, { title: rules.title, version: rules.version, hash })}</p>
    </HeadlessDialog>
  );
}
