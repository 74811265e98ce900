// The form of a criterion.

import { GROUPS } from "#designer/strings/form-groups.ts";
import { LABELS } from "#designer/strings/form-labels.ts";
import type { CriterionItem, CriterionMember, InputItem } from "#dsl/syntax/ast.ts";
import { headAdds, policyAdds, readingAdds, ruleAdds } from "./adds.ts";
import { exampleFields, groupExampleGroup } from "./fields-example.ts";
import type { Known } from "./fields-example-value.ts";
import { expressionSlot, type Part, valuePart } from "./fields-expression.ts";
import { headFields } from "./fields-head.ts";
import { inputAdds, inputRows, nameSlot } from "./fields-input.ts";
import { acceptFields, notApplicableFields, readingFields } from "./fields-shared.ts";
import { homeOf, placedAdds } from "./home.ts";
import { unique } from "./paths.ts";
import { present, type Slot, type SlotGroup, type SlotRow, textSlot, withLead } from "./slot.ts";
import { type Source, tokensIn, word } from "./source.ts";

/** The groups of a criterion's form. */
export function criterionGroups(source: Source, path: string, item: CriterionItem): readonly SlotGroup[] {
  const inputs = item.items.filter((each): each is InputItem => each.kind === "input");
  const known: readonly Known[] = [
    ...inputs.flatMap(({ names, form, label, options }) =>
      names.map(({ text }) => ({ name: text, form, label: label?.value ?? "", options })),
    ),
    ...(item.items.some(({ kind }) => kind === "appraiser" || kind === "undisclosed")
      ? [{ name: "x", form: "figure" as const, label: "", options: [] }]
      : []),
  ];
  const names = [
    ...known.map(({ name }) => name),
    ...item.items.flatMap((m) => (m.kind === "let" ? [m.name.text] : [])),
  ];
  const { rows, groups } = inputRows(source, `${path}/input`, inputs);
  const others = memberPaths(path, item.items);
  const parts = others.map(([at, member]) => ({
    at,
    member,
    part: memberPart(source, at, member, known),
  }));
  const of = (
    id: string,
    label: SlotGroup["label"],
    kinds: readonly string[],
    adds: SlotGroup["adds"],
  ): readonly SlotGroup[] => {
    const own = parts.filter(({ member }) => kinds.includes(member.kind));
    const ownRows: readonly SlotRow[] = own.map(({ at, member, part }) => ({
      path: at,
      label: labelOf(member),
      span: member.span,
      fields: part.fields,
    }));
    const home = homeOf(source, item, kinds);
    return [
      {
        id,
        label,
        kind: "rows",
        fields: [],
        rows: ownRows,
        adds: home ? placedAdds(item.items, adds) : [],
        home,
      },
      ...own.flatMap(({ part }) => part.groups),
    ];
  };
  const home = homeOf(source, item, ["input"]);
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
    ...of("words", GROUPS.words, ["verbatim", "evidence", "clause", "note"], headAdds(source, item)),
    {
      id: "inputs",
      label: GROUPS.inputs,
      kind: "rows",
      fields: [],
      rows,
      adds: home ? inputAdds(source, names) : [],
      home,
    },
    ...groups,
    ...of("rule", GROUPS.rule, RULE_KINDS, ruleAdds(source, item, known)),
    ...of(
      "policies",
      GROUPS.policies,
      ["zero-denominator", "not-applicable-policy"],
      policyAdds(source, item),
    ),
    ...of("readings", GROUPS.readings, ["reading", "accept"], readingAdds(source)),
    ...of("examples", GROUPS.examples, ["example", "example-group"], exampleAdds(source, known)),
  ];
}

function exampleAdds(source: Source, known: readonly Known[]): SlotGroup["adds"] {
  const own = known.filter(({ form }) => form !== "list");
  if (own.length === 0) return [];
  const body = `${own.map(({ name }) => `${name} = ${word(source, "missing")}`).join("; ")} ${word(source, "then")} ${word(source, "needs-reading")}`;
  return [
    { what: "example", label: GROUPS.examples, text: `${word(source, "example")} ${body}` },
    {
      what: "example-group",
      label: GROUPS.exampleUnits,
      text: `${word(source, "example-group")} {\n  "A": ${body}\n  "B": ${body}\n}`,
    },
  ];
}

const RULE_KINDS: readonly string[] = [
  ...["require", "let", "when", "all-equal", "all-zero", "part", "score"],
  ...["appraiser", "collected", "undisclosed", "not-expressible"],
];

const SEVERAL: ReadonlySet<string> = new Set([
  ...[
    "evidence",
    "clause",
    "note",
    "require",
    "when",
    "example",
    "example-group",
    "reading",
    "accept",
    "not-applicable-policy",
  ],
]);

type Other = Exclude<CriterionMember, InputItem>;

/** Statements of a criterion that are no inputs, each with its path. */
function memberPaths(path: string, items: readonly CriterionMember[]): readonly (readonly [string, Other])[] {
  const others = items.filter((each): each is Other => each.kind !== "input");
  const counts = new Map<string, number>();
  const paths = others.map((each) => {
    if (each.kind === "let") return `${path}/let/${each.name.text}`;
    if (each.kind === "part") return `${path}/part/${each.no}`;
    if (!SEVERAL.has(each.kind)) return `${path}/${each.kind}`;
    const no = (counts.get(each.kind) ?? 0) + 1;
    counts.set(each.kind, no);
    return `${path}/${each.kind}/${no}`;
  });
  const all = unique(paths);
  return others.map((each, at) => [all[at] ?? path, each] as const);
}

const NAMED: Readonly<Record<Other["kind"], SlotGroup["label"]>> = {
  verbatim: LABELS.verbatim,
  evidence: LABELS.evidence,
  clause: LABELS.clause,
  note: LABELS.note,
  require: LABELS.require,
  let: LABELS.let,
  when: LABELS.when,
  "all-equal": LABELS.allEqual,
  "all-zero": LABELS.allZero,
  part: LABELS.part,
  score: LABELS.score,
  appraiser: LABELS.appraiser,
  collected: LABELS.collected,
  undisclosed: LABELS.undisclosed,
  "not-expressible": LABELS.notExpressible,
  "zero-denominator": LABELS.zeroDenominator,
  "not-applicable-policy": LABELS.policy,
  reading: GROUPS.readings,
  accept: GROUPS.readings,
  example: GROUPS.examples,
  "example-group": GROUPS.exampleUnits,
};

const labelOf = ({ kind }: Other): SlotGroup["label"] => NAMED[kind];

const alone = (fields: readonly (Slot | null)[]): Part => ({ fields: present(fields), groups: [] });

function memberPart(source: Source, path: string, item: Other, known: readonly Known[]): Part {
  const label = labelOf(item);
  switch (item.kind) {
    case "verbatim":
    case "evidence":
    case "clause":
    case "note":
      return alone([
        textSlot(source, `${path}/text`, label, item.text, { long: true, start: item.span.start }),
      ]);
    case "require":
      return alone([expressionSlot(source, `${path}/condition`, label, item.condition)]);
    case "let": {
      const { fields, groups } = valuePart(
        source,
        `${path}/value`,
        LABELS.formula,
        item.span,
        item.value,
        false,
      );
      const name = item.name.text === "tỷ lệ" ? null : nameSlot(source, `${path}/name`, item.name.span);
      return { fields: present([name, ...fields]), groups };
    }
    case "when": {
      const { fields, groups } = valuePart(
        source,
        `${path}/outcome`,
        LABELS.outcome,
        item.span,
        item.outcome,
        true,
      );
      const condition = expressionSlot(source, `${path}/condition`, LABELS.condition, item.condition);
      return { fields: present([condition, ...fields]), groups };
    }
    case "all-equal":
    case "all-zero":
      return valuePart(source, `${path}/outcome`, LABELS.outcome, item.span, item.outcome, true);
    case "zero-denominator":
      return alone([
        expressionSlot(source, `${path}/outcome`, LABELS.outcome, item.outcome, { points: true }),
      ]);
    case "part": {
      const { fields, groups } = valuePart(
        source,
        `${path}/value`,
        LABELS.formula,
        item.span,
        item.value,
        true,
      );
      return { fields: present([partLabel(source, path, item), ...fields]), groups };
    }
    case "score":
      return valuePart(source, path, LABELS.score, item.span, item.value, true);
    case "undisclosed":
    case "not-expressible":
      return alone([becauseSlot(source, path, item)]);
    case "appraiser":
    case "collected":
      return alone([]);
    case "not-applicable-policy":
      return alone(notApplicableFields(source, path, item));
    case "reading":
      return alone(readingFields(source, path, item));
    case "accept":
      return alone(acceptFields(source, path, item));
    case "example":
      return alone(exampleFields(source, path, item.span, item, known));
    case "example-group":
      return { fields: [], groups: [groupExampleGroup(source, path, item, known)] };
  }
}

/** `vì "…"` of what cannot be scored. */
export const becauseSlot = (
  source: Source,
  path: string,
  item: Extract<Other, { kind: "undisclosed" | "not-expressible" }>,
): Slot | null =>
  textSlot(source, `${path}/because`, LABELS.because, item.because, {
    long: true,
    start: item.span.start,
    optional: {
      at: item.span.end,
      frame: [` ${word(source, "because")} `, ""],
      whole:
        item.kind === "undisclosed" && item.because
          ? withLead(source, item.span, item.because.span, 1)
          : null,
    },
  });

function partLabel(source: Source, path: string, item: Extract<Other, { kind: "part" }>): Slot | null {
  const head = tokensIn(source, item.span).find(({ kind }) => kind === "RightParen");
  const at = head?.end ?? item.span.end;
  return textSlot(source, `${path}/label`, LABELS.label, item.label, {
    optional: { at, frame: [" ", ""], whole: item.label && withLead(source, item.span, item.label.span, 0) },
  });
}
