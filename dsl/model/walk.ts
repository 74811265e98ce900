// Pillars and criteria in the order of the text, handing down what they inherit: evidence, clause, policies.
import type { Declared, Exact, Expr, Pillar, Policy } from "#runtime/compiled-set.ts";
import { rational, toExact } from "#runtime/number.ts";
import { flatMap } from "../source/flat-map.ts";
import type { CriterionItem, NotApplicable, PillarItem, SetItem } from "../syntax/ast.ts";
import type { Found } from "./collect.ts";
import { type Context, contextWithin, declare, type Scope } from "./context.ts";
import {
  accepts,
  criterionModel,
  readings,
  resolveCriterion,
  type Surroundings,
  undisclosedReason,
  WITHIN_MAX,
} from "./criterion.ts";
import { resolve } from "./expression.ts";
import { leftIn, resolveMax } from "./max.ts";
import type { CriterionModel } from "./model.ts";
import { policyOf } from "./policy.ts";
import { entered, type Item } from "./statements.ts";

export function zeroDenominator(
  context: Context,
  scope: Scope,
  members: readonly { readonly kind: string }[],
): Expr | null {
  const item = members.find((m): m is Item<"zero-denominator"> => m.kind === "zero-denominator");
  return item === undefined ? null : resolve(context, scope, item.outcome, item.span).expr;
}

export interface Inherited {
  /** Points a pillar has left for its only criterion without a maximum; null elsewhere. */
  readonly left: Exact | null;
  readonly evidence: string;
  readonly clause: string;
  readonly zeroDenominator: Expr | null;
}

/** Walks pillars and criteria in the order of the text, handing down what they inherit. */
export class Walk {
  readonly pillars: Pillar[] = [];
  readonly criteria: CriterionModel[] = [];
  /** What each criterion takes over, to resolve it again by itself. */
  readonly surroundings = new Map<string, Surroundings>();
  readonly declares: Declared[] = [];
  readonly #context: Context;
  readonly #scope: Scope;
  readonly #found: Found;
  readonly #setPolicies: readonly NotApplicable[];
  readonly #inherited: Inherited[];
  readonly #pillarPolicies: NotApplicable[] = [];
  readonly #used = new Map<NotApplicable, Policy | null>();

  constructor(
    context: Context,
    scope: Scope,
    found: Found,
    policies: readonly NotApplicable[],
    inherited: Inherited,
  ) {
    this.#context = context;
    this.#scope = scope;
    this.#found = found;
    this.#setPolicies = policies;
    this.#inherited = [inherited];
    for (const policy of policies) this.#policy(policy);
  }

  member(item: SetItem | PillarItem["items"][number], pillar: string): void {
    if (item.kind === "declares") this.#declared(item, pillar);
    else if (item.kind === "pillar") this.#pillar(item, pillar);
    else if (item.kind === "criterion") this.#criterion(item, pillar);
  }

  #declared(item: Item<"declares">, scope: string): void {
    const count = (what: "pillars" | "criteria" | "points"): Exact | null => {
      const found = item.counts.find((c) => c.what === what);
      return found === undefined ? null : toExact(rational(found.value.value));
    };
    const whole = (value: Exact | null): number | null => (value === null ? null : Number(value));
    this.#context.places[`declares/${this.declares.length}`] = item.span;
    this.declares.push({
      scope,
      pillars: whole(count("pillars")),
      criteria: whole(count("criteria")),
      points: count("points"),
      place: item.place?.value ?? "",
    });
  }

  #pillar(item: PillarItem, parent: string): void {
    const code = item.code?.text ?? "";
    this.#context.places[`pillar/${code}`] = item.header;
    const max = resolveMax(this.#context, this.#scope, item.max);
    const notes = flatMap(item.items, (m) => (m.kind === "note" ? [m.text?.value ?? ""] : []));
    this.pillars.push({
      code,
      title: item.title?.value ?? "",
      max: max.value,
      maxParameter: max.parameter,
      parent,
      notes,
    });
    const above = this.#current();
    this.#inherited.push({
      left: leftIn(item),
      evidence:
        flatMap(item.items, (m) => (m.kind === "default-evidence" ? [m.text?.value ?? ""] : []))[0] ??
        above.evidence,
      clause: above.clause,
      zeroDenominator: zeroDenominator(this.#context, this.#scope, item.items) ?? above.zeroDenominator,
    });
    const policies = item.items.filter((m): m is NotApplicable => m.kind === "not-applicable-policy");
    this.#pillarPolicies.push(...policies);
    const undisclosed = item.items.find((m) => m.kind === "undisclosed");
    if (undisclosed !== undefined)
      this.criteria.push(this.#undisclosed(item, code, undisclosedReason(undisclosed), max));
    for (const member of item.items) this.member(member, code);
    this.#pillarPolicies.length -= policies.length;
    this.#inherited.pop();
  }

  #current(): Inherited {
    return (
      this.#inherited[this.#inherited.length - 1] ?? {
        left: null,
        evidence: "",
        clause: "",
        zeroDenominator: null,
      }
    );
  }

  /** The entry of a pillar whose criteria are not public: its points are entered, within its maximum. */
  #undisclosed(
    item: PillarItem,
    code: string,
    reason: string,
    max: { readonly value: string | null; readonly parameter: string },
  ): CriterionModel {
    const inherited = this.#current();
    const counted = item.items.find((m) => m.kind === "declares")?.counts.find((c) => c.what === "criteria");
    const title = item.title?.value ?? "";
    const context = contextWithin(this.#context, this.#context.text);
    declare(context, "input", `${code}/input/x`, "x", item.header);
    context.places[code] = item.header;
    return criterionModel(context, item, {
      code,
      title,
      kind: "scored",
      pillar: code,
      max: max.value,
      maxParameter: max.parameter,
      inputs: [entered(title)],
      requires: max.value === null && max.parameter === "" ? [] : [WITHIN_MAX],
      lets: [],
      whens: [],
      allEqual: null,
      allZero: null,
      parts: [],
      score: { op: "input", name: "x" },
      zeroDenominator: null,
      notApplicable: this.#policyFor(code),
      undisclosed: reason,
      undisclosedCriteria: counted === undefined ? null : Number(counted.value.value),
      notExpressible: "",
      verbatim: flatMap(item.items, (m) => (m.kind === "verbatim" ? [m.text?.value ?? ""] : [])).join("\n"),
      evidence: inherited.evidence,
      clause: [inherited.clause, code].filter((t) => t !== "").join(", "),
      readings: readings(context, item.items),
      accepts: accepts(context, item.items),
      notes: [],
      examples: [],
    });
  }

  #criterion(item: CriterionItem, pillar: string): void {
    const code = item.code?.text ?? "";
    const around: Surroundings = {
      ...this.#current(),
      scope: this.#scope,
      pillar,
      policy: this.#policyFor(code),
    };
    if (!this.surroundings.has(code)) this.surroundings.set(code, around);
    this.criteria.push(resolveCriterion(contextWithin(this.#context, this.#context.text), around, item));
  }

  /** SPEC A1, beyond the criterion's own: tag, pillar (innermost first), set. */
  #policyFor(code: string): Policy | null {
    const tags = new Set(this.#found.tags.filter((t) => t.criteria.includes(code)).map((t) => t.name));
    const tagged = this.#setPolicies.find((p) => p.tag !== null && tags.has(p.tag.text));
    const plain =
      tagged ??
      [...this.#pillarPolicies].reverse().find((p) => p.tag === null) ??
      this.#setPolicies.find((p) => p.tag === null);
    return plain === undefined ? null : this.#policy(plain);
  }

  #policy(item: NotApplicable): Policy | null {
    const done = this.#used.get(item);
    if (done !== undefined) return done;
    const made = policyOf(this.#context, this.#scope, item);
    this.#used.set(item, made);
    return made;
  }
}
