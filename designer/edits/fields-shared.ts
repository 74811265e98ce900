// Fields of statements that stand in sets, pillars and criteria alike.

import { LABELS } from "#designer/strings/form-labels.ts";
import type { Words } from "#designer/strings/words.ts";
import type { Span } from "#dsl";
import { span } from "#dsl/source/span.ts";
import type {
  AcceptItem,
  Declares,
  Measures,
  NotApplicable,
  ReadingItem,
  TagItem,
  Word,
} from "#dsl/syntax/ast.ts";
import { choices, expressionSlot, YES_NO } from "./fields-expression.ts";
import { numberText, tidy } from "./literals.ts";
import { choiceSlot, endBefore, present, type Slot, slot, textSlot, withLead } from "./slot.ts";
import { type Source, textAt, tokensIn, word } from "./source.ts";

/** A number that stands alone. */
export const numberSlot = (
  source: Source,
  path: string,
  label: Words,
  number: { readonly span: Span } | null,
): Slot | null =>
  number &&
  slot({
    path,
    label,
    kind: "number",
    value: textAt(source, number.span),
    span: number.span,
    encode: (typed) => numberText(typed),
  });

/** A word that names something declared elsewhere. */
export const wordSlot = (path: string, label: Words, target: Word | null): Slot | null =>
  target &&
  slot({
    path,
    label,
    kind: "name",
    value: target.text,
    span: target.span,
    encode: (typed) => ({ ok: true, text: tidy(typed).trim() }),
  });

export function readingFields(source: Source, path: string, item: ReadingItem): readonly Slot[] {
  const { text, about, at, draft, by, because, span: where } = item;
  const end = endBefore(source, where);
  const tokens = tokensIn(source, where);
  const mark = tokens.findIndex(({ keyword }) => keyword === "draft");
  const before = tokens[mark - 2]?.end ?? end;
  const lead = (value: { readonly span: Span } | null) => value && withLead(source, where, value.span, 1);
  const afterText = text?.span.end ?? end;
  const afterAbout = about?.span.end ?? afterText;
  const afterAt = at?.span.end ?? afterAbout;
  const afterDraft = draft ? (tokens[mark + 1]?.end ?? afterAt) : afterAt;
  return present([
    textSlot(source, `${path}/text`, LABELS.text, text, { long: true }),
    slot({
      path: `${path}/about`,
      label: LABELS.about,
      kind: "name",
      value: about?.text ?? "",
      span: about?.span ?? span(afterText, afterText),
      encode: (typed) => ({ ok: true, text: tidy(typed).trim() }),
      frame: [` ${word(source, "about")} `, ""],
      whole: lead(about),
    }),
    expressionSlot(source, `${path}/at`, LABELS.at, at, {
      optional: { at: afterAbout, frame: [` ${word(source, "at")} `, ""], whole: lead(at) },
    }),
    choiceSlot({
      path: `${path}/draft`,
      label: LABELS.draft,
      kind: "yes-no",
      value: draft ? "yes" : "no",
      span: draft ? span(before, afterDraft) : span(afterAt, afterAt),
      choices: YES_NO,
      edits: (chosen) =>
        chosen === "yes"
          ? [{ span: span(afterAt, afterAt), text: ` (${word(source, "draft")})` }]
          : [{ span: span(before, afterDraft), text: "" }],
    }),
    textSlot(source, `${path}/by`, LABELS.by, by, {
      optional: { at: afterDraft, frame: [` ${word(source, "by")} `, ""], whole: lead(by) },
    }),
    textSlot(source, `${path}/because`, LABELS.because, because, {
      long: true,
      optional: { at: end, frame: [` ${word(source, "because")} `, ""], whole: lead(because) },
    }),
  ]);
}

export const acceptFields = (source: Source, path: string, item: AcceptItem): readonly Slot[] =>
  present([
    wordSlot(`${path}/code`, LABELS.about, item.code),
    expressionSlot(source, `${path}/at`, LABELS.at, item.at, {
      optional: {
        at: item.code?.span.end ?? item.span.end,
        frame: [` ${word(source, "at")} `, ""],
        whole: item.at && withLead(source, item.span, item.at.span, 1),
      },
    }),
    textSlot(source, `${path}/because`, LABELS.because, item.because, { long: true }),
  ]);

export function declaresFields(source: Source, path: string, item: Declares): readonly Slot[] {
  const last = item.counts.at(-1)?.value.span.end;
  const after = tokensIn(source, item.span).find(
    ({ startOffset }) => last !== undefined && startOffset >= last,
  );
  return present([
    ...item.counts.map(({ what, value }) => numberSlot(source, `${path}/${what}`, LABELS[what], value)),
    textSlot(source, `${path}/place`, LABELS.place, item.place, {
      optional: {
        at: after?.end ?? item.span.end,
        frame: [` ${word(source, "at")} `, ""],
        whole: item.place && withLead(source, item.span, item.place.span, 1),
      },
    }),
  ]);
}

const POLICIES = {
  full: "full",
  zero: "zero",
  removed: "removed",
  "removed-rescaled": "rescaled",
  appraiser: "appraiser",
} as const;

export function notApplicableFields(source: Source, path: string, item: NotApplicable): readonly Slot[] {
  const { tag, when, policy, outside, confirmedBy, span: where } = item;
  const tokens = tokensIn(source, where);
  const colon = tokens.findIndex(({ kind }) => kind === "Colon");
  const rescaled = tokens.findIndex(({ keyword }) => keyword === "rescaled");
  const first = tokens[colon + 1];
  const width = policy === "zero" || policy === "proportional" ? 2 : 1;
  const last = policy === "removed-rescaled" ? tokens[rescaled] : tokens[colon + width];
  const w = (id: Parameters<typeof word>[1]): string => word(source, id);
  const texts: Readonly<Record<string, string>> = {
    full: w("max"),
    zero: `0 ${w("points")}`,
    removed: w("removed"),
    "removed-rescaled": `${w("removed")}, ${w("rescaled")}`,
    appraiser: w("appraiser"),
    proportional: first && last ? source.text.slice(first.startOffset, last.end) : "",
  };
  const end = endBefore(source, where);
  const place = first && last ? span(first.startOffset, last.end) : null;
  const confirmed = tokens.some(({ keyword }) => keyword === "confirmed");
  return present([
    wordSlot(`${path}/tag`, LABELS.tag, tag),
    expressionSlot(source, `${path}/when`, LABELS.when, when, {
      optional: {
        at: tokens[colon - 1]?.end ?? end,
        frame: [` ${w("when")} `, ""],
        whole: when && withLead(source, where, when.span, 1),
      },
    }),
    place && policy
      ? choiceSlot({
          path: `${path}/policy`,
          label: LABELS.policy,
          value: policy,
          span: place,
          choices: [
            ...choices(POLICIES),
            ...(policy === "proportional" ? choices({ proportional: "proportional" }) : []),
          ],
          edits: (chosen) => [{ span: place, text: texts[chosen] ?? "" }],
        })
      : null,
    wordSlot(`${path}/outside`, LABELS.outside, outside),
    textSlot(source, `${path}/confirmed-by`, LABELS.confirmedBy, confirmedBy, {
      optional: {
        at: end,
        frame: [`, ${w("by-confirm")} `, ` ${w("confirmed")}`],
        whole: confirmedBy && withLead(source, where, confirmedBy.span, 2, confirmed ? 1 : 0),
      },
    }),
  ]);
}

/** The units of measure of one statement: a field each, with the decimal places of its group. */
export const measuresFields = (source: Source, path: string, item: Measures): readonly Slot[] =>
  item.groups.flatMap(({ names, places }, group) => [
    ...names.map((name, at) =>
      slot({
        path: `${path}/group/${group + 1}/${at + 1}`,
        label: LABELS.measure,
        kind: "name",
        value: textAt(source, name.span),
        span: name.span,
        encode: (typed) => ({ ok: true, text: tidy(typed).replace(/\s+/g, " ").trim() }),
        declares: true,
      }),
    ),
    ...present([numberSlot(source, `${path}/group/${group + 1}/places`, LABELS.places, places)]),
  ]);

export function tagFields(
  source: Source,
  path: string,
  item: TagItem,
  nameSlot: (source: Source, path: string, where: Span, label: Words) => Slot,
): readonly Slot[] {
  const first = item.codes[0]?.span.start;
  const last = item.codes.at(-1)?.span.end;
  return present([
    item.name && nameSlot(source, `${path}/name`, item.name.span, LABELS.name),
    textSlot(source, `${path}/label`, LABELS.label, item.label, {
      optional: {
        at: item.name?.span.end ?? item.span.end,
        frame: [" ", ""],
        whole: item.label && withLead(source, item.span, item.label.span, 0),
      },
    }),
    first !== undefined && last !== undefined
      ? slot({
          path: `${path}/codes`,
          label: LABELS.codes,
          kind: "code",
          value: textAt(source, span(first, last)),
          span: span(first, last),
          encode: (typed) => ({ ok: true, text: typed.trim().replace(/\s*[;,]\s*/g, "; ") }),
        })
      : null,
  ]);
}
