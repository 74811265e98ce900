// Checks an export without the server: every hash, the chain, every signature, and that the rows are those the ledger vouches
// for, and that an issued text is the approved one. Names what does not hold by table and key. Pure but for the cryptography of Node.
import { createPublicKey, type KeyObject } from "node:crypto";
import { z } from "zod";
import type { FaultCode } from "#designer/strings/faults.ts";
import { load } from "#runtime";
import { canonicalJson } from "#runtime/canonical.ts";
import type { VersionRow } from "../store/schema.ts";
import { rowKey } from "../store/store.ts";
import { EXPORT_FORMAT, type Head, headText } from "./export.ts";
import { entryHash, sha256, versionFacts } from "./hash.ts";
import { signatureHolds } from "./key.ts";
import { editsByDraft, isAsApproved } from "./verify-issued.ts";

/** What does not hold, and of which row. */
export interface Fault {
  readonly table: string;
  readonly key: string;
  readonly code: FaultCode;
}

export interface Verified {
  readonly faults: readonly Fault[];
  readonly rows: number;
  readonly entries: number;
  /** SHA-256 of the public key it was checked with: compare it with the one noted down; "" for none. */
  readonly fingerprint: string;
  readonly madeAt: string;
  /** The last entry. */
  readonly head: Head;
}

const Row = z.record(z.string(), z.unknown());
const Entry = z.strictObject({
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  object: z.string(),
  detail: z.string(),
  content_hash: z.string(),
  prev: z.string(),
  hash: z.string(),
  signature: z.string(),
});
const TABLES = ["versions", "version_events", "draft_edits", "reviews", "review_events"] as const;
const Rows = z.array(Row);
const File = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  formatVersion: z.literal(1),
  madeAt: z.string(),
  publicKey: z.string(),
  head: z.strictObject({ seq: z.number(), hash: z.string(), signature: z.string() }),
  rows: z.strictObject({
    versions: Rows,
    version_events: Rows,
    draft_edits: Rows,
    reviews: Rows,
    review_events: Rows,
  }),
  ledger: z.array(z.unknown()),
});
type Entry = z.infer<typeof Entry>;

/**
 * Checks the parsed JSON of an export; `fingerprint`: of the key it must be signed with, when that is known; `since`: an entry
 * that was in the ledger before and must be in it still.
 */
export function verifyExport(
  json: unknown,
  fingerprint: string | null = null,
  since: Head | null = null,
): Verified {
  const steps = verifying(json, fingerprint, since);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, bit by bit: `pause` is waited for in between, so that a server answers others meanwhile. */
export async function verifyInTurns(json: unknown, pause: () => Promise<void>): Promise<Verified> {
  const steps = verifying(json, null, null);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

/** So many entries or rows are checked at one go. */
const AT_ONE_GO = 50;

function* verifying(
  json: unknown,
  fingerprint: string | null,
  since: Head | null,
): Generator<void, Verified> {
  const file = File.safeParse(json);
  if (!file.success) return nothing([{ table: "export", key: where(file.error), code: "not-an-export" }]);
  const { publicKey, ledger, rows, madeAt } = file.data;
  const key = keyFrom(publicKey);
  if (key === null) return nothing([{ table: "export", key: "publicKey", code: "bad-key" }]);
  const print = sha256(publicKey);
  const other: readonly Fault[] =
    fingerprint !== null && fingerprint !== print
      ? [{ table: "export", key: "publicKey", code: "other-key" }]
      : [];
  const entries = ledger.map((raw) => Entry.safeParse(raw).data ?? null);
  const faults: Fault[] = [...other];
  for (let from = 0; from < entries.length; from += AT_ONE_GO) {
    faults.push(...entryFaults(ledger, entries, key, from));
    yield;
  }
  faults.push(...headFaults(file.data, entries, key));
  if (since !== null && since.seq > 0 && entries[since.seq - 1]?.hash !== since.hash)
    faults.push({ table: "ledger", key: String(since.seq), code: "since-differs" });
  faults.push(...(yield* rowFaults(rows, entries)));
  const drafts = editsByDraft(rows.draft_edits);
  for (const row of rows.versions) {
    faults.push(...versionFaults(row, key));
    if (!isAsApproved(row, drafts))
      faults.push({ table: "versions", key: rowKey("versions", row), code: "issued-differs" });
    yield;
  }
  return {
    faults,
    rows: TABLES.reduce((sum, table) => sum + rows[table].length, 0),
    entries: ledger.length,
    fingerprint: print,
    madeAt,
    head: file.data.head,
  };
}

/** Nothing but what does not hold: the rest was not looked at. */
export const nothing = (faults: readonly Fault[]): Verified => ({
  faults,
  rows: 0,
  entries: 0,
  fingerprint: "",
  madeAt: "",
  head: { seq: 0, hash: "" },
});

const where = (error: z.ZodError): string => error.issues[0]?.path.join("/") ?? "";

function keyFrom(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === "ed25519" ? key : null;
  } catch {
    return null;
  }
}

function entryFaults(
  raw: readonly unknown[],
  entries: readonly (Entry | null)[],
  key: KeyObject,
  from: number,
): readonly Fault[] {
  return entries.slice(from, from + AT_ONE_GO).flatMap((entry, offset): readonly Fault[] => {
    const index = from + offset;
    const fault = (code: FaultCode): Fault => ({
      table: "ledger",
      key: String(entry?.seq ?? index + 1),
      code,
    });
    if (entry === null) return raw[index] === undefined ? [] : [fault("malformed")];
    if (entry.seq !== index + 1) return [fault("out-of-sequence")];
    if (entryHash(entry) !== entry.hash) return [fault("entry-changed")];
    if (!signatureHolds(key, entry.hash, entry.signature)) return [fault("bad-signature")];
    const before = index === 0 ? "" : entries[index - 1]?.hash;
    return before !== undefined && before !== entry.prev ? [fault("chain-broken")] : [];
  });
}

function headFaults(
  { head, madeAt, ledger }: z.infer<typeof File>,
  entries: readonly (Entry | null)[],
  key: KeyObject,
): readonly Fault[] {
  const signed = signatureHolds(key, headText(madeAt, head.seq, head.hash), head.signature);
  const last = entries.at(-1);
  const ends = head.seq === ledger.length && head.hash === (last?.hash ?? "");
  return signed && ends ? [] : [{ table: "export", key: "head", code: "head-changed" }];
}

function* rowFaults(
  rows: z.infer<typeof File>["rows"],
  entries: readonly (Entry | null)[],
): Generator<void, readonly Fault[]> {
  const vouched = new Map<string, string>();
  for (const entry of entries)
    if (entry !== null && entry.content_hash !== "") vouched.set(entry.object, entry.content_hash);
  const seen = new Set<string>();
  const faults: Fault[] = [];
  for (const table of TABLES) {
    for (const row of rows[table]) {
      const key = rowKey(table, row);
      const object = `${table}:${key}`;
      const wanted = vouched.get(object);
      const code = seen.has(object) ? "row-twice" : wanted === undefined ? "row-added" : "row-changed";
      if (seen.has(object) || wanted !== hashOf(row)) faults.push({ table, key, code });
      seen.add(object);
      if (seen.size % AT_ONE_GO === 0) yield;
    }
  }
  for (const object of vouched.keys()) {
    const [table = "", ...key] = object.split(":");
    if (!seen.has(object)) faults.push({ table, key: key.join(":"), code: "row-removed" });
  }
  return faults;
}

// Data nested too deep to write canonically was never written by the server.
function hashOf(row: object): string | null {
  try {
    return sha256(canonicalJson(row));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function versionFaults(raw: Readonly<Record<string, unknown>>, key: KeyObject): readonly Fault[] {
  const fault = (code: FaultCode): readonly Fault[] => [
    { table: "versions", key: rowKey("versions", raw), code },
  ];
  const { source, source_hash, compiled, content_hash, signature } = raw;
  if (typeof source !== "string" || typeof compiled !== "string" || typeof signature !== "string")
    return fault("malformed");
  // Every column the facts are made of is in the row's hash; here only what they say is checked.
  if (!signatureHolds(key, versionFacts(raw as unknown as VersionRow), signature))
    return fault("bad-signature");
  if (sha256(source) !== source_hash) return fault("text-hash-differs");
  const loaded = load(jsonOf(compiled));
  return loaded.ok && loaded.set.hash === content_hash ? [] : fault("compiled-refused");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
