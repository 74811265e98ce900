// Signing in, and who there is. See ../api.ts.
import { z } from "zod";
import { id, line, Role, text, time } from "./shapes.ts";

export const SignIn = z.object({ name: line, password: text(200, 1) });
export const Session = z.object({
  user: z.object({
    id,
    name: z.string(),
    displayName: z.string(),
    roles: z.array(Role),
    hasPassword: z.boolean(),
    /** Signs in with the identity provider. */
    external: z.boolean(),
  }),
  csrf: z.string(),
});
export type Session = z.infer<typeof Session>;

const newPassword = text(200, 10);
/** `current` may be left out while the account has no password. */
export const ChangePassword = z.object({ current: text(200).optional(), next: newPassword });

export const User = z.object({
  id,
  name: z.string(),
  displayName: z.string(),
  roles: z.array(Role),
  disabled: z.boolean(),
  lockedUntil: time.nullable(),
  hasPassword: z.boolean(),
  /** Signs in with the identity provider. */
  external: z.boolean(),
});
export type User = z.infer<typeof User>;
export const NewUser = z.object({
  name: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/),
  displayName: line,
  roles: z.array(Role).max(5),
  password: newPassword,
});
export const ChangeUser = z.object({
  displayName: line.optional(),
  roles: z.array(Role).max(5).optional(),
  disabled: z.boolean().optional(),
  password: newPassword.optional(),
});
