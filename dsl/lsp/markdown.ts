// The author's words in Markdown: as they are, never read as marks.

/** Words in a line of text. */
export const escaped = (text: string): string =>
  text.replace(/\s*\n\s*/g, " ").replace(/[\\`*_{}[\]<>&~|]/g, "\\$&");

/** Words of the language, in a fence longer than any within: in the line, or as a block when they have several lines. */
export function code(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const longest = Math.max(0, ...runs);
  if (text.includes("\n")) {
    const fence = "`".repeat(Math.max(3, longest + 1));
    return `\n${fence}barem\n${text}\n${fence}`;
  }
  const fence = "`".repeat(longest + 1);
  const blank = /^`|`$|^ .* $/.test(text) ? " " : "";
  return `${fence}${blank}${text}${blank}${fence}`;
}
