// The samples of a set in a table: whose each is, when it changed, and what the reader may do with it.
import { Badge, Button, Group, Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import type { SampleHead } from "#designer/api.ts";
import type { SampleAbout } from "#designer/document/sample.ts";
import { SAMPLES } from "#designer/strings/samples.ts";
import { useLanguage } from "../app/language.tsx";
import { useSession } from "../app/session.tsx";
import { timeText } from "../app/times.ts";
import { useStudioState } from "../studio/use-studio.tsx";
import classes from "./data.module.css";
import { SampleSaves } from "./sample-saves.tsx";
import { TitleForm } from "./sample-title.tsx";
import { whoseText } from "./use-samples.ts";

interface Actions {
  readonly onOpen: (id: string) => Promise<boolean>;
  /** Whether it is done. */
  readonly onChange: (head: SampleHead, about: SampleAbout) => Promise<boolean>;
  readonly onRemove: (head: SampleHead) => Promise<void>;
}

/** The samples in a table. */
export function SampleList({ heads, ...actions }: Actions & { readonly heads: readonly SampleHead[] }) {
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
  const [asked, ask] = useState<"title" | "remove" | "saves" | null>(null);
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
            onSave={async (next) => {
              if (await onChange(head, { title: next })) close();
            }}
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
              <>
                <Badge variant="outline">{t(SAMPLES.opened)}</Badge>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t(SAMPLES.savesOf, { title })}
                  aria-expanded={asked === "saves"}
                  onClick={() => ask(asked === "saves" ? null : "saves")}
                >
                  {t(SAMPLES.saves)}
                </Button>
              </>
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
        {isOpen && asked === "saves" && <SampleSaves head={head} />}
      </Table.Td>
    </Table.Tr>
  );
}
