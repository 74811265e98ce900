// The two cells of a row that take it as the older or the newer side.
import { VERSIONS } from "#designer/strings/versions.ts";
import { useLanguage } from "../app/language.tsx";
import classes from "../compare/compare.module.css";

export interface Choice {
  /** The sides chosen, as side.ts writes them. */
  readonly a: string;
  readonly b: string;
  readonly onChoose: (change: { readonly a?: string; readonly b?: string }) => void;
}

/** The two cells that choose a side. */
export function SideCells({
  side,
  name,
  a,
  b,
  onChoose,
}: Choice & { readonly side: string; readonly name: string }) {
  const { t } = useLanguage();
  return (
    <>
      <td>
        <input
          type="radio"
          name="compare-a"
          className={classes.radio}
          aria-label={t(VERSIONS.asOlder, { name })}
          checked={a === side}
          onChange={() => onChoose({ a: side })}
        />
      </td>
      <td>
        <input
          type="radio"
          name="compare-b"
          className={classes.radio}
          aria-label={t(VERSIONS.asNewer, { name })}
          checked={b === side}
          onChange={() => onChoose({ b: side })}
        />
      </td>
    </>
  );
}
