// One cell of text → the value of an input, by its kind. What is out of bounds, not whole or too long is not judged
// here: the runtime rejects it, with the criterion's own reason.
import {
  bare,
  type DecimalSign,
  plainText,
  type Reading,
  readDate,
  readFigure,
  readYesNo,
  withComma,
} from "#dsl";
import type { Input } from "#runtime/compiled-set.ts";
import type { Language } from "../language.ts";
import { type Place, type Problem, problem } from "../problem.ts";
import { text as say } from "../strings.ts";
import { nearest } from "../suggest.ts";

/** A value as the runtime reads it; `undefined`: the cell is empty, the figure is missing. */
export type CellOutcome =
  | { readonly ok: true; readonly value: string | boolean | readonly string[] | undefined }
  | { readonly ok: false; readonly problem: Problem };

export interface CellReading {
  readonly decimal: DecimalSign | null;
  readonly language: Language;
  readonly place: Place;
}

/** Reads the cell of an input. */
export function readCell(raw: string, input: Input, reading: CellReading): CellOutcome {
  const text = plainText(raw);
  if (text === "") return { ok: true, value: undefined };
  switch (input.kind) {
    case "count":
    case "number":
    case "money":
    case "points":
      return figureCell(text, input, reading);
    case "percent":
      return figureCell(text.replace(/\s*%$/, ""), input, reading);
    case "yes-no":
      return yesNoCell(text, reading);
    case "choice":
      return choiceCell(text, input, reading);
    case "checklist":
      return checklistCell(text, input, reading);
    case "date":
      return dateCell(text, reading);
    case "text":
      return { ok: true, value: text };
    case "list":
      return { ok: false, problem: problem("list-in-csv", { label: input.label }, reading) };
  }
}

function figureCell(text: string, input: Input, reading: CellReading): CellOutcome {
  const outcome = readFigure(text, reading.decimal);
  switch (outcome.is) {
    case "figure":
      return { ok: true, value: outcome.value };
    case "ambiguous": {
      const readings = outcome.readings.map((each) => sayReading(each, reading.language)).join("; ");
      return { ok: false, problem: problem("figure-ambiguous", { text, readings }, reading) };
    }
    case "grouping": {
      const decimal = say(reading.language, reading.decimal === "comma" ? "comma" : "point");
      return { ok: false, problem: problem("figure-grouping", { text, decimal }, reading) };
    }
    case "unreadable":
      return { ok: false, problem: problem("figure-unreadable", { text, label: input.label }, reading) };
  }
}

function sayReading(reading: Reading, language: Language): string {
  const value = language === "vi" ? withComma(reading.value) : reading.value;
  return say(language, "reading", { value, option: `--decimal ${reading.decimal}` });
}

function yesNoCell(text: string, reading: CellReading): CellOutcome {
  const value = readYesNo(text);
  if (value === null) return { ok: false, problem: problem("yes-no-unreadable", { text }, reading) };
  return { ok: true, value };
}

function choiceCell(text: string, input: Input, reading: CellReading): CellOutcome {
  const key = optionKey(text, input);
  if (key !== null) return { ok: true, value: key };
  const near = nearest(text, optionWords(input));
  return {
    ok: false,
    problem: problem("choice-unknown", { text, options: optionKeys(input) }, { place: reading.place, near }),
  };
}

function checklistCell(text: string, input: Input, reading: CellReading): CellOutcome {
  const whole = optionKey(text, input);
  if (whole !== null) return { ok: true, value: [whole] };
  if (readYesNo(text) === false || bare(text) === "none") return { ok: true, value: [] };
  const ticked: string[] = [];
  const items = text.split(text.includes(";") ? ";" : ",").map((item) => item.trim());
  for (const item of items) {
    if (item === "") continue;
    const key = optionKey(item, input);
    if (key === null) {
      const near = nearest(item, optionWords(input));
      const holes = { text: item, options: optionKeys(input) };
      return { ok: false, problem: problem("checklist-unknown", holes, { place: reading.place, near }) };
    }
    if (!ticked.includes(key)) ticked.push(key);
  }
  return { ok: true, value: ticked };
}

function dateCell(text: string, reading: CellReading): CellOutcome {
  const iso = readDate(text);
  if (iso === null) return { ok: false, problem: problem("date-unreadable", { text }, reading) };
  return { ok: true, value: iso };
}

// The key itself, or the label word for word.
function optionKey(text: string, input: Input): string | null {
  const found =
    input.options.find((option) => option.key === text) ??
    input.options.find((option) => oneBlank(option.label) === oneBlank(text));
  return found?.key ?? null;
}

const oneBlank = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();
const optionKeys = (input: Input): string => input.options.map((option) => option.key).join(", ");
const optionWords = (input: Input): readonly string[] =>
  input.options.flatMap(({ key, label }) => [key, label]);
