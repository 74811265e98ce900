// What if: a number is moved to and fro and its effect on the sample units seen, before anything is written.
import { Button, Group, Text } from "@mantine/core";
import { useEffect, useId, useState } from "react";
import type { Answer } from "#designer/document/protocol.ts";
import type { Field } from "#designer/edits/index.ts";
import { WHAT_IF } from "#designer/strings/what-if.ts";
import { Dialog } from "../app/dialog.tsx";
import { useLanguage } from "../app/language.tsx";
import { impactOf } from "../preview/impact.ts";
import { impactText } from "../preview/impact-text.ts";
import { RankChange } from "../preview/rank-change.tsx";
import classes from "./studio.module.css";
import { type Tried, triedOf } from "./try-number.ts";
import { useStudio, useStudioState } from "./use-studio.tsx";

/** The button beside a field with a plain number; nothing beside another. */
export function WhatIf({
  field,
  label,
}: {
  readonly field: Pick<Field, "path" | "value">;
  readonly label: string;
}) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const tried = triedOf(field.value);
  if (tried === null) return null;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t(WHAT_IF.openOf, { label })}
        onClick={() => setOpen(true)}
      >
        {t(WHAT_IF.open)}
      </Button>
      {isOpen && <Trying field={field} label={label} tried={tried} onClose={() => setOpen(false)} />}
    </>
  );
}

interface TryingProps {
  readonly field: Pick<Field, "path" | "value">;
  readonly label: string;
  readonly tried: Tried;
  readonly onClose: () => void;
}

function Trying({ field: { path, value }, label, tried, onClose }: TryingProps) {
  const { t } = useLanguage();
  const studio = useStudio();
  const id = useId();
  const [steps, setSteps] = useState(tried.at);
  const [answer, setAnswer] = useState<Answer<"whatIf"> | null>(null);
  const written = tried.written(steps);
  // One question at a time: what the slider passes by meanwhile is not asked for.
  const [asked, setAsked] = useState({ of: "", isWaiting: false });
  useEffect(() => {
    if (asked.isWaiting || asked.of === written) return;
    setAsked({ of: written, isWaiting: true });
    studio.line
      .ask("whatIf", { do: "set", path, value: written })
      .then(setAnswer, studio.failed)
      .finally(() => setAsked({ of: written, isWaiting: false }));
  }, [studio, path, written, asked]);
  const keep = async (): Promise<void> => {
    const edited = await studio.intend({ do: "set", path, value: written });
    if (edited.ok) onClose();
    else setAnswer({ is: "refused", reason: edited.reason });
  };
  return (
    <Dialog title={t(WHAT_IF.title, { label })} size="xl" onClose={onClose}>
      <Text id={`${id}-says`}>{t(WHAT_IF.says)}</Text>
      <Group wrap="nowrap">
        <input
          type="range"
          className={classes.slider}
          data-autofocus
          aria-label={label}
          aria-describedby={`${id}-says`}
          aria-valuetext={written}
          min={0}
          max={tried.most}
          value={steps}
          onChange={(event) => setSteps(event.currentTarget.valueAsNumber)}
        />
        <Text fw={600} className={classes.tried}>
          {t(WHAT_IF.value, { value: written, written: value })}
        </Text>
      </Group>
      <Outcome answer={answer} />
      <Group>
        <Button disabled={written === value} onClick={() => void keep()}>
          {t(WHAT_IF.keep)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t(WHAT_IF.discard)}
        </Button>
      </Group>
    </Dialog>
  );
}

function Outcome({ answer }: { readonly answer: Answer<"whatIf"> | null }) {
  const { language, t } = useLanguage();
  const studio = useStudio();
  const now = useStudioState((s) => s.scores);
  if (now === null) return <Text role="status">{t(WHAT_IF.noScores)}</Text>;
  if (answer === null) return null;
  if (answer.is !== "result")
    return (
      <Text role="status" c="red">
        {answer.is === "faulty" ? t(WHAT_IF.faulty) : answer.reason[language]}
      </Text>
    );
  const { units } = studio.data();
  return (
    <>
      <Text role="status" fw={600} data-what-if>
        {impactText(impactOf(now.result, answer.result), units, language)}
      </Text>
      <RankChange
        rules={answer.rules}
        before={now.result}
        after={answer.result}
        units={units}
        language={language}
      />
    </>
  );
}
