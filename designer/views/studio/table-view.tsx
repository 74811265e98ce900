// Bảng: the set as the annex shows it, one line per criterion, the maximum edited in place, the points of the chosen unit
// beside it.
import { memo, useMemo, useRef } from "react";
import type { Field, TableRow } from "#designer/edits/index.ts";
import { formOfPath } from "#designer/edits/paths.ts";
import { STUDIO } from "#designer/strings/studio.ts";
import type { Language } from "#designer/strings/words.ts";
import type { UnitResult } from "#runtime";
import { useLanguage } from "../app/language.tsx";
import { shownBounds } from "../format-number.ts";
import { FieldInput } from "./field-input.tsx";
import frame from "./studio.module.css";
import classes from "./table.module.css";
import { useShown } from "./use-shown.ts";
import { useStudio, useStudioState } from "./use-studio.tsx";

export function TableView() {
  const { language, t } = useLanguage();
  const rows = useStudioState((s) => s.rows);
  const lastScores = useStudioState((s) => s.lastScores);
  const unitId = useStudioState((s) => s.unit);
  const unit = useMemo(
    () => lastScores?.result.units.find(({ id }) => id === unitId) ?? null,
    [lastScores, unitId],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className={frame.tablePane} data-part aria-label={t(STUDIO.table)} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.codeCell}>
              {t(STUDIO.code)}
            </th>
            <th scope="col">{t(STUDIO.title)}</th>
            <th scope="col">{t(STUDIO.max)}</th>
            <th scope="col" className={classes.ruleCell}>
              {t(STUDIO.rule)}
            </th>
            <th scope="col" className={classes.pointsHead}>
              {t(STUDIO.points)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.path} {...lineOf(row, unit, language)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A row in plain values only, so that one that says the same is not drawn again. */
interface Line {
  readonly kind: TableRow["kind"];
  readonly path: string;
  readonly code: string;
  readonly title: string;
  readonly max: string;
  /** The maximum is written, so it can be edited in place. */
  readonly hasMax: boolean;
  readonly shape: string;
  readonly answers: string;
  readonly rule: string;
  /** Points of the unit shown, or the bounds they lie between while a figure is missing; "": there are none. */
  readonly points: string;
  readonly exact: string;
  readonly isPending: boolean;
}

function lineOf(row: TableRow, unit: UnitResult | null, language: Language): Line {
  const { kind, path, code, title, max, shape, answers, rule, maxSpan } = row;
  const result = kind === "pillar" ? unit?.pillars.get(code) : unit?.criteria.get(code);
  const { text, exact } = result === undefined ? { text: "", exact: "" } : shownBounds(result, language);
  const isPending = result !== undefined && result.points === null;
  return {
    ...{ kind, path, code, title, max, answers, rule, exact, isPending },
    hasMax: maxSpan !== null,
    shape: shape[language],
    points: text,
  };
}

const Row = memo(function Row(line: Line) {
  const { t } = useLanguage();
  const studio = useStudio();
  const { kind, path, code, title } = line;
  const isSelected = useStudioState((s) => formOfPath(s.selected) === path);
  const place = useRef<HTMLTableRowElement>(null);
  useShown(place, isSelected);
  return (
    <tr
      ref={place}
      className={kind === "pillar" ? classes.pillarRow : undefined}
      data-selected={isSelected || undefined}
      data-row={path}
    >
      <td>{code}</td>
      <th scope="row">
        <button
          type="button"
          className={classes.rowName}
          aria-pressed={isSelected}
          onClick={() => studio.select(path)}
        >
          {title === "" ? t(STUDIO.untitled) : title}
        </button>
      </th>
      <td className={classes.maxCell} onFocus={() => studio.select(path)}>
        {line.hasMax ? (
          // A form of its own: what fills in forms reads all fields of the page that are in none, with every key.
          <form autoComplete="off" onSubmit={(event) => event.preventDefault()}>
            <FieldInput bare field={maxField(line)} label={`${t(STUDIO.max)}, ${code} ${title}`} />
          </form>
        ) : (
          line.max
        )}
      </td>
      <td className={classes.ruleCell}>
        {kind === "criterion" && (
          <>
            <span className={classes.shape}>{line.shape}</span>
            {line.answers !== "" && <span className={classes.answers}>{line.answers}</span>}
            {line.rule !== "" && <code>{line.rule}</code>}
          </>
        )}
      </td>
      <td className={classes.pointsCell}>
        <span className={line.isPending ? classes.pending : undefined} title={line.exact}>
          {line.points}
        </span>
      </td>
    </tr>
  );
});

const maxField = ({ path, max }: Line): Omit<Field, "span"> => ({
  path: `${path}/max`,
  label: STUDIO.max,
  kind: "number",
  value: max,
});
