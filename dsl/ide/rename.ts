// Another name for something declared: edits of the whole set, its examples included, and what changes in data files. What
// the new name would break is refused; the renamed text is read again to be sure that it means the same.
import { type Analysis, analyze } from "../analyze.ts";
import type { NamedThing } from "../model/model.ts";
import type { Both } from "../source/diagnostic.ts";
import { applyEdits, type Span, span, type TextEdit } from "../source/span.ts";
import { folded } from "../syntax/fold.ts";
import { spelling } from "../syntax/keywords.ts";
import { scan } from "../syntax/lexer.ts";
import { type DataChanges, dataChanges } from "./data-keys.ts";
import { isRatio, refusalOf } from "./new-name.ts";
import { REFUSAL_WORDS, type Refusal } from "./rename-words.ts";
import { type Occurrence, occurrencesOf, symbolAt } from "./symbols.ts";
import { tokenAt } from "./token-at.ts";

export type Renaming =
  | ({ readonly ok: true; readonly edits: readonly TextEdit[] } & DataChanges)
  | { readonly ok: false; readonly code: Refusal; readonly message: Both };

const NO_CHANGES: DataChanges = { dataKeys: [], dataValues: [] };

const refused = (code: Refusal): Renaming => ({ ok: false, code, message: REFUSAL_WORDS[code] });

/** The name at an offset, as far as it can be changed; null when there is none. */
export function renameRange(
  analysis: Analysis,
  offset: number,
): { readonly span: Span; readonly name: string } | null {
  const found = symbolAt(analysis, offset);
  if (found === null) return null;
  const where = found.symbol.kind === "part" ? inner(found.span) : found.span;
  return { span: where, name: analysis.file.text.slice(where.start, where.end) };
}

/** The number of a part, without its brackets. */
const inner = ({ start, end }: Span): Span => span(start + 1, end - 1);

/** Gives what is named at an offset another name. `analysis` must be of a whole set. */
export function rename(analysis: Analysis, offset: number, newName: string): Renaming {
  const found = symbolAt(analysis, offset);
  if (found === null) return refused("nothing-here");
  const { symbol } = found;
  const name = cleaned(analysis, symbol, newName);
  const refusal = refusalOf(analysis, symbol, name);
  if (refusal !== null) return refused(refusal);
  const edits = occurrencesOf(analysis, symbol)
    .map((each) => ({ span: each.span, text: written(analysis, symbol, each, name) }))
    .filter((edit) => analysis.file.text.slice(edit.span.start, edit.span.end) !== edit.text);
  const broken = brokenBy(analysis, edits);
  if (broken !== null) return refused(broken);
  const changes = name === symbol.name ? NO_CHANGES : dataChanges(analysis.model.rules, symbol, name);
  return { ok: true, edits, ...changes };
}

function cleaned({ syntax }: Analysis, { kind }: NamedThing, newName: string): string {
  const name = newName.normalize("NFC").trim();
  if (kind === "let" && folded(name) === spelling("ratio", syntax.surface)) return spelling("ratio", "vi");
  return kind === "part" ? name.replace(/^\(\s*(.*?)\s*\)$/, "$1") : name.replace(/\s+/g, " ");
}

function written(
  { parsed, syntax }: Analysis,
  symbol: NamedThing,
  { span: at }: Occurrence,
  name: string,
): string {
  const { kind } = symbol;
  if (isRatio(symbol, name)) return spelling("ratio", syntax.surface);
  if (kind === "part") return `(${name})`;
  if (kind !== "measure") return name;
  const token = tokenAt(parsed.tokens, at.start);
  if (token?.kind === "Str") return `"${name}"`;
  // After a number a unit is words without another meaning, or stands in quotation marks.
  const isInFormula = token !== null && !token.verbatim;
  return isInFormula && scan(name).tokens.some(({ kind: word }) => word !== "Name") ? `"${name}"` : name;
}

/** Why the renamed text would not be the same set under another name; null: it is. */
function brokenBy(analysis: Analysis, edits: readonly TextEdit[]): Refusal | null {
  const after = analyze(applyEdits(analysis.file.text, edits), analysis.file.path);
  const codes = (of: Analysis): string => of.diagnostics.map(({ code }) => code).join(" ");
  if (codes(after) !== codes(analysis)) {
    const isAlike = after.diagnostics.filter(({ code }) => code === "look-alike-name").length;
    const wasAlike = analysis.diagnostics.filter(({ code }) => code === "look-alike-name").length;
    return isAlike > wasAlike ? "looks-alike" : "changes-meaning";
  }
  const uses = (of: Analysis): string => of.model.symbols.map((s) => `${s.kind} ${s.uses.length}`).join(" ");
  return uses(after) === uses(analysis) ? null : "changes-meaning";
}
