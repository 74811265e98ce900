// Checks that an issued text is the approved one, in which only what issuing writes was written.
import { z } from "zod";
import { analyze, applyEdits } from "#dsl";
import { issueEdits } from "../issue/issue-text.ts";
import { Refusal } from "../refusal.ts";
import { madeText } from "../store/drafts.ts";

type Raw = Readonly<Record<string, unknown>>;

const Edit = z.object({
  draft_id: z.string(),
  revision: z.number(),
  edits: z.string(),
  text: z.string().nullable(),
  hash: z.string(),
});
type Edit = z.infer<typeof Edit>;

const Facts = z.object({
  source: z.string(),
  version: z.string(),
  from_draft: z.string(),
  approved_hash: z.string(),
  decision_number: z.string(),
  decision_date: z.string(),
  decision_by: z.string(),
  effective_from: z.string(),
  effective_until: z.string().nullable(),
});

/** The edits of every draft, by draft and in order; what is no edit is left out, its row does not hold anyway. */
export function editsByDraft(rows: readonly Raw[]): ReadonlyMap<string, readonly Edit[]> {
  const drafts = new Map<string, Edit[]>();
  for (const raw of rows) {
    const edit = Edit.safeParse(raw).data;
    if (edit === undefined) continue;
    const own = drafts.get(edit.draft_id) ?? [];
    own.push(edit);
    drafts.set(edit.draft_id, own);
  }
  for (const own of drafts.values()) own.sort((a, b) => a.revision - b.revision);
  return drafts;
}

/** Whether a version that came of a draft says what was approved; one that was issued elsewhere came of none. */
export function isAsApproved(version: Raw, drafts: ReadonlyMap<string, readonly Edit[]>): boolean {
  if (version.from_draft === null && version.approved_hash === null) return true;
  const facts = Facts.safeParse(version).data;
  if (facts === undefined) return false;
  const approved = approvedText(drafts.get(facts.from_draft) ?? [], facts.approved_hash);
  if (approved === null) return false;
  const analysis = analyze(approved);
  // Who decided is written only when it was given, and told from the text when not.
  return [null, facts.decision_by].some(
    (by) =>
      facts.source ===
      applyEdits(
        analysis.file.text,
        issueEdits(analysis, {
          number: facts.decision_number,
          date: facts.decision_date,
          by,
          from: facts.effective_from,
          until: facts.effective_until,
          version: facts.version,
        }),
      ),
  );
}

function approvedText(edits: readonly Edit[], hash: string): string | null {
  const at = edits.findLastIndex((edit) => edit.hash === hash);
  const start = edits.findLastIndex((edit, index) => index <= at && edit.text !== null);
  const whole = edits[start];
  if (at < 0 || whole === undefined) return null;
  try {
    return madeText(whole, edits.slice(start + 1, at + 1));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
