// Reads a file of units beside the page, in a Web Worker: a large workbook never holds the page up, and whoever waits may stop
// it by ending the worker. One file per worker.
import type { Column } from "./columns.ts";
import { readCsv } from "./csv.ts";
import type { Reading } from "./import.ts";
import { BOUNDS } from "./unzip.ts";
import { readXlsx, type Stage } from "./xlsx-read.ts";

export interface FileToRead {
  readonly file: File;
  readonly columns: readonly Column[];
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

async function readFile({ file, columns }: FileToRead): Promise<Reading> {
  const told = (stage: Stage): void => say({ is: "stage", stage });
  if (!/\.(?:csv|txt)$/i.test(file.name))
    return readXlsx(new Uint8Array(await file.arrayBuffer()), columns, null, BOUNDS, told);
  told("opening");
  return readCsv(await file.text(), columns);
}
