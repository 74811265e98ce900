// Fields of the rules of the whole set: rankings, grades, awards, exclusions, rounding, the deadline.

import { CHOICES } from "#designer/strings/form-choices.ts";
import { GROUPS } from "#designer/strings/form-groups.ts";
import { LABELS } from "#designer/strings/form-labels.ts";
import { span } from "#dsl/source/span.ts";
import type {
  AwardItem,
  ExclusionItem,
  GradesItem,
  Overdue,
  RankingItem,
  RoundingItem,
} from "#dsl/syntax/ast.ts";
import { choices, expressionSlot } from "./fields-expression.ts";
import { rangeSlots } from "./fields-range.ts";
import { numberSlot } from "./fields-shared.ts";
import { formula } from "./literals-formula.ts";
import {
  choiceSlot,
  endBefore,
  type Home,
  present,
  type Slot,
  type SlotGroup,
  slot,
  textSlot,
  withLead,
} from "./slot.ts";
import { type Source, tokensIn, word, wordIn } from "./source.ts";

export function rankingFields(source: Source, path: string, item: RankingItem): readonly Slot[] {
  const { name, keys, over, span: where } = item;
  const [first] = tokensIn(source, where);
  const after = first?.end ?? where.start;
  const last = keys.at(-1)?.span.end ?? where.end;
  const token = tokensIn(source, where).findLast(
    ({ keyword }) => keyword === "over-all" || keyword === "within-group",
  );
  // The word of the last key's own comparison stands within it.
  const own = token && token.startOffset >= last ? token : null;
  const place = own ? span(last, own.end) : span(last, last);
  const texts: Readonly<Record<string, string>> = {
    group: "",
    all: ` ${word(source, "over-all")}`,
  };
  const ties = keys.slice(1).map((key, at) =>
    expressionSlot(source, `${path}/ties/${at + 1}`, LABELS.ties, key, {
      optional: { at: last, frame: ["", ""], whole: withLead(source, where, key.span, 2) },
    }),
  );
  return present([
    textSlot(source, `${path}/name`, LABELS.ranking, name, {
      optional: { at: after, frame: [" ", ""], whole: name && withLead(source, where, name.span, 0) },
    }),
    expressionSlot(source, `${path}/key`, LABELS.rankKey, keys[0] ?? null),
    ...ties,
    keys.length === 0
      ? null
      : slot({
          path: `${path}/ties/${keys.length}`,
          label: LABELS.ties,
          kind: "expression",
          value: "",
          span: span(last, last),
          encode: (typed) => formula(source, typed, false),
          frame: [`, ${word(source, "ties")} `, ""],
        }),
    choiceSlot({
      path: `${path}/over`,
      label: LABELS.over,
      value: over,
      span: place,
      choices: choices({ group: "group", all: "all" }),
      edits: (chosen) => [{ span: place, text: texts[chosen] ?? "" }],
    }),
  ]);
}

/** Bands, vetoes and quotas. */
export function gradeGroups(source: Source, path: string, item: GradesItem): readonly SlotGroup[] {
  const tokens = tokensIn(source, item.span);
  const open = tokens.find(({ kind }) => kind === "LeftBrace");
  const close = tokens.findLast(({ kind }) => kind === "RightBrace");
  const home = (after: Home["after"]): Home | null =>
    open && close ? { open: open.end, close: close.startOffset, after } : null;
  const lastRow = item.rows.at(-1)?.span ?? null;
  const grade = item.rows[0]?.name?.value ?? "…";
  const quoted = JSON.stringify(grade);
  const w = (id: Parameters<typeof word>[1]): string => word(source, id);
  const group = (
    id: string,
    label: SlotGroup["label"],
    rows: SlotGroup["rows"],
    text: string,
    after: Home["after"],
  ): SlotGroup => ({
    id: `${path}/${id}`,
    label,
    kind: "rows",
    fields: [],
    rows,
    adds: open && close ? [{ what: id, label, text }] : [],
    home: home(after),
  });
  const rows = item.rows.map((row, at) => ({
    path: `${path}/row/${at + 1}`,
    label: LABELS.grade,
    span: row.span,
    fields: present([
      ...(row.range ? rangeSlots(source, `${path}/row/${at + 1}`, row.range, true) : []),
      textSlot(source, `${path}/row/${at + 1}/grade`, LABELS.grade, row.name),
    ]),
  }));
  const vetoes = item.vetoes.map((veto, at) => ({
    path: `${path}/veto/${at + 1}`,
    label: GROUPS.vetoes,
    span: veto.span,
    fields: present([
      textSlot(source, `${path}/veto/${at + 1}/grade`, LABELS.grade, veto.grade),
      expressionSlot(source, `${path}/veto/${at + 1}/when`, LABELS.condition, veto.when),
    ]),
  }));
  const quotas = item.quotas.map((quota, at) => ({
    path: `${path}/quota/${at + 1}`,
    label: GROUPS.quotas,
    span: quota.span,
    fields: present([
      textSlot(source, `${path}/quota/${at + 1}/grade`, LABELS.grade, quota.grade),
      numberSlot(source, `${path}/quota/${at + 1}/share`, LABELS.share, quota.share),
    ]),
  }));
  return [
    group("rows", GROUPS.gradeRows, rows, `${w("exactly")} 0: "…"`, lastRow),
    group(
      "vetoes",
      GROUPS.vetoes,
      vetoes,
      `${w("veto")} ${quoted} ${w("when")} ${w("total")} < 50 ${w("points")}`,
      lastRow,
    ),
    group(
      "quotas",
      GROUPS.quotas,
      quotas,
      `${w("quota")} ${quoted} 20%`,
      item.vetoes.at(-1)?.span ?? lastRow,
    ),
  ];
}

export const awardFields = (source: Source, path: string, item: AwardItem): readonly Slot[] =>
  present([
    textSlot(source, `${path}/name`, LABELS.award, item.name),
    expressionSlot(source, `${path}/when`, LABELS.condition, item.when),
  ]);

export const exclusionFields = (source: Source, path: string, item: ExclusionItem): readonly Slot[] =>
  present([expressionSlot(source, `${path}/when`, LABELS.condition, item.when)]);

const WHATS = { criterion: "each-criterion", pillar: "each-pillar", total: "total" } as const;
const MODES = { "half-away": null, up: "upward", down: "downward", "half-even": "half-even" } as const;

export function roundingFields(source: Source, path: string, item: RoundingItem): readonly Slot[] {
  const { what, places, mode, span: where } = item;
  const target = wordIn(source, where, "each-criterion", "each-pillar", "total");
  const token = wordIn(source, where, "upward", "downward", "half-even");
  const end = endBefore(source, where);
  const before = wordIn(source, where, "places")?.end ?? end;
  const modePlace = span(before, token?.end ?? before);
  const whatPlace = target && span(target.startOffset, target.end);
  return present([
    whatPlace && what
      ? choiceSlot({
          path: `${path}/what`,
          label: LABELS.what,
          value: what,
          span: whatPlace,
          choices: choices({ criterion: "criterion", pillar: "pillar", total: "total" }),
          edits: (chosen) => [{ span: whatPlace, text: word(source, WHATS[chosen as keyof typeof WHATS]) }],
        })
      : null,
    numberSlot(source, `${path}/places`, LABELS.places, places),
    choiceSlot({
      path: `${path}/mode`,
      label: LABELS.mode,
      value: mode,
      span: modePlace,
      choices: choices({ "half-away": "halfAway", up: "up", down: "down", "half-even": "halfEven" }),
      edits: (chosen) => {
        const id = MODES[chosen as keyof typeof MODES];
        return [{ span: modePlace, text: id === null ? "" : ` ${word(source, id)}` }];
      },
    }),
  ]);
}

export function overdueFields(source: Source, path: string, item: Overdue): readonly Slot[] {
  const tokens = tokensIn(source, item.span);
  const colon = tokens.findIndex(({ kind }) => kind === "Colon");
  const [first, last] = [tokens[colon + 1], tokens.at(-1)];
  if (item.meaning === null || !first || !last) return [];
  const where = span(first.startOffset, last.end);
  const texts: Readonly<Record<string, string>> = {
    zero: `0 ${word(source, "points")}`,
    "not-ranked": word(source, "not-ranked"),
  };
  return [
    choiceSlot({
      path: `${path}/meaning`,
      label: LABELS.overdue,
      value: item.meaning,
      span: where,
      choices: [
        { value: "zero", label: CHOICES.zero },
        { value: "not-ranked", label: CHOICES.notRanked },
      ],
      edits: (chosen) => [{ span: where, text: texts[chosen] ?? "" }],
    }),
  ];
}
