// barem score: points, ranks and grades of the units of a data file.
import { evaluateAll, receipt } from "#runtime";
import { argument, option } from "../args.ts";
import { type Command, printJson, refuseOverwrite, writeWhole } from "../context.ts";
import { openData } from "../data/open-data.ts";
import { DATA_OPTIONS, FORCE } from "../options.ts";
import { describe, parametersNotSet } from "../print-finding.ts";
import { wrongUse } from "../problem.ts";
import { receiptText } from "../receipt-file.ts";
import { scoreJson } from "../score-json.ts";
import { scoreText } from "../score-table.ts";
import { readySet } from "../sets.ts";

export const score: Command = {
  spec: {
    name: "score",
    summary: "summary-score",
    arguments: [{ name: "argument-set" }, { name: "argument-data" }],
    options: [...DATA_OPTIONS, { name: "--receipt", value: "value-file", help: "help-receipt" }, FORCE],
    examples: [
      "barem score hoa-binh/huyen so-lieu.csv",
      "barem score hoa-binh/huyen so-lieu.json --json --receipt bien-nhan.json",
      "barem score mo-duc/xa so-lieu.csv -p toi_da_kinh_te_so=100",
    ],
  },
  run: (request, context) => {
    const receiptFile = option(request, "--receipt");
    if (receiptFile !== null) refuseOverwrite(receiptFile, request, context);
    if (request.arguments[0] === "-" && request.arguments[1] === "-") throw wrongUse("stdin-twice", {});
    const set = readySet(argument(request, 0), context);
    const data = openData(argument(request, 1), set.compiled, request, context);
    const result = evaluateAll(set.loaded, data.data);
    const found = [...parametersNotSet(data), ...result.findings];
    const findings = found.map((finding) => describe(finding, set, data, context.language));
    if (receiptFile !== null) {
      writeWhole(receiptFile, receiptText(receipt(set.loaded, data.data, result), set), context);
    }
    if (context.json) printJson(scoreJson(set, result, findings), context);
    else context.io.out(scoreText({ set, data, language: context.language }, result, findings));
    return findings.some((finding) => finding.severity === "error") ? 1 : 0;
  },
};
