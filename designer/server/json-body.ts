// Reads JSON that is sent, and refuses what would be kept otherwise than it was written: a number that JSON's reader would
// round or lose without a word, bytes that are no text, a key that is none.
import { Refusal } from "./refusal.ts";

/** Digits every number of JavaScript keeps exactly. */
const MOST_DIGITS = 15;
const MOST_LEVELS = 100;

/** The data of a JSON text in UTF-8; nothing for an empty one. */
export function parseBody(bytes: Uint8Array): unknown {
  const text = textOf(bytes);
  if (text.trim() === "") return undefined;
  const data = dataOf(text);
  // Only of text that is JSON: every string in it ends, so that each is looked at once.
  checkTokens(text);
  return data;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal("not-utf-8");
    throw error;
  }
}

function dataOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal("bad-json");
    throw error;
  }
}

function checkTokens(text: string): void {
  let level = 0;
  for (const { 0: token } of text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|-?\d[\d.eE+-]*|[[\]{}]/g)) {
    if (token.startsWith('"')) {
      if (/^"__proto__"\s*:$/.test(token)) throw new Refusal("bad-request", { where: "__proto__" });
    } else if (token === "[" || token === "{") {
      level += 1;
      if (level > MOST_LEVELS) throw new Refusal("json-too-deep", { most: MOST_LEVELS });
    } else if (token === "]" || token === "}") {
      level -= 1;
    } else {
      checkNumber(token);
    }
  }
}

function checkNumber(token: string): void {
  const digits = token
    .replace(/[eE].*$/, "")
    .replace(/[-.]/g, "")
    .replace(/^0+/, "");
  const number = token.slice(0, 60);
  if (digits.length > MOST_DIGITS) throw new Refusal("number-too-long", { number });
  const value = Number(token);
  if (!Number.isFinite(value) || (value === 0 && digits !== ""))
    throw new Refusal("number-too-large", { number });
}
