// Sentences of the checker's rules (dsl/check). See catalog.ts.
import type { Entry } from "./catalog-entry.ts";

export const CHECK_SENTENCES = {
  "declared-pillars": {
    severity: "warning",
    vi: "{place} công bố {declared} chỉ số, nhưng ở đây có {found}.",
    en: "{place} declares {declared} pillars, but here are {found}.",
  },
  "declared-criteria": {
    severity: "warning",
    vi: "{place} công bố {declared} tiêu chí, nhưng ở đây có {found}.",
    en: "{place} declares {declared} criteria, but here are {found}.",
  },
  "declared-points": {
    severity: "warning",
    vi: "{place} công bố {declared} điểm, nhưng các dòng cộng lại là {found} điểm.",
    en: "{place} declares {declared} points, but the rows add up to {found} points.",
  },
  "scale-not-sum": {
    severity: "error",
    vi: "Thang điểm là {scale}, nhưng các tiêu chí cộng lại là {found} điểm.",
    en: "The scale is {scale}, but the criteria add up to {found} points.",
  },
  "pillar-not-sum": {
    severity: "error",
    vi: "Chỉ số {code} tối đa {max} điểm, nhưng các tiêu chí cộng lại là {found} điểm.",
    en: "Pillar {code} has max {max} points, but its criteria add up to {found} points.",
  },
  "example-fails": {
    severity: "error",
    vi: "Ví dụ này được {found}, không phải {expected}.",
    en: "This example gives {found}, not {expected}.",
  },
  "unused-input": {
    severity: "warning",
    vi: "Số liệu {name} được hỏi nhưng không dùng trong cách tính.",
    en: "The input {name} is asked for but not used in the rule.",
  },
  "runtime-refuses": {
    severity: "error",
    vi: "Bộ chạy từ chối tiêu chí {code} ({reason}, tại {path}), nên các ví dụ chưa được thử.",
    en: "The runtime refuses criterion {code} ({reason}, at {path}), so its examples have not been tried.",
  },
} as const satisfies Record<string, Entry>;
