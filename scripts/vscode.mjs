// npm run vscode: the extension for VS Code as one file, editors/vscode/dist/barem-<version>.vsix, made without a network. The
// same sources give the same bytes. `--out FILE` writes it elsewhere.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build } from "vite";
import { ROOT } from "./support.mjs";
import { opcPackage } from "./vsix.mjs";

const FOLDER = join(ROOT, "editors", "vscode");
/** Files of the folder that go in as they are. */
const AS_THEY_ARE = [
  "package.json",
  "package.nls.json",
  "package.nls.vi.json",
  "language-configuration.json",
  "README.md",
];

const read = (name) => readFileSync(join(FOLDER, name), "utf8");

/** The chunks that the entries become. */
async function bundles(entries, format, version) {
  const output = await build({
    configFile: false,
    root: ROOT,
    logLevel: "warn",
    define: { BAREM_VERSION: JSON.stringify(version) },
    ssr: { noExternal: true, external: ["vscode"], target: "node" },
    build: {
      ssr: true,
      write: false,
      target: "node20",
      minify: true,
      rolldownOptions: {
        input: entries,
        external: ["vscode"],
        output: { format, entryFileNames: "[name].js", chunkFileNames: "[name].js" },
      },
    },
  });
  return [output].flat().flatMap(({ output: chunks }) => chunks);
}

/** The grammar as the keywords of today make it. */
async function grammarText() {
  const [{ code }] = await bundles({ grammar: join(FOLDER, "grammar.ts") }, "es", "");
  const { grammar } = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
  return `${JSON.stringify(grammar(), null, 2)}\n`;
}

/** The licences of the packages that chunks hold parts of. */
function licences(chunks) {
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
  const folders = modules.flatMap(
    (id) => /.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? [],
  );
  const texts = [...new Set(folders)].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return texts.sort().join(`\n${"-".repeat(80)}\n\n`);
}

/** The files of the extension, by path in it. */
async function extensionFiles(version) {
  const programs = await bundles(
    { extension: join(FOLDER, "extension.ts"), server: join(FOLDER, "server.ts") },
    "cjs",
    version,
  );
  return new Map([
    ...AS_THEY_ARE.map((name) => [name, read(name)]),
    ["syntaxes/barem.tmLanguage.json", await grammarText()],
    ["licences.txt", licences(programs)],
    ...programs.map(({ fileName, code }) => [`dist/${fileName}`, code]),
  ]);
}

async function main() {
  const manifest = JSON.parse(read("package.json"));
  const description = JSON.parse(read("package.nls.json")).description;
  const files = await extensionFiles(manifest.version);
  const at = process.argv.indexOf("--out");
  const name = `barem-${manifest.version}.vsix`;
  const out = at < 0 ? join(FOLDER, "dist", name) : resolve(process.argv[at + 1] ?? name);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, opcPackage(files, { ...manifest, description }));
  process.stdout.write(`${out}\n`);
}

await main();
