// The commands of barem, in the order of the help page.
import { casesCommand } from "./commands/cases.ts";
import { check } from "./commands/check.ts";
import { compileCommand } from "./commands/compile.ts";
import { diff } from "./commands/diff.ts";
import { explainCommand } from "./commands/explain.ts";
import { inputs } from "./commands/inputs.ts";
import { list } from "./commands/list.ts";
import { lsp } from "./commands/lsp.ts";
import { receiptVerify } from "./commands/receipt.ts";
import { convert, fmt } from "./commands/rewrite.ts";
import { score } from "./commands/score.ts";
import { template } from "./commands/template.ts";
import type { Command } from "./context.ts";

export const COMMANDS: readonly Command[] = [
  list,
  check,
  casesCommand,
  diff,
  fmt,
  convert,
  compileCommand,
  inputs,
  template,
  score,
  explainCommand,
  receiptVerify,
  lsp,
];
