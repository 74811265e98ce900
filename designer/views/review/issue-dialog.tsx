// S8: issuing an approved text as a version. It cannot be taken back, so the dialog lists what is fixed by it (frozen.tsx) and
// the errors the text still has are ticked as seen. What is filled in and sent is in use-issuing.ts.
import { Anchor, Button, Checkbox, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import type { Review, Version } from "#designer/api.ts";
import type { OpenFindings } from "#designer/document/compare-findings.ts";
import { ISSUE, REVIEW } from "#designer/strings/review.ts";
import type { Rules } from "#runtime";
import { Dialog } from "../app/dialog.tsx";
import { DialogActions } from "../app/dialog-actions.tsx";
import { useLanguage } from "../app/language.tsx";
import { dayText } from "../app/times.ts";
import { DayField } from "../day-field.tsx";
import { Frozen } from "./frozen.tsx";
import { OpenFindingsLine } from "./open-findings.tsx";
import { fieldOf, type Issuing, isHow, useIssuing } from "./use-issuing.ts";

export interface IssueDialogProps {
  readonly review: Review;
  readonly rules: Rules | null;
  /** Open in the text; null: not checked yet, and the server tells. */
  readonly found: OpenFindings | null;
  readonly onClose: () => void;
  readonly onIssued: (version: Version) => void;
}

export function IssueDialog({ review, rules, found, onClose, onIssued }: IssueDialogProps) {
  const { t } = useLanguage();
  const issuing = useIssuing(review, found, onIssued);
  const { wish, from, how, holding, isTried, refused } = issuing;
  const field = (name: "number" | "by") => ({
    name,
    value: wish[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      issuing.change(name, event.currentTarget.value),
  });
  return (
    <Dialog title={t(ISSUE.title)} onClose={onClose}>
      <form ref={issuing.form} noValidate onSubmit={(event) => void issuing.submit(event)}>
        <Stack gap="sm">
          <TextInput
            {...field("number")}
            data-autofocus
            withAsterisk
            label={t(ISSUE.number)}
            description={t(ISSUE.numberHint)}
            error={isTried && wish.number.trim() === "" ? t(ISSUE.numberNeeded) : null}
          />
          <Days issuing={issuing} />
          <TextInput {...field("by")} label={t(ISSUE.by)} description={t(ISSUE.byHint)} />
          {holding !== null && (
            <NativeSelect
              label={t(ISSUE.succeeds)}
              value={how}
              onChange={({ currentTarget: { value } }) => isHow(value) && issuing.setHow(value)}
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
          <OpenFindingsLine found={found} />
          <WithErrors issuing={issuing} />
          <DialogActions refused={refused !== null && fieldOf(refused) === null ? refused : null}>
            <Button type="submit">{t(ISSUE.submit)}</Button>
            <Anchor href={previewOf(review.id, { ...wish, from })} target="_blank" underline="always">
              {t(ISSUE.preview)}
            </Anchor>
            <Button variant="default" onClick={onClose}>
              {t(REVIEW.cancel)}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}

interface Part {
  readonly issuing: Issuing;
}

function Days({ issuing: { wish, change, isTried, isTurned, refused } }: Part) {
  const { language, t } = useLanguage();
  const day = (name: "date" | "from" | "until") => ({
    value: wish[name],
    isTried,
    onDay: (iso: string) => {
      if (iso !== wish[name]) change(name, iso);
    },
  });
  const said = (name: "from" | "until"): string | null =>
    refused !== null && fieldOf(refused) === name ? refused.failure.error.message[language] : null;
  return (
    <>
      <DayField
        {...day("date")}
        required
        label={t(ISSUE.date)}
        error={isTried && wish.date === "" ? t(ISSUE.dateNeeded) : null}
      />
      <Group grow align="start">
        <DayField
          {...day("from")}
          label={t(ISSUE.from)}
          description={t(ISSUE.fromHint)}
          error={said("from")}
        />
        <DayField
          {...day("until")}
          label={t(ISSUE.until)}
          description={t(ISSUE.untilHint)}
          error={isTried && isTurned ? t(ISSUE.untilBeforeFrom) : said("until")}
        />
      </Group>
    </>
  );
}

/** The tick without which a text with errors is not issued; nothing where there is none. */
function WithErrors({ issuing: { errors, areSeen, setSeen, isTried } }: Part) {
  const { t } = useLanguage();
  const isWrong = isTried && !areSeen;
  if (errors === 0) return null;
  return (
    <Checkbox
      label={t(ISSUE.withErrors, { count: errors })}
      checked={areSeen}
      onChange={({ currentTarget: { checked } }) => setSeen(checked)}
      aria-invalid={isWrong}
      error={isWrong ? t(ISSUE.withErrorsNeeded) : null}
    />
  );
}

/** The annex with what is filled in so far, made by the server. */
function previewOf(review: string, wish: Readonly<Record<string, string>>): string {
  const written = Object.entries(wish).filter(([, value]) => value.trim() !== "");
  return `/xem-truoc/${review}?${new URLSearchParams(written)}`;
}
