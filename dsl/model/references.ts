// Rules that refer to other rules must not go in a circle (SPEC K2).
import type { Criterion, Expr, Rules } from "#runtime/compiled-set.ts";
import { flatMap } from "../source/flat-map.ts";
import type { CriterionItem, PillarItem } from "../syntax/ast.ts";
import { type Context, report } from "./context.ts";

/** Every operation anywhere in a part of the rules, an operation before those inside it. */
export function inside(value: unknown): readonly Expr[] {
  const found: Expr[] = [];
  const look = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    if (Array.isArray(part)) {
      for (const inner of part) look(inner);
      return;
    }
    if ("op" in part) found.push(part as Expr);
    for (const key in part) {
      const inner = (part as Readonly<Record<string, unknown>>)[key];
      if (typeof inner === "object") look(inner);
    }
  };
  look(value);
  return found;
}

/** The criteria that each criterion's rule or policy refers to, by code. */
export function referencesOf(rules: Rules): ReadonlyMap<string, readonly string[]> {
  const under = (pillar: string): readonly string[] => {
    const codes = new Set([pillar]);
    for (const p of rules.pillars) if (codes.has(p.parent)) codes.add(p.code);
    return rules.criteria.filter((c) => codes.has(c.pillar)).map((c) => c.code);
  };
  const targets = (expr: Expr): readonly string[] => {
    if (expr.op !== "points-of") return [];
    if (expr.what === "criterion") return [expr.name];
    if (expr.what === "pillar") return under(expr.name);
    if (expr.what === "tag") return rules.tags.find((t) => t.name === expr.name)?.criteria ?? [];
    return rules.criteria.filter((c) => c.kind === "scored").map((c) => c.code);
  };
  // A policy in proportion to the criteria outside a tag waits for all of them (SPEC A4).
  const baseOf = ({ notApplicable: policy }: Criterion): readonly string[] => {
    if (policy?.kind !== "proportional") return [];
    const tagged = rules.tags.find((t) => t.name === policy.outside)?.criteria ?? [];
    return rules.criteria.filter((c) => c.kind === "scored" && !tagged.includes(c.code)).map((c) => c.code);
  };
  return new Map(
    rules.criteria.map((c) => {
      const { score, requires, lets, whens, parts, allEqual, allZero, zeroDenominator, notApplicable } = c;
      const rule = [
        score,
        requires,
        lets,
        whens,
        parts,
        allEqual,
        allZero,
        zeroDenominator,
        notApplicable?.when,
      ];
      const named = flatMap(inside(rule), targets);
      return [c.code, [...new Set([...named, ...baseOf(c)])]] as const;
    }),
  );
}

export function checkReferences(
  context: Context,
  rules: Rules,
  syntax: ReadonlyMap<string, CriterionItem | PillarItem>,
): void {
  const edges = referencesOf(rules);
  const state = new Map<string, "open" | "done">();
  const visit = (code: string, path: readonly string[]): void => {
    if (state.get(code) === "done") return;
    if (state.get(code) === "open") {
      const circle = [...path.slice(path.indexOf(code)), code].join(" → ");
      const item = syntax.get(code);
      report(context, "reference-cycle", item?.header ?? { start: 0, end: 0 }, { codes: circle });
      return;
    }
    state.set(code, "open");
    for (const next of edges.get(code) ?? []) visit(next, [...path, code]);
    state.set(code, "done");
  };
  for (const code of edges.keys()) visit(code, []);
}
