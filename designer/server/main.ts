// Starts the server with the settings of the environment; ends it in order when asked to.
import { optionsOf, runServe } from "./commands.ts";

const served = await runServe({
  ...optionsOf(process.env),
  print: (line) => void process.stdout.write(`${line}\n`),
});
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    served.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
