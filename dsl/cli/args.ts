// The words of a command line → what was asked, by the command's own description. Runs nothing.
import type { Language } from "./language.ts";
import { wrongUse } from "./problem.ts";
import { type StringKey, text } from "./strings.ts";
import { nearest } from "./suggest.ts";

export interface OptionSpec {
  /** `--json`. */
  readonly name: string;
  readonly alias?: string;
  /** What stands after it in the help, e.g. FILE; absent: the option takes no value. */
  readonly value?: StringKey;
  /** The only values it takes. */
  readonly allowed?: readonly string[];
  readonly repeats?: boolean;
  readonly help: StringKey;
}

export interface ArgumentSpec {
  readonly name: StringKey;
  readonly optional?: boolean;
  readonly many?: boolean;
}

export interface CommandSpec {
  /** One word or two: `score`, `receipt verify`. */
  readonly name: string;
  readonly summary: StringKey;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
}

/** What was asked of a command. */
export interface Request {
  readonly arguments: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** Options every command has. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  { name: "--json", help: "help-json" },
  { name: "--lang", value: "value-language", allowed: ["vi", "en"], help: "help-lang" },
  { name: "--help", alias: "-h", help: "help-help" },
];

/** Reads the words after the command's name; anything the command does not know ends it (exit 2). */
export function readRequest(words: readonly string[], spec: CommandSpec, language: Language): Request {
  const specs = [...spec.options, ...COMMON_OPTIONS];
  const positional: string[] = [];
  const options = new Map<string, string[]>();
  let onlyArguments = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (onlyArguments || word === "-" || !word.startsWith("-")) {
      positional.push(word);
      continue;
    }
    if (word === "--") {
      onlyArguments = true;
      continue;
    }
    const [name, inline] = splitAt(word, "=");
    const option = specs.find((each) => each.name === name || each.alias === name);
    if (option === undefined) {
      const near = nearest(
        name,
        specs.map((each) => each.name),
      );
      throw wrongUse("unknown-option", { option: name, command: spec.name }, { near });
    }
    const next = words[at + 1];
    const value = option.value === undefined ? flagValue(option, inline) : (inline ?? next);
    if (value === undefined || (inline === undefined && value.startsWith("--"))) {
      throw wrongUse("option-needs-value", {
        option: option.name,
        value: text(language, option.value ?? "value-text"),
      });
    }
    if (option.value !== undefined && inline === undefined) at++;
    add(options, option, value);
  }
  checkCount(positional, spec, language);
  return { arguments: positional, options };
}

/** `barem score SET DATA [--json] …`. */
export function usage(spec: CommandSpec, language: Language): string {
  const names = spec.arguments.map((argument) => {
    const name = text(language, argument.name) + (argument.many === true ? "…" : "");
    return argument.optional === true ? `[${name}]` : name;
  });
  return [
    "barem",
    spec.name,
    ...names,
    ...(spec.options.length > 0 ? [text(language, "usage-options")] : []),
  ].join(" ");
}

/** The value of an option that stands at most once; null when it is absent. */
export function option(request: Request, name: string): string | null {
  return request.options.get(name)?.[0] ?? null;
}

export const has = (request: Request, name: string): boolean => request.options.has(name);

/** The argument at a place that readRequest has seen to be there. */
export const argument = (request: Request, at: number): string => request.arguments[at] ?? "";

function flagValue(option: OptionSpec, inline: string | undefined): string {
  if (inline !== undefined) throw wrongUse("option-takes-no-value", { option: option.name });
  return "";
}

function add(options: Map<string, string[]>, option: OptionSpec, value: string): void {
  if (option.allowed !== undefined && !option.allowed.includes(value)) {
    const near = nearest(value, option.allowed);
    throw wrongUse(
      "option-value",
      { option: option.name, value, allowed: option.allowed.join(", ") },
      { near },
    );
  }
  const given = options.get(option.name);
  if (given === undefined) options.set(option.name, [value]);
  else if (option.repeats === true) given.push(value);
  else if (option.value !== undefined) throw wrongUse("option-repeated", { option: option.name });
}

function checkCount(positional: readonly string[], spec: CommandSpec, language: Language): void {
  const missing = spec.arguments[positional.length];
  if (missing !== undefined && missing.optional !== true) {
    throw wrongUse("missing-argument", {
      command: spec.name,
      argument: text(language, missing.name),
      usage: usage(spec, language),
    });
  }
  const endless = spec.arguments.some((each) => each.many === true);
  const extra = positional[spec.arguments.length];
  if (extra !== undefined && !endless) {
    throw wrongUse("extra-argument", { command: spec.name, argument: extra, usage: usage(spec, language) });
  }
}

function splitAt(word: string, sign: string): readonly [string, string | undefined] {
  const at = word.indexOf(sign);
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
