// A row, case, arm, answer or bound of the rule that no example goes through.
import { equals } from "#runtime/number.ts";
import { diagnostic, type Fix } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { spelling } from "../../syntax/keywords.ts";
import { isConstant, substitute } from "../analysis/form.ts";
import type { Piece } from "../analysis/pieces.ts";
import { onCriterion } from "../anchor.ts";
import { branchesOf, cellsOf, taken, valuesOf } from "../branches.ts";
import { notDecided } from "../claims.ts";
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
      flatMap(
        flatMap(
          flatMap(view.criterion.examples, ({ units }) => units.slice(0, 1)),
          ({ values }) => cellsOf(view, values),
        ),
        (p) => p.cell.taken,
      ),
    );
    const open = branchesOf(view).filter(({ mark }) => reachable.has(mark) && !shown.has(mark));
    // One example may go through several: the first of them asks for it.
    const proposed = new Set<object>();
    let isDark = false;
    const findings = flatMap(open, ({ mark }) => {
      if (proposed.has(mark)) return [];
      const found = exampleThrough(view, mark);
      for (const also of found?.marks ?? []) proposed.add(also);
      if (found === null) {
        isDark = true;
        return [];
      }
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
    return isDark ? [...findings, notDecided(view, "branch-without-example")] : findings;
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
  for (const piece of view.pieces().pieces) {
    if (!piece.cell.taken.includes(mark)) continue;
    const { all } = view.pieces().atoms;
    // Where the analysis does not say all, every figure is given, so that the runtime leaves nothing open.
    const about = piece.cell.loose ? [...all.keys()].filter((x) => all[x]?.is === "figure") : undefined;
    const shown = show(view, piece.cell, isDecided, undefined, about);
    if (shown !== null && goesThrough(view, piece, shown, mark)) return { shown, marks: piece.cell.taken };
  }
  return null;
}

const isDecided = ({ status }: Shown["result"]): boolean => status !== "pending" && status !== "rejected";

/** Whether figures go a way: in a piece that says all they are in it, else every piece that gives what the runtime gives does. */
function goesThrough(view: CriterionView, piece: Piece, { report, result }: Shown, mark: object): boolean {
  const all = { ...report.parameters, ...report.values };
  if (!piece.cell.loose) return cellsOf(view, all).includes(piece);
  const values = valuesOf(view.pieces().atoms, (key) => all[key]);
  const gives = ({ outcome }: Piece): boolean => {
    if (outcome.is === "open") return outcome.state === result.status && outcome.code === result.reason?.code;
    const given = substitute(outcome.form, values);
    return isConstant(given) && result.points !== null && equals(given.constant, result.points);
  };
  const there = cellsOf(view, all).filter(gives);
  return there.length > 0 && there.every((each) => each.cell.taken.includes(mark));
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
