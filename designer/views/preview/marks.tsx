// Small pieces of every table of the preview: a number that opens Soi, a mark of change, the chip of a state.
import { type ReactElement, type ReactNode, useId } from "react";
import type { Status } from "#runtime/evaluation.ts";
import { PREVIEW, type PreviewKey } from "../../strings/preview.ts";
import { type Language, say } from "../../strings/words.ts";
import styles from "./preview.module.css";
import type { RankMove } from "./rank-move.ts";

/** Words for screen readers only. */
export const Spoken = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <span className={styles.hidden}>{children}</span>
);

/** A number as a button that asks why; `exact` is shown as its title where the text is rounded. */
export function WhyButton({
  text,
  exact = "",
  label,
  language,
  chip,
  onAsk,
}: {
  readonly text: string;
  readonly exact?: string;
  readonly label: string;
  readonly language: Language;
  /** Drawn as a chip, dashed while it is open. */
  readonly chip?: "certain" | "open" | undefined;
  readonly onAsk: () => void;
}): ReactElement {
  const whole = exact === "" ? "" : say(PREVIEW.exact, language, { exact });
  return (
    <button
      type="button"
      className={styles.number}
      data-chip={chip}
      aria-label={whole === "" ? label : `${label}, ${whole}`}
      title={whole === "" ? undefined : whole}
      onClick={onAsk}
    >
      {text}
    </button>
  );
}

/** A region that scrolls sideways when it does not fit, also by keyboard. */
export const Scroll = ({
  label,
  className = "",
  children,
}: {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}): ReactElement => (
  // biome-ignore lint/a11y/useSemanticElements: a group of what is shown, not of form fields; a landmark would be too much
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <div role="group" className={`${styles.scroll} ${className}`} tabIndex={0} aria-label={label}>
    {children}
  </div>
);

const ARROWS = { up: "▲", down: "▼", same: "=", new: "+", unsure: "?", none: "" } as const;

/** `▲2`, with words for who does not see it. */
export function Moved({ way, places, language }: RankMove & { readonly language: Language }): ReactElement {
  if (way === "none") return <span className={styles.move} />;
  const words = say(PREVIEW[way], language, { count: places });
  return (
    <span className={styles.move} data-way={way} title={words}>
      <span aria-hidden="true">{`${ARROWS[way]}${way === "up" || way === "down" ? places : ""}`}</span>
      <Spoken>{words}</Spoken>
    </span>
  );
}

/** The state of a criterion in words; nothing is said by colour alone. */
export function StateChip({
  status,
  language,
}: {
  readonly status: Status;
  readonly language: Language;
}): ReactElement {
  const key: PreviewKey = status;
  return (
    <span className={styles.chip} data-state={status}>
      {say(PREVIEW[key], language)}
    </span>
  );
}

/** An id for `aria-labelledby` that may stand in a selector. */
export const usePlainId = (): string => useId().replace(/[^\w-]/g, "");
