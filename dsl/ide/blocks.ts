// The criteria of an open text as blocks that can be read again one by one, and where everything stands now.
import type { RulePath, Rules } from "#runtime/compiled-set.ts";
import type { Analysis } from "../analyze.ts";
import { byCriterion, type Part, partOf, reachOf } from "../check/check.ts";
import { looksAround } from "../check/probe.ts";
import { criterionView } from "../check/view.ts";
import type { CriterionModel, IndicatorSet } from "../model/model.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { type Span, span } from "../source/span.ts";

export interface Block {
  /** Its place in the text that was last read as a whole. */
  readonly origin: Span;
  /** What it says now, when it was read again by itself; places of its part are into this. Null: places are of the whole. */
  readonly text: string | null;
  readonly part: Part;
  /** Whether it can be read by itself: it stands alone on its lines, and nothing around it is said about it. */
  readonly isSteady: boolean;
  /** Whether it uses points of other criteria, and has to be checked again when they change. */
  readonly looksAround: boolean;
}

/** Blocks have addresses of their own, each so far from the next; smaller ones are places in the whole text. */
const FAR = 2 ** 32;

export const addressIn =
  (index: number) =>
  ({ start, end }: Span): Span =>
    span(start + (index + 1) * FAR, end + (index + 1) * FAR);

/** The blocks of a text that was read as a whole, and what was found around them. */
export function blocksOf(whole: Analysis): {
  readonly blocks: readonly Block[];
  readonly around: readonly Diagnostic[];
} {
  const { criteria, rules } = whole.model;
  const { within, around } = byCriterion(criteria, whole.diagnostics);
  const { text } = whole.file;
  const isReadable = !whole.parsed.broken && whole.parsed.reserved.size === 0;
  const read = new Set(whole.parsed.diagnostics);
  const reach = reachOf(around, within);
  const blocks = criteria.map((model, i): Block => {
    const view = criterionView(model, text, { rules, surface: whole.syntax.surface }, addressIn(i));
    const origin = model.item.span;
    return {
      origin,
      text: null,
      part: partOf(view, within[i] ?? [], reach),
      isSteady:
        isReadable &&
        stands(model, text) &&
        !around.some((d) => overlaps(d.span, origin)) &&
        (within[i] ?? []).every((d) => read.has(d) || model.diagnostics.includes(d)),
      looksAround: looksAround(model.criterion),
    };
  });
  return { blocks, around };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start <= a.end;

/** Whether a criterion is the only thing on its lines. */
function stands({ item }: CriterionModel, text: string): boolean {
  const { start, end } = item.span;
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const lineEnd = text.indexOf("\n", end);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  return item.kind === "criterion" && text[end - 1] === "}" && before.trim() === "" && after.trim() === "";
}

export const lengthOf = ({ origin, text }: Block): number => text?.length ?? origin.end - origin.start;

/** Where places of the whole text, and addresses in blocks, stand now. */
export function placesNow(blocks: readonly Block[]): (place: Span) => Span {
  const changed = blocks.filter((b) => b.text !== null);
  const shifted = (at: number): number =>
    changed.reduce(
      (to, b) => (b.origin.end <= at ? to + lengthOf(b) - (b.origin.end - b.origin.start) : to),
      at,
    );
  const offset = (at: number): number => {
    const block = blocks[Math.floor(at / FAR) - 1];
    if (block === undefined) return shifted(at);
    return block.text === null ? shifted(at % FAR) : shifted(block.origin.start) + (at % FAR);
  };
  return ({ start, end }) => span(offset(start), offset(end));
}

/** The rules of the set with the criteria as they are now. */
export const rulesNow = (whole: Analysis, blocks: readonly Block[]): Rules => ({
  ...whole.model.rules,
  criteria: blocks.map((b) => b.part.view.criterion),
});

/** Where every rule stands now; `places` tells it of places in the whole text, and of addresses in blocks. */
export function rulePlacesNow(
  whole: Analysis,
  blocks: readonly Block[],
  places: (place: Span) => Span,
): IndicatorSet["places"] {
  const changed = blocks.flatMap((block, i) => (block.text === null ? [] : [[block, i] as const]));
  const gone = new Set(changed.flatMap(([, i]) => Object.keys(whole.model.criteria[i]?.places ?? {})));
  const found: Record<RulePath, Span> = {};
  for (const [path, place] of Object.entries(whole.model.places))
    if (!gone.has(path)) found[path] = places(place);
  for (const [{ part }, i] of changed)
    for (const [path, place] of Object.entries(part.view.model.places))
      found[path] = places(addressIn(i)(place));
  return found;
}

/** Blocks whose rules use others, checked again; the rest as they are. */
export function checkedAgain(
  blocks: readonly Block[],
  rules: Rules,
  outside: readonly Diagnostic[],
): readonly Block[] {
  const reach = reachOf(
    outside,
    blocks.map((b) => b.part.read),
  );
  return blocks.map((block, i) => {
    if (!block.looksAround) return block;
    const { model, text, surface } = block.part.view;
    const view = criterionView(model, text, { rules, surface }, addressIn(i));
    return { ...block, part: partOf(view, block.part.read, reach) };
  });
}
