// What happened, the public key, whether the server is well. See ../api.ts.
import { z } from "zod";
import { sha256, text, time } from "./shapes.ts";

export const AuditQuery = z.object({
  before: z.coerce.number().int().min(1).optional(),
  object: text(200).optional(),
  actor: text(60).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const AuditEntry = z.object({
  seq: z.number().int(),
  at: time,
  actor: z.string(),
  action: z.string(),
  object: z.string(),
  detail: z.record(z.string(), z.unknown()),
  hash: sha256,
});
export type AuditEntry = z.infer<typeof AuditEntry>;
export const AuditPage = z.object({ entries: z.array(AuditEntry), next: z.number().int().nullable() });
export const PublicKey = z.object({ algorithm: z.literal("Ed25519"), pem: z.string(), fingerprint: sha256 });
export const Health = z.object({
  ok: z.literal(true),
  database: z.enum(["sqlite", "postgresql"]),
  version: z.string(),
});
