// Repealing an issued version: by which decision, from which day, why. It cannot be taken back, so the day it ends is shown
// and ticked before, and what is then in force is told after.
import { Alert, Button, Checkbox, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { inForce, type Version } from "#designer/api.ts";
import { VERSIONS } from "#designer/strings/versions.ts";
import { Dialog } from "../app/dialog.tsx";
import { DialogActions, useWrongInView } from "../app/dialog-actions.tsx";
import { useLanguage } from "../app/language.tsx";
import { asks, KEYS } from "../app/query-keys.ts";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";
import { dayText } from "../app/times.ts";
import { DayField } from "../day-field.tsx";

export function Repeal({ version }: { readonly version: Version }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [ended, setEnded] = useState("");
  const name = t(VERSIONS.repealOf, { version: version.version });
  // The row this stands in changes once the lists are asked anew: not before what was done is read.
  const close = async (): Promise<void> => {
    setOpen(false);
    if (ended !== "") await queries.invalidateQueries();
  };
  return (
    <>
      <Button variant="default" size="compact-sm" aria-label={name} onClick={() => setOpen(true)}>
        {t(VERSIONS.repeal)}
      </Button>
      {isOpen && (
        <Dialog title={name} size="md" onClose={() => void close()}>
          {ended === "" ? (
            <RepealForm version={version} onClose={() => void close()} onEnded={setEnded} />
          ) : (
            <Stack>
              <Alert color="green" role="status">
                {t(VERSIONS.repealed, { version: version.version, date: dayText(ended) })}
              </Alert>
              <Hole version={version} day={ended} />
              <Button variant="default" data-autofocus onClick={() => void close()}>
                {t(VERSIONS.close)}
              </Button>
            </Stack>
          )}
        </Dialog>
      )}
    </>
  );
}

interface FormProps {
  readonly version: Version;
  readonly onClose: () => void;
  readonly onEnded: (day: string) => void;
}

function RepealForm({ version: of, onClose, onEnded }: FormProps) {
  const { language, t } = useLanguage();
  const { server } = useSession();
  const [wish, setWish] = useState({ number: "", date: "", reason: "" });
  const [isTried, setTried] = useState(false);
  const [isSure, setSure] = useState(false);
  const { refused, send, clear } = useSending();
  const form = useRef<HTMLFormElement>(null);
  const inView = useWrongInView(form);
  const { set, version } = of;
  const { number, date, reason } = wish;
  const change = (name: keyof typeof wish, value: string): void => {
    clear();
    // What was ticked was about another day.
    if (name === "date") setSure(false);
    setWish((before) => ({ ...before, [name]: value }));
  };
  const outside = outsideOf(of, date);
  const isRefusedDay = refused?.failure.error.code === "repeal-outside-period";
  const missing = (name: "number" | "reason", words: string): string | null =>
    isTried && wish[name].trim() === "" ? words : null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    clear();
    inView();
    if ([number, date, reason].some((each) => each.trim() === "") || outside !== null || !isSure) return;
    const wanted = { number: number.trim(), date, reason: reason.trim() };
    if ((await send(() => server.repeal(set, version, wanted))) === null) return inView();
    onEnded(date);
  };
  const dayError = (): string | null => {
    if (isTried && date === "") return t(VERSIONS.repealDateNeeded);
    if (outside !== null) return t(VERSIONS[outside.is], { version, date: dayText(outside.day) });
    return isRefusedDay ? refused.failure.error.message[language] : null;
  };
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text>{t(VERSIONS.repealSays, { version })}</Text>
        <TextInput
          withAsterisk
          data-autofocus
          label={t(VERSIONS.repealNumber)}
          value={number}
          onChange={(event) => change("number", event.currentTarget.value)}
          error={missing("number", t(VERSIONS.repealNumberNeeded))}
        />
        <DayField
          required
          isTried={isTried}
          label={t(VERSIONS.repealDate)}
          value={date}
          onDay={(day) => day !== date && change("date", day)}
          error={dayError()}
        />
        <Textarea
          withAsterisk
          autosize
          minRows={2}
          label={t(VERSIONS.repealReason)}
          value={reason}
          onChange={(event) => change("reason", event.currentTarget.value)}
          error={missing("reason", t(VERSIONS.repealReasonNeeded))}
        />
        {date !== "" && outside === null && <Hole version={of} day={date} />}
        <Checkbox
          label={
            date === ""
              ? t(VERSIONS.repealSure, { version })
              : t(VERSIONS.repealSureDay, { version, date: dayText(date) })
          }
          checked={isSure}
          onChange={({ currentTarget: { checked } }) => setSure(checked)}
          aria-invalid={isTried && !isSure}
          error={isTried && !isSure ? t(VERSIONS.repealSureNeeded) : null}
        />
        <DialogActions refused={isRefusedDay ? null : refused}>
          <Button type="submit" color="red">
            {t(VERSIONS.repealOf, { version })}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t(VERSIONS.cancel)}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

/** The day a version cannot end on, being before it begins or after it has ended by itself; null: it can. */
function outsideOf(
  { effective: { from, until } }: Version,
  day: string,
): { readonly is: "repealTooEarly" | "repealTooLate"; readonly day: string } | null {
  if (day !== "" && from !== null && day < from) return { is: "repealTooEarly", day: from };
  return day !== "" && until !== null && until < day ? { is: "repealTooLate", day: until } : null;
}

/** Says that no version is in force from a day on, should it be so once this one has ended. */
function Hole({ version: of, day }: { readonly version: Version; readonly day: string }) {
  const { t } = useLanguage();
  const { server } = useSession();
  // Asked anew the list would take away the row this dialog stands in.
  const sets = useQuery({ ...asks(KEYS.sets, () => server.sets()), staleTime: Number.POSITIVE_INFINITY });
  if (sets.data?.ok !== true) return null;
  const versions = sets.data.value.find(({ id }) => id === of.set)?.versions ?? [];
  const others = versions.filter(({ version }) => version !== of.version);
  if (inForce(others, day) !== null) return null;
  return <Alert color="yellow">{t(VERSIONS.repealHole, { date: dayText(day) })}</Alert>;
}
