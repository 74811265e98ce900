// Writes the files of test/conformance that are made: <name>.set.json by our compiler, <name>.case by the oracle. The
// same test that compares them writes them when it is told to.
import { packageFile, runNode } from "./support.mjs";

const env = { ...process.env, BAREM_WRITE: "1" };
const { code } = runNode(packageFile("vitest", "vitest.mjs"), ["run", "test/conformance.test.ts"], { env });
process.exitCode = code;
