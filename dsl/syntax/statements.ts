// Which keywords start a statement, and what the braces after them hold. Layout and tree builder both read it.
import type { KeywordId } from "./keywords.ts";
import type { Token } from "./tokens.ts";

/** What stands between a pair of braces; `set` is the file itself. */
export type BlockKind = "set" | "pillar" | "criterion" | "inputs" | "options" | "rows";

/** Statements whose braces hold more; the closing brace ends them. */
export const BLOCK_OF: ReadonlyMap<KeywordId, BlockKind> = new Map<KeywordId, BlockKind>([
  ["pillar", "pillar"],
  ["criterion", "criterion"],
  ["bonus", "criterion"],
  ["penalty", "criterion"],
  ["list", "inputs"],
  ["common", "inputs"],
  ["choice", "options"],
  ["checklist", "options"],
  ["grades", "rows"],
  ["example-group", "rows"],
]);

export const HEADERS: ReadonlySet<KeywordId> = new Set<KeywordId>([
  "pillar",
  "criterion",
  "bonus",
  "penalty",
]);

const INPUTS: readonly KeywordId[] = [
  "input",
  "date-input",
  "text-input",
  "yes-no",
  "choice",
  "checklist",
  "list",
];

const EVERYWHERE: readonly KeywordId[] = ["note", "reading", "accept", "zero-denominator", "not-applicable"];

const PILLAR: readonly KeywordId[] = [
  "pillar",
  "criterion",
  "bonus",
  "penalty",
  "declares",
  "default-evidence",
];

/** The statements a block may hold (docs/language.md, "A set" and "A criterion"). */
export const ALLOWED: Readonly<Record<BlockKind, ReadonlySet<KeywordId>>> = {
  set: new Set<KeywordId>([
    ...EVERYWHERE,
    ...PILLAR,
    "title",
    "decision",
    "effective",
    "replaces",
    "amends",
    "called",
    "level",
    "scale",
    "measures",
    "common",
    "parameter",
    "tag",
    "ranking",
    "grades",
    "award",
    "not-ranked",
    "round",
    "overdue",
    "process",
  ]),
  pillar: new Set<KeywordId>([...EVERYWHERE, ...PILLAR, "undisclosed", "verbatim"]),
  criterion: new Set<KeywordId>([
    ...EVERYWHERE,
    ...INPUTS,
    "verbatim",
    "evidence",
    "clause",
    "require",
    "ratio",
    "when",
    "part",
    "score",
    "appraiser",
    "collected",
    "undisclosed",
    "not-expressible",
    "example",
    "example-group",
  ]),
  inputs: new Set(INPUTS),
  options: new Set<KeywordId>(),
  rows: new Set<KeywordId>(["when", "veto", "quota", "verbatim"]),
};

const STARTERS: ReadonlySet<KeywordId> = new Set<KeywordId>(
  Object.values(ALLOWED)
    .flatMap((set) => [...set])
    .concat("set"),
);

/** Whether this keyword starts statements of some block. */
export const isStarter = (id: KeywordId | null): boolean => id !== null && STARTERS.has(id);

/**
 * Whether a line beginning so is surely a statement of a set, pillar or criterion. Words that may also go on with
 * an expression count only with the sign that follows them.
 */
export function startsStatement(first: Token, next: Token | undefined): boolean {
  switch (first.keyword) {
    case null:
      return first.kind === "Name" && next?.kind === "Equals";
    case "points":
    case "ratio":
      return next?.kind === "Equals";
    case "round":
      return next?.kind === "Each" || next?.kind === "Total";
    case "grade":
      return next?.kind === "ByKey" || next?.kind === "By";
    case "not-ranked":
      return next?.kind === "When";
    case "not-applicable":
      return next?.kind === "Colon" || next?.kind === "Name" || next?.kind === "When";
    case "when":
    case "veto":
    case "quota":
      return false;
    case "pillars":
    case "criteria":
      return true;
    default:
      return STARTERS.has(first.keyword);
  }
}

/** The statement a line begins, read from its first two tokens: a word of several meanings stands for its statement. */
export function asStarter(first: Token, next: Token | undefined): KeywordId | null {
  switch (first.keyword) {
    case "points":
      return "score";
    case "pillars":
      return "pillar";
    case "criteria":
      return "criterion";
    case "grade":
      return "grades";
    default:
      return next?.kind === "Equals" && first.keyword !== "ratio" && first.keyword !== "score"
        ? null
        : first.keyword;
  }
}
