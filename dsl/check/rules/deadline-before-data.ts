// A note gives a deadline that comes before the end of the data it asks for.
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import type { Span } from "../../source/span.ts";
import { onSet } from "../anchor.ts";
import { deadlineBeforeData as find } from "../note-dates.ts";
import type { SetRule } from "../rule.ts";
import { readingAfter } from "../totals.ts";

export const deadlineBeforeData: SetRule = {
  looksAt: "set",
  code: "deadline-before-data",
  check: (view) =>
    flatMap(view.set.syntax.items, (item) => {
      if (item.kind !== "note" || item.text === null) return [];
      const found = find(item.text.value);
      if (found === null) return [];
      const at: Span = item.text.span;
      return [
        diagnostic("deadline-before-data", at, found, {
          anchor: onSet,
          fixes: [readingAfter(view, item.span, "deadline-before-data", "…")],
        }),
      ];
    }),
  examples: {
    of: "set",
    ok: ['ghi chú "Báo cáo trước ngày 15-6 (mốc báo cáo số liệu từ 1-1 đến 31-5)"'],
    bad: ['ghi chú ⟦"Báo cáo trước ngày 30-11 (mốc báo cáo số liệu từ 1-1 đến 30-11)"⟧'],
  },
};
