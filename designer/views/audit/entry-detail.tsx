// One entry in full: every fact the ledger has of it, before → after where it tells both, and of an edit the lines.
import { Code, Stack, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { AuditEntry, AuditThing } from "#designer/api.ts";
import { lineDiff } from "#designer/document/line-diff.ts";
import { AUDIT } from "#designer/strings/audit.ts";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import page from "../app/page.module.css";
import { asks, KEYS } from "../app/query-keys.ts";
import { useSession } from "../app/session.tsx";
import { LineDiffView } from "../compare/line-diff-view.tsx";
import classes from "./audit.module.css";
import type { Wanted } from "./wanted.ts";
import { factsOf } from "./words-of.ts";

export function EntryDetail({ entry, wanted }: { readonly entry: AuditEntry; readonly wanted: Wanted }) {
  const { t } = useLanguage();
  const facts = factsOf(entry, t);
  const { action, thing } = entry;
  return (
    <Stack gap="sm" p="xs">
      {facts.length > 0 && (
        <Table withRowBorders={false} verticalSpacing={2} w="auto">
          <Table.Tbody>
            {facts.map(({ name, before, after }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400}>
                  {name}
                </Table.Th>
                <Table.Td fw={500}>{before === null ? after : t(AUDIT.arrow, { before, after })}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {action === "draft-edited" && thing.kind === "draft" && thing.revision !== null && (
        <TextChange draft={thing.id} revision={thing.revision} />
      )}
      <OnlyThis thing={thing} wanted={wanted} />
      <Text size="sm" c="inherit" className={classes.hash}>
        {t(AUDIT.seq)}: {entry.seq} · {t(AUDIT.object)}: <Code>{entry.object}</Code> · {t(AUDIT.entryHash)}:{" "}
        <Code>{entry.hash}</Code>
      </Text>
    </Stack>
  );
}

/** To everything the ledger has about the same thing; nothing where that is shown already. */
function OnlyThis({ thing, wanted }: { readonly thing: AuditThing; readonly wanted: Wanted }) {
  const { t } = useLanguage();
  const { kind, id } = thing;
  if (wanted.kind === kind && (wanted.id === id || kind === "ledger")) return null;
  return (
    <Link className={page.link} to="/nhat-ky" search={kind === "ledger" ? { kind } : { ...wanted, kind, id }}>
      {t(AUDIT.onlyThis)}
    </Link>
  );
}

function TextChange({ draft, revision }: { readonly draft: string; readonly revision: number }) {
  const { t } = useLanguage();
  const { server } = useSession();
  const asked = useQuery({
    ...asks(KEYS.revisionChange(draft, revision), () =>
      Promise.all([server.revision(draft, revision - 1), server.revision(draft, revision)]),
    ),
    // A revision never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (asked.data === undefined) return <Text role="status">{t(AUDIT.textChange)}…</Text>;
  const [before, after] = asked.data;
  if (!before.ok) return <Refusal refused={before} again={() => void asked.refetch()} />;
  if (!after.ok) return <Refusal refused={after} again={() => void asked.refetch()} />;
  return <LinesOf before={before.value.text} after={after.value.text} />;
}

function LinesOf({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useLanguage();
  const lines = useMemo(() => lineDiff(before, after), [before, after]);
  return (
    <div>
      <Text fw={500}>{t(AUDIT.textChange)}</Text>
      <LineDiffView lines={lines} />
    </div>
  );
}
