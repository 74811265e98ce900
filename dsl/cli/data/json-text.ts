// JSON as text with places: figures keep their digits (never a binary fraction), repeated keys are refused, and any key,
// also `__proto__`, is only a key. Knows nothing of what the data mean.
import { type Place, problem, Stop } from "../problem.ts";

/** A number with the digits that were written. */
export interface RawFigure {
  readonly raw: string;
}

export interface JsonNode {
  /** Offset into the text. */
  readonly at: number;
  readonly value: null | boolean | string | RawFigure | readonly JsonNode[] | ReadonlyMap<string, JsonNode>;
}

export const isFigure = (value: JsonNode["value"]): value is RawFigure =>
  typeof value === "object" && value !== null && "raw" in value;

export const isList = (value: JsonNode["value"]): value is readonly JsonNode[] => Array.isArray(value);

export const isObject = (value: JsonNode["value"]): value is ReadonlyMap<string, JsonNode> =>
  value instanceof Map;

const MOST_NESTING = 32;
const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings hold no control characters
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORD = /true|false|null/y;

/** Reads one JSON value; a fault stops the command with its line and column (exit 1). */
export function readJson(text: string, file: string): JsonNode {
  const reader = new Reader(text, file);
  return reader.whole();
}

/** The place of an offset, line and column from 1. */
export function placeIn(text: string, file: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { kind: "text", file, line, column: offset - before.lastIndexOf("\n") };
}

class Reader {
  readonly text: string;
  readonly file: string;
  at = 0;

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
  }

  whole(): JsonNode {
    const node = this.value(0);
    this.take(SPACE);
    if (this.at < this.text.length) throw this.fault("EOF");
    return node;
  }

  private value(depth: number): JsonNode {
    this.take(SPACE);
    const at = this.at;
    if (depth > MOST_NESTING) throw this.stop(problem("json-too-deep", { limit: MOST_NESTING }, this.here()));
    const sign = this.text[at];
    if (sign === "{") return { at, value: this.object(depth) };
    if (sign === "[") return { at, value: this.list(depth) };
    if (sign === '"') return { at, value: this.string() };
    const word = this.take(WORD);
    if (word !== "") return { at, value: word === "null" ? null : word === "true" };
    const raw = this.take(NUMBER);
    if (raw === "") throw this.fault('{ [ " 0–9 true false null');
    return { at, value: { raw } };
  }

  private object(depth: number): ReadonlyMap<string, JsonNode> {
    const entries = new Map<string, JsonNode>();
    this.at++;
    this.take(SPACE);
    if (this.skip("}")) return entries;
    do {
      this.take(SPACE);
      const at = this.at;
      const key = this.string();
      if (entries.has(key)) throw this.stop(problem("json-repeated-key", { key }, this.here(at)));
      this.take(SPACE);
      if (!this.skip(":")) throw this.fault("“:”");
      entries.set(key, this.value(depth + 1));
      this.take(SPACE);
    } while (this.skip(","));
    if (!this.skip("}")) throw this.fault("“,” “}”");
    return entries;
  }

  private list(depth: number): readonly JsonNode[] {
    const entries: JsonNode[] = [];
    this.at++;
    this.take(SPACE);
    if (this.skip("]")) return entries;
    do {
      entries.push(this.value(depth + 1));
      this.take(SPACE);
    } while (this.skip(","));
    if (!this.skip("]")) throw this.fault("“,” “]”");
    return entries;
  }

  private string(): string {
    const raw = this.take(STRING);
    if (raw === "") throw this.fault('"…"');
    return String(JSON.parse(raw)).normalize("NFC");
  }

  private skip(sign: string): boolean {
    const found = this.text.startsWith(sign, this.at);
    if (found) this.at += sign.length;
    return found;
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? "";
    this.at += found.length;
    return found;
  }

  private fault(expected: string): Stop {
    const rest = this.text.slice(this.at, this.at + 12).split("\n")[0] ?? "";
    const found = this.at >= this.text.length ? "EOF" : `“${rest}”`;
    return this.stop(problem("json-syntax", { expected, found }, this.here()));
  }

  private here(at = this.at): { readonly place: Place } {
    return { place: placeIn(this.text, this.file, at) };
  }

  private stop(fault: ReturnType<typeof problem>): Stop {
    return new Stop(1, [fault]);
  }
}
