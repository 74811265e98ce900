// What the checker found and nothing answers yet, each with its place and with buttons that mend it.
import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { STUDIO } from "#designer/strings/studio.ts";
import { type Diagnostic, sentence } from "#dsl";
import { useLanguage } from "../app/language.tsx";
import { useStudio, useStudioState } from "./use-studio.tsx";

const SEVERITY = {
  error: { colour: "red", words: { vi: "Lỗi", en: "Error" } },
  warning: { colour: "yellow", words: { vi: "Cần xem", en: "To look at" } },
  info: { colour: "gray", words: { vi: "Lưu ý", en: "Note" } },
} as const;

export function Problems() {
  const { t } = useLanguage();
  const findings = useStudioState((s) => s.findings);
  const answered = useStudioState((s) => s.answered);
  return (
    <Stack gap="xs">
      {findings.length === 0 && <Text>{t(STUDIO.noProblems)}</Text>}
      {findings.map((each) => (
        <Problem key={`${each.code} ${each.span.start} ${each.span.end}`} finding={each} />
      ))}
      {answered > 0 && <Text size="sm">{t(STUDIO.answered, { count: answered })}</Text>}
    </Stack>
  );
}

function Problem({ finding }: { readonly finding: Diagnostic }) {
  const { language, t } = useLanguage();
  const studio = useStudio();
  const { colour, words } = SEVERITY[finding.severity];
  return (
    <Group gap="xs" align="baseline">
      <Badge color={colour} variant="light">
        {t(words)}
      </Badge>
      <Text style={{ flex: "1 1 300px" }}>{sentence(finding, language)}</Text>
      {finding.fixes.map((fix) => (
        <Button
          key={fix.title.vi}
          size="compact-sm"
          variant="default"
          h="auto"
          mih={26}
          styles={{ label: { whiteSpace: "normal" } }}
          onClick={() => studio.apply(fix.edits)}
        >
          {fix.title[language]}
        </Button>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={() => studio.selectAt(finding.span.start)}>
        {t(STUDIO.show)}
      </Button>
    </Group>
  );
}
