// Finding and opening indicator sets: by id among those that come with the package, or by path. Checking and compiling
// are done by the language's door, loading by the runtime.
import { isAbsolute, join, relative } from "node:path";
import { type Analysis, analyze, compareVersions, compile, sourceFile } from "#dsl";
import { type LoadedSet, load } from "#runtime";
import type { CompiledSet } from "#runtime/compiled-set.ts";
import { type Context, readBytes, textOf } from "./context.ts";
import type { Io } from "./io.ts";
import { problem, Stop, wrongUse } from "./problem.ts";
import { nearest } from "./suggest.ts";

export interface ShippedSet {
  readonly id: string;
  readonly version: string;
  readonly path: string;
}

/** A text that may be a set, analysed. */
export interface SourceSet {
  readonly is: "source";
  readonly path: string;
  readonly text: string;
  readonly analysis: Analysis;
}

/** A compiled set as read, checked by the runtime. */
export interface CompiledFile {
  readonly is: "compiled";
  readonly path: string;
  readonly compiled: CompiledSet;
  readonly loaded: LoadedSet;
}

/** A set ready for evaluation. */
export interface ReadySet {
  readonly path: string;
  /** The normalised text its spans are in; "" when it came compiled. */
  readonly text: string;
  readonly compiled: CompiledSet;
  readonly loaded: LoadedSet;
}

/** Every set of the package, all versions, by id and then by version. */
export function shippedSets(io: Io): readonly ShippedSet[] {
  const found: ShippedSet[] = [];
  for (const province of folders(io, io.setsDirectory)) {
    for (const name of folders(io, join(io.setsDirectory, province))) {
      const folder = join(io.setsDirectory, province, name);
      for (const entry of io.listDirectory(folder)) {
        const version = /^(\d+\.\d+\.\d+)\.barem$/.exec(entry.name)?.[1];
        if (version === undefined) continue;
        found.push({ id: `${province}/${name}`, version, path: shortPath(join(folder, entry.name), io) });
      }
    }
  }
  return found.sort((a, b) => compareText(a.id, b.id) || compareVersions(a.version, b.version));
}

const folders = (io: Io, path: string): readonly string[] =>
  io
    .listDirectory(path)
    .filter((entry) => entry.directory)
    .map((entry) => entry.name);

/** Opens what a SET argument names: a path that exists, or an id with or without `@version`. */
export function openSet(name: string, context: Context): SourceSet | CompiledFile {
  const path = pathOf(name, context);
  return openBytes(path, readBytes(path, context));
}

function openBytes(path: string, bytes: Uint8Array): SourceSet | CompiledFile {
  const text = textOf(bytes, path);
  return /^\s*\{/.test(text)
    ? openCompiled(path, text)
    : { is: "source", path, text, analysis: analyze(text, path) };
}

/** Opens a set for evaluation, as the build made it ready if it did; one with errors ends the command (exit 1). */
export function readySet(name: string, context: Context): ReadySet {
  const path = pathOf(name, context);
  const bytes = readBytes(path, context);
  const prebuilt = context.io.prebuilt(bytes);
  if (prebuilt !== null) {
    const json: unknown = JSON.parse(prebuilt);
    const loaded = loadOrStop(path, json, false);
    return { path, text: sourceFile(textOf(bytes, path)).text, compiled: json as CompiledSet, loaded };
  }
  const opened = openBytes(path, bytes);
  if (opened.is === "compiled") return { ...opened, text: "" };
  const compiled = compile(opened.analysis);
  if (compiled === null) {
    const count = opened.analysis.diagnostics.filter((each) => each.severity === "error").length;
    throw new Stop(1, [problem("set-has-errors", { file: opened.path, count })]);
  }
  return { path, text: opened.analysis.file.text, compiled, loaded: loadOrStop(path, compiled, false) };
}

/** Opens the text of a set; a compiled one ends the command (exit 2). */
export function sourceSet(name: string, command: string, context: Context): SourceSet {
  const opened = openSet(name, context);
  if (opened.is === "compiled") throw wrongUse("needs-source", { command, file: opened.path });
  return opened;
}

function openCompiled(path: string, text: string): CompiledFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Stop(1, [problem("compiled-refused", { file: path, detail: error.message })]);
  }
  const loaded = loadOrStop(path, json, true);
  // load has checked every field of the format.
  return { is: "compiled", path, compiled: json as CompiledSet, loaded };
}

// A set compiled in this run, or by the build, carries the hash that was computed then.
function loadOrStop(path: string, json: unknown, verifyHash: boolean): LoadedSet {
  const outcome = load(json, { verifyHash });
  if (outcome.ok) return outcome.set;
  throw new Stop(
    1,
    outcome.errors.slice(0, 20).map((error) => {
      const params = Object.entries(error.params).map(([name, value]) => `${name}: ${value}`);
      const detail = [error.code, error.path, ...params].filter((part) => part !== "").join(", ");
      return problem("compiled-refused", { file: path, detail });
    }),
  );
}

function pathOf(name: string, context: Context): string {
  const looksLikePath =
    name === "-" || /\.(barem|json)$/i.test(name) || isAbsolute(name) || /^\.{1,2}[\\/]/.test(name);
  if (looksLikePath) return name;
  const [id = "", version] = name.split("@");
  const shipped = shippedSets(context.io);
  const versions = shipped.filter((set) => set.id === id);
  const chosen = version === undefined ? versions.at(-1) : versions.find((set) => set.version === version);
  if (chosen !== undefined) return chosen.path;
  if (versions.length > 0 && version !== undefined) {
    throw wrongUse("unknown-version", {
      set: id,
      version,
      versions: versions.map((set) => set.version).join(", "),
    });
  }
  const near = nearest(
    id,
    shipped.map((set) => set.id),
  );
  throw wrongUse("unknown-set", { set: name }, { near });
}

/** The path from the current directory when that is below it, else as it is. */
function shortPath(path: string, io: Io): string {
  const short = relative(io.currentDirectory, path);
  return short.startsWith("..") || isAbsolute(short) ? path : short;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
