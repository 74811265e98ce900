// The code a new pillar or criterion would have, after those there are.
import type { Rules } from "#runtime/compiled-set.ts";
import type { Place } from "./place.ts";

/** One more than the last code beside it; null when the codes there follow no such order. */
export function nextCode({ pillars, criteria }: Rules, { around }: Place): string | null {
  const pillar = around.findLast(({ holds }) => holds === "pillar")?.opener[1]?.image ?? "";
  const beside = [
    ...pillars.filter(({ parent }) => parent === pillar),
    ...criteria.filter(({ pillar: own, code }) => own === pillar && code !== pillar),
  ].filter(({ code }) => code !== "");
  if (beside.length === 0) return pillar === "" ? "1" : `${pillar}.1`;
  const prefix = pillar === "" ? "" : `${pillar}.`;
  const numbers = beside.map(({ code }) => (code.startsWith(prefix) ? code.slice(prefix.length) : ""));
  if (!numbers.every((number) => /^[1-9]\d{0,5}$/.test(number))) return null;
  return `${prefix}${Math.max(...numbers.map(Number)) + 1}`;
}
