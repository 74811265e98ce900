// Which version was, is or will be in force on a day.
import { Group, Text } from "@mantine/core";
import { useState } from "react";
import { inForce, type Version } from "#designer/api.ts";
import { VERSIONS } from "#designer/strings/versions.ts";
import { useLanguage } from "../app/language.tsx";
import { dayText, todayIso } from "../app/times.ts";
import { DayField } from "../day-field.tsx";

export function AsOf({ versions }: { readonly versions: readonly Version[] }) {
  const { t } = useLanguage();
  const [day, setDay] = useState(todayIso);
  const date = dayText(day);
  const holding = inForce(versions, day);
  return (
    <Group align="end" data-not-printed>
      <DayField label={t(VERSIONS.asOf)} value={day} onDay={setDay} />
      <Text role="status" pb={6}>
        {day === ""
          ? ""
          : holding === null
            ? t(VERSIONS.asOfNone, { date })
            : t(VERSIONS.asOfFound, { date, version: holding.version })}
      </Text>
    </Group>
  );
}
