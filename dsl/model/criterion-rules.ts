// The rules inside one criterion: names defined from one another, special cases, parts, the score.
import type { Criterion, Expr } from "#runtime/compiled-set.ts";
import type { Span } from "../source/span.ts";
import type { CriterionItem, Let, PartItem } from "../syntax/ast.ts";
import { type Context, declare, open, report, type Scope, words } from "./context.ts";
import { condition, resolve } from "./expression.ts";
import type { DeclaredInput } from "./inputs.ts";
import type { Typed } from "./model.ts";
import { asNumber } from "./operands.ts";
import { all, entered } from "./statements.ts";
import { hasPoints, isShare, number } from "./units.ts";

/** Lets and parts may use one another in any order; each is resolved once, on first use, and a circle is reported. */
export class RulesOf {
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
