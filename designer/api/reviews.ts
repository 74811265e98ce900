// From a draft to an issued version. See ../api.ts.
import { z } from "zod";
import { date, id, line, note, Person, revision, setId, sha256, text, time, version } from "./shapes.ts";

/** `hash`: of the text that is meant, as it was read; refused when the draft has moved on since. Absent: whatever it is now. */
export const Submit = z.object({ note, hash: sha256.optional() });
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
export type VerdictWord = z.infer<typeof VerdictWord>;
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
/**
 * `succeeds` names the version that this one ends the day before it begins. `withErrors`: issued though the checker still finds
 * errors in the text, which is refused otherwise (`errors-open`) and noted in the ledger.
 */
export const Issue = z.object({
  number: line,
  date,
  by: line.optional(),
  from: date,
  until: date.optional(),
  version: version.optional(),
  succeeds: z.object({ version, how: z.enum(["replaced", "amended"]) }).optional(),
  withErrors: z.boolean().optional(),
});
