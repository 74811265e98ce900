// The title of a sample as a small form.
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { NewSample } from "#designer/api.ts";
import { SAMPLES } from "#designer/strings/samples.ts";
import { useLanguage } from "../app/language.tsx";

/** The field of a title with its two buttons. */
export function TitleForm({
  title,
  onClose,
  onSave,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly onSave: (title: string) => Promise<void>;
}) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(title);
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const next = typed.trim();
        if (isTitle(next)) void onSave(next);
        else setWrong(true);
      }}
    >
      <Stack gap={4}>
        <TextInput
          size="xs"
          data-autofocus
          autoFocus
          label={t(SAMPLES.newName)}
          value={typed}
          error={isWrong ? t(SAMPLES.noTitle) : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group gap={4}>
          <Button size="compact-sm" type="submit">
            {t(SAMPLES.save)}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onClose}>
            {t(SAMPLES.cancel)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Whether the server takes a title. */
export const isTitle = (text: string): boolean => NewSample.shape.title.safeParse(text).success;
