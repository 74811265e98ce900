// The sample data a studio opens with: what this machine still keeps unsaved of them, else what the server has.
import type { AskServer } from "#designer/document/ask-server.ts";
import type { Answered } from "#designer/document/asking.ts";
import type { KeptSample, SampleAt } from "#designer/document/sample.ts";
import { sampleSender } from "#designer/document/senders.ts";
import { asData, NO_DATA, type StoredData } from "#designer/document/stored-sample.ts";
import type { StudioStart } from "#designer/document/studio.ts";
import { hashOf } from "#designer/document/unsaved-sample.ts";
import { keepSample, lastSample, leftSample, rememberSample } from "./kept.ts";

/**
 * The sample of a set that was open last, else its first; `title` names one that is made here. A refusal is no sample that is
 * not there: opened as if it were, the first figure typed would make a second one.
 */
export async function sampleStart(
  server: AskServer,
  set: string,
  title: string,
): Promise<Answered<Pick<StudioStart, "data" | "sample">>> {
  const heads = await server.samples(set);
  if (!heads.ok) return heads;
  const kept = leftSample(set);
  const wanted = kept?.id ?? lastSample(set);
  const head = heads.value.find(({ id }) => id === wanted) ?? heads.value[0];
  const answer = head === undefined ? null : await server.sample(head.id);
  // Deleted since it was listed.
  const isGone = answer?.ok === false && answer.status === 404;
  if (answer?.ok === false && !isGone) return answer;
  const found = answer?.ok === true ? answer.value : null;
  const stored = asData(found?.data) ?? NO_DATA;
  if (kept !== null && hashOf(kept.data) === hashOf(stored)) keepSample(set, null);
  const current = { id: found?.id ?? null, revision: found?.revision ?? 0 };
  return {
    ok: true,
    value: {
      data: kept?.data ?? stored,
      sample: {
        set,
        ...goneOnFrom(kept, current, stored),
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
    },
  };
}

/**
 * Where what is kept goes on from. It names the revision it began from: had somebody saved since, the server says so at the
 * first attempt. What belongs to a sample that is gone becomes a new one.
 */
function goneOnFrom(
  kept: KeptSample | null,
  current: SampleAt,
  stored: StoredData,
): { readonly at: SampleAt; readonly sent: string } {
  if (kept === null) return { at: current, sent: "" };
  const isThere = kept.id === current.id;
  const isOwn = [kept.sent, hashOf(kept.data)].includes(hashOf(stored));
  // One's own save whose answer was lost when the page was left is nobody else's, be it the first one of a new sample.
  if (isOwn && (isThere || kept.id === null)) return { at: current, sent: "" };
  if (!isThere) return { at: { id: null, revision: 0 }, sent: "" };
  return { at: { id: kept.id, revision: kept.revision }, sent: kept.sent };
}
