// A number of the text as steps of a slider and back, in the author's own way of writing it. Whole numbers of the last decimal
// place: nothing is rounded.

export interface Tried {
  /** In steps; `most` is the end of the slider. */
  readonly at: number;
  readonly most: number;
  /** The number of so many steps as it is written: `85%`, `12,5`, `10 điểm`. */
  readonly written: (steps: number) => string;
}

/** Longer numbers are not for sliding. */
const MOST_DIGITS = 6;

/** null: not a plain number. */
export function triedOf(value: string): Tried | null {
  const [, whole = "", sign = "", places = "", rest = ""] =
    /^(\d+)(?:([.,])(\d+))?(\s*(?:%|điểm|points)?)$/.exec(value) ?? [];
  if (whole === "" || whole.length + places.length > MOST_DIGITS) return null;
  const at = Number(whole + places);
  const unit = 10 ** places.length;
  const top = Math.max(2 * at, 10 * unit);
  return {
    at,
    most: rest.includes("%") ? Math.max(at, Math.min(top, 100 * unit)) : top,
    written: (steps) => {
      const digits = String(steps).padStart(places.length + 1, "0");
      const end = digits.length - places.length;
      return `${digits.slice(0, end)}${sign}${digits.slice(end)}${rest}`;
    },
  };
}
