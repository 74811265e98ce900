// The first screen: drafts in progress and every indicator set, found by typing with or without accents.
import { Anchor, Button, Container, Group, Stack, Table, Text, TextInput, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { SetEntry, Version } from "#designer/api.ts";
import type { Refused } from "#designer/document/asking.ts";
import { HOME } from "#designer/strings/app.ts";
import { ide } from "#dsl";
import { AppHeader } from "../app/app-header.tsx";
import { useLanguage } from "../app/language.tsx";
import { Loading, Refusal } from "../app/notices.tsx";
import { useSession } from "../app/session.tsx";

export function HomePage() {
  const { t } = useLanguage();
  const { server } = useSession();
  const asked = useQuery({ queryKey: ["sets"], queryFn: () => server.sets() });
  const [typed, setTyped] = useState("");
  if (asked.data === undefined) return <Loading />;
  if (!asked.data.ok) return <Refusal refused={asked.data} again={() => void asked.refetch()} />;
  const sets = asked.data.value;
  const found = sets.filter((each) => matches(each, typed));
  return (
    <>
      <AppHeader />
      <Container component="main" id="main" size="lg" py="lg">
        <Title order={1}>{t(HOME.title)}</Title>
        <Drafts sets={sets} />
        <Group justify="space-between" align="end" mt="xl" mb="sm">
          <TextInput
            type="search"
            label={t(HOME.search)}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            w={360}
          />
          <Text role="status">
            {found.length === 0 ? t(HOME.none, { typed }) : t(HOME.count, { count: found.length })}
          </Text>
        </Group>
        <Sets sets={found} />
      </Container>
    </>
  );
}

const matches = ({ id, title, level }: SetEntry, typed: string): boolean =>
  ide.toneless(`${title} ${id} ${level}`).includes(ide.toneless(typed.trim()));

function Drafts({ sets }: { readonly sets: readonly SetEntry[] }) {
  const { language, t } = useLanguage();
  const drafts = sets.flatMap((set) =>
    set.drafts
      .filter(({ state }) => state !== "archived" && state !== "issued")
      .map((draft) => ({ set, draft })),
  );
  const time = new Intl.DateTimeFormat(language, { dateStyle: "short", timeStyle: "short" });
  return (
    <section>
      <Title order={2} size="h4" mt="lg" mb="xs">
        {t(HOME.drafts)}
      </Title>
      {drafts.length === 0 && <Text>{t(HOME.noDrafts)}</Text>}
      <Stack gap="xs">
        {drafts.map(({ set, draft }) => (
          <Group key={draft.id} gap="sm">
            <Link to="/soan/$draft" params={{ draft: draft.id }}>
              {draft.title}
            </Link>
            <Text size="sm">{set.title}</Text>
            <Text size="sm">
              {draft.author.displayName}, {t(HOME.changed, { time: time.format(new Date(draft.updatedAt)) })}
            </Text>
          </Group>
        ))}
      </Stack>
    </section>
  );
}

function Sets({ sets }: { readonly sets: readonly SetEntry[] }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { server } = useSession();
  const [refused, setRefused] = useState<Refused | null>(null);
  const start = async ({ id }: SetEntry): Promise<void> => {
    const date = new Intl.DateTimeFormat("vi").format(new Date());
    const answer = await server.newDraft({ set: id, title: t(HOME.draftTitle, { date }) });
    if (answer.ok) await navigate({ to: "/soan/$draft", params: { draft: answer.value.id } });
    else setRefused(answer);
  };
  return (
    <>
      {refused !== null && <Refusal refused={refused} />}
      <Table.ScrollContainer minWidth={0} type="native">
        <Table striped verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t(HOME.setName)}</Table.Th>
              <Table.Th scope="col">{t(HOME.level)}</Table.Th>
              <Table.Th scope="col">{t(HOME.versions)}</Table.Th>
              <Table.Th scope="col">{t(HOME.actions)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sets.map((set) => (
              <Table.Tr key={set.id}>
                <Table.Th scope="row" fw={500}>
                  {set.title}
                  <Text size="xs" c="inherit">
                    {set.id}
                  </Text>
                </Table.Th>
                <Table.Td>{set.level}</Table.Td>
                <Table.Td>
                  {set.versions.map((version) => (
                    <VersionLink key={version.version} version={version} />
                  ))}
                </Table.Td>
                <Table.Td>
                  <Button
                    variant="default"
                    size="xs"
                    onClick={() => void start(set)}
                    aria-label={t(HOME.newDraftOf, { title: set.title })}
                  >
                    {t(HOME.newDraft)}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

/** To the public page of an issued version, which the server makes. */
function VersionLink({ version: { set, version } }: { readonly version: Version }) {
  const { t } = useLanguage();
  return (
    <Anchor href={`/cong-khai/${set}/${version}`} mr="xs" underline="always">
      {t(HOME.read, { version })}
    </Anchor>
  );
}
