// What happened, the public key, whether the server is well. See ../api.ts.
import { z } from "zod";
import {
  date,
  id,
  LARGEST,
  Person,
  revision,
  Sentence,
  setId,
  sha256,
  text,
  time,
  version,
} from "./shapes.ts";

/** What an entry is about, as a person would name it; reviews are about their draft, versions about their set. */
export const AuditKind = z.enum(["draft", "set", "user", "sample", "ledger"]);
export type AuditKind = z.infer<typeof AuditKind>;

/** `title` is the one it has now, or "" when it is gone. */
export const AuditThing = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("draft"),
    id,
    title: z.string(),
    revision: revision.nullable(),
    review: id.nullable(),
  }),
  z.object({ kind: z.literal("set"), id: setId, title: z.string(), version: version.nullable() }),
  z.object({ kind: z.literal("user"), id, title: z.string() }),
  z.object({ kind: z.literal("sample"), id, title: z.string(), set: setId.nullable() }),
  z.object({ kind: z.literal("ledger"), id: z.string(), title: z.string() }),
]);
export type AuditThing = z.infer<typeof AuditThing>;

/** `object` is one exactly as written; `kind`, with `id`, everything about a thing. Days are those of Việt Nam, both within. */
export const AuditQuery = z.object({
  before: z.coerce.number().int().min(1).max(LARGEST).optional(),
  object: text(200).optional(),
  kind: AuditKind.optional(),
  id: text(121).optional(),
  actor: text(60).optional(),
  from: date.optional(),
  until: date.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type AuditQuery = z.infer<typeof AuditQuery>;
export const AuditEntry = z.object({
  seq: z.number().int(),
  at: time,
  actor: Person,
  action: z.string(),
  object: z.string(),
  thing: AuditThing,
  detail: z.record(z.string(), z.unknown()),
  hash: sha256,
});
export type AuditEntry = z.infer<typeof AuditEntry>;
export const AuditPage = z.object({ entries: z.array(AuditEntry), next: z.number().int().nullable() });
export type AuditPage = z.infer<typeof AuditPage>;

/** What a check of everything stored found: nothing wrong, or which rows. */
export const Verification = z.object({
  faults: z.array(z.object({ table: z.string(), key: z.string(), code: z.string(), message: Sentence })),
  rows: z.number().int(),
  entries: z.number().int(),
  fingerprint: z.string(),
  madeAt: z.string(),
});
export type Verification = z.infer<typeof Verification>;
export const PublicKey = z.object({ algorithm: z.literal("Ed25519"), pem: z.string(), fingerprint: sha256 });
export const Health = z.object({
  ok: z.literal(true),
  database: z.enum(["sqlite", "postgresql"]),
  version: z.string(),
});
