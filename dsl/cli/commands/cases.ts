// barem cases: boundary cases of a set with their exact points, to review a rule or to test another implementation with.
import { cases, compile } from "#dsl";
import { argument, has, option } from "../args.ts";
import { casesCsv } from "../cases-csv.ts";
import { casesJson } from "../cases-json.ts";
import { casesText } from "../cases-text.ts";
import { type Command, deliver, refuseOverwrite } from "../context.ts";
import { FORCE, OUTPUT } from "../options.ts";
import { problem, Stop, wrongUse } from "../problem.ts";
import { sourceSet } from "../sets.ts";
import { nearest } from "../suggest.ts";

export const casesCommand: Command = {
  spec: {
    name: "cases",
    summary: "summary-cases",
    arguments: [{ name: "argument-set" }, { name: "argument-criterion", optional: true }],
    options: [{ name: "--csv", help: "help-csv" }, OUTPUT, FORCE],
    examples: [
      "barem cases hoa-binh/huyen 6.6",
      "barem cases hoa-binh/huyen --csv -o truong-hop.csv",
      "barem cases hoa-binh/huyen --json -o truong-hop.json",
    ],
  },
  run: (request, context) => {
    const asCsv = has(request, "--csv");
    if (asCsv && context.json) throw wrongUse("options-exclude", { option: "--csv", other: "--json" });
    const output = option(request, "--output");
    if (output !== null && output !== "-") refuseOverwrite(output, request, context);
    const name = argument(request, 0);
    const { analysis, path } = sourceSet(name, "cases", context);
    const set = compile(analysis);
    if (set === null) {
      const count = analysis.diagnostics.filter((each) => each.severity === "error").length;
      throw new Stop(1, [problem("set-has-errors", { file: path, count })]);
    }
    const code = request.arguments[1] ?? null;
    const codes = set.rules.criteria.map((criterion) => criterion.code);
    if (code !== null && !codes.includes(code))
      throw wrongUse("unknown-criterion", { criterion: code, set: name }, { near: nearest(code, codes) });
    const all = cases(analysis, code);
    const { language } = context;
    const result = context.json
      ? `${JSON.stringify(casesJson(set, all, language), null, 2)}\n`
      : asCsv
        ? casesCsv(set, all, language)
        : casesText(set, all, language);
    deliver(result, request, context);
    return 0;
  },
};
