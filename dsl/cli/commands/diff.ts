// barem diff: two versions of a set, change by change as a decision would say it, stricter or looser, with figures.
import { type Analysis, compareSets, hasErrors } from "#dsl";
import { argument } from "../args.ts";
import { type Command, type Context, deliver } from "../context.ts";
import { diffJson, diffText } from "../diff-output.ts";
import { FORCE, OUTPUT } from "../options.ts";
import { problem, Stop } from "../problem.ts";
import { sourceSet } from "../sets.ts";

export const diff: Command = {
  spec: {
    name: "diff",
    summary: "summary-diff",
    arguments: [{ name: "argument-before" }, { name: "argument-after" }],
    options: [OUTPUT, FORCE],
    examples: [
      "barem diff hoa-binh/huyen@1.0.0 ban-sua.barem",
      "barem diff cu.barem moi.barem --json -o thay-doi.json",
    ],
  },
  run: (request, context) => {
    const before = opened(argument(request, 0), context);
    const after = opened(argument(request, 1), context);
    const comparison = compareSets(before, after);
    const versions = { before: before.model.rules, after: after.model.rules };
    const { language } = context;
    const result = context.json
      ? `${JSON.stringify(diffJson(versions, comparison, language), null, 2)}\n`
      : diffText(versions, comparison, language);
    deliver(result, request, context);
    return 0;
  },
};

function opened(name: string, context: Context): Analysis {
  const { analysis, path } = sourceSet(name, "diff", context);
  if (!hasErrors(analysis)) return analysis;
  const count = analysis.diagnostics.filter((each) => each.severity === "error").length;
  throw new Stop(1, [problem("set-has-errors", { file: path, count })]);
}
