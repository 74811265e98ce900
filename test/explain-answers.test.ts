// What answers a finding stands in the explanation of the points it bears on: readings and acceptances of a criterion beside
// its working, those of the set under the whole unit.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { accepted, analyze, checked, compile } from "#dsl";
import { type Data, explain, type Language, load, printExplanation } from "#runtime";
import { ROOT } from "./support/root.ts";

const SETS = [
  ...["ben-tre/huyen", "ben-tre/tinh", "ben-tre/xa", "binh-thuan/huyen", "binh-thuan/so", "binh-thuan/xa"],
  ...["hoa-binh/huyen", "hoa-binh/so", "hoa-binh/xa", "mo-duc/huyen", "mo-duc/xa"],
  ...["son-la/huyen", "son-la/tinh"],
];

/** The words an explanation prints of a reading or an acceptance. */
function wordsOf(answer: ReturnType<typeof accepted>[number]["answer"], language: Language): string {
  const { kind, text, about, at, because } = answer;
  if (kind === "reading") return `“${text.replace(/\.$/, "")}”`;
  const [accepts, near] = language === "vi" ? ["Chấp nhận", "tại"] : ["Accepted", "at"];
  return `${accepts} ${about}${at === "" ? "" : ` ${near} ${at}`}: ${because}`;
}

describe.each(SETS)("%s", (id) => {
  const folder = join(ROOT, "indicator-sets", ...id.split("/"));
  const analysis = analyze(readFileSync(join(folder, "1.0.0.barem"), "utf8"), id);
  const answers = accepted(checked(analysis).answered, analysis.file).map(({ answer }) => answer);
  const data = JSON.parse(readFileSync(join(folder, "sample.json"), "utf8")) as Data;
  const loading = load(JSON.parse(JSON.stringify(compile(analysis))));

  test.each(["vi", "en"] as const)("every answer is explained (%s)", (language) => {
    if (!loading.ok) throw new Error(JSON.stringify(loading.errors));
    const { set } = loading;
    const unit = data.units[0]?.id ?? "";
    const whole = printExplanation(explain(set, data, unit), language);
    const missing = answers.filter((answer) => {
      const there =
        answer.scope === "" ? whole : printExplanation(explain(set, data, unit, answer.scope), language);
      return !there.includes(wordsOf(answer, language));
    });
    expect(answers.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});
