// S7, one review: what changed, change by change, what it means for units, what was said, and the decision.
import { Code, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { Review } from "#designer/api.ts";
import { REVIEW } from "#designer/strings/review.ts";
import { useLanguage } from "../app/language.tsx";
import { Loading, Refusal } from "../app/notices.tsx";
import page from "../app/page.module.css";
import { Page } from "../app/page.tsx";
import { asks, KEYS } from "../app/query-keys.ts";
import { useSession } from "../app/session.tsx";
import { timeText } from "../app/times.ts";
import { ComparisonView } from "../compare/comparison.tsx";
import { emptyText } from "../compare/empty-text.ts";
import type { ComparisonTab } from "../compare/tab.ts";
import { foundIn, useComparison } from "../compare/use-comparison.ts";
import { useSample } from "../compare/use-sample.tsx";
import { HistoryLink } from "../versions/history-link.tsx";
import { OpenFindingsLine } from "./open-findings.tsx";
import { SeenMark } from "./seen-mark.tsx";
import { ChangeTalk, Talk } from "./talk.tsx";
import { useLook } from "./use-look.ts";
import { VerdictBar } from "./verdict-bar.tsx";

export function ReviewPage({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const { server } = useSession();
  const asked = useQuery(asks(KEYS.review(id), () => server.review(id)));
  if (asked.data === undefined) return <Loading />;
  return (
    <Page title={asked.data.ok ? asked.data.value.title : t(REVIEW.list)} size="xl">
      {asked.data.ok ? (
        <ReviewOf review={asked.data.value} />
      ) : (
        <Refusal refused={asked.data} again={() => void asked.refetch()} />
      )}
    </Page>
  );
}

function ReviewOf({ review }: { readonly review: Review }) {
  const { t } = useLanguage();
  const { text, baseText, set } = review;
  const [tab, setTab] = useState<ComparisonTab>("changes");
  const { data, chooser } = useSample(set);
  const wanted = useMemo(
    () => (data === null ? null : { before: baseText ?? emptyText(set), after: text, data }),
    [baseText, text, data, set],
  );
  const comparing = useComparison(wanted);
  const found = foundIn(comparing);
  const meaning = comparing.is === "compared" ? comparing.compared.meaning : null;
  const changes = meaning?.is === "meaning" ? meaning.comparison.changes : null;
  const look = useLook(review, changes);
  return (
    <Stack onKeyDown={look.onKey} onFocus={look.onFocus}>
      <Head review={review} />
      <OpenFindingsLine found={found} />
      {look.mayDecide && changes !== null && changes.length > 0 && <Text size="sm">{t(REVIEW.keys)}</Text>}
      <ComparisonView
        comparing={comparing}
        tab={tab}
        onTab={setTab}
        units={data?.units ?? []}
        chooser={chooser}
        of={`${review.id} ${review.hash}`}
        current={look.current}
        beside={(change) => look.mayDecide && <SeenMark change={change} look={look} />}
        below={(change) => <ChangeTalk review={review} change={change} look={look} />}
      />
      <Talk review={review} changes={changes ?? []} />
      <VerdictBar
        review={review}
        look={look}
        rules={meaning?.is === "meaning" ? meaning.after : null}
        found={found}
      />
    </Stack>
  );
}

function Head({ review }: { readonly review: Review }) {
  const { language, t } = useLanguage();
  const { set, note, by, at, state, hash, baseVersion, draft } = review;
  return (
    <header>
      <Group gap="md">
        <Text fw={600} data-state={state}>
          {t(REVIEW[state])}
        </Text>
        <HistoryLink set={set}>{set}</HistoryLink>
        <Text>
          {t(REVIEW.handedIn, { name: by.displayName, time: timeText(at, language) })},{" "}
          {baseVersion === null ? t(REVIEW.isNew) : t(REVIEW.against, { version: baseVersion })}
        </Text>
        <Link className={page.link} to="/soan/$draft" params={{ draft }}>
          {t(REVIEW.openText)}
        </Link>
        <Text size="sm" title={t(REVIEW.hashHint)}>
          {t(REVIEW.hash, { hash: "" })}
          <Code>{hash.slice(0, 12)}</Code>
        </Text>
      </Group>
      {note !== "" && (
        <Text mt="xs" style={{ whiteSpace: "pre-wrap" }}>
          “{note}”
        </Text>
      )}
    </header>
  );
}
