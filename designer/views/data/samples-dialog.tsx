// The samples of a set: use another, make a new one, and rename, share or delete one's own. What is open is saved first.
import { Alert, Badge, Button, Group, Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import type { SampleHead } from "#designer/api.ts";
import type { Refused } from "#designer/document/asking.ts";
import { asData, NO_DATA } from "#designer/document/stored-sample.ts";
import { SAMPLES } from "#designer/strings/samples.ts";
import { Dialog } from "../app/dialog.tsx";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import { useSession } from "../app/session.tsx";
import { timeText } from "../app/times.ts";
import { useStudio, useStudioState } from "../studio/use-studio.tsx";
import classes from "./data.module.css";
import { NewSample } from "./new-sample.tsx";
import { TitleForm } from "./sample-title.tsx";
import { useSamples, whoseText } from "./use-samples.ts";

type Trouble = { readonly is: "cannot-leave" } | { readonly is: "refused"; readonly refused: Refused };

export function SamplesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const studio = useStudio();
  const { server } = useSession();
  const { heads, refresh } = useSamples();
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
  const change = async (head: SampleHead, about: { title?: string; shared?: boolean }): Promise<void> => {
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
      {heads === null ? (
        <Text role="status">{t(SAMPLES.loading)}</Text>
      ) : (
        <List heads={heads} onOpen={open} onChange={change} onRemove={remove} />
      )}
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

interface Actions {
  readonly onOpen: (id: string) => Promise<boolean>;
  readonly onChange: (head: SampleHead, about: { title?: string; shared?: boolean }) => Promise<void>;
  readonly onRemove: (head: SampleHead) => Promise<void>;
}

function List({ heads, ...actions }: Actions & { readonly heads: readonly SampleHead[] }) {
  const { t } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={0}>
      <Table className={classes.samples} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(SAMPLES.list)}</Table.Th>
            <Table.Th scope="col">{t(SAMPLES.who)}</Table.Th>
            <Table.Th scope="col">{t(SAMPLES.changed)}</Table.Th>
            <Table.Th scope="col">{t(SAMPLES.actions)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {heads.map((head) => (
            <Row key={head.id} head={head} {...actions} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ head, onOpen, onChange, onRemove }: Actions & { readonly head: SampleHead }) {
  const { language, t } = useLanguage();
  const { session } = useSession();
  const isOpen = useStudioState((s) => s.sample === head.id);
  const [asked, ask] = useState<"title" | "remove" | null>(null);
  const { title, shared } = head;
  const close = (): void => ask(null);
  return (
    <Table.Tr>
      <Table.Th scope="row">{title}</Table.Th>
      <Table.Td>{whoseText(head, session.user.id, language)}</Table.Td>
      <Table.Td>{timeText(head.updatedAt, language)}</Table.Td>
      <Table.Td>
        {asked === "title" ? (
          <TitleForm
            title={title}
            onClose={close}
            onSave={(next) => onChange(head, { title: next }).then(close)}
          />
        ) : asked === "remove" ? (
          <Stack gap={4} role="alertdialog" aria-label={t(SAMPLES.removeOf, { title })}>
            <Text size="sm">{t(SAMPLES.removeQuestion, { title })}</Text>
            <Group gap={4}>
              <Button size="compact-sm" color="red" onClick={() => void onRemove(head)}>
                {t(SAMPLES.removeYes)}
              </Button>
              <Button size="compact-sm" variant="default" autoFocus onClick={close}>
                {t(SAMPLES.keep)}
              </Button>
            </Group>
          </Stack>
        ) : (
          <Group gap={4}>
            {isOpen ? (
              <Badge variant="outline">{t(SAMPLES.opened)}</Badge>
            ) : (
              <Button
                size="compact-sm"
                aria-label={t(SAMPLES.openOf, { title })}
                onClick={() => void onOpen(head.id)}
              >
                {t(SAMPLES.open)}
              </Button>
            )}
            {head.owner.id === session.user.id && (
              <>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t(SAMPLES.renameOf, { title })}
                  onClick={() => ask("title")}
                >
                  {t(SAMPLES.rename)}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t(shared ? SAMPLES.unshareOf : SAMPLES.shareOf, { title })}
                  onClick={() => void onChange(head, { shared: !shared })}
                >
                  {t(shared ? SAMPLES.unshare : SAMPLES.share)}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t(SAMPLES.removeOf, { title })}
                  onClick={() => ask("remove")}
                >
                  {t(SAMPLES.remove)}
                </Button>
              </>
            )}
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
