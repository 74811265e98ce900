// Readings and acceptances: which finding each answers, and what is wrong with those that answer none.
import { describe, expect, it } from "vitest";
import { analyze, checked } from "#dsl";
import { framed } from "./support/check-rule.ts";

const JUMPS = `số liệu a, b: người "Số người"
yêu cầu a <= b
khi b = 0: 0 điểm
điểm = bảng a/b {
  từ 70%              : điểm tối đa
  từ 30% đến dưới 70% : 1/2 * điểm tối đa
  dưới 30%            : 0 điểm
}`;
const GAP = `số liệu a, b: người "Số người"
yêu cầu a <= b
khi b = 0: 0 điểm
điểm = bảng a/b { trên 50%: điểm tối đa; dưới 50%: 2 * a/b * điểm tối đa }`;

/** What stays open and what is answered, by code; examples are not asked for here. */
function checkAnswers(fragment: string, open: readonly string[], answered: readonly string[]): void {
  const { text } = framed("criterion", fragment);
  const found = checked(analyze(text));
  const codes = found.open.map((d) => d.code).filter((code) => code !== "branch-without-example");
  expect([codes, found.answered.map((a) => a.finding.code)]).toEqual([open, answered]);
}

describe("accept", () => {
  it("answers the one finding of its code", () => {
    const one = `số liệu a: người "Số"\nsố liệu b: tin bài "Số" từ 1\nđiểm = a/b * 1 điểm, không quá điểm tối đa`;
    checkAnswers(one, ["numerator-above", "unlike-units"], []);
    checkAnswers(`${one}\nchấp nhận unlike-units vì "nguyên văn"`, ["numerator-above"], ["unlike-units"]);
  });
  it("says which one where there are several", () => {
    checkAnswers(JUMPS, ["score-jump", "score-jump"], []);
    checkAnswers(`${JUMPS}\nchấp nhận score-jump tại 70% vì "nguyên văn"`, ["score-jump"], ["score-jump"]);
    checkAnswers(
      `${JUMPS}\nchấp nhận score-jump vì "nguyên văn"`,
      ["score-jump", "score-jump", "ambiguous-accept"],
      [],
    );
  });
  it("that matches nothing any more is a finding", () => {
    checkAnswers(
      `${JUMPS}\nchấp nhận score-jump tại 60% vì "nguyên văn"`,
      ["score-jump", "score-jump", "stale-accept"],
      [],
    );
    checkAnswers('có/không co "Có": điểm tối đa\nchấp nhận score-jump vì "nguyên văn"', ["stale-accept"], []);
  });
  it("of a code that does not exist is a finding", () => {
    checkAnswers(
      'có/không co "Có": điểm tối đa\nchấp nhận score-jum vì "nguyên văn"',
      ["unknown-finding"],
      [],
    );
  });
  it("without a reason is a finding, and so is one whose reason is still to be written", () => {
    for (const reason of ['vì ""', 'vì "…"'])
      checkAnswers(
        `${JUMPS}\nchấp nhận score-jump tại 70% ${reason}\nchấp nhận score-jump tại 30% vì "nguyên văn"`,
        ["reason-missing"],
        ["score-jump", "score-jump"],
      );
  });
  it("does not answer an error", () => {
    checkAnswers(
      `số liệu a: người "Số"\nđiểm = a * 1 điểm + x\nchấp nhận unknown-name vì "…"`,
      ["unknown-name"],
      [],
    );
  });
});

describe("reading", () => {
  it("of a value answers what is found about that value, without naming it", () => {
    checkAnswers(GAP, ["table-gap"], []);
    checkAnswers(
      `${GAP}\ncách hiểu "Đúng 50%: chờ" tại 50% (dự thảo) vì "văn bản không nói"`,
      [],
      ["table-gap"],
    );
    checkAnswers(
      `${GAP}\ncách hiểu "Đúng 60%: chờ" tại 60% (dự thảo) vì "văn bản không nói"`,
      ["table-gap", "stale-reading"],
      [],
    );
  });
  it("about a code answers every finding of that code in its scope", () => {
    checkAnswers(
      `${JUMPS}\ncách hiểu "Ba mức" về score-jump (dự thảo) vì "nguyên văn"`,
      [],
      ["score-jump", "score-jump"],
    );
  });
  it("about a code that is not found there is a finding", () => {
    checkAnswers(
      'có/không co "Có": điểm tối đa\ncách hiểu "Ba mức" về score-jump (dự thảo) vì "nguyên văn"',
      ["stale-reading"],
      [],
    );
  });
  it("of the set answers for every criterion", () => {
    const { text } = framed(
      "set",
      `cách hiểu "Mẫu số bằng 0 thì chưa tính" về zero-denominator (dự thảo) vì "văn bản không nói"
tiêu chí 1.1 "A" tối đa 10 { số liệu a, b: người "A"; yêu cầu a <= b; điểm = a/b * điểm tối đa }
tiêu chí 1.2 "B" tối đa 10 { số liệu a, b: người "B"; yêu cầu a <= b; điểm = a/b * điểm tối đa }`,
    );
    const { answered } = checked(analyze(text));
    expect(answered.map(({ finding, by }) => [finding.code, finding.anchor?.scope, by.scope])).toEqual([
      ["zero-denominator", "1.1", ""],
      ["zero-denominator", "1.2", ""],
    ]);
  });
});
