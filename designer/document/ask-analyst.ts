// The page's end of the line to the analyst: asks and gets promises, and hands on what the analyst tells.
import { type FromAnalyst, received } from "./crossing.ts";
import type { AnalystLine, Told } from "./protocol.ts";

/** Speaks with a worker that runs worker.ts. */
export function analystLine(worker: Worker): AnalystLine {
  const waiting = new Map<
    number,
    { readonly done: (answer: never) => void; readonly failed: (error: Error) => void }
  >();
  const listeners = new Set<(told: Told) => void>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<FromAnalyst>) => {
    if ("told" in data) {
      const told = received(data);
      for (const listener of listeners) listener(told);
      return;
    }
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ("failed" in data) asked?.failed(new Error(data.failed));
    else asked?.done(data.answer as never);
  };
  // The worker itself could not be loaded, or fell over outside of an answer.
  worker.onerror = ({ message }) => {
    for (const listener of listeners) listener({ told: "fault", what: message });
  };
  return {
    ask: (question, ask) =>
      new Promise((done, failed) => {
        last += 1;
        waiting.set(last, { done, failed });
        worker.postMessage({ id: last, question, ask });
      }),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => worker.terminate(),
  };
}
