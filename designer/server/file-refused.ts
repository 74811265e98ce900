// A file that is named on the command line: there, a file, and readable, or why not.
import { closeSync, openSync, statSync } from "node:fs";
import { detailOf, type Failed, fail } from "./failures.ts";

/** Why a file cannot be read; null: it can. */
export function fileRefused(file: string): Failed | null {
  try {
    if (statSync(file).isDirectory()) return fail("file-is-folder", { file });
    closeSync(openSync(file, "r"));
    return null;
  } catch (error) {
    const detail = detailOf(error);
    if (detail === "ENOENT" || detail === "ENOTDIR") return fail("file-absent", { file });
    return fail("file-unreadable", { file, detail });
  }
}
