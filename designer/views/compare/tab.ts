// Which part of a comparison is shown.

export type ComparisonTab = "changes" | "impact" | "amendment" | "text";

export const isComparisonTab = (value: unknown): value is ComparisonTab =>
  value === "changes" || value === "impact" || value === "amendment" || value === "text";
