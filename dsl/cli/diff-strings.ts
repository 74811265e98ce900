// Words of `barem diff`.

export const DIFF_STRINGS = {
  "diff-heading": {
    vi: "{set} {before} → {set2} {after}: {count} thay đổi.",
    en: "{set} {before} → {set2} {after}: changes: {count}.",
  },
  "diff-stricter": { vi: "chặt hơn", en: "stricter" },
  "diff-looser": { vi: "lỏng hơn", en: "looser" },
  "diff-both": { vi: "có chỗ chặt hơn, có chỗ lỏng hơn", en: "stricter for some, looser for others" },
  "diff-none": { vi: "điểm không đổi", en: "points stay the same" },
  "diff-undecided": { vi: "chưa xác định được chặt hơn hay lỏng hơn", en: "stricter or looser: undecided" },
  "diff-together": {
    vi: "{effect} (cùng các thay đổi khác của tiêu chí)",
    en: "{effect} (with other changes)",
  },
  "diff-witness": {
    vi: "{figures}: trước {before}, nay {after}",
    en: "{figures}: before {before}, now {after}",
  },
} as const;
