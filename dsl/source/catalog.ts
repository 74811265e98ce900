// Every finding's stable code, its weight and its sentence in both languages. Nothing else in the product words a finding.
// Holes `{name}` are filled from the diagnostic's params. A sentence says what is wrong with the names and numbers
// involved, in words an official uses; what to do about it is the title of a fix.

import { CHECK_SENTENCES } from "./catalog-check.ts";
import { RULE_SENTENCES } from "./catalog-check-rule.ts";
import { TEXT_SENTENCES } from "./catalog-check-text.ts";
import type { Entry } from "./catalog-entry.ts";
import { MODEL_SENTENCES } from "./catalog-model.ts";
import { SYNTAX_SENTENCES } from "./catalog-syntax.ts";

export type { Entry };

export const CATALOG = {
  ...SYNTAX_SENTENCES,
  ...MODEL_SENTENCES,
  ...CHECK_SENTENCES,
  ...RULE_SENTENCES,
  ...TEXT_SENTENCES,
} as const satisfies Record<string, Entry>;

export type Code = keyof typeof CATALOG;

type Holes<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;

/** The params a code's sentences name; a missing or misspelt one is a type error. */
export type ParamsOf<C extends Code> = Readonly<
  Record<Holes<(typeof CATALOG)[C]["vi"]>, string | number | { readonly vi: string; readonly en: string }>
>;

/** The sentence of a finding. */
export function sentence(
  finding: {
    readonly code: Code;
    readonly params: Readonly<Record<string, string | number | { readonly vi: string; readonly en: string }>>;
  },
  language: "vi" | "en",
): string {
  return CATALOG[finding.code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = finding.params[name] ?? "";
    return typeof value === "object" ? value[language] : String(value);
  });
}
