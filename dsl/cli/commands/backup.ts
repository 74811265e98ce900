// barem backup: the data of the server as one file.
import { argument, has } from "../args.ts";
import { type Command, type Exit, printJson } from "../context.ts";
import { DATA_FOLDER, FORCE } from "../options.ts";
import { wrongUse } from "../problem.ts";
import { filled, serverStop } from "../server-stop.ts";
import { text } from "../strings.ts";

export const backupCommand: Command = {
  spec: {
    name: "backup",
    summary: "summary-backup",
    arguments: [{ name: "argument-file" }],
    options: [DATA_FOLDER, FORCE],
    examples: ["barem backup sao-luu.barem-backup", "barem backup /mnt/sao-luu/barem --data /var/lib/barem"],
  },
  run: async (request, context): Promise<Exit> => {
    const { io, language } = context;
    const file = argument(request, 0);
    if (file === "-") throw wrongUse("needs-file", { command: "backup" });
    const given = filled(request, "--data", context);
    const server = await io.server();
    const place = server.placeOf(given, io.environment, io.currentDirectory);
    const outcome = server.backup(file, place, has(request, "--force"), io.now);
    if (!outcome.ok) throw serverStop(outcome.failure);
    const { data } = place;
    if (context.json) printJson({ file, data, bytes: outcome.bytes }, context);
    else io.out(`${text(language, "backup-done", { file, data })}\n`);
    return 0;
  },
};
