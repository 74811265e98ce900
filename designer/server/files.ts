// Files and folders of the server: made so that a full disk or a power cut leaves the old or the new, never half of it.
import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and those above it, for their owner only; nothing when it is there. Throws the error of the system when it
 * cannot be made. Step by step: Node's own `recursive` never ends where a folder can be made but is not there, as in /proc.
 */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  let at = resolve(path);
  while (!isFolder(at)) {
    missing.unshift(at);
    const above = dirname(at);
    if (above === at) break;
    at = above;
  }
  for (const folder of missing) makeOne(folder);
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function makeOne(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have been first.
    if (!isFolder(folder)) throw error;
  }
}

/** Writes a file that only its owner can read and that is not there yet: whole and on the disk, or not at all. */
export function writeNewFile(path: string, text: string): void {
  const draft = written(path, text);
  try {
    // Unlike a rename, a link never replaces a file that came in between.
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error) || error.code === "EEXIST") throw error;
    // Not every file system knows links.
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(dirname(path));
}

/** Replaces a file of the owner's, or makes it: whole and on the disk, or as it was. */
export function replaceFile(path: string, text: string): void {
  const draft = written(path, text);
  try {
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

function written(path: string, text: string): string {
  const draft = `${path}.${randomBytes(6).toString("hex")}.part`;
  const handle = openSync(draft, "wx", 0o600);
  try {
    const bytes = Buffer.from(text, "utf8");
    // One call may write less than it was given.
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return draft;
}

function syncFolder(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } catch {
    // Some file systems cannot; the file itself is on the disk.
  } finally {
    closeSync(handle);
  }
}
