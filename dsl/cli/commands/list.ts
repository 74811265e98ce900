// barem list: the sets that come with the package.
import { analyze, compile } from "#dsl";
import type { CompiledSet } from "#runtime/compiled-set.ts";
import { type Command, type Context, printJson, readBytes, textOf } from "../context.ts";
import { criteriaCount } from "../set-facts.ts";
import { type ShippedSet, shippedSets } from "../sets.ts";
import { text } from "../strings.ts";
import { table } from "../table.ts";

interface Row extends ShippedSet {
  /** null: the text has errors. */
  readonly compiled: CompiledSet | null;
  readonly errors: number;
}

export const list: Command = {
  spec: { name: "list", summary: "summary-list", arguments: [], options: [], examples: ["barem list"] },
  run: (_, context) => {
    const rows = shippedSets(context.io).map((set) => opened(set, context));
    if (context.json) printJson({ sets: rows.map(rowJson) }, context);
    else
      context.io.out(
        rows.length === 0 ? `${text(context.language, "list-empty")}\n` : rowsTable(rows, context),
      );
    return rows.some((row) => row.compiled === null) ? 1 : 0;
  },
};

function opened(set: ShippedSet, context: Context): Row {
  const bytes = readBytes(set.path, context);
  const prebuilt = context.io.prebuilt(bytes);
  // The build wrote it of exactly these bytes.
  if (prebuilt !== null) return { ...set, compiled: JSON.parse(prebuilt) as CompiledSet, errors: 0 };
  const analysis = analyze(textOf(bytes, set.path), set.path);
  const errors = analysis.diagnostics.filter((each) => each.severity === "error").length;
  return { ...set, compiled: compile(analysis), errors };
}

/** `{set, version, title, scale, criteria, hash, path}`; `errors` instead when the text has some. */
function rowJson(row: Row): Readonly<Record<string, unknown>> {
  const named = { set: row.id, version: row.version };
  if (row.compiled === null) return { ...named, errors: row.errors, path: row.path };
  const { rules, hash } = row.compiled;
  return {
    ...named,
    title: rules.title,
    scale: rules.scale,
    criteria: criteriaCount(rules),
    hash,
    path: row.path,
  };
}

function rowsTable(rows: readonly Row[], context: Context): string {
  const { language } = context;
  const unknown = text(language, "unknown");
  return table(
    [
      { title: text(language, "column-set") },
      { title: text(language, "column-version") },
      { title: text(language, "column-scale"), align: "right" },
      { title: text(language, "column-criteria"), align: "right" },
      { title: text(language, "column-title") },
    ],
    rows.map(({ id, version, compiled, errors }) => {
      if (compiled === null) return [id, version, "", "", text(language, "list-broken", { count: errors })];
      const { rules } = compiled;
      return [id, version, rules.scale ?? unknown, String(criteriaCount(rules) ?? unknown), rules.title];
    }),
  );
}
