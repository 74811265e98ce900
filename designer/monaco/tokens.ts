// Colours of words: five numbers for each, relative to the one before.
import type { ide } from "#dsl";

/** The kinds of words by the number Monaco is told. */
export const TOKEN_TYPES: readonly ide.SemanticType[] = [
  "keyword",
  "operator",
  "number",
  "date",
  "string",
  "text",
  "comment",
  "unit",
  "code",
  "id",
  "finding",
  "input",
  "definition",
  "part",
  "option",
  "field",
  "common",
  "parameter",
  "tag",
  "name",
];

interface Place {
  readonly lineNumber: number;
  readonly column: number;
}

/** Words of several lines are told line by line. */
export function tokenData(
  tokens: readonly ide.SemanticToken[],
  text: string,
  placeOf: (offset: number) => Place,
): Uint32Array {
  const data: number[] = [];
  let before: Place = { lineNumber: 1, column: 1 };
  const put = (start: number, end: number, type: ide.SemanticType): void => {
    const at = placeOf(start);
    const lines = at.lineNumber - before.lineNumber;
    const columns = lines === 0 ? at.column - before.column : at.column - 1;
    data.push(lines, columns, end - start, TOKEN_TYPES.indexOf(type), 0);
    before = at;
  };
  for (const { span, type } of tokens) {
    let start = span.start;
    for (
      let lineEnd = text.indexOf("\n", start);
      lineEnd >= 0 && lineEnd < span.end;
      lineEnd = text.indexOf("\n", start)
    ) {
      if (lineEnd > start) put(start, lineEnd, type);
      start = lineEnd + 1;
    }
    if (span.end > start) put(start, span.end, type);
  }
  return Uint32Array.from(data);
}
