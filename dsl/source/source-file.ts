// A source text as analysis sees it: normalised, with offsets that can be turned into lines and columns.
// Reading files is not done here.

export interface SourceFile {
  readonly path: string;
  /** NFC, LF line ends, no BOM. Every offset of every span is into this text (UTF-16 code units). */
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
}

/** Normalises `text` (BOM dropped, CR LF and CR → LF, NFC) and finds its lines. */
export function sourceFile(text: string, path = ""): SourceFile {
  const normal = text
    .replace(/^\uFEFF+/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
  const lineStarts = [0];
  for (let at = normal.indexOf("\n"); at >= 0; at = normal.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  return { path, text: normal, lineStarts };
}

/** Line and column of an offset, both from 1; columns count UTF-16 code units. */
export function position(
  file: SourceFile,
  offset: number,
): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (file.lineStarts[low] ?? 0) + 1 };
}
