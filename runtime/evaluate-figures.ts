// Reading one figure or answer from data (SPEC N1, S10, U6): a value, missing (pending within its declared bounds) or
// rejected with the reason. Cells of a table are turned into these data elsewhere; nothing is guessed here.
import type { Input } from "./compiled-set.ts";
import { dayOf } from "./dates.ts";
import { type Open, open, type Value } from "./evaluate-values.ts";
import type { Reason, ReasonCode } from "./evaluation.ts";
import {
  compare,
  fromInteger,
  INFINITE,
  MINUS_INFINITE,
  type Rational,
  rational,
  toExact,
} from "./number.ts";

/** An input with what reading it needs, worked out once per set. */
export interface Figure {
  readonly input: Input;
  /** Its key in data. */
  readonly key: string;
  /** Inclusive; infinite where there is no bound. */
  readonly least: Rational;
  readonly most: Rational;
  readonly options: ReadonlySet<string>;
  readonly fields: readonly Figure[];
  /** Its value while it is missing. */
  readonly missing: Open;
}

/** `top` bounds a figure whose own bound is not written: points entered are within the maximum. */
export function figureOf(input: Input, key: string, top: string | null = null): Figure {
  const most = input.most ?? top;
  const [low, high] = [
    input.least === null ? MINUS_INFINITE : rational(input.least),
    most === null ? INFINITE : rational(most),
  ];
  return {
    input,
    key,
    least: low,
    most: high,
    options: new Set(input.options.map((option) => option.key)),
    fields: input.fields.map((field) => figureOf(field, `${key}.${field.name}`)),
    missing: open("pending", "missing", { key }, [key], low, high),
  };
}

const TOLD: ReadonlyMap<unknown, boolean> = new Map([
  ...[true, "có", "yes", "x"].map((word) => [word, true] as const),
  ...[false, "không", "no"].map((word) => [word, false] as const),
]);

/** The value of a figure. `undefined`, `null` and empty text are missing; 0, `false` and `[]` are answers. */
export function read(figure: Figure, raw: unknown): Value {
  const { input, options, fields } = figure;
  const text = typeof raw === "string" ? raw.trim() : null;
  if (raw == null || text === "") return figure.missing;
  switch (input.kind) {
    case "yes-no":
      return (
        TOLD.get(typeof raw === "boolean" ? raw : text?.normalize("NFC").toLowerCase()) ??
        rejected(figure, "wrong-type", raw)
      );
    case "choice":
      return typeof raw === "string" && options.has(raw) ? raw : rejected(figure, "unknown-option", raw);
    case "date": {
      const day = dayOf(typeof raw === "string" ? raw : "");
      return day === null ? rejected(figure, "wrong-type", raw) : fromInteger(day);
    }
    case "text":
      return typeof raw === "string" ? raw : rejected(figure, "wrong-type", raw);
    case "checklist":
    case "list": {
      if (!Array.isArray(raw)) return rejected(figure, "wrong-type", raw);
      const entries: readonly unknown[] = raw;
      if (input.kind === "list") {
        const other = entries.findIndex((row) => typeof row !== "object" || row === null);
        return other < 0
          ? entries.map((row) => fields.map((field) => read(field, fieldOf(row, field.input.name))))
          : rejected(figure, "wrong-type", entries[other]);
      }
      const other = entries.findIndex((key) => typeof key !== "string" || !options.has(key));
      return other < 0
        ? [...new Set(entries.map(String))]
        : rejected(figure, "unknown-option", entries[other]);
    }
    default:
      return number(figure, raw);
  }
}

/** A field of plain data; undefined where it has no such field of its own. */
export const fieldOf = (data: unknown, key: string): unknown =>
  Object.getOwnPropertyDescriptor(data, key)?.value;

const rejected = ({ key }: Figure, code: ReasonCode, raw: unknown, more: Reason["params"] = {}): Open =>
  open("rejected", code, { key, value: typeof raw === "object" ? "" : String(raw), ...more });

function number(figure: Figure, raw: unknown): Value {
  const { least, most, input } = figure;
  let value: Rational;
  if (typeof raw === "number" && Number.isSafeInteger(raw)) value = fromInteger(raw);
  else {
    const text = typeof raw === "number" || typeof raw === "string" ? String(raw).trim() : "";
    const [, minus = "", whole, places = ""] = /^(-?)0*(\d+)(?:\.(?=\d)(\d*?)0*)?$/.exec(text) ?? [];
    // Only a JSON number far outside what a figure can be is printed with an exponent; as text it is no figure.
    if (whole === undefined)
      return rejected(
        figure,
        typeof raw === "number" && text.includes("e") ? "too-many-digits" : "wrong-type",
        raw,
      );
    // Text says what was meant digit by digit; a binary fraction only as far as fifteen digits go.
    if ((whole + places).replace(/^0+/, "").length > (typeof raw === "number" ? 15 : 30))
      return rejected(figure, "too-many-digits", raw);
    if (places.length > input.places)
      return rejected(figure, input.places === 0 ? "not-an-integer" : "too-many-places", raw, {
        places: String(input.places),
      });
    value = rational(places === "" ? minus + whole : `${minus}${whole}.${places}`);
  }
  if (compare(value, least) < 0) return rejected(figure, "below-least", raw, { least: toExact(least) });
  return compare(value, most) > 0 ? rejected(figure, "above-most", raw, { most: toExact(most) }) : value;
}
