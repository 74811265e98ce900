// Drafts and their revisions. See ../api.ts.
import { z } from "zod";
import { DraftState } from "./sets.ts";
import {
  Edit,
  id,
  LARGEST,
  line,
  Person,
  revision,
  ruleText,
  setId,
  sha256,
  time,
  version,
} from "./shapes.ts";

export const IdPath = z.object({ id });
export const RevisionPath = z.object({ id, revision: z.coerce.number().int().min(0).max(LARGEST) });
/**
 * `fromVersion` starts from an issued text, `text` from any. Neither: from the version in force today, else the newest that was
 * not repealed, else the newest; of a set that was never issued from its draft changed last, else from what a new set begins with.
 */
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
