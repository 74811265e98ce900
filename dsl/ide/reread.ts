// One criterion read, resolved and checked again by itself. Null when that would not tell all: then the whole text is read.
import { type Analysis, withoutFollowOns } from "../analyze.ts";
import { partOf, reachOf } from "../check/check.ts";
import { looksAround } from "../check/probe.ts";
import { criterionView } from "../check/view.ts";
import type { CriterionModel } from "../model/model.ts";
import { type Diagnostic, inOrder } from "../source/diagnostic.ts";
import { type SourceFile, sourceFile } from "../source/source-file.ts";
import type { CriterionItem, MaxSyntax } from "../syntax/ast.ts";
import { type Parsed, parsePart } from "../syntax/parse.ts";
import type { Token } from "../syntax/tokens.ts";
import { addressIn, type Block } from "./blocks.ts";

/** The block with another text. */
export function reread(
  whole: Analysis,
  block: Block,
  index: number,
  text: string,
  outside: readonly Diagnostic[],
): Block | null {
  const { view } = block.part;
  const file = sourceFile(text);
  const parsed = parsePart(file, view.surface);
  const item = itemIn(parsed, text);
  if (item === null || !isLike(item, view.model.item)) return null;
  const model = whole.again(item, text);
  if (model === null || looksAround(model.criterion)) return null;
  const { notApplicable } = view.criterion;
  if (JSON.stringify(model.criterion.notApplicable) !== JSON.stringify(notApplicable)) return null;
  const read = foundIn(file, parsed, model);
  const now = criterionView(model, text, { rules: view.rules, surface: view.surface }, addressIn(index));
  return { ...block, text, part: partOf(now, read, reachOf(outside, [read])) };
}

/** The criterion that is all there is; null when braces, names or strings reach out of it. */
function itemIn({ syntax, tokens, broken, reserved }: Parsed, text: string): CriterionItem | null {
  const [item, more] = syntax.items;
  const isAlone = item?.kind === "criterion" && more === undefined && !broken && reserved.size === 0;
  if (!isAlone || item.span.start !== 0 || item.span.end !== text.length) return null;
  return tokens.some((t) => opensBlock(t, text)) ? null : item;
}

/** Three quotation marks that nothing closes here: they may be closed further on. */
const opensBlock = ({ kind, image, end }: Token, text: string): boolean =>
  kind === "Str" && image === '""' && text[end] === '"';

/** Whether what others look at is the same: code, role, and that there is a maximum. */
const isLike = (item: CriterionItem, before: Block["part"]["view"]["model"]["item"]): boolean =>
  before.kind === "criterion" &&
  item.code?.text === before.code?.text &&
  item.role === before.role &&
  kindOf(item.max) === kindOf(before.max);

const kindOf = (max: MaxSyntax | null): string =>
  max === null ? "" : max.is === "parameter" ? max.name.text : max.is;

const foundIn = (file: SourceFile, { diagnostics }: Parsed, model: CriterionModel): readonly Diagnostic[] =>
  inOrder([...diagnostics, ...withoutFollowOns(file, diagnostics, model.diagnostics, { criteria: [model] })]);

/** The criterion of a block analysed as if it were a text; the rules and names of the set are known in it. */
export function analysisOf(whole: Analysis, block: Block): Analysis | null {
  const { view } = block.part;
  const file: SourceFile = sourceFile(
    block.text ?? whole.file.text.slice(block.origin.start, block.origin.end),
    whole.file.path,
  );
  const parsed = parsePart(file, view.surface);
  const item = itemIn(parsed, file.text);
  const model = item === null ? null : whole.again(item, file.text);
  if (model === null) return null;
  const own = `${model.criterion.code}/`;
  const { symbols } = whole.model;
  return {
    ...whole,
    file,
    parsed,
    syntax: parsed.syntax,
    model: {
      ...whole.model,
      syntax: parsed.syntax,
      places: model.places,
      criteria: [model],
      symbols: [...symbols.filter(({ path }) => !path.startsWith(own)), ...model.symbols],
    },
    diagnostics: foundIn(file, parsed, model),
  };
}
