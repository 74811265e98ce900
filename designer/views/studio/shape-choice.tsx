// How a criterion scores, chosen by keyboard or mouse. A rule that somebody wrote is replaced only when that is confirmed.
import { Alert, Button, Group, NativeSelect, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import type { FormShape, Intent, RuleShape } from "#designer/edits/index.ts";
import { STUDIO } from "#designer/strings/studio.ts";
import { useLanguage } from "../app/language.tsx";

interface Props {
  readonly at: string;
  readonly shape: FormShape;
  readonly ask: (intent: Intent) => void;
}

export function ShapeChoice({ at, shape, ask }: Props) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another shape in the text answers what was asked
  useEffect(() => setAsked(null), [shape.value]);
  const put = (value: string): void => {
    setAsked(null);
    if (isRuleShape(value, shape)) ask({ do: "shape", at, shape: value });
  };
  const choose = (value: string): void => {
    if (value === shape.value) setAsked(null);
    else if (shape.isTemplate) put(value);
    else setAsked(value);
  };
  const label = shape.choices.find(({ value }) => value === asked)?.label;
  return (
    <>
      <NativeSelect
        data-path={`${at}/shape`}
        label={t(STUDIO.shape)}
        value={asked ?? shape.value}
        onChange={(event) => choose(event.currentTarget.value)}
        data={shape.choices.map((each) => ({ value: each.value, label: t(each.label) }))}
      />
      {asked !== null && label !== undefined && (
        <Alert color="yellow" p="xs" role="alert">
          <Text size="sm">{t(STUDIO.replaceRule, { shape: t(label) })}</Text>
          <Group gap="xs" mt={4}>
            <Button size="compact-sm" onClick={() => put(asked)}>
              {t(STUDIO.replace)}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setAsked(null)}>
              {t(STUDIO.keep)}
            </Button>
          </Group>
        </Alert>
      )}
    </>
  );
}

/** A rule can be replaced by templates only; what it is already may be none. */
const isRuleShape = (value: string, { choices }: FormShape): value is RuleShape =>
  value !== "formula" && value !== "none" && choices.some((each) => each.value === value);
