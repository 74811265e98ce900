// Text with places to fill in, in the syntax of snippets that editors share.
import type { Stop } from "./candidate.ts";

/** `${1:a}` for each place, those that change together under one number; everything else stands as it is. */
export function snippetOf(text: string, stops: readonly Stop[]): string {
  const places = stops
    .flatMap(({ spans }, i) => spans.map((span) => ({ ...span, no: i + 1 })))
    .sort((a, b) => a.start - b.start);
  let out = "";
  let at = 0;
  for (const { start, end, no } of places) {
    out += `${literal(text.slice(at, start))}\${${no}:${literal(text.slice(start, end))}}`;
    at = end;
  }
  return out + literal(text.slice(at));
}

const literal = (text: string): string => text.replace(/[\\$}]/g, "\\$&");
