// The forms of the head of the set and of pillars.

import { GROUPS } from "#designer/strings/form-groups.ts";
import { LABELS } from "#designer/strings/form-labels.ts";
import type { Words } from "#designer/strings/words.ts";
import type { PillarItem, PillarMember, SetItem } from "#dsl/syntax/ast.ts";
import { headAdds, policyAdds, readingAdds } from "./adds.ts";
import { setAdds } from "./adds-set.ts";
import { headFields } from "./fields-head.ts";
import { type Member, memberFields, memberGroups, NAMED } from "./fields-members.ts";
import { homeOf, lastBefore, placedAdds, SET_ORDER } from "./home.ts";
import { codeText, tidy } from "./literals.ts";
import { unique } from "./paths.ts";
import { type Home, present, type Slot, type SlotGroup, slot } from "./slot.ts";
import { type Source, word } from "./source.ts";

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
      label: GROUPS.identity,
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
        hint: LABELS.idHint,
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
