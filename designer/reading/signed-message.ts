// What the signature of an issued version is over. Making and checking the signature is elsewhere.
import { canonicalJson } from "#runtime/canonical.ts";
import type { PageInput } from "./page-input.ts";

/** What is signed when a version is issued. Dates are ISO, "" when open; hashes are SHA-256 in hex. */
export interface Signed {
  readonly set: string;
  readonly version: string;
  /** Content hash: of the canonical JSON of the rules. */
  readonly content: string;
  /** Of the normalised source text, as the compiled set holds it. */
  readonly source: string;
  readonly decision: { readonly number: string; readonly date: string; readonly by: string };
  readonly effective: { readonly from: string; readonly until: string };
}

/**
 * The message whose UTF-8 bytes are signed with Ed25519: canonical JSON (keys in order, no blanks)
 * `{"content":…,"decision":{"by":…,"date":…,"number":…},"effective":{"from":…,"until":…},"set":…,"source":…,"version":…}`.
 * Fields besides these are left out, so that equal facts always have equal bytes.
 */
export function signedMessage({ set, version, content, source, decision, effective }: Signed): string {
  return canonicalJson({
    set,
    version,
    content,
    source,
    decision: { number: decision.number, date: decision.date, by: decision.by },
    effective: { from: effective.from, until: effective.until },
  });
}

/** The facts of an issued version that are signed. */
export const signedOf = ({ compiled, issued }: Pick<PageInput, "compiled" | "issued">): Signed => ({
  set: compiled.rules.id,
  version: issued.version,
  content: compiled.hash,
  source: compiled.source.hash,
  decision: { number: issued.number, date: issued.date, by: issued.by },
  effective: { from: issued.from, until: issued.until },
});
