// Which changes of a review its reader agrees with: a reader's own list, kept on this machine, for this very text. What is
// decided in the end is said to the server.
import { keepText, keptValue } from "../kept-here.ts";

const nameOf = (review: string, hash: string): string => `seen.${review}.${hash}`;

/** Keys of changes. */
export const keptSeen = (review: string, hash: string): ReadonlySet<string> =>
  new Set(keptValue(nameOf(review, hash), isKeys) ?? []);

/** Keeps the keys of changes. */
export const keepSeen = (review: string, hash: string, seen: ReadonlySet<string>): void =>
  keepText(nameOf(review, hash), JSON.stringify([...seen]));

const isKeys = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === "string");
