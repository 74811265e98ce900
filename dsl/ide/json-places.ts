// JSON as a tree with the place of every string, so that one of them can be changed and nothing else.
import type { Span } from "../source/span.ts";

export interface JsonString {
  readonly is: "string";
  /** What it says, in NFC. */
  readonly text: string;
  /** With its quotation marks. */
  readonly span: Span;
}

export type JsonTree =
  | JsonString
  | {
      readonly is: "object";
      readonly entries: readonly { readonly key: JsonString; readonly value: JsonTree }[];
    }
  | { readonly is: "list"; readonly items: readonly JsonTree[] }
  | { readonly is: "other" };

const MOST_NESTING = 64;
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings hold no control characters
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

interface Reader {
  readonly text: string;
  at: number;
}

/** The tree of a JSON text; null when it is none. */
export function jsonPlaces(text: string): JsonTree | null {
  const reader: Reader = { text, at: text.startsWith("\ufeff") ? 1 : 0 };
  const tree = value(reader, next(reader), 0);
  return tree !== null && text.slice(reader.at).trim() === "" ? tree : null;
}

interface Token {
  readonly sign: string;
  readonly string: JsonString | null;
}

/** The next token; its sign is "" for strings and at the end, `0` for numbers and words. */
function next(reader: Reader): Token {
  TOKEN.lastIndex = reader.at;
  const found = TOKEN.exec(reader.text);
  if (found === null) return { sign: "", string: null };
  reader.at = TOKEN.lastIndex;
  const [, sign, quoted] = found;
  if (quoted === undefined) return { sign: sign ?? "0", string: null };
  const text = String(JSON.parse(quoted)).normalize("NFC");
  return {
    sign: "",
    string: { is: "string", text, span: { start: reader.at - quoted.length, end: reader.at } },
  };
}

function value(reader: Reader, token: Token, depth: number): JsonTree | null {
  if (token.string !== null) return token.string;
  if (token.sign === "0") return { is: "other" };
  if (depth > MOST_NESTING) return null;
  if (token.sign === "{") return object(reader, depth + 1);
  return token.sign === "[" ? list(reader, depth + 1) : null;
}

function object(reader: Reader, depth: number): JsonTree | null {
  const entries: { readonly key: JsonString; readonly value: JsonTree }[] = [];
  for (let token = next(reader); ; token = next(reader)) {
    if (token.sign === "}" && entries.length === 0) return { is: "object", entries };
    const { string: key } = token;
    if (key === null || next(reader).sign !== ":") return null;
    const held = value(reader, next(reader), depth);
    if (held === null) return null;
    entries.push({ key, value: held });
    const { sign } = next(reader);
    if (sign === "}") return { is: "object", entries };
    if (sign !== ",") return null;
  }
}

function list(reader: Reader, depth: number): JsonTree | null {
  const items: JsonTree[] = [];
  for (let token = next(reader); ; token = next(reader)) {
    if (token.sign === "]" && items.length === 0) return { is: "list", items };
    const held = value(reader, token, depth);
    if (held === null) return null;
    items.push(held);
    const { sign } = next(reader);
    if (sign === "]") return { is: "list", items };
    if (sign !== ",") return null;
  }
}
