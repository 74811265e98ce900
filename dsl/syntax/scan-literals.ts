// Numbers, dates, codes and strings (L-5, L-7, L-8). Numbers with two meanings are refused where they are used.
import { diagnostic } from "../source/diagnostic.ts";
import { type Span, span } from "../source/span.ts";
import { push, type ScanState } from "./scan-state.ts";

// A date; a day and month before `năm đánh giá`; a number, its groups of three after one blank; an exponent to refuse.
const DATE = /\d{1,2}\/\d{1,2}\/\d{4}(?![\d/])/y;
const DAY_MONTH = /\d{1,2}\/\d{1,2}(?=[ \t\u00a0\u202f\u2009]+(?:năm đánh giá|of assessed year))/iy;
const NUMBER = /(?:\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)|\d+)(?:[.,]\d+)*(?:[eE][+-]?\d+)?/y;

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? at + found[0].length : -1;
}

/** Reads a number, a date or a code. */
export function number(state: ScanState): void {
  const { text, at } = state;
  let end = match(DATE, text, at);
  if (end < 0) end = match(DAY_MONTH, text, at);
  if (end >= 0) {
    push(state, "Date", end);
    return;
  }
  end = Math.max(match(NUMBER, text, at), at + 1);
  const image = text.slice(at, end);
  push(state, /^\d+(\.\d+){2,}$/.test(image) ? "Code" : "Number", end, image);
}

/** Reads a string; an unclosed one is reported. */
export function string(state: ScanState, quote: number): void {
  const { text, at } = state;
  if (text.startsWith(BLOCK, at) && block(state)) return;
  const closing = quote === 0x22 ? 0x22 : 0x201d;
  let end = at + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x0a) break;
    if (code === 0x5c && text.charCodeAt(end + 1) !== 0x0a) end++;
    else if (code === closing) {
      push(state, "Str", end + 1);
      return;
    }
  }
  const where = span(at, unclosedEnd(text, at, Math.min(end, text.length)));
  const mark = String.fromCharCode(closing);
  const fix = {
    title: { vi: `Thêm ${mark} ở cuối`, en: `Add ${mark} at the end` },
    edits: [{ span: span(where.end, where.end), text: mark }],
  };
  state.diagnostics.push(diagnostic("unclosed-string", where, {}, { fixes: [fix] }));
  push(state, "Str", where.end);
}

const BLOCK = '"""';
const SHORT_END = /^[ \t]*("{1,2})[ \t]*$/m;

/** Reads a string of several lines; false when nothing closes it. */
function block(state: ScanState): boolean {
  const { text, at } = state;
  const close = text.indexOf(BLOCK, at + 3);
  const short = state.oddBlocks ? shortEnd(text, at + 3, close < 0 ? text.length : close) : null;
  state.broken ||= short !== null || close < 0;
  if (short === null && close < 0) return false;
  if (short !== null) {
    const fix = {
      title: { vi: `Viết ${BLOCK}`, en: `Write ${BLOCK}` },
      edits: [{ span: short, text: BLOCK }],
    };
    state.diagnostics.push(diagnostic("unclosed-string", short, {}, { fixes: [fix] }));
    state.oddBlocks = false;
  }
  push(state, "Str", short?.end ?? close + 3);
  return true;
}

/** A line of nothing but one or two marks, which was meant to be the end. */
function shortEnd(text: string, from: number, to: number): Span | null {
  const found = SHORT_END.exec(text.slice(from, to));
  const marks = found?.[1];
  if (!found || marks === undefined) return null;
  const start = from + found.index + found[0].indexOf(marks);
  return span(start, start + marks.length);
}

/** An unclosed string ends with its line, but leaves a brace that opens at the end, and the maximum before it. */
function unclosedEnd(text: string, start: number, end: number): number {
  const line = text.slice(start, end).trimEnd();
  const rest = /\s+(?:(?:tối đa|max)\s+[\d.,]+\s*)?\{$/i.exec(line.slice(-60));
  return start + Math.max(1, rest ? line.length - rest[0].length : line.length);
}
