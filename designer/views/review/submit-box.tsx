// Handing in one's own draft: one sentence, one button. What is handed in is the text that was just compared.
import { Alert, Button, Group, Paper, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { DraftHead } from "#designer/api.ts";
import type { OpenFindings } from "#designer/document/compare-findings.ts";
import { SUBMIT } from "#designer/strings/review.ts";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import page from "../app/page.module.css";
import { asks, KEYS } from "../app/query-keys.ts";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";
import { OpenFindingsLine } from "./open-findings.tsx";

interface Props {
  readonly draft: DraftHead;
  /** Open in its text; null: not checked yet. */
  readonly found: OpenFindings | null;
}

export function SubmitBox({ draft, found }: Props) {
  if (draft.state === "editing") return <SubmitForm draft={draft} found={found} />;
  return draft.state === "in-review" ? <InReview draft={draft} /> : null;
}

function SubmitForm({ draft, found }: Props) {
  const { t } = useLanguage();
  const { server } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [note, setNote] = useState("");
  const [isMissing, setMissing] = useState(false);
  const { isSending, refused, send } = useSending();
  const field = useRef<HTMLTextAreaElement>(null);
  // The versions above may fill the window, and a screen that is come to begins at its top.
  useEffect(() => {
    const timer = setTimeout(() => field.current?.scrollIntoView({ block: "nearest" }));
    return () => clearTimeout(timer);
  }, []);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(note.trim() === "");
    if (note.trim() === "") return;
    const review = await send(() => server.submit(draft.id, { note: note.trim(), hash: draft.hash }));
    if (review === null) return;
    await queries.invalidateQueries();
    await navigate({ to: "/tham-dinh/$review", params: { review: review.id } });
  };
  return (
    <Paper component="form" withBorder p="md" data-not-printed onSubmit={(event) => void submit(event)}>
      <OpenFindingsLine found={found} />
      <Group align="end" mt="xs">
        <Textarea
          ref={field}
          autoFocus
          autosize
          minRows={1}
          label={t(SUBMIT.note)}
          placeholder={t(SUBMIT.noteHint)}
          error={isMissing ? t(SUBMIT.noteNeeded) : null}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          style={{ flex: "1 1 280px" }}
        />
        <Button type="submit" loading={isSending}>
          {t(SUBMIT.send)}
        </Button>
      </Group>
      {refused !== null && <Refusal refused={refused} />}
    </Paper>
  );
}

function InReview({ draft }: { readonly draft: DraftHead }) {
  const { t } = useLanguage();
  const { server } = useSession();
  const asked = useQuery(asks(KEYS.reviews, () => server.reviews()));
  const review = asked.data?.ok ? asked.data.value.find((each) => each.draft === draft.id) : undefined;
  return (
    <Alert color="blue">
      {t(SUBMIT.sent)}{" "}
      {review !== undefined && (
        <Link className={page.link} to="/tham-dinh/$review" params={{ review: review.id }}>
          {t(SUBMIT.toReview)}
        </Link>
      )}
    </Alert>
  );
}
