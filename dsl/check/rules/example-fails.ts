// Every example is scored by the runtime itself, and must give what it says.
import {
  type Criterion,
  type ExampleOutcome,
  FORMAT_VERSION,
  type Policy,
  type Rules,
} from "#runtime/compiled-set.ts";
import { evaluateAll } from "#runtime/evaluate.ts";
import type { CriterionResult } from "#runtime/evaluation.ts";
import { load } from "#runtime/load.ts";
import type { LoadedSet } from "#runtime/loaded-set.ts";
import { toExact } from "#runtime/number.ts";
import type { IndicatorSet } from "../../model/model.ts";
import { inside } from "../../model/references.ts";
import { type Diagnostic, diagnostic } from "../../source/diagnostic.ts";
import type { Span } from "../../source/span.ts";
import type { Surface } from "../../syntax/ast.ts";

const NOTHING: Policy = { tag: "", when: null, confirmedBy: "", kind: "zero" };

export function exampleFails(set: IndicatorSet): readonly Diagnostic[] {
  return set.rules.criteria.flatMap((criterion) => {
    if (criterion.examples.length === 0) return [];
    const loaded = load(alone(set.rules, criterion), { verifyHash: false });
    if (loaded.ok) return failures(set, criterion, loaded.set);
    const [first] = loaded.errors;
    const place = set.criteria.get(criterion.code)?.header ?? { start: 0, end: 0 };
    const params = { code: criterion.code, reason: first?.code ?? "", path: first?.path ?? "" };
    return [diagnostic("runtime-refuses", place, params)];
  });
}

function failures(set: IndicatorSet, criterion: Criterion, loaded: LoadedSet): readonly Diagnostic[] {
  const places = examplePlaces(set, criterion.code);
  const { surface } = set.syntax;
  return criterion.examples.flatMap((example, i) => {
    const units = example.units.map((u) => ({ id: u.id, values: u.values }));
    const result = evaluateAll(loaded, { units });
    return example.units.flatMap((unit, k) => {
      const got = result.units[k]?.criteria.get(criterion.code);
      const expected = inWords(unit.then, surface);
      const found = got === undefined ? "" : inWords(asOutcome(got), surface);
      if (expected === found) return [];
      return [diagnostic("example-fails", places[i] ?? { start: 0, end: 0 }, { found, expected })];
    });
  });
}

/**
 * The criterion by itself, unless its rule looks at others: then the whole set is needed. That it may not apply is
 * known; what it is then worth is not asked, so that no other criterion is needed for it.
 */
function alone(rules: Rules, criterion: Criterion): unknown {
  const policy = criterion.notApplicable === null ? null : NOTHING;
  const only = { ...criterion, notApplicable: policy, examples: [] };
  const looksAround = [...inside(only)].some((o) => o.op === "points-of");
  const pillar = rules.pillars.filter((p) => p.code === criterion.pillar).map((p) => ({ ...p, parent: "" }));
  const chosen: Rules = looksAround
    ? rules
    : {
        ...rules,
        criteria: [only],
        pillars: pillar,
        tags: [],
        rankings: [],
        grades: null,
        awards: [],
        exclusions: [],
        declares: [],
      };
  return {
    format: "barem",
    formatVersion: FORMAT_VERSION,
    hash: "",
    source: { hash: "", spans: {} },
    rules: chosen,
  };
}

function asOutcome(result: CriterionResult): ExampleOutcome {
  if (result.status === "scored" && result.points !== null)
    return { status: "scored", points: toExact(result.points) };
  if (result.status === "pending")
    return {
      status: "pending",
      low: toExact(result.low),
      high: result.high === null ? "?" : toExact(result.high),
    };
  return { status: result.status === "scored" ? "needs-reading" : result.status };
}

/** In the words of the text's own surface, so that what was found can be copied into the example. */
function inWords(outcome: ExampleOutcome, surface: Surface): string {
  const vi = surface === "vi";
  switch (outcome.status) {
    case "scored":
      return `${outcome.points} ${vi ? "điểm" : "points"}`;
    case "pending":
      return vi
        ? `chờ ${outcome.low} đến ${outcome.high} điểm`
        : `pending ${outcome.low} to ${outcome.high} points`;
    case "not-applicable":
      return vi ? "không áp dụng" : "not applicable";
    case "rejected":
      return vi ? "bị loại" : "rejected";
    case "needs-reading":
      return vi ? "cần cách hiểu" : "needs reading";
  }
}

function examplePlaces(set: IndicatorSet, code: string): readonly Span[] {
  const item = set.criteria.get(code);
  if (item === undefined) return [];
  return item.items.flatMap((m) => (m.kind === "example" || m.kind === "example-group" ? [m.span] : []));
}
