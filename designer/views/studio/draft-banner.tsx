// What must be known before anything is typed: that a draft is closed, and the way on from it; that an edit takes it out of review.
import { Alert, Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Draft } from "#designer/api.ts";
import { isClosedState } from "#designer/document/closed.ts";
import { HOME } from "#designer/strings/home.ts";
import { CLOSED } from "#designer/strings/studio.ts";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import { useMay } from "../app/page.tsx";
import { asks, KEYS } from "../app/query-keys.ts";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";
import { dayText, todayIso } from "../app/times.ts";

interface Props {
  /** As it was opened. */
  readonly draft: Draft;
  /** Something of it was saved since. */
  readonly isSaved: boolean;
}

export function DraftBanner({ draft, isSaved }: Props) {
  const { t } = useLanguage();
  const { state } = draft;
  if (isClosedState(state)) return <Closed draft={draft} />;
  if (state !== "in-review" && state !== "approved") return null;
  return (
    <Alert color={isSaved ? "yellow" : "blue"} role="status" p="xs" data-banner={state}>
      {t(isSaved ? CLOSED.tookOut : CLOSED[state])}
    </Alert>
  );
}

function Closed({ draft }: { readonly draft: Draft }) {
  const { t } = useLanguage();
  const { server } = useSession();
  const isAuthor = useMay("author");
  const navigate = useNavigate();
  const { isSending, refused, send } = useSending();
  const sets = useQuery(asks(KEYS.sets, () => server.sets()));
  const { id, set, state, text, basedOn } = draft;
  const known = sets.data?.ok === true ? sets.data.value.find((each) => each.id === set) : undefined;
  const version = known?.versions.find(({ fromDraft }) => fromDraft === id)?.version;
  const words =
    state === "archived" ? CLOSED.archived : version === undefined ? CLOSED.issued : CLOSED.issuedAs;
  const goOn = async (): Promise<void> => {
    const title = t(HOME.draftTitle, { date: dayText(todayIso()) });
    // The issued text has the decision written in; it is the same but for that.
    const start =
      version === undefined
        ? { text, ...(basedOn === null ? {} : { fromVersion: basedOn }) }
        : { fromVersion: version };
    const made = await send(() => server.newDraft({ set, title, ...start }));
    if (made !== null) await navigate({ to: "/soan/$draft", params: { draft: made.id } });
  };
  return (
    <Alert color="yellow" role="status" p="xs" data-banner={state}>
      <Group gap="sm">
        <Text inherit fw={600}>
          {t(words, { version: version ?? "" })}
        </Text>
        {isAuthor && (
          <Button size="xs" loading={isSending} onClick={() => void goOn()}>
            {t(CLOSED.goOn)}
          </Button>
        )}
      </Group>
      {refused !== null && <Refusal refused={refused} />}
    </Alert>
  );
}
