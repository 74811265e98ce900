// barem compile: a set as canonical JSON for other software.
import { argument, option } from "../args.ts";
import { type Command, deliver, refuseOverwrite } from "../context.ts";
import { FORCE, OUTPUT } from "../options.ts";
import { readySet } from "../sets.ts";

export const compileCommand: Command = {
  spec: {
    name: "compile",
    summary: "summary-compile",
    arguments: [{ name: "argument-set" }],
    options: [OUTPUT, FORCE],
    examples: ["barem compile hoa-binh/huyen -o huyen.json"],
  },
  run: (request, context) => {
    const output = option(request, "--output");
    if (output !== null && output !== "-") refuseOverwrite(output, request, context);
    const { compiled } = readySet(argument(request, 0), context);
    deliver(`${JSON.stringify(compiled)}\n`, request, context);
    return 0;
  },
};
