// The sheet of one unit: every criterion with its points, its maximum, its state and why, pillar by pillar.
import type { ReactElement } from "react";
import { reasonText } from "#runtime";
import type { Rules } from "#runtime/compiled-set.ts";
import type { CriterionResult, GroupResult, SumResult, UnitResult } from "#runtime/evaluation.ts";
import { isZero } from "#runtime/number.ts";
import { PREVIEW } from "../../strings/preview.ts";
import { type Language, say } from "../../strings/words.ts";
import { shown, shownBounds } from "../format-number.ts";
import { Spoken, StateChip, WhyButton } from "./marks.tsx";
import shared from "./preview.module.css";
import { rankText } from "./rank-move.ts";
import styles from "./unit-sheet.module.css";
import { type Asked, nameOf, type UnitName } from "./units.ts";

export interface UnitSheetProps {
  readonly rules: Rules;
  readonly result: GroupResult;
  readonly units: readonly UnitName[];
  readonly language: Language;
  /** Id of the unit. */
  readonly unit: string;
  readonly onExplain: (unit: string, what: Asked) => void;
}

/** Nothing when the result has no such unit. */
export function UnitSheet({
  rules,
  result,
  units,
  language,
  unit,
  onExplain,
}: UnitSheetProps): ReactElement | null {
  const found = result.units.find((each) => each.id === unit);
  if (found === undefined) return null;
  const ask = (what: Asked) => () => onExplain(unit, what);
  const pillars = rules.pillars.map(({ code, title }) => ({ code, title }));
  const known = new Set(pillars.map(({ code }) => code));
  const outside = rules.criteria.some((criterion) => !known.has(criterion.pillar));
  const groups = [...pillars, ...(outside ? [{ code: "", title: say(PREVIEW.outside, language) }] : [])];
  const points = (bounds: SumResult | CriterionResult, code: string, what: Asked): ReactElement => {
    const { text, exact } = shownBounds(bounds, language);
    const label = say(PREVIEW["explain-points"], language, { code, value: text });
    return <WhyButton text={text} exact={exact} label={label} language={language} onAsk={ask(what)} />;
  };
  return (
    <div className={`${shared.scope} ${shared.scroll}`}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          {say(PREVIEW["unit-sheet"], language, {
            unit: nameOf(units.find((each) => each.id === unit) ?? { id: unit }),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say(PREVIEW.code, language)}</th>
            <th scope="col">{say(PREVIEW.title, language)}</th>
            <th scope="col" className={styles.figure}>
              {say(PREVIEW.points, language)}
            </th>
            <th scope="col" className={styles.figure}>
              {say(PREVIEW.max, language)}
            </th>
            <th scope="col">{say(PREVIEW.state, language)}</th>
          </tr>
        </thead>
        {groups.map(({ code, title }) => {
          const sum = found.pillars.get(code);
          const members = rules.criteria.filter((criterion) =>
            code === "" ? !known.has(criterion.pillar) : criterion.pillar === code,
          );
          return (
            <tbody key={code}>
              <tr className={styles.pillar}>
                <th scope="rowgroup" colSpan={2}>
                  {code === "" ? title : `${code}. ${title}`}
                </th>
                <td className={styles.figure}>{sum && points(sum, code, { is: "pillar", code })}</td>
                <td className={styles.figure}>
                  {sum?.max == null ? <Dash language={language} /> : shown(sum.max, language).text}
                </td>
                <td />
              </tr>
              {members.map((criterion) => {
                const own = found.criteria.get(criterion.code);
                if (own === undefined) return null;
                const what: Asked = { is: "criterion", code: criterion.code };
                return (
                  <tr key={criterion.code}>
                    <td>{criterion.code}</td>
                    <th scope="row">{criterion.title}</th>
                    <td className={styles.figure}>{points(own, criterion.code, what)}</td>
                    <td className={styles.figure}>
                      {own.max === null || (isZero(own.max) && criterion.kind !== "scored") ? (
                        <Dash language={language} />
                      ) : (
                        shown(own.max, language).text
                      )}
                    </td>
                    <td>
                      <State result={own} collected={criterion.kind === "collected"} language={language} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          );
        })}
        <tfoot>
          <tr className={styles.pillar}>
            <th scope="row" colSpan={2}>
              {say(PREVIEW.total, language)}
            </th>
            <td className={styles.figure}>
              {points(found.total, say(PREVIEW.total, language), { is: "total" })}
            </td>
            <td className={styles.figure}>
              {found.total.max === null ? (
                <Dash language={language} />
              ) : (
                shown(found.total.max, language).text
              )}
            </td>
            <td>{standingOf(found, language)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** `Hạng 3; Tốt`, of every ranking by its name where there are several. */
function standingOf({ ranks, grades }: UnitResult, language: Language): string {
  const rank = say(PREVIEW.rank, language);
  const texts = [...ranks].flatMap(([name, each]) => {
    const text = rankText(each);
    return text === "" ? [] : [ranks.size > 1 ? `${rank} ${text} (${name})` : `${rank} ${text}`];
  });
  return [...texts, ...(grades.length === 0 ? [] : [grades.join(say(PREVIEW.or, language))])].join("; ");
}

/** A chip and the reason; what is simply scored is said to screen readers only. */
function State({
  result: { status, reason, missing },
  collected,
  language,
}: {
  readonly result: CriterionResult;
  readonly collected: boolean;
  readonly language: Language;
}): ReactElement {
  if (status === "scored")
    return collected ? (
      <span className={shared.quiet}>{say(PREVIEW.collected, language)}</span>
    ) : (
      <Spoken>{say(PREVIEW.scored, language)}</Spoken>
    );
  const texts = [
    ...(reason === null ? [] : [reasonText(reason, language)]),
    ...(missing.length === 0 ? [] : [say(PREVIEW.waits, language, { keys: missing.join(", ") })]),
  ];
  return (
    <>
      <StateChip status={status} language={language} />{" "}
      <span className={shared.quiet}>{texts.join("; ")}</span>
    </>
  );
}

const Dash = ({ language }: { readonly language: Language }): ReactElement => (
  <>
    <span aria-hidden="true">–</span>
    <Spoken>{say(PREVIEW.open, language)}</Spoken>
  </>
);
