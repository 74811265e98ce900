// A file of units read in a worker: what is told of it on the way, a limit of time, and a way to stop.
import type { FileTold, FileToRead } from "#designer/sheet/file-worker.ts";
import FileWorker from "#designer/sheet/file-worker.ts?worker";
import type { Rules } from "#runtime";

/** Longest a file may take, in seconds. */
export const MOST_SECONDS = 60;

export type FileOutcome = Exclude<FileTold, { readonly is: "stage" }> | { readonly is: "too-long" };

/** Begins to read; answers how to stop, after which nothing more is told. */
export function readFileBeside(
  file: File,
  rules: Rules,
  told: (told: FileTold | FileOutcome) => void,
): () => void {
  const worker = new FileWorker();
  const stop = (): void => {
    clearTimeout(timer);
    worker.terminate();
  };
  const end = (outcome: FileOutcome): void => {
    stop();
    told(outcome);
  };
  const timer = setTimeout(() => end({ is: "too-long" }), MOST_SECONDS * 1_000);
  worker.onmessage = ({ data }: MessageEvent<FileTold>) => {
    if (data.is === "stage") told(data);
    else end(data);
  };
  worker.onerror = ({ message }) => end({ is: "fault", what: message });
  worker.postMessage({ file, rules } satisfies FileToRead);
  return stop;
}
