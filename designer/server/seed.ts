// What a new database begins with: the sets that come with the package, as versions issued elsewhere, each with its sample
// data; and, for the first administrator, a draft to try things on.
import { SEED } from "#designer/strings/server.ts";
import { analyze, compile } from "#dsl";
import { sha256 } from "./ledger/hash.ts";
import { type ShippedText, shippedTexts } from "./package-folder.ts";
import { addDraft } from "./store/drafts.ts";
import { addSample } from "./store/samples.ts";
import type { UserRow, VersionRow } from "./store/schema.ts";
import { type Store, SYSTEM, type Writer, write } from "./store/store.ts";
import { addUser } from "./store/users.ts";
import { addSet, addVersion, sets } from "./store/versions.ts";

const FIRST_DRAFT = { set: "hoa-binh/huyen", version: "1.0.0" };

/** Fills a database that has no sets; leaves any other as it is. */
export async function seed(store: Store, packageFolder: string): Promise<void> {
  if ((await sets(store)).length > 0) return;
  await write(store, SYSTEM, async (writer) => {
    // Another server on the same database may have been first.
    if ((await sets(writer)).length > 0) return;
    for (const shipped of shippedTexts(packageFolder)) await importSet(writer, shipped);
  });
}

/** Adds a set with a version issued elsewhere; nothing when its text has errors. */
export async function importSet(
  writer: Writer,
  { set, version: number, text, sample }: ShippedText,
): Promise<void> {
  const row = versionRow(writer, set, number, text);
  // A set with errors does not come with a release; a test holds that.
  if (row === null) return;
  await addSet(writer, { id: set, title: row.title, level: row.level });
  await addVersion(writer, row, "imported");
  if (sample === null) return;
  const data: unknown = JSON.parse(sample);
  if (typeof data !== "object" || data === null) return;
  await addSample(writer, { set, title: SEED.sample.vi, shared: true, data: { ...data } });
}

function versionRow(
  { at }: Writer,
  set: string,
  number: string,
  text: string,
): Omit<VersionRow, "signature"> | null {
  const analysis = analyze(text);
  const compiled = compile(analysis);
  if (compiled === null) return null;
  const { rules } = compiled;
  const [basis] = rules.legalBasis;
  return {
    set_id: set,
    version: number,
    title: rules.title,
    level: rules.level,
    source: analysis.file.text,
    source_hash: sha256(analysis.file.text),
    compiled: JSON.stringify(compiled),
    content_hash: compiled.hash,
    decision_number: basis?.number ?? "",
    decision_date: basis?.date ?? "",
    decision_by: basis?.by ?? "",
    effective_from: rules.effective.from === "" ? null : rules.effective.from,
    effective_until: rules.effective.until === "" ? null : rules.effective.until,
    from_draft: null,
    approved_hash: null,
    issued_by: SYSTEM,
    issued_at: at,
  };
}

/** The first administrator: the oldest that is not disabled, made when there is none, with a draft to try things on. */
export async function firstAdministrator(writer: Writer): Promise<UserRow> {
  const users = await writer.db
    .selectFrom("users")
    .selectAll()
    .where("disabled", "=", 0)
    .orderBy("created_at")
    .execute();
  const old = users.find(({ roles }) => roles.includes('"administrator"'));
  if (old !== undefined) return old;
  const user = await addUser(writer, {
    name: "quan-tri",
    displayName: SEED.firstUser.vi,
    roles: ["author", "administrator"],
    password: "",
  });
  const shipped = await writer.db
    .selectFrom("versions")
    .select("source")
    .where("set_id", "=", FIRST_DRAFT.set)
    .where("version", "=", FIRST_DRAFT.version)
    .executeTakeFirst();
  if (shipped === undefined) return user;
  await addDraft(
    { ...writer, actor: user.id },
    { set: FIRST_DRAFT.set, title: SEED.draft.vi, text: shipped.source, basedOn: FIRST_DRAFT.version },
  );
  return user;
}
