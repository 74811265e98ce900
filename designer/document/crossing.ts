// What crosses the line between the page and its analyst, and in which form: answers and what is told as protocol.ts has
// them, results of all units packed.
import { type PackedResults, packed, unpacked } from "./packed-results.ts";
import type { Scores, Told } from "./protocol.ts";

export type FromAnalyst =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string }
  | Crossing;

type WithResults = "scores" | "before";

/** What is told, as it crosses the line. */
export type Crossing =
  | Exclude<Told, { readonly told: WithResults }>
  | {
      readonly told: "scores";
      readonly version: number;
      readonly scores: (Omit<Scores, "result"> & { readonly result: PackedResults }) | null;
    }
  | { readonly told: "before"; readonly before: PackedResults | null };

/** What is told, made ready to cross. */
export function sent(told: Told): Crossing {
  switch (told.told) {
    case "scores":
      return { ...told, scores: told.scores && { ...told.scores, result: packed(told.scores.result) } };
    case "before":
      return { ...told, before: told.before && packed(told.before) };
    default:
      return told;
  }
}

/** What was told, on the other side. */
export function received(told: Crossing): Told {
  switch (told.told) {
    case "scores":
      return { ...told, scores: told.scores && { ...told.scores, result: unpacked(told.scores.result) } };
    case "before":
      return { ...told, before: told.before && unpacked(told.before) };
    default:
      return told;
  }
}
