// Who is signed in. Everything below the gate has a session; what is asked of the server is asked through it.
import { Alert, Button, Container, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type FormEvent, type ReactNode, useContext, useState } from "react";
import type { Session } from "#designer/api.ts";
import { type AskServer, askServer } from "#designer/document/ask-server.ts";
import type { Refused } from "#designer/document/asking.ts";
import { APP, SIGN_IN } from "#designer/strings/app.ts";
import { useLanguage } from "./language.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Loading, Refusal } from "./notices.tsx";
import { asks, KEYS, keep } from "./query-keys.ts";

interface SignedIn {
  readonly server: AskServer;
  readonly session: Session;
}

const Context = createContext<SignedIn | null>(null);
const server = askServer((input, init) => fetch(input, init));

export function SessionGate({ children }: { readonly children: ReactNode }) {
  const asked = useQuery({
    ...asks(KEYS.session, () => server.session()),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (asked.data === undefined) return <Loading />;
  const answer = asked.data;
  // Of no role: only an administrator can mend that.
  if (answer.ok && answer.value.user.roles.length === 0) return <SignIn isWithoutRole />;
  if (answer.ok) return <Context value={{ server, session: answer.value }}>{children}</Context>;
  if (answer.status === 401) return <SignIn />;
  if (answer.failure.error.code === "not-your-role") return <SignIn isWithoutRole />;
  return (
    <Container size="sm">
      <Refusal refused={answer} again={() => void asked.refetch()} />
    </Container>
  );
}

export function useSession(): SignedIn {
  const signedIn = useContext(Context);
  if (signedIn === null) throw new Error("useSession outside of SessionGate");
  return signedIn;
}

function SignIn({ isWithoutRole = false }: { readonly isWithoutRole?: boolean }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [refused, setRefused] = useState<Refused | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const answer = await server.signIn(String(form.get("name")), String(form.get("password")));
    if (answer.ok) keep(queries, KEYS.session, answer);
    else setRefused(answer);
  };
  const signOut = async (): Promise<void> => {
    await server.signOut();
    await queries.resetQueries();
  };
  return (
    <Container component="main" size="xs" mt="10vh">
      <Title order={1} mb="md">
        {t(SIGN_IN.title)}
      </Title>
      {isWithoutRole && (
        <Alert mb="md" role="status">
          {t(SIGN_IN.noRole)}
          <Button mt="xs" size="compact-sm" variant="default" onClick={() => void signOut()}>
            {t(APP.signOut)}
          </Button>
        </Alert>
      )}
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput name="name" label={t(SIGN_IN.name)} autoComplete="username" required />
          <PasswordInput
            name="password"
            label={t(SIGN_IN.password)}
            autoComplete="current-password"
            required
          />
          {refused !== null && <Refusal refused={refused} />}
          <Button type="submit">{t(SIGN_IN.submit)}</Button>
        </Stack>
      </form>
      <Text mt="lg" size="sm">
        {t(SIGN_IN.first)}
      </Text>
      <LanguageSwitch />
    </Container>
  );
}
