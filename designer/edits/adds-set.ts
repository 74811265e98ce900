// Statements that may be added to the head of a set, as text in the words of the file.

import { GROUPS } from "#designer/strings/form-groups.ts";
import { LABELS } from "#designer/strings/form-labels.ts";
import type { SetItem } from "#dsl/syntax/ast.ts";
import { policyAdds, readingAdds } from "./adds.ts";
import type { Add } from "./slot.ts";
import { type Source, word } from "./source.ts";

type Id = Parameters<typeof word>[1];

/** Every statement that may be added; `what` is its kind in the tree. */
export function setAdds(source: Source, items: readonly SetItem[]): readonly Add[] {
  const w = (id: Id): string => word(source, id);
  const has = (kind: string): boolean => items.some((item) => item.kind === kind);
  const once = (what: string, label: Add["label"], text: string): readonly Add[] =>
    has(what) ? [] : [{ what, label, text }];
  const bands = `  ${w("from")} 50% ${w("up")} : "…"\n  ${w("below")} 50% : "…"`;
  return [
    ...once("title", LABELS.title, `${w("title")} "…"`),
    ...once("level", LABELS.level, `${w("level")} "…"`),
    ...once("scale", LABELS.scale, `${w("scale")} 100`),
    ...once("called", LABELS.calledPillar, `${w("called")} "…", "…"`),
    ...once("default-evidence", LABELS.defaultEvidence, `${w("default-evidence")} "…"`),
    ...once("decision", GROUPS.decision, `${w("decision")} "…"`),
    ...once("effective", LABELS.from, `${w("effective")} 01/01/2025`),
    { what: "replaces", label: LABELS.replaces, text: `${w("replaces")} "…"` },
    { what: "amends", label: LABELS.amends, text: `${w("amends")} "…"` },
    { what: "declares", label: GROUPS.declares, text: `${w("declares")} 100 ${w("points")}` },
    {
      what: "measures",
      label: GROUPS.measures,
      text: `${w("measures")} ${measureName(source)} (${w("count")})`,
    },
    ...once("common", GROUPS.common, `${w("common")} {\n  ${w("text-input")} thong_tin "…"\n}`),
    {
      what: "parameter",
      label: GROUPS.parameters,
      text: `${w("parameter")} ${parameterName(source)}: ${w("points")} "…"`,
    },
    {
      what: "tag",
      label: LABELS.tag,
      text: `${w("tag")} nhan "…": ${source.model.rules.criteria[0]?.code ?? "1.1"}`,
    },
    ...policyAdds(source, null)
      .filter(({ what }) => what !== "zero-denominator" || !has("zero-denominator"))
      .map((add) => (add.what === "not-applicable" ? { ...add, what: "not-applicable-policy" } : add)),
    { what: "ranking", label: LABELS.ranking, text: `${w("ranking")} "…" ${w("by-key")} ${w("total")}` },
    ...once("grades", GROUPS.grades, `${w("grades")} ${w("by-key")} ${w("percent-of-scale")} {\n${bands}\n}`),
    { what: "award", label: LABELS.award, text: `${w("award")} "…" ${w("when")} ${w("rank")} = 1` },
    {
      what: "exclusion",
      label: GROUPS.exclusions,
      text: `${w("not-ranked")} ${w("when")} ${w("not-submitted")}`,
    },
    {
      what: "rounding",
      label: GROUPS.rounding,
      text: `${w("round")} ${w("each-criterion")} ${w("to")} 2 ${w("places")}`,
    },
    ...once("overdue", LABELS.overdue, `${w("overdue")}: 0 ${w("points")}`),
    ...readingAdds(source),
    { what: "note", label: LABELS.note, text: `${w("note")} "…"` },
  ];
}

function measureName({ model }: Source): string {
  const taken = model.rules.measures.map(({ name }) => name);
  return ["người", "hộ", "văn bản", "lần", "hồ sơ"].find((name) => !taken.includes(name)) ?? "đơn vị tính";
}

function parameterName({ model }: Source): string {
  const taken = new Set(model.rules.parameters.map(({ name }) => name));
  let no = 1;
  while (taken.has(`tham_so_${no}`)) no++;
  return `tham_so_${no}`;
}
