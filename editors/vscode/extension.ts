// The extension: starts the language server that comes with it, in the Node of the editor itself.
import { type ExtensionContext, workspace } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

let client: LanguageClient | null = null;

export async function activate(context: ExtensionContext): Promise<void> {
  const server = {
    module: context.asAbsolutePath("dist/server.js"),
    transport: TransportKind.stdio,
  };
  client = new LanguageClient("barem", "Barem", server, {
    documentSelector: [{ language: "barem" }],
    initializationOptions: { language: workspace.getConfiguration("barem").get("language") },
    synchronize: { configurationSection: "barem" },
  });
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  client = null;
}
