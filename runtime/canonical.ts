// Canonical JSON (SPEC V2): keys sorted by UTF-16 code unit, no blanks, so that equal content has equal bytes.
import { sha256 } from "./sha256.ts";

/** Objects may be nested this deep; a circle is deeper than that. */
const DEEPEST = 512;

/**
 * The canonical JSON of plain data. Fields that are undefined are left out, as JSON does. Throws TypeError for what JSON
 * cannot hold (functions, BigInt, NaN, objects that are not plain), for data nested too deep or in a circle, and for more
 * than `most` values (a few objects that share their parts can stand for a tree without end).
 */
export function canonicalJson(value: unknown, most = 20_000_000): string {
  let left = most;
  const write = (item: unknown, depth: number): string => {
    if (depth > DEEPEST || --left < 0) throw new TypeError("nested too deep, or too large");
    if (item === null || typeof item === "boolean" || typeof item === "string" || Number.isFinite(item)) {
      return JSON.stringify(item);
    }
    if (Array.isArray(item)) return `[${Array.from(item, (entry) => write(entry, depth + 1)).join(",")}]`;
    if (typeof item !== "object" || !isPlain(item)) throw new TypeError(`not JSON: ${typeof item}`);
    const fields = Object.entries(item)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${write(field, depth + 1)}`);
    return `{${fields.join(",")}}`;
  };
  return write(value, 0);
}

function isPlain(value: object): boolean {
  const parent: unknown = Object.getPrototypeOf(value);
  return parent === null || Object.getPrototypeOf(parent) === null;
}

/** SHA-256 (hex) of the canonical JSON of `value`; of `rules` it is the hash of a compiled set (SPEC V3). */
export function contentHash(value: unknown): string {
  return sha256(canonicalJson(value));
}
