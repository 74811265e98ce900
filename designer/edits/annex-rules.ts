// Simple rules read from an annex's own words: a/b × the maximum, step tables, yes or no. What is not surely one of these is
// none: it is never guessed.
import { ide } from "#dsl";
import type { KeywordId } from "#dsl/syntax/keywords.ts";
import { oneLine } from "./literals.ts";

const plain = (text: string): string => ide.toneless(text.normalize("NFC").toLowerCase());

/** How a keyword is written in the set. */
export type Say = (id: KeywordId) => string;

/** The statements of a rule; null: not understood. `measures` are the units that it uses. */
export interface ReadRule {
  readonly shape: "ratio" | "table" | "yes-no";
  readonly lines: readonly string[];
  readonly measures: readonly string[];
}

/** Reads the words of one cell. `max`: the points of the criterion, as written. */
export const readRule = (cell: string, max: string, w: Say): ReadRule | null =>
  ratioRule(cell, w) ?? stepRule(cell, max, w) ?? yesNoRule(cell, w);

/** A unit that the words do not give: the author puts the right one. */
const UNIT = "đơn vị tính";

/** `a = …; b = …; Điểm = (a/b) * Điểm tối đa` and nothing else. */
function ratioRule(cell: string, w: Say): ReadRule | null {
  const lines = cell
    .replace(/\s+(?=(?:b|Điểm)\s*=)/gi, "\n")
    .split(/\n|;/)
    .map((line) => line.trim().replace(/^[-–•]\s*/, ""))
    .filter((line) => line !== "");
  const labels = new Map<string, string>();
  let scored = false;
  for (const line of lines) {
    const figure = /^([ab])\s*[=:]\s*(.+?)\.?$/i.exec(line);
    const formula = /^(?:diem\s*=\s*)?\(?\s*a\s*\/\s*b\s*\)?\s*[*x×]\s*diem toi da\.?$/.exec(plain(line));
    if (formula && !scored) scored = true;
    else if (figure?.[1] && figure[2] && !labels.has(figure[1].toLowerCase()))
      labels.set(figure[1].toLowerCase(), figure[2]);
    else return null;
  }
  const [a, b] = [labels.get("a"), labels.get("b")];
  if (!scored || a === undefined || b === undefined) return null;
  return {
    shape: "ratio",
    lines: [
      `${w("input")} a: ${UNIT} ${oneLine(a)}`,
      `${w("input")} b: ${UNIT} ${oneLine(b)}`,
      `${w("score")} = (a/b) * ${w("max")}`,
    ],
    measures: [UNIT],
  };
}

/** `4 cuộc họp: 20 điểm; 3 cuộc họp: 15 điểm; …`: exactly these numbers, one a line, of one unit. */
function stepRule(cell: string, max: string, w: Say): ReadRule | null {
  const lines = cell
    .split(/\n|;/)
    .map((line) => line.trim().replace(/^[-–•+]\s*/, ""))
    .filter((line) => line !== "");
  const steps: { readonly count: string; readonly points: string }[] = [];
  let unit: string | null = null;
  for (const line of lines) {
    const match =
      /^(\d{1,4})\s+([^\d:;"{}#]+?)\s*:\s*(\d{1,4}(?:,\d{1,2})?|điểm tối đa|không có điểm)(?:\s*điểm)?\.?$/iu.exec(
        line,
      );
    const [, count = "", words = "", points = ""] = match ?? [];
    if (!match || (unit !== null && unit !== words.toLowerCase())) return null;
    unit = words.toLowerCase();
    steps.push({ count: String(Number(count)), points: points.toLowerCase() });
  }
  if (unit === null || steps.length < 2 || new Set(steps.map(({ count }) => count)).size < steps.length)
    return null;
  const value = (points: string): string =>
    points === max || points === "điểm tối đa"
      ? w("max")
      : /^\d/.test(points)
        ? `${points} ${w("points")}`
        : w("no-points");
  const rows = steps.map(({ count, points }) => `  ${w("exactly")} ${count} : ${value(points)}`);
  return {
    shape: "table",
    lines: [
      `${w("input")} n: ${unit} ${oneLine(`Số ${unit}`)}`,
      `${w("score")} = ${w("table")} n {\n${rows.join("\n")}\n  ${w("otherwise")} : ${w("needs-reading")}\n}`,
    ],
    measures: [unit],
  };
}

/** `Có: điểm tối đa; Không: 0 điểm`, also `Đã ban hành`, `Chưa ban hành`. */
function yesNoRule(cell: string, w: Say): ReadRule | null {
  const parts = cell
    .replace(/\s+-\s+/g, "\n")
    .split(/\n|;/)
    .map((part) => part.trim().replace(/^[-–•]\s*/, ""))
    .filter((part) => part !== "");
  const [yes = "", no = "", more] = parts;
  const isYes = /^((?:có|đã)[^:]*):\s*điểm tối đa\.?$/iu.exec(yes);
  const isNo = /^(?:không|chưa)[^:]*:\s*(?:0 điểm|không có điểm)\.?$/iu.test(no);
  if (more !== undefined || !isYes?.[1] || !isNo) return null;
  return {
    shape: "yes-no",
    lines: [`${w("yes-no")} co ${oneLine(isYes[1].trim())}: ${w("max")}`],
    measures: [],
  };
}
