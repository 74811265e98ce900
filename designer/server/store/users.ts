// People: who there is, what they may do. Passwords come here already hashed.
import type { User } from "#designer/api.ts";
import { Role } from "#designer/api.ts";
import { Refusal } from "../refusal.ts";
import { newId } from "./ids.ts";
import type { UserRow } from "./schema.ts";
import { record, type Store, type Writer } from "./store.ts";

export const rolesOf = (row: Pick<UserRow, "roles">): readonly Role[] => {
  const roles: unknown = JSON.parse(row.roles);
  return Role.array().parse(roles);
};

export const userByName = (store: Store, name: string): Promise<UserRow | undefined> =>
  store.db.selectFrom("users").selectAll().where("name", "=", name).executeTakeFirst();

/** Everyone, by name. */
export async function users(store: Store): Promise<readonly User[]> {
  const rows = await store.db.selectFrom("users").selectAll().orderBy("name").execute();
  return rows.map(shownUser);
}

/** Whether an administrator may enter by password or identity provider. */
export async function administratorCanEnter({
  db,
}: Pick<Store, "db"> | Pick<Writer, "db">): Promise<boolean> {
  const all = await db.selectFrom("users").selectAll().where("disabled", "=", 0).execute();
  return all.some(
    (user) => rolesOf(user).includes("administrator") && (user.password !== "" || user.subject !== null),
  );
}

// A link nobody used is not kept for later.
async function voidLinks(writer: Writer): Promise<void> {
  if (await administratorCanEnter(writer))
    await writer.db.deleteFrom("links").where("used_at", "is", null).execute();
}

export const shownUser = (row: UserRow): User => ({
  id: row.id,
  name: row.name,
  displayName: row.display_name,
  roles: [...rolesOf(row)],
  disabled: row.disabled === 1,
  lockedUntil: row.locked_until,
  hasPassword: row.password !== "",
  external: row.subject !== null,
});

export interface NewUserRow {
  readonly name: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly password: string;
  readonly subject?: string;
}

/** Adds a user. Refuses a name that is taken and roles one person may not hold together. */
export async function addUser(writer: Writer, wanted: NewUserRow): Promise<UserRow> {
  const roles = settled(wanted.roles);
  const taken = await writer.db
    .selectFrom("users")
    .select("id")
    .where("name", "=", wanted.name)
    .executeTakeFirst();
  if (taken !== undefined) throw new Refusal("name-taken", { name: wanted.name });
  const row: UserRow = {
    id: newId(),
    name: wanted.name,
    display_name: wanted.displayName,
    roles: JSON.stringify(roles),
    password: wanted.password,
    failed: 0,
    locked_until: null,
    disabled: 0,
    subject: wanted.subject ?? null,
    created_at: writer.at,
  };
  await writer.db.insertInto("users").values(row).execute();
  await voidLinks(writer);
  const { name, displayName } = wanted;
  await record(writer, "user-added", `users:${row.id}`, { name, displayName, roles });
  return row;
}

export interface UserChange {
  readonly displayName?: string | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly disabled?: boolean | undefined;
  readonly password?: string | undefined;
}

/** Changes a user; whoever loses rights or the password is signed out. Someone active must stay administrator. */
export async function changeUser(writer: Writer, id: string, change: UserChange): Promise<UserRow> {
  const old = await writer.db.selectFrom("users").selectAll().where("id", "=", id).executeTakeFirst();
  if (old === undefined) throw new Refusal("no-such-user");
  const roles = change.roles === undefined ? rolesOf(old) : settled(change.roles);
  const row: UserRow = {
    ...old,
    display_name: change.displayName ?? old.display_name,
    roles: JSON.stringify(roles),
    disabled: change.disabled === undefined ? old.disabled : Number(change.disabled),
    ...(change.password === undefined ? {} : { password: change.password, failed: 0, locked_until: null }),
  };
  await writer.db.updateTable("users").set(row).where("id", "=", id).execute();
  const all = await writer.db.selectFrom("users").selectAll().where("disabled", "=", 0).execute();
  if (!all.some((user) => rolesOf(user).includes("administrator"))) throw new Refusal("last-administrator");
  if (row.roles !== old.roles || row.disabled !== old.disabled || row.password !== old.password) {
    await writer.db.deleteFrom("sessions").where("user_id", "=", id).execute();
    await voidLinks(writer);
  }
  await record(writer, "user-changed", `users:${id}`, changes(old, row));
  return row;
}

// What is another one now, and what it was; of a password only that it is another one.
function changes(old: UserRow, row: UserRow): Readonly<Record<string, unknown>> {
  const [before, after] = [shownUser(old), shownUser(row)];
  const fields = (["displayName", "roles", "disabled"] as const).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return {
    ...Object.fromEntries(fields.map((field) => [field, after[field]])),
    ...(fields.length === 0
      ? {}
      : { before: Object.fromEntries(fields.map((field) => [field, before[field]])) }),
    ...(row.password === old.password ? {} : { password: "changed" }),
  };
}

// Who gives out roles decides on no rules.
function settled(roles: readonly Role[]): readonly Role[] {
  const once = Role.options.filter((role) => roles.includes(role));
  if (once.includes("administrator") && (once.includes("approver") || once.includes("reviewer"))) {
    throw new Refusal("roles-apart");
  }
  return once;
}
