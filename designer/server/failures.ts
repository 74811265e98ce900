// What keeps a command of the server from being done, as data: a stable code and what its sentences name. The sentences are
// the command line's.

/** Every code with the values of its sentences. */
export interface FailureValues {
  readonly "port-invalid": { readonly port: string; readonly where: string };
  readonly "public-url-invalid": { readonly url: string; readonly where: string };
  readonly "port-taken": { readonly port: number };
  readonly "address-refused": { readonly host: string; readonly port: number; readonly detail: string };
  readonly "data-not-writable": { readonly data: string; readonly detail: string };
  readonly "data-not-readable": { readonly file: string; readonly detail: string };
  readonly "data-in-use": { readonly data: string };
  readonly "database-damaged": { readonly file: string; readonly detail: string };
  readonly "database-changed": { readonly database: string; readonly what: string };
  readonly "ledger-cut": { readonly database: string; readonly file: string };
  readonly "database-missing": { readonly file: string; readonly kept: string };
  readonly "database-newer": { readonly file: string };
  readonly "database-unreachable": { readonly detail: string };
  readonly "key-missing": { readonly file: string };
  readonly "key-damaged": { readonly file: string };
  readonly "key-other": { readonly file: string; readonly database: string };
  readonly "file-absent": { readonly file: string };
  readonly "file-is-folder": { readonly file: string };
  readonly "file-unreadable": { readonly file: string; readonly detail: string };
  readonly "file-empty": { readonly file: string };
  readonly "file-too-large": { readonly file: string; readonly limit: number };
  readonly "not-json": { readonly file: string };
  readonly "not-an-export": { readonly file: string };
  readonly "not-a-backup": { readonly file: string };
  readonly "backup-tampered": { readonly file: string; readonly count: number };
  readonly "no-data": { readonly data: string };
  readonly "file-exists": { readonly file: string };
  readonly "file-not-written": { readonly file: string; readonly detail: string };
  readonly "file-is-data": { readonly file: string };
  readonly "data-exists": { readonly data: string };
  readonly "use-pg-dump": { readonly file: string; readonly key: string };
  readonly "use-pg-restore": { readonly file: string; readonly key: string };
}

export type ServerFailure = {
  readonly [C in keyof FailureValues]: { readonly code: C; readonly values: FailureValues[C] };
}[keyof FailureValues];

export interface Failed {
  readonly ok: false;
  readonly failure: ServerFailure;
}

/** What a command made, or why it could not. */
export type Outcome<T> = ({ readonly ok: true } & T) | Failed;

/** A failure with everything its sentences name. */
export function fail<C extends keyof FailureValues>(code: C, values: FailureValues[C]): Failed {
  // The union over all codes is what a code with its own values belongs to; the compiler cannot see it through C.
  return { ok: false, failure: { code, values } as unknown as ServerFailure };
}

/** The code of an error of the system or the database, e.g. ENOSPC; its message when it has none. */
export function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  return code === "" ? error.message : code;
}

/** Whether the system refused something: its errors name the call. */
export const isOfTheSystem = (error: unknown): error is Error => error instanceof Error && "syscall" in error;

/** What SQLite says when it is the disk or a permission, not the content. */
const OF_THE_DISK = /^SQLITE_(CANTOPEN|READONLY|PERM|IOERR|FULL)|Unable to open connection to local database/;

/** Whether the disk or a permission kept a file from being worked with. */
export const isOfTheDisk = (error: unknown): error is Error =>
  isOfTheSystem(error) || (error instanceof Error && OF_THE_DISK.test(detailOf(error)));
