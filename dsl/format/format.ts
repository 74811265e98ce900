// Text → the same text as everybody writes it, in either surface: spelling of keywords, blanks, indentation, columns.
// Names, numbers, strings, comments and line breaks stay; a statement with an error in it keeps its bytes (L1–L4).
import type { Diagnostic } from "../source/diagnostic.ts";
import { type SourceFile, sourceFile } from "../source/source-file.ts";
import type { Surface } from "../syntax/ast.ts";
import { type Parsed, parse } from "../syntax/parse.ts";
import { plan } from "./plan.ts";
import { print } from "./print.ts";

export interface Formatted {
  readonly text: string;
  /** Of reading the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Formats a text, into its own surface or the one asked for. Idempotent; formatted text converts there and back byte
 * for byte. A text whose braces or strings of several lines do not match is given back as it is.
 */
export function format(source: SourceFile | string, options: { readonly surface?: Surface } = {}): Formatted {
  const file = typeof source === "string" ? sourceFile(source) : source;
  const parsed: Parsed = parse(file);
  if (parsed.broken) return { text: file.text, diagnostics: parsed.diagnostics };
  const surface = options.surface ?? parsed.syntax.surface;
  return {
    text: print(file.text, parsed, plan(file.text, parsed, surface)),
    diagnostics: parsed.diagnostics,
  };
}
