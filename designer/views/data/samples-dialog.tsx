// The samples of a set: use another, make a new one, and rename, share or delete one's own. What is open is saved first.
import { Alert, Button, Text } from "@mantine/core";
import { useState } from "react";
import type { SampleHead } from "#designer/api.ts";
import type { Answered } from "#designer/document/asking.ts";
import type { SampleAbout } from "#designer/document/sample.ts";
import { asData, NO_DATA, type StoredData } from "#designer/document/stored-sample.ts";
import { SAMPLES } from "#designer/strings/samples.ts";
import { Dialog } from "../app/dialog.tsx";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";
import { useStudio } from "../studio/use-studio.tsx";
import { NewSample } from "./new-sample.tsx";
import { SampleList } from "./samples-list.tsx";
import { useSamples } from "./use-samples.ts";

export function SamplesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const studio = useStudio();
  const { server } = useSession();
  const { heads, refresh } = useSamples();
  // One thing at a time: what is pressed meanwhile is not done.
  const { refused, send } = useSending();
  const [cannotLeave, setCannotLeave] = useState(false);
  /** Whether it is open by now. */
  const opened = async (id: string, gone = false): Promise<Answered<boolean>> => {
    const answer = await server.sample(id);
    if (!answer.ok) return answer;
    const { revision, data } = answer.value;
    const isOpen = await studio.openSample({ id, revision }, asData(data) ?? NO_DATA, gone);
    setCannotLeave(!isOpen);
    return { ok: true, value: isOpen };
  };
  const remove = async (head: SampleHead): Promise<Answered<unknown>> => {
    const answer = await server.removeSample(head.id);
    if (!answer.ok) return answer;
    const next = heads?.find(({ id }) => id !== head.id);
    if (studio.state().sample === head.id) {
      const other = next === undefined ? null : await opened(next.id, true);
      if (other?.ok !== true || !other.value)
        await studio.openSample({ id: null, revision: 0 }, NO_DATA, true);
      if (other?.ok === false) return other;
    }
    return answer;
  };
  const change = async (head: SampleHead, about: SampleAbout): Promise<Answered<unknown>> => {
    // What is open is saved by the studio alone, which knows its newest revision.
    if (studio.state().sample === head.id) {
      studio.describeSample(about);
      return { ok: true, value: await studio.saved() };
    }
    const stored = await server.sample(head.id);
    if (!stored.ok) return stored;
    const { revision, data } = stored.value;
    return server.saveSample(head.id, revision, data, about);
  };
  const make = async (
    title: string,
    begin: () => Promise<Answered<StoredData>>,
  ): Promise<Answered<boolean>> => {
    const data = await begin();
    if (!data.ok) return data;
    const made = await server.newSample({ set: studio.set, title, shared: false, data: { ...data.value } });
    return made.ok ? opened(made.value.id) : made;
  };
  /** Does one thing, and shows the list as it is after; null: refused, or something else is still being done. */
  const done = async <T,>(what: () => Promise<Answered<T>>): Promise<T | null> =>
    send(async () => {
      const answer = await what();
      await refresh();
      return answer;
    });
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
      {refused !== null && <Refusal refused={refused} />}
      {cannotLeave && refused === null && (
        <Alert color="yellow" role="alert">
          {t(SAMPLES.cannotLeave)}
        </Alert>
      )}
      {heads === null ? (
        <Text role="status">{t(SAMPLES.loading)}</Text>
      ) : (
        <SampleList
          heads={heads}
          onOpen={async (id) => (await send(() => opened(id))) === true}
          onChange={async (head, about) => (await done(() => change(head, about))) !== null}
          onRemove={async (head) => void (await done(() => remove(head)))}
        />
      )}
      <Text size="sm">{t(SAMPLES.undoEnds)}</Text>
      <NewSample
        heads={heads ?? []}
        onMake={async (title, data) => (await done(() => make(title, data))) === true}
      />
    </Dialog>
  );
}
