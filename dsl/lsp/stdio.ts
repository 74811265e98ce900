// The server on the standard streams of a process. Nothing but the protocol goes to the output; the process ends when the
// client says so, closes the input, or is no longer there.
import { Console } from "node:console";
import { createConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { type Options, serve } from "./server.ts";
import { say } from "./strings.ts";

export function serveStdio(options: Options): void {
  // Whatever a dependency may print goes beside the protocol.
  globalThis.console = new Console(process.stderr);
  const reader = new StreamMessageReader(process.stdin);
  const connection = createConnection(reader, new StreamMessageWriter(process.stdout));
  reader.onError((error) =>
    connection.console.error(say(options.language ?? "vi", "not-a-message", { detail: error.message })),
  );
  const session = serve(connection, options);
  for (const event of ["end", "close"]) {
    process.stdin.on(event, () => process.exit(session.isShutDown ? 0 : 1));
  }
  connection.listen();
}
