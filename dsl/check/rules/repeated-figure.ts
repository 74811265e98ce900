// The same figure is asked for in two places.
import type { Input } from "#runtime/compiled-set.ts";
import { type Diagnostic, diagnostic, relocated } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import type { Span } from "../../source/span.ts";
import { onCriterion } from "../anchor.ts";
import { readingFix } from "../fixes.ts";
import type { SetRule } from "../rule.ts";
import type { CriterionView } from "../view.ts";

/** Where a figure is asked for first: the criterion, and the place in the set. */
interface Asked {
  readonly code: string;
  readonly place: Span | null;
}

export const repeatedFigure: SetRule = {
  looksAt: "set",
  code: "repeated-figure",
  check: ({ set, criteria }) => {
    const seen = new Map<string, Asked>();
    for (const { name, label, unit } of set.rules.common)
      seen.set(keyOf(label, unit), { code: set.rules.title, place: set.places[`common/${name}`] ?? null });
    return flatMap(criteria, (view) => {
      const { code, inputs } = view.criterion;
      return flatMap(inputs, ({ name, label, kind, unit }) => {
        if (NOT_ASKED.has(kind) || label === "") return [];
        const path = `${code}/input/${name}`;
        const key = keyOf(label, unit);
        const first = seen.get(key);
        if (first === undefined) {
          const own = view.model.places[path];
          seen.set(key, { code, place: own === undefined ? null : view.at(own) });
          return [];
        }
        const at = view.model.symbols.find((s) => s.path === path)?.declared;
        return first.code === code || at === undefined ? [] : [repeated(view, label, at, first)];
      });
    });
  },
  examples: {
    of: "set",
    ok: [
      'đơn vị đo người (đếm)\ntiêu chí 1.1 "A" tối đa 5 { số liệu n: người "Số công chức"; điểm = n * 1 điểm, không quá điểm tối đa }',
    ],
    bad: [
      'đơn vị đo người (đếm)\ntiêu chí 1.1 "A" tối đa 5 { số liệu n: người "Số công chức"; điểm = n * 1 điểm, không quá điểm tối đa }\ntiêu chí 1.2 "B" tối đa 5 { số liệu ⟦m⟧: người "Số công chức"; điểm = m * 1 điểm, không quá điểm tối đa }',
    ],
  },
};

const keyOf = (label: string, unit: string): string => {
  const lower = label.toLowerCase();
  return `${/\s\s|[^\S ]|^ | $/.test(lower) ? lower.replace(/\s+/g, " ").trim() : lower} | ${unit}`;
};

/** Kinds whose label is no question: that of an answer is what it stands for. */
const NOT_ASKED: ReadonlySet<Input["kind"]> = new Set<Input["kind"]>([
  "yes-no",
  "choice",
  "checklist",
  "points",
]);

function repeated(view: CriterionView, label: string, at: Span, first: Asked): Diagnostic {
  const finding = diagnostic(
    "repeated-figure",
    at,
    { label, other: first.code },
    { anchor: onCriterion(view), fixes: [readingFix(view, "repeated-figure")] },
  );
  const related = first.place === null ? [] : [{ span: first.place, text: label }];
  return { ...relocated(finding, view.at), related };
}
