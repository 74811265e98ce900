// Fields of the statements of the head of the set and of pillars.
import { GROUPS } from "#designer/strings/form-groups.ts";
import { LABELS } from "#designer/strings/form-labels.ts";
import type { Words } from "#designer/strings/words.ts";
import { span } from "#dsl/source/span.ts";
import type { CriterionItem, Expression, PillarItem, PillarMember, SetItem } from "#dsl/syntax/ast.ts";
import { becauseSlot } from "./fields-criterion.ts";
import { expressionSlot } from "./fields-expression.ts";
import { inputPart, inputRows, nameSlot } from "./fields-input.ts";
import {
  awardFields,
  exclusionFields,
  gradeGroups,
  overdueFields,
  rankingFields,
  roundingFields,
} from "./fields-rules.ts";
import {
  acceptFields,
  declaresFields,
  measuresFields,
  notApplicableFields,
  readingFields,
  tagFields,
} from "./fields-shared.ts";
import { dateText, numberText } from "./literals.ts";
import { type Home, present, type Slot, type SlotGroup, slot, textSlot, withLead } from "./slot.ts";
import { type Source, textAt, tokensIn, word } from "./source.ts";

/** A statement of the head of the set or of a pillar. */
export type Member = Exclude<SetItem | PillarMember, PillarItem | CriterionItem>;

/** What each statement is called. */
export const NAMED: Readonly<Record<Member["kind"], Words>> = {
  title: LABELS.title,
  decision: GROUPS.decision,
  effective: LABELS.from,
  replaces: LABELS.replaces,
  amends: LABELS.amends,
  called: LABELS.calledPillar,
  level: LABELS.level,
  scale: LABELS.scale,
  declares: GROUPS.declares,
  measures: GROUPS.measures,
  "default-evidence": LABELS.defaultEvidence,
  "zero-denominator": LABELS.zeroDenominator,
  common: GROUPS.common,
  parameter: GROUPS.parameters,
  tag: LABELS.tag,
  "not-applicable-policy": LABELS.policy,
  ranking: LABELS.ranking,
  grades: GROUPS.grades,
  award: LABELS.award,
  exclusion: GROUPS.exclusions,
  rounding: GROUPS.rounding,
  overdue: LABELS.overdue,
  note: LABELS.note,
  reading: GROUPS.readings,
  accept: GROUPS.readings,
  undisclosed: LABELS.undisclosed,
  verbatim: LABELS.verbatim,
};

/** Lines within a statement of the head of the set. */
export function memberGroups(source: Source, path: string, item: Member): readonly SlotGroup[] {
  switch (item.kind) {
    case "grades":
      return gradeGroups(source, path, item);
    case "common":
      return commonGroups(source, path, item);
    default:
      return [];
  }
}

function commonGroups(
  source: Source,
  path: string,
  item: Extract<Member, { kind: "common" }>,
): readonly SlotGroup[] {
  const tokens = tokensIn(source, item.span);
  const open = tokens.find(({ kind }) => kind === "LeftBrace");
  const close = tokens.findLast(({ kind }) => kind === "RightBrace");
  const home: Home | null = open && close ? { open: open.end, close: close.startOffset, after: null } : null;
  const { rows, groups } = inputRows(source, `${path}/input`, item.inputs);
  const w = (id: Parameters<typeof word>[1]): string => word(source, id);
  const names = item.inputs.flatMap((input) => input.names.map(({ text }) => text));
  const name = ["thong_tin", "thong_tin_2", "thong_tin_3", "thong_tin_4"].find(
    (each) => !names.includes(each),
  );
  const measure = source.model.rules.measures[0]?.name ?? w("points");
  const adds =
    home && name
      ? [
          { what: "figure", label: LABELS.value, text: `${w("input")} ${name}: ${measure} "…"` },
          { what: "text", label: LABELS.text, text: `${w("text-input")} ${name} "…"` },
        ]
      : [];
  return [
    { id: `${path}/inputs`, label: GROUPS.common, kind: "rows", fields: [], rows, adds, home },
    ...groups,
  ];
}

const dateSlot = (
  path: string,
  label: Words,
  source: Source,
  date: { readonly span: { readonly start: number; readonly end: number } } | null,
  optional?: {
    readonly at: number;
    readonly frame: readonly [string, string];
    readonly whole: ReturnType<typeof withLead>;
  },
): Slot | null =>
  date || optional
    ? slot({
        path,
        label,
        kind: "date",
        value: date ? textAt(source, date.span) : "",
        span: date?.span ?? span(optional?.at ?? 0, optional?.at ?? 0),
        encode: dateText,
        ...(optional && { frame: optional.frame, whole: optional.whole }),
      })
    : null;

/** The fields of a statement of the head of the set or of a pillar. */
export function memberFields(source: Source, path: string, item: Member): readonly Slot[] {
  const text = (
    label: Words,
    of: Extract<Member, { text: unknown }>["text"],
    long = true,
  ): readonly Slot[] =>
    typeof of === "string"
      ? []
      : present([textSlot(source, `${path}/text`, label, of, { long, start: item.span.start })]);
  const w = (id: Parameters<typeof word>[1]): string => word(source, id);
  const outcome = (value: Expression | null): readonly Slot[] =>
    present([expressionSlot(source, `${path}/outcome`, LABELS.outcome, value, { points: true })]);
  switch (item.kind) {
    case "title":
    case "level":
      return text(NAMED[item.kind], item.text, false);
    case "replaces":
    case "amends":
    case "default-evidence":
    case "note":
    case "verbatim":
      return text(NAMED[item.kind], item.text);
    case "decision":
      return decisionFields(source, path, item);
    case "effective": {
      const after = item.from?.span.end ?? item.span.end;
      return present([
        dateSlot(`${path}/from`, LABELS.from, source, item.from),
        dateSlot(`${path}/until`, LABELS.until, source, item.until, {
          at: after,
          frame: [` ${w("until")} `, ""],
          whole: item.until && withLead(source, item.span, item.until.span, 1),
        }),
      ]);
    }
    case "called":
      return present([
        textSlot(source, `${path}/pillar`, LABELS.calledPillar, item.pillar),
        textSlot(source, `${path}/criterion`, LABELS.calledCriterion, item.criterion),
      ]);
    case "scale":
      return scaleFields(source, path, item);
    case "declares":
      return declaresFields(source, path, item);
    case "measures":
      return measuresFields(source, path, item);
    case "zero-denominator":
      return outcome(item.outcome);
    case "common":
      return [];
    case "parameter":
      return item.input ? inputPart(source, path, item.input).fields : [];
    case "tag":
      return tagFields(source, path, item, nameSlot);
    case "not-applicable-policy":
      return notApplicableFields(source, path, item);
    case "ranking":
      return rankingFields(source, path, item);
    case "grades":
      return present([
        expressionSlot(source, `${path}/key`, LABELS.gradeKey, item.key),
        textSlot(source, `${path}/verbatim`, LABELS.verbatim, item.verbatim, { long: true }),
      ]);
    case "award":
      return awardFields(source, path, item);
    case "exclusion":
      return exclusionFields(source, path, item);
    case "rounding":
      return roundingFields(source, path, item);
    case "overdue":
      return overdueFields(source, path, item);
    case "reading":
      return readingFields(source, path, item);
    case "accept":
      return acceptFields(source, path, item);
    case "undisclosed":
      return present([becauseSlot(source, path, item)]);
  }
}

function decisionFields(
  source: Source,
  path: string,
  item: Extract<Member, { kind: "decision" }>,
): readonly Slot[] {
  const { number, date, by, clause, span: where } = item;
  const w = (id: Parameters<typeof word>[1]): string => word(source, id);
  const afterNumber = number?.span.end ?? where.end;
  const afterDate = date?.span.end ?? afterNumber;
  const afterBy = by?.span.end ?? afterDate;
  return present([
    textSlot(source, `${path}/number`, LABELS.number, number),
    dateSlot(`${path}/date`, LABELS.date, source, date, {
      at: afterNumber,
      frame: [` ${w("dated")} `, ""],
      whole: date && withLead(source, where, date.span, 1),
    }),
    textSlot(source, `${path}/by`, LABELS.issuer, by, {
      optional: {
        at: afterDate,
        frame: [` ${w("by")} `, ""],
        whole: by && withLead(source, where, by.span, 1),
      },
    }),
    textSlot(source, `${path}/clause`, LABELS.decisionClause, clause, {
      optional: { at: afterBy, frame: [", ", ""], whole: clause && withLead(source, where, clause.span, 1) },
    }),
  ]);
}

/** A scale is a number, or `chưa rõ`, which an emptied field stands for. */
function scaleFields(
  source: Source,
  path: string,
  item: Extract<Member, { kind: "scale" }>,
): readonly Slot[] {
  const last = tokensIn(source, item.span).at(-1);
  if (!last) return [];
  const where = item.value?.span ?? span(last.startOffset, last.end);
  return [
    slot({
      path: `${path}/value`,
      label: LABELS.scale,
      kind: "number",
      value: textAt(source, where),
      span: where,
      encode: (typed) =>
        typed.trim().toLowerCase() === word(source, "unknown")
          ? { ok: true, text: word(source, "unknown") }
          : numberText(typed),
    }),
  ];
}
