// The rows of a pasted annex as they were read, one a line.
import type { AnnexRow } from "#designer/edits/index.ts";
import { ANNEX_PASTE } from "#designer/strings/annex.ts";
import type { Words } from "#designer/strings/words.ts";
import { useLanguage } from "../app/language.tsx";
import lists from "./lists.module.css";
import classes from "./table.module.css";

const SHAPES: Readonly<Record<NonNullable<AnnexRow["shape"]>, Words>> = {
  ratio: ANNEX_PASTE.ratio,
  table: ANNEX_PASTE.table,
  "yes-no": ANNEX_PASTE.yesNo,
};

interface Props {
  readonly rows: readonly AnnexRow[];
  readonly taken: readonly string[];
}

export function AnnexRows({ rows, taken }: Props) {
  const { t } = useLanguage();
  const known = new Set(taken);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className={lists.annexRows} aria-label={t(ANNEX_PASTE.title)} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {[ANNEX_PASTE.kind, ANNEX_PASTE.code, ANNEX_PASTE.name, ANNEX_PASTE.max, ANNEX_PASTE.rule].map(
              (words) => (
                <th key={words.en} scope="col">
                  {t(words)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a pasted table has no other name
            <Row key={at} row={row} isTaken={known.has(row.code)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, isTaken }: { readonly row: AnnexRow; readonly isTaken: boolean }) {
  const { language, t } = useLanguage();
  const { kind, code, title, max, maxWhy, shape, why, words } = row;
  return (
    <tr className={kind === "pillar" ? classes.pillarRow : undefined} data-annex={code}>
      <td>{t(ANNEX_PASTE[kind])}</td>
      <td>
        {code}
        {isTaken && <div className={classes.warn}>{t(ANNEX_PASTE.isTaken)}</div>}
      </td>
      <th scope="row">{title}</th>
      <td>
        {max ?? t(ANNEX_PASTE.unknown)}
        {maxWhy !== null && <div className={classes.warn}>{maxWhy[language]}</div>}
      </td>
      <td>
        {shape !== null && t(ANNEX_PASTE.understood, { shape: t(SHAPES[shape]) })}
        {why !== null && <div className={classes.warn}>{t(ANNEX_PASTE.notUnderstood, { why: t(why) })}</div>}
        {words !== "" && (
          <details>
            <summary>{t(ANNEX_PASTE.words)}</summary>
            <div className={lists.annexWords}>{words}</div>
          </details>
        )}
      </td>
    </tr>
  );
}
