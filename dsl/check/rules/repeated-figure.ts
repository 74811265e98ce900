// The same figure is asked for in two places.
import { diagnostic } from "../../source/diagnostic.ts";
import { onCriterion } from "../anchor.ts";
import { readingFix } from "../fixes.ts";
import type { SetRule } from "../rule.ts";

export const repeatedFigure: SetRule = {
  looksAt: "set",
  code: "repeated-figure",
  check: ({ set, criteria }) => {
    const seen = new Map<string, { readonly code: string; readonly path: string }>();
    for (const { name, label, unit } of set.rules.common)
      seen.set(keyOf(label, unit), { code: set.rules.title, path: `common/${name}` });
    return criteria.flatMap((view) => {
      const { code, inputs } = view.criterion;
      return inputs.flatMap(({ name, label, kind, unit }) => {
        if (
          kind === "yes-no" ||
          kind === "choice" ||
          kind === "checklist" ||
          label === "" ||
          kind === "points"
        )
          return [];
        const first = seen.get(keyOf(label, unit));
        if (first === undefined) {
          seen.set(keyOf(label, unit), { code, path: `${code}/input/${name}` });
          return [];
        }
        const place = set.places[first.path];
        const at = view.model.symbols.find((s) => s.path === `${code}/input/${name}`)?.declared;
        if (first.code === code || at === undefined) return [];
        return [
          diagnostic(
            "repeated-figure",
            at,
            { label, other: first.code },
            {
              anchor: onCriterion(view),
              related: place === undefined ? [] : [{ span: place, text: label }],
              fixes: [readingFix(view, "repeated-figure")],
            },
          ),
        ];
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

const keyOf = (label: string, unit: string): string =>
  `${label.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim()} | ${unit}`;
