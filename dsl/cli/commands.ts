// The commands of barem, in the order of the help page.

import { backupCommand } from "./commands/backup.ts";
import { casesCommand } from "./commands/cases.ts";
import { check } from "./commands/check.ts";
import { compileCommand } from "./commands/compile.ts";
import { diff } from "./commands/diff.ts";
import { explainCommand } from "./commands/explain.ts";
import { inputs } from "./commands/inputs.ts";
import { list } from "./commands/list.ts";
import { lsp } from "./commands/lsp.ts";
import { receiptVerify } from "./commands/receipt.ts";
import { restoreCommand } from "./commands/restore.ts";
import { convert, fmt } from "./commands/rewrite.ts";
import { score } from "./commands/score.ts";
import { serveCommand } from "./commands/serve.ts";
import { template } from "./commands/template.ts";
import { verifyCommand } from "./commands/verify.ts";
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
  serveCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  lsp,
];
