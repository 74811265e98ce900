// Options that several commands share, described once.
import type { OptionSpec } from "./args.ts";

export const OUTPUT: OptionSpec = { name: "--output", alias: "-o", value: "value-file", help: "help-output" };
export const FORCE: OptionSpec = { name: "--force", help: "help-force" };
const DECIMAL: OptionSpec = {
  name: "--decimal",
  value: "value-decimal",
  allowed: ["comma", "point"],
  help: "help-decimal",
};
const DELIMITER: OptionSpec = {
  name: "--delimiter",
  value: "value-delimiter",
  allowed: ["comma", "semicolon", "tab"],
  help: "help-delimiter",
};
const PARAMETER: OptionSpec = {
  name: "--parameter",
  alias: "-p",
  value: "value-parameter",
  repeats: true,
  help: "help-parameter",
};
export const YEAR: OptionSpec = { name: "--year", value: "value-year", help: "help-year" };

/** The data folder of the server. */
export const DATA_FOLDER: OptionSpec = { name: "--data", value: "value-folder", help: "help-data" };

const CLOSED: OptionSpec = { name: "--closed", help: "help-closed" };

/** Options of commands that read a data file. */
export const DATA_OPTIONS: readonly OptionSpec[] = [DECIMAL, DELIMITER, PARAMETER, YEAR, CLOSED];
