// The right side: the form of what is selected, made from its description (designer/edits); no screen of its own per rule.
import { ActionIcon, Alert, Button, Fieldset, Group, ScrollArea, Stack, Text, Title } from "@mantine/core";
import { Fragment, useRef, useState } from "react";
import type { FieldGroup, FieldRow, Form, FormShape, Intent } from "#designer/edits/index.ts";
import { STUDIO } from "#designer/strings/studio.ts";
import type { Words } from "#designer/strings/words.ts";
import { useLanguage } from "../app/language.tsx";
import { BlockTools } from "./block-tools.tsx";
import { FieldInput } from "./field-input.tsx";
import { ShapeChoice } from "./shape-choice.tsx";
import classes from "./studio.module.css";
import { useRowFocus } from "./use-row-focus.ts";
import { useStudio, useStudioState } from "./use-studio.tsx";
import { useWantedFocus } from "./use-wanted-focus.ts";

export function Inspector() {
  const { t } = useLanguage();
  const form = useStudioState((s) => s.form);
  const aside = useRef<HTMLDivElement>(null);
  useWantedFocus(aside, form);
  return (
    <ScrollArea
      ref={aside}
      component="aside"
      className={classes.inspector}
      data-part
      aria-label={t(STUDIO.inspector)}
      type="auto"
    >
      {form === null ? <Text p="md">{t(STUDIO.noForm)}</Text> : <FormView key={form.at} form={form} />}
    </ScrollArea>
  );
}

function FormView({ form }: { readonly form: Form }) {
  const { language, t } = useLanguage();
  const { isClosed } = useStudio();
  const place = useRef<HTMLDivElement>(null);
  const change = useRowFocus(place, form);
  const [reason, setReason] = useState<Words | null>(null);
  const ask = async (intent: Intent): Promise<void> => {
    const edited = await change(intent);
    if (edited !== null) setReason(edited.ok ? null : edited.reason);
  };
  return (
    <Stack ref={place} p="md" gap="md">
      <Title order={2} size="h5">
        {codeOf(form.at)} {form.title === "" && form.at !== "" ? t(STUDIO.untitled) : form.title}
      </Title>
      {form.at !== "" && !isClosed && <BlockTools at={form.at} ask={(intent) => void ask(intent)} />}
      {reason !== null && (
        <Alert color="red" role="alert" p="xs">
          {reason[language]}
        </Alert>
      )}
      {form.groups.map((group) => (
        <GroupView
          key={group.id}
          at={form.at}
          group={group}
          shape={group.id === "head" ? form.shape : null}
          ask={(intent) => void ask(intent)}
        />
      ))}
    </Stack>
  );
}

/** `3.5`, of a criterion or a pillar; "" for the set. */
const codeOf = (at: string): string => at.replace(/^pillar\//, "").replace(/^\?.*/, "");

interface GroupProps {
  readonly at: string;
  readonly group: FieldGroup;
  /** The way of scoring is chosen right after the points that it gives; null: not here. */
  readonly shape: FormShape | null;
  readonly ask: (intent: Intent) => void;
}

function GroupView({ at, group, shape, ask }: GroupProps) {
  const { t } = useLanguage();
  const { isClosed } = useStudio();
  const isEmpty = group.fields.length === 0 && group.rows.length === 0;
  return (
    <Fieldset data-group={group.id} legend={t(group.label)} p="sm" variant={isEmpty ? "unstyled" : "default"}>
      <Stack gap="xs">
        {group.fields.map((field) => (
          <Fragment key={field.path}>
            <FieldInput field={field} />
            {shape !== null && !isClosed && field.path === `${at}/max` && (
              <ShapeChoice at={at} shape={shape} ask={ask} />
            )}
          </Fragment>
        ))}
        {group.rows.map((row) => (
          <Row key={row.path} row={row} ask={ask} />
        ))}
        {group.adds.length > 0 && !isClosed && (
          <Group gap="xs">
            {group.adds.map(({ what, label }) => (
              <Button
                key={what}
                size="compact-sm"
                variant="default"
                data-press="add"
                onClick={() => ask({ do: "add", at, group: group.id, what })}
              >
                + {t(label)}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}

function Row({ row, ask }: { readonly row: FieldRow; readonly ask: (intent: Intent) => void }) {
  const { t } = useLanguage();
  const { isClosed } = useStudio();
  const label = t(row.label);
  return (
    <div className={classes.row} data-at={row.path}>
      <Group justify="space-between" gap={4} wrap="nowrap">
        <Text size="sm" fw={600}>
          {label}
        </Text>
        {!isClosed && <RowTools row={row} label={label} ask={ask} />}
      </Group>
      <Stack gap={4}>
        {row.fields.map((field) => (
          <FieldInput
            key={field.path}
            field={field}
            titled={row.fields.length === 1 && t(field.label) === label}
          />
        ))}
      </Stack>
    </div>
  );
}

interface RowToolsProps {
  readonly row: FieldRow;
  readonly label: string;
  readonly ask: (intent: Intent) => void;
}

function RowTools({ row, label, ask }: RowToolsProps) {
  const { t } = useLanguage();
  const { path } = row;
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        data-press="up"
        disabled={!row.canMoveUp}
        aria-label={`${t(STUDIO.up)}: ${label}`}
        onClick={() => ask({ do: "move", path, by: -1 })}
      >
        ↑
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        data-press="down"
        disabled={!row.canMoveDown}
        aria-label={`${t(STUDIO.down)}: ${label}`}
        onClick={() => ask({ do: "move", path, by: 1 })}
      >
        ↓
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="red"
        data-press="remove"
        disabled={!row.canRemove}
        aria-label={`${t(STUDIO.remove)}: ${label}`}
        onClick={() => ask({ do: "remove", path })}
      >
        ×
      </ActionIcon>
    </Group>
  );
}
