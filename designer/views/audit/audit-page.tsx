// The ledger: who did what to what and when, and the check that nothing in it was changed.
import { Button, Group, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { AuditEntry } from "#designer/api.ts";
import { AUDIT } from "#designer/strings/audit.ts";
import { useLanguage } from "../app/language.tsx";
import { Loading, Refusal } from "../app/notices.tsx";
import { Page, useMay } from "../app/page.tsx";
import { KEYS } from "../app/query-keys.ts";
import { useSession } from "../app/session.tsx";
import { AuditFilters } from "./audit-filters.tsx";
import { AuditTable } from "./audit-table.tsx";
import { ChainCheck } from "./chain-check.tsx";
import { isBackwards, type Wanted } from "./wanted.ts";

const PAGE = 50;

export function AuditPage({ wanted }: { readonly wanted: Wanted }) {
  const { t } = useLanguage();
  const isAllowed = useMay("auditor", "administrator");
  if (!isAllowed) {
    return (
      <Page title={t(AUDIT.title)}>
        <Text>{t(AUDIT.notAllowed)}</Text>
      </Page>
    );
  }
  return (
    <Page title={t(AUDIT.title)} size="xl">
      <Text mb="md">{t(AUDIT.intro)}</Text>
      <ChainCheck />
      <AuditFilters wanted={wanted} />
      {!isBackwards(wanted) && <Entries wanted={wanted} />}
    </Page>
  );
}

function Entries({ wanted }: { readonly wanted: Wanted }) {
  const { t } = useLanguage();
  const { server } = useSession();
  const asked = useInfiniteQuery({
    queryKey: KEYS.audit(wanted),
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      server.audit({ ...wanted, limit: String(PAGE), ...(pageParam === "" ? {} : { before: pageParam }) }),
    getNextPageParam: (last) => (last.ok && last.value.next !== null ? String(last.value.next) : null),
  });
  if (asked.data === undefined) return <Loading />;
  const refused = asked.data.pages.find((page) => !page.ok);
  const entries: readonly AuditEntry[] = asked.data.pages.flatMap((page) =>
    page.ok ? page.value.entries : [],
  );
  const { hasNextPage } = asked;
  return (
    <>
      <Text role="status" mt="md" mb="xs">
        {entries.length === 0
          ? refused === undefined && t(AUDIT.none)
          : t(hasNextPage ? AUDIT.shown : AUDIT.shownAll, { count: entries.length })}
      </Text>
      {entries.length > 0 && <AuditTable entries={entries} wanted={wanted} />}
      {refused !== undefined && !refused.ok && (
        <Refusal refused={refused} again={() => void asked.refetch()} />
      )}
      {hasNextPage && (
        <Group mt="md">
          <Button
            variant="default"
            loading={asked.isFetchingNextPage}
            onClick={() => void asked.fetchNextPage()}
          >
            {t(AUDIT.more)}
          </Button>
        </Group>
      )}
    </>
  );
}
