// The help pages, made from the commands' own descriptions.
import { COMMON_OPTIONS, type CommandSpec, type OptionSpec, usage } from "./args.ts";
import type { Language } from "./language.ts";
import { text } from "./strings.ts";
import { displayWidth, pad } from "./table.ts";

/** The page of `barem --help`. */
export function generalHelp(commands: readonly CommandSpec[], language: Language): string {
  const rows = commands.map((spec) => [named(spec, language), text(language, spec.summary)] as const);
  const version = ["--version", text(language, "help-version")] as const;
  return page([
    text(language, "about"),
    text(language, "usage-line", { usage: text(language, "usage-general") }),
    section(text(language, "commands"), rows),
    section(text(language, "options"), [...COMMON_OPTIONS.map((each) => optionRow(each, language)), version]),
    `${text(language, "help-footer")}\n${text(language, "exit-codes")}`,
  ]);
}

/** The page of `barem COMMAND --help`. */
export function commandHelp(spec: CommandSpec, language: Language): string {
  const options = [...spec.options, ...COMMON_OPTIONS].map((each) => optionRow(each, language));
  return page([
    `barem ${spec.name}: ${text(language, spec.summary)}`,
    text(language, "usage-line", { usage: usage(spec, language) }),
    section(text(language, "options"), options),
    `${text(language, "examples")}\n${spec.examples.map((example) => `  ${example}`).join("\n")}`,
  ]);
}

/** The command with its arguments, those that may be left out in brackets. */
function named(spec: CommandSpec, language: Language): string {
  const names = spec.arguments.map(({ name, optional }) => {
    const word = text(language, name);
    return optional === true ? `[${word}]` : word;
  });
  return [spec.name, ...names].join(" ");
}

const page = (parts: readonly string[]): string => `${parts.join("\n\n")}\n`;

function optionRow(option: OptionSpec, language: Language): readonly [string, string] {
  const names = option.alias === undefined ? option.name : `${option.alias}, ${option.name}`;
  return [
    option.value === undefined ? names : `${names} ${text(language, option.value)}`,
    text(language, option.help),
  ];
}

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => displayWidth(name)));
  return [title, ...rows.map(([name, what]) => `  ${pad(name, width, "left")}  ${what}`)].join("\n");
}
