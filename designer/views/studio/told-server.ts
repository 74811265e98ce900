// The server as an open studio saves through it: what it answers is told on the way, so that a refusal is shown in the server's
// own sentence and the state of the draft stays true. How saving goes on is in document/autosave.ts and document/sample.ts.
import { createContext, useContext } from "react";
import type { AskServer } from "#designer/document/ask-server.ts";
import type { Answered, Refused } from "#designer/document/asking.ts";
import type { Language } from "#designer/strings/words.ts";

export interface Answers {
  /** The last answer to saving the text; null: there was none yet. */
  readonly text: Answered<unknown> | null;
  /** The last answer to saving the sample data. */
  readonly sample: Answered<unknown> | null;
}

export const NO_ANSWERS: Answers = { text: null, sample: null };

const Context = createContext<Answers>(NO_ANSWERS);
export const AnswersProvider = Context;

/** Why the server refused the last save of the text or of the sample data; null: it did not. */
export function useRefused(what: keyof Answers): Refused | null {
  const answer = useContext(Context)[what];
  return answer === null || answer.ok ? null : answer;
}

/** The server's own sentence as a part of another one; the code where there is none, which is not expected. */
export const sentence = (refused: Refused | null, code: string, language: Language): string =>
  refused?.failure.error.code === code ? refused.failure.error.message[language].replace(/\.$/, "") : code;

/** The same server, that tells what it answers to a save. */
export function telling(
  server: AskServer,
  told: (what: keyof Answers, answer: Answered<unknown>) => void,
): AskServer {
  const tell =
    <A extends readonly unknown[], T>(what: keyof Answers, ask: (...words: A) => Promise<Answered<T>>) =>
    async (...words: A): Promise<Answered<T>> => {
      const answer = await ask(...words);
      told(what, answer);
      return answer;
    };
  return {
    ...server,
    save: tell("text", server.save),
    newSample: tell("sample", server.newSample),
    saveSample: tell("sample", server.saveSample),
  };
}
