// A figure that is asked for but changes nothing. Figures of criteria that are only collected are meant so.
import type { IndicatorSet } from "../../model/model.ts";
import { inside } from "../../model/references.ts";
import { type Diagnostic, diagnostic } from "../../source/diagnostic.ts";
import type { Span } from "../../source/span.ts";

export function unusedInput(set: IndicatorSet): readonly Diagnostic[] {
  const declared = new Map(set.symbols.map((symbol) => [symbol.path, symbol]));
  return set.rules.criteria.flatMap((criterion) => {
    const { code, inputs, score, parts } = criterion;
    if (score === null || criterion.undisclosed !== "") return [];
    const examples = examplesOf(set, code);
    // Without a written rule the score is the sum of the answers: that use stands nowhere in the text.
    const scored = new Set([...inside([score, parts])].flatMap((o) => ("name" in o ? [o.name] : [])));
    return inputs.flatMap(({ name }) => {
      const symbol = declared.get(`${code}/input/${name}`);
      const written = symbol?.uses.some(
        (use) => !examples.some((e) => e.start <= use.start && use.end <= e.end),
      );
      if (symbol === undefined || written === true || scored.has(name)) return [];
      return [diagnostic("unused-input", symbol.declared, { name })];
    });
  });
}

function examplesOf(set: IndicatorSet, code: string): readonly Span[] {
  const members = set.criteria.get(code)?.items ?? [];
  return members.flatMap((m) => (m.kind === "example" || m.kind === "example-group" ? [m.span] : []));
}
