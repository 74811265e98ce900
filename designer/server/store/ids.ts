// Names and secrets nobody can guess.
import { randomBytes } from "node:crypto";

/** The id of something new. */
export const newId = (): string => randomBytes(10).toString("hex");

/** A secret for a cookie, a link, a header: 256 bits. */
export const newSecret = (): string => randomBytes(32).toString("base64url");
