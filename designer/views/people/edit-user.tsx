// The forms that change one user: name and roles, a new password, whether the account is active. Each is saved by itself.
import { Button, Divider, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Role, User } from "#designer/api.ts";
import { USERS } from "#designer/strings/people.ts";
import type { Words } from "#designer/strings/words.ts";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import page from "../app/page.module.css";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";
import { type Wrong, wrongDisplayName, wrongPassword, wrongRoles } from "./checks.ts";
import { RoleBoxes } from "./role-boxes.tsx";

interface Props {
  readonly user: User;
  /** Told after the server saved it, with the sentence to show. */
  readonly onSaved: (user: User, words: Words) => void;
}

export function EditUser(props: Props) {
  const { t } = useLanguage();
  const { session } = useSession();
  const isOwn = session.user.id === props.user.id;
  return (
    <Stack gap="md" className={page.fields} py="sm">
      {isOwn && <Text>{t(USERS.signsOut)}</Text>}
      <NameAndRoles {...props} />
      {!isOwn && (
        <>
          <Divider />
          <NewPassword {...props} />
        </>
      )}
      <Divider />
      <Activity {...props} />
    </Stack>
  );
}

function NameAndRoles({ user, onSaved }: Props) {
  const { t } = useLanguage();
  const { server } = useSession();
  const { isSending, refused, send, clear } = useSending();
  const [displayName, setDisplayName] = useState(user.displayName);
  const [roles, setRoles] = useState<readonly Role[]>(user.roles);
  const [wrong, setWrong] = useState<Wrong>(null);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    clear();
    const name = displayName.trim();
    const change = {
      ...(name === user.displayName ? {} : { displayName: name }),
      ...(String(roles) === String(user.roles) ? {} : { roles: [...roles] }),
    };
    const found =
      wrongDisplayName(displayName) ??
      wrongRoles(roles) ??
      (Object.keys(change).length === 0 ? { words: USERS.noChange } : null);
    setWrong(found);
    if (found !== null) return;
    const saved = await send(() => server.changeUser(user.id, change));
    if (saved !== null) onSaved(saved, USERS.saved);
  };
  const sentence = wrong !== null && t(wrong.words, wrong.values);
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t(USERS.displayName)}
          value={displayName}
          onChange={(event) => setDisplayName(event.currentTarget.value)}
          error={wrong?.words === USERS.wrongDisplayName && sentence}
          autoComplete="off"
        />
        <RoleBoxes roles={roles} onChange={setRoles} error={wrong?.words === USERS.wrongRoles && sentence} />
        {wrong?.words === USERS.noChange && <Text role="status">{sentence}</Text>}
        {refused !== null && <Refusal refused={refused} />}
        <Button type="submit" w="fit-content" loading={isSending}>
          {t(USERS.save)}
        </Button>
      </Stack>
    </form>
  );
}

function NewPassword({ user, onSaved }: Props) {
  const { t } = useLanguage();
  const { server } = useSession();
  const { isSending, refused, send, clear } = useSending();
  const [password, setPassword] = useState("");
  const [wrong, setWrong] = useState<Wrong>(null);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    clear();
    const found = wrongPassword(password);
    setWrong(found);
    if (found !== null) return;
    const saved = await send(() => server.changeUser(user.id, { password }));
    if (saved === null) return;
    setPassword("");
    onSaved(saved, USERS.passwordSet);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <PasswordInput
          label={t(USERS.newPassword)}
          description={t(USERS.newPasswordHint)}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={wrong !== null && t(wrong.words, wrong.values)}
          autoComplete="new-password"
        />
        {refused !== null && <Refusal refused={refused} />}
        <Button type="submit" w="fit-content" variant="default" loading={isSending}>
          {t(USERS.setPassword)}
        </Button>
      </Stack>
    </form>
  );
}

function Activity({ user, onSaved }: Props) {
  const { t } = useLanguage();
  const { server } = useSession();
  const { isSending, refused, send } = useSending();
  const turn = async (): Promise<void> => {
    const saved = await send(() => server.changeUser(user.id, { disabled: !user.disabled }));
    if (saved !== null) onSaved(saved, saved.disabled ? USERS.wasDisabled : USERS.wasEnabled);
  };
  return (
    <div>
      {refused !== null && <Refusal refused={refused} />}
      <Button variant="default" loading={isSending} onClick={() => void turn()}>
        {t(user.disabled ? USERS.enable : USERS.disable)}
      </Button>
    </div>
  );
}
