// What the browser and other apps say to the server and what it answers: the shape of every request and response, and
// nothing else. Who may ask what is in designer/server/permissions.ts. Times are ISO with Z, dates ISO, hashes SHA-256 in hex,
// offsets UTF-16 code units, points exact numbers as text.
import { z } from "zod";

/** A short text; U+0000 and halves of a character are kept out, as no database keeps them. */
const text = (most: number, least = 0) =>
  z
    .string()
    .min(least)
    .max(most)
    .refine(
      (value) =>
        !value.includes("\0") &&
        !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value),
    );

/** Most characters a rule text may have here; the language refuses less. */
export const LONGEST_TEXT = 2_000_000;

const line = text(300, 1);
const note = text(5000);
const ruleText = text(LONGEST_TEXT);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const date = z.iso.date();
const time = z.iso.datetime();
const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const setId = z
  .string()
  .max(121)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/);
const version = z
  .string()
  .max(30)
  .regex(/^\d+\.\d+\.\d+$/);
const id = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[\w-]+$/);
const revision = z.number().int().min(0);

/** What a person may do. */
export const Role = z.enum(["author", "reviewer", "approver", "auditor", "administrator"]);
export type Role = z.infer<typeof Role>;

/** A sentence in both languages. */
export const Sentence = z.object({ vi: z.string(), en: z.string() });

/** One edit of a text; edits of one request are all in the text before them and do not overlap. */
export const Edit = z.object({ start: revision, end: revision, text: ruleText });
export type Edit = z.infer<typeof Edit>;

/** Edits that made one revision from the one before. */
export const MadeEdits = z.object({ revision, edits: z.array(Edit), hash: sha256, by: z.string(), at: time });
export type MadeEdits = z.infer<typeof MadeEdits>;

/** Every answer that is no success. `revision`, `edits` and `data` come with a refusal because someone else was first. */
export const Failure = z.object({
  error: z.object({ code: z.string(), message: Sentence, where: z.string().optional() }),
  revision: revision.optional(),
  /** Since the base that was named, oldest first; absent when that base is not known. */
  edits: z.array(MadeEdits).optional(),
  data: z.unknown().optional(),
});
export type Failure = z.infer<typeof Failure>;

export const Person = z.object({ id, displayName: z.string() });
export type Person = z.infer<typeof Person>;

// Session and people

export const SignIn = z.object({ name: line, password: text(200, 1) });
export const Session = z.object({
  user: z.object({
    id,
    name: z.string(),
    displayName: z.string(),
    roles: z.array(Role),
    hasPassword: z.boolean(),
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

// Sets and issued versions

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
export const SurfaceQuery = z.object({ surface: z.enum(["vi", "en"]).optional() });
export const Repeal = z.object({ number: line, date, reason: text(2000, 1) });

// Drafts

export const IdPath = z.object({ id });
export const RevisionPath = z.object({ id, revision: z.coerce.number().int().min(0) });
/** `fromVersion` starts from an issued text, `text` from any; neither: from the newest issued version of the set. */
export const NewDraft = z.object({
  set: setId,
  title: line,
  fromVersion: version.optional(),
  text: ruleText.optional(),
});
export const SaveEdits = z.object({ base: revision, edits: z.array(Edit).min(1).max(10_000), hash: sha256 });
export const Saved = z.object({ revision, hash: sha256, state: DraftState, at: time });
export type Saved = z.infer<typeof Saved>;
export const Revision = z.object({ revision, hash: sha256, by: Person, at: time });
export type Revision = z.infer<typeof Revision>;
export const RevisionText = Revision.extend({ text: z.string() });

// Reviews

export const Submit = z.object({ note });
/** `outdated`: the draft has moved on since it was submitted. */
export const ReviewState = z.enum([
  "open",
  "approved",
  "changes-requested",
  "rejected",
  "outdated",
  "issued",
]);
export const VerdictWord = z.enum(["approve", "request-changes", "reject"]);
export const ReviewEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("comment"), id, change: z.string(), text: z.string(), by: Person, at: time }),
  z.object({
    kind: z.literal("verdict"),
    id,
    verdict: VerdictWord,
    hash: sha256,
    note: z.string(),
    by: Person,
    at: time,
  }),
]);
export type ReviewEvent = z.infer<typeof ReviewEvent>;
export const ReviewHead = z.object({
  id,
  draft: id,
  set: setId,
  title: z.string(),
  revision,
  hash: sha256,
  baseVersion: version.nullable(),
  note: z.string(),
  state: ReviewState,
  by: Person,
  at: time,
});
export type ReviewHead = z.infer<typeof ReviewHead>;
/** The texts compared: what was submitted, and the version it starts from. */
export const Review = ReviewHead.extend({
  text: z.string(),
  baseText: z.string().nullable(),
  events: z.array(ReviewEvent),
});
export type Review = z.infer<typeof Review>;
/** `change`: the key of the change the comment is about, "" for the whole. */
export const NewComment = z.object({ change: text(300), text: text(5000, 1) });
export const NewVerdict = z.object({ verdict: VerdictWord, hash: sha256, note });
/** `succeeds` names the version that this one ends the day before it begins. */
export const Issue = z.object({
  number: line,
  date,
  by: line.optional(),
  from: date,
  until: date.optional(),
  version: version.optional(),
  succeeds: z.object({ version, how: z.enum(["replaced", "amended"]) }).optional(),
});

// Sample data, scores

export const SampleHead = z.object({
  id,
  set: setId,
  title: z.string(),
  owner: Person,
  shared: z.boolean(),
  revision,
  updatedAt: time,
});
export type SampleHead = z.infer<typeof SampleHead>;
const sampleData = z.record(z.string(), z.unknown());
export const Sample = SampleHead.extend({ data: sampleData });
export type Sample = z.infer<typeof Sample>;
export const SampleQuery = z.object({ set: setId });
export const NewSample = z.object({ set: setId, title: line, shared: z.boolean(), data: sampleData });
export const SaveSample = z.object({
  base: revision,
  data: sampleData,
  title: line.optional(),
  shared: z.boolean().optional(),
});

const values = z.record(z.string(), z.unknown());
/** Figures of units assessed together, as docs/data-format.md has them. */
export const ScoreData = z.object({
  units: z
    .array(
      z.object({
        id: text(200, 1),
        name: text(500).optional(),
        group: text(500).optional(),
        values,
        notApplicable: z.array(text(200)).optional(),
        tags: z.array(text(200)).optional(),
        submitted: date.nullable().optional(),
      }),
    )
    .max(5000),
  parameters: values.optional(),
  year: z.number().int().min(1900).max(2200).optional(),
  closed: z.boolean().optional(),
});
export const ScoreRequest = z.object({ set: setId, version, data: ScoreData });
export const ExplainRequest = ScoreRequest.extend({ unit: text(200, 1), criterion: text(60).optional() });
export const Scores = z.object({
  set: setId,
  version,
  hash: sha256,
  units: z.array(z.record(z.string(), z.unknown())),
  findings: z.array(z.record(z.string(), z.unknown())),
});
export const ExplanationBody = z.record(z.string(), z.unknown());

// Audit

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
