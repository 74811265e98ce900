// The two chosen sides compared, and, when the newer one is one's own draft, handed in for review from here.
import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { DraftHead, SetEntry } from "#designer/api.ts";
import type { AskServer } from "#designer/document/ask-server.ts";
import type { Answered } from "#designer/document/asking.ts";
import { REVIEW } from "#designer/strings/review.ts";
import { VERSIONS } from "#designer/strings/versions.ts";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import { asks, KEYS } from "../app/query-keys.ts";
import { useSession } from "../app/session.tsx";
import { ComparisonView } from "../compare/comparison.tsx";
import { emptyText } from "../compare/empty-text.ts";
import type { ComparisonTab } from "../compare/tab.ts";
import { foundIn, useComparison } from "../compare/use-comparison.ts";
import { useSample } from "../compare/use-sample.tsx";
import { SubmitBox } from "../review/submit-box.tsx";
import type { HistorySearch } from "./search.ts";
import { readSide, type Side } from "./side.ts";

export function SidesCompared({
  entry,
  search: { a, b, tab },
  onTab,
}: {
  readonly entry: SetEntry;
  readonly search: HistorySearch;
  readonly onTab: (tab: ComparisonTab) => void;
}) {
  const { t } = useLanguage();
  const { session } = useSession();
  // There is nothing to compare the first text of a set with; what it says is told all the same.
  const isNew = entry.versions.length === 0 && a === "";
  const before = useText(entry, a);
  const after = useText(entry, b);
  const { data, chooser } = useSample(entry.id);
  const nothing = isNew ? emptyText(entry.id) : null;
  const [old, own] = [before?.ok ? before.value : nothing, after?.ok ? after.value : null];
  const wanted = useMemo(
    () => (old === null || own === null || data === null ? null : { before: old, after: own, data }),
    [old, own, data],
  );
  const comparing = useComparison(wanted);
  const [left, right] = [readSide(a), readSide(b)];
  if ((left === null && !isNew) || right === null || a === b) return <Text>{t(VERSIONS.choose)}</Text>;
  const draft = right.is === "draft" ? entry.drafts.find(({ id }) => id === right.draft) : undefined;
  const mayHandIn = draft?.author.id === session.user.id && session.user.roles.includes("author");
  const units = data?.units ?? [];
  return (
    <Stack component="section" gap="md">
      <Title order={2} size="h4">
        {left === null
          ? `${nameOf(right, entry.drafts, t)}: ${t(REVIEW.isNew)}`
          : t(VERSIONS.comparing, { a: nameOf(left, entry.drafts, t), b: nameOf(right, entry.drafts, t) })}
      </Title>
      {draft !== undefined && mayHandIn && <SubmitBox draft={draft} found={foundIn(comparing)} />}
      {[before, after].map((each, i) =>
        each === null || each.ok ? null : <Refusal key={i === 0 ? "before" : "after"} refused={each} />,
      )}
      {(before === null || before.ok) && (after === null || after.ok) && (
        <ComparisonView
          comparing={comparing}
          tab={tab}
          onTab={onTab}
          units={units}
          chooser={chooser}
          of={`${entry.id} ${a} ${b}`}
        />
      )}
    </Stack>
  );
}

/** The text of a side; null while it is fetched, or when the address names none. */
function useText(entry: SetEntry, written: string): Answered<string> | null {
  const { server } = useSession();
  const side = readSide(written);
  // A draft changes under the same name; a version and a save never do.
  const revision = side?.is === "draft" ? entry.drafts.find(({ id }) => id === side.draft)?.revision : 0;
  const asked = useQuery({
    ...asks(KEYS.sideText(entry.id, written, revision), async () =>
      side === null ? null : textOf(server, entry.id, side),
    ),
    enabled: side !== null,
  });
  return asked.data ?? null;
}

async function textOf(server: AskServer, set: string, side: Side): Promise<Answered<string>> {
  if (side.is === "version") return server.versionText(set, side.version);
  const answer =
    side.is === "draft" ? await server.draft(side.draft) : await server.revision(side.draft, side.revision);
  return answer.ok ? { ok: true, value: answer.value.text } : answer;
}

function nameOf(side: Side, drafts: readonly DraftHead[], t: ReturnType<typeof useLanguage>["t"]): string {
  if (side.is === "version") return t(VERSIONS.version, { version: side.version });
  const title = drafts.find(({ id }) => id === side.draft)?.title ?? side.draft;
  return side.is === "draft"
    ? t(VERSIONS.draft, { title })
    : t(VERSIONS.revisionOf, { revision: side.revision, title });
}
