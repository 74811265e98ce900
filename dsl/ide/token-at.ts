// The token at an offset.
import type { Token } from "../syntax/tokens.ts";

/** The token an offset is in, or else just after; null between tokens. */
export function tokenAt(tokens: readonly Token[], offset: number): Token | null {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.startOffset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const here = tokens[low - 1];
  return here !== undefined && offset <= here.end ? here : null;
}
