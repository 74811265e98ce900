// barem receipt verify: computes again and says whether set, data and result are those of a receipt.
import { verifyReceipt } from "#runtime";
import { argument } from "../args.ts";
import { type Command, printJson } from "../context.ts";
import { openData } from "../data/open-data.ts";
import { DATA_OPTIONS } from "../options.ts";
import { readReceipt } from "../receipt-file.ts";
import { readySet } from "../sets.ts";
import { text } from "../strings.ts";

export const receiptVerify: Command = {
  spec: {
    name: "receipt verify",
    summary: "summary-receipt",
    arguments: [{ name: "argument-receipt" }, { name: "argument-set" }, { name: "argument-data" }],
    options: DATA_OPTIONS,
    examples: ["barem receipt verify bien-nhan.json hoa-binh/huyen so-lieu.csv"],
  },
  run: (request, context) => {
    const receipt = readReceipt(argument(request, 0), context);
    const set = readySet(argument(request, 1), context);
    const { data } = openData(argument(request, 2), set.compiled, request, context);
    const differs = verifyReceipt(receipt, set.loaded, data);
    if (context.json) printJson({ verified: differs.length === 0, differs }, context);
    else if (differs.length === 0) context.io.out(`${text(context.language, "receipt-same")}\n`);
    else {
      const what = differs.map((field) => text(context.language, `receipt-${field}`)).join(", ");
      context.io.out(`${text(context.language, "receipt-differs", { what })}\n`);
    }
    return differs.length === 0 ? 0 : 1;
  },
};
