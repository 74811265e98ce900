// What every command is given, and the few things all of them do: reading a text file, writing one, ending with findings.

import { type CommandSpec, has, option, type Request } from "./args.ts";
import type { Io } from "./io.ts";
import type { Language } from "./language.ts";
import { problem, Stop, wrongUse } from "./problem.ts";
import { text } from "./strings.ts";

export interface Context {
  readonly io: Io;
  readonly language: Language;
  /** `--json`: results as JSON on the output, faults as JSON on the error stream. */
  readonly json: boolean;
}

/** 0 fine, 1 findings or rejected data, 2 wrong use or what cannot be done. */
export type Exit = 0 | 1 | 2;

export interface Command {
  readonly spec: CommandSpec;
  /** A promise: of the commands of the server, which wait for it. */
  readonly run: (request: Request, context: Context) => Exit | Promise<Exit>;
}

/** The text of a UTF-8 file, `-` for standard input; a file that is something else ends the command. */
export function readText(file: string, context: Context): string {
  return textOf(readBytes(file, context), file);
}

/** The text that the bytes of a file hold; bytes that are none end the command (exit 1). */
export function textOf(bytes: Uint8Array, file: string): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3)
    throw new Stop(1, [problem("is-spreadsheet", { file })]);
  const decoded = decodeUtf8(bytes);
  if (decoded === null) throw new Stop(1, [problem("not-utf8", { file })]);
  return decoded;
}

/** The bytes of a file, `-` for standard input. */
export function readBytes(file: string, context: Context): Uint8Array {
  const outcome = file === "-" ? context.io.readStandardInput() : context.io.readFile(file);
  if (outcome.ok) return outcome.bytes;
  switch (outcome.why) {
    case "absent":
      throw wrongUse("file-absent", { file });
    case "directory":
      throw wrongUse("file-is-folder", { file });
    case "failed":
      throw wrongUse("file-unreadable", { file, detail: outcome.detail });
  }
}

// The decoder drops a BOM; NUL bytes mean UTF-16 or a binary file.
function decodeUtf8(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Writes the result to `--output`, or to the output stream when there is none. */
export function deliver(result: string, request: Request, context: Context): void {
  const file = option(request, "--output");
  if (file === null || file === "-") {
    context.io.out(result);
    return;
  }
  refuseOverwrite(file, request, context);
  writeWhole(file, result, context);
  if (!context.json) context.io.err(`${text(context.language, "written", { file })}\n`);
}

/** A file that exists is only written over with `--force`; asked before any work is done. */
export function refuseOverwrite(file: string, request: Request, context: Context): void {
  if (context.io.exists(file) && !has(request, "--force")) throw wrongUse("file-exists", { file });
}

/** Writes a file whole or not at all. */
export function writeWhole(file: string, content: string, context: Context): void {
  const outcome = context.io.writeFile(file, content);
  if (!outcome.ok) throw wrongUse("file-not-written", { file, detail: outcome.detail });
}

/** Prints a value as JSON, two blanks deep, the keys in the order given. */
export function printJson(value: unknown, context: Context): void {
  context.io.out(`${JSON.stringify(value, null, 2)}\n`);
}
