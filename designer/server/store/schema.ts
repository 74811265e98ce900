// The tables as rows: text, whole numbers and null only, so that SQLite and PostgreSQL hold the same. JSON is text, yes and
// no are 1 and 0, times are ISO with Z. What makes the tables is in migrations.ts.

export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly display_name: string;
  readonly roles: string;
  /** argon2id, "" while the account has none. */
  readonly password: string;
  readonly failed: number;
  readonly locked_until: string | null;
  readonly disabled: number;
  /** Issuer and subject at the identity provider; null: signs in by password. */
  readonly subject: string | null;
  readonly created_at: string;
}

export interface SessionRow {
  readonly token_hash: string;
  readonly user_id: string;
  readonly csrf: string;
  readonly created_at: string;
  readonly seen_at: string;
}

/** A one-time link; only its hash is kept. */
export interface LinkRow {
  readonly token_hash: string;
  readonly created_at: string;
  readonly used_at: string | null;
}

export interface SetRow {
  readonly id: string;
  readonly title: string;
  readonly level: string;
  readonly created_at: string;
}

export interface DraftRow {
  readonly id: string;
  readonly set_id: string;
  readonly title: string;
  readonly text: string;
  readonly revision: number;
  readonly hash: string;
  readonly based_on: string | null;
  readonly state: "editing" | "in-review" | "approved" | "issued" | "archived";
  readonly author: string;
  readonly created_at: string;
  readonly updated_at: string;
}

/** Append-only. `text` is the whole text at revision 0 and then now and again, null in between. */
export interface DraftEditRow {
  readonly draft_id: string;
  readonly revision: number;
  readonly edits: string;
  readonly text: string | null;
  readonly hash: string;
  readonly author: string;
  readonly at: string;
}

/** Append-only. */
export interface VersionRow {
  readonly set_id: string;
  readonly version: string;
  readonly title: string;
  readonly level: string;
  readonly source: string;
  readonly source_hash: string;
  readonly compiled: string;
  readonly content_hash: string;
  readonly decision_number: string;
  readonly decision_date: string;
  readonly decision_by: string;
  readonly effective_from: string | null;
  readonly effective_until: string | null;
  readonly from_draft: string | null;
  readonly approved_hash: string | null;
  readonly issued_by: string;
  readonly issued_at: string;
  readonly signature: string;
}

/** Append-only: what ended a version; `ends_on` is the first day it is no longer in force. */
export interface VersionEventRow {
  readonly id: string;
  readonly set_id: string;
  readonly version: string;
  readonly kind: "replaced" | "amended" | "repealed";
  readonly ends_on: string;
  /** The version that follows, or the number of the decision that repeals. */
  readonly by_what: string;
  readonly reason: string;
  readonly author: string;
  readonly at: string;
}

/** Append-only: a text handed in for review. */
export interface ReviewRow {
  readonly id: string;
  readonly draft_id: string;
  readonly revision: number;
  readonly hash: string;
  readonly base_version: string | null;
  readonly note: string;
  readonly author: string;
  readonly at: string;
}

/** Append-only. */
export interface ReviewEventRow {
  readonly id: string;
  readonly review_id: string;
  readonly kind: "comment" | "verdict";
  readonly change_key: string;
  readonly verdict: string;
  readonly hash: string;
  readonly text: string;
  readonly author: string;
  readonly at: string;
}

export interface SampleRow {
  readonly id: string;
  readonly set_id: string;
  readonly title: string;
  readonly owner: string;
  readonly shared: number;
  readonly revision: number;
  readonly data: string;
  readonly updated_at: string;
}

/** What sample data were after a save; the last few of each are kept. */
export interface SampleRevisionRow {
  readonly sample_id: string;
  readonly revision: number;
  readonly data: string;
  readonly author: string;
  readonly at: string;
}

/** Append-only: what happened, chained by hash and signed; `content_hash` is of the row `object` names, "" if it names none. */
export interface LedgerRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly detail: string;
  readonly content_hash: string;
  readonly prev: string;
  readonly hash: string;
  readonly signature: string;
}

export interface AppendOnly {
  readonly draft_edits: DraftEditRow;
  readonly versions: VersionRow;
  readonly version_events: VersionEventRow;
  readonly reviews: ReviewRow;
  readonly review_events: ReviewEventRow;
}

export interface Database extends AppendOnly {
  readonly users: UserRow;
  readonly sessions: SessionRow;
  readonly links: LinkRow;
  readonly sets: SetRow;
  readonly drafts: DraftRow;
  readonly samples: SampleRow;
  readonly sample_revisions: SampleRevisionRow;
  readonly ledger: LedgerRow;
}
