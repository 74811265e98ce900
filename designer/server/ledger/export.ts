// A whole export: every append-only row, the ledger that vouches for them, the public key, and the signed end of the chain.
import type { Action } from "#designer/strings/audit.ts";
import { canonicalJson } from "#runtime/canonical.ts";
import type { AppendOnly, LedgerRow } from "../store/schema.ts";
import { record, type Store, write } from "../store/store.ts";

export const EXPORT_FORMAT = "barem-export";

/** An entry by its number and hash. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export interface Export {
  readonly format: typeof EXPORT_FORMAT;
  readonly formatVersion: 1;
  readonly madeAt: string;
  readonly publicKey: string;
  /** The last entry of the ledger; the signature says that nothing after it was left out. */
  readonly head: { readonly seq: number; readonly hash: string; readonly signature: string };
  readonly rows: { readonly [T in keyof AppendOnly]: readonly AppendOnly[T][] };
  readonly ledger: readonly LedgerRow[];
}

/** What the signature of the end of the chain stands under. */
export const headText = (madeAt: string, seq: number, hash: string): string =>
  canonicalJson({ madeAt, seq, hash });

/** Everything append-only, as of one moment; that it was done, and why, is the last entry. */
export function exportAll(
  store: Store,
  actor: string,
  action: Action = "exported",
  detail: Readonly<Record<string, unknown>> = {},
): Promise<Export> {
  return write(store, actor, async (writer) => {
    await record(writer, action, "ledger", detail);
    const { db, key, at } = writer;
    const ledger = await db.selectFrom("ledger").selectAll().orderBy("seq").execute();
    const last = ledger.at(-1);
    const [seq, hash] = [last?.seq ?? 0, last?.hash ?? ""];
    return {
      format: EXPORT_FORMAT,
      formatVersion: 1,
      madeAt: at,
      publicKey: key.publicPem,
      head: { seq, hash, signature: key.sign(headText(at, seq, hash)) },
      rows: {
        versions: await db.selectFrom("versions").selectAll().orderBy("set_id").orderBy("version").execute(),
        version_events: await db.selectFrom("version_events").selectAll().orderBy("id").execute(),
        draft_edits: await db
          .selectFrom("draft_edits")
          .selectAll()
          .orderBy("draft_id")
          .orderBy("revision")
          .execute(),
        reviews: await db.selectFrom("reviews").selectAll().orderBy("id").execute(),
        review_events: await db.selectFrom("review_events").selectAll().orderBy("id").execute(),
      },
      ledger,
    };
  });
}
