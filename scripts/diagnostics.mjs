// Writes docs/diagnostics: a page for every finding, made of the catalog, the examples of the rules and what the checker says
// of them. The same test that compares the pages writes them when it is told to.
import { packageFile, runNode } from "./support.mjs";

const env = { ...process.env, BAREM_WRITE: "1" };
const { code } = runNode(packageFile("vitest", "vitest.mjs"), ["run", "test/diagnostics.test.ts"], { env });
process.exitCode = code;
