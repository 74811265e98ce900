// The three databases the store is tested on: SQLite in a file, PostgreSQL in memory (PGlite), and a real PostgreSQL 15.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely";
import pg from "pg";
import { keyOf, newKeyPem } from "#designer/server/ledger/key.ts";
import type { Dialect as Kind } from "#designer/server/store/migrations.ts";
import { sqlite, storeOver } from "#designer/server/store/open.ts";
import type { Store } from "#designer/server/store/store.ts";

/** A database for tests; every store made of it is empty and new. */
export interface TestDatabase {
  readonly name: string;
  readonly kind: Kind;
  readonly newStore: (now?: () => Date) => Promise<Store>;
  readonly end: () => Promise<void>;
}

export const TODAY = (): Date => new Date("2026-01-15T02:00:00.000Z");
const KEY = keyOf(newKeyPem());

export function sqliteDatabase(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), "barem-store-"));
  let count = 0;
  return {
    name: "SQLite",
    kind: "sqlite",
    newStore: (now = TODAY) => storeOver(sqlite(join(folder, `${count++}.sqlite`)), "sqlite", KEY, now),
    end: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** PostgreSQL compiled to run in this process; starting it takes seconds, so stores share it, one schema each. */
export async function pgliteDatabase(): Promise<TestDatabase> {
  const lite = new PGlite();
  await lite.waitReady;
  let count = 0;
  return {
    name: "PGlite",
    kind: "postgresql",
    newStore: async (now = TODAY) => {
      const schema = `s${count++}`;
      await lite.exec(`create schema ${schema}; set search_path to ${schema}`);
      return storeOver(pgliteDialect(lite), "postgresql", KEY, now);
    },
    end: () => lite.close(),
  };
}

function pgliteDialect(lite: PGlite): Dialect {
  // One connection: whoever has it keeps the others waiting.
  let turn: Promise<void> = Promise.resolve();
  let release: () => void = () => undefined;
  const connection: DatabaseConnection = {
    executeQuery: async ({ sql, parameters }) => {
      const { rows, affectedRows } = await lite.query(sql, [...parameters]);
      return { rows: rows as never[], numAffectedRows: BigInt(affectedRows ?? 0) };
    },
    streamQuery: () => {
      throw new Error("not needed here");
    },
  };
  const driver: Driver = {
    init: async () => undefined,
    acquireConnection: async () => {
      const before = turn;
      let done: () => void = () => undefined;
      turn = new Promise((resolve) => {
        done = resolve;
      });
      await before;
      release = done;
      return connection;
    },
    beginTransaction: async (each) => void (await each.executeQuery(CompiledQuery.raw("begin"))),
    commitTransaction: async (each) => void (await each.executeQuery(CompiledQuery.raw("commit"))),
    rollbackTransaction: async (each) => void (await each.executeQuery(CompiledQuery.raw("rollback"))),
    releaseConnection: async () => release(),
    destroy: async () => undefined,
  };
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

const BINARIES = "/usr/lib/postgresql/15/bin";

/** A PostgreSQL that servers can be pointed at, and whoever may do anything in it. */
export interface PostgresDatabase extends TestDatabase {
  /** The address of a new, empty database. */
  readonly newUrl: () => Promise<string>;
  readonly admin: pg.Pool;
}

/** A PostgreSQL 15 of its own, on a socket in a temporary folder. Throws when it is not installed. */
export async function postgresDatabase(): Promise<PostgresDatabase> {
  if (!existsSync(join(BINARIES, "initdb"))) {
    throw new Error(`PostgreSQL 15 is not installed (${BINARIES}): apt-get install postgresql`);
  }
  const folder = mkdtempSync(join(tmpdir(), "barem-pg-"));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) execFileSync("chown", ["postgres", folder]);
  const data = join(folder, "data");
  const socket = join(folder, "socket");
  mkdirSync(socket);
  chmodSync(folder, 0o755);
  chmodSync(socket, 0o777);
  // PostgreSQL refuses to run as root.
  const run = (program: string, words: readonly string[]): void => {
    const [file, args] = asRoot
      ? (["runuser", ["-u", "postgres", "--", join(BINARIES, program), ...words]] as const)
      : ([join(BINARIES, program), words] as const);
    execFileSync(file, args, { stdio: ["ignore", "ignore", "inherit"], cwd: folder });
  };
  run("initdb", ["-D", data, "-A", "trust", "-U", "barem", "-E", "UTF8", "--locale=C.UTF-8"]);
  const settings = `-c listen_addresses= -c unix_socket_directories=${socket}`;
  run("pg_ctl", ["-D", data, "-w", "-l", join(socket, "log"), "-o", settings, "start"]);
  const at = { host: socket, user: "barem" };
  const admin = new pg.Pool({ ...at, database: "postgres", max: 1 });
  let count = 0;
  const newDatabase = async (): Promise<string> => {
    const database = `d${count++}`;
    await admin.query(`create database ${database}`);
    return database;
  };
  return {
    admin,
    newUrl: async () => `postgresql:///${await newDatabase()}?host=${encodeURIComponent(socket)}&user=barem`,
    name: "PostgreSQL 15",
    kind: "postgresql",
    newStore: async (now = TODAY) => {
      const pool = new pg.Pool({ ...at, database: await newDatabase(), max: 8 });
      return storeOver(new PostgresDialect({ pool }), "postgresql", KEY, now);
    },
    end: async () => {
      await admin.end();
      run("pg_ctl", ["-D", data, "-w", "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
