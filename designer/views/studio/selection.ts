// Paths of forms: what is selected is a criterion, a pillar, the head of the set, or a part of one of them.

/** The form that a path belongs to: `3.5/score/row/2/low` → `3.5`; `pillar/3/max` → `pillar/3`. */
export function formPathOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  return first === "pillar" ? `pillar/${second}` : /^\d/.test(first) ? first : "";
}
