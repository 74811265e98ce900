// The sample data beside a set: `sample.json` and `sample.csv` in its folder, as the client has them open, else as they lie on
// the disk.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { DataFormat } from "../ide/index.ts";
import type { OpenText } from "./open-text.ts";
import { type RawText, rawText } from "./raw-text.ts";

export interface DataFile {
  readonly uri: string;
  readonly name: string;
  readonly format: DataFormat;
  /** null: not open. */
  readonly version: number | null;
  /** null: it is no text. */
  readonly raw: RawText | null;
}

export type OpenTexts = ReadonlyMap<string, OpenText>;

const FORMATS: readonly DataFormat[] = ["json", "csv"];

/** The data files of a set; those of a folder belong to its latest version. */
export function dataBeside(uri: string, open: OpenTexts): readonly DataFile[] {
  const path = pathOf(uri);
  if (path !== null && hasLater(path)) return [];
  return FORMATS.flatMap((format): readonly DataFile[] => {
    const name = `sample.${format}`;
    const file = uri.replace(/[^/]*$/, name);
    const text = open.get(file);
    if (text !== undefined) return [{ uri: file, name, format, version: text.version, raw: text.raw }];
    const there = pathOf(file);
    if (there === null || !existsSync(there)) return [];
    return [{ uri: file, name, format, version: null, raw: read(there) }];
  });
}

/** null: not a file of this machine. */
function pathOf(uri: string): string | null {
  if (!uri.startsWith("file:")) return null;
  try {
    return fileURLToPath(uri);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function read(path: string): RawText | null {
  try {
    return rawText(new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path)));
  } catch (error) {
    if (error instanceof TypeError || isOfSystem(error)) return null;
    throw error;
  }
}

const isOfSystem = (error: unknown): boolean => error instanceof Error && "syscall" in error;

const VERSION = /(\d+)\.(\d+)\.(\d+)\.barem$/;

/** Whether the folder of `1.0.0.barem` holds a later version. */
function hasLater(path: string): boolean {
  const own = versionOf(path);
  const folder = dirname(path);
  if (own === null || !existsSync(folder)) return false;
  return readdirSync(folder).some((name) => {
    const other = versionOf(name);
    return other !== null && isLater(other, own);
  });
}

const versionOf = (name: string): readonly number[] | null =>
  VERSION.exec(name)?.slice(1).map(Number) ?? null;

function isLater(a: readonly number[], b: readonly number[]): boolean {
  const first = a.findIndex((number, i) => number !== b[i]);
  return first >= 0 && (a[first] ?? 0) > (b[first] ?? 0);
}
