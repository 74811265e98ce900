// A folder for what must not stay: it goes when the work is done, fails, or is ended from outside.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Works in a new folder that only its owner can look into. Throws what the system refuses. */
export async function inTemporaryFolder<T>(name: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), name));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const enders = Object.entries(SIGNALS).map(([signal, exit]) => {
    const end = (): void => process.exit(exit);
    process.on(signal, end);
    return [signal, end] as const;
  });
  process.on("exit", remove);
  try {
    return await work(folder);
  } finally {
    process.removeListener("exit", remove);
    for (const [signal, end] of enders) process.removeListener(signal, end);
    remove();
  }
}
