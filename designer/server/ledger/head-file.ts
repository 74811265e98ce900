// Where the ledger ended when it was last looked at, signed, in a file beside the key: a newest end that is cut off the
// database later is noticed at the next start.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { detailOf } from "../failures.ts";
import { replaceFile } from "../files.ts";
import { lastEntry, type Store } from "../store/store.ts";
import { type Head, headText } from "./export.ts";
import { type SigningKey, signedBy } from "./key.ts";

export const HEAD_FILE = "ledger-head.json";

/** New entries are noted no more often. */
const STEP_MS = 1000;

const Noted = z.strictObject({ madeAt: z.string(), seq: z.int(), hash: z.string(), signature: z.string() });

/** The last entry of a ledger; seq 0 while there is none. */
export const headOf = async ({ db }: Pick<Store, "db">): Promise<Head> =>
  (await lastEntry(db)) ?? { seq: 0, hash: "" };

/** Whether the ledger still holds the entry noted in a data folder; true when none was noted. Throws what the system refuses. */
export async function holdsNoted({ db, key }: Store, data: string): Promise<boolean> {
  const file = join(data, HEAD_FILE);
  if (!existsSync(file)) return true;
  const noted = notedIn(readFileSync(file, "utf8"), key);
  if (noted === null) return false;
  const entry = await db.selectFrom("ledger").select("hash").where("seq", "=", noted.seq).executeTakeFirst();
  return (entry?.hash ?? "") === noted.hash;
}

function notedIn(text: string, key: SigningKey): Head | null {
  try {
    const { madeAt, seq, hash, signature } = Noted.parse(JSON.parse(text));
    return signedBy(key, headText(madeAt, seq, hash), signature) ? { seq, hash } : null;
  } catch {
    // Written whole or not at all, so it was never written by the server.
    return null;
  }
}

export interface HeadKeeper {
  /** Notes the last entry once more and stops. */
  readonly stop: () => Promise<void>;
}

/** Notes the last entry of the ledger, also of another server on the same database, at once and then as it grows. */
export async function keepHead(store: Store, data: string): Promise<HeadKeeper> {
  let last = -1;
  let complained = false;
  const note = async (): Promise<void> => {
    try {
      const { seq, hash } = await headOf(store);
      if (seq === last) return;
      const madeAt = store.now().toISOString();
      const signature = store.key.sign(headText(madeAt, seq, hash));
      replaceFile(join(data, HEAD_FILE), `${JSON.stringify({ madeAt, seq, hash, signature })}\n`);
      last = seq;
      complained = false;
    } catch (error) {
      // What was noted before stays true; a full disk or a database that is away is told once, not every second.
      if (!complained) process.stderr.write(`${HEAD_FILE}: not written (${detailOf(error)})\n`);
      complained = true;
    }
  };
  await note();
  let turn = Promise.resolve();
  let waiting = false;
  const timer = setInterval(() => {
    if (waiting) return;
    waiting = true;
    turn = note().finally(() => {
      waiting = false;
    });
  }, STEP_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await turn;
      await note();
    },
  };
}
