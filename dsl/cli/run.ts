// One run of the command line: words in, text out, an exit code. Everything it touches comes in through Io.
import { COMMON_OPTIONS, readRequest } from "./args.ts";
import { COMMANDS } from "./commands.ts";
import type { Command, Context, Exit } from "./context.ts";
import { commandHelp, generalHelp } from "./help.ts";
import type { Io } from "./io.ts";
import type { Language } from "./language.ts";
import { printProblem, problemJson } from "./print-problem.ts";
import { Stop, wrongUse } from "./problem.ts";
import { text } from "./strings.ts";
import { nearest } from "./suggest.ts";

/** At most this many problems are printed; all are in `--json`. */
const MOST_PRINTED = 20;

/** Runs `barem` with the words after its name; a command of the server answers later. */
export function runCli(words: readonly string[], io: Io): Exit | Promise<Exit> {
  const context: Context = { io, language: languageOf(words), json: flagged(words, "--json") };
  try {
    const exit = dispatch(words, context);
    return typeof exit === "number" ? exit : exit.catch((error: unknown) => stopped(error, context));
  } catch (error) {
    return stopped(error, context);
  }
}

function stopped(error: unknown, context: Context): Exit {
  if (!(error instanceof Stop)) throw error;
  reportProblems(error, context);
  return error.exit;
}

function dispatch(words: readonly string[], context: Context): Exit | Promise<Exit> {
  const { io, language } = context;
  const specs = COMMANDS.map((command) => command.spec);
  const first = skipCommonOptions(words);
  const name = words[first];
  if (name === undefined) {
    if (flagged(words, "--version")) io.out(`${io.version}\n`);
    else io.out(generalHelp(specs, language));
    return words.length === 0 ? 2 : 0;
  }
  const [command, length] = commandAt(words, first);
  const rest = [...words.slice(0, first), ...words.slice(first + length)];
  if (flagged(rest, "--help") || flagged(rest, "-h")) {
    io.out(commandHelp(command.spec, language));
    return 0;
  }
  return command.run(readRequest(rest, command.spec, language), context);
}

// A command is one word or two: `receipt verify`.
function commandAt(words: readonly string[], at: number): readonly [Command, number] {
  for (const length of [2, 1]) {
    const name = words.slice(at, at + length).join(" ");
    const command = COMMANDS.find((each) => each.spec.name === name);
    if (command !== undefined) return [command, length];
  }
  const first = words[at] ?? "";
  if (first.startsWith("-")) {
    throw wrongUse("unknown-option", { option: first, command: "barem" }, { near: nearest(first, OPTIONS) });
  }
  const names = COMMANDS.map(({ spec }) => spec.name);
  const isHalf = names.some((name) => name.startsWith(`${first} `));
  const command = isHalf ? words.slice(at, at + 2).join(" ") : first;
  const near =
    command === first && isHalf
      ? names.filter((name) => name.startsWith(`${first} `))
      : nearest(command, names);
  throw wrongUse("unknown-command", { command }, { near });
}

const OPTIONS: readonly string[] = [...COMMON_OPTIONS.map((option) => option.name), "--version"];

/** Options of every command may stand before its name. */
function skipCommonOptions(words: readonly string[]): number {
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? "";
    if (word === "--lang") at += 2;
    else if (/^(--json|--lang=.*|--help|-h|--version)$/.test(word)) at += 1;
    else break;
  }
  return Math.min(at, words.length);
}

// Asked before the words are read in full, so that even a wrong command is answered in the language wanted.
function languageOf(words: readonly string[]): Language {
  const at = words.indexOf("--lang");
  const given =
    at >= 0 ? words[at + 1] : words.find((word) => word.startsWith("--lang="))?.slice("--lang=".length);
  return given === "en" ? "en" : "vi";
}

function flagged(words: readonly string[], name: string): boolean {
  const end = words.indexOf("--");
  return (end < 0 ? words : words.slice(0, end)).includes(name);
}

function reportProblems(stop: Stop, context: Context): void {
  const { io, language, json } = context;
  if (json) {
    const errors = stop.problems.map((each) => problemJson(each, language));
    io.err(`${JSON.stringify({ errors }, null, 2)}\n`);
    return;
  }
  for (const each of stop.problems.slice(0, MOST_PRINTED)) io.err(printProblem(each, language));
  const more = stop.problems.length - MOST_PRINTED;
  if (more > 0) io.err(`${text(language, "more-problems", { count: more })}\n`);
}
