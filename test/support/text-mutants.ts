// Texts to mutate: one criterion of a set with the lines of the set that its meaning needs, small enough to be read and
// checked thousands of times; and sets that are small as they are.
import { type Analysis, analyze, checked, type Diagnostic } from "#dsl";
import type { CriterionItem, PillarItem, SetItem } from "#dsl/syntax/ast.ts";
import type { Token } from "#dsl/syntax/tokens.ts";
import type { Rules } from "#runtime/compiled-set.ts";
import type { Lexicon } from "./mutate.ts";
import { sourceOf } from "./sets.ts";

/** A text of which the part from `start` to `end` is mutated. */
export interface Mutable {
  readonly set: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the part stands in the text of the whole set. */
  readonly offset: number;
}

/** What is known of a text before it is mutated. */
export interface Ready extends Mutable {
  readonly tokens: readonly Token[];
  /** Which of them may be mutated, by index. */
  readonly own: readonly number[];
  readonly lexicon: Lexicon;
  readonly rules: Rules;
  /** What is found in it as it is. */
  readonly known: ReadonlySet<string>;
}

/** What of a set a criterion's meaning hangs on; sums, rankings and grades do not belong to it. */
const NEEDED: ReadonlySet<SetItem["kind"]> = new Set<SetItem["kind"]>([
  "decision",
  "measures",
  "default-evidence",
  "zero-denominator",
]);

/** What stands after the criterion, as in the set. */
const NEXT = `  tiêu chí 99.1 "Tiêu chí kế tiếp" tối đa 1 {
    kiểm chứng "Báo cáo"
    có/không co "Có": điểm tối đa
    ví dụ co = có thì 1 điểm
    ví dụ co = không thì 0 điểm
  }
}
`;

const isPillar = (item: SetItem): item is PillarItem => item.kind === "pillar";
const isCriterion = (item: PillarItem["items"][number]): item is CriterionItem => item.kind === "criterion";
const isNeeded = (item: SetItem): boolean =>
  NEEDED.has(item.kind) || (item.kind === "not-applicable-policy" && item.tag === null);

/** Every criterion of a set that has its criteria in pillars, each in a text of its own. */
export function criteriaOf(set: string): readonly Ready[] {
  const text = sourceOf(set);
  const { syntax } = analyze(text);
  const slice = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text.slice(start, end);
  const needed = syntax.items.filter(isNeeded).map((item) => `${slice(item.span)}\n`);
  const head = `bộ chỉ số ${set} phiên bản 1.0.0\n${needed.join("")}`;
  return syntax.items.filter(isPillar).flatMap((pillar) => {
    const before = `${head}\n${slice(pillar.header)} {\n  `;
    return pillar.items.filter(isCriterion).map(({ span }): Ready => {
      const own = slice(span);
      const all = `${before}${own}\n\n${NEXT}`;
      const end = before.length + own.length;
      return ready({ set, text: all, start: before.length, end, offset: span.start });
    });
  });
}

/** A set as a whole. */
export function wholeOf(set: string): Ready {
  const text = sourceOf(set);
  return ready({ set, text, start: 0, end: text.length, offset: 0 });
}

function ready(of: Mutable): Ready {
  const analysis = analyze(of.text);
  const { tokens } = analysis.parsed;
  const { rules } = analysis.model;
  const own = tokens.flatMap((t, i) => (t.startOffset >= of.start && t.end <= of.end ? [i] : []));
  const numbers = own.flatMap((i) => (tokens[i]?.kind === "Number" ? [tokens[i]?.image ?? ""] : []));
  const lexicon: Lexicon = {
    names: [...new Set(rules.criteria.flatMap(namesOf))],
    numbers: [...new Set([...numbers, "7", "0", "12"])],
    units: rules.measures.map(({ name }) => name).sort((a, b) => b.length - a.length),
  };
  return { ...of, tokens, own, lexicon, rules, known: new Set(openOf(analysis).map(keyOf)) };
}

const namesOf = ({ inputs, lets }: Rules["criteria"][number]): readonly string[] => [
  ...inputs.flatMap(({ name, options }) => [name, ...options.map(({ key }) => key)]),
  ...lets.map(({ name }) => name),
];

/** Every finding; of a text with errors, they. */
export const openOf = (analysis: Analysis): readonly Diagnostic[] => checked(analysis).open;

/** A finding, wherever it stands. */
export const keyOf = ({ code, params, anchor }: Diagnostic): string =>
  JSON.stringify([code, params, anchor?.scope]);
