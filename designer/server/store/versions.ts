// Sets and their issued versions: what is in force when, and what ended it. Versions are only ever added.
import type { Version, VersionState } from "#designer/api.ts";
import { compareVersions } from "#dsl";
import { dayOf, isoOf } from "#runtime/dates.ts";
import { versionFacts } from "../ledger/hash.ts";
import { found, Refusal } from "../refusal.ts";
import { newId } from "./ids.ts";
import type { SetRow, VersionEventRow, VersionRow } from "./schema.ts";
import { append, record, type Store, type Writer } from "./store.ts";

type Db = Pick<Store, "db"> | Pick<Writer, "db">;

/** A version without its two long texts. */
export type VersionHead = Omit<VersionRow, "source" | "compiled">;

const HEAD = [
  "set_id",
  "version",
  "title",
  "level",
  "source_hash",
  "content_hash",
  "decision_number",
  "decision_date",
  "decision_by",
  "effective_from",
  "effective_until",
  "from_draft",
  "approved_hash",
  "issued_by",
  "issued_at",
  "signature",
] as const;

/** Every set, by id. */
export const sets = ({ db }: Db): Promise<readonly SetRow[]> =>
  db.selectFrom("sets").selectAll().orderBy("id").execute();

export const setRow = async ({ db }: Db, id: string): Promise<SetRow> =>
  found(await db.selectFrom("sets").selectAll().where("id", "=", id).executeTakeFirst(), "no-such-set", {
    set: id,
  });

/** Adds a set. Refuses an id that is taken. */
export async function addSet(writer: Writer, set: Omit<SetRow, "created_at">): Promise<void> {
  const taken = await writer.db.selectFrom("sets").select("id").where("id", "=", set.id).executeTakeFirst();
  if (taken !== undefined) throw new Refusal("set-exists", { set: set.id });
  await writer.db
    .insertInto("sets")
    .values({ ...set, created_at: writer.at })
    .execute();
  await record(writer, "set-added", `sets:${set.id}`, { title: set.title });
}

/** Versions of one set, or of all, the oldest number first, as they stand on a day (ISO). */
export async function versions({ db }: Db, today: string, set?: string): Promise<readonly Version[]> {
  let heads = db.selectFrom("versions").select(HEAD);
  let events = db.selectFrom("version_events").selectAll();
  if (set !== undefined) {
    heads = heads.where("set_id", "=", set);
    events = events.where("set_id", "=", set);
  }
  const ended = new Map((await events.execute()).map((event) => [`${event.set_id}@${event.version}`, event]));
  return (await heads.execute())
    .map((row) => shown(row, ended.get(`${row.set_id}@${row.version}`) ?? null, today))
    .sort((a, b) => (a.set < b.set ? -1 : a.set > b.set ? 1 : compareVersions(a.version, b.version)));
}

/** One version with its texts. Refuses what was never issued. */
export async function version({ db }: Db, set: string, number: string): Promise<VersionRow> {
  const row = await db
    .selectFrom("versions")
    .selectAll()
    .where("set_id", "=", set)
    .where("version", "=", number)
    .executeTakeFirst();
  return found(row, "no-such-version", { set, version: number });
}

/** What is shown of a version on a day. */
export function shown(row: VersionHead, event: VersionEventRow | null, today: string): Version {
  return {
    set: row.set_id,
    version: row.version,
    title: row.title,
    level: row.level,
    state: stateOf(row, event, today),
    decision: { number: row.decision_number, date: row.decision_date, by: row.decision_by },
    effective: { from: row.effective_from, until: row.effective_until },
    ended:
      event === null
        ? null
        : { kind: event.kind, on: event.ends_on, by: event.by_what, reason: event.reason },
    sourceHash: row.source_hash,
    contentHash: row.content_hash,
    approvedHash: row.approved_hash,
    fromDraft: row.from_draft,
    issuedBy: row.issued_by,
    issuedAt: row.issued_at,
    signature: row.signature,
  };
}

function stateOf(row: VersionHead, event: VersionEventRow | null, today: string): VersionState {
  if (event !== null && event.ends_on <= today) return event.kind;
  if (row.effective_from !== null && today < row.effective_from) return "upcoming";
  return row.effective_until !== null && row.effective_until < today ? "expired" : "in-force";
}

/** The last day a version is in force (ISO), what ended it considered; null: open. */
export function lastDay({ effective, ended }: Pick<Version, "effective" | "ended">): string | null {
  if (ended === null) return effective.until;
  const before = isoOf((dayOf(ended.on) ?? 0) - 1);
  return effective.until !== null && effective.until < before ? effective.until : before;
}

/** Adds an issued version, signed; `more` is told in its entry of the ledger. */
export async function addVersion(
  writer: Writer,
  row: Omit<VersionRow, "signature">,
  action: "imported" | "issued",
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const signature = writer.key.sign(versionFacts(row));
  await append(writer, "versions", { ...row, signature }, action, {
    sourceHash: row.source_hash,
    contentHash: row.content_hash,
    approvedHash: row.approved_hash,
    decision: row.decision_number,
    ...more,
  });
}

/** Days that may be recorded: what is recorded stays, so a slip in the year is refused. */
const FIRST_DAY = "1990-01-01";
const LAST_DAY = "2200-12-31";

/** Refuses a day (ISO) that no decision of our time names. */
export function refuseFarDays(...days: readonly (string | null)[]): void {
  for (const date of days)
    if (date !== null && (date < FIRST_DAY || date > LAST_DAY))
      throw new Refusal("day-out-of-range", { date });
}

/** Ends a version before its time. Refuses one that was ended, and a repeal on a day it is not in force anyway. */
export async function endVersion(
  writer: Writer,
  wanted: Omit<VersionEventRow, "id" | "author" | "at">,
): Promise<void> {
  const { effective_from: from, effective_until: until } = await version(
    writer,
    wanted.set_id,
    wanted.version,
  );
  const before = await writer.db
    .selectFrom("version_events")
    .selectAll()
    .where("set_id", "=", wanted.set_id)
    .where("version", "=", wanted.version)
    .executeTakeFirst();
  if (before !== undefined) {
    throw new Refusal("version-ended", { version: wanted.version, date: before.ends_on });
  }
  const date = wanted.ends_on;
  refuseFarDays(date);
  const outside = (from !== null && date < from) || (until !== null && date > until);
  if (wanted.kind === "repealed" && outside) {
    const period = { from: from ?? "…", until: until ?? "…" };
    throw new Refusal("repeal-outside-period", { version: wanted.version, date, ...period });
  }
  const row: VersionEventRow = { ...wanted, id: newId(), author: writer.actor, at: writer.at };
  await append(writer, "version_events", row, `version-${wanted.kind}`, { by: wanted.by_what });
}
