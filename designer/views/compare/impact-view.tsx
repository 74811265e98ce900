// What the newer version means for the units of chosen data: who moves, and which change causes how much of it.
import { Stack, Text, Title } from "@mantine/core";
import { useMemo } from "react";
import type { Meaning, UnitsOfBoth } from "#designer/document/compare.ts";
import { COMPARE } from "#designer/strings/compare.ts";
import type { Language } from "#designer/strings/words.ts";
import type { Standing, UnitImpact } from "#dsl";
import type { GroupResult } from "#runtime";
import type { Rational } from "#runtime/number.ts";
import { useLanguage } from "../app/language.tsx";
import { type Shown, shown, shownBounds, shownChange } from "../format-number.ts";
import { impactOf } from "../preview/impact.ts";
import { impactText } from "../preview/impact-text.ts";
import { Scroll } from "../preview/marks.tsx";
import { RankChange } from "../preview/rank-change.tsx";
import { nameOf, type UnitName } from "../preview/units.ts";
import classes from "./compare.module.css";

export interface ImpactViewProps {
  readonly meaning: Meaning;
  readonly units: readonly UnitName[];
}

export function ImpactView({ meaning, units }: ImpactViewProps) {
  const { language, t } = useLanguage();
  const { units: both, after } = meaning;
  const moved = useMemo(() => (both === null ? null : impactOf(both.before, both.after)), [both]);
  if (units.length === 0) return <Text>{t(COMPARE.noSample)}</Text>;
  if (both === null || moved === null) return <Text>{t(COMPARE.notScored)}</Text>;
  const { impact } = both;
  return (
    <Stack>
      <Text fw={600} data-impact>
        {impact.units.length === 0
          ? t(COMPARE.noImpact, { count: impact.assessed })
          : impactText(moved, units, language)}
      </Text>
      {impact.units.length > 0 && (
        <>
          <RankChange
            rules={after}
            before={both.before}
            after={both.after}
            units={units}
            language={language}
          />
          <Waiting impacts={impact.units} moved={moved.points} both={both} units={units} />
          <MovedUnits
            impacts={impact.units}
            units={units}
            rankings={after.rankings.map(({ name }) => name)}
          />
        </>
      )}
    </Stack>
  );
}

/** Units whose points are still open: only the bounds of their total moved. */
function Waiting({
  impacts,
  moved,
  both,
  units,
}: {
  readonly impacts: readonly UnitImpact[];
  readonly moved: readonly string[];
  readonly both: UnitsOfBoth;
  readonly units: readonly UnitName[];
}) {
  const { language, t } = useLanguage();
  const told = new Set(impacts.map(({ id }) => id));
  const totals = ({ units: all }: GroupResult) => new Map(all.map((unit) => [unit.id, unit.total]));
  const [before, after] = [totals(both.before), totals(both.after)];
  return moved.flatMap((id) => {
    const [old, own] = [before.get(id), after.get(id)];
    if (told.has(id) || old === undefined || own === undefined) return [];
    return [
      <Text key={id}>
        {t(COMPARE.waiting, {
          unit: nameOf(units.find((unit) => unit.id === id) ?? { id }),
          before: shownBounds(old, language).text,
          after: shownBounds(own, language).text,
        })}
      </Text>,
    ];
  });
}

function MovedUnits({
  impacts,
  units,
  rankings,
}: {
  readonly impacts: readonly UnitImpact[];
  readonly units: readonly UnitName[];
  readonly rankings: readonly string[];
}) {
  const { language, t } = useLanguage();
  const known = useMemo(() => new Map(units.map((unit) => [unit.id, unit])), [units]);
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {t(COMPARE.moved)}
      </Title>
      <Scroll label={t(COMPARE.moved)}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t(COMPARE.unit)}</th>
              <th scope="col">{t(COMPARE.total)}</th>
              <th scope="col">{t(COMPARE.difference)}</th>
              {rankings.map((name) => (
                <th scope="col" key={name}>
                  {rankings.length === 1 ? t(COMPARE.rank) : t(COMPARE.rankOf, { name })}
                </th>
              ))}
              <th scope="col">{t(COMPARE.grade)}</th>
              <th scope="col">{t(COMPARE.because)}</th>
            </tr>
          </thead>
          <tbody>
            {impacts.map((each) => (
              <UnitRow
                key={each.id}
                impact={each}
                name={nameOf(known.get(each.id) ?? { id: each.id })}
                rankings={rankings}
                language={language}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

interface UnitRowProps {
  readonly impact: UnitImpact;
  readonly name: string;
  readonly rankings: readonly string[];
  readonly language: Language;
}

function UnitRow({ impact, name, rankings, language }: UnitRowProps) {
  const { t } = useLanguage();
  const { before, after, difference, contributions } = impact;
  const points = (x: Rational | null): Shown =>
    x === null ? { text: t(COMPARE.open), exact: "" } : shown(x, language);
  const rank = ({ ranks }: Standing, ranking: string): string => String(ranks.get(ranking) ?? "–");
  const grade = ({ grades }: Standing): string => grades.join(", ") || "–";
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Pair before={points(before.total)} after={points(after.total)} />
      </td>
      <td>{difference === null ? t(COMPARE.open) : <Exact of={shownChange(difference, language)} />}</td>
      {rankings.map((ranking) => (
        <td key={ranking}>
          <Pair before={plain(rank(before, ranking))} after={plain(rank(after, ranking))} />
        </td>
      ))}
      <td>
        <Pair before={plain(grade(before))} after={plain(grade(after))} />
      </td>
      <td>
        {contributions.map(({ criterion, name: of, points: part }) => (
          <div key={criterion}>
            {of[language]}: <Exact of={shownChange(part, language)} />
          </div>
        ))}
      </td>
    </tr>
  );
}

const plain = (text: string): Shown => ({ text, exact: "" });

const Exact = ({ of: { text, exact } }: { readonly of: Shown }) => (
  <span title={exact === "" ? undefined : exact}>{text}</span>
);

/** Both where they differ. */
function Pair({ before, after }: { readonly before: Shown; readonly after: Shown }) {
  return before.text === after.text && before.exact === after.exact ? (
    <Exact of={after} />
  ) : (
    <>
      <Exact of={before} /> → <Exact of={after} />
    </>
  );
}
