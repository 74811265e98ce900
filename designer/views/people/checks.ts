// What is seen to be wrong in a form before it is sent; the server looks again and has the last word.
import { NewUser } from "#designer/api.ts";
import { USERS } from "#designer/strings/people.ts";
import type { Words } from "#designer/strings/words.ts";

/** A sentence and what it names; null: nothing is wrong. */
export type Wrong = {
  readonly words: Words;
  readonly values?: Readonly<Record<string, string | number>>;
} | null;

const { name: userName, displayName: ownName, password: newPassword } = NewUser.shape;

export const wrongPassword = (password: string): Wrong =>
  newPassword.safeParse(password).success
    ? null
    : { words: USERS.shortPassword, values: { count: password.length } };

export const wrongUserName = (name: string, example: string): Wrong =>
  userName.safeParse(name).success ? null : { words: USERS.wrongName, values: { example } };

export const wrongDisplayName = (name: string): Wrong =>
  ownName.safeParse(name).success ? null : { words: USERS.wrongDisplayName };

export const wrongRoles = (roles: readonly string[]): Wrong =>
  roles.length === 0 ? { words: USERS.wrongRoles } : null;
