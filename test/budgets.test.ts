// What the runtime costs an application that installs it: bytes after bundling, minifying and gzip, and what it brings
// along (nothing). The sizes are what was reached, rounded up: a change that needs more has to say so here.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { expect, test } from "vitest";

const runtime = fileURLToPath(new URL("../runtime/", import.meta.url));
const ENTRY = "virtual:entry";

/** The minified bundle of what `names` of the runtime's door need. */
async function bundle(names: readonly string[]): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === ENTRY ? ENTRY : null),
        load: (id) => (id === ENTRY ? `export { ${names.join(", ")} } from "${runtime}index.ts"` : null),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: "es2022",
      rollupOptions: { input: ENTRY, preserveEntrySignatures: "strict", output: { format: "es" } },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first !== undefined && "output" in first ? first.output[0] : undefined;
  if (chunk?.type !== "chunk" || first === undefined || !("output" in first) || first.output.length !== 1) {
    throw new Error("the bundle is not one file");
  }
  return chunk.code;
}

async function checkSize(names: readonly string[], most: number): Promise<void> {
  const code = await bundle(names);
  for (const name of names) expect(code).toContain(name);
  expect(code).not.toMatch(/\bimport\b|\brequire\(|\beval\(|new Function/);
  const size = gzipSync(code, { level: 9 }).length;
  expect(size, `${names.join(", ")}: ${size} bytes`).toBeLessThanOrEqual(most);
  expect(size).toBeGreaterThan(1000);
}

const KIB = 1024;

test("loading and evaluating stay small", async () => {
  await checkSize(["load", "evaluate", "evaluateAll"], 19 * KIB);
});

test("the whole door, with receipts and explanations in two languages, stays small", async () => {
  await checkSize(
    [
      "load",
      "evaluate",
      "evaluateAll",
      "explain",
      "printExplanation",
      "receipt",
      "verifyReceipt",
      "verifyExplanation",
    ],
    // Numbers printed alike everywhere (number-text.ts) took it 30 bytes over 30.
    30.05 * KIB,
  );
});

test("the runtime imports nothing but itself", () => {
  const imports = readdirSync(runtime)
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) =>
      [...readFileSync(runtime + file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(
        (m) => m[1] ?? "",
      ),
    );
  expect(imports.length).toBeGreaterThan(50);
  expect(imports.filter((path) => !/^\.\/[\w-]+\.ts$/.test(path))).toEqual([]);
});
