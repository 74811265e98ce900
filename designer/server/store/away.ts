// A PostgreSQL that has gone away while the server runs: which errors say so.

/** Classes of SQLSTATE: connection, resources, shut down by someone. */
const OF_POSTGRESQL = /^(08|53|57P0)/;
const OF_THE_NETWORK = /^(ECONN|EPIPE$|ETIMEDOUT$|EHOSTUNREACH$|ENETUNREACH$|ENOTFOUND$|EAI_AGAIN$)/;
/** What the driver says without a code. */
const OF_THE_DRIVER =
  /^Connection terminated|is not queryable$|^timeout exceeded when trying to connect|^Client was closed/;

/** Whether an error says that the database cannot be reached now, rather than that a question to it was wrong. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  // After a fatal error PostgreSQL ends the connection, or never began it.
  const fatal = "severity" in error && (error.severity === "FATAL" || error.severity === "PANIC");
  const connecting = "syscall" in error && error.syscall === "connect";
  return (
    fatal ||
    connecting ||
    OF_POSTGRESQL.test(code) ||
    OF_THE_NETWORK.test(code) ||
    OF_THE_DRIVER.test(error.message)
  );
}
