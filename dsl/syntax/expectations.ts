// What the grammar expected where it failed, as a short key; messages.ts turns keys into findings. Chevrotain's own
// wording is never used.
import type { IParserErrorMessageProvider } from "chevrotain";

/** Keys are token names, or the ERR_MSG words of the grammar, behind the rule they belong to. */
export const providers: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => expected.name,
  buildNotAllInputParsedMessage: () => "end",
  buildNoViableAltMessage: ({ customUserDescription }) => customUserDescription ?? "value",
  buildEarlyExitMessage: () => "Name",
};
