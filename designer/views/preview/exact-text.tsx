// Lines of an explanation with their numbers short: what was rounded says so, and its exact fraction is one click (or a
// pointer) away. The lines are the runtime's; nothing is computed here that is not shown as rounded.
import { type ReactElement, useState } from "react";
import { rational } from "#runtime/number.ts";
import { PREVIEW } from "../../strings/preview.ts";
import { type Language, say } from "../../strings/words.ts";
import { shown } from "../format-number.ts";
import { keyed } from "./keyed.ts";
import styles from "./soi.module.css";

export interface Piece {
  readonly text: string;
  /** The exact fraction that `text` stands for; "": it stands for itself. */
  readonly exact: string;
}

/** Words in quotation marks are the author's; `≈10,09 điểm (1655/164)`, also after a relation; a fraction alone. */
const PARTS = /(“[^”]*”)|(≈ ?[^≈()“”=]*?) \((−?\d+\/\d+)\)|(?<![^\s(])(−?\d+\/\d+)(?![^\s).;,])/g;
/** A fraction alone of fewer signs is read as easily as a rounded number. */
const LONG = 7;

/** Cuts a line into what is written and what was rounded. */
export function exactPieces(line: string, language: Language): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of line.matchAll(PARTS)) {
    const [, quoted, rounded, of, alone] = match;
    if (quoted !== undefined || (alone !== undefined && alone.length < LONG)) continue;
    const piece =
      rounded !== undefined && of !== undefined
        ? { text: rounded, exact: of }
        : { text: shown(rational((alone ?? "0").replace("−", "-")), language).text, exact: alone ?? "" };
    if (match.index > at) pieces.push({ text: line.slice(at, match.index), exact: "" });
    pieces.push(piece);
    at = match.index + match[0].length;
  }
  if (at < line.length) pieces.push({ text: line.slice(at), exact: "" });
  return pieces;
}

/** A line whose rounded numbers can be pressed for their fraction. `still`: within what is itself pressed, as a title only. */
export function ExactText({
  line,
  language,
  still = false,
}: {
  readonly line: string;
  readonly language: Language;
  readonly still?: boolean;
}): ReactElement {
  return (
    <>
      {keyed(exactPieces(line, language), ({ text }) => text).map(({ item: { text, exact }, key }) =>
        exact === "" ? (
          <span key={key}>{text}</span>
        ) : still ? (
          <span key={key} title={say(PREVIEW.exact, language, { exact })}>
            {text}
          </span>
        ) : (
          <Rounded key={key} text={text} exact={exact} language={language} />
        ),
      )}
    </>
  );
}

function Rounded({ text, exact, language }: Piece & { readonly language: Language }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.rounded}
        aria-expanded={isOpen}
        aria-label={say(PREVIEW["exact-of"], language, { text })}
        title={say(PREVIEW.exact, language, { exact })}
        onClick={() => setOpen(!isOpen)}
      >
        {text}
      </button>
      {isOpen && <span className={styles.exact}> ({exact})</span>}
    </>
  );
}
