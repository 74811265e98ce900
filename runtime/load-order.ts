// Puts criteria in an order in which each comes after those it refers to, refuses circles (SPEC K2), and bounds how wide
// exact results can get (SPEC K4).
import type { Rules } from "./compiled-set.ts";
import { type Context, fail, type Use } from "./load-check.ts";

/** Bits of an exact result: of a rule over criteria, and of a rule over the set. */
const WIDEST = 65_536;
const WIDEST_OF_SET = 1 << 20;

/** Codes in order; what is wrong is left in `c`. `rules` have been checked. */
export function order(rules: Rules, c: Context): readonly string[] {
  const all = rules.criteria.map((criterion) => criterion.code);
  const under = (pillar: unknown): readonly string[] => {
    const pillars = new Set([pillar]);
    for (const p of rules.pillars) if (pillars.has(p.parent)) pillars.add(p.code);
    return rules.criteria
      .filter((criterion) => pillars.has(criterion.pillar))
      .map((criterion) => criterion.code);
  };
  const tagged = (tag: unknown): readonly string[] => rules.tags.find((t) => t.name === tag)?.criteria ?? [];
  const targets = ({ what, name }: Use): readonly string[] => {
    if (what === "criterion") return [String(name)];
    if (what === "pillar") return under(name);
    if (what === "tag") return tagged(name);
    const counted = rules.criteria
      .filter((criterion) => criterion.kind === "scored")
      .map((criterion) => criterion.code);
    return what === "outside" ? counted.filter((code) => !tagged(name).includes(code)) : counted;
  };
  const width = new Map<string, number>();
  const done: string[] = [];
  const measure = (path: string): number => {
    const { uses = [], bits = 0 } = c.references.get(path) ?? {};
    const times = new Map<string, { readonly use: Use; count: number }>();
    for (const use of uses) {
      const key = `${use.what} ${use.name}`;
      times.set(key, { use, count: (times.get(key)?.count ?? 0) + 1 });
    }
    let total = bits;
    for (const { use, count } of times.values())
      for (const code of targets(use)) total += count * visit(code);
    return total;
  };
  const visit = (code: string): number => {
    const known = width.get(code);
    if (known !== undefined) {
      if (known < 0) fail(c, `/rules/criteria/${all.indexOf(code)}`, "cycle", { name: code });
      return Math.max(known, 0);
    }
    width.set(code, -1);
    const path = `/rules/criteria/${all.indexOf(code)}`;
    const bits = measure(path);
    if (bits > WIDEST) fail(c, path, "too-wide", { bits: String(bits), most: String(WIDEST) });
    width.set(code, bits);
    done.push(code);
    return bits;
  };
  for (const code of all) visit(code);
  for (const path of c.references.keys()) {
    const bits = path.startsWith("/rules/criteria/") ? 0 : measure(path);
    if (bits > WIDEST_OF_SET) fail(c, path, "too-wide", { bits: String(bits), most: String(WIDEST_OF_SET) });
  }
  return done;
}
