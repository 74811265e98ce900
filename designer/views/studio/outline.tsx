// The left side: pillars and criteria as a table of contents, with points and the number of open problems.
import { UnstyledButton } from "@mantine/core";
import { memo, useMemo, useRef } from "react";
import { formOfPath } from "#designer/edits/paths.ts";
import { STUDIO } from "#designer/strings/studio.ts";
import type { Diagnostic } from "#dsl";
import { rational } from "#runtime";
import { useLanguage } from "../app/language.tsx";
import { shown } from "../format-number.ts";
import { groupsOf } from "./finding-groups.ts";
import classes from "./studio.module.css";
import { useShown } from "./use-shown.ts";
import { useStudio, useStudioState } from "./use-studio.tsx";

export function Outline() {
  const { language, t } = useLanguage();
  const rows = useStudioState((s) => s.rows);
  const findings = useStudioState((s) => s.findings);
  const scale = useStudioState((s) => s.lastScores?.rules.scale ?? null);
  const problems = useMemo(
    () =>
      new Map(
        groupsOf(rows, findings).map(
          ({ path, counts }) =>
            [path, { count: counts.error + counts.warning, errors: counts.error }] as const,
        ),
      ),
    [rows, findings],
  );
  const sums = useMemo(() => sumsOf(findings), [findings]);
  return (
    <nav className={classes.outline} data-part aria-label={t(STUDIO.outline)}>
      <ul className={classes.tree}>
        <Entry
          path=""
          label={t(STUDIO.head)}
          depth={0}
          max={scale === null ? "" : shown(rational(scale), language).text}
          sum={sums.get("") ?? null}
          problems={problems.get("")?.count ?? 0}
          hasErrors={(problems.get("")?.errors ?? 0) > 0}
        />
        {rows.map((row) => (
          <Entry
            key={row.path}
            path={row.path}
            label={`${row.code} ${row.title}`}
            depth={row.depth}
            max={row.max}
            sum={sums.get(row.path) ?? null}
            problems={problems.get(row.path)?.count ?? 0}
            hasErrors={(problems.get(row.path)?.errors ?? 0) > 0}
          />
        ))}
      </ul>
    </nav>
  );
}

interface EntryProps {
  readonly path: string;
  readonly label: string;
  readonly depth: number;
  readonly max: string;
  /** What the maxima within add up to when that is another number, exact; null: it is the same, or cannot be told. */
  readonly sum: string | null;
  readonly problems: number;
  /** Errors are among them. */
  readonly hasErrors: boolean;
}

const Entry = memo(function Entry({ path, label, depth, max, sum, problems, hasErrors }: EntryProps) {
  const { language, t } = useLanguage();
  const studio = useStudio();
  const isSelected = useStudioState((s) => formOfPath(s.selected) === path);
  const place = useRef<HTMLLIElement>(null);
  useShown(place, isSelected);
  return (
    <li ref={place} style={{ paddingInlineStart: depth * 12 }}>
      <UnstyledButton
        className={classes.entry}
        aria-current={isSelected ? "true" : undefined}
        onClick={() => studio.select(path)}
      >
        <span className={classes.entryName}>{label}</span>
        {problems > 0 && (
          <span
            className={classes.dot}
            data-error={hasErrors || undefined}
            title={t(STUDIO.problemsCount, { count: problems })}
          >
            <span aria-hidden="true">●</span> {problems}
          </span>
        )}
        <span className={classes.entryMax}>{max}</span>
        {sum !== null && (
          <span className={classes.entrySum}>
            {t(STUDIO.sumDiffers, { found: shown(rational(sum), language).text })}
          </span>
        )}
      </UnstyledButton>
    </li>
  );
});

/** What the checker added up and found to be another number than is written, by path of the pillar; "": the set. */
function sumsOf(findings: readonly Diagnostic[]): ReadonlyMap<string, string> {
  const sums = new Map<string, string>();
  for (const { code, params } of findings) {
    const found = String(params.found);
    if (code === "scale-not-sum") sums.set("", found);
    if (code === "pillar-not-sum") sums.set(`pillar/${String(params.code)}`, found);
  }
  return sums;
}
