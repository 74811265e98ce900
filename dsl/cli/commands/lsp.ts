// barem lsp: the language server, for editors that start it.
import { option } from "../args.ts";
import type { Command } from "../context.ts";

export const lsp: Command = {
  spec: {
    name: "lsp",
    summary: "summary-lsp",
    arguments: [],
    options: [
      { name: "--stdio", help: "help-stdio" },
      { name: "--clientProcessId", value: "value-process", help: "help-client-process" },
    ],
    examples: ["barem lsp", "barem lsp --lang en"],
  },
  run: (request, context) => {
    const given = option(request, "--lang");
    context.io.serveLanguage(given === "vi" || given === "en" ? given : null);
    return 0;
  },
};
