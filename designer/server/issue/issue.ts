// Handing in a draft and issuing it: what the text must be, which version it becomes, and that no two versions of a set are
// in force on one day.

import type { Version } from "#designer/api.ts";
import {
  type Analysis,
  analyze,
  compareVersions,
  compile,
  findings,
  hasErrors,
  position,
  sentence,
} from "#dsl";
import { sha256 } from "../ledger/hash.ts";
import { found, Refusal } from "../refusal.ts";
import { draftRow, setDraftState, vouchedText } from "../store/drafts.ts";
import { approvedDraft, submit } from "../store/reviews.ts";
import type { DraftRow } from "../store/schema.ts";
import type { Writer } from "../store/store.ts";
import { addVersion, endVersion, lastDay, refuseFarDays, versions } from "../store/versions.ts";
import { type IssueFacts, issuedText } from "./issue-text.ts";

/**
 * Hands in a draft for review; answers the id of the review. Refuses a text that does not compile, is of another set, or is no
 * longer the one with `hash`.
 */
export async function submitDraft(
  writer: Writer,
  draftId: string,
  note: string,
  hash: string | null,
): Promise<string> {
  const draft = await draftRow(writer, draftId);
  if (hash !== null && hash !== draft.hash)
    throw new Refusal("draft-moved-on", { revision: draft.revision }, { revision: draft.revision });
  readable({ ...draft, text: await vouchedText(writer, draft) });
  return submit(writer, draft, note);
}

export interface IssueWish {
  readonly number: string;
  readonly date: string;
  readonly by: string | null;
  readonly from: string;
  readonly until: string | null;
  /** null: the next one. */
  readonly version: string | null;
  readonly succeeds: { readonly version: string; readonly how: "replaced" | "amended" } | null;
  /** Issued all the same when the checker still finds errors. */
  readonly withErrors: boolean;
}

/** What cannot be corrected later is kept within bounds: three numbers of 4 digits at most, none with a zero before it. */
const VERSION_NUMBER = /^(0|[1-9]\d{0,3})(\.(0|[1-9]\d{0,3})){2}$/;

/** Issues the approved text of a review as a version; answers its set and number. */
export async function issue(
  writer: Writer,
  reviewId: string,
  wish: IssueWish,
): Promise<{ readonly set: string; readonly version: string }> {
  const draft = await approvedDraft(writer, reviewId);
  const analysis = readable(draft);
  refuseFarDays(wish.date, wish.from, wish.until);
  if (wish.until !== null && wish.until < wish.from) throw new Refusal("until-before-from");
  const issuedBefore = await versions(writer, wish.from, draft.set_id);
  const number = numberOf(draft.set_id, analysis, wish.version, issuedBefore);
  if (!VERSION_NUMBER.test(number)) throw new Refusal("version-number-unfit", { version: number });
  refuseOverlap(wish, issuedBefore);
  const facts: IssueFacts = { ...wish, version: number };
  const issued = found(issuedText(draft.text, facts), "text-has-errors", { count: 1, line: 1 });
  const { rules } = issued.compiled;
  const openErrors = openErrorsOf(analysis, wish.withErrors);
  if (wish.succeeds !== null) {
    await endVersion(writer, {
      set_id: draft.set_id,
      version: wish.succeeds.version,
      kind: wish.succeeds.how,
      ends_on: wish.from,
      by_what: number,
      reason: "",
    });
  }
  const row = {
    set_id: draft.set_id,
    version: number,
    title: rules.title,
    level: rules.level,
    source: issued.text,
    source_hash: sha256(issued.text),
    compiled: JSON.stringify(issued.compiled),
    content_hash: issued.compiled.hash,
    decision_number: wish.number,
    decision_date: wish.date,
    decision_by: rules.legalBasis[0]?.by ?? "",
    effective_from: wish.from,
    effective_until: wish.until,
    from_draft: draft.id,
    approved_hash: draft.hash,
    issued_by: writer.actor,
    issued_at: writer.at,
  };
  await addVersion(writer, row, "issued", { openErrors });
  await setDraftState(writer, draft, "issued", "draft-issued");
  return { set: draft.set_id, version: number };
}

function readable({ text, set_id }: DraftRow): Analysis {
  const analysis = analyze(text);
  const errors = analysis.diagnostics.filter(({ severity }) => severity === "error");
  const line = errors[0] === undefined ? 1 : position(analysis.file, errors[0].span.start).line;
  if (hasErrors(analysis) || compile(analysis) === null) {
    throw new Refusal("text-has-errors", { count: errors.length, line });
  }
  const written = analysis.syntax.id?.text ?? "";
  if (written !== set_id) throw new Refusal("set-id-differs", { written, set: set_id });
  return analysis;
}

/** How many errors the checker finds in the approved text. Refuses any unless they were looked at. */
function openErrorsOf(analysis: Analysis, areAccepted: boolean): number {
  const errors = findings(analysis).filter(({ severity }) => severity === "error");
  const [worst] = errors;
  if (worst !== undefined && !areAccepted) {
    const first = { vi: sentence(worst, "vi"), en: sentence(worst, "en") };
    const open = { count: errors.length, line: position(analysis.file, worst.span.start).line, first };
    throw new Refusal("errors-open", open, { open });
  }
  return errors.length;
}

/** The number wished for, or the one the text has when it is new, or the one after the newest. */
export function numberOf(
  set: string,
  { syntax }: Analysis,
  wished: string | null,
  before: readonly Version[],
): string {
  const latest = before.at(-1)?.version;
  const written = syntax.version?.text ?? "1.0.0";
  if (latest === undefined) return wished ?? written;
  const isNew = (number: string): boolean => compareVersions(number, latest) > 0;
  if (wished !== null && !isNew(wished))
    throw new Refusal("version-exists", { set, version: wished, latest });
  if (wished !== null) return wished;
  const [major = "1", minor = "0"] = latest.split(".");
  return isNew(written) ? written : `${major}.${Number(minor) + 1}.0`;
}

function refuseOverlap({ from, until, succeeds }: IssueWish, before: readonly Version[]): void {
  const set = before[0]?.set ?? "";
  const old = before.find(({ version }) => version === succeeds?.version);
  if (succeeds !== null) {
    const start = found(old, "no-such-version", { set, version: succeeds.version }).effective.from;
    if (start !== null && from <= start) {
      throw new Refusal("succeeds-too-early", { from: start, version: succeeds.version });
    }
  }
  for (const each of before) {
    if (each.version === succeeds?.version) continue;
    const [first, last] = [each.effective.from, lastDay(each)];
    if ((until === null || first === null || first <= until) && (last === null || from <= last)) {
      throw new Refusal("overlapping-periods", {
        version: each.version,
        from: first ?? "…",
        until: last ?? "…",
      });
    }
  }
}
