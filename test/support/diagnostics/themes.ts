// The codes of the catalog by theme, for the index of docs/diagnostics. The checker's come first.
import type { Code } from "#dsl";
import { MODEL_SENTENCES } from "#dsl/source/catalog-model.ts";
import { SYNTAX_SENTENCES } from "#dsl/source/catalog-syntax.ts";
import type { Both } from "#dsl/source/diagnostic.ts";

export interface Theme {
  readonly title: Both;
  readonly codes: readonly Code[];
}

export const THEMES: readonly Theme[] = [
  {
    title: { vi: "Điểm mà quy tắc cho", en: "The points a rule gives" },
    codes: [
      ...(["score-above-max", "score-below-zero", "max-unreachable", "max-not-printed"] as const),
      ...(["score-jump", "score-falls", "swapped-figures", "part-wider-than-whole"] as const),
    ],
  },
  {
    title: { vi: "Chỗ quy tắc chưa cho điểm", en: "Where a rule gives no points" },
    codes: [
      ...(["table-gap", "table-overlap", "row-without-points", "case-without-points"] as const),
      ...(["zero-denominator", "zero-denominator-pays", "numerator-above", "equal-units"] as const),
      ...(["requirement-impossible", "requirement-unwritten", "threshold-not-positive"] as const),
      ...(["no-policy", "rule-not-expressible", "not-followed", "not-decided"] as const),
    ],
  },
  {
    title: { vi: "Chỗ không bao giờ dùng đến", en: "What is never used" },
    codes: ["row-unreachable", "case-unreachable", "unused-input", "unused-definition"],
  },
  {
    title: { vi: "Số liệu, đơn vị đo, kiểm chứng", en: "Figures, measures, evidence" },
    codes: ["missing-evidence", "unit-differs-from-label", "repeated-figure"],
  },
  {
    title: { vi: "Ví dụ", en: "Examples" },
    codes: ["example-fails", "branch-without-example"],
  },
  {
    title: { vi: "Lời văn của quyết định", en: "The words of the decision" },
    codes: [
      ...(["text-gap", "text-overlap", "text-contradicts", "text-sign-lost", "text-percent-lost"] as const),
      ...(["text-formula-differs", "text-level-differs", "text-points-differ"] as const),
    ],
  },
  {
    title: { vi: "Tổng số và căn cứ của bộ chỉ số", en: "Sums of the set, and what it is based on" },
    codes: [
      ...(["declared-pillars", "declared-criteria", "declared-points", "scale-not-sum"] as const),
      ...(["pillar-not-sum", "missing-legal-basis", "deadline-before-data", "runtime-refuses"] as const),
    ],
  },
  {
    title: { vi: "Xếp loại, xếp hạng, khen thưởng", en: "Grades, ranks, awards" },
    codes: [
      ...(["grade-gap", "grade-overlap", "grade-unreachable", "veto-idle", "quota-idle"] as const),
      ...(["award-impossible", "rank-after-rounding", "not-applicable-pays", "overdue-spares"] as const),
    ],
  },
  {
    title: { vi: "Cách hiểu và lời chấp nhận", en: "Readings and acceptances" },
    codes: ["unknown-finding", "stale-accept", "stale-reading", "ambiguous-accept", "reason-missing"],
  },
  {
    title: { vi: "Nghĩa: tên, đơn vị đo, loại giá trị", en: "Meaning: names, measures, kinds of values" },
    codes: Object.keys(MODEL_SENTENCES) as Code[],
  },
  {
    title: { vi: "Cách viết", en: "Spelling and layout" },
    codes: Object.keys(SYNTAX_SENTENCES) as Code[],
  },
];
