// barem inputs: the figures and answers a set asks for.
import type { CompiledSet, Criterion, Input } from "#runtime/compiled-set.ts";
import { argument } from "../args.ts";
import { type Command, type Context, printJson } from "../context.ts";
import { type Field, fieldsOf } from "../data/fields.ts";
import { readySet } from "../sets.ts";
import { text } from "../strings.ts";
import { shown, table } from "../table.ts";

export const inputs: Command = {
  spec: {
    name: "inputs",
    summary: "summary-inputs",
    arguments: [{ name: "argument-set" }],
    options: [],
    examples: ["barem inputs hoa-binh/huyen", "barem inputs hoa-binh/huyen --json"],
  },
  run: (request, context) => {
    const { compiled } = readySet(argument(request, 0), context);
    if (context.json) printJson(inputsJson(compiled), context);
    else context.io.out(printInputs(compiled, context));
    return 0;
  },
};

/** `{set, version, hash, scale, common, criteria}`, and `parameters` when the set has some: a stable contract. */
function inputsJson(set: CompiledSet): Readonly<Record<string, unknown>> {
  const { rules, hash } = set;
  const fields = fieldsOf(set);
  return {
    set: rules.id,
    version: rules.version,
    hash,
    scale: rules.scale,
    ...(fields.parameters.length > 0 ? { parameters: fields.parameters.map(fieldJson) } : {}),
    common: fields.common.map(fieldJson),
    criteria: rules.criteria.map((criterion) => ({
      code: criterion.code,
      title: criterion.title,
      pillar: criterion.pillar,
      max: criterion.max,
      inputs: fields.criteria.filter((field) => field.criterion === criterion.code).map(fieldJson),
    })),
  };
}

/** `{key, name, kind, label, unit?, options?}`; points entered by an appraiser are of kind number, in điểm. */
function fieldJson(field: Field): Readonly<Record<string, unknown>> {
  return { key: field.key, ...inputJson(field.input) };
}

function inputJson(input: Input): Readonly<Record<string, unknown>> {
  return {
    name: input.name,
    kind: input.kind === "points" ? "number" : input.kind,
    label: input.label,
    ...(input.unit === "" ? {} : { unit: input.unit }),
    ...(input.options.length > 0 && input.kind !== "yes-no"
      ? { options: input.options.map(({ key, label }) => ({ key, label })) }
      : {}),
    ...(input.kind === "list" ? { fields: input.fields.map(inputJson) } : {}),
  };
}

function printInputs(set: CompiledSet, context: Context): string {
  const { language } = context;
  const fields = fieldsOf(set);
  const section = (heading: string, members: readonly Field[]): string =>
    `${shown(heading)}\n${members.length === 0 ? `  ${text(language, "inputs-none")}\n` : fieldsTable(members, context)}\n`;
  const sections = [
    ...(fields.parameters.length > 0
      ? [section(text(language, "inputs-parameters"), fields.parameters)]
      : []),
    ...(fields.common.length > 0 ? [section(text(language, "inputs-common"), fields.common)] : []),
    ...set.rules.criteria.map((criterion) =>
      section(
        heading(criterion, context),
        fields.criteria.filter((field) => field.criterion === criterion.code),
      ),
    ),
  ];
  return sections.join("\n");
}

function heading(criterion: Criterion, context: Context): string {
  const max = criterion.max ?? text(context.language, criterion.maxParameter === "" ? "none" : "unknown");
  return text(context.language, "inputs-criterion", { code: criterion.code, title: criterion.title, max });
}

function fieldsTable(fields: readonly Field[], context: Context): string {
  const { language } = context;
  return table(
    [
      { title: text(language, "column-key") },
      { title: text(language, "column-kind") },
      { title: text(language, "column-unit") },
      { title: text(language, "column-label") },
    ],
    fields.flatMap(({ key, input }) => [
      [key, text(language, `kind-${input.kind}`), input.unit, input.label],
      ...(input.kind === "choice" || input.kind === "checklist"
        ? input.options.map((option) => ["", `  ${option.key}`, "", option.label])
        : []),
    ]),
  );
}
