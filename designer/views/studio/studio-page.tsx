// Opens a draft: its text, the version it began from, the sample data, and what this machine still keeps of it.
import { Alert, Button, Container, Group, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Draft, DraftHead } from "#designer/api.ts";
import { analystLine } from "#designer/document/ask-analyst.ts";
import type { AskServer } from "#designer/document/ask-server.ts";
import type { Answered, Refused } from "#designer/document/asking.ts";
import { isClosedState } from "#designer/document/closed.ts";
import { EMPTY_HISTORY } from "#designer/document/history.ts";
import { sender } from "#designer/document/senders.ts";
import { openStudio, type Studio } from "#designer/document/studio.ts";
import { type Kept, textOf } from "#designer/document/unsaved.ts";
import AnalystWorker from "#designer/document/worker.ts?worker";
import { DATA } from "#designer/strings/data.ts";
import { CLOSED, SAVING } from "#designer/strings/studio.ts";
import { useLanguage } from "../app/language.tsx";
import { Loading, Refusal } from "../app/notices.tsx";
import { Page } from "../app/page.tsx";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";
import {
  forget,
  keepDifference,
  keepHistory,
  keepSteps,
  keptHistory,
  keptSteps,
  leftBehind,
} from "./kept.ts";
import { sampleStart } from "./sample-start.ts";
import { StudioScreen } from "./studio-screen.tsx";
import { AnswersProvider, NO_ANSWERS, telling } from "./told-server.ts";

type Opened =
  | { readonly is: "loading" }
  | { readonly is: "refused"; readonly refused: Refused }
  | { readonly is: "older"; readonly draft: Draft; readonly kept: Kept; readonly name: string }
  | { readonly is: "open"; readonly draft: Draft; readonly studio: Studio };

export function StudioPage({ draft: id }: { readonly draft: string }) {
  const { server, session } = useSession();
  const { t } = useLanguage();
  const [opened, setOpened] = useState<Opened>({ is: "loading" });
  const [attempt, setAttempt] = useState(0);
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [isSaved, setSaved] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens it anew
  useEffect(() => {
    let isGone = false;
    let studio: Studio | null = null;
    setAnswers(NO_ANSWERS);
    setSaved(false);
    const saving = telling(server, (what, answer) => {
      if (isGone) return;
      setAnswers((before) => ({ ...before, [what]: answer }));
      if (what === "text" && answer.ok) setSaved(true);
    });
    void openDraft(saving, id, t(DATA.mine, { name: session.user.displayName })).then((next) => {
      if (next.is === "open") studio = next.studio;
      if (isGone) studio?.close();
      else setOpened(next);
    });
    return () => {
      isGone = true;
      studio?.close();
    };
  }, [server, id, attempt]);
  const again = () => setAttempt(attempt + 1);
  switch (opened.is) {
    case "loading":
      return <Loading />;
    case "refused":
      return (
        <Page title={t(SAVING.notOpened)} size="sm">
          <Refusal refused={opened.refused} again={again} />
        </Page>
      );
    case "older":
      return <Older {...opened} again={again} />;
    case "open":
      return (
        <AnswersProvider value={answers}>
          <StudioScreen {...opened} isSaved={isSaved} />
        </AnswersProvider>
      );
  }
}

async function openDraft(server: AskServer, id: string, sampleTitle: string): Promise<Opened> {
  const answer = await server.draft(id);
  if (!answer.ok) return { is: "refused", refused: answer };
  const draft = answer.value;
  const acknowledged = { revision: draft.revision, text: draft.text };
  const isClosed = isClosedState(draft.state);
  // What is left of a draft that takes no more belongs to no revision that could be gone on from.
  const { found, name } = leftBehind(id, { ...acknowledged, revision: isClosed ? -1 : draft.revision });
  if (found.is === "older") return { is: "older", draft, kept: found.kept, name };
  const [base, sample] = await Promise.all([
    baseOf(server, draft),
    sampleStart(server, draft.set, sampleTitle),
  ]);
  if (!sample.ok) return { is: "refused", refused: sample };
  const studio = openStudio({
    acknowledged,
    unsaved: found.is === "unsaved" ? found : null,
    history: isClosed ? EMPTY_HISTORY : keptHistory(id),
    isClosed,
    base,
    ...sample.value,
    line: analystLine(new AnalystWorker()),
    outside: {
      send: sender(server, id),
      keep: (kept) => keepDifference(id, kept),
      later: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    now: () => Date.now(),
    keepHistory: (history) => keepHistory(id, history),
    steps: isClosed ? null : keptSteps(id),
    keepSteps: (kept) => {
      if (!isClosed) keepSteps(id, kept);
    },
  });
  return { is: "open", draft, studio };
}

/** Without its base a draft can still be written; only comparison is missing. */
async function baseOf(server: AskServer, { set, basedOn }: Draft): Promise<string | null> {
  if (basedOn === null) return null;
  const answer = await server.versionText(set, basedOn);
  return answer.ok ? answer.value : null;
}

/** What was left unsaved belongs to a revision that others have gone on from: nothing is decided for the author. */
function Older({
  draft,
  kept,
  name,
  again,
}: {
  readonly draft: Draft;
  readonly kept: Kept;
  /** What it is kept by. */
  readonly name: string;
  readonly again: () => void;
}) {
  const { t } = useLanguage();
  const { server, session } = useSession();
  const navigate = useNavigate();
  const { refused, send } = useSending();
  /** As a draft of its own; null: there is nothing left to keep. */
  const newDraft = async (): Promise<Answered<DraftHead | null>> => {
    const base = await server.revision(draft.id, kept.revision);
    if (!base.ok) return base;
    const text = textOf(base.value.text, kept);
    if (text === null) {
      again();
      return { ok: true, value: null };
    }
    const title = t(SAVING.mine, { title: draft.title, name: session.user.displayName });
    return server.newDraft({ set: draft.set, title, text });
  };
  const save = async (): Promise<void> => {
    const made = await send(newDraft);
    if (made === null) return;
    forget(name);
    await navigate({ to: "/soan/$draft", params: { draft: made.id } });
  };
  return (
    <Container size="sm" mt="xl">
      <Alert color="yellow" role="alert">
        <Text mb="md">{t(isClosedState(draft.state) ? CLOSED.leftBehind : SAVING.older)}</Text>
        <Group>
          <Button onClick={() => void save()}>{t(SAVING.keepMine)}</Button>
          <Button
            variant="default"
            onClick={() => {
              forget(name);
              again();
            }}
          >
            {t(SAVING.discard)}
          </Button>
        </Group>
        {refused !== null && <Refusal refused={refused} />}
      </Alert>
    </Container>
  );
}
