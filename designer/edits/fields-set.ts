// The forms of the head of the set and of pillars.

import { GROUPS } from "#designer/strings/form-groups.ts";
import { LABELS } from "#designer/strings/form-labels.ts";
import type { Words } from "#designer/strings/words.ts";
import { span } from "#dsl/source/span.ts";
import type { CriterionItem, Expression, PillarItem, PillarMember, SetItem } from "#dsl/syntax/ast.ts";
import { headAdds, policyAdds, readingAdds } from "./adds.ts";
import { setAdds } from "./adds-set.ts";
import { becauseSlot, headFields } from "./fields-criterion.ts";
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
import { homeOf, lastBefore, placedAdds, SET_ORDER } from "./home.ts";
import { codeText, dateText, numberText, tidy } from "./literals.ts";
import { unique } from "./paths.ts";
import { type Home, present, type Slot, type SlotGroup, slot, textSlot, withLead } from "./slot.ts";
import { type Source, textAt, tokensIn, word } from "./source.ts";

type Member = Exclude<SetItem | PillarMember, PillarItem | CriterionItem>;
interface PlacedMember {
  readonly path: string;
  readonly item: Member;
}

/** Statements that a block says once; others are counted. */
const ONCE: ReadonlySet<string> = new Set([
  ...[
    "title",
    "decision",
    "effective",
    "called",
    "level",
    "scale",
    "common",
    "grades",
    "overdue",
    "verbatim",
  ],
  ...["default-evidence", "zero-denominator", "undisclosed"],
]);

function membersOf(base: string, items: readonly (SetItem | PillarMember)[]): readonly PlacedMember[] {
  const own = items.filter((item): item is Member => item.kind !== "pillar" && item.kind !== "criterion");
  const counts = new Map<string, number>();
  const paths = own.map((item) => {
    const no = (counts.get(item.kind) ?? 0) + 1;
    counts.set(item.kind, no);
    return `${base}${item.kind}${ONCE.has(item.kind) ? "" : `/${no}`}`;
  });
  const all = unique(paths);
  return own.map((item, at) => ({ path: all[at] ?? base, item }));
}

/** The groups of the head of the set. */
export function setGroups(source: Source): readonly SlotGroup[] {
  const { items } = source.syntax;
  const members = membersOf("", items);
  const home = (kinds: readonly string[]): Home => ({
    open: headEnd(source),
    close: null,
    after: lastBefore(items, kinds, SET_ORDER),
  });
  const adds = setAdds(source, items);
  const of = (id: string, label: Words, kinds: readonly string[]): readonly SlotGroup[] =>
    groupOf(
      source,
      id,
      label,
      members,
      kinds,
      home(kinds),
      placedAdds(
        items,
        adds.filter((add) => kinds.includes(add.what)),
        SET_ORDER,
      ),
    );
  return [
    {
      id: "head",
      label: GROUPS.head,
      kind: "fields",
      fields: idSlots(source),
      rows: [],
      adds: [],
      home: null,
    },
    ...of("about", GROUPS.head, ["title", "level", "scale", "called", "default-evidence"]),
    ...of("decision", GROUPS.decision, ["decision", "effective", "replaces", "amends"]),
    ...of("declares", GROUPS.declares, ["declares"]),
    ...of("measures", GROUPS.measures, ["measures"]),
    ...of("common", GROUPS.common, ["common"]),
    ...of("parameters", GROUPS.parameters, ["parameter"]),
    ...of("tags", GROUPS.tags, ["tag"]),
    ...of("policies", GROUPS.policies, ["zero-denominator", "not-applicable-policy"]),
    ...of("rankings", GROUPS.rankings, ["ranking"]),
    ...of("grades", GROUPS.grades, ["grades"]),
    ...of("awards", GROUPS.awards, ["award"]),
    ...of("exclusions", GROUPS.exclusions, ["exclusion", "overdue"]),
    ...of("rounding", GROUPS.rounding, ["rounding"]),
    ...of("readings", GROUPS.readings, ["reading", "accept"]),
    ...of("notes", GROUPS.notes, ["note"]),
  ];
}

/** After the line that names the set. */
export function headEnd({ syntax, parsed, text }: Source): number {
  const last = parsed.tokens.findLast(({ end }) => end <= (syntax.items[0]?.span.start ?? text.length));
  return syntax.version?.span.end ?? syntax.id?.span.end ?? last?.end ?? 0;
}

function idSlots(source: Source): readonly Slot[] {
  const { id, version } = source.syntax;
  return present([
    id &&
      slot({
        path: "id",
        label: LABELS.id,
        kind: "name",
        value: id.text,
        span: id.span,
        encode: (typed) => ({ ok: true, text: tidy(typed).trim() }),
      }),
    version &&
      slot({
        path: "version",
        label: LABELS.version,
        kind: "code",
        value: version.text,
        span: version.span,
        encode: codeText,
      }),
  ]);
}

/** The groups of a pillar's form. */
export function pillarGroups(source: Source, path: string, item: PillarItem): readonly SlotGroup[] {
  const members = membersOf(`${path}/`, item.items);
  const of = (
    id: string,
    label: Words,
    kinds: readonly string[],
    adds: SlotGroup["adds"],
  ): readonly SlotGroup[] => {
    const home = homeOf(source, item, kinds);
    return groupOf(source, id, label, members, kinds, home, home ? placedAdds(item.items, adds) : []);
  };
  const w = (id: Parameters<typeof word>[1]): string => word(source, id);
  const words = headAdds(source, item).filter(({ what }) => what === "verbatim" || what === "note");
  return [
    {
      id: "head",
      label: GROUPS.head,
      kind: "fields",
      fields: headFields(source, path, item),
      rows: [],
      adds: [],
      home: null,
    },
    ...of(
      "words",
      GROUPS.words,
      ["verbatim", "default-evidence", "undisclosed", "note"],
      [
        ...words,
        { what: "default-evidence", label: LABELS.defaultEvidence, text: `${w("default-evidence")} "…"` },
        { what: "undisclosed", label: LABELS.undisclosed, text: w("undisclosed") },
      ],
    ),
    ...of(
      "declares",
      GROUPS.declares,
      ["declares"],
      [{ what: "declares", label: GROUPS.declares, text: `${w("declares")} 1 ${w("criteria")}` }],
    ),
    ...of(
      "policies",
      GROUPS.policies,
      ["zero-denominator", "not-applicable-policy"],
      policyAdds(source, item),
    ),
    ...of("readings", GROUPS.readings, ["reading", "accept"], readingAdds(source)),
  ];
}

function groupOf(
  source: Source,
  id: string,
  label: Words,
  members: readonly PlacedMember[],
  kinds: readonly string[],
  home: Home | null,
  adds: SlotGroup["adds"],
): readonly SlotGroup[] {
  const own = members.filter(({ item }) => kinds.includes(item.kind));
  return [
    {
      id,
      label,
      kind: "rows",
      fields: [],
      rows: own.map(({ path, item }) => ({
        path,
        label: NAMED[item.kind],
        span: item.span,
        fields: memberFields(source, path, item),
      })),
      adds,
      home,
    },
    ...own.flatMap(({ path, item }) => memberGroups(source, path, item)),
  ];
}

const NAMED: Readonly<Record<Member["kind"], Words>> = {
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

function memberGroups(source: Source, path: string, item: Member): readonly SlotGroup[] {
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

function memberFields(source: Source, path: string, item: Member): readonly Slot[] {
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
