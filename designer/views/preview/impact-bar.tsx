// The impact bar: one line that says whom an edit moves, kept in place while one types; it opens the rank-change chart.
import { type ReactElement, useMemo, useState } from "react";
import { PREVIEW } from "../../strings/preview.ts";
import { say } from "../../strings/words.ts";
import { impactOf, isNoImpact } from "./impact.ts";
import styles from "./impact-bar.module.css";
import { impactText } from "./impact-text.ts";
import { usePlainId } from "./marks.tsx";
import { RankChange, type RankChangeProps } from "./rank-change.tsx";

/** Announced politely; the chart opens below the line. */
export function ImpactBar(props: RankChangeProps): ReactElement {
  const { before, after, units, language } = props;
  const impact = useMemo(() => impactOf(before, after), [before, after]);
  const [open, setOpen] = useState(false);
  const id = usePlainId();
  const none = isNoImpact(impact);
  return (
    <section className={styles.bar} data-none={none} aria-label={say(PREVIEW.impact, language)}>
      <div className={styles.line}>
        <span className={styles.mark} aria-hidden="true">
          {none ? "=" : "⇅"}
        </span>
        <p className={styles.text} role="status">
          {impactText(impact, units, language)}
        </p>
        <button
          type="button"
          className={styles.open}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {say(PREVIEW[open ? "impact-close" : "impact-open"], language)}
        </button>
      </div>
      <div id={id} hidden={!open}>
        {open && <RankChange {...props} />}
      </div>
    </section>
  );
}
