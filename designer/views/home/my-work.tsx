// What waits for the reader, then the drafts of others and those put away.
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { DraftHead, ReviewHead, SetEntry } from "#designer/api.ts";
import type { Answered } from "#designer/document/asking.ts";
import { WORK } from "#designer/strings/home.ts";
import type { Words } from "#designer/strings/words.ts";
import { useLanguage } from "../app/language.tsx";
import { Done, Refusal } from "../app/notices.tsx";
import page from "../app/page.module.css";
import { useMay } from "../app/page.tsx";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";
import { timeText } from "../app/times.ts";
import { DraftLine } from "./draft-line.tsx";
import type { Work } from "./work.ts";

interface Props {
  readonly work: Work;
  readonly sets: readonly SetEntry[];
  readonly refetch: () => Promise<void>;
}

export function MyWork({ work, sets, refetch }: Props) {
  const { t } = useLanguage();
  const { server, session } = useSession();
  const isAuthor = useMay("author");
  const { refused, send } = useSending();
  const [done, setDone] = useState("");
  const change = async (ask: () => Promise<Answered<DraftHead>>, words: Words): Promise<void> => {
    const draft = await send(async () => {
      setDone("");
      const answer = await ask();
      await refetch();
      return answer;
    });
    if (draft !== null) setDone(t(words, { title: draft.title }));
  };
  const isOwn = ({ author }: DraftHead): boolean => isAuthor && author.id === session.user.id;
  const line = (draft: DraftHead): ReactNode => (
    <DraftLine key={draft.id} draft={draft} set={sets.find(({ id }) => id === draft.set)}>
      {isOwn(draft) && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t(WORK.putAwayOf, { title: draft.title })}
          onClick={() => void change(() => server.archive(draft.id), WORK.wasPutAway)}
        >
          {t(WORK.putAway)}
        </Button>
      )}
    </DraftLine>
  );
  const { toReview, toIssue, sentBack, mine, others, away } = work;
  const isIdle = [toReview, toIssue, sentBack, mine].every(({ length }) => length === 0);
  return (
    <Stack component="section" gap="xs" className={page.text}>
      <Title order={2} size="h3">
        {t(WORK.mine)}
      </Title>
      {refused !== null && <Refusal refused={refused} />}
      <Done text={done} />
      {isIdle && <Text>{t(isAuthor ? WORK.nothingAuthor : WORK.nothing)}</Text>}
      <Part
        words={WORK.waiting}
        of={toReview.map((review) => <ReviewLine key={review.id} review={review} />)}
      />
      <Part
        words={WORK.toIssue}
        of={toIssue.map((review) => <ReviewLine key={review.id} review={review} />)}
      />
      <Part
        words={WORK.sentBack}
        of={sentBack.map(({ draft, review }) => (
          <DraftLine key={draft.id} draft={draft} set={sets.find(({ id }) => id === draft.set)}>
            <Text size="sm" fw={600}>
              {t(review.state === "rejected" ? WORK.rejected : WORK.requested)}
            </Text>
            <Link
              className={page.link}
              to="/tham-dinh/$review"
              params={{ review: review.id }}
              aria-label={t(WORK.remarksOn, { title: draft.title })}
            >
              {t(WORK.remarks)}
            </Link>
          </DraftLine>
        ))}
      />
      <Part words={WORK.drafts} of={mine.map(line)} />
      <Part words={WORK.others} of={others.map(line)} />
      {away.length > 0 && (
        <details>
          <summary>{t(WORK.away, { count: away.length })}</summary>
          <Text size="sm" my="xs">
            {t(WORK.awayHint)}
          </Text>
          <Stack gap="xs">
            {away.map((draft) => (
              <DraftLine key={draft.id} draft={draft} set={sets.find(({ id }) => id === draft.set)}>
                {isOwn(draft) && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t(WORK.restoreOf, { title: draft.title })}
                    onClick={() => void change(() => server.restore(draft.id), WORK.wasRestored)}
                  >
                    {t(WORK.restore)}
                  </Button>
                )}
              </DraftLine>
            ))}
          </Stack>
        </details>
      )}
    </Stack>
  );
}

/** A list under its heading; nothing when it is empty. */
function Part({ words, of }: { readonly words: Words; readonly of: readonly ReactNode[] }) {
  const { t } = useLanguage();
  if (of.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h5" mt="sm" mb="xs">
        {t(words)}
      </Title>
      <Stack gap="xs">{of}</Stack>
    </div>
  );
}

function ReviewLine({ review }: { readonly review: ReviewHead }) {
  const { language, t } = useLanguage();
  return (
    <Group gap="sm">
      <Link className={page.link} to="/tham-dinh/$review" params={{ review: review.id }}>
        {t(WORK.review, { title: review.title })}
      </Link>
      <Text size="sm">
        {review.set} · {t(WORK.sentBy, { name: review.by.displayName, time: timeText(review.at, language) })}
      </Text>
    </Group>
  );
}
