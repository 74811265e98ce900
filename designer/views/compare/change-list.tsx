// Changes as a decision would say them, one below the other, each with its effect and both versions' words.
import { Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { COMPARE } from "#designer/strings/compare.ts";
import type { Change, Direction } from "#dsl";
import { useLanguage } from "../app/language.tsx";
import classes from "./compare.module.css";
import { EffectDetails, EffectMark } from "./effect-mark.tsx";

export interface ChangeListProps {
  readonly changes: readonly Change[];
  /** The title of the criterion or pillar that a change is about; "" where it is about none. */
  readonly titleOf: (change: Change) => string;
  /** Key of the change in hand; "" none. */
  readonly current?: string;
  /** What a screen adds to a change: beside its sentence and below its words. */
  readonly beside?: (change: Change) => ReactNode;
  readonly below?: (change: Change) => ReactNode;
}

export function ChangeList({ changes, titleOf, current = "", beside, below }: ChangeListProps) {
  const { t } = useLanguage();
  if (changes.length === 0) return <Text>{t(COMPARE.noChanges)}</Text>;
  return (
    <>
      <Text mb="sm">{t(COMPARE.summary, { count: changes.length, kinds: kindsOf(changes, t) })}</Text>
      <ol className={classes.changes}>
        {changes.map((change) => (
          <li
            key={change.key}
            className={classes.change}
            data-change={change.key}
            aria-current={change.key === current || undefined}
            tabIndex={-1}
          >
            <ChangeText change={change} title={titleOf(change)} beside={beside?.(change)} />
            {below?.(change)}
          </li>
        ))}
      </ol>
    </>
  );
}

interface ChangeTextProps {
  readonly change: Change;
  /** Of what it is about; "" nothing that has one. */
  readonly title: string;
  readonly beside: ReactNode;
}

function ChangeText({ change, title, beside }: ChangeTextProps) {
  const { language, t } = useLanguage();
  const { sentence, effect, before, after } = change;
  return (
    <Stack gap={4}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Text fw={600} className={classes.sentence}>
          {sentence[language]}
        </Text>
        <Group gap="xs">
          {effect !== null && <EffectMark effect={effect} />}
          {beside}
        </Group>
      </Group>
      {title !== "" && !sentence[language].includes(title) && (
        <Text size="sm" lang="vi">
          {title}
        </Text>
      )}
      {effect !== null && <EffectDetails effect={effect} />}
      {(isLong(before) || isLong(after)) && (
        <dl className={classes.words}>
          <dt>{t(COMPARE.wordsBefore)}</dt>
          <dd>{before === "" ? t(COMPARE.nothing) : before}</dd>
          <dt>{t(COMPARE.wordsAfter)}</dt>
          <dd>{after === "" ? t(COMPARE.nothing) : after}</dd>
        </dl>
      )}
    </Stack>
  );
}

/** Words that a sentence does not hold in full (dsl/changes/change-words.ts), or not in their lines. */
const isLong = (words: string): boolean => words.length > 160 || words.includes("\n");

const DIRECTIONS: readonly Direction[] = ["stricter", "looser", "both", "none", "undecided"];

/** How many changes move points which way, of the ways there are; those that touch no points move none. */
function kindsOf(changes: readonly Change[], t: ReturnType<typeof useLanguage>["t"]): string {
  const count = (way: Direction): number =>
    changes.filter(({ effect }) => (effect?.direction ?? "none") === way).length;
  return DIRECTIONS.filter((way) => count(way) > 0)
    .map((way) => `${count(way)} ${t(COMPARE[way]).toLowerCase()}`)
    .join(", ");
}
