// Findings by the criterion or pillar they stand in: one changed number is often the cause of several.
import type { TableRow } from "#designer/edits/index.ts";
import type { Diagnostic } from "#dsl";

type Severity = Diagnostic["severity"];

export interface FindingGroup {
  /** Path of the row; "": the set itself. */
  readonly path: string;
  readonly row: TableRow | null;
  /** The worst first, then as they stand in the text. */
  readonly findings: readonly Diagnostic[];
  readonly counts: Readonly<Record<Severity, number>>;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The groups, the worst first: by errors, then by what is to look at, then as they stand in the text. */
export function groupsOf(
  rows: readonly TableRow[],
  findings: readonly Diagnostic[],
): readonly FindingGroup[] {
  const groups = new Map<string, { readonly row: TableRow | null; readonly findings: Diagnostic[] }>();
  for (const each of findings) {
    const row = rowAround(rows, each.span.start);
    const group = groups.get(row?.path ?? "") ?? { row, findings: [] };
    group.findings.push(each);
    groups.set(row?.path ?? "", group);
  }
  return [...groups]
    .map(([path, { row, findings: own }]) => ({
      path,
      row,
      findings: [...own].sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.span.start - b.span.start),
      counts: countsOf(own),
    }))
    .sort(
      (a, b) =>
        b.counts.error - a.counts.error ||
        b.counts.warning - a.counts.warning ||
        (a.row?.span.start ?? 0) - (b.row?.span.start ?? 0),
    );
}

/** The innermost row around an offset; null: it is of the set itself. */
const rowAround = (rows: readonly TableRow[], offset: number): TableRow | null =>
  rows.reduce<TableRow | null>(
    (inner, row) =>
      row.span.start <= offset && offset < row.span.end && row.depth >= (inner?.depth ?? 0) ? row : inner,
    null,
  );

const countsOf = (findings: readonly Diagnostic[]): FindingGroup["counts"] => ({
  error: findings.filter(({ severity }) => severity === "error").length,
  warning: findings.filter(({ severity }) => severity === "warning").length,
  info: findings.filter(({ severity }) => severity === "info").length,
});
