// Fields of inputs: figures, dates, texts, yes/no, choices and checklists with their options, lists with their fields.

import { CHOICES } from "#designer/strings/form-choices.ts";
import { GROUPS } from "#designer/strings/form-groups.ts";
import { LABELS } from "#designer/strings/form-labels.ts";
import type { Words } from "#designer/strings/words.ts";
import { span } from "#dsl/source/span.ts";
import type { InputItem, OptionSyntax } from "#dsl/syntax/ast.ts";
import { expressionSlot, type Part } from "./fields-expression.ts";
import { boundSlots } from "./fields-range.ts";
import { codeText, tidy } from "./literals.ts";
import { unique } from "./paths.ts";
import {
  type Add,
  type Home,
  present,
  type Slot,
  type SlotGroup,
  type SlotRow,
  slot,
  textSlot,
  withLead,
} from "./slot.ts";
import { type Source, textAt, tokensIn, word } from "./source.ts";

/** Something declared by one word. */
export const nameSlot = (
  source: Source,
  path: string,
  where: { readonly start: number; readonly end: number },
  label: Words = LABELS.name,
): Slot =>
  slot({
    path,
    label,
    kind: "name",
    value: textAt(source, where),
    span: where,
    encode: (typed) => ({ ok: true, text: tidy(typed).trim() }),
    declares: true,
  });

/** A unit of measure, of those the set declares or any other words. */
export function measureSlot(
  source: Source,
  path: string,
  where: { readonly start: number; readonly end: number },
): Slot {
  const value = textAt(source, where);
  const names = [...source.model.rules.measures.map(({ name }) => name), "%", word(source, "points")];
  return slot({
    path,
    label: LABELS.measure,
    kind: "measure",
    value,
    span: where,
    encode: (typed) => ({ ok: true, text: tidy(typed).replace(/\s+/g, " ").trim() }),
    choices: [...new Set([value, ...names])].map((each) => ({ value: each, label: { vi: each, en: each } })),
  });
}

const FORMS = {
  figure: CHOICES.figure,
  date: CHOICES.date,
  text: CHOICES.textForm,
  "yes-no": CHOICES.yesNo,
  choice: CHOICES.choice,
  checklist: CHOICES.checklist,
  list: CHOICES.list,
} as const;

/** The rows of inputs that stand side by side, and the lines within them. */
export function inputRows(
  source: Source,
  base: string,
  inputs: readonly InputItem[],
): { readonly rows: readonly SlotRow[]; readonly groups: readonly SlotGroup[] } {
  const paths = unique(inputs.map(({ names }) => `${base}/${names[0]?.text ?? "?"}`));
  const parts = inputs.map((input, at) => inputPart(source, paths[at] ?? base, input));
  return {
    rows: inputs.map(({ span: where, form }, at) => ({
      path: paths[at] ?? base,
      label: FORMS[form],
      span: where,
      fields: parts[at]?.fields ?? [],
    })),
    groups: parts.flatMap(({ groups }) => groups),
  };
}

/** The fields of one input. */
export function inputPart(source: Source, path: string, input: InputItem): Part {
  const { span: where, form, code, names, measure, label, bounds, evidence, points } = input;
  const isBlock = form === "choice" || form === "checklist" || form === "list";
  const tokens = tokensIn(source, where);
  const end = tokens.at(-1)?.end ?? where.end;
  const afterNames = measure?.span.end ?? names.at(-1)?.span.end ?? end;
  const labelEnd = label?.span.end ?? afterNames;
  const boundsEnd = bounds?.span.end ?? points?.span.end ?? labelEnd;
  const blank = (before: string): readonly [string, string] => [before, ""];
  return {
    fields: present([
      code &&
        slot({
          path: `${path}/code`,
          label: LABELS.code,
          kind: "code",
          value: code.text,
          span: code.span,
          encode: codeText,
        }),
      ...names.map((name, at) =>
        nameSlot(source, at === 0 ? `${path}/name` : `${path}/name/${at + 1}`, name.span),
      ),
      measure && measureSlot(source, `${path}/measure`, measure.span),
      textSlot(source, `${path}/label`, LABELS.label, label, {
        optional: {
          at: afterNames,
          frame: blank(" "),
          whole: label && isBlock ? withLead(source, where, label.span, 0) : null,
        },
      }),
      ...(form === "figure" ? boundSlots(source, path, bounds, labelEnd) : []),
      form === "yes-no"
        ? expressionSlot(source, `${path}/points`, LABELS.yesPoints, points, {
            points: true,
            optional: {
              at: labelEnd,
              frame: blank(": "),
              whole: points && withLead(source, where, points.span, 1),
            },
          })
        : null,
      isBlock
        ? null
        : textSlot(source, `${path}/evidence`, LABELS.evidence, evidence, {
            optional: {
              at: boundsEnd,
              frame: blank(` ${word(source, "evidence")} `),
              whole: evidence && withLead(source, where, evidence.span, 1),
            },
          }),
    ]),
    groups: isBlock ? blockGroups(source, path, input) : [],
  };
}

function blockGroups(source: Source, path: string, input: InputItem): readonly SlotGroup[] {
  const tokens = tokensIn(source, input.span);
  const open = tokens.find(({ kind }) => kind === "LeftBrace");
  const close = tokens.findLast(({ kind }) => kind === "RightBrace");
  const home: Home | null = open && close ? { open: open.end, close: close.startOffset, after: null } : null;
  if (input.form === "list") {
    const { rows, groups } = inputRows(source, `${path}/field`, input.fields);
    const names = input.fields.flatMap((field) => field.names.map(({ text }) => text));
    const own: SlotGroup = {
      id: `${path}/fields`,
      label: GROUPS.fields,
      kind: "rows",
      fields: [],
      rows,
      adds: home ? inputAdds(source, names).filter(({ what }) => what !== "list") : [],
      home,
    };
    return [own, ...groups];
  }
  const paths = unique(input.options.map(({ key }) => `${path}/option/${key.text}`));
  const keys = input.options.map(({ key }) => key.text);
  const key = freshName("muc", keys);
  const hasPoints = input.options.some(({ points }) => points !== null);
  const text = `${key} "…"${hasPoints ? `: 0 ${word(source, "points")}` : ""}`;
  return [
    {
      id: `${path}/options`,
      label: GROUPS.options,
      kind: "rows",
      fields: [],
      rows: input.options.map((option, at) => ({
        path: paths[at] ?? path,
        label: GROUPS.options,
        span: option.span,
        fields: optionFields(source, paths[at] ?? path, option),
      })),
      adds: home ? [{ what: "option", label: GROUPS.options, text }] : [],
      home,
    },
  ];
}

function optionFields(source: Source, path: string, option: OptionSyntax): readonly Slot[] {
  const { key, label, points, span: where } = option;
  const labelEnd = label?.span.end ?? key.span.end;
  return present([
    nameSlot(source, `${path}/key`, key.span, LABELS.key),
    textSlot(source, `${path}/label`, LABELS.label, label, {
      optional: {
        at: key.span.end,
        frame: [" ", ""],
        whole: label && span(key.span.end, label.span.end),
      },
    }),
    expressionSlot(source, `${path}/points`, LABELS.points, points, {
      points: true,
      optional: { at: labelEnd, frame: [": ", ""], whole: points && withLead(source, where, points.span, 1) },
    }),
  ]);
}

/** A name like `base` that none of these is. */
export function freshName(base: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (!used.has(base)) return base;
  let no = 2;
  while (used.has(`${base}${no}`)) no++;
  return `${base}${no}`;
}

/** A letter none of these is. */
function freshLetter(taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return [..."abcdeghiklmnpqrstuv"].find((letter) => !used.has(letter)) ?? freshName("a", taken);
}

/** Inputs that may be added where these names are taken. */
export function inputAdds(source: Source, taken: readonly string[]): readonly Add[] {
  const w = (id: Parameters<typeof word>[1]): string => word(source, id);
  const measure = source.model.rules.measures[0]?.name ?? w("points");
  const block = (start: string, options: string): string => `${start} "…" {\n${options}\n}`;
  const texts: Readonly<Record<InputItem["form"], string>> = {
    figure: `${w("input")} ${freshLetter(taken)}: ${measure} "…"`,
    "yes-no": `${w("yes-no")} ${freshName("co", taken)} "…"`,
    choice: block(
      `${w("choice")} ${freshName("muc", taken)}`,
      `  cao  "…" : ${w("max")}\n  thap "…" : 0 ${w("points")}`,
    ),
    checklist: block(`${w("checklist")} ${freshName("dm", taken)}`, '  k1 "…"\n  k2 "…"'),
    list: block(`${w("list")} ${freshName("ds", taken)}`, `  ${w("input")} v: ${measure} "…"`),
    date: `${w("date-input")} ${freshName("ngay_nop", taken)} "…"`,
    text: `${w("text-input")} ${freshName("y_kien", taken)} "…"`,
  };
  return (Object.keys(texts) as InputItem["form"][]).map((what) => ({
    what,
    label: FORMS[what],
    text: texts[what],
  }));
}
