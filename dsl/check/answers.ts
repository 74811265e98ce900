// Readings and acceptances, and the findings they answer (docs/decisions/0008). An acceptance answers one finding of its criterion; a
// reading answers the findings it is about, of the whole set when it stands there. What answers nothing is itself a finding.
import { compare, divide, HUNDRED, isZero, negate, type Rational, rational } from "#runtime/number.ts";
import { CATALOG, type Code } from "../source/catalog.ts";
import { type Anchor, type Diagnostic, diagnostic } from "../source/diagnostic.ts";
import { flatMap } from "../source/flat-map.ts";
import type { Span } from "../source/span.ts";
import type { AcceptItem, Expression, ReadingItem, Surface } from "../syntax/ast.ts";
import { spelling } from "../syntax/keywords.ts";
import { dropping, TO_SAY } from "./fixes.ts";

/** A reading or acceptance where it stands. */
export interface Answer {
  readonly item: AcceptItem | ReadingItem;
  /** Code of the criterion or pillar; "" for the set. */
  readonly scope: string;
  /** Code of the pillar a criterion is in. */
  readonly pillar: string;
  /** Its place in the set. */
  readonly span: Span;
}

export interface Answered {
  readonly finding: Diagnostic;
  readonly by: Answer;
}

export interface Outcome {
  /** Findings that nothing answers. */
  readonly open: readonly Diagnostic[];
  readonly answered: readonly Answered[];
  readonly used: ReadonlySet<Answer>;
  /** Acceptances that several findings match, with their number: they answer none. */
  readonly ambiguous: ReadonlyMap<Answer, number>;
}

/** Findings that a reading of a value answers without naming them. */
const OF_VALUES: ReadonlySet<Code> = new Set<Code>([
  "table-gap",
  "table-overlap",
  "row-without-points",
  "text-gap",
  "text-overlap",
  "text-contradicts",
  "text-level-differs",
  "text-points-differ",
]);

/** The readings and acceptances among the items of a block. */
export const answersIn = (
  items: readonly { readonly kind: string }[],
  scope: string,
  pillar: string,
  at: (place: Span) => Span = (place) => place,
): readonly Answer[] =>
  items
    .filter((item): item is Answer["item"] => item.kind === "accept" || item.kind === "reading")
    .map((item) => ({
      item,
      scope,
      pillar,
      span: at(item.span),
    }));

/** Tells answered findings from open ones. `pillarOf`: the pillar of a criterion. */
export function answer(
  found: readonly Diagnostic[],
  answers: readonly Answer[],
  pillarOf: (scope: string) => string,
): Outcome {
  const answered = new Map<Diagnostic, Answer>();
  const used = new Set<Answer>();
  const ambiguous = new Map<Answer, number>();
  const take = (by: Answer, findings: readonly Diagnostic[]): void => {
    if (findings.length > 0) used.add(by);
    for (const finding of findings) if (!answered.has(finding)) answered.set(finding, by);
  };
  const anchored = found.filter((f) => f.anchor !== null);
  for (const by of answers) {
    const { item } = by;
    if (item.kind === "reading")
      take(
        by,
        anchored.filter((f) => readsOf(by, item, f, pillarOf)),
      );
  }
  for (const by of answers) {
    const { item, scope } = by;
    if (item.kind !== "accept") continue;
    const candidates = anchored.filter(
      (f) =>
        f.code === item.code?.text &&
        f.anchor?.scope === scope &&
        isAt(item.at, f.anchor) &&
        !answered.has(f),
    );
    if (candidates.length > 1 && item.at === null) ambiguous.set(by, candidates.length);
    else take(by, candidates);
  }
  return {
    open: found.filter((f) => !answered.has(f)),
    answered: [...answered].map(([finding, by]) => ({ finding, by })),
    used,
    ambiguous,
  };
}

function readsOf(
  { scope }: Answer,
  { about, at }: ReadingItem,
  { code, anchor }: Diagnostic,
  pillarOf: (scope: string) => string,
): boolean {
  if (anchor === null || (about === null ? at === null || !OF_VALUES.has(code) : about.text !== code))
    return false;
  const covers = scope === "" || scope === anchor.scope || scope === pillarOf(anchor.scope);
  return covers && isAt(at, anchor);
}

/** Whether a finding is about the value given; no value given is any. */
function isAt(at: Expression | null, { low, high }: Anchor): boolean {
  if (at === null) return true;
  const value = exactOf(at);
  if (value === null || (low === null && high === null)) return false;
  return (
    (low === null || compare(rational(low), value) <= 0) &&
    (high === null || compare(value, rational(high)) <= 0)
  );
}

/** The number an expression writes; null for anything that is no number. */
export function exactOf(node: Expression): Rational | null {
  switch (node.kind) {
    case "number": {
      const value = rational(node.number.value);
      return node.percent ? divide(value, HUNDRED) : value;
    }
    case "group":
      return exactOf(node.value);
    case "negate": {
      const value = exactOf(node.value);
      return value && negate(value);
    }
    case "binary": {
      const [a, b] = [exactOf(node.left), exactOf(node.right)];
      return node.op === "/" && a !== null && b !== null && !isZero(b) ? divide(a, b) : null;
    }
    default:
      return null;
  }
}

const isKnown = (code: string): boolean => Object.hasOwn(CATALOG, code);

/** What is wrong with readings and acceptances themselves. */
export function answerFindings(
  answers: readonly Answer[],
  { used, ambiguous }: Outcome,
  text: string,
  surface: Surface,
): readonly Diagnostic[] {
  return flatMap(answers, (by) => {
    const { item, scope } = by;
    const anchor = { scope, low: null, high: null };
    const word = item.kind === "accept" ? item.code : item.about;
    // A reading may name a value instead of a finding.
    const value = item.kind === "reading" && word === null ? item.at : null;
    const code = word?.text ?? (value === null ? "" : text.slice(value.span.start, value.span.end));
    const out: Diagnostic[] = [];
    const drop = dropping(text, item.span);
    if (word !== null && !isKnown(code))
      out.push(diagnostic("unknown-finding", word.span, { code }, { anchor }));
    else if ((word !== null || value !== null) && !used.has(by)) {
      const count = ambiguous.get(by);
      if (count !== undefined && word !== null)
        out.push(
          diagnostic("ambiguous-accept", word.span, { code, count, at: spelling("at", surface) }, { anchor }),
        );
      else
        out.push(
          diagnostic(
            item.kind === "accept" ? "stale-accept" : "stale-reading",
            item.span,
            { code },
            { anchor, fixes: [drop] },
          ),
        );
    }
    if (!hasReason(item)) out.push(diagnostic("reason-missing", reasonSpan(item), {}, { anchor }));
    return out;
  });
}

const hasReason = ({ because }: Answer["item"]): boolean =>
  because !== null && because.value.trim() !== "" && because.value.trim() !== TO_SAY;

const reasonSpan = (item: Answer["item"]): Span => item.because?.span ?? item.span;
