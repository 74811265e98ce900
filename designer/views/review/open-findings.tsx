// What the checker still finds in the text that is decided on: one line, the list below it when it is opened.
import { Alert, Button, Group, List, Text } from "@mantine/core";
import { useId, useState } from "react";
import { errorsIn, type OpenFindings } from "#designer/document/compare-findings.ts";
import { FOUND } from "#designer/strings/review.ts";
import { STUDIO } from "#designer/strings/studio.ts";
import { sentence } from "#dsl";
import { useLanguage } from "../app/language.tsx";

const WORDS = { error: STUDIO.error, warning: STUDIO.warning, info: STUDIO.info } as const;

/** `found` null: not checked yet. */
export function OpenFindingsLine({ found }: { readonly found: OpenFindings | null }) {
  const { t } = useLanguage();
  if (found === null)
    return (
      <Text size="sm" role="status">
        {t(FOUND.checking)}
      </Text>
    );
  if (found.length === 0) return <Text size="sm">{t(FOUND.nothing)}</Text>;
  const errors = errorsIn(found);
  return errors === 0 ? (
    <Opening found={found} errors={0} />
  ) : (
    <Alert color="red" role="alert" data-open-errors={errors}>
      <Opening found={found} errors={errors} />
    </Alert>
  );
}

function Opening({ found, errors }: { readonly found: OpenFindings; readonly errors: number }) {
  const { language, t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const others = found.length - errors;
  const words = errors === 0 ? FOUND.onlyOthers : others === 0 ? FOUND.onlyErrors : FOUND.both;
  return (
    <>
      <Group gap="sm">
        <Text fw={errors === 0 ? 400 : 600}>{t(words, { errors, others })}</Text>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? FOUND.close : FOUND.open)}
        </Button>
      </Group>
      <List id={list} hidden={!isOpen} mt="xs" data-open-findings>
        {isOpen &&
          found.map(({ finding, line, code }) => (
            <List.Item key={`${finding.code} ${finding.span.start} ${finding.span.end}`}>
              <strong>{t(WORDS[finding.severity])}</strong>,{" "}
              {code === "" ? t(FOUND.line, { line }) : t(FOUND.place, { code, line })}:{" "}
              {sentence(finding, language)}
            </List.Item>
          ))}
      </List>
    </>
  );
}
