// The decision on a review: approve, ask for changes, reject; issue what is approved. Bound to the hash of the very text.
import { Alert, Anchor, Button, Group, Paper, Text, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Review, VerdictWord, Version } from "#designer/api.ts";
import type { OpenFindings } from "#designer/document/compare-findings.ts";
import { ISSUE, REVIEW } from "#designer/strings/review.ts";
import type { Rules } from "#runtime";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import { KEYS, keep } from "../app/query-keys.ts";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";
import { HistoryLink } from "../versions/history-link.tsx";
import { IssueDialog, type IssueDialogProps } from "./issue-dialog.tsx";
import classes from "./review.module.css";
import type { Look } from "./use-look.ts";

export interface VerdictBarProps {
  readonly review: Review;
  readonly look: Look;
  /** Of the text handed in; null: not known yet. */
  readonly rules: Rules | null;
  /** Open in it; null: not checked yet. */
  readonly found: OpenFindings | null;
}

export function VerdictBar({ review, look, rules, found }: VerdictBarProps) {
  const { t } = useLanguage();
  const { session } = useSession();
  const { roles, id } = session.user;
  // What was issued here is told of until the page is left, also when the review is asked for anew.
  const [issued, setIssued] = useState<Version | null>(null);
  if (issued !== null) return <Issued version={issued} />;
  if (review.state === "outdated") return <Alert color="yellow">{t(REVIEW.outdatedSays)}</Alert>;
  if (review.by.id === id && (review.state === "open" || review.state === "approved"))
    return <Alert color="blue">{t(REVIEW.own)}</Alert>;
  if (review.state === "approved" && roles.includes("approver"))
    return <Issuing review={review} rules={rules} found={found} onIssued={setIssued} />;
  return look.mayDecide ? (
    <Deciding review={review} look={look} isApprover={roles.includes("approver")} />
  ) : null;
}

/** Why no decision was sent: the note is missing, or not all changes are looked at. */
interface Wrong {
  readonly with: "nothing" | "note" | "changes";
  readonly says: string;
}
const NOTHING_WRONG: Wrong = { with: "nothing", says: "" };

function Deciding({
  review,
  look,
  isApprover,
}: {
  readonly review: Review;
  readonly look: Look;
  readonly isApprover: boolean;
}) {
  const { t } = useLanguage();
  const { server } = useSession();
  const queries = useQueryClient();
  const [note, setNote] = useState("");
  const [wrong, setWrong] = useState<Wrong>(NOTHING_WRONG);
  const { refused, send, clear } = useSending();
  const { hash } = review;
  const decide = async (verdict: VerdictWord): Promise<void> => {
    clear();
    setWrong(NOTHING_WRONG);
    if (verdict === "approve" && look.left === null)
      return setWrong({ with: "changes", says: t(REVIEW.notCompared) });
    if (verdict === "approve" && look.left !== 0)
      return setWrong({ with: "changes", says: t(REVIEW.notSeen, { count: look.left ?? 0 }) });
    if (verdict !== "approve" && note.trim() === "")
      return setWrong({ with: "note", says: t(REVIEW.noteNeeded) });
    const value = await send(() => server.verdict(review.id, { verdict, hash, note: note.trim() }));
    if (value === null) return;
    keep(queries, KEYS.review(review.id), { ok: true, value });
    await queries.invalidateQueries({ queryKey: KEYS.reviews });
    await queries.invalidateQueries({ queryKey: KEYS.sets });
  };
  return (
    <Paper className={classes.bar} component="section" aria-label={t(REVIEW.decide)}>
      <Group align="end">
        <Textarea
          autosize
          minRows={1}
          maxRows={4}
          label={t(isApprover ? REVIEW.note : REVIEW.noteRequired)}
          error={wrong.with === "note" ? wrong.says : null}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          style={{ flex: "1 1 260px" }}
        />
        <Text size="sm" role="status">
          {t(REVIEW.seenCount, { seen: look.count - (look.left ?? look.count), count: look.count })}
        </Text>
        {isApprover && (
          <Button data-verdict="approve" onClick={() => void decide("approve")}>
            {t(REVIEW.approve)}
          </Button>
        )}
        <Button variant="default" onClick={() => void decide("request-changes")}>
          {t(REVIEW["request-changes"])}
        </Button>
        {isApprover && (
          <Button variant="default" onClick={() => void decide("reject")}>
            {t(REVIEW.reject)}
          </Button>
        )}
      </Group>
      {wrong.with === "changes" && (
        <Alert color="red" role="alert" mt="xs" py="xs">
          {wrong.says}
        </Alert>
      )}
      <Text size="sm" mt="xs">
        {t(REVIEW.bound, { hash: hash.slice(0, 12) })}
      </Text>
      {refused !== null && <Refusal refused={refused} />}
    </Paper>
  );
}

function Issuing(issuing: Pick<IssueDialogProps, "review" | "rules" | "found" | "onIssued">) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <Paper className={classes.bar} component="section" aria-label={t(REVIEW.decide)}>
      <Group justify="end">
        <Button onClick={() => setOpen(true)}>{t(ISSUE.open)}</Button>
      </Group>
      {isOpen && <IssueDialog {...issuing} onClose={() => setOpen(false)} />}
    </Paper>
  );
}

function Issued({ version: { set, version } }: { readonly version: Version }) {
  const { t } = useLanguage();
  return (
    <Alert color="green" role="status">
      <Group>
        <Text>{t(ISSUE.done, { version })}</Text>
        <Anchor href={`/cong-khai/${set}/${version}`} underline="always">
          {t(ISSUE.toPage)}
        </Anchor>
        <HistoryLink set={set}>{t(ISSUE.toHistory)}</HistoryLink>
      </Group>
    </Alert>
  );
}
