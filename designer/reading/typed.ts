// What is typed into the calculator → values of a unit's data. An empty field is missing, never 0; nothing is guessed.
import type { CompiledSet } from "#runtime";

export type InputKind = CompiledSet["rules"]["common"][number]["kind"];

export type Typed =
  | { readonly is: "missing" }
  | { readonly is: "value"; readonly value: unknown }
  | { readonly is: "not-a-number"; readonly typed: string }
  /** `1.234`: a thousand and more, or one and a part; both ways to write it without doubt. */
  | {
      readonly is: "two-readings";
      readonly typed: string;
      readonly whole: string;
      readonly decimal: string;
    };

const MISSING: Typed = { is: "missing" };

/** One field. Numbers are read from their digits; a decimal comma or point, groups of three after a blank. */
export function typedValue(kind: InputKind, raw: string): Typed {
  const typed = raw.normalize("NFC").trim();
  if (typed === "") return MISSING;
  switch (kind) {
    case "count":
    case "number":
    case "money":
    case "points":
      return typedNumber(typed, typed);
    case "percent":
      return typedNumber(typed, typed.replace(/\s*%$/, ""));
    case "yes-no":
      return { is: "value", value: typed === "yes" };
    default:
      return { is: "value", value: typed };
  }
}

function typedNumber(typed: string, written: string): Typed {
  const digits = /^[-−]?\d{1,3}([ \u00a0\u202f\u2009]\d{3})+([.,]\d+)?$/.test(written)
    ? written.replace(/[ \u00a0\u202f\u2009]/g, "")
    : written;
  const plain = digits.replace("−", "-");
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(plain)) {
    const [whole = "", rest = ""] = plain.split(/[.,]/);
    return { is: "two-readings", typed, whole: `${whole}${rest}`, decimal: `${whole},${rest}0` };
  }
  if (!/^-?\d+([.,]\d+)?$/.test(plain)) return { is: "not-a-number", typed };
  return { is: "value", value: plain.replace(",", ".") };
}

/** Items of a checklist: none ticked is missing unless it is said that none holds. */
export const typedItems = (ticked: readonly string[], noneHolds: boolean): Typed =>
  ticked.length > 0 ? { is: "value", value: ticked } : noneHolds ? { is: "value", value: [] } : MISSING;
