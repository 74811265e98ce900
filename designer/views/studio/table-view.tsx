// Bảng: the set as the annex shows it, one line per criterion, the maximum edited in place, the points of the chosen unit
// beside it.
import { useMemo } from "react";
import type { Field, TableRow } from "#designer/edits/index.ts";
import { STUDIO } from "#designer/strings/studio.ts";
import type { UnitResult } from "#runtime";
import { useLanguage } from "../app/language.tsx";
import { shownBounds } from "../format-number.ts";
import { FieldInput } from "./field-input.tsx";
import { formPathOf } from "./selection.ts";
import classes from "./studio.module.css";
import { useStudio, useStudioState } from "./use-studio.tsx";

export function TableView() {
  const { t } = useLanguage();
  const rows = useStudioState((s) => s.rows);
  const lastScores = useStudioState((s) => s.lastScores);
  const unitId = useStudioState((s) => s.unit);
  const unit = useMemo(
    () => lastScores?.result.units.find(({ id }) => id === unitId) ?? null,
    [lastScores, unitId],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className={classes.tablePane} aria-label={t(STUDIO.table)} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t(STUDIO.code)}</th>
            <th scope="col">{t(STUDIO.title)}</th>
            <th scope="col">{t(STUDIO.max)}</th>
            <th scope="col" className={classes.ruleCell}>
              {t(STUDIO.rule)}
            </th>
            <th scope="col">{t(STUDIO.points)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.path} row={row} unit={unit} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, unit }: { readonly row: TableRow; readonly unit: UnitResult | null }) {
  const { t } = useLanguage();
  const studio = useStudio();
  const isSelected = useStudioState((s) => formPathOf(s.selected) === row.path);
  return (
    <tr
      className={row.kind === "pillar" ? classes.pillarRow : undefined}
      data-selected={isSelected || undefined}
      data-row={row.path}
    >
      <td>{row.code}</td>
      <th scope="row">
        <button
          type="button"
          className={classes.rowName}
          aria-pressed={isSelected}
          onClick={() => studio.select(row.path)}
        >
          {row.title}
        </button>
      </th>
      <td className={classes.maxCell}>
        {row.maxSpan === null ? (
          row.max
        ) : (
          <FieldInput bare field={maxField(row)} label={`${t(STUDIO.max)}, ${row.code} ${row.title}`} />
        )}
      </td>
      <td className={classes.ruleCell}>
        {row.kind === "criterion" && (
          <>
            <span className={classes.shape}>{t(row.shape)}</span>
            <code>{outdented(row.rule)}</code>
          </>
        )}
      </td>
      <td className={classes.pointsCell}>
        <Points row={row} unit={unit} />
      </td>
    </tr>
  );
}

/** A block shows its own indentation only, not that of the place it stands at. */
function outdented(text: string): string {
  const [first = "", ...rest] = text.split("\n");
  const indents = rest
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents);
  return [first, ...rest.map((line) => line.slice(Math.min(least, line.length)))].join("\n");
}

const maxField = (row: TableRow): Field => ({
  path: `${row.path}/max`,
  label: STUDIO.max,
  kind: "number",
  value: row.max,
  span: row.maxSpan ?? row.span,
});

/** Points, or the bounds they lie between while a figure is missing. */
function Points({ row, unit }: { readonly row: TableRow; readonly unit: UnitResult | null }) {
  const { language } = useLanguage();
  const result = row.kind === "pillar" ? unit?.pillars.get(row.code) : unit?.criteria.get(row.code);
  if (result === undefined) return null;
  const { text, exact } = shownBounds(result, language);
  return (
    <span className={result.points === null ? classes.pending : undefined} title={exact}>
      {text}
    </span>
  );
}
