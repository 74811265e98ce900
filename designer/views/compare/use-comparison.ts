// Asks the worker to compare two texts; a newer question ends the older one.
import { useEffect, useState } from "react";
import type { Compared, Wanted } from "#designer/document/compare.ts";
import CompareWorker from "#designer/document/compare-worker.ts?worker";

export type Comparing =
  | { readonly is: "working" }
  | { readonly is: "compared"; readonly compared: Compared }
  /** A fault of ours. */
  | { readonly is: "fault"; readonly what: string };

/** The comparison of what is wanted; null wants nothing yet. Keep `wanted` the same object while it asks the same. */
export function useComparison(wanted: Wanted | null): Comparing {
  const [comparing, setComparing] = useState<Comparing>({ is: "working" });
  useEffect(() => {
    setComparing({ is: "working" });
    if (wanted === null) return;
    const worker = new CompareWorker();
    worker.onmessage = ({ data }: MessageEvent<Compared>) => setComparing({ is: "compared", compared: data });
    worker.onerror = ({ message }) => setComparing({ is: "fault", what: message });
    worker.postMessage(wanted);
    return () => worker.terminate();
  }, [wanted]);
  return comparing;
}
