// The whole set: header, measures, common information, pillars and criteria in order, then the rules over the set.
// Names are collected first, so that order in the file does not matter to them.
import type {
  Criterion,
  Declared,
  Exact,
  Expr,
  Input,
  Pillar,
  Policy,
  Rules,
  Tag,
} from "#runtime/compiled-set.ts";
import { rational, toExact } from "#runtime/number.ts";
import { type Diagnostic, inOrder } from "../source/diagnostic.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { CriterionItem, NotApplicable, PillarItem, SetItem, SetSyntax } from "../syntax/ast.ts";
import { type Context, declare, newContext, report, type Scope, use } from "./context.ts";
import {
  accepts,
  entered,
  readings,
  resolveCriterion,
  resolveMax,
  undisclosedReason,
  WITHIN_MAX,
} from "./criterion.ts";
import { condition, resolve } from "./expression.ts";
import { type DeclaredInput, resolveInput } from "./inputs.ts";
import type { IndicatorSet, NamedThing, Type } from "./model.ts";
import { checkDeclared, renameFix } from "./names.ts";
import { checkReferences } from "./references.ts";
import { setRules } from "./set-rules.ts";
import { type Item, items } from "./statements.ts";
import { measureKey } from "./units.ts";

export function resolveSet(
  file: SourceFile,
  syntax: SetSyntax,
): { readonly model: IndicatorSet; readonly diagnostics: readonly Diagnostic[] } {
  const context = newContext(file.text);
  const found = collect(context, syntax);
  const scope = setScope(context, syntax, found);
  const rules = buildRules(context, syntax, scope, found);
  checkReferences(context, rules, found.criteria);
  const symbols: NamedThing[] = [...context.symbols.values()].map((s) => ({ ...s.symbol, uses: s.uses }));
  const model: IndicatorSet = {
    syntax,
    rules,
    places: context.places,
    criteria: found.criteria,
    pillars: found.pillars,
    symbols,
  };
  return { model, diagnostics: inOrder(context.diagnostics) };
}

export interface Found {
  readonly criteria: Map<string, CriterionItem | PillarItem>;
  readonly pillars: Map<string, PillarItem>;
  readonly tags: readonly Tag[];
}

/** Codes, tags and measures of the whole file. */
function collect(context: Context, syntax: SetSyntax): Found {
  const criteria = new Map<string, CriterionItem | PillarItem>();
  const pillars = new Map<string, PillarItem>();
  const visit = (item: CriterionItem | PillarItem): void => {
    const code = item.code;
    if (code !== null) {
      const first = criteria.get(code.text) ?? pillars.get(code.text);
      if (first !== undefined)
        report(
          context,
          "duplicate-code",
          code.span,
          { code: code.text },
          { related: [{ span: first.code?.span ?? first.span, text: code.text }] },
        );
      else if (item.kind === "pillar") pillars.set(code.text, item);
      else criteria.set(code.text, item);
      if (item.kind === "pillar" && isUndisclosed(item) && first === undefined) criteria.set(code.text, item);
      declare(
        context,
        item.kind,
        item.kind === "pillar" ? `pillar/${code.text}` : code.text,
        code.text,
        code.span,
      );
    }
    if (item.kind === "pillar")
      for (const member of item.items)
        if (member.kind === "pillar" || member.kind === "criterion") visit(member);
  };
  for (const item of syntax.items) if (item.kind === "pillar" || item.kind === "criterion") visit(item);
  for (const group of items(syntax, "measures").flatMap((m) => m.groups))
    for (const name of group.names) {
      const key = measureKey(name.text);
      if (context.measures.has(key)) report(context, "duplicate-name", name.span, { name: name.text });
      context.measures.set(key, { name: name.text, places: Number(group.places?.value ?? "0") });
      declare(context, "measure", `measure/${key}`, name.text, name.span);
    }
  return { criteria, pillars, tags: collectTags(context, syntax, criteria, pillars) };
}

const isUndisclosed = (item: PillarItem): boolean => item.items.some((m) => m.kind === "undisclosed");

function collectTags(
  context: Context,
  syntax: SetSyntax,
  criteria: ReadonlyMap<string, unknown>,
  pillars: ReadonlyMap<string, PillarItem>,
): readonly Tag[] {
  const tags = items(syntax, "tag");
  context.diagnostics.push(
    ...checkDeclared(
      tags.flatMap((t) => (t.name === null ? [] : [{ name: t.name.text, span: t.name.span }])),
    ),
  );
  return tags.flatMap((tag): readonly Tag[] => {
    if (tag.name === null) return [];
    const name = tag.name.text;
    declare(context, "tag", `tag/${name}`, name, tag.name.span);
    context.places[`tag/${name}`] = tag.span;
    if (!/^[a-z0-9_-]+$/i.test(name)) report(context, "not-an-ascii-key", tag.name.span, { key: name });
    const codes = tag.codes.flatMap((word): readonly string[] => {
      if (criteria.has(word.text)) {
        use(context, word.text, word.span);
        return [word.text];
      }
      const inside = pillars.get(word.text);
      if (inside !== undefined) {
        use(context, `pillar/${word.text}`, word.span);
        return criteriaOf(inside);
      }
      report(
        context,
        "unknown-code",
        word.span,
        { code: word.text },
        { fixes: renameFix(word.span, word.text, criteria.keys()) },
      );
      return [];
    });
    return [{ name, label: tag.label?.value ?? "", criteria: [...new Set(codes)] }];
  });
}

const criteriaOf = (pillar: PillarItem): readonly string[] =>
  isUndisclosed(pillar)
    ? pillar.code === null
      ? []
      : [pillar.code.text]
    : pillar.items.flatMap((m) =>
        m.kind === "pillar" ? criteriaOf(m) : m.kind === "criterion" && m.code !== null ? [m.code.text] : [],
      );

function setScope(context: Context, syntax: SetSyntax, found: Found): Scope {
  const codes = {
    criteria: new Set(found.criteria.keys()),
    pillars: new Set(found.pillars.keys()),
    tags: new Set(found.tags.map((t) => t.name)),
  };
  const none: ReadonlyMap<string, { readonly input: Input; readonly type: Type }> = new Map();
  const empty: Scope = {
    criterion: "",
    inputs: none,
    common: none,
    parameters: none,
    letType: () => null,
    partType: () => null,
    letNames: [],
    fields: null,
    fieldsOf: () => none,
    codes,
    unitRules: false,
  };
  const parameters = items(syntax, "parameter").flatMap((p) =>
    p.input === null ? [] : resolveInput(context, empty, p.input, "parameter", "parameter"),
  );
  const common = items(syntax, "common").flatMap((c) =>
    c.inputs.flatMap((i) => resolveInput(context, empty, i, "common", "common")),
  );
  const named = (declared: readonly DeclaredInput[]) =>
    new Map(declared.map((d) => [d.input.name, { input: d.input, type: d.type }]));
  context.diagnostics.push(
    ...checkDeclared([...parameters, ...common].map((d) => ({ name: d.input.name, span: d.span }))),
  );
  return { ...empty, parameters: named(parameters), common: named(common) };
}

function buildRules(context: Context, syntax: SetSyntax, scope: Scope, found: Found): Rules {
  const only = <K extends SetItem["kind"]>(kind: K): Item<K> | undefined => {
    const [first, second] = items(syntax, kind);
    if (second !== undefined) report(context, "said-twice", second.span, {});
    return first;
  };
  const basis = items(syntax, "decision").map((d) => ({
    number: d.number?.value ?? "",
    date: d.date?.iso ?? "",
    by: d.by?.value ?? "",
    clause: d.clause?.value ?? "",
  }));
  const called = only("called");
  const effective = only("effective");
  const scale = only("scale");
  const walk = new Walk(context, scope, found, items(syntax, "not-applicable-policy"), {
    evidence: only("default-evidence")?.text?.value ?? "",
    clause: basis[0]?.clause ?? "",
    zeroDenominator: zeroDenominator(context, scope, syntax.items),
  });
  for (const item of syntax.items) walk.member(item, "");
  return {
    id: syntax.id?.text ?? "",
    version: syntax.version?.text ?? "",
    title: only("title")?.text?.value ?? "",
    level: only("level")?.text?.value ?? "",
    legalBasis: basis,
    effective: { from: effective?.from?.iso ?? "", until: effective?.until?.iso ?? "" },
    replaces: succession(syntax, "replaces"),
    amends: succession(syntax, "amends"),
    called: [called?.pillar?.value ?? "chỉ số", called?.criterion?.value ?? "tiêu chí"],
    scale: scale?.value == null ? null : toExact(rational(scale.value.value)),
    declares: walk.declares,
    measures: [...context.measures.values()],
    parameters: [...scope.parameters.values()].map((p) => p.input),
    common: [...scope.common.values()].map((c) => c.input),
    pillars: walk.pillars,
    criteria: walk.criteria,
    tags: found.tags,
    ...setRules(context, { ...scope, unitRules: true }, syntax),
    overdue: only("overdue")?.meaning ?? null,
    readings: readings(context, syntax.items),
    accepts: accepts(context, syntax.items),
    notes: items(syntax, "note").map((n) => n.text?.value ?? ""),
  };
}

const succession = (syntax: SetSyntax, kind: "replaces" | "amends"): readonly string[] =>
  syntax.items.flatMap((i) =>
    (i.kind === "replaces" || i.kind === "amends") && i.kind === kind ? [i.text?.value ?? ""] : [],
  );

function zeroDenominator(
  context: Context,
  scope: Scope,
  members: readonly { readonly kind: string }[],
): Expr | null {
  const item = members.find((m): m is Item<"zero-denominator"> => m.kind === "zero-denominator");
  return item === undefined ? null : resolve(context, scope, item.outcome, item.span).expr;
}

interface Inherited {
  readonly evidence: string;
  readonly clause: string;
  readonly zeroDenominator: Expr | null;
}

/** Walks pillars and criteria in the order of the text, handing down what they inherit. */
class Walk {
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
