// Reading figures and answers from data (SPEC N1, S10, U2, U6, U7). Only what a figure is; requirements are elsewhere.
import type { Input } from "#runtime/compiled-set.ts";
import { type Bounds, type End, fraction, order, parseFraction } from "./oracle-fraction.ts";
import { ANYTHING, number, open, pending, type Value, word, yesNo } from "./oracle-value.ts";

const isMissing = (raw: unknown): boolean =>
  raw === undefined || raw === null || (typeof raw === "string" && raw.trim() === "");
const rejected = (reason: string): Value => open("rejected", reason);

/** The declared bounds of a figure. */
export function declaredBounds(input: Input): Bounds {
  const end = (text: string | null, none: End): End => (text === null ? none : parseFraction(text));
  return [end(input.least, "-inf"), end(input.most, "+inf")];
}

/** The figure or answer `raw` of `input`; `key` names it when it is missing. */
export function readFigure(input: Input, key: string, raw: unknown): Value {
  if (isMissing(raw)) {
    const numeric = ["count", "number", "money", "percent", "points"].includes(input.kind);
    return pending("missing", numeric ? declaredBounds(input) : ANYTHING, new Set([key]));
  }
  switch (input.kind) {
    case "yes-no":
      return readYesNo(raw);
    case "choice":
      return typeof raw === "string" && input.options.some((o) => o.key === raw)
        ? word(raw)
        : rejected("unknown-option");
    case "checklist":
      if (!Array.isArray(raw)) return rejected("wrong-type");
      return raw.every((k) => input.options.some((o) => o.key === k))
        ? { kind: "words", value: raw.map(String) }
        : rejected("unknown-option");
    case "date":
      return typeof raw === "string" && dayNumber(raw) !== null ? word(raw) : rejected("wrong-type");
    case "text":
      return typeof raw === "string" ? word(raw) : rejected("wrong-type");
    case "list":
      return readRecords(input, key, raw);
    default:
      return readNumber(input, raw);
  }
}

function readYesNo(raw: unknown): Value {
  if (typeof raw === "boolean") return yesNo(raw);
  const said = typeof raw === "string" ? raw.trim().toLowerCase() : "";
  if (["có", "yes", "x"].includes(said)) return yesNo(true);
  return ["không", "no"].includes(said) ? yesNo(false) : rejected("wrong-type");
}

function readRecords(input: Input, key: string, raw: unknown): Value {
  if (!Array.isArray(raw)) return rejected("wrong-type");
  const records = raw.map((record: unknown) => {
    if (typeof record !== "object" || record === null || Array.isArray(record)) return null;
    const own = new Map(Object.entries(record));
    return input.fields.map((f) => [f.name, readFigure(f, `${key}.${f.name}`, own.get(f.name))] as const);
  });
  return records.some((r) => r === null)
    ? rejected("wrong-type")
    : { kind: "records", value: records.filter((r) => r !== null) };
}

const BIGGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** The decimal text of a JSON number, without an exponent. */
function decimalText(raw: number): string {
  const [, sign = "", whole = "", places = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(raw)) ?? [];
  const shift = Number(exponent);
  if (shift === 0) return String(raw);
  if (shift > 0) return `${sign}${whole}${places.padEnd(shift, "0")}`;
  return `${sign}0.${"0".repeat(-shift - 1)}${whole}${places}`;
}

function readNumber(input: Input, raw: unknown): Value {
  if (typeof raw !== "string" && !(typeof raw === "number" && Number.isFinite(raw)))
    return rejected("wrong-type");
  const written = typeof raw === "number" ? decimalText(raw) : raw.trim();
  if (!/^-?\d+(\.\d+)?$/.test(written)) return rejected("wrong-type");
  const value = parseFraction(written);
  const shortest = written.includes(".") ? written.replace(/\.?0+$/, "") : written;
  const digits = shortest.replace(/[-.]/g, "").replace(/^0+/, "");
  const safe = value.d === 1n && value.n <= BIGGEST && value.n >= -BIGGEST;
  if (digits.length > (typeof raw === "number" ? 15 : 30) && !safe) return rejected("too-many-digits");
  const places = (written.split(".")[1] ?? "").replace(/0+$/, "").length;
  if (places > input.places) return rejected(input.places === 0 ? "not-an-integer" : "too-many-places");
  const [least, most] = declaredBounds(input);
  if (typeof least !== "string" && order(value, least) < 0) return rejected("below-least");
  if (typeof most !== "string" && order(value, most) > 0) return rejected("above-most");
  return number(value);
}

/** Days since 0001-01-01 of the Gregorian calendar, counted one year and one month at a time; null: no such day. */
export function dayNumber(iso: string): number | null {
  const [, y = "", m = "", d = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  if (y === "") return null;
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  const leap = (of: number): boolean => (of % 4 === 0 && of % 100 !== 0) || of % 400 === 0;
  const lengths = [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const length = lengths[month - 1];
  if (year < 1 || length === undefined || day < 1 || day > length) return null;
  let days = day - 1;
  for (let of = 1; of < year; of++) days += leap(of) ? 366 : 365;
  for (let of = 0; of < month - 1; of++) days += lengths[of] ?? 0;
  return days;
}

/** The ISO day `later` days after an ISO day. */
export function dayAfter(iso: string, later: number): string {
  const target = (dayNumber(iso) ?? 0) + later;
  for (let year = Number(iso.slice(0, 4)); ; year++)
    for (let month = 1; month <= 12; month++)
      for (let day = 1; day <= 31; day++) {
        const candidate = [
          `${year}`.padStart(4, "0"),
          `${month}`.padStart(2, "0"),
          `${day}`.padStart(2, "0"),
        ].join("-");
        if (dayNumber(candidate) === target) return candidate;
      }
}

export const wholeNumber = (n: number): Value => number(fraction(BigInt(n)));
