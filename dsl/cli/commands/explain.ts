// barem explain: why a unit got its points, step by step.
import { type Data, type Explanation, explain, type LoadedSet, printExplanation } from "#runtime";
import { argument } from "../args.ts";
import { type Command, printJson } from "../context.ts";
import { openData } from "../data/open-data.ts";
import { DATA_OPTIONS } from "../options.ts";
import { wrongUse } from "../problem.ts";
import { readySet } from "../sets.ts";
import { nearest } from "../suggest.ts";

/** Units named in a message at most. */
const MOST_UNITS = 12;

export const explainCommand: Command = {
  spec: {
    name: "explain",
    summary: "summary-explain",
    arguments: [
      { name: "argument-set" },
      { name: "argument-data" },
      { name: "argument-unit" },
      { name: "argument-criterion", optional: true, many: true },
    ],
    options: DATA_OPTIONS,
    examples: [
      "barem explain hoa-binh/huyen so-lieu.csv da-bac",
      "barem explain hoa-binh/huyen so-lieu.csv da-bac 3.5",
    ],
  },
  run: (request, context) => {
    if (request.arguments[0] === "-" && request.arguments[1] === "-") throw wrongUse("stdin-twice", {});
    const name = argument(request, 0);
    const set = readySet(name, context);
    const { data } = openData(argument(request, 1), set.compiled, request, context);
    const unit = argument(request, 2).normalize("NFC");
    const ids = data.units.map((each) => each.id);
    if (!ids.includes(unit)) {
      const units = ids.length > MOST_UNITS ? `${ids.slice(0, MOST_UNITS).join(", ")}, …` : ids.join(", ");
      throw wrongUse("unknown-unit", { unit, units }, { near: nearest(unit, ids) });
    }
    const codes = set.compiled.rules.criteria.map((criterion) => criterion.code);
    const wanted = request.arguments.slice(3);
    const unknown = wanted.find((code) => !codes.includes(code));
    if (unknown !== undefined) {
      throw wrongUse(
        "unknown-criterion",
        { criterion: unknown, set: name },
        { near: nearest(unknown, codes) },
      );
    }
    const tree = explainCriteria(set.loaded, data, unit, wanted);
    if (context.json) printJson(tree, context);
    else context.io.out(printExplanation(tree, context.language));
    return 0;
  },
};

/** The explanation of the criteria asked for, in that order; of none: of the whole unit with its results. */
function explainCriteria(set: LoadedSet, data: Data, unit: string, codes: readonly string[]): Explanation {
  const [first, ...rest] = codes;
  const tree = explain(set, data, unit, first);
  return {
    ...tree,
    criteria: [...tree.criteria, ...rest.flatMap((code) => explain(set, data, unit, code).criteria)],
  };
}
