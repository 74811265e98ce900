// The entries of a zip archive within bounds. What an archive declares about itself is not trusted: entries are inflated piece
// by piece and counted, and nothing is kept before all of it is known to fit.
import { Inflate } from "fflate";
import { type FileRemark, fileRemark } from "./import.ts";

export interface Bounds {
  /** Bytes of the file. */
  readonly bytes: number;
  readonly entries: number;
  /** Bytes of all entries together once inflated. */
  readonly inflated: number;
  /** How many times its packed size what was read of an entry may inflate to, from 2 MB on; sheets of XML stay far below. */
  readonly ratio: number;
}

export const BOUNDS: Bounds = {
  bytes: 5 * 1024 * 1024,
  entries: 200,
  inflated: 100 * 1024 * 1024,
  ratio: 200,
};

export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly why: FileRemark };

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
}

const MB = 1024 * 1024;
// Deflate makes at most 1032 bytes of one: no piece inflates to much more than half a megabyte at once.
const PIECE = 512;

/** Unpacks an archive; `wanted` names the entries that are kept, all are counted. */
export function unzipWithin(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  bounds: Bounds = BOUNDS,
): Unzipped {
  const fault = (why: FileRemark): Unzipped => ({ ok: false, why });
  if (bytes.length > bounds.bytes) return fault(fileRemark("too-big", { limit: String(bounds.bytes / MB) }));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return fault(fileRemark("old-or-locked"));
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return fault(fileRemark("not-xlsx"));
  const entries = entriesOf(bytes, bounds);
  if ("code" in entries) return fault(entries);
  let left = bounds.inflated;
  for (const entry of entries) {
    const size = inflate(entry, { most: left, ratio: bounds.ratio }, null);
    if (size === null) return fault(fileRemark("truncated"));
    if (size > left) {
      const holes = { limit: String(bounds.inflated / MB), ratio: String(bounds.ratio) };
      return fault(fileRemark("too-much-inside", holes));
    }
    left -= size;
  }
  const files = new Map<string, Uint8Array>();
  for (const entry of entries.filter(({ name }) => wanted(name))) {
    const pieces: Uint8Array[] = [];
    inflate(entry, { most: bounds.inflated, ratio: bounds.ratio }, pieces);
    files.set(entry.name, joined(pieces));
  }
  return { ok: true, files };
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** The entries of the central directory, which is where readers of workbooks look. */
function entriesOf(bytes: Uint8Array, bounds: Bounds): readonly Entry[] | FileRemark {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return fileRemark("truncated");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > bounds.entries) return fileRemark("too-many-entries", { limit: String(bounds.entries) });
  const entries: Entry[] = [];
  const names = new Set<string>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return fileRemark("truncated");
    const flags = view.getUint16(at + 8, true);
    if ((flags & 1) === 1) return fileRemark("encrypted");
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const header = view.getUint32(at + 42, true);
    if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50)
      return fileRemark("truncated");
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (start + size > bytes.length) return fileRemark("truncated");
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (names.has(name)) return fileRemark("malformed");
    names.add(name);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(start, start + size),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the record at the end of the archive stands; null: there is none. A comment of up to 65,535 bytes may follow it. */
function endRecord(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}

/** Below this the ratio says nothing. */
const SMALL = 2 * MB;

/**
 * Bytes an entry inflates to; infinite once they are more than `most` or `ratio` times what was read of it, null when it is
 * damaged. `kept` takes the pieces; without it none is kept.
 */
function inflate(
  { method, packed }: Entry,
  { most, ratio }: { readonly most: number; readonly ratio: number },
  kept: Uint8Array[] | null,
): number | null {
  if (method === 0) {
    kept?.push(packed);
    return packed.length;
  }
  if (method !== 8) return null;
  let size = 0;
  let isWhole = false;
  const stream = new Inflate((piece, isLast) => {
    size += piece.length;
    isWhole ||= isLast;
    kept?.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      const end = Math.min(at + PIECE, packed.length);
      stream.push(packed.subarray(at, end), end === packed.length);
      if (size > most || size > Math.max(SMALL, end * ratio)) return Infinity;
    }
  } catch {
    return null;
  }
  return isWhole ? size : null;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
