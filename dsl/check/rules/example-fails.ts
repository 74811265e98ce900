// Every example is scored by the runtime itself, and must give what it says.
import type { ExampleOutcome } from "#runtime/compiled-set.ts";
import type { CriterionResult } from "#runtime/evaluation.ts";
import { rational, toExact } from "#runtime/number.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import type { Span } from "../../source/span.ts";
import { spelling } from "../../syntax/keywords.ts";
import { fix, replace } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { both } from "../say.ts";
import { type CriterionView, headerOf } from "../view.ts";
import { examplesOf } from "./unused-input.ts";

export const exampleFails: CriterionRule = {
  looksAt: "criterion",
  code: "example-fails",
  check: (view) => {
    const { criterion, surface } = view;
    const places = examplesOf(view);
    const scored = view.exampleResults();
    return flatMap(criterion.examples, (example, i) => {
      const results = scored[i] ?? [];
      return flatMap(example.units, (unit, k) => {
        const got = results[k];
        const expected = outcomeText(unit.then, surface);
        const found = got === undefined ? "" : outcomeText(asOutcome(got), surface);
        if (expected === found) return [];
        const at = places[i] ?? headerOf(view.model);
        const wanted = outcomePlace(view, at, k);
        const fixes =
          wanted === null
            ? []
            : [
                fix(
                  { vi: `Sửa ví dụ thành “${found}”`, en: `Change the example to “${found}”` },
                  replace(wanted, found),
                ),
              ];
        const said = (outcome: ExampleOutcome) => both((s) => outcomeText(outcome, s));
        const words = { found: got === undefined ? "" : said(asOutcome(got)), expected: said(unit.then) };
        return [diagnostic("example-fails", at, words, { fixes })];
      });
    });
  },
  examples: {
    of: "criterion",
    ok: [
      'số liệu n: người "Số"\nđiểm = n * 2 điểm, không quá điểm tối đa\nví dụ n = 3 thì 6 điểm',
      `số liệu a, b: người "Số người"
khi b = 0: không áp dụng
không áp dụng: điểm tối đa
điểm = a/b * điểm tối đa, không quá điểm tối đa
ví dụ a = 0; b = 0 thì không áp dụng`,
    ],
    bad: [
      'số liệu n: người "Số"\nđiểm = n * 2 điểm, không quá điểm tối đa\n⟦ví dụ n = 3 thì 5 điểm⟧',
      `số liệu a, b: người "Số người"
khi b = 0: không áp dụng
không áp dụng: điểm tối đa
điểm = a/b * điểm tối đa, không quá điểm tối đa
⟦ví dụ a = 0; b = 1 thì không áp dụng⟧`,
    ],
  },
};

/** Where an example says what comes out. */
function outcomePlace({ model: { item } }: CriterionView, at: Span, unit: number): Span | null {
  const found = item.items.find((m) => (m.kind === "example" || m.kind === "example-group") && m.span === at);
  if (found?.kind === "example") return found.outcome?.span ?? null;
  return found?.kind === "example-group" ? (found.units[unit]?.outcome?.span ?? null) : null;
}

export function asOutcome(result: CriterionResult): ExampleOutcome {
  if (result.status === "scored" && result.points !== null)
    return { status: "scored", points: toExact(result.points) };
  if (result.status === "pending")
    return {
      status: "pending",
      low: toExact(result.low),
      high: result.high === null ? "?" : toExact(result.high),
    };
  return { status: result.status === "scored" ? "needs-reading" : result.status };
}

/** In the words of the text's own surface, so that what was found can be written into the example. */
export function outcomeText(outcome: ExampleOutcome, surface: "vi" | "en"): string {
  const word = (id: Parameters<typeof spelling>[0]): string => spelling(id, surface);
  switch (outcome.status) {
    case "scored":
      return `${toExact(rational(outcome.points))} ${word("points")}`;
    case "pending":
      return `${word("pending")} ${outcome.low} ${word("to")} ${outcome.high} ${word("points")}`;
    case "not-applicable":
    case "rejected":
    case "needs-reading":
      return word(outcome.status);
  }
}
