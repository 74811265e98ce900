// A data file as a command line names it, CSV or JSON, with the parameters given beside it.

import type { DecimalSign } from "#dsl";
import type { CompiledSet } from "#runtime/compiled-set.ts";
import type { Data } from "#runtime/evaluation.ts";
import { has, option, type Request } from "../args.ts";
import { type Context, readText } from "../context.ts";
import { type Place, problem, Stop, wrongUse } from "../problem.ts";
import { nearest } from "../suggest.ts";
import { readCell } from "./cell.ts";
import type { Delimiter } from "./csv-grid.ts";
import { type Field, type Fields, fieldsOf } from "./fields.ts";
import { readCsv } from "./read-csv.ts";
import { readJsonData } from "./read-json.ts";

export interface OpenData {
  readonly data: Data;
  readonly fields: Fields;
  /** Codes and tags that can be declared not to apply. */
  readonly declarable: readonly string[];
  /** Names of the set's parameters. */
  readonly parameters: readonly string[];
  /** Where a unit's figure stands in the file; the unit itself when the key is none of its figures. */
  readonly placeOf: (unit: string, key: string) => Place | null;
}

/** Reads the data file; a fault in it ends the command (exit 1). */
export function openData(file: string, set: CompiledSet, request: Request, context: Context): OpenData {
  const fields = fieldsOf(set);
  const text = readText(file, context);
  const read = /^\s*[[{]/.test(text)
    ? readJsonData(text, file)
    : csvData(text, file, fields, request, context);
  const parameters = { ...read.data.parameters, ...givenParameters(read.data, fields, request, context) };
  const year = givenYear(request) ?? read.data.year;
  const data: Data = {
    ...read.data,
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    ...(year === undefined ? {} : { year }),
    ...(has(request, "--closed") ? { closed: true } : {}),
  };
  const { criteria, tags, pillars } = set.rules;
  const declarable = [...criteria, ...pillars].map((each) => each.code).concat(tags.map((tag) => tag.name));
  return {
    data,
    fields,
    declarable,
    parameters: fields.parameters.map((field) => field.key),
    placeOf: read.placeOf,
  };
}

const DELIMITERS: Readonly<Record<string, Delimiter>> = { comma: ",", semicolon: ";", tab: "\t" };

function csvData(text: string, file: string, fields: Fields, request: Request, context: Context) {
  const delimiter = DELIMITERS[option(request, "--delimiter") ?? ""] ?? null;
  const { language } = context;
  const { units, placeOf } = readCsv(text, {
    file,
    fields,
    decimal: decimalOf(request),
    delimiter,
    language,
  });
  const data: Data = { units };
  return { data, placeOf };
}

function decimalOf(request: Request): DecimalSign | null {
  const sign = option(request, "--decimal");
  return sign === "comma" || sign === "point" ? sign : null;
}

function givenYear(request: Request): number | undefined {
  const year = option(request, "--year");
  if (year === null) return undefined;
  if (!/^[12]\d{3}$/.test(year))
    throw wrongUse("option-value", { option: "--year", value: year, allowed: "2023" });
  return Number(year);
}

function givenParameters(
  data: Data,
  fields: Fields,
  request: Request,
  context: Context,
): Readonly<Record<string, unknown>> {
  const given = (request.options.get("--parameter") ?? []).map((word): readonly [string, unknown] => {
    const at = word.indexOf("=");
    const name = (at < 0 ? word : word.slice(0, at)).normalize("NFC");
    const field = fields.parameters.find((each) => each.key === name);
    if (field === undefined) {
      const names = fields.parameters.map((each) => each.key);
      const parameters = names.join(", ") || "–";
      throw wrongUse("unknown-parameter", { parameter: name, parameters }, { near: nearest(name, names) });
    }
    return [name, parameterValue(field, at < 0 ? "" : word.slice(at + 1), request, context)];
  });
  const names = [...Object.keys(data.parameters ?? {}), ...given.map(([name]) => name)];
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw wrongUse("parameter-twice", { parameter: twice });
  return Object.fromEntries(given);
}

function parameterValue(field: Field, raw: string, request: Request, context: Context): unknown {
  const place: Place = { kind: "file", file: `--parameter ${field.key}` };
  const outcome = readCell(raw, field.input, {
    decimal: decimalOf(request),
    language: context.language,
    place,
  });
  if (!outcome.ok) throw new Stop(2, [outcome.problem]);
  if (outcome.value === undefined) {
    throw new Stop(2, [problem("option-needs-value", { option: "--parameter", value: `${field.key}=…` })]);
  }
  return outcome.value;
}
