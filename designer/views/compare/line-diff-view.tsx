// The text line by line: what went, what came, the words that differ; runs of unchanged lines are folded.
import { Text } from "@mantine/core";
import { useState } from "react";
import type { DiffLine } from "#designer/document/line-diff.ts";
import { COMPARE } from "#designer/strings/compare.ts";
import { useLanguage } from "../app/language.tsx";
import { keyed } from "../preview/keyed.ts";
import { Scroll, Spoken } from "../preview/marks.tsx";
import classes from "./compare.module.css";

/** Unchanged lines shown around a change. */
const AROUND = 3;

export function LineDiffView({ lines }: { readonly lines: readonly DiffLine[] }) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const runs = runsOf(lines);
  if (lines.every(isSame)) return <Text>{t(COMPARE.sameText)}</Text>;
  return (
    <Scroll label={t(COMPARE.lines)}>
      <table className={classes.lines}>
        <caption className={classes.hidden}>{t(COMPARE.lines)}</caption>
        <tbody>
          {runs.map(({ at, lines: own, isFolded }) =>
            isFolded && !opened.has(at) ? (
              <tr key={at}>
                <td colSpan={4} className={classes.fold}>
                  <button type="button" onClick={() => setOpened(new Set([...opened, at]))}>
                    {t(COMPARE.same, { count: own.length })}
                  </button>
                </td>
              </tr>
            ) : (
              own.map((line) => <Line key={`${line.before} ${line.after}`} line={line} />)
            ),
          )}
        </tbody>
      </table>
    </Scroll>
  );
}

function Line({ line: { before, after, pieces } }: { readonly line: DiffLine }) {
  const { t } = useLanguage();
  const way = before === null ? "came" : after === null ? "gone" : null;
  return (
    <tr data-way={way}>
      <td className={classes.number}>{before}</td>
      <td className={classes.number}>{after}</td>
      <td className={classes.sign}>
        {way !== null && (
          <>
            <span aria-hidden="true">{way === "came" ? "+" : "−"}</span>
            <Spoken>{t(COMPARE[way])}</Spoken>
          </>
        )}
      </td>
      <td className={classes.line}>
        {keyed(pieces, ({ text }) => text).map(({ item: { text, isOther }, key }) =>
          way !== null && isOther ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>,
        )}
      </td>
    </tr>
  );
}

interface Run {
  /** Place of its first line among all. */
  readonly at: number;
  readonly lines: readonly DiffLine[];
  readonly isFolded: boolean;
}

const isSame = ({ before, after }: DiffLine): boolean => before !== null && after !== null;

/** Lines in runs: what stands near a change, and what is far from all. */
function runsOf(lines: readonly DiffLine[]): readonly Run[] {
  const near = new Set<number>();
  for (const [i, line] of lines.entries())
    if (!isSame(line)) for (let j = i - AROUND; j <= i + AROUND; j++) near.add(j);
  const runs: { at: number; lines: DiffLine[]; isFolded: boolean }[] = [];
  for (const [i, line] of lines.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && last.isFolded === !near.has(i)) last.lines.push(line);
    else runs.push({ at: i, lines: [line], isFolded: !near.has(i) });
  }
  return runs;
}
