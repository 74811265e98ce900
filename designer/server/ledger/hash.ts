// What is hashed and signed of a row, a ledger entry, a version: one way to write each, used when writing and when checking.
import { createHash } from "node:crypto";
import { signedMessage } from "#designer/reading/signed-message.ts";
import { canonicalJson } from "#runtime/canonical.ts";
import type { LedgerRow, VersionRow } from "../store/schema.ts";

/** SHA-256 (hex) of a text as UTF-8. */
export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** SHA-256 (hex) of every column of a row. */
export const rowHash = (row: object): string => sha256(canonicalJson({ ...row }));

/** What a ledger entry chains: everything but its own hash and signature. */
export function entryHash({
  hash: _,
  signature: __,
  ...entry
}:
  | LedgerRow
  | (Omit<LedgerRow, "hash" | "signature"> & {
      readonly hash?: string;
      readonly signature?: string;
    })): string {
  return sha256(canonicalJson(entry));
}

/** The text the signature of an issued version stands under; a browser makes it from the facts of the public page. */
export function versionFacts(row: Omit<VersionRow, "signature">): string {
  return signedMessage({
    set: row.set_id,
    version: row.version,
    content: row.content_hash,
    source: row.source_hash,
    decision: { number: row.decision_number, date: row.decision_date, by: row.decision_by },
    effective: { from: row.effective_from ?? "", until: row.effective_until ?? "" },
  });
}
