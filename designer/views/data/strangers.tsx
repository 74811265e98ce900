// Where the sample data and the text disagree: keys the text does not have, to rename or drop; and what a renaming changed.
import { Alert, Button, Group, NativeSelect, Text } from "@mantine/core";
import { useState } from "react";
import { columnsOf, parametersOf } from "#designer/sheet/columns.ts";
import { droppedKey, renamedKeys, type Stranger } from "#designer/sheet/keys.ts";
import type { Sheet } from "#designer/sheet/sheet.ts";
import { SAMPLES } from "#designer/strings/samples.ts";
import type { Rules } from "#runtime";
import { useLanguage } from "../app/language.tsx";
import { useStudio, useStudioState } from "../studio/use-studio.tsx";
import classes from "./data.module.css";

export function Strangers({ sheet, rules }: { readonly sheet: Sheet; readonly rules: Rules }) {
  const { t } = useLanguage();
  const strangers = useStudioState((s) => s.strangers);
  if (strangers.length === 0) return null;
  return (
    <Alert color="yellow" p="xs" role="status">
      <Text size="sm">{t(SAMPLES.strangers, { count: strangers.length })}</Text>
      <ul className={classes.strangers}>
        {strangers.map((each) => (
          <li key={`${each.of} ${each.key}`}>
            <One stranger={each} sheet={sheet} rules={rules} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function One({
  stranger,
  sheet,
  rules,
}: {
  readonly stranger: Stranger;
  readonly sheet: Sheet;
  readonly rules: Rules;
}) {
  const { t } = useLanguage();
  const studio = useStudio();
  const [to, setTo] = useState("");
  const { key, of, count } = stranger;
  // Values are not put under a key that has some already.
  const free =
    of === "parameters"
      ? parametersOf(rules).filter((each) => sheet.parameters[each.key] === undefined)
      : columnsOf(rules).filter(
          (each) => each.is === "figure" && sheet.units.every(({ cells }) => cells[each.key] === undefined),
        );
  const wanted = free.find((each) => each.key === to);
  return (
    <Group gap="xs">
      <Text size="sm">
        {t(of === "parameters" ? SAMPLES.strangerParameter : SAMPLES.stranger, { key, count })}
      </Text>
      {free.length > 0 && (
        <>
          <NativeSelect
            size="xs"
            aria-label={t(SAMPLES.renameTo, { key })}
            value={wanted?.key ?? ""}
            onChange={(event) => setTo(event.currentTarget.value)}
            data={[{ value: "", label: t(SAMPLES.choose) }, ...free.map((each) => each.key)]}
          />
          <Button
            size="compact-sm"
            variant="default"
            disabled={wanted === undefined}
            onClick={() =>
              studio.changeSheet(renamedKeys(sheet, { dataKeys: [{ from: key, to }], dataValues: [] }))
            }
          >
            {t(SAMPLES.renameDo)}
          </Button>
        </>
      )}
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t(SAMPLES.drop, { key })}
        onClick={() => studio.changeSheet(droppedKey(sheet, stranger))}
      >
        {t(SAMPLES.dropShort)}
      </Button>
    </Group>
  );
}

/** Says that a renaming of the text has renamed in the data too. */
export function RenamedNotice() {
  const { t } = useLanguage();
  const studio = useStudio();
  const renamed = useStudioState((s) => s.renamed);
  if (renamed === null) return null;
  const list = [...renamed.dataKeys, ...renamed.dataValues]
    .map(({ from, to }) => t(SAMPLES.renamedOne, { from, to }))
    .join("; ");
  return (
    <Alert color="blue" p="xs" role="status">
      <Group gap="xs">
        <Text size="sm">{t(SAMPLES.renamed, { list })}</Text>
        <Button size="compact-sm" variant="default" onClick={studio.renamedRead}>
          {t(SAMPLES.read)}
        </Button>
      </Group>
    </Alert>
  );
}
