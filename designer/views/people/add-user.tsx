// The form that adds a user.
import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Role, User } from "#designer/api.ts";
import { USERS } from "#designer/strings/people.ts";
import { ide } from "#dsl";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import page from "../app/page.module.css";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";
import { type Wrong, wrongDisplayName, wrongPassword, wrongRoles, wrongUserName } from "./checks.ts";
import { RoleBoxes } from "./role-boxes.tsx";

const EMPTY = { name: "", displayName: "", password: "" };

export function AddUser({ onAdded }: { readonly onAdded: (user: User) => void }) {
  const { t } = useLanguage();
  const { server } = useSession();
  const { isSending, refused, send } = useSending();
  const [typed, setTyped] = useState(EMPTY);
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [isLooked, setIsLooked] = useState(false);
  const wrong = {
    name: wrongUserName(typed.name, exampleOf(typed.name)),
    displayName: wrongDisplayName(typed.displayName),
    roles: wrongRoles(roles),
    password: wrongPassword(typed.password),
  };
  const errorOf = (each: Wrong) => isLooked && each !== null && t(each.words, each.values);
  const type = (change: Partial<typeof EMPTY>) => setTyped((before) => ({ ...before, ...change }));
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setIsLooked(true);
    if (Object.values(wrong).some((each) => each !== null)) return focusFirstWrong(event.currentTarget);
    const user = await send(() =>
      server.addUser({ ...typed, displayName: typed.displayName.trim(), roles: [...roles] }),
    );
    if (user === null) return;
    setTyped(EMPTY);
    setRoles([]);
    setIsLooked(false);
    onAdded(user);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm" className={page.fields}>
        <TextInput
          label={t(USERS.name)}
          description={t(USERS.nameHint)}
          value={typed.name}
          onChange={(event) => type({ name: event.currentTarget.value })}
          error={errorOf(wrong.name)}
          autoComplete="off"
          withAsterisk
        />
        <TextInput
          label={t(USERS.displayName)}
          description={t(USERS.displayNameHint)}
          value={typed.displayName}
          onChange={(event) => type({ displayName: event.currentTarget.value })}
          error={errorOf(wrong.displayName)}
          autoComplete="off"
          withAsterisk
        />
        <RoleBoxes roles={roles} onChange={setRoles} error={errorOf(wrong.roles)} />
        <PasswordInput
          label={t(USERS.password)}
          description={t(USERS.passwordHint)}
          value={typed.password}
          onChange={(event) => type({ password: event.currentTarget.value })}
          error={errorOf(wrong.password)}
          autoComplete="new-password"
          withAsterisk
        />
        {refused !== null && <Refusal refused={refused} />}
        <Button type="submit" w="fit-content" loading={isSending}>
          {t(USERS.add)}
        </Button>
      </Stack>
    </form>
  );
}

/** What the typed name was meant to be, in the letters that are allowed. */
function exampleOf(typed: string): string {
  const letters = ide.toneless(typed.trim()).replace(/[^a-z0-9]+/g, ".");
  return letters.replace(/^\.+|\.+$/g, "").slice(0, 60) || "lan.nguyen";
}

function focusFirstWrong(form: HTMLFormElement): void {
  // The fields learn that they are wrong with the next drawing.
  requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
}
