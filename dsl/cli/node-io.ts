// The machine as Node shows it. Errors of the file system become outcomes; nothing is decided here.
import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DirectoryEntry, Io, ReadOutcome, WriteOutcome } from "./io.ts";
import type { Language } from "./language.ts";

/** The command line's machine; `packageDirectory` holds `indicator-sets/` and `package.json`. */
export function nodeIo(packageDirectory: string): Io {
  return {
    currentDirectory: process.cwd(),
    setsDirectory: join(packageDirectory, "indicator-sets"),
    prebuilt: (source) => prebuilt(packageDirectory, source),
    version: packageVersion(packageDirectory),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    readFile,
    readStandardInput: () => readFile(0),
    exists: existsSync,
    listDirectory,
    writeFile,
    serveLanguage: (language) => void serve(language, packageVersion(packageDirectory)),
    environment: process.env,
    now: () => new Date(),
    server: () => import("#designer/server/cli.ts"),
    untilStopped,
  };
}

/** The directory with package.json, above the bundle `dist/cli.js`. Throws when there is none. */
export function packageOf(bundleUrl: string): string {
  let folder = dirname(fileURLToPath(bundleUrl));
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error("package.json not found");
    folder = above;
  }
  return folder;
}

/** Where the build puts the compiled set of a text: named by the bytes of the text, so that it can never be out of date. */
export function prebuiltPath(packageDirectory: string, source: Uint8Array): string {
  return join(packageDirectory, "dist", "sets", `${createHash("sha256").update(source).digest("hex")}.json`);
}

// Loaded only for this: no other command waits for it.
async function serve(language: Language | null, version: string): Promise<void> {
  const { serveStdio } = await import("../lsp/stdio.ts");
  serveStdio({ language, version });
}

/** One Ctrl+C may come twice: from the terminal, and from the program that started this one. */
const SAME_REQUEST_MS = 1000;

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let asked: number | null = null;
    const ask = (): void => {
      if (asked === null) {
        asked = performance.now();
        resolve();
      } else if (performance.now() - asked > SAME_REQUEST_MS) process.exit(1);
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, ask);
  });
}

function prebuilt(packageDirectory: string, source: Uint8Array): string | null {
  const path = prebuiltPath(packageDirectory, source);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

function packageVersion(directory: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
  const version =
    typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : "";
  return String(version);
}

function readFile(path: string | 0): ReadOutcome {
  try {
    return { ok: true, bytes: readFileSync(path) };
  } catch (error) {
    const code = errorCode(error);
    const why =
      code === "ENOENT" || code === "ENOTDIR" ? "absent" : code === "EISDIR" ? "directory" : "failed";
    return { ok: false, why, detail: code };
  }
}

function listDirectory(path: string): readonly DirectoryEntry[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    directory: entry.isDirectory(),
  }));
}

// The new text goes to a file beside the old one and takes its place in one step.
function writeFile(path: string, text: string): WriteOutcome {
  const draft = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    const handle = openSync(draft, "wx");
    try {
      writeWhole(handle, new TextEncoder().encode(text));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, path);
    return { ok: true };
  } catch (error) {
    rmSync(draft, { force: true });
    return { ok: false, detail: errorCode(error) };
  }
}

// One call may write less than it was given.
function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
