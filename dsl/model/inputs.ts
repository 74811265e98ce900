// Declarations of figures and answers: kind, measure, bounds, options with their points.
import type { Exact, Input, InputKind, Option, RulePath } from "#runtime/compiled-set.ts";
import { fromInteger, multiply, rational, toExact } from "#runtime/number.ts";
import { flatMap } from "../source/flat-map.ts";
import { cover, type Span } from "../source/span.ts";
import type { InputItem, OptionSyntax, Word } from "../syntax/ast.ts";
import { constantValue } from "./constant.ts";
import { type Context, declare, report, type Scope, words } from "./context.ts";
import { resolve } from "./expression.ts";
import type { Type } from "./model.ts";
import { checkDeclared } from "./names.ts";
import { asNumber } from "./operands.ts";
import { hasPoints, isMoney, measureKey, NO_UNIT, number, POINTS, unitOf } from "./units.ts";
import { measure } from "./values.ts";

export interface DeclaredInput {
  readonly input: Input;
  readonly type: Type;
  readonly span: Span;
  /** Fields of a list, by name. */
  readonly fields: ReadonlyMap<string, { readonly input: Input; readonly type: Type }>;
}

/** Every input of one statement (several names may share it). `scope` sees constants and the maximum only. */
export function resolveInput(
  context: Context,
  scope: Scope,
  item: InputItem,
  prefix: RulePath,
  kind: "input" | "common" | "parameter" | "field",
): readonly DeclaredInput[] {
  const fields = flatMap(item.fields, (f) =>
    resolveInput(context, scope, f, `${prefix}/${item.names[0]?.text ?? ""}`, "field"),
  );
  context.diagnostics.push(...checkDeclared(fields.map((f) => ({ name: f.input.name, span: f.span }))));
  const byName = new Map(fields.map((f) => [f.input.name, { input: f.input, type: f.type }]));
  return item.names.map((name): DeclaredInput => {
    const path = `${prefix}/${name.text}`;
    declare(context, kind, path, name.text, name.span);
    context.places[path] = item.span;
    const base = { name: name.text, label: item.label?.value ?? "", evidence: item.evidence?.value ?? "" };
    if (item.label === null) {
      const head = item.measure === null ? name.span : cover(name.span, item.measure.span);
      report(context, "input-without-label", head, { name: name.text });
    }
    const [input, type] =
      item.form === "figure"
        ? figure(context, scope, item, base)
        : answer(
            context,
            scope,
            item,
            base,
            path,
            fields.map((f) => f.input),
          );
    return {
      input,
      type:
        type.kind === "choice" || type.kind === "checklist" || type.kind === "list"
          ? { ...type, input }
          : type,
      span: name.span,
      fields: byName,
    };
  });
}

type Base = Pick<Input, "name" | "label" | "evidence">;

function figure(context: Context, scope: Scope, item: InputItem, base: Base): readonly [Input, Type] {
  const [kind, unit, places] = figureKind(context, item.measure);
  const wholeType = kind === "count";
  const type: Type =
    kind === "percent"
      ? { kind: "number", unit: { powers: { "%": 1 }, factor: NO_UNIT.factor }, integer: false }
      : number(item.measure === null || unit === "" ? null : unitOf(unit), wholeType);
  const [least, most] = bounds(context, scope, item, kind);
  const { name, label, evidence } = base;
  const input: Input = { name, label, evidence, kind, unit, places, least, most, options: [], fields: [] };
  return [input, type];
}

/** As fine as any comparison of entered points needs. */
const POINT_PLACES = 15;
const PERCENT_PLACES = 6;
const MONEY_PLACES = 6;

function figureKind(context: Context, word: Word | null): readonly [InputKind, string, number] {
  if (word === null) return ["number", "", PERCENT_PLACES];
  const key = measureKey(word.text);
  if (key === "%") return ["percent", "%", PERCENT_PLACES];
  if (key === POINTS) return ["points", POINTS, POINT_PLACES];
  const declared = context.measures.get(key);
  if (isMoney(key)) return ["money", word.text, Math.min(declared?.places ?? MONEY_PLACES, MONEY_PLACES)];
  if (measure(context, word) === null) return ["number", "", PERCENT_PLACES];
  return declared !== undefined && declared.places === 0
    ? ["count", declared.name, 0]
    : ["number", declared?.name ?? word.text, declared?.places ?? 0];
}

/** Inclusive bounds; counts, money and points are never below 0 unless said (SPEC U2). */
function bounds(
  context: Context,
  scope: Scope,
  item: InputItem,
  kind: InputKind,
): readonly [Exact | null, Exact | null] {
  const floor = kind === "count" || kind === "money" || kind === "points" ? "0" : null;
  if (item.bounds === null) return [floor, null];
  const value = (side: "low" | "high", included: boolean): Exact | null => {
    const node = item.bounds?.[side] ?? null;
    if (node === null) return null;
    const typed = asNumber(context, resolve(context, scope, node, node.span));
    const constant = constantValue(typed.expr, null);
    if (constant === null) {
      report(context, "bound-not-constant", node.span, { text: words(context, node.span) });
      return null;
    }
    if (!included && kind !== "count")
      report(context, "bound-must-include", node.span, { text: words(context, node.span) });
    const entered =
      kind === "percent" && node.kind === "number" && node.percent
        ? multiply(constant, fromInteger(100))
        : constant;
    const shift = included || kind !== "count" ? 0n : side === "low" ? 1n : -1n;
    return shift === 0n ? toExact(entered) : String(BigInt(toExact(entered).split("/")[0] ?? "0") + shift);
  };
  return [value("low", item.bounds.lowIncluded) ?? floor, value("high", item.bounds.highIncluded)];
}

function answer(
  context: Context,
  scope: Scope,
  item: InputItem,
  base: Base,
  path: RulePath,
  fields: readonly Input[],
): readonly [Input, Type] {
  const common = {
    ...base,
    unit: "",
    places: 0,
    least: null,
    most: null,
    options: [] as readonly Option[],
    fields: [] as readonly Input[],
  };
  switch (item.form) {
    case "date":
      return [{ ...common, kind: "date" }, { kind: "date" }];
    case "text":
      return [{ ...common, kind: "text" }, { kind: "text" }];
    case "yes-no": {
      const points = item.points === null ? null : answerPoints(context, scope, item.points, item.span);
      return [
        { ...common, kind: "yes-no", options: points === null ? [] : [{ key: "yes", label: "", points }] },
        { kind: "yes-no" },
      ];
    }
    case "choice":
    case "checklist": {
      const input: Input = { ...common, kind: item.form, options: options(context, scope, item, path) };
      return [input, { kind: item.form, input }];
    }
    default: {
      const input: Input = { ...common, kind: "list", fields };
      return [input, { kind: "list", input }];
    }
  }
}

function options(context: Context, scope: Scope, item: InputItem, path: RulePath): readonly Option[] {
  if (item.options.length === 0)
    report(context, "no-options", item.span, { name: item.names[0]?.text ?? "" });
  context.diagnostics.push(
    ...checkDeclared(item.options.map((o) => ({ name: o.key.text, span: o.key.span }))),
  );
  return item.options.map((option: OptionSyntax): Option => {
    if (!/^[a-z0-9_]+$/i.test(option.key.text))
      report(context, "not-an-ascii-key", option.key.span, { key: option.key.text });
    declare(context, "option", `${path}/${option.key.text}`, option.key.text, option.key.span);
    const points = option.points === null ? null : answerPoints(context, scope, option.points, option.span);
    const made = { key: option.key.text, label: option.label?.value ?? "", points };
    context.origins.set(made, { span: option.span, type: null });
    return made;
  });
}

/** Points of an answer: a constant in points; a bare number means points (SPEC U4). */
function answerPoints(
  context: Context,
  scope: Scope,
  node: NonNullable<InputItem["points"]>,
  at: Span,
): Option["points"] {
  const value = asNumber(context, resolve(context, scope, node, at));
  if (value.type.kind === "number" && value.type.unit !== null && !hasPoints(value.type.unit))
    report(context, "not-points", value.span, { text: words(context, value.span) });
  if (value.type.kind === "number" && constantValue(value.expr, rational("1")) === null)
    report(context, "bound-not-constant", value.span, { text: words(context, value.span) });
  return value.expr;
}
