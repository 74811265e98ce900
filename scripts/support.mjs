// What start.mjs and test.mjs both do: run a command, install what is missing, build what is old. No shell is used, so
// that it works the same on Linux, macOS and Windows.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a program of Node in the project's folder; answers whether it went well. Its output goes to ours. */
export function runNode(file, words = [], options = {}) {
  const done = spawnSync(process.execPath, [file, ...words], { cwd: ROOT, stdio: "inherit", ...options });
  if (done.error) process.stderr.write(`${done.error.message}\n`);
  return { ok: done.status === 0, code: done.status ?? 1 };
}

/** The file of an installed package, e.g. ("vite", "bin/vite.js"). */
export const packageFile = (name, file) => join(ROOT, "node_modules", ...name.split("/"), file);

/** `npm ci` when node_modules is missing or older than the lock file. Answers whether all is there. */
export function installIfNeeded() {
  if (isInstalled()) return true;
  process.stdout.write("npm ci …\n");
  const npm = npmProgram();
  const done = npm.endsWith(".js")
    ? spawnSync(process.execPath, [npm, "ci", "--no-audit", "--no-fund"], { cwd: ROOT, stdio: "inherit" })
    : spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
        cwd: ROOT,
        stdio: "inherit",
        shell: process.platform === "win32",
      });
  return done.status === 0;
}

// npm writes this file last, so a broken installation has none.
function isInstalled() {
  const mark = join(ROOT, "node_modules", ".package-lock.json");
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync(join(ROOT, "package-lock.json")).mtimeMs;
}

// npm tells scripts where it is; the program itself is only called through a shell on Windows.
function npmProgram() {
  const told = process.env.npm_execpath ?? "";
  return told.endsWith("npm-cli.js") && existsSync(told) ? told : "npm";
}

const SOURCES = ["dsl", "runtime", "designer", "indicator-sets", "package.json", "package-lock.json"];
/** How the parts of dist/ are built, in this order: the first empties the folder. */
const CONFIGS = ["vite.config.ts", "vite.designer.config.ts", "vite.reading.config.ts"];

/** Builds dist/ when it is missing or older than what it is made of. Answers whether it is there. */
export function buildIfNeeded() {
  const last = join(ROOT, "dist", "designer", "index.html");
  const sources = [...SOURCES, ...CONFIGS].map((each) => join(ROOT, each));
  const fresh = existsSync(last) && statSync(last).mtimeMs > newest(sources);
  return fresh || build();
}

/** Builds dist/; answers whether it went well. */
export function build() {
  const bundle = (config) => runNode(packageFile("vite", "bin/vite.js"), ["build", "--config", config]).ok;
  return CONFIGS.every(bundle) && runNode(join("dist", "prebuild.js")).ok;
}

/** The latest change of any of the files and folders, all that is in them included. */
function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const facts = statSync(path);
    const inside = facts.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : 0;
    latest = Math.max(latest, facts.mtimeMs, inside);
  }
  return latest;
}
