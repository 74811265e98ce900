// barem check: every finding in the text of a set, with its place and how to mend it; with --accepted also those that the
// set's readings and acceptances answer.
import { type Accepted, accepted, checked, compile, type Diagnostic, type SourceFile } from "#dsl";
import type { CompiledSet } from "#runtime/compiled-set.ts";
import { has } from "../args.ts";
import { checkedJson } from "../check-json.ts";
import { checkedText } from "../check-text.ts";
import { type Command, type Context, printJson } from "../context.ts";
import { wrongUse } from "../problem.ts";
import { openSet, shippedSets } from "../sets.ts";

export interface Checked {
  readonly name: string;
  readonly path: string;
  /** null: it came compiled, without a text to find anything in. */
  readonly file: SourceFile | null;
  readonly compiled: CompiledSet | null;
  readonly diagnostics: readonly Diagnostic[];
  /** null: not asked for. */
  readonly accepted: readonly Accepted[] | null;
}

export const check: Command = {
  spec: {
    name: "check",
    summary: "summary-check",
    arguments: [{ name: "argument-set", optional: true, many: true }],
    options: [
      { name: "--strict", help: "help-strict" },
      { name: "--accepted", help: "help-accepted" },
    ],
    examples: [
      "barem check",
      "barem check hoa-binh/huyen",
      "barem check hoa-binh/huyen --accepted",
      "barem check bo-chi-so.barem --json",
    ],
  },
  run: (request, context) => {
    const all = shippedSets(context.io).map((set) => `${set.id}@${set.version}`);
    const names = request.arguments.length > 0 ? request.arguments : all;
    const sets = names.map((name) => checkSet(name, has(request, "--accepted"), context));
    if (context.json) printJson({ sets: sets.map((set) => checkedJson(set, context.language)) }, context);
    else for (const set of sets) context.io.out(checkedText(set, context.language));
    const failing = has(request, "--strict") ? ["error", "warning"] : ["error"];
    return sets.some((set) => set.diagnostics.some((each) => failing.includes(each.severity))) ? 1 : 0;
  },
};

function checkSet(name: string, withAccepted: boolean, context: Context): Checked {
  const opened = openSet(name, context);
  if (opened.is === "compiled") {
    // A compiled set keeps its readings, not what they answer.
    if (withAccepted) throw wrongUse("needs-source", { command: "check --accepted", file: opened.path });
    return {
      name,
      path: opened.path,
      file: null,
      compiled: opened.compiled,
      diagnostics: [],
      accepted: null,
    };
  }
  const { analysis, path } = opened;
  const { open, answered } = checked(analysis);
  return {
    name,
    path,
    file: analysis.file,
    compiled: compile(analysis),
    diagnostics: open,
    accepted: withAccepted ? accepted(answered, analysis.file) : null,
  };
}
