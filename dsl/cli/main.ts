// The process: words from the shell, files from Node, an exit code. What the commands do is in run.ts.
import { nodeIo, packageOf } from "./node-io.ts";
import { runCli } from "./run.ts";

// A reader that stops early (`barem list | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(process.exitCode ?? 0);
});

process.exitCode = await runCli(process.argv.slice(2), nodeIo(packageOf(import.meta.url)));
