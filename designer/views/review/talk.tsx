// What was said in a review: about a change, about the whole, and decisions; and saying more.
import { Button, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import type { Review, ReviewEvent } from "#designer/api.ts";
import { REVIEW } from "#designer/strings/review.ts";
import type { Change } from "#dsl";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import { KEYS, keep } from "../app/query-keys.ts";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";
import { timeText } from "../app/times.ts";
import classes from "./review.module.css";
import { focusChange, type Look, useMaySpeak } from "./use-look.ts";

/** Of one change. */
export function ChangeTalk({
  review,
  change,
  look,
}: {
  readonly review: Review;
  readonly change: Change;
  readonly look: Look;
}) {
  const { language, t } = useLanguage();
  const said = review.events.filter((event) => event.kind === "comment" && event.change === change.key);
  const maySpeak = useMaySpeak();
  return (
    <Stack gap={4} mt={4}>
      {said.map((event) => (
        <Said key={event.id} event={event} />
      ))}
      {look.writing === change.key ? (
        <CommentForm
          review={review}
          change={change.key}
          label={t(REVIEW.commentOn, { about: change.about[language] })}
          onDone={(isHere) => {
            look.write("");
            // Back to the change, where the keys go on.
            if (isHere) focusChange(change.key);
          }}
        />
      ) : (
        maySpeak && (
          <Group>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t(REVIEW.commentOn, { about: change.about[language] })}
              onClick={() => look.write(change.key)}
            >
              {t(REVIEW.comment)}
            </Button>
          </Group>
        )
      )}
    </Stack>
  );
}

/** Of the whole, with decisions, and what was said of changes that are there no more. */
export function Talk({ review, changes }: { readonly review: Review; readonly changes: readonly Change[] }) {
  const { t } = useLanguage();
  const [writing, setWriting] = useState<"not-now" | "now" | "done">("not-now");
  const keys = new Set(changes.map(({ key }) => key));
  const said = review.events.filter((event) => event.kind === "verdict" || !keys.has(event.change));
  const maySpeak = useMaySpeak();
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t(REVIEW.general)}
      </Title>
      <Stack gap="xs">
        {said.map((event) => (
          <Said key={event.id} event={event} isAlone />
        ))}
        {writing === "now" ? (
          <CommentForm
            review={review}
            change=""
            label={t(REVIEW.commentWhole)}
            onDone={(isHere) => setWriting(isHere ? "done" : "not-now")}
          />
        ) : (
          maySpeak && (
            <Group>
              <Button
                variant="default"
                size="compact-sm"
                autoFocus={writing === "done"}
                onClick={() => setWriting("now")}
              >
                {t(REVIEW.commentWhole)}
              </Button>
            </Group>
          )
        )}
      </Stack>
    </section>
  );
}

/** `isAlone`: not below the change it is about. */
function Said({ event, isAlone = false }: { readonly event: ReviewEvent; readonly isAlone?: boolean }) {
  const { language, t } = useLanguage();
  const { by, at } = event;
  const isOfGone = event.kind === "comment" && event.change !== "" && isAlone;
  return (
    <div className={classes.said} data-said={event.kind}>
      <Text size="sm" fw={600}>
        {t(REVIEW.said, { name: by.displayName, time: timeText(at, language) })}
        {event.kind === "verdict" && `: ${t(REVIEW[`verdict-${event.verdict}`])}`}
        {isOfGone && ` (${t(REVIEW.aboutGone)}: ${event.change})`}
      </Text>
      <Text size="sm" className={classes.words}>
        {event.kind === "comment" ? event.text : event.note}
      </Text>
    </div>
  );
}

function CommentForm({
  review,
  change,
  label,
  onDone,
}: {
  readonly review: Review;
  readonly change: string;
  readonly label: string;
  /** `isHere`: the focus is still in the form, and is lost with it. */
  readonly onDone: (isHere: boolean) => void;
}) {
  const { t } = useLanguage();
  const { server } = useSession();
  const queries = useQueryClient();
  const [text, setText] = useState("");
  const { refused, send } = useSending();
  const form = useRef<HTMLFormElement>(null);
  const done = (): void => {
    const { activeElement, body } = document;
    onDone(activeElement === body || form.current?.contains(activeElement) === true);
  };
  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    if (text.trim() === "") return;
    const value = await send(() => server.comment(review.id, { change, text: text.trim() }));
    if (value === null) return;
    keep(queries, KEYS.review(review.id), { ok: true, value });
    done();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") done();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)}>
      <Textarea
        autoFocus
        autosize
        minRows={2}
        label={label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <Group mt="xs">
        <Button type="submit" size="xs" variant="default">
          {t(REVIEW.sendComment)}
        </Button>
        <Button size="xs" variant="subtle" onClick={done}>
          {t(REVIEW.cancel)}
        </Button>
      </Group>
      {refused !== null && <Refusal refused={refused} />}
    </form>
  );
}
