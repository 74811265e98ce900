// What the checker found and nothing answers yet, by the criterion it stands in, each with its place and with buttons that
// mend it.
import { Button, Group, Stack, Text, UnstyledButton } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { unique } from "#designer/edits/paths.ts";
import { STUDIO } from "#designer/strings/studio.ts";
import { type Diagnostic, sentence } from "#dsl";
import { useLanguage } from "../app/language.tsx";
import { type FindingGroup, groupsOf } from "./finding-groups.ts";
import classes from "./lists.module.css";
import { useNextFinding } from "./use-next-finding.ts";
import { useStudio, useStudioState } from "./use-studio.tsx";

const SEVERITY = {
  error: { words: STUDIO.error, count: STUDIO.errors },
  warning: { words: STUDIO.warning, count: STUDIO.warnings },
  info: { words: STUDIO.info, count: STUDIO.infos },
} as const;

/** Groups open at first: more would be a wall. */
const OPEN = 3;

export function Problems() {
  const { t } = useLanguage();
  const rows = useStudioState((s) => s.rows);
  const findings = useStudioState((s) => s.findings);
  const answered = useStudioState((s) => s.answered);
  const groups = useMemo(() => groupsOf(rows, findings), [rows, findings]);
  // What the reader opened or closed stays so while the order of the groups changes.
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const list = useRef<HTMLDivElement>(null);
  const follow = useNextFinding(list, groups);
  return (
    <Stack ref={list} gap="xs" tabIndex={-1} {...follow}>
      {groups.length === 0 && <Text>{t(STUDIO.noProblems)}</Text>}
      {groups.map((group, at) => {
        const isOpen = chosen.get(group.path) ?? at < OPEN;
        const toggle = (): void => setChosen(new Map(chosen).set(group.path, !isOpen));
        return <ProblemGroup key={group.path} group={group} isOpen={isOpen} toggle={toggle} />;
      })}
      {answered > 0 && <Text size="sm">{t(STUDIO.answered, { count: answered })}</Text>}
    </Stack>
  );
}

interface GroupProps {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

function ProblemGroup({ group, isOpen, toggle }: GroupProps) {
  const { t } = useLanguage();
  const { row, findings, counts } = group;
  const said = (["error", "warning", "info"] as const)
    .filter((each) => counts[each] > 0)
    .map((each) => t(SEVERITY[each].count, { count: counts[each] }));
  // Where a finding stands changes with every key typed before it; what it is does not.
  const keys = unique(findings.map(({ code }) => code));
  return (
    <section className={classes.problemGroup} data-problems={group.path}>
      <UnstyledButton className={classes.problemHead} aria-expanded={isOpen} onClick={toggle}>
        <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span>
        <strong>{row === null ? t(STUDIO.head) : `${row.code} ${row.title}`}</strong>
        <span>{said.join(", ")}</span>
      </UnstyledButton>
      {isOpen && findings.map((each, at) => <Problem key={keys[at]} finding={each} />)}
    </section>
  );
}

function Problem({ finding }: { readonly finding: Diagnostic }) {
  const { language, t } = useLanguage();
  const studio = useStudio();
  const version = useStudioState((s) => s.findingsOf);
  return (
    <Group gap="xs" align="baseline" pl="lg" data-finding={finding.code}>
      <span className={classes.severity} data-severity={finding.severity}>
        {t(SEVERITY[finding.severity].words)}
      </span>
      <Text style={{ flex: "1 1 300px" }}>{sentence(finding, language)}</Text>
      {(studio.isClosed ? [] : finding.fixes).map((fix) => (
        <Button
          key={fix.title.vi}
          size="compact-sm"
          variant="default"
          h="auto"
          mih={26}
          styles={{ label: { whiteSpace: "normal", overflow: "visible" } }}
          onClick={() => studio.apply(fix.edits, version)}
        >
          {fix.title[language]}
        </Button>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={() => studio.goTo(finding.span)}>
        {t(STUDIO.show)}
      </Button>
    </Group>
  );
}
