// Who is signed in: a secret in a cookie, of which only the hash is kept, and the one-time links of administrators.
import { sha256 } from "../ledger/hash.ts";
import { newSecret } from "./ids.ts";
import type { SessionRow, UserRow } from "./schema.ts";
import type { Store, Writer } from "./store.ts";
import { administratorCanEnter } from "./users.ts";

const HOUR = 3_600_000;
/** A session ends this long after it was last used, and after so long in any case. */
const IDLE = 12 * HOUR;
export const LONGEST_SESSION = 7 * 24 * HOUR;
/** The time of last use is written down no more often than this. */
const SEEN_STEP = 5 * 60_000;
/** A one-time link is good for this long; a start of the server makes a new one as long as it is needed. */
const LINK_HOLDS = 24 * HOUR;

export interface SignedIn {
  readonly user: UserRow;
  readonly session: SessionRow;
}

/** Signs a user in; answers the secret for the cookie. */
export async function openSession(writer: Writer, userId: string): Promise<string> {
  const secret = newSecret();
  await writer.db
    .insertInto("sessions")
    .values({
      token_hash: sha256(secret),
      user_id: userId,
      csrf: newSecret(),
      created_at: writer.at,
      seen_at: writer.at,
    })
    .execute();
  const oldest = new Date(Date.parse(writer.at) - LONGEST_SESSION).toISOString();
  await writer.db.deleteFrom("sessions").where("created_at", "<", oldest).execute();
  return secret;
}

/** Who a cookie's secret stands for; null when it is none, too old, or the user may no longer enter. */
export async function signedIn(store: Store, secret: string): Promise<SignedIn | null> {
  const now = store.now().getTime();
  const session = await store.db
    .selectFrom("sessions")
    .selectAll()
    .where("token_hash", "=", sha256(secret))
    .executeTakeFirst();
  if (session === undefined) return null;
  const seen = Date.parse(session.seen_at);
  if (now - seen > IDLE || now - Date.parse(session.created_at) > LONGEST_SESSION) return null;
  const user = await store.db
    .selectFrom("users")
    .selectAll()
    .where("id", "=", session.user_id)
    .executeTakeFirst();
  if (user === undefined || user.disabled === 1) return null;
  if (now - seen > SEEN_STEP) {
    await store.db
      .updateTable("sessions")
      .set({ seen_at: new Date(now).toISOString() })
      .where("token_hash", "=", session.token_hash)
      .execute();
  }
  return { user, session };
}

export async function closeSession(writer: Writer, tokenHash: string): Promise<void> {
  await writer.db.deleteFrom("sessions").where("token_hash", "=", tokenHash).execute();
}

/** Whether no administrator could enter by password or provider: then the start of the server prints a link. */
export const needsLink = async (store: Pick<Store, "db"> | Pick<Writer, "db">): Promise<boolean> =>
  !(await administratorCanEnter(store));

/** A new one-time link; those not used before are void. */
export async function newLink(writer: Writer): Promise<string> {
  const secret = newSecret();
  await writer.db.deleteFrom("links").where("used_at", "is", null).execute();
  await writer.db
    .insertInto("links")
    .values({ token_hash: sha256(secret), created_at: writer.at, used_at: null })
    .execute();
  return secret;
}

/** Uses a link up; false when it is none, was used, is older than 24 hours, or an administrator can enter without it. */
export async function useLink(writer: Writer, secret: string): Promise<boolean> {
  if (!(await needsLink(writer))) return false;
  const oldest = new Date(Date.parse(writer.at) - LINK_HOLDS).toISOString();
  const { numUpdatedRows } = await writer.db
    .updateTable("links")
    .set({ used_at: writer.at })
    .where("token_hash", "=", sha256(secret))
    .where("used_at", "is", null)
    .where("created_at", ">=", oldest)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
