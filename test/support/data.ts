// A small set for tests of reading data, and its fields; no text of a set is needed for them.

import type { DecimalSign } from "#dsl";
import {
  type CompiledSet,
  type Criterion,
  FORMAT_VERSION,
  type Input,
  type InputKind,
} from "#runtime/compiled-set.ts";
import type { UnitData } from "#runtime/evaluation.ts";
import { type Fields, fieldsOf } from "../../dsl/cli/data/fields.ts";
import { readCsv } from "../../dsl/cli/data/read-csv.ts";
import { printProblem } from "../../dsl/cli/print-problem.ts";
import { Stop } from "../../dsl/cli/problem.ts";

const input = (name: string, kind: InputKind, label: string, options: readonly string[] = []): Input => ({
  name,
  kind,
  label,
  unit: kind === "count" ? "người" : "",
  places: kind === "count" ? 0 : 6,
  least: null,
  most: null,
  options: options.map((key) => ({ key, label: `Nhãn ${key}`, points: null })),
  fields: [],
  evidence: "",
});

const criterion = (code: string, inputs: readonly Input[]): Criterion => ({
  code,
  title: `Tiêu chí ${code}`,
  kind: "scored",
  pillar: "",
  max: "10",
  maxParameter: "",
  inputs,
  requires: [],
  lets: [],
  whens: [],
  allEqual: null,
  allZero: null,
  parts: [],
  score: { op: "max" },
  zeroDenominator: null,
  notApplicable: null,
  undisclosed: "",
  undisclosedCriteria: null,
  notExpressible: "",
  verbatim: "",
  evidence: "",
  clause: "",
  readings: [],
  accepts: [],
  notes: [],
  examples: [],
});

const SET: CompiledSet = {
  format: "barem",
  formatVersion: FORMAT_VERSION,
  hash: "",
  source: { hash: "", spans: {} },
  rules: {
    id: "thu/nghiem",
    version: "1.0.0",
    title: "Thử",
    level: "",
    legalBasis: [],
    effective: { from: "", until: "" },
    replaces: [],
    amends: [],
    called: ["chỉ số", "tiêu chí"],
    scale: "10",
    declares: [],
    measures: [],
    parameters: [],
    common: [input("dan_so", "count", "Dân số")],
    pillars: [],
    criteria: [
      criterion("3.5", [input("a", "count", "Số người"), input("b", "number", "Số đo")]),
      criterion("3.6", [
        input("co", "yes-no", "Có không"),
        input("muc", "choice", "Mức", ["truong", "pho"]),
        input("dm", "checklist", "Danh mục", ["k1", "k2", "k3"]),
      ]),
      criterion("3.7", [
        input("d", "date", "Ngày"),
        input("t", "text", "Chữ"),
        input("p", "percent", "Tỷ lệ"),
      ]),
    ],
    tags: [],
    rounding: [],
    rankings: [],
    grades: null,
    awards: [],
    exclusions: [],
    overdue: null,
    readings: [],
    accepts: [],
    notes: [],
  },
};

export const FIELDS: Fields = fieldsOf(SET);

/** The units of a CSV text; or, when it is refused, the lines of its problems in Vietnamese. */
export function csv(text: string, decimal: DecimalSign | null = null): readonly UnitData[] | string {
  try {
    return readCsv(text, { file: "d.csv", fields: FIELDS, decimal, delimiter: null, language: "vi" }).units;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return error.problems.map((each) => printProblem(each, "vi")).join("");
  }
}
