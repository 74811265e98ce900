// barem fmt and barem convert: the same text in its standard form, or in the other surface.
import { format, type Surface } from "#dsl";
import { argument, has, option, usage } from "../args.ts";
import {
  type Command,
  type Context,
  deliver,
  type Exit,
  printJson,
  refuseOverwrite,
  writeWhole,
} from "../context.ts";
import { FORCE, OUTPUT } from "../options.ts";
import { problem, Stop, wrongUse } from "../problem.ts";
import { type SourceSet, sourceSet } from "../sets.ts";
import { text } from "../strings.ts";

export const fmt: Command = {
  spec: {
    name: "fmt",
    summary: "summary-fmt",
    arguments: [{ name: "argument-file", many: true }],
    options: [
      { name: "--check", help: "help-check-format" },
      { name: "--write", help: "help-write" },
    ],
    examples: ["barem fmt bo-chi-so.barem", "barem fmt bo-chi-so.barem --write", "barem fmt --check *.barem"],
  },
  run: (request, context) => {
    // Every file is formatted before any is written.
    const files = request.arguments.map((name) => {
      const source = sourceSet(name, "fmt", context);
      return { source, formatted: rewritten(source, null) };
    });
    if (has(request, "--check")) return reportUnformatted(files, context);
    for (const { source, formatted } of files) {
      if (!has(request, "--write") || source.path === "-") context.io.out(formatted);
      else if (formatted !== source.text) writeWhole(source.path, formatted, context);
    }
    return 0;
  },
};

export const convert: Command = {
  spec: {
    name: "convert",
    summary: "summary-convert",
    arguments: [{ name: "argument-file" }],
    options: [
      { name: "--to", value: "value-language", allowed: ["vi", "en"], help: "help-to" },
      OUTPUT,
      FORCE,
    ],
    examples: [
      "barem convert bo-chi-so.barem --to en",
      "barem convert hoa-binh/huyen --to en -o huyen-en.barem",
    ],
  },
  run: (request, context) => {
    const to = option(request, "--to");
    if (to === null) {
      throw wrongUse("missing-option", {
        command: "convert",
        option: "--to",
        usage: usage(convert.spec, context.language),
      });
    }
    const output = option(request, "--output");
    if (output !== null && output !== "-") refuseOverwrite(output, request, context);
    const source = sourceSet(argument(request, 0), "convert", context);
    deliver(rewritten(source, to === "en" ? "en" : "vi"), request, context);
    return 0;
  },
};

interface Rewritten {
  readonly source: SourceSet;
  readonly formatted: string;
}

function reportUnformatted(files: readonly Rewritten[], context: Context): Exit {
  const rows = files.map(({ source, formatted }) => ({
    file: source.path,
    formatted: formatted === source.text,
  }));
  if (context.json) printJson({ files: rows }, context);
  else {
    for (const { file, formatted } of rows) {
      context.io.out(`${text(context.language, formatted ? "formatted" : "not-formatted", { file })}\n`);
    }
  }
  return rows.every((row) => row.formatted) ? 0 : 1;
}

function rewritten(source: SourceSet, surface: Surface | null): string {
  const result = format(source.analysis.file, surface === null ? {} : { surface });
  const count = result.diagnostics.filter((each) => each.severity === "error").length;
  if (count > 0) throw new Stop(1, [problem("text-has-errors", { file: source.path, count })]);
  return result.text;
}
