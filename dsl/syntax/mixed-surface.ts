// Keywords of the other surface (L-4): reported with the spelling of this one, read as if right.
import { type Diagnostic, diagnostic } from "../source/diagnostic.ts";
import type { TextEdit } from "../source/span.ts";
import type { Surface } from "./ast.ts";
import { spelling } from "./keywords.ts";
import { spanOf, type Token } from "./tokens.ts";

/** One finding per line; its fix respells every foreign keyword of that line. */
export function mixedSurface(tokens: readonly Token[], surface: Surface): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (let at = 0; at < tokens.length; ) {
    let end = at + 1;
    while (end < tokens.length && !tokens[end]?.first) end++;
    const foreign = tokens.slice(at, end).filter((each) => isForeign(each, surface));
    const first = foreign[0];
    if (first?.keyword) {
      const edits = foreign.flatMap((each): TextEdit[] =>
        each.keyword ? [{ span: spanOf(each), text: spelling(each.keyword, surface) }] : [],
      );
      const wanted = spelling(first.keyword, surface);
      const fix = { title: { vi: `Viết “${wanted}”`, en: `Write “${wanted}”` }, edits };
      found.push(
        diagnostic("mixed-surface", spanOf(first), { found: first.image, wanted }, { fixes: [fix] }),
      );
    }
    at = end;
  }
  return found;
}

const isForeign = (each: Token, surface: Surface): boolean =>
  each.keyword !== null &&
  !each.verbatim &&
  each.surface !== null &&
  each.surface !== "both" &&
  each.surface !== surface;
