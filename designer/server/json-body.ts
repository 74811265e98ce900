// Reads JSON that is sent, and refuses a number that JSON's reader would round without a word.
import { Refusal } from "./refusal.ts";

/** Digits every number of JavaScript keeps exactly. */
const MOST_DIGITS = 15;

/** The data of a JSON text; nothing for an empty one. */
export function parseBody(text: string): unknown {
  if (text.trim() === "") return undefined;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g)) {
    if (token.startsWith('"')) continue;
    const digits = token
      .replace(/[eE].*$/, "")
      .replace(/[-.]/g, "")
      .replace(/^0+/, "");
    if (digits.length > MOST_DIGITS) throw new Refusal("number-too-long", { number: token.slice(0, 60) });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal("bad-json");
    throw error;
  }
}
