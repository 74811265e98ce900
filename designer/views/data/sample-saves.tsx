// The last saves of the sample in use, each of which can be taken back into the sheet as one edit.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SampleHead } from "#designer/api.ts";
import { asData, NO_DATA, openSheet, replaced } from "#designer/document/stored-sample.ts";
import { SAMPLES } from "#designer/strings/samples.ts";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import { asks, KEYS } from "../app/query-keys.ts";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";
import { timeText } from "../app/times.ts";
import { useStudio } from "../studio/use-studio.tsx";

export function SampleSaves({ head: { id, title, updatedAt } }: { readonly head: SampleHead }) {
  const { language, t } = useLanguage();
  const { server } = useSession();
  const studio = useStudio();
  const asked = useQuery(asks(KEYS.sampleSaves(id, updatedAt), () => server.sampleSaves(id)));
  const { refused, send } = useSending();
  const [taken, setTaken] = useState<number | null>(null);
  const takeBack = async (revision: number): Promise<void> => {
    const save = await send(() => server.sampleRevision(id, revision));
    const { sheet, lastScores, sample } = studio.state();
    // Another one may be open by now.
    if (save === null || sheet === null || lastScores === null || sample !== id) return;
    studio.changeSheet(replaced(sheet, openSheet(asData(save.data) ?? NO_DATA, lastScores.rules)));
    setTaken(revision);
    await studio.saved();
    await asked.refetch();
  };
  if (asked.data === undefined) return null;
  if (!asked.data.ok) return <Refusal refused={asked.data} again={() => void asked.refetch()} />;
  return (
    <Stack component="section" gap={4} mt="xs" aria-label={t(SAMPLES.savesOf, { title })}>
      {refused !== null && <Refusal refused={refused} />}
      <Text size="sm">{t(SAMPLES.savesNote)}</Text>
      {asked.data.value.map(({ revision, by, at }, place) => (
        <Group key={revision} gap="xs" data-save={revision}>
          <Text size="sm">
            {t(SAMPLES.saveOf, {
              revision,
              name: by.id === "system" ? t(SAMPLES.byNobody) : by.displayName,
              at: timeText(at, language),
            })}
          </Text>
          {place === 0 ? (
            <Text size="sm">({t(SAMPLES.newest)})</Text>
          ) : (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t(SAMPLES.takeBackOf, { revision })}
              onClick={() => void takeBack(revision)}
            >
              {t(SAMPLES.takeBack)}
            </Button>
          )}
        </Group>
      ))}
      <Text size="sm" role="status">
        {taken === null ? "" : t(SAMPLES.takenBack, { revision: taken })}
      </Text>
    </Stack>
  );
}
