// A figure that is asked for but changes nothing. Figures of criteria that are only collected are meant so.
import type { IndicatorSet } from "../../model/model.ts";
import { type Diagnostic, diagnostic } from "../../source/diagnostic.ts";

const ANSWERED_BY_POINTS = 0;

export function unusedInput(set: IndicatorSet): readonly Diagnostic[] {
  const byCode = new Map(set.rules.criteria.map((c) => [c.code, c]));
  return set.symbols.flatMap((symbol) => {
    if (symbol.kind !== "input") return [];
    const code = symbol.path.slice(0, symbol.path.indexOf("/input/"));
    const criterion = byCode.get(code);
    const input = criterion?.inputs.find((i) => i.name === symbol.name);
    if (
      criterion === undefined ||
      input === undefined ||
      criterion.score === null ||
      criterion.undisclosed !== ""
    )
      return [];
    const inExamples = criterionExamples(set, code);
    const usedInRules = symbol.uses.filter(
      (use) => !inExamples.some((e) => e.start <= use.start && use.end <= e.end),
    ).length;
    const scores =
      input.options.some((o) => o.points !== null) &&
      JSON.stringify(criterion.score).includes(`"answer-points"`);
    if (usedInRules > ANSWERED_BY_POINTS || scores || isEntered(criterion.score, input.name)) return [];
    return [diagnostic("unused-input", symbol.declared, { name: symbol.name })];
  });
}

const isEntered = (score: { readonly op: string }, name: string): boolean =>
  score.op === "input" && "name" in score && score.name === name;

function criterionExamples(set: IndicatorSet, code: string) {
  const item = set.criteria.get(code);
  if (item === undefined) return [];
  return item.items.flatMap((m) => (m.kind === "example" || m.kind === "example-group" ? [m.span] : []));
}
