// Reads a file of units beside the page, in a Web Worker: a large workbook never holds the page up, and whoever waits may stop
// it by ending the worker. One file per worker.
import type { Rules } from "#runtime/compiled-set.ts";
import { columnsOf } from "./columns.ts";
import { readCsv } from "./csv.ts";
import type { Reading } from "./import.ts";
import { readJson } from "./json.ts";
import { BOUNDS } from "./unzip.ts";
import { readXlsx, type Stage } from "./xlsx-read.ts";

export interface FileToRead {
  readonly file: File;
  readonly rules: Rules;
}

export type FileTold =
  | { readonly is: "stage"; readonly stage: Stage }
  | { readonly is: "read"; readonly reading: Reading }
  /** A fault of ours. */
  | { readonly is: "fault"; readonly what: string };

const say = (told: FileTold): void => self.postMessage(told);

self.onmessage = ({ data }: MessageEvent<FileToRead>) => {
  readFile(data).then(
    (reading) => say({ is: "read", reading }),
    (error: unknown) => say({ is: "fault", what: error instanceof Error ? error.message : String(error) }),
  );
};

async function readFile({ file, rules }: FileToRead): Promise<Reading> {
  const told = (stage: Stage): void => say({ is: "stage", stage });
  const columns = columnsOf(rules);
  const isJson = /\.json$/i.test(file.name);
  if (!isJson && !/\.(?:csv|txt)$/i.test(file.name))
    return readXlsx(new Uint8Array(await file.arrayBuffer()), columns, null, BOUNDS, told);
  told("opening");
  const text = await file.text();
  return isJson ? readJson(text, rules) : readCsv(text, columns);
}
