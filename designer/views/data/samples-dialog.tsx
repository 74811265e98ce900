// The samples of a set: use another, make a new one, and rename, share or delete one's own. What is open is saved first.
import { Alert, Button, Text } from "@mantine/core";
import { useState } from "react";
import type { SampleHead } from "#designer/api.ts";
import type { Refused } from "#designer/document/asking.ts";
import type { SampleAbout } from "#designer/document/sample.ts";
import { asData, NO_DATA } from "#designer/document/stored-sample.ts";
import { SAMPLES } from "#designer/strings/samples.ts";
import { Dialog } from "../app/dialog.tsx";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import { useSession } from "../app/session.tsx";
import { useStudio } from "../studio/use-studio.tsx";
import { NewSample } from "./new-sample.tsx";
import { SampleList } from "./samples-list.tsx";
import { useSamples } from "./use-samples.ts";

type Trouble = { readonly is: "cannot-leave" } | { readonly is: "refused"; readonly refused: Refused };

export function SamplesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const studio = useStudio();
  const { server } = useSession();
  const { heads, refused: unlisted, refresh } = useSamples();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const refused = (answer: Refused): false => {
    setTrouble({ is: "refused", refused: answer });
    return false;
  };
  /** Whether it is open by now. */
  const open = async (id: string, gone = false): Promise<boolean> => {
    const answer = await server.sample(id);
    if (!answer.ok) return refused(answer);
    const { revision, data } = answer.value;
    const isOpen = await studio.openSample({ id, revision }, asData(data) ?? NO_DATA, gone);
    setTrouble(isOpen ? null : { is: "cannot-leave" });
    return isOpen;
  };
  const remove = async (head: SampleHead): Promise<void> => {
    const answer = await server.removeSample(head.id);
    if (!answer.ok) return void refused(answer);
    const next = heads?.find(({ id }) => id !== head.id);
    if (studio.state().sample === head.id && (next === undefined || !(await open(next.id, true))))
      await studio.openSample({ id: null, revision: 0 }, NO_DATA, true);
    await refresh();
  };
  const change = async (head: SampleHead, about: SampleAbout): Promise<void> => {
    // What is open is saved by the studio alone, which knows its newest revision.
    if (studio.state().sample === head.id) {
      studio.describeSample(about);
      await studio.saved();
    } else {
      const stored = await server.sample(head.id);
      if (!stored.ok) return void refused(stored);
      const { revision, data } = stored.value;
      const answer = await server.saveSample(head.id, revision, data, about);
      if (!answer.ok) return void refused(answer);
    }
    await refresh();
  };
  return (
    <Dialog
      title={t(SAMPLES.title)}
      size="xl"
      onClose={onClose}
      tools={
        <Button variant="default" size="compact-sm" onClick={onClose}>
          {t(SAMPLES.close)}
        </Button>
      }
    >
      {trouble?.is === "refused" && <Refusal refused={trouble.refused} />}
      {trouble?.is === "cannot-leave" && (
        <Alert color="yellow" role="alert">
          {t(SAMPLES.cannotLeave)}
        </Alert>
      )}
      {unlisted !== null && <Refusal refused={unlisted} again={() => void refresh()} />}
      {unlisted === null && heads === null && <Text role="status">{t(SAMPLES.loading)}</Text>}
      {heads !== null && <SampleList heads={heads} onOpen={open} onChange={change} onRemove={remove} />}
      <Text size="sm">{t(SAMPLES.undoEnds)}</Text>
      <NewSample
        heads={heads ?? []}
        onMake={async (title, data) => {
          const made = await server.newSample({
            set: studio.set,
            title,
            shared: false,
            data: { ...data },
          });
          if (!made.ok) return refused(made);
          const isOpen = await open(made.value.id);
          await refresh();
          return isOpen;
        }}
        onRefused={refused}
      />
    </Dialog>
  );
}
