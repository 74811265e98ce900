// One's own account: who one is here, and the password.
import { Alert, Button, List, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ACCOUNT, ROLES } from "#designer/strings/people.ts";
import type { Words } from "#designer/strings/words.ts";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import page from "../app/page.module.css";
import { Page } from "../app/page.tsx";
import { KEYS, keep } from "../app/query-keys.ts";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";
import { type Wrong, wrongPassword } from "../people/checks.ts";

export function AccountPage() {
  const { t } = useLanguage();
  const { user } = useSession().session;
  return (
    <Page title={t(ACCOUNT.title)} size="sm">
      <Stack gap="xs" className={page.text}>
        <Text fw={600}>{user.displayName}</Text>
        <Text>{t(ACCOUNT.name, { name: user.name })}</Text>
        <Title order={2} size="h4" mt="sm">
          {t(ACCOUNT.roles)}
        </Title>
        <List>
          {user.roles.map((role) => (
            <List.Item key={role}>
              <b>{t(ROLES[role].name)}</b>: {t(ROLES[role].duty)}
            </List.Item>
          ))}
        </List>
      </Stack>
      <PasswordForm />
    </Page>
  );
}

const EMPTY = { current: "", next: "", again: "" };

function PasswordForm() {
  const { t } = useLanguage();
  const { server, session } = useSession();
  const queries = useQueryClient();
  const { isSending, refused, send, clear } = useSending();
  const [typed, setTyped] = useState(EMPTY);
  const [isLooked, setIsLooked] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const { user } = session;
  const wrong = wrongIn(typed, user.hasPassword);
  const errorOf = (each: Wrong) => isLooked && each !== null && t(each.words, each.values);
  const type = (change: Partial<typeof EMPTY>): void => {
    setIsDone(false);
    setTyped({ ...typed, ...change });
  };
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    clear();
    setIsDone(false);
    setIsLooked(true);
    if (Object.values(wrong).some((each) => each !== null)) return;
    const { current, next } = typed;
    const saved = await send(() => server.changePassword({ ...(user.hasPassword ? { current } : {}), next }));
    if (saved === null) return;
    keep(queries, KEYS.session, { ok: true, value: saved });
    setTyped(EMPTY);
    setIsLooked(false);
    setIsDone(true);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm" mt="lg" className={page.fields}>
        <Title order={2} size="h4">
          {t(user.hasPassword ? ACCOUNT.change : ACCOUNT.set)}
        </Title>
        {!user.hasPassword && (
          <Text>{t(user.external ? ACCOUNT.external : ACCOUNT.once, { name: user.name })}</Text>
        )}
        {/* For what fills in passwords: whose they are. */}
        <input type="text" name="username" autoComplete="username" value={user.name} readOnly hidden />
        {user.hasPassword && (
          <PasswordInput
            label={t(ACCOUNT.current)}
            value={typed.current}
            onChange={(event) => type({ current: event.currentTarget.value })}
            error={errorOf(wrong.current)}
            autoComplete="current-password"
          />
        )}
        <PasswordInput
          label={t(ACCOUNT.next)}
          description={t(ACCOUNT.nextHint)}
          value={typed.next}
          onChange={(event) => type({ next: event.currentTarget.value })}
          error={errorOf(wrong.next)}
          autoComplete="new-password"
        />
        <PasswordInput
          label={t(ACCOUNT.again)}
          value={typed.again}
          onChange={(event) => type({ again: event.currentTarget.value })}
          error={errorOf(wrong.again)}
          autoComplete="new-password"
        />
        {refused !== null && <Refusal refused={refused} />}
        <div role="status">{isDone && <Alert color="green">{t(ACCOUNT.done)}</Alert>}</div>
        <Button type="submit" w="fit-content" loading={isSending}>
          {t(user.hasPassword ? ACCOUNT.change : ACCOUNT.set)}
        </Button>
      </Stack>
    </form>
  );
}

function wrongIn(
  { current, next, again }: typeof EMPTY,
  needsCurrent: boolean,
): Readonly<Record<keyof typeof EMPTY, Wrong>> {
  const sentence = (words: Words): Wrong => ({ words });
  return {
    current: needsCurrent && current === "" ? sentence(ACCOUNT.missing) : null,
    next: wrongPassword(next),
    again: again === next ? null : sentence(ACCOUNT.differs),
  };
}
