// Passwords: argon2id, the same work for a name nobody has, and a lock after failures in a row.
import { hash, verify } from "@node-rs/argon2";
import { Refusal } from "../refusal.ts";
import type { UserRow } from "../store/schema.ts";
import { record, type Store, SYSTEM, write } from "../store/store.ts";
import { userByName } from "../store/users.ts";

/** OWASP's first choice for argon2id: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const MOST_FAILURES = 5;
const LOCKED_FOR = 15 * 60_000;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), COST);

// Of no password anyone has: checked when there is no other, so that the time taken tells nothing.
let nobody: Promise<string> | null = null;
function nobodysHash(): Promise<string> {
  nobody ??= hashPassword("\u0001");
  return nobody;
}

/** Whether a password is the one of a hash; for no hash the same work is done and the answer is no. */
export async function passwordHolds(stored: string, password: string): Promise<boolean> {
  const holds = await verify(stored === "" ? await nobodysHash() : stored, password.normalize("NFC"));
  return holds && stored !== "";
}

/** The user of a name and password. One refusal for every reason, and a lock after too many in a row. */
export async function checkSignIn(store: Store, name: string, password: string): Promise<UserRow> {
  const user = await userByName(store, name);
  // Also for a name nobody has: the time taken tells nothing.
  const holds = await passwordHolds(user?.password ?? "", password);
  if (user === undefined || !(await counted(store, user, holds)) || user.disabled === 1)
    throw new Refusal("wrong-sign-in");
  return user;
}

/** Refuses what is not the present password of who is signed in; failures count and lock as those of signing in. */
export async function checkPassword(store: Store, user: UserRow, password: string): Promise<void> {
  const holds = await passwordHolds(user.password, password);
  if (!(await counted(store, user, holds))) throw new Refusal("wrong-password");
}

// Whether the password lets in: it holds, and the account is not locked. What does not hold counts.
async function counted(store: Store, user: UserRow, holds: boolean): Promise<boolean> {
  if (user.locked_until !== null && store.now().toISOString() < user.locked_until) return false;
  if (!holds) await countFailure(store, user.id);
  else if (user.failed > 0 && user.disabled === 0) await setFailures(store, user, 0);
  return holds;
}

// Counted in the transaction: failures at the same time all count.
function countFailure(store: Store, id: string): Promise<void> {
  return write(store, SYSTEM, async (writer) => {
    const user = await writer.db.selectFrom("users").selectAll().where("id", "=", id).executeTakeFirst();
    if (user === undefined) return;
    const failed = user.failed + 1;
    const lock = failed >= MOST_FAILURES;
    await writer.db
      .updateTable("users")
      .set({
        failed: lock ? 0 : failed,
        locked_until: lock ? new Date(Date.parse(writer.at) + LOCKED_FOR).toISOString() : null,
      })
      .where("id", "=", id)
      .execute();
    await record(writer, lock ? "user-locked" : "sign-in-failed", `users:${id}`);
  });
}

const setFailures = (store: Store, { id }: UserRow, failed: number): Promise<void> =>
  write(store, SYSTEM, async ({ db }) => {
    await db.updateTable("users").set({ failed, locked_until: null }).where("id", "=", id).execute();
  });
