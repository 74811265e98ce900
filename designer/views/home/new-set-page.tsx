// A set of one's own: its name and code, then the studio.
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { line, slug } from "#designer/api/shapes.ts";
import { newSetText, USUAL_POINTS } from "#designer/edits/index.ts";
import { NEW_SET } from "#designer/strings/new-set.ts";
import type { Words } from "#designer/strings/words.ts";
import { ide } from "#dsl";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import page from "../app/page.module.css";
import { Page, useMay } from "../app/page.tsx";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";

export function NewSetPage() {
  const { t } = useLanguage();
  const isAuthor = useMay("author");
  return (
    <Page title={t(NEW_SET.title)} size="sm">
      {isAuthor ? <NewSet /> : <Text>{t(NEW_SET.forAuthors)}</Text>}
    </Page>
  );
}

const EMPTY = { title: "", level: "", points: USUAL_POINTS, province: "", code: "" };

function NewSet() {
  const { language, t } = useLanguage();
  const { server } = useSession();
  const navigate = useNavigate();
  const { isSending, refused, send, clear } = useSending();
  const [typed, setTyped] = useState(EMPTY);
  const [isLooked, setIsLooked] = useState(false);
  const type = (field: keyof typeof EMPTY) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setTyped((before) => ({ ...before, [field]: value }));
  };
  const wrong = {
    title: line.safeParse(typed.title.trim()).success ? null : t(NEW_SET.wrongName),
    points: /^[1-9]\d{0,5}$/.test(plain(typed.points)) ? null : t(NEW_SET.wrongPoints),
    province: wrongCode(typed.province, "hoa-binh", t),
    code: wrongCode(typed.code, "xa", t),
  };
  const errorOf = (field: keyof typeof wrong) => isLooked && wrong[field];
  const id = `${typed.province}/${typed.code}`;
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    clear();
    setIsLooked(true);
    const form = event.currentTarget;
    if (Object.values(wrong).some((each) => each !== null)) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    const title = typed.title.trim();
    const start = { id, title, level: typed.level.trim(), points: plain(typed.points), surface: language };
    const made = await send(() => server.newSet({ id, title, text: newSetText(start) }));
    const [draft] = made?.drafts ?? [];
    if (draft !== undefined) await navigate({ to: "/soan/$draft", params: { draft: draft.id } });
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="md" className={page.fields}>
        <Text>{t(NEW_SET.intro)}</Text>
        <TextInput
          label={t(NEW_SET.name)}
          description={t(NEW_SET.nameHint)}
          value={typed.title}
          onChange={type("title")}
          error={errorOf("title")}
          withAsterisk
        />
        <TextInput
          label={t(NEW_SET.level)}
          description={t(NEW_SET.levelHint)}
          value={typed.level}
          onChange={type("level")}
          maxLength={100}
        />
        <TextInput
          label={t(NEW_SET.points)}
          inputMode="numeric"
          value={typed.points}
          onChange={type("points")}
          error={errorOf("points")}
          withAsterisk
        />
        <TextInput
          label={t(NEW_SET.province)}
          description={t(NEW_SET.provinceHint)}
          value={typed.province}
          onChange={type("province")}
          error={errorOf("province")}
          autoCapitalize="off"
          withAsterisk
        />
        <TextInput
          label={t(NEW_SET.code)}
          description={t(NEW_SET.codeHint)}
          value={typed.code}
          onChange={type("code")}
          error={errorOf("code")}
          autoCapitalize="off"
          withAsterisk
        />
        <div className={page.text}>
          {wrong.province === null && wrong.code === null && <Text fw={600}>{t(NEW_SET.whole, { id })}</Text>}
          <Text size="sm">{t(NEW_SET.wholeHint)}</Text>
        </div>
        {refused !== null && <Refusal refused={refused} />}
        <Group>
          <Button type="submit" loading={isSending}>
            {t(NEW_SET.create)}
          </Button>
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/" />}>
            {t(NEW_SET.cancel)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Without the blanks that group digits. */
const plain = (typed: string): string => typed.replace(/\s/g, "");

function wrongCode(
  typed: string,
  example: string,
  t: (words: Words, values?: Readonly<Record<string, string>>) => string,
): string | null {
  if (slug.safeParse(typed).success) return null;
  return t(NEW_SET.wrongCode, { example: slugOf(typed) || example });
}

/** What was typed in the letters a code may have; "" when there is none. */
const slugOf = (typed: string): string =>
  ide
    .toneless(typed)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
