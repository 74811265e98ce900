// Run by the build: compiles the sets that come with the package, so that a run of the command line need not. A set with
// errors is left out; `barem check` tells about it.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { analyze, compile } from "#dsl";
import { nodeIo, packageOf, prebuiltPath } from "./node-io.ts";
import { shippedSets } from "./sets.ts";

const directory = packageOf(import.meta.url);
const io = nodeIo(directory);
for (const { path } of shippedSets(io)) {
  const read = io.readFile(path);
  if (!read.ok) throw new Error(`${path}: ${read.detail}`);
  const compiled = compile(analyze(new TextDecoder().decode(read.bytes), path));
  if (compiled === null) continue;
  const file = prebuiltPath(directory, read.bytes);
  mkdirSync(dirname(file), { recursive: true });
  const written = io.writeFile(file, JSON.stringify(compiled));
  if (!written.ok) throw new Error(`${file}: ${written.detail}`);
}
