// One criterion: its inputs, special cases, parts and rule, brought together from the statements of its block.
import type { Criterion, Exact, Expr, Policy, Reading } from "#runtime/compiled-set.ts";
import { rational } from "#runtime/number.ts";
import { flatMap } from "../source/flat-map.ts";
import type { CriterionItem, PillarItem } from "../syntax/ast.ts";
import { type Context, report, type Scope, words } from "./context.ts";
import { RulesOf } from "./criterion-rules.ts";
import { resolveExample } from "./examples.ts";
import { condition } from "./expression.ts";
import { type DeclaredInput, resolveInput } from "./inputs.ts";
import { maxFixes, resolveMax } from "./max.ts";
import type { CriterionModel } from "./model.ts";
import { checkDeclared } from "./names.ts";
import { policyOf } from "./policy.ts";
import { all, entered, type Member } from "./statements.ts";

/** What a criterion takes over from the pillar and the set around it. */
export interface Surroundings {
  readonly scope: Scope;
  readonly pillar: string;
  /** The maximum that makes the pillar's total right; null when that is not one number. */
  readonly left: Exact | null;
  readonly evidence: string;
  readonly clause: string;
  readonly zeroDenominator: Expr | null;
  /** Of the tag, pillar or set; null: none written. */
  readonly policy: Policy | null;
}

/** Resolves a criterion into a context of its own. */
export function resolveCriterion(
  context: Context,
  around: Surroundings,
  item: CriterionItem,
): CriterionModel {
  const code = item.code?.text ?? "";
  if (item.max === null && all(item, "collected").length === 0)
    report(context, "missing-max", item.header, { code }, { fixes: maxFixes(context, item, around.left) });
  const max = resolveMax(context, around.scope, item.max);
  const outer: Scope = { ...around.scope, criterion: code };
  const declared = declaredInputs(context, outer, item, code);
  const rules = new RulesOf(context, outer, item, code, declared);
  const appraiser = all(item, "appraiser").length > 0 || all(item, "undisclosed").length > 0;
  const collected = all(item, "collected").length > 0;
  const inputs = declared.map((d) => d.input);
  const score = appraiser ? ({ op: "input", name: "x" } as const) : collected ? null : rules.score();
  const requires = all(item, "require").map((r, i) => {
    context.places[`${code}/require/${i}`] = r.span;
    return condition(context, rules.scope, r.condition, r.span).expr;
  });
  const notExpressible = all(item, "not-expressible")[0];
  const policy = all(item, "not-applicable-policy")[0];
  context.places[code] = item.span;
  return criterionModel(context, item, {
    code,
    title: item.title?.value ?? "",
    kind: collected ? "collected" : item.role,
    pillar: around.pillar,
    max: max.value,
    maxParameter: max.parameter,
    inputs:
      appraiser && !inputs.some((i) => i.name === "x")
        ? [...inputs, entered(item.title?.value ?? "")]
        : inputs,
    requires: appraiser ? [...requires, WITHIN_MAX] : requires,
    lets: rules.lets(),
    whens: rules.whens(),
    allEqual: rules.allCase("all-equal"),
    allZero: rules.allCase("all-zero"),
    parts: rules.parts(),
    score: notExpressible === undefined ? score : null,
    zeroDenominator: rules.zeroDenominator(around.zeroDenominator),
    notApplicable: policy === undefined ? around.policy : policyOf(context, outer, policy),
    undisclosed: undisclosedReason(all(item, "undisclosed")[0]),
    undisclosedCriteria: null,
    notExpressible:
      notExpressible === undefined
        ? ""
        : (notExpressible.because?.value ?? words(context, notExpressible.span)),
    verbatim: all(item, "verbatim")
      .map((v) => v.text?.value ?? "")
      .join("\n"),
    evidence: all(item, "evidence")[0]?.text?.value ?? around.evidence,
    clause: all(item, "clause")[0]?.text?.value ?? [around.clause, code].filter((t) => t !== "").join(", "),
    readings: readings(context, item.items),
    accepts: accepts(context, item.items),
    notes: all(item, "note").map((n) => n.text?.value ?? ""),
    examples: flatMap(
      [...all(item, "example"), ...all(item, "example-group")].sort((a, b) => a.span.start - b.span.start),
      (e) => resolveExample(context, rules.scope, e, max.value === null ? null : rational(max.value)) ?? [],
    ),
  });
}

/** What a context has found out about a criterion. */
export function criterionModel(
  context: Context,
  item: CriterionItem | PillarItem,
  criterion: Criterion,
): CriterionModel {
  const symbols = [...context.symbols.values()].map((s) => ({ ...s.symbol, uses: s.uses }));
  const { places, uses, origins, diagnostics } = context;
  return { criterion, item, places, symbols, uses, origins, diagnostics };
}

export const undisclosedReason = (
  item: { readonly because: { readonly value: string } | null } | undefined,
): string => (item === undefined ? "" : (item.because?.value ?? "chưa công khai"));

export const WITHIN_MAX: Expr = {
  op: "compare",
  by: "<=",
  left: { op: "input", name: "x" },
  right: { op: "max" },
};

export function readings(context: Context, items: readonly { readonly kind: string }[]): readonly Reading[] {
  return items
    .filter((m): m is Member<"reading"> => m.kind === "reading")
    .map((r) => ({
      text: r.text?.value ?? "",
      about: r.about?.text ?? "",
      at: r.at === null ? "" : words(context, r.at.span),
      draft: r.draft,
      by: r.by?.value ?? "",
      because: r.because?.value ?? "",
    }));
}

export function accepts(context: Context, items: readonly { readonly kind: string }[]): Criterion["accepts"] {
  return items
    .filter((m): m is Member<"accept"> => m.kind === "accept")
    .map((a) => ({
      code: a.code?.text ?? "",
      at: a.at === null ? "" : words(context, a.at.span),
      because: a.because?.value ?? "",
    }));
}

function declaredInputs(
  context: Context,
  scope: Scope,
  item: CriterionItem,
  code: string,
): readonly DeclaredInput[] {
  const declared = flatMap(all(item, "input"), (input) =>
    resolveInput(context, scope, input, `${code}/input`, "input"),
  );
  const lets = all(item, "let").map((l) => ({ name: l.name.text, span: l.name.span }));
  context.diagnostics.push(
    ...checkDeclared([...declared.map((d) => ({ name: d.input.name, span: d.span })), ...lets]),
  );
  return declared;
}
