// barem serve: the designer's server until it is asked to stop.
import { type Command, type Exit, printJson } from "../context.ts";
import { DATA_FOLDER } from "../options.ts";
import { filled, serverStop } from "../server-stop.ts";
import { text } from "../strings.ts";

export const serveCommand: Command = {
  spec: {
    name: "serve",
    summary: "summary-serve",
    arguments: [],
    options: [
      { name: "--port", value: "value-port", help: "help-port" },
      { name: "--host", value: "value-host", help: "help-host" },
      DATA_FOLDER,
      { name: "--public-url", value: "value-url", help: "help-public-url" },
    ],
    examples: [
      "barem serve",
      "barem serve --port 8080 --data /var/lib/barem",
      "barem serve --host 0.0.0.0 --public-url https://barem.tinh.gov.vn",
    ],
  },
  run: async (request, context): Promise<Exit> => {
    const { io, language } = context;
    const given = {
      data: filled(request, "--data", context),
      host: filled(request, "--host", context),
      port: filled(request, "--port", context),
      publicUrl: filled(request, "--public-url", context),
    };
    const server = await io.server();
    const settings = server.settingsOf(given, io.environment, io.currentDirectory);
    if (!settings.ok) throw serverStop(settings.failure);
    const stopped = io.untilStopped();
    const started = await server.serve(settings.settings);
    if (!started.ok) throw serverStop(started.failure);
    const { url, link, close } = started.served;
    if (context.json) printJson({ url, link }, context);
    else {
      io.out(`${text(language, "serve-listening", { url })}\n`);
      if (link !== null) io.out(`${text(language, "serve-link", { url: link })}\n`);
    }
    await stopped;
    await close();
    if (!context.json) io.err(`${text(language, "serve-stopped")}\n`);
    return 0;
  },
};
