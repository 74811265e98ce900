// Canonical JSON (SPEC V2): keys sorted by UTF-16 code unit, no blanks, so that equal content has equal bytes.
import { sha256 } from "./sha256.ts";

/** Objects may be nested this deep; a circle is deeper than that. */
const DEEPEST = 1600;

/**
 * The canonical JSON of plain data. Fields that are undefined are left out, as JSON does. Throws TypeError for what JSON
 * cannot hold (functions, BigInt, NaN, objects that are not plain), for data nested too deep or in a circle, and for more
 * than `most` values (a few objects that share their parts can stand for a tree without end).
 */
export function canonicalJson(value: unknown, most = 20_000_000): string {
  let left = most;
  const names = new Map<string, string>();
  const name = (key: string): string => {
    const known = names.get(key);
    if (known !== undefined) return known;
    const text = `${JSON.stringify(key)}:`;
    names.set(key, text);
    return text;
  };
  const write = (item: unknown, depth: number): string => {
    if (depth > DEEPEST || --left < 0) throw new TypeError("nested too deep, or too large");
    if (item === null || typeof item === "boolean" || typeof item === "string" || Number.isFinite(item)) {
      return JSON.stringify(item);
    }
    let out = "";
    if (Array.isArray(item)) {
      for (let i = 0; i < item.length; i++) out += `${i > 0 ? "," : ""}${write(item[i], depth + 1)}`;
      return `[${out}]`;
    }
    if (typeof item !== "object" || !isPlain(item)) throw new TypeError(`not JSON: ${typeof item}`);
    const fields = item as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(item).sort()) {
      const field = fields[key];
      if (field !== undefined) out += `${out === "" ? "" : ","}${name(key)}${write(field, depth + 1)}`;
    }
    return `{${out}}`;
  };
  return write(value, 0);
}

/** Whether an object is of the kind JSON makes. */
export function isPlain(value: object): boolean {
  const parent: unknown = Object.getPrototypeOf(value);
  return parent === null || Object.getPrototypeOf(parent) === null;
}

/** SHA-256 (hex) of the canonical JSON of `value`; of `rules` it is the hash of a compiled set (SPEC V3). */
export function contentHash(value: unknown): string {
  return sha256(canonicalJson(value));
}
