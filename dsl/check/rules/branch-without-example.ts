// A row, case, arm, answer or bound of the rule that no example goes through.
import { diagnostic, type Fix } from "../../source/diagnostic.ts";
import { spelling } from "../../syntax/keywords.ts";
import { onCriterion } from "../anchor.ts";
import { branchesOf, cellsOf, taken } from "../branches.ts";
import { acceptFix, adding, lastLine } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { bothReports, reportText } from "../say.ts";
import { type CriterionView, placeOf, type Shown, show } from "../view.ts";
import { asOutcome, outcomeText } from "./example-fails.ts";

export const branchWithoutExample: CriterionRule = {
  looksAt: "criterion",
  code: "branch-without-example",
  check: (view) => {
    const { pieces, givenUp } = view.pieces();
    if (givenUp || view.criterion.score === null || view.criterion.undisclosed !== "") return [];
    const reachable = taken(pieces);
    const shown = new Set(
      view.criterion.examples.flatMap((e) => cellsOf(view, e)).flatMap((p) => p.cell.taken),
    );
    const open = branchesOf(view).filter(({ mark }) => reachable.has(mark) && !shown.has(mark));
    // One example may go through several: the first of them asks for it.
    const proposed = new Set<object>();
    return open.flatMap(({ mark }) => {
      if (proposed.has(mark)) return [];
      const found = exampleThrough(view, mark);
      for (const also of found?.marks ?? []) proposed.add(also);
      if (found === null) return [];
      return [
        diagnostic(
          "branch-without-example",
          placeOf(view, mark),
          { witness: bothReports(view, found.shown.report) },
          {
            anchor: onCriterion(view),
            witness: found.shown.report,
            fixes: [...addExample(view, found.shown), acceptFix(view, "branch-without-example")],
          },
        ),
      ];
    });
  },
  examples: {
    of: "criterion",
    ok: [
      `số liệu n: người "Số tin"
điểm = bảng n {
  từ 20   : điểm tối đa
  dưới 20 : 0 điểm
}
ví dụ n = 20 thì 10 điểm
ví dụ n = 19 thì 0 điểm`,
    ],
    bad: [
      `số liệu n: người "Số tin"
điểm = bảng n {
  từ 20   : điểm tối đa
  ⟦dưới 20 : 0 điểm⟧
}
ví dụ n = 20 thì 10 điểm`,
    ],
  },
};

function exampleThrough(
  view: CriterionView,
  mark: object,
): { readonly shown: Shown; readonly marks: readonly object[] } | null {
  for (const { cell } of view.pieces().pieces) {
    if (!cell.taken.includes(mark)) continue;
    const shown = show(view, cell, (r) => r.status !== "pending");
    if (shown !== null) return { shown, marks: cell.taken };
  }
  return null;
}

/** `ví dụ … thì …` with what the runtime gives; not where other units take part. */
function addExample(view: CriterionView, { report, result }: Shown): readonly Fix[] {
  if (report.others.length > 0 || Object.keys(report.parameters).length > 0) return [];
  const figures = reportText(view, report, view.surface);
  const word = (id: Parameters<typeof spelling>[0]): string => spelling(id, view.surface);
  const line = [word("example"), figures, word("then"), outcomeText(asOutcome(result), view.surface)]
    .filter((part) => part !== "")
    .join(" ");
  return [adding(line, lastLine(view, line))];
}
