// A compiled set as evaluation reads it. Types only; load.ts makes it.
import type { RulePath, Rules } from "./compiled-set.ts";
import type { Program } from "./evaluate-frame.ts";

/**
 * A set whose rules have been checked field by field (docs/compiled-set.md): every operation has the operands it needs,
 * every name means something, every number is in lowest terms, and nothing goes in a circle.
 */
export interface LoadedSet {
  /** SHA-256 of the canonical rules as issued, also when an older format was migrated. */
  readonly hash: string;
  readonly sourceHash: string;
  readonly spans: Readonly<Record<RulePath, readonly [number, number]>>;
  /** An own copy, of plain data without prototype keys. A pillar stands after the pillar it is in. */
  readonly rules: Rules;
  /**
   * Codes of all criteria, each after those its rule or its policy refers to (SPEC K2), ties in the order of the text.
   */
  readonly order: readonly string[];
  /** The rules made ready to evaluate, once, when first asked for. */
  readonly program: () => Program;
}

/** Why a compiled set is refused: a place as a JSON pointer, and the names and numbers involved. */
export interface LoadError {
  readonly code: LoadErrorCode;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

export type LoadErrorCode =
  /** Not plain JSON data: in a circle, nested too deep, or holding what JSON cannot hold. */
  | "not-json"
  /** `format` is not "barem". */
  | "wrong-format"
  /** Written for a newer engine than this one. */
  | "newer-version"
  /** The rules are not those the hash was made of. */
  | "wrong-hash"
  | "missing-field"
  | "unknown-field"
  /** `expected` says what should stand there. */
  | "wrong-type"
  | "unknown-op"
  /** No `what` is called `name`. */
  | "unknown-name"
  | "duplicate"
  /** A name every object has, such as `constructor`. */
  | "reserved-name"
  /** The operation cannot stand here. */
  | "out-of-place"
  | "cycle"
  | "too-deep"
  | "too-many"
  /** Exact results could grow beyond the limit of SPEC K4. */
  | "too-wide";
