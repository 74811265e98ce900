// The analyst in a Web Worker. Edits that wait are taken before anything more is told, so that a fast typist never waits
// for what an earlier text would have scored.
import { makeAnalyst } from "./analyst.ts";
import type { FromAnalyst, ToAnalyst } from "./protocol.ts";

const analyst = makeAnalyst();
const say = (message: FromAnalyst): void => self.postMessage(message);

// A message to ourselves lets the messages that came meanwhile be read first.
const turn = new MessageChannel();
let isTelling = false;
turn.port1.onmessage = () => {
  const told = analyst.tell();
  isTelling = told !== null;
  if (told === null) return;
  say(told);
  turn.port2.postMessage(null);
};

self.onmessage = ({ data }: MessageEvent<ToAnalyst>) => {
  try {
    say({ id: data.id, answer: analyst.answer(data.question, data.ask as never) });
  } catch (error) {
    // A fault of ours in one answer must not end the session: the page shows it, the text is safe with the page.
    say({
      id: data.id,
      failed: error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error),
    });
  }
  if (isTelling) return;
  isTelling = true;
  turn.port2.postMessage(null);
};
