// Whether what was typed is saved, always in sight; and what can be done when it is not.
import { Alert, Button, Group, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { Draft } from "#designer/api.ts";
import type { StudioState } from "#designer/document/studio.ts";
import { SAVING } from "#designer/strings/studio.ts";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";
import { keepDifference } from "./kept.ts";
import { sentence, useRefused } from "./told-server.ts";
import { useStudio, useStudioState } from "./use-studio.tsx";

export function SaveState() {
  const { t } = useLanguage();
  const save = useStudioState((s) => s.save);
  const words = wordsOf(save);
  return (
    <Text size="sm" role="status" data-save={save.is} title={t(words)}>
      {t(words)}
    </Text>
  );
}

const wordsOf = (save: StudioState["save"]) => {
  if (save.is === "saved") return SAVING.saved;
  const isComing = save.is === "saving" || (save.is === "waiting" && !save.isUnsent);
  return isComing ? SAVING.saving : SAVING.waiting;
};

/** Somebody else was first, or the server refuses: the author decides, nothing is lost. */
export function SaveTrouble({ draft }: { readonly draft: Draft }) {
  const { language, t } = useLanguage();
  const refusedSave = useRefused("text");
  const studio = useStudio();
  const save = useStudioState((s) => s.save);
  const isSampleOut = useStudioState((s) => s.sampleSave.is === "signed-out");
  const { server, session } = useSession();
  const navigate = useNavigate();
  const { refused, send } = useSending();
  if (save.is === "signed-out" || isSampleOut) return <SignedOut />;
  if (save.is !== "moved-on" && save.is !== "refused") return null;
  const keepMine = async (): Promise<void> => {
    const title = t(SAVING.mine, { title: draft.title, name: session.user.displayName });
    const made = await send(() => server.newDraft({ set: draft.set, title, text: studio.open.text() }));
    if (made === null) return;
    keepDifference(draft.id, null);
    await navigate({ to: "/soan/$draft", params: { draft: made.id } });
  };
  return (
    <Alert color="yellow" role="alert" p="xs">
      <Group>
        <Text>
          {save.is === "moved-on"
            ? t(SAVING.movedOn, { revision: save.revision })
            : t(SAVING.refused, { why: sentence(refusedSave, save.code, language) })}
        </Text>
        <Button size="xs" onClick={() => void keepMine()}>
          {t(SAVING.keepMine)}
        </Button>
        {/* The part kept on this machine is asked about when the draft is opened again. */}
        {save.is === "moved-on" && (
          <Button size="xs" variant="default" onClick={() => location.reload()}>
            {t(SAVING.takeTheirs)}
          </Button>
        )}
      </Group>
      {refused !== null && <Refusal refused={refused} />}
    </Alert>
  );
}

/** The session is over: signed in again in another tab, the author goes on here with all that was typed. */
function SignedOut() {
  const { t } = useLanguage();
  const studio = useStudio();
  return (
    <Alert color="yellow" role="alert" p="xs">
      <Group>
        <Text style={{ flex: "1 1 300px" }}>{t(SAVING.signedOut)}</Text>
        <Button size="xs" component="a" href="/" target="_blank">
          {t(SAVING.signIn)}
        </Button>
        <Button size="xs" variant="default" onClick={studio.saveNow}>
          {t(SAVING.tryNow)}
        </Button>
      </Group>
    </Alert>
  );
}
