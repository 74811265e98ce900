// Makes a new sample of one's own: empty, or a copy of what is open or of another one, the shipped one among them.
import { Button, Fieldset, NativeSelect, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { SampleHead } from "#designer/api.ts";
import type { Answered } from "#designer/document/asking.ts";
import { asData, NO_DATA, type StoredData } from "#designer/document/stored-sample.ts";
import { DATA } from "#designer/strings/data.ts";
import { SAMPLES } from "#designer/strings/samples.ts";
import { useLanguage } from "../app/language.tsx";
import { useSession } from "../app/session.tsx";
import { useStudio, useStudioState } from "../studio/use-studio.tsx";
import { isTitle } from "./sample-title.tsx";

interface Props {
  readonly heads: readonly SampleHead[];
  /** Whether it was made and is open; `data` asks for what it begins with. */
  readonly onMake: (title: string, data: () => Promise<Answered<StoredData>>) => Promise<boolean>;
}

export function NewSample({ heads, onMake }: Props) {
  const { t } = useLanguage();
  const studio = useStudio();
  const { server, session } = useSession();
  const isOpen = useStudioState((s) => s.sheet !== null);
  const opened = useStudioState((s) => s.sample);
  const [title, setTitle] = useState("");
  const [from, setFrom] = useState(isOpen ? "open" : "empty");
  const [isWrong, setWrong] = useState(false);
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const name = title.trim() || t(DATA.mine, { name: session.user.displayName });
    if (!isTitle(name)) return setWrong(true);
    setWrong(false);
    if (await onMake(name, dataOf)) setTitle("");
  };
  const dataOf = async (): Promise<Answered<StoredData>> => {
    if (from === "empty") return { ok: true, value: NO_DATA };
    if (from === "open") return { ok: true, value: studio.stored() };
    const answer = await server.sample(from);
    return answer.ok ? { ok: true, value: asData(answer.value.data) ?? NO_DATA } : answer;
  };
  return (
    <form onSubmit={(event) => void make(event)}>
      <Fieldset legend={t(SAMPLES.make)} p="sm">
        <Stack gap="xs">
          <TextInput
            label={t(SAMPLES.newTitle)}
            placeholder={t(DATA.mine, { name: session.user.displayName })}
            value={title}
            error={isWrong ? t(SAMPLES.noTitle) : undefined}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <NativeSelect
            label={t(SAMPLES.newFrom)}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
            data={[
              { value: "empty", label: t(SAMPLES.empty) },
              ...(isOpen ? [{ value: "open", label: t(SAMPLES.copyOfOpen) }] : []),
              ...heads
                .filter(({ id }) => id !== opened)
                .map((head) => ({ value: head.id, label: t(SAMPLES.copyOf, { title: head.title }) })),
            ]}
          />
          <Button type="submit" w="fit-content">
            {t(SAMPLES.make)}
          </Button>
        </Stack>
      </Fieldset>
    </form>
  );
}
