// Which version was, is or will be in force on a day.
import { Group, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { VERSIONS } from "#designer/strings/versions.ts";
import { useLanguage } from "../app/language.tsx";
import { useSession } from "../app/session.tsx";
import { shownDay, todayIso } from "../format-date.ts";

export function AsOf({ set }: { readonly set: string }) {
  const { language, t } = useLanguage();
  const { server } = useSession();
  const [date, setDate] = useState(todayIso);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
  const asked = useQuery({
    queryKey: ["as-of", set, date],
    queryFn: () => server.asOf(set, date),
    enabled: isDay,
  });
  const answer = asked.data;
  return (
    <Group align="end">
      <TextInput
        type="date"
        label={t(VERSIONS.asOf)}
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <Text role="status" pb={6}>
        {!isDay || answer === undefined
          ? ""
          : answer.ok
            ? t(VERSIONS.asOfFound, { date: shownDay(date), version: answer.value.version })
            : answer.failure.error.code === "none-in-force"
              ? t(VERSIONS.asOfNone, { date: shownDay(date) })
              : answer.failure.error.message[language]}
      </Text>
    </Group>
  );
}
