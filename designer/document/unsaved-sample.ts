// What of sample data is not saved yet, what of it is on its way to the server, and what an answer means. When it is sent is in
// sample.ts.
import { sha256 } from "#runtime/sha256.ts";
import type { KeptSample, SampleAbout, SampleAt, SampleSave, SampleSent } from "./sample.ts";
import type { StoredData } from "./stored-sample.ts";

/** What is open to begin with, and what is stored of it. */
export interface SampleStart {
  readonly at: SampleAt;
  readonly data: StoredData;
  readonly stored: StoredData;
  /** Hash of what an earlier visit sent and was not answered; "" or absent: none. */
  readonly sent?: string;
}

/** Sample data on their way to the server, and what is said of them. */
export interface Sending {
  readonly data: StoredData;
  readonly about: SampleAbout;
  readonly hash: string;
}

/** What there is to save, and what of it is on its way. */
export function unsavedData(start: SampleStart) {
  let { data, sent: earlier = "" } = start;
  let about: SampleAbout = {};
  let stored = same(start.stored);
  let unanswered: Sending | null = null;
  const isAll = (): boolean =>
    same(data) === stored && Object.keys(about).length === 0 && unanswered === null;
  const settle = (): void => {
    [unanswered, earlier] = [null, ""];
  };
  return {
    isAll,
    kept: (at: SampleAt): KeptSample | null =>
      isAll() ? null : { ...at, data, sent: unanswered?.hash ?? earlier },
    change: (next: StoredData): void => {
      data = next;
    },
    describe: (next: SampleAbout): void => {
      about = { ...about, ...next };
    },
    /** As long as nobody knows whether the last one has arrived, that very one is sent again (autosave.ts). */
    toSend: (asNew: boolean): { readonly sending: Sending; readonly isAgain: boolean } => {
      const again = asNew ? null : unanswered;
      const sending = again ?? { data, about, hash: hashOf(data) };
      unanswered = asNew ? null : sending;
      return { sending, isAgain: again !== null };
    },
    meaningOf: (answer: SampleSent, sent: Sending, at: SampleAt): Meaning =>
      meaningOf(answer, sent, earlier, at),
    arrived: ({ data: sent, about: said }: Sending): void => {
      stored = same(sent);
      if (about === said) about = {};
      settle();
    },
    /** Nothing is on its way any more: it has arrived, or somebody else was first. */
    settle,
    accepted: (theirs: StoredData): Sending => {
      data = theirs;
      return { data, about, hash: "" };
    },
    begin: (its: StoredData): void => {
      [data, stored, about] = [its, same(its), {}];
      settle();
    },
  };
}

type Meaning = { readonly is: "arrived"; readonly at: SampleAt; readonly sent: Sending } | SampleSave;

/** What the server's answer means: our own save whose answer was lost is no conflict, be it of an earlier visit. */
function meaningOf(answer: SampleSent, sent: Sending, earlier: string, at: SampleAt): Meaning {
  switch (answer.is) {
    case "saved":
      return { is: "arrived", at: { id: answer.id, revision: answer.revision }, sent };
    case "moved-on": {
      const [hash, now] = [hashOf(answer.data), { ...at, revision: answer.revision }];
      if (hash === sent.hash) return { is: "arrived", at: now, sent };
      return hash === earlier
        ? { is: "arrived", at: now, sent: { data: answer.data, about: {}, hash } }
        : answer;
    }
    case "unreachable":
      return { is: "waiting", isUnsent: true };
    case "signed-out":
    case "refused":
      return answer;
  }
}

const same = (data: StoredData): string => JSON.stringify(data);

/** Tells one's own data apart from others' without keeping them twice. */
export const hashOf = (data: StoredData): string => sha256(same(data));
