// Repealing an issued version: by which decision, from which day, why. It cannot be taken back.
import { Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Version } from "#designer/api.ts";
import { VERSIONS } from "#designer/strings/versions.ts";
import { Dialog } from "../app/dialog.tsx";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";
import { DayField } from "../day-field.tsx";

export function Repeal({ version: { set, version } }: { readonly version: Version }) {
  const { t } = useLanguage();
  const { server } = useSession();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [date, setDate] = useState("");
  const [isTried, setTried] = useState(false);
  const { refused, send } = useSending();
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? "").trim();
    setTried(true);
    if (date === "") return;
    const repealed = { number: text("number"), date, reason: text("reason") };
    if ((await send(() => server.repeal(set, version, repealed))) === null) return;
    setOpen(false);
    await queries.invalidateQueries();
  };
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t(VERSIONS.repealOf, { version })}
        onClick={() => setOpen(true)}
      >
        {t(VERSIONS.repeal)}
      </Button>
      {isOpen && (
        <Dialog title={t(VERSIONS.repealOf, { version })} size="md" onClose={() => setOpen(false)}>
          <form onSubmit={(event) => void submit(event)}>
            <Stack>
              <Text>{t(VERSIONS.repealSays, { version })}</Text>
              <TextInput name="number" label={t(VERSIONS.repealNumber)} required data-autofocus />
              <DayField
                required
                label={t(VERSIONS.repealDate)}
                value={date}
                onDay={setDate}
                error={isTried && date === "" ? t(VERSIONS.repealDateNeeded) : null}
              />
              <Textarea name="reason" label={t(VERSIONS.repealReason)} required autosize minRows={2} />
              {refused !== null && <Refusal refused={refused} />}
              <Group>
                <Button type="submit" color="red">
                  {t(VERSIONS.repealOf, { version })}
                </Button>
                <Button variant="default" onClick={() => setOpen(false)}>
                  {t(VERSIONS.cancel)}
                </Button>
              </Group>
            </Stack>
          </form>
        </Dialog>
      )}
    </>
  );
}
