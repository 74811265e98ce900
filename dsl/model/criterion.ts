// One criterion: its inputs, special cases, parts and rule, brought together from the statements of its block.
import type { Criterion, Expr, Policy, Reading } from "#runtime/compiled-set.ts";
import { rational, toExact } from "#runtime/number.ts";
import type { Span } from "../source/span.ts";
import type { CriterionItem, CriterionMember, Let, MaxSyntax, PartItem } from "../syntax/ast.ts";
import { type Context, declare, open, report, type Scope, use, words } from "./context.ts";
import { resolveExample } from "./examples.ts";
import { condition, resolve } from "./expression.ts";
import { type DeclaredInput, resolveInput } from "./inputs.ts";
import type { Typed } from "./model.ts";
import { checkDeclared, renameFix } from "./names.ts";
import { asNumber } from "./operands.ts";
import { hasPoints, isShare, number, POINTS } from "./units.ts";

/** What a criterion takes over from the pillar and the set around it. */
export interface Surroundings {
  readonly scope: Scope;
  readonly pillar: string;
  readonly evidence: string;
  readonly clause: string;
  readonly zeroDenominator: Expr | null;
  readonly policy: (code: string, own: Policy | null) => Policy | null;
}

type Member<K extends CriterionMember["kind"]> = Extract<CriterionMember, { readonly kind: K }>;

const all = <K extends CriterionMember["kind"]>(item: CriterionItem, kind: K): readonly Member<K>[] =>
  item.items.filter((m): m is Member<K> => m.kind === kind);

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
  const rules = new Rules(context, outer, item, code, declared);
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

/** Points an appraiser or operator enters, never above the maximum. */
export const entered = (label: string): Criterion["inputs"][number] => ({
  name: "x",
  kind: "points",
  label,
  unit: POINTS,
  places: 6,
  least: "0",
  most: null,
  options: [],
  fields: [],
  evidence: "",
});

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

/** Lets and parts may use one another in any order; each is resolved once, on first use, and a circle is reported. */
class Rules {
  readonly scope: Scope;
  readonly #context: Context;
  readonly #item: CriterionItem;
  readonly #code: string;
  readonly #lets: ReadonlyMap<string, Let>;
  readonly #parts: ReadonlyMap<number, PartItem>;
  readonly #done = new Map<string, Typed | "busy">();
  readonly #order: string[] = [];

  constructor(
    context: Context,
    outer: Scope,
    item: CriterionItem,
    code: string,
    inputs: readonly DeclaredInput[],
  ) {
    this.#context = context;
    this.#item = item;
    this.#code = code;
    this.#lets = new Map(all(item, "let").map((l) => [l.name.text, l]));
    this.#parts = new Map(all(item, "part").map((p) => [p.no, p]));
    const fields = new Map(inputs.map((d) => [d.input.name, d.fields]));
    for (const l of this.#lets.values())
      declare(context, "let", `${code}/let/${l.name.text}`, l.name.text, l.name.span);
    for (const p of this.#parts.values())
      declare(context, "part", `${code}/part/${p.no}`, `(${p.no})`, p.span);
    const appraiser = all(item, "appraiser").length > 0 || all(item, "undisclosed").length > 0;
    const own = new Map(inputs.map((d) => [d.input.name, { input: d.input, type: d.type }]));
    if (appraiser && !own.has("x")) own.set("x", { input: entered(""), type: number(null) });
    this.scope = {
      ...outer,
      inputs: own,
      letNames: [...this.#lets.keys()],
      letType: (name, at) => (this.#lets.has(name) ? this.#resolved(`let/${name}`, at).type : null),
      partType: (no, at) => (this.#parts.has(no) ? this.#resolved(`part/${no}`, at).type : null),
      fieldsOf: (list) => fields.get(list) ?? new Map(),
    };
  }

  #resolved(key: string, at: Span): Typed {
    const done = this.#done.get(key);
    if (done === "busy") {
      report(this.#context, "circular-definition", at, { name: key.slice(key.indexOf("/") + 1) });
      return open(at);
    }
    if (done !== undefined) return done;
    this.#done.set(key, "busy");
    const [kind = "", name = ""] = key.split("/");
    const node = kind === "let" ? this.#lets.get(name) : this.#parts.get(Number(name));
    const value = resolve(this.#context, this.scope, node?.value ?? null, node?.span ?? at);
    if (node !== undefined) this.#context.places[`${this.#code}/${key}`] = node.span;
    this.#done.set(key, value);
    this.#order.push(key);
    return value;
  }

  /** In the order in which they can be computed. */
  lets(): Criterion["lets"] {
    for (const l of this.#lets.values()) this.#resolved(`let/${l.name.text}`, l.span);
    return this.#order
      .filter((k) => k.startsWith("let/"))
      .map((k) => ({ name: k.slice(4), value: this.#value(k) }));
  }

  parts(): Criterion["parts"] {
    const written = all(this.#item, "part");
    const seen = new Set<number>();
    for (const p of written) {
      if (seen.has(p.no)) report(this.#context, "duplicate-name", p.span, { name: `(${p.no})` });
      seen.add(p.no);
      this.#points(this.#resolved(`part/${p.no}`, p.span));
    }
    return [...this.#parts.values()].map((p) => ({
      no: p.no,
      label: p.label?.value ?? "",
      value: this.#value(`part/${p.no}`),
    }));
  }

  #value(key: string): Expr {
    const done = this.#done.get(key);
    return done === undefined || done === "busy" ? { op: "needs-reading", because: "" } : done.expr;
  }

  whens(): Criterion["whens"] {
    return all(this.#item, "when").map((w, i) => {
      this.#context.places[`${this.#code}/when/${i}`] = w.span;
      return {
        when: condition(this.#context, this.scope, w.condition, w.span).expr,
        then: this.#points(resolve(this.#context, this.scope, w.outcome, w.span)),
      };
    });
  }

  allCase(kind: "all-equal" | "all-zero"): Expr | null {
    const found = all(this.#item, kind)[0];
    return found === undefined
      ? null
      : this.#points(resolve(this.#context, this.scope, found.outcome, found.span));
  }

  zeroDenominator(inherited: Expr | null): Expr | null {
    const own = all(this.#item, "zero-denominator")[0];
    return own === undefined
      ? inherited
      : this.#points(resolve(this.#context, this.scope, own.outcome, own.span));
  }

  /** The written rule, or the sum of the answers' points when none is written. */
  score(): Expr | null {
    const written = all(this.#item, "score");
    const second = written[1];
    if (second !== undefined) report(this.#context, "two-rules", second.span, { code: this.#code });
    const only = written[0];
    if (only !== undefined) {
      this.#context.places[`${this.#code}/score`] = only.span;
      return this.#points(resolve(this.#context, this.scope, only.value, only.span));
    }
    const answers = [...this.scope.inputs.values()].filter((i) =>
      i.input.options.some((o) => o.points !== null),
    );
    const values = answers.map((a): Expr => ({ op: "answer-points", name: a.input.name }));
    const first = values[0];
    if (first !== undefined) return values.length === 1 ? first : { op: "sum", values };
    const parts = [...this.#parts.keys()];
    if (parts.length > 0) return { op: "sum", values: parts.map((no): Expr => ({ op: "part", no })) };
    if (all(this.#item, "not-expressible").length === 0)
      report(this.#context, "no-rule", this.#item.header, { code: this.#code });
    return null;
  }

  /** A score is points, or a bare number that means points (SPEC U4); a share alone is not. */
  #points(value: Typed): Expr {
    const number = asNumber(this.#context, value);
    if (number.type.kind !== "number" || number.type.unit === null || hasPoints(number.type.unit))
      return number.expr;
    const text = words(this.#context, value.span);
    const share = isShare(number.type.unit);
    report(this.#context, share ? "share-is-no-score" : "not-points", value.span, { text });
    return number.expr;
  }
}
