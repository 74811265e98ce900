// The sample data a studio opens with: what this machine still keeps unsaved of them, else what the server has.
import type { AskServer } from "#designer/document/ask-server.ts";
import { sampleSender } from "#designer/document/senders.ts";
import { asData, NO_DATA } from "#designer/document/stored-sample.ts";
import type { StudioStart } from "#designer/document/studio.ts";
import { hashOf } from "#designer/document/unsaved-sample.ts";
import { keepSample, keptSample, lastSample, rememberSample } from "./kept.ts";

/** The sample of a set that was open last, else its first; `title` names one that is made here. */
export async function sampleStart(
  server: AskServer,
  set: string,
  title: string,
): Promise<Pick<StudioStart, "data" | "sample">> {
  const heads = await server.samples(set);
  const known = heads.ok ? heads.value : [];
  const kept = keptSample(set);
  const wanted = kept?.id ?? lastSample(set);
  const head = known.find(({ id }) => id === wanted) ?? known[0];
  const answer = head === undefined ? null : await server.sample(head.id);
  const stored = answer?.ok === true ? (asData(answer.value.data) ?? NO_DATA) : NO_DATA;
  const current =
    answer?.ok === true
      ? { id: answer.value.id, revision: answer.value.revision }
      : { id: null, revision: 0 };
  // What is kept names the revision it began from: had somebody saved since, the server says so at the first attempt. What
  // belongs to a sample that is gone becomes a new one.
  const isThere = kept !== null && kept.id === current.id;
  // One's own save whose answer was lost when the page was left is nobody else's.
  const isOwn = isThere && kept.sent === hashOf(stored);
  const from = { id: kept?.id ?? null, revision: isOwn ? current.revision : (kept?.revision ?? 0) };
  const at = kept === null ? current : isThere ? from : { id: null, revision: 0 };
  return {
    data: kept?.data ?? stored,
    sample: {
      set,
      at,
      stored,
      opened: (id) => rememberSample(set, id),
      outside: {
        send: sampleSender(server, set, () => title),
        keep: (each) => keepSample(set, each),
        later: (ms, run) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      },
    },
  };
}
