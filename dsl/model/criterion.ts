// One criterion: its inputs, special cases, parts and rule, brought together from the statements of its block.
import type { Criterion, Expr, Policy, Reading } from "#runtime/compiled-set.ts";
import { rational, toExact } from "#runtime/number.ts";
import type { CriterionItem, MaxSyntax } from "../syntax/ast.ts";
import { type Context, report, type Scope, use, words } from "./context.ts";
import { RulesOf } from "./criterion-rules.ts";
import { resolveExample } from "./examples.ts";
import { condition } from "./expression.ts";
import { type DeclaredInput, resolveInput } from "./inputs.ts";
import { checkDeclared, renameFix } from "./names.ts";
import { all, entered, type Member } from "./statements.ts";

/** What a criterion takes over from the pillar and the set around it. */
export interface Surroundings {
  readonly scope: Scope;
  readonly pillar: string;
  readonly evidence: string;
  readonly clause: string;
  readonly zeroDenominator: Expr | null;
  readonly policy: (code: string, own: Policy | null) => Policy | null;
}

export function resolveCriterion(
  context: Context,
  around: Surroundings,
  item: CriterionItem,
  ownPolicy: Policy | null,
): Criterion {
  const code = item.code?.text ?? "";
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
  context.places[code] = item.span;
  return {
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
    notApplicable: around.policy(code, ownPolicy),
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
    examples: [...all(item, "example"), ...all(item, "example-group")]
      .sort((a, b) => a.span.start - b.span.start)
      .flatMap(
        (e) => resolveExample(context, rules.scope, e, max.value === null ? null : rational(max.value)) ?? [],
      ),
  };
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

export interface Maximum {
  readonly value: string | null;
  readonly parameter: string;
}

export function resolveMax(context: Context, scope: Scope, node: MaxSyntax | null): Maximum {
  if (node === null || node.is === "unknown") return { value: null, parameter: "" };
  if (node.is === "number") return { value: toExact(rational(node.value.value)), parameter: "" };
  const parameter = scope.parameters.get(node.name.text);
  if (parameter === undefined)
    report(
      context,
      "unknown-name",
      node.name.span,
      { name: node.name.text },
      { fixes: renameFix(node.name.span, node.name.text, scope.parameters.keys()) },
    );
  else use(context, `parameter/${node.name.text}`, node.name.span);
  return { value: null, parameter: parameter === undefined ? "" : node.name.text };
}

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
  const declared = all(item, "input").flatMap((input) =>
    resolveInput(context, scope, input, `${code}/input`, "input"),
  );
  const lets = all(item, "let").map((l) => ({ name: l.name.text, span: l.name.span }));
  context.diagnostics.push(
    ...checkDeclared([...declared.map((d) => ({ name: d.input.name, span: d.span })), ...lets]),
  );
  return declared;
}
