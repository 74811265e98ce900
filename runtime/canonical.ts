// Canonical JSON (SPEC V2): keys sorted by UTF-16 code unit, no blanks, so that equal content has equal bytes.
import { sha256 } from "./sha256.ts";

/** Objects may be nested this deep; a cycle is deeper than that. */
const DEEPEST = 512;

/**
 * The canonical JSON of plain data. Fields that are undefined are left out, as JSON does. Throws TypeError for what JSON
 * cannot hold (functions, BigInt, NaN, objects that are not plain) and for data nested too deep or in a circle.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > DEEPEST) throw new TypeError("nested too deep");
  if (value === null || typeof value === "boolean" || typeof value === "string" || Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  if (Array.isArray(value))
    return `[${Array.from(value, (item) => canonicalJson(item, depth + 1)).join(",")}]`;
  if (typeof value !== "object" || !isPlain(value)) throw new TypeError(`not JSON: ${typeof value}`);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field, depth + 1)}`);
  return `{${fields.join(",")}}`;
}

function isPlain(value: object): boolean {
  const parent: unknown = Object.getPrototypeOf(value);
  return parent === null || Object.getPrototypeOf(parent) === null;
}

/** SHA-256 (hex) of the canonical JSON of `value`; of `rules` it is the hash of a compiled set (SPEC V3). */
export function contentHash(value: unknown): string {
  return sha256(canonicalJson(value));
}
