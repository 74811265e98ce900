// The effect of what is said for many criteria at once: of the set or of a pillar, weighed criterion by criterion.
import type { Rules } from "#runtime/compiled-set.ts";
import { inside } from "../model/references.ts";
import type { Change, Direction, Effect, Witness } from "./change.ts";
import { figuresOfCriterion } from "./change-words.ts";
import { type Compared, UNDECIDED } from "./compare-criterion.ts";
import type { Entry } from "./entry.ts";
import type { Sides } from "./source.ts";
import { touchesPoints } from "./touches.ts";

/** What is said of criteria around them that is weighed criterion by criterion. */
const INHERITED: ReadonlySet<Change["kind"]> = new Set<Change["kind"]>(["zero-denominator", "max"]);

/** What is said of criteria around them that tells what they are worth where they do not apply. */
const POLICIES: ReadonlySet<Change["kind"]> = new Set<Change["kind"]>(["not-applicable", "tag"]);

/** null: it touches no points. `compared`: the criteria it is said for. */
export function surrounding(
  sides: Sides,
  compared: readonly Compared[],
  entry: Pick<Entry, "kind" | "scoring" | "path"> | null,
): Effect | null {
  if (entry === null) return null;
  if (!entry.scoring) return touchesPoints(sides, entry.kind) ? UNDECIDED : null;
  const isPolicy = POLICIES.has(entry.kind) && !(entry.kind === "tag" && isCounted(sides, entry.path));
  const effects = compared.flatMap((each) => {
    const { pair, inherited, policy } = each;
    const own = entry.kind === "tag" ? ofMember(sides, entry.path, each) : policy;
    const effect = isPolicy ? own : INHERITED.has(entry.kind) ? inherited : null;
    return effect === null ? [] : [{ ...effect, code: pair.after.criterion.code }];
  });
  if (effects.length === 0) return isPolicy ? { ...UNDECIDED, direction: "none" } : UNDECIDED;
  const firsts = effects.filter(
    ({ direction }, at) => effects.findIndex((each) => each.direction === direction) === at,
  );
  return {
    direction: combined(effects.map(({ direction }) => direction)),
    together: effects.some(({ together }) => together),
    witnesses: firsts
      .flatMap(({ code, witnesses }) => witnesses.map((each) => ofCriterion(code, each)))
      .slice(0, 2),
  };
}

/**
 * What a tag does to a criterion. A unit that declares the tag leaves the criterion's own points for what it is worth then:
 * only the maximum is never less than those.
 */
function ofMember({ before, after }: Sides, path: string, { pair, policy }: Compared): Effect | null {
  const [tag, old] = namesOfTag(after, path);
  const has = (rules: Rules, name: string, code: string): boolean =>
    rules.tags.some((each) => each.name === name && each.criteria.includes(code));
  const was = has(before.set.rules, old, pair.before.criterion.code);
  const is = has(after.set.rules, tag, pair.after.criterion.code);
  if (was === is) return policy;
  const worth = (is ? pair.after : pair.before).criterion.notApplicable?.kind;
  return worth === "full" && policy?.direction !== "none" && policy !== null ? policy : UNDECIDED;
}

/** What the version after calls a tag, and what the one before does. */
function namesOfTag({ names }: Sides["after"], path: string): readonly [string, string] {
  const tag = path.slice("tag/".length);
  return [tag, names.tags.get(tag) ?? tag];
}

/** Whether points of a tag are asked for somewhere. */
function isCounted({ before, after }: Sides, path: string): boolean {
  const names = namesOfTag(after, path);
  return [before, after].some(({ set: { rules } }) =>
    inside(rules).some((expr) => expr.op === "points-of" && expr.what === "tag" && names.includes(expr.name)),
  );
}

/** Of many criteria, of which one the figures are. */
const ofCriterion = (code: string, witness: Witness): Witness => ({
  ...witness,
  figures: figuresOfCriterion(code, witness.figures),
});

function combined(all: readonly Direction[]): Direction {
  const moving = [...new Set(all.filter((each) => each !== "none"))];
  const [only = "none", other] = moving;
  if (other === undefined) return only;
  return moving.includes("both") || (moving.includes("stricter") && moving.includes("looser"))
    ? "both"
    : "undecided";
}
