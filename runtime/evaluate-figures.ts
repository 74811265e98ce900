// Reading one figure or answer from data (SPEC N1, S10, U6): a value, missing (pending within its declared bounds) or
// rejected with the reason. Cells of a table are turned into these data elsewhere; nothing is guessed here.
import type { Input } from "./compiled-set.ts";
import { dayOf } from "./dates.ts";
import { type Open, open, type Value } from "./evaluate-values.ts";
import type { ReasonCode } from "./evaluation.ts";
import { compare, fromInteger, type Rational, rational, toExact } from "./number.ts";

/** An input with what reading it needs, worked out once per set. */
export interface Figure {
  readonly input: Input;
  /** Its key in data. */
  readonly key: string;
  readonly least: Rational | null;
  readonly most: Rational | null;
  readonly options: ReadonlySet<string>;
  readonly fields: readonly Figure[];
  /** Its value while it is missing. */
  readonly missing: Open;
}

/** `most` bounds a figure whose own bound is not written: points entered are within the maximum. */
export function figureOf(input: Input, key: string, most: Rational | null = null): Figure {
  const least = input.least === null ? null : rational(input.least);
  const top = input.most === null ? most : rational(input.most);
  return {
    input,
    key,
    least,
    most: top,
    options: new Set(input.options.map((option) => option.key)),
    fields: input.fields.map((field) => figureOf(field, `${key}.${field.name}`)),
    missing: open("pending", "missing", { key }, [key], least ?? -Infinity, top ?? Infinity),
  };
}

const TOLD: Readonly<Record<string, boolean>> = { có: true, yes: true, x: true, không: false, no: false };

/** The value of a figure. `undefined`, `null` and empty text are missing; 0, `false` and `[]` are answers. */
export function read(figure: Figure, raw: unknown): Value {
  if (raw === undefined || raw === null || (typeof raw === "string" && raw.trim() === ""))
    return figure.missing;
  switch (figure.input.kind) {
    case "count":
    case "number":
    case "money":
    case "percent":
    case "points":
      return number(figure, raw);
    case "yes-no": {
      const word = typeof raw === "string" ? raw.trim().normalize("NFC").toLowerCase() : "";
      const told = typeof raw === "boolean" ? raw : Object.hasOwn(TOLD, word) ? TOLD[word] : undefined;
      return told ?? rejected(figure, "wrong-type", raw);
    }
    case "choice":
      return typeof raw === "string" && figure.options.has(raw)
        ? raw
        : rejected(figure, "unknown-option", raw);
    case "checklist":
      return checklist(figure, raw);
    case "date": {
      const day = typeof raw === "string" ? dayOf(raw) : null;
      return day === null ? rejected(figure, "wrong-type", raw) : fromInteger(day);
    }
    case "text":
      return typeof raw === "string" ? raw : rejected(figure, "wrong-type", raw);
    case "list":
      return records(figure, raw);
  }
}

function rejected(
  { key }: Figure,
  code: ReasonCode,
  raw: unknown,
  more: Readonly<Record<string, string>> = {},
): Open {
  const value = typeof raw === "object" ? "" : String(raw);
  return open("rejected", code, { key, value, ...more });
}

function number(figure: Figure, raw: unknown): Value {
  if (typeof raw === "number" && Number.isSafeInteger(raw)) return bounded(figure, fromInteger(raw), raw);
  const text = typeof raw === "number" ? String(raw) : typeof raw === "string" ? raw.trim() : "";
  const match = /^(-?)0*(\d+)(?:\.(?=\d)(\d*?)0*)?$/.exec(text);
  // Only a JSON number far outside what a figure can be is printed with an exponent; as text it is no figure.
  if (match === null)
    return rejected(
      figure,
      typeof raw === "number" && text.includes("e") ? "too-many-digits" : "wrong-type",
      raw,
    );
  const [, minus = "", whole = "", places = ""] = match;
  const digits = (whole + places).replace(/^0+/, "").length;
  // Text says what was meant digit by digit; a binary fraction only as far as fifteen digits go.
  if (digits > (typeof raw === "number" ? 15 : 30)) return rejected(figure, "too-many-digits", raw);
  if (places.length > figure.input.places)
    return rejected(figure, figure.input.places === 0 ? "not-an-integer" : "too-many-places", raw, {
      places: String(figure.input.places),
    });
  return bounded(figure, rational(`${minus}${whole}${places === "" ? "" : `.${places}`}`), raw);
}

function bounded(figure: Figure, value: Rational, raw: unknown): Value {
  const { least, most } = figure;
  if (least !== null && compare(value, least) < 0)
    return rejected(figure, "below-least", raw, { least: toExact(least) });
  if (most !== null && compare(value, most) > 0)
    return rejected(figure, "above-most", raw, { most: toExact(most) });
  return value;
}

function checklist(figure: Figure, raw: unknown): Value {
  if (!Array.isArray(raw)) return rejected(figure, "wrong-type", raw);
  const ticked: string[] = [];
  for (const key of raw as readonly unknown[]) {
    if (typeof key !== "string" || !figure.options.has(key)) return rejected(figure, "unknown-option", key);
    if (!ticked.includes(key)) ticked.push(key);
  }
  return ticked;
}

function records(figure: Figure, raw: unknown): Value {
  if (!Array.isArray(raw)) return rejected(figure, "wrong-type", raw);
  const rows: (readonly Value[])[] = [];
  for (const row of raw as readonly unknown[]) {
    if (typeof row !== "object" || row === null) return rejected(figure, "wrong-type", row);
    rows.push(
      figure.fields.map((field): Value => {
        const { name } = field.input;
        return read(
          field,
          Object.hasOwn(row, name) ? (row as Readonly<Record<string, unknown>>)[name] : undefined,
        );
      }),
    );
  }
  return rows;
}
