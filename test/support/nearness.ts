// How far from a slip its finding stands, in tokens.
import type { Span } from "#dsl/source/span.ts";
import type { Token } from "#dsl/syntax/tokens.ts";
import type { Mutation } from "./mutate.ts";
import { read } from "./parse.ts";

/** A place of so many tokens says no more than its ends. */
const WIDE = 8;

/** The first and the last token of a place; one between two tokens is half a token from each. */
type Tokens = readonly [number, number];

/**
 * Steps from token to token, in the text with the slip, from what the slip put there to the finding: 0 on it, 1 on its
 * neighbour. What was left out counts as a token of its own. A finding with a wide place counts by the nearer end.
 */
export function stepsBetween(text: string, { at, put }: Mutation, found: Span): number {
  const { tokens } = read(text);
  const slip = tokensOf(tokens, at, at + put.length);
  const place = tokensOf(tokens, found.start, found.end);
  const apart = Math.max(place[0] - slip[1], slip[0] - place[1], 0);
  if (apart > 0 || place[1] - place[0] < WIDE) return Math.ceil(apart);
  return Math.ceil(Math.max(0, Math.min(slip[0] - place[0], place[1] - slip[1])));
}

function tokensOf(tokens: readonly Token[], start: number, end: number): Tokens {
  const first = tokens.findIndex((each) => each.end > start);
  if (first < 0) return [tokens.length, tokens.length];
  const begins = tokens[first]?.startOffset ?? 0;
  if (start === end && begins >= start) return [first - 0.5, first - 0.5];
  const after = tokens.findIndex((each, i) => i > first && each.startOffset >= end);
  return [first, (after < 0 ? tokens.length : after) - 1];
}
