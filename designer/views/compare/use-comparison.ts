// Asks the worker to compare two texts and to check the newer one; a newer question ends the older one.
import { useEffect, useState } from "react";
import type { Compared, Wanted } from "#designer/document/compare.ts";
import type { OpenFindings } from "#designer/document/compare-findings.ts";
import type { CompareAnswer } from "#designer/document/compare-worker.ts";
import CompareWorker from "#designer/document/compare-worker.ts?worker";

export type Comparing =
  | { readonly is: "working" }
  | {
      readonly is: "compared";
      readonly compared: Compared;
      /** Open in the newer text; null: not checked yet. */
      readonly found: OpenFindings | null;
    }
  /** A fault of ours. */
  | { readonly is: "fault"; readonly what: string };

/** The comparison of what is wanted; null wants nothing yet. Keep `wanted` the same object while it asks the same. */
export function useComparison(wanted: Wanted | null): Comparing {
  const [comparing, setComparing] = useState<Comparing>({ is: "working" });
  useEffect(() => {
    setComparing({ is: "working" });
    if (wanted === null) return;
    const worker = new CompareWorker();
    worker.onmessage = ({ data }: MessageEvent<CompareAnswer>) =>
      setComparing((before) => {
        if (data.is === "compared") return { is: "compared", compared: data.compared, found: null };
        return before.is === "compared" ? { ...before, found: data.found } : before;
      });
    worker.onerror = ({ message }) => setComparing({ is: "fault", what: message });
    worker.postMessage(wanted);
    return () => worker.terminate();
  }, [wanted]);
  return comparing;
}

/** What is open in the newer text; null: not known yet. */
export const foundIn = (comparing: Comparing): OpenFindings | null =>
  comparing.is === "compared" ? comparing.found : null;
