// Checks a file offline: an export, or a backup. What does not hold is named by row; what is neither is said to be neither.
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDatabase, unpack } from "./backup-file.ts";
import { detailOf, fail, isOfTheSystem, type Outcome } from "./failures.ts";
import { fileRefused } from "./file-refused.ts";
import { EXPORT_FORMAT, type Head } from "./ledger/export.ts";
import { type ToldFault, toldFaults } from "./ledger/told-faults.ts";
import { type Fault, type Verified, verifyExport } from "./ledger/verify.ts";
import { DATABASE_FILE } from "./store/open.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

/** More cannot be held as one text. */
const MOST_MEGABYTES = 500;

export interface FileVerified extends Omit<Verified, "faults"> {
  readonly kind: "export" | "backup";
  readonly faults: readonly ToldFault[];
}

/**
 * Checks a file by its path, or bytes that came without one; `fingerprint`: of the key it must be signed with, when known;
 * `since`: an older export or backup, whose ledger this one must go on with.
 */
export async function verifyFile(
  file: string,
  bytes: Uint8Array | null,
  fingerprint: string | null,
  now: () => Date,
  since: string | null = null,
): Promise<Outcome<FileVerified>> {
  const old = since === null ? null : await examined(since, null, { now, since: null });
  if (old?.ok === false) return old;
  const found = await examined(file, bytes, { now, since: old?.verified.head ?? null });
  if (!found.ok) return found;
  const { kind, verified } = found;
  const faults = [...keyFaults(found, fingerprint, old), ...verified.faults];
  return { ok: true, ...verified, kind, faults: toldFaults(faults) };
}

interface Examined {
  readonly kind: "export" | "backup";
  readonly verified: Verified;
}

interface Options {
  readonly now: () => Date;
  readonly since: Head | null;
}

/** What is wrong with what a file is compared with, before anything in it. */
function keyFaults(
  { kind, verified }: Examined,
  fingerprint: string | null,
  old: Examined | null,
): readonly Fault[] {
  const faults: Fault[] = [];
  // Nothing was looked at.
  if (verified.fingerprint === "") return faults;
  if (fingerprint !== null && fingerprint !== verified.fingerprint)
    faults.push({ table: kind, key: "publicKey", code: "other-key" });
  if (old === null) return faults;
  // What does not hold itself shows nothing of another file.
  if (old.verified.faults.length > 0) faults.push({ table: "since", key: "head", code: "since-unsound" });
  else if (old.verified.fingerprint !== verified.fingerprint)
    faults.push({ table: "since", key: "publicKey", code: "other-key" });
  return faults;
}

async function examined(
  file: string,
  bytes: Uint8Array | null,
  options: Options,
): Promise<Outcome<Examined>> {
  if (bytes !== null) return verifyBytes(file, bytes, options);
  const refused = fileRefused(file);
  if (refused !== null) return refused;
  const facts = statSync(file);
  // A backup may be larger than memory: it is copied, not read.
  if (facts.isFile() && isDatabase(headOf(file))) return verifyBackup(file, file, options);
  if (facts.size > MOST_MEGABYTES * 1024 ** 2) return fail("file-too-large", { file, limit: MOST_MEGABYTES });
  try {
    return await verifyBytes(file, readFileSync(file), options);
  } catch (error) {
    if (isOfTheSystem(error)) return fail("file-unreadable", { file, detail: detailOf(error) });
    throw error;
  }
}

async function verifyBytes(file: string, bytes: Uint8Array, options: Options): Promise<Outcome<Examined>> {
  if (isDatabase(bytes)) return verifyBackup(bytes, file, options);
  if (bytes.length === 0) return fail("file-empty", { file });
  if (bytes.length > MOST_MEGABYTES * 1024 ** 2)
    return fail("file-too-large", { file, limit: MOST_MEGABYTES });
  const json = jsonOf(bytes);
  if (json === undefined) return fail("not-json", { file });
  const isExport =
    typeof json === "object" && json !== null && "format" in json && json.format === EXPORT_FORMAT;
  if (!isExport) return fail("not-an-export", { file });
  return { ok: true, kind: "export", verified: verifyExport(json, null, options.since) };
}

async function verifyBackup(
  source: string | Uint8Array,
  file: string,
  { now, since }: Options,
): Promise<Outcome<Examined>> {
  try {
    // Only its owner can look into it: the copy holds the key.
    return await inTemporaryFolder("barem-verify-", async (folder) => {
      const unpacked = await unpack(source, file, join(folder, DATABASE_FILE), now, { since });
      return unpacked.ok ? { ok: true, kind: "backup", verified: unpacked.verified } : unpacked;
    });
  } catch (error) {
    if (isOfTheSystem(error)) return fail("file-not-written", { file: tmpdir(), detail: detailOf(error) });
    throw error;
  }
}

function headOf(file: string): Uint8Array {
  const handle = openSync(file, "r");
  try {
    const head = new Uint8Array(16);
    readSync(handle, head);
    return head;
  } finally {
    closeSync(handle);
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
