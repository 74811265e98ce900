// The analyst in a Web Worker. Edits that wait are taken before anything more is told, so that a fast typist never waits
// for what an earlier text would have scored.
import { makeAnalyst } from "./analyst.ts";
import { type FromAnalyst, sent } from "./crossing.ts";
import type { ToAnalyst, Told } from "./protocol.ts";

const analyst = makeAnalyst();
const say = (message: FromAnalyst): void => self.postMessage(message);

// A message to ourselves lets the messages that came meanwhile be read first.
const turn = new MessageChannel();
let isTelling = false;
turn.port1.onmessage = () => {
  const told = toldNext();
  isTelling = told !== null;
  if (told === null) return;
  say(sent(told));
  turn.port2.postMessage(null);
};

// A fault of ours in one answer must not end the session: the page shows it, the text is safe with the page.
function toldNext(): Told | null {
  try {
    return analyst.tell();
  } catch (error) {
    return { told: "fault", what: faultText(error) };
  }
}

const faultText = (error: unknown): string =>
  error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error);

self.onmessage = ({ data }: MessageEvent<ToAnalyst>) => {
  try {
    say({ id: data.id, answer: analyst.answer(data.question, data.ask as never) });
  } catch (error) {
    say({ id: data.id, failed: faultText(error) });
  }
  if (isTelling) return;
  isTelling = true;
  turn.port2.postMessage(null);
};
