// Runs the command line inside the test: words and files in, text and exit code out. Files live in memory; the sets that
// come with the package are read from the disk.
import type { Io } from "../../dsl/cli/io.ts";
import { nodeIo } from "../../dsl/cli/node-io.ts";
import { runCli } from "../../dsl/cli/run.ts";
import { ROOT } from "./root.ts";

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  /** What was written, by path. */
  readonly written: ReadonlyMap<string, string>;
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Runs `barem` with these words and files. */
export function barem(words: readonly string[], files: Files = {}, more: Partial<Io> = {}): Ran {
  const { exit, ran } = begin(words, files, more);
  if (typeof exit !== "number") throw new Error("a command of the server: use baremServer");
  return ran(exit);
}

/** Runs a command of the server: on real files, with no setting of this machine's environment, told to end at once. */
export async function baremServer(words: readonly string[], more: Partial<Io> = {}): Promise<Ran> {
  const { exit, ran } = begin(words, {}, { environment: {}, untilStopped: async () => {}, ...more });
  return ran(await exit);
}

function begin(words: readonly string[], files: Files, more: Partial<Io>) {
  const out: string[] = [];
  const err: string[] = [];
  const written = new Map<string, string>();
  const disk = nodeIo(ROOT);
  const io: Io = {
    ...disk,
    currentDirectory: ROOT,
    prebuilt: () => null,
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    exists: (path) => Object.hasOwn(files, path) || disk.exists(path),
    readStandardInput: () => ({ ok: true, bytes: bytes(files["-"] ?? "") }),
    readFile: (path) => {
      const file = Object.hasOwn(files, path) ? files[path] : undefined;
      return file === undefined ? disk.readFile(path) : { ok: true, bytes: bytes(file) };
    },
    writeFile: (path, text) => {
      written.set(path, text);
      return { ok: true };
    },
    serveLanguage: () => {
      throw new Error("a server in a test of the command line");
    },
    ...more,
  };
  const ran = (exit: number): Ran => ({ exit, out: out.join(""), err: err.join(""), written });
  return { exit: runCli(words, io), ran };
}

const bytes = (file: string | Uint8Array): Uint8Array =>
  typeof file === "string" ? new TextEncoder().encode(file) : file;

/** The codes of the problems that `--json` reports on the error stream. */
export function problemCodes(ran: Ran): readonly string[] {
  const parsed: unknown = JSON.parse(ran.err);
  if (
    typeof parsed !== "object" ||
    parsed === null ||
    !("errors" in parsed) ||
    !Array.isArray(parsed.errors)
  ) {
    throw new Error(`no errors in ${ran.err}`);
  }
  return parsed.errors.map((each: { readonly code: string }) => each.code);
}
