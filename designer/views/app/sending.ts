// One change on its way to the server: while it is, and when it was refused. Only an answer that says so means it was saved.
import { useRef, useState } from "react";
import type { Answered, Refused } from "#designer/document/asking.ts";

export interface Sending {
  readonly isSending: boolean;
  /** Why the last try was refused; null: it was not, or there was none. */
  readonly refused: Refused | null;
  /** Sends; answers what was saved, or null when it was refused, or pressed again before the answer has come. */
  readonly send: <T>(ask: () => Promise<Answered<T>>) => Promise<T | null>;
  /** Forgets the last refusal. */
  readonly clear: () => void;
}

export function useSending(): Sending {
  const [isSending, setIsSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const isUnderWay = useRef(false);
  return {
    isSending,
    refused,
    clear: () => setRefused(null),
    send: async (ask) => {
      if (isUnderWay.current) return null;
      isUnderWay.current = true;
      setIsSending(true);
      try {
        const answer = await ask();
        setRefused(answer.ok ? null : answer);
        return answer.ok ? answer.value : null;
      } finally {
        isUnderWay.current = false;
        setIsSending(false);
      }
    },
  };
}
