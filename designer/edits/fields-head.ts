// The head of pillars and criteria: role, code, title, maximum.
import { CHOICES } from "#designer/strings/form-choices.ts";
import { LABELS } from "#designer/strings/form-labels.ts";
import { REASONS } from "#designer/strings/forms.ts";
import type { Span } from "#dsl";
import { span } from "#dsl/source/span.ts";
import type { CriterionItem, PillarItem } from "#dsl/syntax/ast.ts";
import { YES_NO } from "./fields-expression.ts";
import { codeText, type Literal, numberText, tidy } from "./literals.ts";
import { choiceSlot, present, type Slot, slot, textSlot } from "./slot.ts";
import { type Source, textAt, tokensIn, word } from "./source.ts";

/** Code, title, maximum of a pillar or criterion. */
export function headFields(source: Source, path: string, item: CriterionItem | PillarItem): readonly Slot[] {
  const { header, code, title, max } = item;
  const printed = max?.is === "number" ? printedSlot(source, path, header, max.span, max.printed) : null;
  return present([
    item.kind === "criterion" ? roleSlot(source, path, item) : null,
    code &&
      slot({
        path: `${path}/code`,
        label: LABELS.code,
        kind: "code",
        value: code.text,
        span: code.span,
        encode: codeText,
        declares: true,
      }),
    textSlot(source, `${path}/title`, LABELS.title, title, {
      ...(code && { optional: { at: code.span.end, frame: [" ", ""], whole: null } }),
    }),
    slot({
      path: `${path}/max`,
      label: LABELS.max,
      kind: "number",
      value: max ? textAt(source, max.span) : "",
      span: max?.span ?? span(title?.span.end ?? header.end, title?.span.end ?? header.end),
      encode: (typed) => maxText(source, typed),
      frame: [` ${word(source, "max-header")} `, ""],
    }),
    printed,
  ]);
}

/** A maximum: a number, with or without the word for points, a declared parameter, or that it is not known. */
function maxText(source: Source, typed: string): Literal {
  const plain = tidy(typed).trim();
  const name = plain.replace(/\s+/g, " ");
  if (source.model.rules.parameters.some((each) => each.name === name)) return { ok: true, text: name };
  // In the words of either language: what is read on the screen may be the other one than that of the text.
  const unknown = (["vi", "en"] as const).map((surface) => word({ surface }, "unknown"));
  if (unknown.includes(name.toLowerCase())) return { ok: true, text: word(source, "unknown") };
  const number = plain.replace(/\s*(?:điểm|points?)$/i, "");
  if (/^[-−\d]/.test(number)) return numberText(number);
  return { ok: false, reason: REASONS.notMax };
}

const ROLES = { scored: "criterion", bonus: "bonus", penalty: "penalty" } as const;

function roleSlot(source: Source, path: string, { role, header }: CriterionItem): Slot | null {
  const [first] = tokensIn(source, header);
  if (!first) return null;
  const where = span(first.startOffset, first.end);
  return choiceSlot({
    path: `${path}/role`,
    label: LABELS.role,
    value: role,
    span: where,
    choices: [
      { value: "scored", label: CHOICES.scored },
      { value: "bonus", label: CHOICES.bonus },
      { value: "penalty", label: CHOICES.penalty },
    ],
    edits: (chosen) => [{ span: where, text: word(source, ROLES[chosen as keyof typeof ROLES]) }],
  });
}

function printedSlot(source: Source, path: string, header: Span, max: Span, printed: boolean): Slot {
  const tokens = tokensIn(source, header);
  const mark = tokens.findIndex(({ keyword }) => keyword === "not-printed");
  const where = span(max.end, printed ? max.end : (tokens[mark + 1]?.end ?? max.end));
  return choiceSlot({
    path: `${path}/printed`,
    label: LABELS.printed,
    kind: "yes-no",
    value: printed ? "yes" : "no",
    span: where,
    choices: YES_NO,
    edits: (chosen) => [{ span: where, text: chosen === "yes" ? "" : ` (${word(source, "not-printed")})` }],
  });
}
