// A pasted annex before it is put into the set: how every row was read, what was not understood and why.
import { Alert, Button, Checkbox, Group, Text, Textarea } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { AnnexLook } from "#designer/edits/index.ts";
import { ANNEX_PASTE } from "#designer/strings/annex.ts";
import type { Words } from "#designer/strings/words.ts";
import { Dialog } from "../app/dialog.tsx";
import { useLanguage } from "../app/language.tsx";
import { type Clipboard, type Rows, tableOn } from "./annex-clipboard.ts";
import { AnnexRows } from "./annex-rows.tsx";
import { useStudio } from "./use-studio.tsx";

interface Props {
  /** What was pasted already; null: it is asked for. */
  readonly pasted: Extract<Clipboard, { readonly ok: true }> | null;
  readonly onClose: () => void;
}

export function AnnexDialog({ pasted, onClose }: Props) {
  const { t } = useLanguage();
  const [table, setTable] = useState(pasted);
  return (
    <Dialog title={t(ANNEX_PASTE.title)} size="90rem" onClose={onClose}>
      {table === null ? (
        <AskForTable onTable={setTable} onClose={onClose} />
      ) : (
        <Looked {...table} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface AskProps {
  readonly onTable: (table: Props["pasted"]) => void;
  readonly onClose: () => void;
}

function AskForTable({ onTable, onClose }: AskProps) {
  const { language, t } = useLanguage();
  const [reason, setReason] = useState<Words | null>(null);
  return (
    <>
      <Text>{t(ANNEX_PASTE.how)}</Text>
      <Textarea
        data-autofocus
        label={t(ANNEX_PASTE.here)}
        value=""
        onChange={() => {}}
        error={reason?.[language]}
        onPaste={(event) => {
          event.preventDefault();
          const found = tableOn(event.clipboardData);
          if (found.ok) onTable(found);
          else setReason(found.reason);
        }}
      />
      <Group>
        <Button variant="default" onClick={onClose}>
          {t(ANNEX_PASTE.cancel)}
        </Button>
      </Group>
    </>
  );
}

interface LookedProps {
  readonly rows: Rows;
  readonly dropped: number;
  readonly onClose: () => void;
}

function Looked({ rows, dropped, onClose }: LookedProps) {
  const { language, t } = useLanguage();
  const studio = useStudio();
  const [renumber, setRenumber] = useState(false);
  const [look, setLook] = useState<AnnexLook | null>(null);
  const [refused, setRefused] = useState<Words | null>(null);
  useEffect(() => {
    let isGone = false;
    studio.line.ask("annex", { rows, renumber }).then((next) => {
      if (!isGone) setLook(next);
    }, studio.failed);
    return () => {
      isGone = true;
    };
  }, [studio, rows, renumber]);
  // Once it is put in the dialog goes: there is no second time.
  const isInserting = useRef(false);
  const insertButton = useRef<HTMLButtonElement>(null);
  const isRead = look !== null;
  // The dialog took the focus before there was anything in it.
  useEffect(() => {
    if (isRead) insertButton.current?.focus();
  }, [isRead]);
  if (look === null) return <Text role="status">{t(ANNEX_PASTE.reading)}</Text>;
  const { annex, taken, replaces } = look;
  const refusal = refused ?? look.refusal;
  const insert = async (): Promise<void> => {
    if (isInserting.current) return;
    isInserting.current = true;
    const edited = await studio.intend({ do: "insert-annex", rows, renumber });
    isInserting.current = edited.ok;
    if (!edited.ok) return setRefused(edited.reason);
    if (edited.focus !== null) studio.select(edited.focus);
    onClose();
  };
  return (
    <>
      <Text>
        {t(ANNEX_PASTE.summary, {
          pillars: annex.pillars,
          criteria: annex.criteria,
          understood: annex.criteria - annex.unread.length,
          unread: annex.unread.length,
        })}
      </Text>
      {replaces && <Text fw={600}>{t(ANNEX_PASTE.replaces)}</Text>}
      {annex.left.length > 0 && (
        <Text size="sm">{t(ANNEX_PASTE.left, { rows: annex.left.slice(0, 20).join(", ") })}</Text>
      )}
      {dropped > 0 && <Text size="sm">{t(ANNEX_PASTE.dropped, { count: dropped })}</Text>}
      {refusal !== null && (
        <Alert color="red" role="alert" p="xs">
          {refusal[language]}
        </Alert>
      )}
      {(taken.length > 0 || renumber) && (
        <Checkbox
          label={t(ANNEX_PASTE.renumber)}
          checked={renumber}
          onChange={(event) => setRenumber(event.currentTarget.checked)}
        />
      )}
      <Group>
        <Button ref={insertButton} disabled={refusal !== null} onClick={() => void insert()}>
          {t(ANNEX_PASTE.insert)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t(ANNEX_PASTE.cancel)}
        </Button>
      </Group>
      <AnnexRows rows={annex.rows} taken={taken} />
    </>
  );
}
