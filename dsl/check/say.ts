// Numbers, intervals and reports in the words a finding is read in. Names and values are the author's; nothing here is a
// sentence.
import type { Answer, Input } from "#runtime/compiled-set.ts";
import { isoOf } from "#runtime/dates.ts";
import {
  equals,
  HUNDRED,
  isInfinite,
  isZero,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  sign,
  toDecimal,
  toExact,
} from "#runtime/number.ts";
import type { Both } from "../source/diagnostic.ts";
import type { Surface } from "../syntax/ast.ts";
import { spelling } from "../syntax/keywords.ts";
import type { Atoms } from "./analysis/atoms.ts";
import type { Form } from "./analysis/form.ts";
import type { Interval } from "./analysis/interval.ts";
import type { Report } from "./analysis/witness.ts";
import type { CriterionView } from "./view.ts";

const PLACES = 6;

/** `7,5`, else a fraction `20/3`. */
export function numberText(x: Rational, surface: Surface): string {
  const { text, exact } = toDecimal(x, PLACES);
  if (!exact) return toExact(x);
  // With just three decimals it could be thousands, and an example would be refused.
  const plain = /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
  return surface === "vi" ? plain.replace(".", ",") : plain;
}

export const both = (of: (surface: Surface) => string): Both => ({ vi: of("vi"), en: of("en") });

/** `20/3 điểm`. */
export const points = (x: Rational): Both => both((s) => `${numberText(x, s)} ${spelling("points", s)}`);

/** How the values of an unknown are written: its unit, whether as a percentage, or as a day. */
export interface Manner {
  readonly percent: boolean;
  readonly unit: string;
  readonly date?: boolean;
}

export function valueText(x: Rational, { percent, unit, date }: Manner, surface: Surface): string {
  if (date === true) return isoOf(Number(x.n)).split("-").reverse().join("/");
  if (percent) return `${numberText(multiply(x, HUNDRED), surface)}%`;
  const number = numberText(x, surface);
  return unit === "%" ? `${number}%` : [number, unit].filter((part) => part !== "").join(" ");
}

/** `từ 25 đến 40`, `trên 69% đến 70%`, `đúng 50%`. */
export function intervalText(i: Interval, manner: Manner): Both {
  const low = (s: Surface): string => valueText(i.low, manner, s);
  const high = (s: Surface): string => valueText(i.high, manner, s);
  const word = spelling;
  if (equals(i.low, i.high)) return both((s) => `${word("exactly", s)} ${low(s)}`);
  const from = i.lowOpen ? "above" : "from";
  if (isInfinite(i.high))
    return both((s) =>
      i.lowOpen ? `${word("above", s)} ${low(s)}` : `${word("from", s)} ${low(s)} ${word("up", s)}`,
    );
  const to = (s: Surface): string => (i.highOpen ? `${word("to", s)} ${word("below", s)}` : word("to", s));
  if (isInfinite(i.low))
    return both((s) => (i.highOpen ? `${word("below", s)} ${high(s)}` : `${word("to", s)} ${high(s)}`));
  return both((s) => `${word(from, s)} ${low(s)} ${to(s)} ${high(s)}`);
}

/** An unknown by the name the author gave it, and how its values are written. */
export function nameOf(view: CriterionView, atoms: Atoms, atom: number): { readonly name: string } & Manner {
  const found = atoms.all[atom];
  if (found?.is === "figure") {
    const { input, item } = found;
    const name = item === null ? input.name : `${input.name}.${item}`;
    const unit = input.kind === "percent" ? "%" : input.unit;
    return { name, percent: false, unit, date: input.kind === "date" };
  }
  if (found?.is === "ratio") {
    const named = view.criterion.lets.find((l) => l.value === found.expr);
    const origin = view.model.origins.get(found.expr);
    const written = named?.name ?? (origin === undefined ? "" : sourceOf(view, origin.span));
    const sum = (form: Form): string => {
      const text = formText(view, atoms, form);
      return form.linear.size > 1 || !isZero(form.constant) ? `(${text})` : text;
    };
    // Growth and density are written without a division.
    const name = found.written && written !== "" ? written : `${sum(found.over)}/${sum(found.under)}`;
    return { name, percent: true, unit: "" };
  }
  return {
    name:
      found === undefined
        ? ""
        : sourceOf(view, view.model.origins.get(found.expr)?.span ?? { start: 0, end: 0 }),
    percent: false,
    unit: "",
  };
}

/** A sum of figures as an author would write it: `a + 1/2 * b - 3`. */
function formText(view: CriterionView, atoms: Atoms, { constant, linear }: Form): string {
  const size = (k: Rational): Rational => (sign(k) < 0 ? negate(k) : k);
  const terms = [...linear].map(
    ([atom, k]) => [k, termText(nameOf(view, atoms, atom).name, size(k))] as const,
  );
  const all = isZero(constant) ? terms : [...terms, [constant, toExact(size(constant))] as const];
  return all
    .map(([k, text], i) => (sign(k) < 0 ? `${i > 0 ? " - " : "-"}${text}` : `${i > 0 ? " + " : ""}${text}`))
    .join("");
}

/** `1/2 * b`. */
export const termText = (name: string, k: Rational): string =>
  equals(k, ONE) ? name : `${toExact(k)} * ${name}`;

/** The words of a place, on one line. */
export const sourceOf = (
  { text }: CriterionView,
  { start, end }: { readonly start: number; readonly end: number },
): string => text.slice(start, end).replace(/\s+/g, " ").trim();

/** `a = 7; b = 10; co = có`, as an example would write it. */
export function reportText(view: CriterionView, { values, parameters }: Report, surface: Surface): string {
  const own = [...Object.entries(values), ...Object.entries(parameters)].map(([key, value]) => {
    const name = key.slice(key.lastIndexOf(".") + 1);
    return `${name} = ${answerText(inputOf(view, key), value, surface)}`;
  });
  return own.join("; ");
}

/** The same with the units it is assessed with: `n = 1; 2 đơn vị khác: n = 2`. */
export const bothReports = (view: CriterionView, report: Report): Both =>
  both((s) =>
    [reportText(view, report, s), ...othersText(view, report, s)].filter((part) => part !== "").join("; "),
  );

function othersText(view: CriterionView, { others }: Report, surface: Surface): readonly string[] {
  const counts = new Map<string, number>();
  for (const values of others) {
    const figures = reportText(view, { values, others: [], parameters: {} }, surface);
    counts.set(figures, (counts.get(figures) ?? 0) + 1);
  }
  return [...counts].map(([figures, count]) => {
    const who =
      count === 1
        ? { vi: "đơn vị khác", en: "another unit" }
        : { vi: `${count} đơn vị khác`, en: `${count} other units` };
    return `${who[surface]}: ${figures}`;
  });
}

const inputOf = ({ criterion, rules }: CriterionView, key: string): Input | undefined => {
  const name = key.slice(key.lastIndexOf(".") + 1);
  const among = !key.includes(".")
    ? rules.parameters
    : key.startsWith("chung.")
      ? rules.common
      : criterion.inputs;
  return among.find((input) => input.name === name);
};

/** A figure or answer as an example writes it. */
export function answerText(input: Input | undefined, value: Answer, surface: Surface): string {
  if (typeof value === "boolean") return spelling(value ? "yes" : "no", surface);
  if (Array.isArray(value)) return value.length === 0 ? "{ }" : `{ ${value.join("; ")} }`;
  const text = String(value);
  switch (input?.kind) {
    case "choice":
      return text;
    case "text":
      return `"${text.replace(/["\\]/g, "\\$&")}"`;
    case "date":
      return text.split("-").reverse().join("/");
    case undefined:
      return text;
    default:
      return numberText(rational(text), surface);
  }
}
