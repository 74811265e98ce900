// barem restore: puts a backup into the data folder of the server.
import { argument, has } from "../args.ts";
import { type Command, type Exit, printJson } from "../context.ts";
import { DATA_FOLDER } from "../options.ts";
import { wrongUse } from "../problem.ts";
import { filled, serverStop } from "../server-stop.ts";
import { text } from "../strings.ts";

export const restoreCommand: Command = {
  spec: {
    name: "restore",
    summary: "summary-restore",
    arguments: [{ name: "argument-file" }],
    options: [DATA_FOLDER, { name: "--force", help: "help-force-restore" }],
    examples: ["barem restore sao-luu.barem-backup", "barem restore sao-luu.barem-backup --data thu-lai"],
  },
  run: async (request, context): Promise<Exit> => {
    const { io, language } = context;
    const file = argument(request, 0);
    if (file === "-") throw wrongUse("needs-file", { command: "restore" });
    const given = filled(request, "--data", context);
    const server = await io.server();
    const place = server.placeOf(given, io.environment, io.currentDirectory);
    const outcome = await server.restore(file, place, has(request, "--force"), io.now);
    if (!outcome.ok) throw serverStop(outcome.failure);
    const { data } = place;
    const { kept, fingerprint } = outcome;
    if (context.json) printJson({ file, data, kept, fingerprint }, context);
    else {
      io.out(`${text(language, "restore-done", { data })}\n`);
      io.out(`${text(language, "verify-fingerprint", { fingerprint })}\n`);
      if (kept !== null) io.out(`${text(language, "restore-kept", { kept })}\n`);
    }
    return 0;
  },
};
