// Every indicator set, found by typing: what it is, its issued versions and whether they are in force, a new draft of it.
import { Badge, Button, Group, Table, Text, TextInput, Title } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { SetEntry } from "#designer/api.ts";
import { HOME } from "#designer/strings/home.ts";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import page from "../app/page.module.css";
import { useMay } from "../app/page.tsx";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";
import { dayText, todayIso } from "../app/times.ts";
import { HistoryLink } from "../versions/history-link.tsx";
import { findSets, setTag } from "./find-sets.ts";
import { VersionLine } from "./version-line.tsx";

export function Sets({ sets }: { readonly sets: readonly SetEntry[] }) {
  const { language, t } = useLanguage();
  const isAuthor = useMay("author");
  const [typed, setTyped] = useState("");
  const found = findSets(sets, typed, language);
  return (
    <section>
      <Group justify="space-between" mt="xl" mb="xs">
        <Title order={2} size="h3">
          {t(HOME.allSets)}
        </Title>
        {isAuthor && (
          <Button renderRoot={(props) => <Link {...props} to="/bo-moi" />}>{t(HOME.newSet)}</Button>
        )}
      </Group>
      <TextInput
        type="search"
        label={t(HOME.search)}
        description={t(HOME.searchHint)}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        className={page.fields}
      />
      <Text role="status" my="xs">
        {found.length === 0 ? t(HOME.none, { typed }) : t(HOME.count, { count: found.length })}
      </Text>
      {found.length > 0 && <SetTable sets={found} isAuthor={isAuthor} />}
    </section>
  );
}

function SetTable({ sets, isAuthor }: { readonly sets: readonly SetEntry[]; readonly isAuthor: boolean }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { server, session } = useSession();
  const { refused, send } = useSending();
  const start = async ({ id, versions, drafts }: SetEntry): Promise<void> => {
    const open = (draft: string) => navigate({ to: "/soan/$draft", params: { draft } });
    // Without a version to go on from, one's own draft is what there is of the set.
    const own = versions.length > 0 ? undefined : drafts.find(({ author }) => author.id === session.user.id);
    if (own !== undefined) return open(own.id);
    const title = t(HOME.draftTitle, { date: dayText(todayIso()) });
    const draft = await send(() => server.newDraft({ set: id, title }));
    if (draft !== null) await open(draft.id);
  };
  return (
    <>
      {refused !== null && <Refusal refused={refused} />}
      <Table className={`${page.stack} ${page.text}`} striped verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(HOME.setName)}</Table.Th>
            <Table.Th scope="col">{t(HOME.versions)}</Table.Th>
            <Table.Th scope="col">{t(HOME.actions)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sets.map((set) => {
            const tag = setTag(set, t(HOME.level, { level: set.level }));
            return (
              <Table.Tr key={set.id} data-set={set.id}>
                <Table.Th scope="row" fw={500}>
                  {set.title}
                  <Text size="sm" c="inherit">
                    {tag}
                  </Text>
                </Table.Th>
                <Table.Td>
                  {set.versions.length === 0 && <Badge variant="outline">{t(HOME.noVersions)}</Badge>}
                  {set.versions.map((version) => (
                    <VersionLine key={version.version} version={version} />
                  ))}
                </Table.Td>
                <Table.Td>
                  <Group gap="xs">
                    <HistoryLink set={set.id} label={t(HOME.historyOf, { title: `${set.title} (${tag})` })}>
                      {t(HOME.history)}
                    </HistoryLink>
                    {isAuthor && (
                      <Button
                        variant="default"
                        size="xs"
                        onClick={() => void start(set)}
                        aria-label={t(HOME.newDraftOf, { title: `${set.title} (${tag})` })}
                      >
                        {t(HOME.newDraft)}
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </>
  );
}
