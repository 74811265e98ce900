// Starts the server with the settings of the environment; ends it in order when asked to. What keeps it from starting is said
// in a sentence, with exit code 2. `verify <file> [fingerprint]` checks an export instead, without a server or its data.
import { START } from "#designer/strings/server.ts";
import { say, type Words } from "#designer/strings/words.ts";
import { optionsOf, runServe, runVerify, type Served } from "./commands.ts";

/** How a folder that cannot be made or written to shows. */
const FOLDER_FAULTS: readonly string[] = ["EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR", "EEXIST"];

const options = optionsOf(process.env);
const isPort = Number.isInteger(options.port) && options.port >= 0 && options.port <= 65_535;
const [command, file = "", fingerprint = null] = process.argv.slice(2);
if (command === "verify") process.exitCode = runVerify(file, fingerprint, print);
else if (isPort) await serve();
else refuse(START.wrongPort, { port: process.env.BAREM_PORT ?? "" });

async function serve(): Promise<void> {
  try {
    endInOrder(await runServe({ ...options, print }));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "EADDRINUSE") refuse(START.portTaken, { port: options.port });
    else if (FOLDER_FAULTS.includes(String(code))) refuse(START.noFolder, { data: options.data });
    else throw error;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function endInOrder(served: Served): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      served.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

function refuse(words: Words, values: Readonly<Record<string, string | number>>): void {
  process.stderr.write(`${say(words, "vi", values)}\n${say(words, "en", values)}\n`);
  process.exitCode = 2;
}
