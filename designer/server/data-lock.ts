// Who works on a data folder: one server, or a restore, never two. A lock of SQLite on a file of its own: the operating
// system gives it back when the process ends, however it ends, so that nothing stale is ever left to remove.
import { join } from "node:path";
import LibsqlDatabase from "libsql";

export const LOCK_FILE = "server.lock";

export interface DataLock {
  readonly release: () => void;
}

/** Takes a folder that exists; null when another process (or this one) has it. Throws when the folder cannot be written to. */
export function lockData(data: string): DataLock | null {
  const database = new LibsqlDatabase(join(data, LOCK_FILE));
  try {
    database.pragma("busy_timeout = 0");
    // Nothing is ever written, so there is nothing to roll back.
    database.pragma("journal_mode = memory");
    database.exec("begin exclusive");
  } catch (error) {
    database.close();
    if (error instanceof Error && "code" in error && error.code === "SQLITE_BUSY") return null;
    throw error;
  }
  return {
    release: () => {
      // Ended by hand: a connection with something open lives on until it is collected.
      database.exec("rollback");
      database.close();
    },
  };
}
