// Levels that belong together become scales. What may be no scale at all (one line with a number in it) is left out, and
// its words are kept beside the scales of the same list.
import { divide, equals, HUNDRED, type Rational } from "#runtime/number.ts";
import { flatMap } from "../../source/flat-map.ts";
import type { Level, Outcome, Quote, Scale, Words, WordsFormula } from "./facts.ts";
import type { Draft } from "./level.ts";
import type { Bound } from "./range.ts";
import { folded } from "./scan.ts";

/** The lines of one list: its levels, and what was not read as one. */
export interface Block {
  readonly item: number | null;
  readonly under: Quote | null;
  readonly drafts: readonly Draft[];
  readonly others: readonly Quote[];
}

type Group = readonly Draft[];

/** The scales of a list, one for each quantity its levels are about; and its other lines, in order. */
export function scalesOf(list: Block): Pick<Words, "scales"> & Pick<Scale, "others"> {
  const { item, under } = list;
  const groups = grouped(list.drafts);
  const isOne = (group: Group): boolean => isScale(group, item);
  const left = groups.filter((group) => !isOne(group)).flat();
  const others = [...list.others, ...left.map(({ line }) => line)].sort((a, b) => a.start - b.start);
  const scales = groups.filter(isOne).map((group) => ({
    ...{ subject: subjectOf(group, under), item, under },
    ...{ levels: levelsOf(group), others },
  }));
  return { scales, others };
}

/** By the words that name the quantity, and by the unit where a list has several. */
function grouped(drafts: readonly Draft[]): readonly Group[] {
  const units = new Map<string, Set<string>>();
  for (const each of drafts) {
    const own = units.get(quantity(each)) ?? new Set();
    if (each.range.unit !== "") own.add(unitKey(each));
    units.set(quantity(each), own);
  }
  const groups = new Map<string, Draft[]>();
  for (const each of drafts) {
    const isOne = (units.get(quantity(each))?.size ?? 0) < 2;
    const key = isOne ? quantity(each) : `${quantity(each)} ${unitKey(each)}`;
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [each]);
    else own.push(each);
  }
  return [...groups.values()];
}

const quantity = (each: Draft): string => `${isShare(each) ? "%" : "#"} ${each.about}`;

/** `tin, bài/năm` and `tin bài/năm` are one unit. */
const unitKey = ({ range }: Draft): string => folded(range.unit).replaceAll(",", "").split(/\s/).join("");

const isShare = ({ isRatio, range }: Draft): boolean =>
  isRatio || hasPercent(range.low) || hasPercent(range.high);

const hasPercent = (bound: Bound | null): boolean => bound?.number.percent === true;

/**
 * Several levels, not only lone numbers. One alone is sure only where it is about the ratio itself, and is no item: the
 * items may be the levels.
 */
function isScale(group: Group, item: number | null): boolean {
  if (group.every(({ isLone }) => isLone) || group.every(({ outcome }) => outcome === null)) return false;
  return group.length > 1 || (item === null && group.every(({ isRatio, about }) => isRatio && about === ""));
}

function subjectOf(group: Group, under: Quote | null): Scale["subject"] {
  if (group.some(isShare)) return "ratio";
  const units = group.map(({ range }) => folded(range.unit)).filter((unit) => unit !== "");
  if (units.length > 0) return units.every((unit) => unit.endsWith("điểm")) ? "points" : "count";
  return under !== null && folded(under.text).includes("số lượng") ? "count" : "unknown";
}

function levelsOf(group: Group): readonly Level[] {
  const isPercent = group.some(({ range }) => hasPercent(range.low) || hasPercent(range.high));
  return group.map((each) => levelOf(each, isPercent));
}

function levelOf({ range, outcome, isRatio, quote }: Draft, isPercent: boolean): Level {
  const { low, high, contradicts } = range;
  // `từ 30 đến 70%`: the sign stands for both.
  const isShared = hasPercent(high) && high !== low;
  const lacks = (bound: Bound | null): boolean =>
    bound !== null && !hasPercent(bound) && (isPercent || (isRatio && saysPercent(outcome, bound)));
  const shareOrValue = (bound: Bound | null): Rational | null =>
    bound && (lacks(bound) ? divide(bound.number.value, HUNDRED) : bound.number.value);
  const bare = [...new Set([isShared ? null : low, high])].filter((b) => b !== null && lacks(b));
  return {
    low: shareOrValue(low),
    lowIncluded: low?.included === true,
    high: shareOrValue(high),
    highIncluded: high?.included === true,
    percent: [low, high].some((bound) => hasPercent(bound) || lacks(bound)),
    bare: flatMap(bare, (bound) => (bound === null ? [] : [placeOf(bound)])),
    contradicts,
    outcome,
    quote,
  };
}

const placeOf = ({ number: { text, start, end } }: Bound): Quote => ({ text, start, end });

/** The level's own formula prints the bound with the sign: `<75: Điểm = Tỷ lệ/75%*…`. */
function saysPercent(outcome: Outcome | null, { number }: Bound): boolean {
  const share = divide(number.value, HUNDRED);
  const says = (tree: WordsFormula): boolean =>
    "left" in tree
      ? says(tree.left) || says(tree.right)
      : tree.is === "number" && tree.percent && equals(tree.value, share);
  return outcome?.is === "formula" && says(outcome.tree);
}
