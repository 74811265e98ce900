// Which way a change moves points: a word, what it claims, and figures that show it.
import { Badge, Text } from "@mantine/core";
import { COMPARE } from "#designer/strings/compare.ts";
import type { Language } from "#designer/strings/words.ts";
import type { Effect, Outcome } from "#dsl";
import { rational } from "#runtime/number.ts";
import { useLanguage } from "../app/language.tsx";
import { shown } from "../format-number.ts";
import { keyed } from "../preview/keyed.ts";

const COLOURS = {
  stricter: "red",
  looser: "green",
  both: "yellow",
  none: "gray",
  undecided: "gray",
} as const satisfies Record<Effect["direction"], string>;

export function EffectMark({ effect }: { readonly effect: Effect }) {
  const { t } = useLanguage();
  const { direction } = effect;
  return (
    <Badge color={COLOURS[direction]} variant="light" size="lg" data-direction={direction}>
      {t(COMPARE[direction])}
    </Badge>
  );
}

export function EffectDetails({ effect }: { readonly effect: Effect }) {
  const { language, t } = useLanguage();
  const { direction, together, witnesses } = effect;
  return (
    <>
      <Text size="sm">
        {t(COMPARE[`${direction}-says`])} {together && t(COMPARE.together)}
      </Text>
      {keyed(witnesses, ({ figures }) => figures.vi).map(({ item: { figures, before, after }, key }) => (
        <Text size="sm" key={key}>
          {t(COMPARE.witness, {
            figures: figures[language],
            before: outcomeText(before, language, t),
            after: outcomeText(after, language, t),
          })}
        </Text>
      ))}
    </>
  );
}

const outcomeText = (
  { status, points }: Outcome,
  language: Language,
  t: ReturnType<typeof useLanguage>["t"],
): string =>
  points !== null
    ? t(COMPARE.points, { points: shown(rational(points), language).text })
    : status === "scored"
      ? ""
      : t(COMPARE[status]);
