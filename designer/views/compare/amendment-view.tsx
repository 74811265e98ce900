// The table of an amending decision: old, new, and the reason, which is typed here. It is printed, or pasted into Word.
import { Button, Group, Text, Textarea } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { COMPARE } from "#designer/strings/compare.ts";
import { amendmentTable, type Comparison } from "#dsl";
import { useLanguage } from "../app/language.tsx";
import { Scroll } from "../preview/marks.tsx";
import classes from "./compare.module.css";
import { copyTable } from "./copy-table.ts";
import { keepReasons, keptReasons } from "./reasons.ts";

export interface AmendmentViewProps {
  readonly comparison: Comparison;
  /** Tells comparisons apart on this machine. */
  readonly of: string;
}

export function AmendmentView({ comparison, of }: AmendmentViewProps) {
  const { language, t } = useLanguage();
  const rows = useMemo(() => amendmentTable(comparison), [comparison]);
  const [reasons, setReasons] = useState(() => keptReasons(of));
  const [copied, setCopied] = useState<"" | "copied" | "notCopied">("");
  const table = useRef<HTMLTableElement>(null);
  const write = (key: string, reason: string): void => {
    const next = { ...reasons, [key]: reason };
    setReasons(next);
    keepReasons(of, next);
  };
  const copy = async (): Promise<void> => {
    if (table.current !== null) setCopied((await copyTable(table.current)) ? "copied" : "notCopied");
  };
  if (rows.length === 0) return <Text>{t(COMPARE.noChanges)}</Text>;
  return (
    <>
      <Group mb="sm" data-not-printed>
        <Button variant="default" size="xs" onClick={() => void copy()}>
          {t(COMPARE.copy)}
        </Button>
        <Button variant="default" size="xs" onClick={() => window.print()}>
          {t(COMPARE.print)}
        </Button>
        <Text size="sm" role="status">
          {copied === "" ? t(COMPARE.reasonHint) : t(COMPARE[copied])}
        </Text>
      </Group>
      <Scroll label={t(COMPARE.amendment)}>
        <table className={classes.table} ref={table}>
          <thead>
            <tr>
              <th scope="col">{t(COMPARE.place)}</th>
              <th scope="col">{t(COMPARE.wordsBefore)}</th>
              <th scope="col">{t(COMPARE.wordsAfter)}</th>
              <th scope="col">{t(COMPARE.reason)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, place, before, after }) => (
              <tr key={key}>
                <th scope="row">{place[language]}</th>
                <td className={classes.pre}>{before}</td>
                <td className={classes.pre}>{after}</td>
                <td>
                  <Textarea
                    autosize
                    minRows={1}
                    className={classes.reason}
                    aria-label={t(COMPARE.reasonOf, { place: place[language] })}
                    value={reasons[key] ?? ""}
                    onChange={(event) => write(key, event.currentTarget.value)}
                  />
                  <span className={classes.printed} data-printed>
                    {reasons[key]}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
