// The built programs, for tests that start them. Files of tests run side by side: one builds, the others wait for it.
import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root.ts";

const LOCK = join(ROOT, "node_modules", ".barem-build.lock");

/** Builds dist/ when it is missing or old, as npm start does. */
export function ensureBuilt(): void {
  while (!taken()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  try {
    const script =
      'import { buildIfNeeded } from "./scripts/support.mjs"; process.exitCode = buildIfNeeded() ? 0 : 1;';
    const words = ["--input-type=module", "-e", script];
    const done = spawnSync(process.execPath, words, { cwd: ROOT, encoding: "utf8" });
    if (done.status !== 0 || done.stderr !== "") throw new Error(`the build failed: ${done.stderr}`);
  } finally {
    rmSync(LOCK, { force: true });
  }
}

/** Takes the lock; one whose process is gone is taken over. */
function taken(): boolean {
  try {
    const file = openSync(LOCK, "wx");
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    if (isAbandoned()) rmSync(LOCK, { force: true });
    return false;
  }
}

function isAbandoned(): boolean {
  try {
    const owner = Number(readFileSync(LOCK, "utf8"));
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    // The lock has been given back meanwhile, or its process does not exist.
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
