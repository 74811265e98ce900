// What the command line needs from the machine: files, the two output streams, its own place. Node's version is
// node-io.ts; tests bring their own. Nothing here decides anything.
import type { Language } from "./language.ts";

/** What the server does for the command line. */
export type Server = typeof import("#designer/server/cli.ts");

export type ReadOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: "absent" | "directory" | "failed"; readonly detail: string };

export type WriteOutcome = { readonly ok: true } | { readonly ok: false; readonly detail: string };

export interface DirectoryEntry {
  readonly name: string;
  readonly directory: boolean;
}

export interface Io {
  /** Relative paths start here; messages show paths from here where that is shorter. */
  readonly currentDirectory: string;
  /** Where the sets that come with the package lie: `<province>/<set>/<version>.barem`. */
  readonly setsDirectory: string;
  /** The compiled set that the build made of exactly these bytes of a text, as JSON text; null: it made none. */
  readonly prebuilt: (source: Uint8Array) => string | null;
  /** Version of the package, `x.y.z`. */
  readonly version: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readFile: (path: string) => ReadOutcome;
  readonly readStandardInput: () => ReadOutcome;
  readonly exists: (path: string) => boolean;
  /** Entries by name; none when the directory is absent. */
  readonly listDirectory: (path: string) => readonly DirectoryEntry[];
  /** Whole or not at all: a reader never sees half a file, and a failure leaves the old one. */
  readonly writeFile: (path: string, text: string) => WriteOutcome;
  /** Answers an editor on the standard streams from now on, in this language if the editor names none; ends the process itself. */
  readonly serveLanguage: (language: Language | null) => void;
  /** Variables of the environment: settings of the server. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Loads the server: no other command waits for it. */
  readonly server: () => Promise<Server>;
  /** Resolves when the process is asked to end (Ctrl+C, SIGTERM). */
  readonly untilStopped: () => Promise<void>;
}
