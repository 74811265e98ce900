// The grammar of the first paint, made from the language's own keywords: colours until the language server has read the text.
import { PHRASES, type PhraseStep } from "../../dsl/syntax/keywords.ts";

export interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly patterns: readonly Rule[];
}

export interface Rule {
  readonly name: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly patterns?: readonly Rule[];
}

/** Every spelling of every keyword, of both surfaces, the longest first. */
export function spellings(step: PhraseStep = PHRASES): readonly string[] {
  const own = step.phrase === null ? [] : [step.phrase.text];
  const all = [...own, ...[...step.next.values()].flatMap((each) => spellings(each))];
  return all.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

const BLANKS = "[ \\t\\u00a0\\u202f\\u2009]+";
const PART = "[\\p{L}\\p{M}\\p{N}_]";

/** Words with nothing of a word before or behind them, letter case aside. */
const words = (phrases: readonly string[]): string =>
  `(?i)(?<!${PART})(?:${phrases.map((each) => each.replaceAll(" ", BLANKS)).join("|")})(?!${PART})`;

const ESCAPE: Rule = { name: "constant.character.escape.barem", match: '\\\\["”\\\\]' };

export function grammar(): Grammar {
  return {
    name: "Barem",
    scopeName: "source.barem",
    patterns: [
      { name: "comment.line.number-sign.barem", match: "#.*$" },
      { name: "string.quoted.triple.barem", begin: '"""', end: '"""' },
      { name: "string.quoted.double.barem", begin: '"', end: '"|$', patterns: [ESCAPE] },
      { name: "string.quoted.other.barem", begin: "“", end: "”|$", patterns: [ESCAPE] },
      { name: "keyword.control.barem", match: words(spellings()) },
      { name: "entity.name.namespace.barem", match: "(?<![\\w/-])[a-z][a-z0-9-]*/[a-z][a-z0-9/-]*" },
      { name: "constant.numeric.date.barem", match: "(?<!\\d)\\d{1,2}/\\d{1,2}/\\d{4}(?!\\d)" },
      { name: "constant.numeric.barem", match: `(?<!${PART})\\d+(?:[.,]\\d+)*%?` },
      { name: "keyword.operator.barem", match: "<=|>=|!=|[=<>+*/×≤≥≠-]" },
    ],
  };
}
