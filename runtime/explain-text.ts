// An explanation as text for an official: the figures, the working line by line, the result, and what the text and its
// readings say. The arithmetic lines are in explain-working.ts, the words in explain-strings.ts.

import type { Accept, Reading } from "./compiled-set.ts";
import { quantity, shown } from "./explain-show.ts";
import { type Key, type Language, reasonText, say } from "./explain-strings.ts";
import { heading, working } from "./explain-working.ts";
import type {
  CriterionExplanation,
  ExplainedInput,
  ExplainedResult,
  ExplainedStep,
  ExplainedSum,
  Explanation,
} from "./explanation.ts";

const POINTS = "điểm";

/** The explanation in Vietnamese or English, one paragraph per criterion, then the sums; ends with a line break. */
export function printExplanation(tree: Explanation, language: Language): string {
  const { unit, result } = tree;
  const name = unit.name === unit.id ? unit.id : `${unit.name} (${unit.id})`;
  const head = `${tree.set.title} (${tree.set.id} ${tree.set.version})\n${say("unit", language)}: ${name}`;
  const criteria = tree.criteria.map((c) => explained(c, titleOf(tree, c, language), language).join("\n"));
  const isGeneral = result !== null || tree.criteria.some((c) => c.policy !== null);
  const general = isGeneral
    ? [...tree.readings.map((r) => reading(r, language)), ...tree.accepts.map((a) => accept(a, language))]
    : [];
  const blocks = [
    head,
    ...criteria,
    ...(result === null ? [] : [results(result, language).join("\n")]),
    ...(general.length === 0 ? [] : [[say("general", language), ...general].join("\n")]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** `Chỉ số thành phần 3.5`: in Vietnamese the decision's own word for a criterion, or for the pillar whose points are entered whole. */
export function titleOf({ set }: Explanation, c: CriterionExplanation, language: Language): string {
  if (c.kind === "bonus" || c.kind === "penalty") return say(c.kind, language, { code: c.code });
  const [pillar, criterion] = set.called;
  const called = c.wholePillar ? pillar : criterion;
  if (language === "vi") return `${called.charAt(0).toUpperCase()}${called.slice(1)} ${c.code}`;
  return say(c.wholePillar ? "pillar-code" : "criterion", language, { code: c.code });
}

/** A reading in one sentence: what holds, by whom, and why. */
export function reading(r: Reading, language: Language): string {
  return say("reading", language, {
    ...r,
    text: r.text.replace(/\.$/, ""),
    draft: r.draft ? say("draft", language) : "",
    by: r.by === "" ? "" : say("by", language, { by: r.by }),
  });
}

/** A finding the text was accepted with, in one sentence. */
export function accept({ code, at, because }: Accept, language: Language): string {
  return say("accept", language, { code, because, at: at === "" ? "" : say("at", language, { at }) });
}

function explained(c: CriterionExplanation, title: string, language: Language): readonly string[] {
  const conclusion = outcome(c, language);
  const why = c.reason === null || c.status === "pending" ? "" : ` (${reasonText(c.reason, language)})`;
  const block = (key: Key, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : [`${say(key, language)}:`, ...texts.map((text) => `  ${text}`)];
  const words = (key: "clause" | "verbatim" | "undisclosed" | "evidence"): readonly string[] => {
    const text = c[key];
    if (text.includes("\n")) return block(key, text.split("\n"));
    return text === "" ? [] : [`${say(key, language)}: ${text}`];
  };
  const given = c.inputs.filter((i) => c.status !== "not-applicable" || i.value.is !== "open");
  return [
    `${title} “${c.title}”: ${conclusion}`,
    ...words("clause"),
    ...words("verbatim"),
    ...words("undisclosed"),
    ...block(
      "inputs",
      given.map((i) => figure(i, language)),
    ),
    ...block("working", [...c.steps.flatMap((step) => led(step, c, language)), ...settled(c, language)]),
    `${say("result", language)}: ${conclusion}${why}`,
    ...(c.missing.length === 0 ? [] : [say("waits", language, { keys: c.missing.join(", ") })]),
    ...words("evidence"),
    ...c.readings.map((r) => reading(r, language)),
    ...c.accepts.map((a) => accept(a, language)),
    ...c.notes.map((note) => `${say("note", language)}: ${note}`),
  ];
}

/** The working of a leading step, line by line; its last line says what kind of step it is. */
export function led(step: ExplainedStep, c: CriterionExplanation, language: Language): readonly string[] {
  const all = working(step, c, language);
  const key = heading(step);
  if (key === null) return all;
  const settles = all.length === 0 && !key.startsWith("require") && key !== "special";
  const texts = settles ? [shown(step.result, step.unit, language)] : all;
  return texts.map((text, i) => (i === texts.length - 1 ? `${say(key, language)}: ${text}` : text));
}

/** `a = 85 người (label)`. */
export function figure({ name, label, unit, value, chosen }: ExplainedInput, language: Language): string {
  const text =
    chosen.length > 0 ? chosen.map((c) => `“${c}”`).join("; ") : shown(value, unit, language, false);

  return `${name} = ${text} (${label})`;
}

/** What is worked out after the steps: the policy of what does not apply, and rounding. */
export function settled(c: CriterionExplanation, language: Language): readonly string[] {
  const { policy, rounding } = c;
  const points = (exact: string | null | undefined): string =>
    exact == null ? "" : quantity(exact, POINTS, language);
  const worth: string[] = [];
  if (policy !== null) {
    const key =
      policy.kind === "removed" || policy.kind === "removed-rescaled" ? "removed-policy" : policy.kind;
    const values = {
      tag: policy.tag,
      max: points(c.max),
      points: points(policy.base?.points),
      of: points(policy.base?.max),
      worth: points(c.points),
    };
    const confirmed = policy.confirmedBy === "" ? "" : say("confirmed", language, { by: policy.confirmedBy });
    worth.push(say(key, language, values) + confirmed);
  }
  if (rounding !== null && c.points !== null) {
    const mode = say(rounding.mode, language);
    worth.push(say("rounded", language, { places: String(rounding.places), mode, points: points(c.points) }));
  }
  return worth;
}

/** What a criterion came to: points of its maximum, bounds, or its state. */
export function outcome(c: CriterionExplanation, language: Language): string {
  switch (c.status) {
    case "scored":
      return c.kind === "collected" ? reached(c, language) : sum(c, language);
    case "pending":
      return reached(c, language);
    case "not-applicable":
      return say(c.points === null ? "removed" : c.status, language, { points: reached(c, language) });
    case "rejected":
    case "needs-reading":
      return say(c.status, language);
  }
}

const results = (r: ExplainedResult, language: Language): readonly string[] => [
  ...r.pillars.map(
    (p) => `${say("pillar", language, { code: p.code, title: p.title })}: ${sum(p, language)}`,
  ),
  `${say("total", language)}: ${total(r, language)}`,
  ...standing(r, language),
];

/** What was reached, of its maximum where that is given. */
export function sum(x: Pick<ExplainedSum, "points" | "low" | "high" | "max">, language: Language): string {
  const points = reached(x, language);
  return x.max === null
    ? points
    : say("scored-of", language, { points, max: quantity(x.max, POINTS, language) });
}

/** Points, or the bounds they are between while they are open. */
function reached(
  { points, low, high }: Pick<ExplainedSum, "points" | "low" | "high">,
  language: Language,
): string {
  if (points !== null) return quantity(points, POINTS, language);
  const end = high === null ? say("open-end", language) : quantity(high, POINTS, language);
  return say("pending", language, { low: quantity(low, "", language), high: end });
}

/** The total with its percent of the scale. */
export function total({ total: points, percent }: ExplainedResult, language: Language): string {
  return `${sum(points, language)}${percent === null ? "" : ` (${quantity(percent, "%", language, false)})`}`;
}

/** What the total led to, a sentence each: ranks, grade, awards, or why the unit is not ranked. */
export function standing(r: ExplainedResult, language: Language): readonly string[] {
  return [
    ...(r.excluded === null ? [] : [`${say("not-ranked", language)}: ${reasonText(r.excluded, language)}`]),
    ...r.ranks
      .filter(({ best }) => best !== null)
      .map(
        ({ name, rank, best, worst }) =>
          `${say("ranked", language, { name })}: ${rank ?? `${best}–${worst}`}`,
      ),
    ...(r.grades.length === 0 ? [] : [`${say("grade", language)}: ${r.grades.join(" / ")}`]),
    ...r.awards.map((award) => `${say("award", language)}: ${award}`),
  ];
}
