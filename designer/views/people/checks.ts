// What is seen to be wrong in a form before it is sent; the server looks again and has the last word.
import { USERS } from "#designer/strings/people.ts";
import type { Words } from "#designer/strings/words.ts";

/** A sentence and what it names; null: nothing is wrong. */
export type Wrong = {
  readonly words: Words;
  readonly values?: Readonly<Record<string, string | number>>;
} | null;

const SHORTEST = 10;
const LONGEST = 200;

export const wrongPassword = (password: string): Wrong =>
  password.length < SHORTEST || password.length > LONGEST
    ? { words: USERS.shortPassword, values: { count: password.length } }
    : null;

export const wrongUserName = (name: string, example: string): Wrong =>
  name.length <= 60 && /^[a-z0-9]+([._-][a-z0-9]+)*$/.test(name)
    ? null
    : { words: USERS.wrongName, values: { example } };

export const wrongDisplayName = (name: string): Wrong =>
  name.trim() === "" || name.length > 300 ? { words: USERS.wrongDisplayName } : null;

export const wrongRoles = (roles: readonly string[]): Wrong =>
  roles.length === 0 ? { words: USERS.wrongRoles } : null;
