// Units are compared with each other, and nothing says what holds when all are equal; or it is left open without a reading.
import { diagnostic } from "../../source/diagnostic.ts";
import { spelling } from "../../syntax/keywords.ts";
import { onCriterion } from "../anchor.ts";
import { adding, lastLine, readingFix } from "../fixes.ts";
import { placesOf } from "../places.ts";
import type { CriterionRule } from "../rule.ts";
import { type CriterionView, placeOf } from "../view.ts";

export const equalUnits: CriterionRule = {
  looksAt: "criterion",
  code: "equal-units",
  check: (view) => {
    const [first] = placesOf(view, (open) => open.code === "all-equal" || open.code === "all-zero", false);
    if (first === undefined) return [];
    return [
      diagnostic(
        "equal-units",
        placeOf(view, first.open.at),
        {},
        {
          anchor: onCriterion(view),
          fixes: [...zeroPoints(view), readingFix(view, "equal-units")],
        },
      ),
    ];
  },
  examples: {
    of: "criterion",
    ok: [
      `số liệu x: triệu đồng "Kinh phí"
khi mọi đơn vị bằng nhau: 0 điểm
điểm = min-max(x) trong nhóm * điểm tối đa`,
    ],
    bad: [
      `số liệu x: triệu đồng "Kinh phí"
điểm = ⟦min-max(x) trong nhóm⟧ * điểm tối đa`,
      `số liệu x: triệu đồng "Kinh phí"
khi mọi đơn vị bằng nhau: cần cách hiểu
điểm = ⟦min-max(x) trong nhóm⟧ * điểm tối đa`,
      `số liệu x: triệu đồng "Kinh phí"
khi mọi đơn vị bằng nhau: cần cách hiểu
điểm = (x / ⟦cao nhất của x trong nhóm⟧) * điểm tối đa`,
    ],
  },
};

function zeroPoints(view: CriterionView) {
  const { item } = view.model;
  if (item.kind === "criterion" && item.items.some((m) => m.kind === "all-equal")) return [];
  const words = (id: Parameters<typeof spelling>[0]): string => spelling(id, view.surface);
  const line = `${words("when")} ${words("all-equal")}: 0 ${words("points")}`;
  return [adding(line, lastLine(view, line))];
}
