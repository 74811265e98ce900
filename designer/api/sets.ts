// Sets, issued versions, and the heads of drafts that stand beside them. See ../api.ts.
import { z } from "zod";
import {
  date,
  id,
  line,
  Person,
  revision,
  ruleText,
  setId,
  sha256,
  slug,
  text,
  time,
  version,
} from "./shapes.ts";

/** On the day of the answer: before, within or after the days it is in force, or ended by a later decision. */
export const VersionState = z.enum(["upcoming", "in-force", "expired", "replaced", "amended", "repealed"]);
export type VersionState = z.infer<typeof VersionState>;

const decision = z.object({ number: z.string(), date: z.string(), by: z.string() });

export const Version = z.object({
  set: setId,
  version,
  title: z.string(),
  level: z.string(),
  state: VersionState,
  decision,
  /** Both days are within; null: open, or not told by the decision. What ended it early is in `ended`. */
  effective: z.object({ from: date.nullable(), until: date.nullable() }),
  ended: z
    .object({
      kind: z.enum(["replaced", "amended", "repealed"]),
      on: date,
      by: z.string(),
      reason: z.string(),
    })
    .nullable(),
  sourceHash: sha256,
  contentHash: sha256,
  /** Of the text that was approved; null: issued outside this system. */
  approvedHash: sha256.nullable(),
  fromDraft: id.nullable(),
  issuedBy: z.string(),
  issuedAt: time,
  /** Ed25519 over the canonical JSON of the facts above, base64. */
  signature: z.string(),
});
export type Version = z.infer<typeof Version>;

export const DraftState = z.enum(["editing", "in-review", "approved", "issued", "archived"]);
export type DraftState = z.infer<typeof DraftState>;

export const DraftHead = z.object({
  id,
  set: setId,
  title: z.string(),
  revision,
  hash: sha256,
  basedOn: version.nullable(),
  state: DraftState,
  author: Person,
  createdAt: time,
  updatedAt: time,
});
export type DraftHead = z.infer<typeof DraftHead>;
export const Draft = DraftHead.extend({ text: z.string() });
export type Draft = z.infer<typeof Draft>;

/** `drafts` is empty for who is not signed in. */
export const SetEntry = z.object({
  id: setId,
  title: z.string(),
  level: z.string(),
  versions: z.array(Version),
  drafts: z.array(DraftHead),
});
export type SetEntry = z.infer<typeof SetEntry>;
export const SetList = z.array(SetEntry);
export const NewSet = z.object({ id: setId, title: line, text: ruleText });

export const SetPath = z.object({ province: slug, set: slug });
export const VersionPath = SetPath.extend({ version });
export const AsOfPath = SetPath.extend({ date });
export const LanguageQuery = z.object({ lang: z.enum(["vi", "en"]).default("vi") });
export const SurfaceQuery = z.object({ surface: z.enum(["vi", "en"]).optional() });
export const Repeal = z.object({ number: line, date, reason: text(2000, 1) });
