// Who there is and what each may do, for administrators.
import { Button, Table, Text, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import type { User } from "#designer/api.ts";
import { ROLES, USERS } from "#designer/strings/people.ts";
import type { Words } from "#designer/strings/words.ts";
import { useLanguage } from "../app/language.tsx";
import { Done, Loading, Refusal } from "../app/notices.tsx";
import page from "../app/page.module.css";
import { Page, useMay } from "../app/page.tsx";
import { asks, KEYS } from "../app/query-keys.ts";
import { useSession } from "../app/session.tsx";
import { timeText } from "../app/times.ts";
import { AddUser } from "./add-user.tsx";
import { EditUser } from "./edit-user.tsx";

export function UsersPage() {
  const { t } = useLanguage();
  const isAdministrator = useMay("administrator");
  return (
    <Page title={t(USERS.title)}>
      {isAdministrator ? <Users /> : <Text>{t(USERS.forAdministrators)}</Text>}
    </Page>
  );
}

function Users() {
  const { t } = useLanguage();
  const { server, session } = useSession();
  const queries = useQueryClient();
  const asked = useQuery(asks(KEYS.users, () => server.users()));
  const [done, setDone] = useState("");
  const [open, setOpen] = useState("");
  if (asked.data === undefined) return <Loading />;
  if (!asked.data.ok) return <Refusal refused={asked.data} again={() => void asked.refetch()} />;
  const saved = async (user: User, words: Words): Promise<void> => {
    // What is said to be saved is in the list by then.
    await asked.refetch();
    setDone(t(words, { name: user.displayName }));
    setOpen("");
    // One's own name is in the header; one's own roles end the session.
    if (user.id === session.user.id) await queries.invalidateQueries({ queryKey: KEYS.session });
  };
  return (
    <>
      <Text mb="md">{t(USERS.apart)}</Text>
      <Done text={done} />
      <UserTable
        users={asked.data.value}
        open={open}
        onOpen={(id) => {
          setDone("");
          setOpen(id);
        }}
        onSaved={(user, words) => void saved(user, words)}
      />
      <Title order={2} size="h3" mt="xl" mb="sm">
        {t(USERS.add)}
      </Title>
      <AddUser onAdded={(user) => void saved(user, USERS.added)} />
    </>
  );
}

interface TableProps {
  readonly users: readonly User[];
  /** The id of the one being changed, "" for none. */
  readonly open: string;
  readonly onOpen: (id: string) => void;
  readonly onSaved: (user: User, words: Words) => void;
}

function UserTable({ users, open, onOpen, onSaved }: TableProps) {
  const { t } = useLanguage();
  const { session } = useSession();
  return (
    <Table className={`${page.stack} ${page.text}`} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t(USERS.person)}</Table.Th>
          <Table.Th scope="col">{t(USERS.roles)}</Table.Th>
          <Table.Th scope="col">{t(USERS.state)}</Table.Th>
          <Table.Th scope="col">{t(USERS.action)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {users.map((user) => (
          <Fragment key={user.id}>
            <Table.Tr data-user={user.name}>
              <Table.Th scope="row" fw={500}>
                {user.displayName} {user.id === session.user.id && t(USERS.you)}
                <Text size="sm" c="inherit" fw={400}>
                  {user.name}
                </Text>
              </Table.Th>
              <Table.Td>
                {user.roles.length === 0
                  ? t(USERS.noRoles)
                  : user.roles.map((role) => t(ROLES[role].name)).join(", ")}
              </Table.Td>
              <Table.Td>
                <State user={user} />
              </Table.Td>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-expanded={open === user.id}
                  aria-label={t(open === user.id ? USERS.closeOf : USERS.editOf, { name: user.displayName })}
                  onClick={() => onOpen(open === user.id ? "" : user.id)}
                >
                  {t(open === user.id ? USERS.close : USERS.edit)}
                </Button>
              </Table.Td>
            </Table.Tr>
            {open === user.id && (
              <Table.Tr>
                <Table.Td colSpan={4}>
                  <EditUser user={user} onSaved={onSaved} />
                </Table.Td>
              </Table.Tr>
            )}
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function State({ user }: { readonly user: User }) {
  const { language, t } = useLanguage();
  const { disabled, lockedUntil, hasPassword, external } = user;
  const isLocked = lockedUntil !== null && Date.now() < Date.parse(lockedUntil);
  return (
    <>
      <Text size="sm" fw={disabled ? 600 : 400}>
        {t(disabled ? USERS.disabled : USERS.active)}
      </Text>
      {isLocked && <Text size="sm">{t(USERS.locked, { time: timeText(lockedUntil, language) })}</Text>}
      {external && <Text size="sm">{t(USERS.external)}</Text>}
      {!external && !hasPassword && <Text size="sm">{t(USERS.noPassword)}</Text>}
    </>
  );
}
