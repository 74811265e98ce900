// What is found in the 13 sets when nothing in them is read or accepted, written down under golden/findings/; and that every
// reading and acceptance of the shipped sets is there because of one of these findings, and leaves none open.
import { describe, expect, it } from "vitest";
import { type Analysis, analyze, checked, type Diagnostic, findings, sentence } from "#dsl";
import { type Answer, answer, answersIn } from "#dsl/check/answers.ts";
import { answersOfSet } from "#dsl/check/check.ts";
import { SETS, sourceOf, unanswered } from "./support/sets.ts";

/** `3.5 score-jump 70%..70%: sentence`. */
function line(finding: Diagnostic): string {
  const { code, anchor } = finding;
  const ends =
    anchor?.low == null && anchor?.high == null ? "" : ` ${anchor?.low ?? ""}..${anchor?.high ?? ""}`;
  return `${anchor?.scope || "-"} ${code}${ends}: ${sentence(finding, "vi")}`;
}

/** What a finding is about, whatever its figures. */
const keyOf = ({ code, anchor }: Diagnostic): string =>
  [code, anchor?.scope, anchor?.low, anchor?.high].join(" ");

const answersOf = ({ model }: Analysis): readonly Answer[] => [
  ...answersOfSet(model),
  ...model.criteria.flatMap(({ item, criterion }) => answersIn(item.items, criterion.code, criterion.pillar)),
];

/** Readings that name a finding or a value, and acceptances: those that answer a finding. */
const answersSomething = ({ item }: Answer): boolean =>
  item.kind === "accept" || item.about !== null || item.at !== null;

const told = ({ item, scope }: Answer): string =>
  `${scope} ${item.kind === "accept" ? item.code?.text : `${item.text?.value} (${item.about?.text ?? ""})`}`;

describe.each(SETS)("%s", (id) => {
  const text = sourceOf(id);
  const shipped = analyze(text);
  const found = findings(analyze(unanswered(text)));

  it("is found to have what is written down", async () => {
    const golden = `golden/findings/${id.replace("/", "-")}.txt`;
    await expect(`${found.map(line).join("\n")}\n`).toMatchFileSnapshot(golden);
  });

  it("every reading of a finding or a value, and every acceptance, is there for something that is found", () => {
    const pillars = new Map(shipped.model.rules.criteria.map((c) => [c.code, c.pillar]));
    const idle = answersOf(shipped)
      .filter(answersSomething)
      .filter((by) => !answer(found, [by], (scope) => pillars.get(scope) ?? "").used.has(by));
    expect(idle.map(told)).toEqual([]);
  });

  it("everything found is answered, and nothing is open", () => {
    const { open, answered } = checked(shipped);
    expect(open.map(line)).toEqual([]);
    expect(answered.map(({ finding }) => keyOf(finding)).sort()).toEqual(found.map(keyOf).sort());
  });
});
