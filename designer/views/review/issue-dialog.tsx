// S8: issuing an approved text as a version. It cannot be taken back, so the dialog lists what is fixed by it.
import { Anchor, Button, Group, List, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Review, Version } from "#designer/api.ts";
import { ISSUE, REVIEW } from "#designer/strings/review.ts";
import { type Rules, rational } from "#runtime";
import { Dialog } from "../app/dialog.tsx";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import { asks, KEYS } from "../app/query-keys.ts";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";
import { dayText } from "../app/times.ts";
import { DayField } from "../day-field.tsx";
import { shown } from "../format-number.ts";

export interface IssueDialogProps {
  readonly review: Review;
  readonly rules: Rules | null;
  readonly onClose: () => void;
  readonly onIssued: (version: Version) => void;
}

type How = "" | "replaced" | "amended";
const isHow = (text: string): text is How => text === "" || text === "replaced" || text === "amended";

export function IssueDialog({ review, rules, onClose, onIssued }: IssueDialogProps) {
  const { t } = useLanguage();
  const { server } = useSession();
  const queries = useQueryClient();
  const sets = useQuery(asks(KEYS.sets, () => server.sets()));
  const holding = sets.data?.ok
    ? endable(sets.data.value.find(({ id }) => id === review.set)?.versions)
    : null;
  const [wish, setWish] = useState({ number: "", date: "", by: "", from: "", until: "" });
  const [chosen, setHow] = useState<How | null>(null);
  const how = chosen ?? (holding === null ? "" : "replaced");
  const [isTried, setTried] = useState(false);
  const { refused, send } = useSending();
  const from = wish.from || wish.date;
  const field = (name: keyof typeof wish) => ({
    name,
    value: wish[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setWish({ ...wish, [name]: event.currentTarget.value }),
  });
  const day = (name: keyof typeof wish) => ({
    value: wish[name],
    onDay: (iso: string) => setWish((before) => ({ ...before, [name]: iso })),
  });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (wish.number.trim() === "" || wish.date === "") return;
    const issued = await send(() =>
      server.issue(review.id, {
        ...{ number: wish.number.trim(), date: wish.date, from },
        ...(wish.by.trim() === "" ? {} : { by: wish.by.trim() }),
        ...(wish.until === "" ? {} : { until: wish.until }),
        ...(how === "" || holding === null ? {} : { succeeds: { version: holding.version, how } }),
      }),
    );
    if (issued === null) return;
    onIssued(issued);
    await queries.invalidateQueries();
  };
  return (
    <Dialog title={t(ISSUE.title)} onClose={onClose}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <TextInput
            {...field("number")}
            data-autofocus
            withAsterisk
            label={t(ISSUE.number)}
            description={t(ISSUE.numberHint)}
            error={isTried && wish.number.trim() === "" ? t(ISSUE.numberNeeded) : null}
          />
          <DayField
            {...day("date")}
            required
            label={t(ISSUE.date)}
            error={isTried && wish.date === "" ? t(ISSUE.dateNeeded) : null}
          />
          <Group grow align="start">
            <DayField {...day("from")} label={t(ISSUE.from)} description={t(ISSUE.fromHint)} />
            <DayField {...day("until")} label={t(ISSUE.until)} description={t(ISSUE.untilHint)} />
          </Group>
          <TextInput {...field("by")} label={t(ISSUE.by)} description={t(ISSUE.byHint)} />
          {holding !== null && (
            <NativeSelect
              label={t(ISSUE.succeeds)}
              value={how}
              onChange={(event) => isHow(event.currentTarget.value) && setHow(event.currentTarget.value)}
              data={[
                { value: "replaced", label: t(ISSUE.replaced, { version: holding.version }) },
                { value: "amended", label: t(ISSUE.amended, { version: holding.version }) },
                { value: "", label: t(ISSUE.succeedsNone) },
              ]}
            />
          )}
          <Frozen
            hash={review.hash}
            rules={rules}
            ended={how === "" ? null : holding}
            from={from === "" ? t(ISSUE.theDate) : dayText(from)}
          />
          {refused !== null && <Refusal refused={refused} />}
          <Group>
            <Button type="submit">{t(ISSUE.submit)}</Button>
            <Anchor href={previewOf(review.id, { ...wish, from })} target="_blank" underline="always">
              {t(ISSUE.preview)}
            </Anchor>
            <Button variant="default" onClick={onClose}>
              {t(REVIEW.cancel)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** The annex with what is filled in so far, made by the server. */
function previewOf(review: string, wish: Readonly<Record<string, string>>): string {
  const written = Object.entries(wish).filter(([, value]) => value.trim() !== "");
  return `/xem-truoc/${review}?${new URLSearchParams(written)}`;
}

/** The newest version that nothing ends yet, which a new one would overlap. */
const endable = (versions: readonly Version[] = []): Version | null =>
  versions.filter(({ ended, effective }) => ended === null && effective.until === null).at(-1) ?? null;

function Frozen({
  hash,
  rules,
  ended,
  from,
}: {
  readonly hash: string;
  readonly rules: Rules | null;
  readonly ended: Version | null;
  readonly from: string;
}) {
  const { language, t } = useLanguage();
  return (
    <section>
      <Text fw={600}>{t(ISSUE.frozen)}</Text>
      <List size="sm">
        <List.Item>{t(ISSUE.frozenText, { hash: hash.slice(0, 12) })}</List.Item>
        {rules !== null && (
          <List.Item>
            {t(ISSUE.frozenSet, {
              criteria: rules.criteria.length,
              scale: rules.scale === null ? "–" : shown(rational(rules.scale), language).text,
            })}
          </List.Item>
        )}
        {ended !== null && <List.Item>{t(ISSUE.frozenEnd, { version: ended.version, from })}</List.Item>}
        <List.Item>{t(ISSUE.frozenSign)}</List.Item>
      </List>
    </section>
  );
}
