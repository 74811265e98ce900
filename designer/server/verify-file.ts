// Checks a file offline: an export, or a backup. What does not hold is named by row; what is neither is said to be neither.
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDatabase, unpack } from "./backup-file.ts";
import { detailOf, fail, type Outcome } from "./failures.ts";
import { fileRefused } from "./file-refused.ts";
import { EXPORT_FORMAT } from "./ledger/export.ts";
import { type ToldFault, toldFaults } from "./ledger/told-faults.ts";
import { type Fault, type Verified, verifyExport } from "./ledger/verify.ts";
import { DATABASE_FILE } from "./store/open.ts";

/** More cannot be held as one text. */
const MOST_MEGABYTES = 500;

export interface FileVerified extends Omit<Verified, "faults"> {
  readonly kind: "export" | "backup";
  readonly faults: readonly ToldFault[];
}

/** Checks a file by its path, or bytes that came without one; `fingerprint`: of the key it must be signed with, when known. */
export async function verifyFile(
  file: string,
  bytes: Uint8Array | null,
  fingerprint: string | null,
  now: () => Date,
): Promise<Outcome<FileVerified>> {
  if (bytes !== null) return verifyBytes(file, bytes, fingerprint, now);
  const refused = fileRefused(file);
  if (refused !== null) return refused;
  const facts = statSync(file);
  // A backup may be larger than memory: it is copied, not read.
  if (facts.isFile() && isDatabase(headOf(file))) return verifyBackup(file, file, fingerprint, now);
  if (facts.size > MOST_MEGABYTES * 1024 ** 2) return fail("file-too-large", { file, limit: MOST_MEGABYTES });
  try {
    return await verifyBytes(file, readFileSync(file), fingerprint, now);
  } catch (error) {
    if (error instanceof Error && "syscall" in error)
      return fail("file-unreadable", { file, detail: detailOf(error) });
    throw error;
  }
}

async function verifyBytes(
  file: string,
  bytes: Uint8Array,
  fingerprint: string | null,
  now: () => Date,
): Promise<Outcome<FileVerified>> {
  if (isDatabase(bytes)) return verifyBackup(bytes, file, fingerprint, now);
  if (bytes.length === 0) return fail("file-empty", { file });
  if (bytes.length > MOST_MEGABYTES * 1024 ** 2)
    return fail("file-too-large", { file, limit: MOST_MEGABYTES });
  const json = jsonOf(bytes);
  if (json === undefined) return fail("not-json", { file });
  const isExport =
    typeof json === "object" && json !== null && "format" in json && json.format === EXPORT_FORMAT;
  if (!isExport) return fail("not-an-export", { file });
  return told("export", verifyExport(json, fingerprint));
}

async function verifyBackup(
  source: string | Uint8Array,
  file: string,
  fingerprint: string | null,
  now: () => Date,
): Promise<Outcome<FileVerified>> {
  // Only its owner can look into it: the copy holds the key.
  const folder = mkdtempSync(join(tmpdir(), "barem-verify-"));
  try {
    const unpacked = await unpack(source, file, join(folder, DATABASE_FILE), now);
    if (!unpacked.ok) return unpacked;
    const { verified } = unpacked;
    const other: readonly Fault[] =
      fingerprint === null || fingerprint === verified.fingerprint
        ? []
        : [{ table: "backup", key: "publicKey", code: "other-key" }];
    return told("backup", { ...verified, faults: [...other, ...verified.faults] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function told(kind: FileVerified["kind"], verified: Verified): Outcome<FileVerified> {
  return { ok: true, ...verified, kind, faults: toldFaults(verified.faults) };
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
