// Looks at every value of a database of SQLite as bytes, before anything reads it as text: the driver ends the process at a
// text that is none. Names the rows that hold what the server never writes, and tells the contents of the tables by a hash.
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import LibsqlDatabase from "libsql";
import { isOfTheDisk } from "../failures.ts";
import type { Fault } from "../ledger/verify.ts";

export interface Scan {
  /** Rows with a text that is not UTF-8, or a value that is neither text nor a whole number nor absent. */
  readonly faults: readonly Fault[];
  /** By table: SHA-256 (hex) of every value of every row, in the order of their keys. */
  readonly digests: ReadonlyMap<string, string>;
}

/** So many rows are looked at in one go. */
const AT_ONE_GO = 200;

/** Looks at a database that is open. Throws what SQLite throws at a file that is none. */
export function scan(database: LibsqlDatabase.Database): Scan {
  const steps = scanning(database);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What is malformed in the file of a database; nothing when it is no database, which opening it tells. */
export function malformedIn(file: string): readonly Fault[] {
  if (!existsSync(file)) return [];
  let database: LibsqlDatabase.Database | null = null;
  try {
    database = new LibsqlDatabase(file);
    database.pragma("busy_timeout = 5000");
    return scan(database).faults;
  } catch (error) {
    if (isOfTheDisk(error) || isOfSqlite(error)) return [];
    throw error;
  } finally {
    database?.close();
  }
}

/** The same for a server that answers others in between. */
export async function malformedInTurns(file: string, pause: () => Promise<void>): Promise<readonly Fault[]> {
  const database = new LibsqlDatabase(file);
  try {
    database.pragma("busy_timeout = 5000");
    const steps = scanning(database);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value.faults;
      await pause();
    }
  } finally {
    database.close();
  }
}

const isOfSqlite = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_");

type Value = Buffer | null;

function* scanning(database: LibsqlDatabase.Database): Generator<void, Scan> {
  const faults: Fault[] = [];
  const tables: string[] = [];
  const things = database
    .prepare(
      "select cast(type as blob), cast(name as blob), cast(tbl_name as blob), cast(sql as blob) from sqlite_master",
    )
    .raw()
    .all() as Value[][];
  for (const thing of things) {
    const [type, name] = [textOf(thing[0]), textOf(thing[1])];
    if (!thing.every(isText)) faults.push({ table: "schema", key: name, code: "malformed" });
    else if (type === "table" && !name.startsWith("sqlite_")) tables.push(name);
  }
  const digests = new Map<string, string>();
  // Names that are no text are not asked for.
  if (faults.length > 0) return { faults, digests };
  for (const table of tables.sort()) digests.set(table, yield* tableDigest(database, table, faults));
  return { faults, digests };
}

function* tableDigest(
  database: LibsqlDatabase.Database,
  table: string,
  faults: Fault[],
): Generator<void, string> {
  const columns = database.prepare("select name, pk from pragma_table_info(?) order by cid").all(table) as {
    readonly name: string;
    readonly pk: number;
  }[];
  const keys = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const values = columns.map(
    ({ name }) => `cast(typeof(${quoted(name)}) as blob), cast(${quoted(name)} as blob)`,
  );
  const order = keys.length === 0 ? "rowid" : keys.map(({ name }) => quoted(name)).join(", ");
  const rows = database.prepare(`select ${values.join(", ")} from ${quoted(table)} order by ${order}`).raw();
  const hash = createHash("sha256").update(columns.map(({ name }) => quoted(name)).join(","));
  let count = 0;
  for (const row of rows.iterate() as IterableIterator<Value[]>) {
    let whole = true;
    for (let n = 0; n < row.length; n += 2) {
      const [kind, bytes] = [textOf(row[n]), row[n + 1] ?? null];
      hash.update(`${kind} ${bytes?.length ?? 0} `);
      if (bytes !== null) hash.update(bytes);
      whole &&= KINDS.has(kind) && isText(bytes);
    }
    if (!whole) {
      const key = keys.map(({ name }) =>
        textOf(row[columns.findIndex((each) => each.name === name) * 2 + 1]),
      );
      faults.push({ table, key: key.join("@"), code: "malformed" });
    }
    if (++count % AT_ONE_GO === 0) yield;
  }
  return hash.digest("hex");
}

const KINDS: ReadonlySet<string> = new Set(["text", "integer", "null"]);
const isText = (bytes: Value): boolean => bytes === null || isUtf8(bytes);
/** For names in a sentence: what is no text has a sign in its place. */
const textOf = (bytes: Value | undefined): string => bytes?.toString("utf8") ?? "";
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
