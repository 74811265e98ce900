// barem template: a CSV file with every figure a set asks for, to be filled in and given to `barem score`.
import type { Input } from "#runtime/compiled-set.ts";
import { argument, option } from "../args.ts";
import { type Command, type Context, deliver, refuseOverwrite } from "../context.ts";
import {
  DESCRIPTIONS,
  type Field,
  fieldsOf,
  KEY_COLUMN,
  UNIT_COLUMNS,
  type UnitColumn,
} from "../data/fields.ts";
import { BOM, csvLine } from "../data/write-csv.ts";
import { FORCE, OUTPUT } from "../options.ts";
import { readySet } from "../sets.ts";
import { text } from "../strings.ts";

export const template: Command = {
  spec: {
    name: "template",
    summary: "summary-template",
    arguments: [{ name: "argument-set" }],
    options: [
      { name: "--layout", value: "value-layout", allowed: ["units", "figures"], help: "help-layout" },
      { name: "--units", value: "value-units", help: "help-units" },
      OUTPUT,
      FORCE,
    ],
    examples: [
      "barem template hoa-binh/huyen -o so-lieu.csv",
      'barem template hoa-binh/huyen --layout figures --units "da-bac;mai-chau" -o so-lieu.csv',
    ],
  },
  run: (request, context) => {
    const output = option(request, "--output");
    if (output !== null && output !== "-") refuseOverwrite(output, request, context);
    const { compiled } = readySet(argument(request, 0), context);
    const fields = fieldsOf(compiled);
    const all = [...fields.common, ...fields.criteria];
    const lists = all.filter((field) => field.input.kind === "list");
    if (lists.length > 0) {
      const keys = lists.map((field) => field.key).join(", ");
      context.io.err(`${text(context.language, "template-lists", { keys })}\n`);
    }
    const units = (option(request, "--units") ?? text(context.language, "template-example-unit"))
      .split(/[;,]/)
      .map((unit) => unit.trim())
      .filter((unit) => unit !== "");
    const rest = all.filter((field) => field.input.kind !== "list");
    const layout = option(request, "--layout") === "figures" ? perFigure : perUnit;
    deliver(BOM + layout(rest, units, context), request, context);
    return 0;
  },
};

const OWN_COLUMNS: readonly UnitColumn[] = ["name", "group", "submitted", "not-applicable", "tags"];

function perUnit(fields: readonly Field[], units: readonly string[], context: Context): string {
  const header = [
    columnTitle(UNIT_COLUMNS.id, context),
    ...OWN_COLUMNS.map((column) => columnTitle(UNIT_COLUMNS[column], context)),
    ...fields.map(
      ({ key, input }) =>
        `${key} ${input.label}${input.unit === "" ? "" : ` (${input.unit})`}${answers(input)}`,
    ),
  ];
  const blank = header.slice(1).map(() => "");
  return [header, ...units.map((unit) => [unit, ...blank])].map(csvLine).join("");
}

function perFigure(fields: readonly Field[], units: readonly string[], context: Context): string {
  const [figure = "", measure = ""] =
    context.language === "vi" ? [DESCRIPTIONS[0], DESCRIPTIONS[2]] : [DESCRIPTIONS[1], DESCRIPTIONS[3]];
  const blank = units.map(() => "");
  const rows = [
    [columnTitle(KEY_COLUMN, context), figure, measure, ...units],
    ...OWN_COLUMNS.map((column) => [columnTitle(UNIT_COLUMNS[column], context), "", "", ...blank]),
    ...fields.map(({ key, input }) => [key, input.label + answers(input), input.unit, ...blank]),
  ];
  return rows.map(csvLine).join("");
}

/** The keys that may be answered, as ` [truong; pho; khong]`. */
const answers = (input: Input): string =>
  input.kind === "choice" || input.kind === "checklist"
    ? ` [${input.options.map((option) => option.key).join("; ")}]`
    : "";

const columnTitle = (titles: readonly string[], context: Context): string =>
  titles[context.language === "vi" ? 0 : 1] ?? "";
