// The result of `barem diff`: for people, and as JSON, a stable contract described in docs/data-format.md.
import type { Change, Comparison, Effect, Outcome, Witness } from "#dsl";
import type { Rules } from "#runtime/compiled-set.ts";
import { rational } from "#runtime/number.ts";
import { printedNumber } from "#runtime/number-text.ts";
import type { Language } from "./language.ts";
import { text } from "./strings.ts";

interface Versions {
  readonly before: Rules;
  readonly after: Rules;
}

/** A heading, then each change with its effect and the figures that show it. */
export function diffText({ before, after }: Versions, { changes }: Comparison, language: Language): string {
  const heading = text(language, "diff-heading", {
    ...{ set: before.id, before: before.version, set2: after.id, after: after.version },
    count: changes.length,
  });
  return `${[heading, ...changes.flatMap((change) => ["", ...changeLines(change, language)])].join("\n")}\n`;
}

function changeLines({ sentence, effect }: Change, language: Language): readonly string[] {
  if (effect === null) return [sentence[language]];
  const told = text(language, `diff-${effect.direction}`);
  const line = effect.together ? text(language, "diff-together", { effect: told }) : told;
  const witnesses = effect.witnesses.map((witness) => `    ${witnessLine(witness, language)}`);
  return [sentence[language], `  ${line}`, ...witnesses];
}

const witnessLine = ({ figures, before, after }: Witness, language: Language): string =>
  text(language, "diff-witness", {
    figures: figures[language],
    before: outcomeText(before, language),
    after: outcomeText(after, language),
  });

const outcomeText = ({ status, points }: Outcome, language: Language): string =>
  points !== null
    ? text(language, "case-scored", { points: printedNumber(rational(points), language) })
    : status === "not-applicable"
      ? text(language, "outcome-not-applicable")
      : status === "rejected"
        ? text(language, "case-rejected")
        : text(language, "case-needs-reading");

type Json = Readonly<Record<string, unknown>>;

/** `{before, after, changes}`, each `{key, kind, how, scope, sentence, before, after, places, effect?}`. */
export function diffJson({ before, after }: Versions, { changes }: Comparison, language: Language): Json {
  const version = ({ id, version: number }: Rules): Json => ({ set: id, version: number });
  return {
    before: version(before),
    after: version(after),
    changes: changes.map((change) => changeJson(change, language)),
  };
}

function changeJson(change: Change, language: Language): Json {
  const { key, kind, how, scope, sentence, before, after, places, effect } = change;
  return {
    ...{ key, kind, how, scope, sentence: sentence[language], before, after },
    places: {
      before: places.before === null ? null : [places.before.start, places.before.end],
      after: places.after === null ? null : [places.after.start, places.after.end],
    },
    ...(effect === null ? {} : { effect: effectJson(effect, language) }),
  };
}

const effectJson = ({ direction, together, witnesses }: Effect, language: Language): Json => ({
  direction,
  together,
  witnesses: witnesses.map(({ criterion, figures, data, before, after }) => ({
    criterion,
    figures: figures[language],
    data,
    before: outcomeJson(before),
    after: outcomeJson(after),
  })),
});

const outcomeJson = ({ status, points }: Outcome): Json =>
  points === null ? { status } : { status, points };
