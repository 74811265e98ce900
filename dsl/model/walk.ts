// Pillars and criteria in the order of the text, handing down what they inherit: evidence, clause, policies.
import type { Criterion, Declared, Exact, Expr, Pillar, Policy } from "#runtime/compiled-set.ts";
import { rational, toExact } from "#runtime/number.ts";
import type { CriterionItem, NotApplicable, PillarItem, SetItem } from "../syntax/ast.ts";
import type { Found } from "./collect.ts";
import { type Context, declare, report, type Scope, use } from "./context.ts";
import {
  accepts,
  readings,
  resolveCriterion,
  resolveMax,
  undisclosedReason,
  WITHIN_MAX,
} from "./criterion.ts";
import { condition, resolve } from "./expression.ts";
import { renameFix } from "./names.ts";
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
  readonly evidence: string;
  readonly clause: string;
  readonly zeroDenominator: Expr | null;
}

/** Walks pillars and criteria in the order of the text, handing down what they inherit. */
export class Walk {
  readonly pillars: Pillar[] = [];
  readonly criteria: Criterion[] = [];
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
    const notes = item.items.flatMap((m) => (m.kind === "note" ? [m.text?.value ?? ""] : []));
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
      evidence:
        item.items.flatMap((m) => (m.kind === "default-evidence" ? [m.text?.value ?? ""] : []))[0] ??
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
    return this.#inherited[this.#inherited.length - 1] ?? { evidence: "", clause: "", zeroDenominator: null };
  }

  /** The entry of a pillar whose criteria are not public: its points are entered, within its maximum. */
  #undisclosed(
    item: PillarItem,
    code: string,
    reason: string,
    max: { readonly value: string | null; readonly parameter: string },
  ): Criterion {
    const inherited = this.#current();
    const counted = item.items.find((m) => m.kind === "declares")?.counts.find((c) => c.what === "criteria");
    const title = item.title?.value ?? "";
    declare(this.#context, "input", `${code}/input/x`, "x", item.header);
    this.#context.places[code] = item.header;
    return {
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
      notApplicable: this.#policyFor(code, null),
      undisclosed: reason,
      undisclosedCriteria: counted === undefined ? null : Number(counted.value.value),
      notExpressible: "",
      verbatim: item.items.flatMap((m) => (m.kind === "verbatim" ? [m.text?.value ?? ""] : [])).join("\n"),
      evidence: inherited.evidence,
      clause: [inherited.clause, code].filter((t) => t !== "").join(", "),
      readings: readings(this.#context, item.items),
      accepts: accepts(this.#context, item.items),
      notes: [],
      examples: [],
    };
  }

  #criterion(item: CriterionItem, pillar: string): void {
    const inherited = this.#current();
    const own = item.items.find((m): m is NotApplicable => m.kind === "not-applicable-policy");
    const around = {
      ...inherited,
      scope: this.#scope,
      pillar,
      policy: (code: string, p: Policy | null) => this.#policyFor(code, p),
    };
    if (item.max === null && !item.items.some((m) => m.kind === "collected"))
      report(this.#context, "missing-max", item.header, { code: item.code?.text ?? "" });
    this.criteria.push(
      resolveCriterion(this.#context, around, item, own === undefined ? null : this.#policy(own)),
    );
  }

  /** SPEC A1: criterion, tag, pillar (innermost first), set. */
  #policyFor(code: string, own: Policy | null): Policy | null {
    if (own !== null) return own;
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
    const made = this.#makePolicy(item);
    this.#used.set(item, made);
    return made;
  }

  #makePolicy(item: NotApplicable): Policy | null {
    const context = this.#context;
    const known = this.#found.tags.map((t) => t.name);
    for (const word of [item.tag, item.outside]) {
      if (word === null) continue;
      if (!known.includes(word.text))
        report(
          context,
          "unknown-code",
          word.span,
          { code: word.text },
          { fixes: renameFix(word.span, word.text, known) },
        );
      else use(context, `tag/${word.text}`, word.span);
    }
    if (item.policy === null) return null;
    const base = {
      tag: item.tag?.text ?? "",
      when: item.when === null ? null : condition(context, this.#scope, item.when, item.span).expr,
      confirmedBy: item.confirmedBy?.value ?? "",
    };
    if (item.policy !== "proportional") return { ...base, kind: item.policy };
    return { ...base, kind: "proportional", outside: item.outside?.text ?? "" };
  }
}
