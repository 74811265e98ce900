// The door for compiled sets: refuses anything malformed or hostile with the place of the fault, and never throws. What
// the fields are is in load-shape.ts, what operations are in load-expr.ts.
import { canonicalJson, isPlain } from "./canonical.ts";
import { type CompiledSet, FORMAT_VERSION } from "./compiled-set.ts";
import type { Program } from "./evaluate-frame.ts";
import { prepare } from "./evaluate-program.ts";
import { type Context, type Fields, fail, isRaw, type Raw, record, text, whole } from "./load-check.ts";
import { order } from "./load-order.ts";
import { RULES, SOURCE } from "./load-shape.ts";
import type { LoadError, LoadedSet } from "./loaded-set.ts";
import { migrate } from "./migrate.ts";
import { sha256 } from "./sha256.ts";

export type Loading =
  | { readonly ok: true; readonly set: LoadedSet }
  | { readonly ok: false; readonly errors: readonly LoadError[] };

export interface LoadOptions {
  /** false: trust the hash as written (tools that have just made the set). */
  readonly verifyHash?: boolean;
}

const MOST_VALUES = 1_000_000;

export const FILE: Fields<CompiledSet> = {
  format: text,
  formatVersion: whole(FORMAT_VERSION),
  hash: text,
  source: record(SOURCE),
  rules: record(RULES),
};

/** Checks `json` (parsed JSON, not text) and makes it ready to evaluate. Every number, name and operation is looked at. */
export function load(json: unknown, { verifyHash = true }: LoadOptions = {}): Loading {
  const c: Context = {
    errors: [],
    rules: {},
    criterion: null,
    at: "",
    fields: null,
    common: "any",
    subject: null,
    known: [],
    named: new Map(),
    uses: [],
    references: new Map(),
    nodes: 0,
    depth: 0,
    chain: 0,
    bits: 0,
  };
  const copy = copyOf(json, c);
  const set = copy === null ? null : checked(copy, verifyHash, c);
  return set === null || c.errors.length > 0 ? { ok: false, errors: c.errors } : { ok: true, set };
}

interface Copy {
  readonly file: Raw;
  /** Canonical JSON of its rules. */
  readonly text: string;
}

/** An own copy through canonical JSON: no circles, getters or prototypes of the caller's are met after this. */
function copyOf(json: unknown, c: Context): Copy | null {
  try {
    if (!isRaw(json) || !isPlain(json)) {
      canonicalJson(json, MOST_VALUES);
      return refuse(c, "", "wrong-type", { expected: "object" });
    }
    const { rules = null, ...others } = json;
    const text = canonicalJson(rules, MOST_VALUES);
    const file: unknown = JSON.parse(canonicalJson(others, MOST_VALUES));
    return { file: { ...(file as Raw), rules: JSON.parse(text) as unknown }, text };
  } catch (error) {
    return refuse(c, "", "not-json", { because: error instanceof Error ? error.message : "" });
  }
}

function checked({ file, text }: Copy, verifyHash: boolean, c: Context): LoadedSet | null {
  const version = file.formatVersion;
  if (file.format !== "barem") return refuse(c, "/format", "wrong-format", {});
  if (typeof version === "number" && version > FORMAT_VERSION) {
    return refuse(c, "/formatVersion", "newer-version", {
      version: String(version),
      readable: String(FORMAT_VERSION),
    });
  }
  if (verifyHash && file.hash !== sha256(text)) return refuse(c, "/hash", "wrong-hash", {});
  const current = { ...file, rules: migrate(file.rules, Number(version)) };
  const context = { ...c, rules: isRaw(current.rules) ? current.rules : {} };
  record(FILE)(current, "", context);
  if (!isSet(current, c)) return null;
  const { hash, source, rules } = current;
  const set = { rules, order: order(rules, context) };
  let program: Program | null = null;
  return {
    ...set,
    hash,
    sourceHash: source.hash,
    spans: source.spans,
    program: () => {
      program ??= prepare(set);
      return program;
    },
  };
}

function refuse(c: Context, ...error: readonly [string, LoadError["code"], LoadError["params"]]): null {
  fail(c, ...error);
  return null;
}

/** Every field has been checked by `FILE`; this is where the type follows. */
function isSet(file: Raw, c: Context): file is Raw & CompiledSet {
  return file.format === "barem" && c.errors.length === 0;
}
