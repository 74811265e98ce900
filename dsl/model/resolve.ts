// The whole set: header, measures, common information, pillars and criteria in order, then the rules over the set.
// Names are collected first, so that order in the file does not matter to them.
import type { Input, Rules } from "#runtime/compiled-set.ts";
import { rational, toExact } from "#runtime/number.ts";
import { type Diagnostic, inOrder } from "../source/diagnostic.ts";
import { flatMap } from "../source/flat-map.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { CriterionItem, SetItem, SetSyntax } from "../syntax/ast.ts";
import { collect, type Found } from "./collect.ts";
import { type Context, contextWithin, newContext, report, type Scope } from "./context.ts";
import { accepts, readings, resolveCriterion } from "./criterion.ts";
import { type DeclaredInput, resolveInput } from "./inputs.ts";
import type { CriterionModel, IndicatorSet, NamedThing, Type } from "./model.ts";
import { checkDeclared } from "./names.ts";
import { checkReferences } from "./references.ts";
import { setRules } from "./set-rules.ts";
import { type Item, items } from "./statements.ts";
import { Walk, zeroDenominator } from "./walk.ts";

export interface Resolution {
  readonly model: IndicatorSet;
  readonly diagnostics: readonly Diagnostic[];
  /** Resolves a criterion again, from another text, with what it takes over from the set; null: no such criterion. */
  readonly again: (item: CriterionItem, text: string) => CriterionModel | null;
}

export function resolveSet(file: SourceFile, syntax: SetSyntax): Resolution {
  const context = newContext(file.text, syntax.surface);
  const found = collect(context, syntax);
  const scope = setScope(context, syntax, found);
  const walk = walkOf(context, syntax, scope, found);
  const rules = buildRules(context, syntax, scope, found, walk);
  checkReferences(context, rules, found.criteria);
  const { criteria, surroundings } = walk;
  const model: IndicatorSet = {
    syntax,
    rules,
    places: Object.assign(context.places, ...criteria.map((c) => c.places)),
    criteria,
    pillars: found.pillars,
    symbols: symbolsOf(context, criteria),
    origins: context.origins,
  };
  const diagnostics = inOrder([...context.diagnostics, ...flatMap(criteria, (c) => c.diagnostics)]);
  const again: Resolution["again"] = (item, text) => {
    const around = surroundings.get(item.code?.text ?? "");
    return around === undefined ? null : resolveCriterion(contextWithin(context, text), around, item);
  };
  return { model, diagnostics, again };
}

/** Every name of the set with its uses, those within criteria included. */
function symbolsOf(context: Context, criteria: readonly CriterionModel[]): readonly NamedThing[] {
  for (const { uses } of criteria)
    for (const [path, spans] of uses) context.symbols.get(path)?.uses.push(...spans);
  const own = [...context.symbols.values()].map((s): NamedThing => ({ ...s.symbol, uses: s.uses }));
  return [...own, ...flatMap(criteria, (c) => c.symbols)];
}

function walkOf(context: Context, syntax: SetSyntax, scope: Scope, found: Found): Walk {
  const walk = new Walk(context, scope, found, items(syntax, "not-applicable-policy"), {
    left: null,
    evidence: items(syntax, "default-evidence")[0]?.text?.value ?? "",
    clause: items(syntax, "decision")[0]?.clause?.value ?? "",
    zeroDenominator: zeroDenominator(context, scope, syntax.items),
  });
  for (const item of syntax.items) walk.member(item, "");
  return walk;
}

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
    listPath: "",
    fieldsOf: () => none,
    codes,
    unitRules: false,
  };
  const parameters = flatMap(items(syntax, "parameter"), (p) =>
    p.input === null ? [] : resolveInput(context, empty, p.input, "parameter", "parameter"),
  );
  const common = flatMap(items(syntax, "common"), (c) =>
    flatMap(c.inputs, (i) => resolveInput(context, empty, i, "common", "common")),
  );
  const named = (declared: readonly DeclaredInput[]) =>
    new Map(declared.map((d) => [d.input.name, { input: d.input, type: d.type }]));
  context.diagnostics.push(
    ...checkDeclared([...parameters, ...common].map((d) => ({ name: d.input.name, span: d.span }))),
  );
  return { ...empty, parameters: named(parameters), common: named(common) };
}

function buildRules(context: Context, syntax: SetSyntax, scope: Scope, found: Found, walk: Walk): Rules {
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
  only("default-evidence");
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
    criteria: walk.criteria.map((c) => c.criterion),
    tags: found.tags,
    ...setRules(context, { ...scope, unitRules: true }, syntax),
    overdue: only("overdue")?.meaning ?? null,
    readings: readings(context, syntax.items),
    accepts: accepts(context, syntax.items),
    notes: items(syntax, "note").map((n) => n.text?.value ?? ""),
  };
}

const succession = (syntax: SetSyntax, kind: "replaces" | "amends"): readonly string[] =>
  flatMap(syntax.items, (i) =>
    (i.kind === "replaces" || i.kind === "amends") && i.kind === kind ? [i.text?.value ?? ""] : [],
  );
