// S6: every version and draft of a set in one list; any two are compared, any one is restored as a new draft.
import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { SetEntry } from "#designer/api.ts";
import { VERSIONS } from "#designer/strings/versions.ts";
import { useLanguage } from "../app/language.tsx";
import { Loading, Refusal } from "../app/notices.tsx";
import { Page } from "../app/page.tsx";
import { asks, KEYS } from "../app/query-keys.ts";
import { useSession } from "../app/session.tsx";
import { AsOf } from "./as-of.tsx";
import type { HistorySearch } from "./search.ts";
import { usualSides } from "./side.ts";
import { SidesCompared } from "./sides-compared.tsx";
import { Timeline } from "./timeline.tsx";

export function HistoryPage({ set, search }: { readonly set: string; readonly search: HistorySearch }) {
  const { t } = useLanguage();
  const { server } = useSession();
  const asked = useQuery(asks(KEYS.sets, () => server.sets()));
  if (asked.data === undefined) return <Loading />;
  if (!asked.data.ok)
    return (
      <Page title={t(VERSIONS.title)} size="xl">
        <Refusal refused={asked.data} again={() => void asked.refetch()} />
      </Page>
    );
  const entry = asked.data.value.find(({ id }) => id === set);
  return (
    <Page title={t(VERSIONS.title)} size="xl">
      {entry === undefined ? (
        <Text role="alert">{t(VERSIONS.noSet, { set })}</Text>
      ) : (
        <History entry={entry} search={search} />
      )}
    </Page>
  );
}

function History({ entry, search }: { readonly entry: SetEntry; readonly search: HistorySearch }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const usual = usualSides(entry);
  const shown = { ...search, a: search.a || usual.a, b: search.b || usual.b };
  const [province = "", set = ""] = entry.id.split("/");
  const go = (change: Partial<HistorySearch>): void =>
    void navigate({
      to: "/lich-su/$province/$set",
      params: { province, set },
      search: { ...shown, ...change },
      replace: true,
      resetScroll: false,
    });
  return (
    <Stack>
      <Text>
        {entry.title} ({entry.level}, {entry.id})
      </Text>
      <AsOf versions={entry.versions} />
      {entry.versions.length + entry.drafts.length === 0 ? (
        <Text>{t(VERSIONS.empty)}</Text>
      ) : (
        <>
          <Timeline entry={entry} a={shown.a} b={shown.b} onChoose={go} />
          <SidesCompared entry={entry} search={shown} onTab={(tab) => go({ tab })} />
        </>
      )}
    </Stack>
  );
}
