// What a comparison claims, on sets made to mislead it: nothing that moves points is told as none, each direction is that of
// what units get, and each change is told where it is.
import { describe, expect, test } from "vitest";
import { changesBetween, criterionSet, effectText, told } from "./support/changes.ts";

/** A set of pillars' worth of lines. */
const setOf = (body: string, head = ""): string => `bộ chỉ số thu/nghiem phiên bản 1.0.0
đơn vị đo kênh (đếm)
${head}
chỉ số 1 "Một" tối đa 100 {
${body}
}
`;

const COUNT = 'số liệu n: kênh "Số lượng" từ 0 đến 10';

describe("directions are those of what units get", () => {
  const penalty = (max: string): string => `  điểm trừ 1.1 "Vi phạm" tối đa ${max} {
    có/không co "Có vi phạm": điểm tối đa
  }`;

  test("a higher penalty is stricter, a lower one looser", () => {
    expect(told(setOf(penalty("2")), setOf(penalty("5")))).toEqual([
      ["Tiêu chí 1.1: điểm tối đa 2 → 5", "stricter; co = có: 2 → 5"],
    ]);
    expect(told(setOf(penalty("5")), setOf(penalty("2"))).map(([, effect]) => effect)).toEqual([
      "looser; co = có: 5 → 2",
    ]);
  });

  test("so is one that is worth more where it does not apply", () => {
    const set = (policy: string): string => setOf(penalty("2"), `không áp dụng: ${policy}`);
    expect(told(set("0 điểm"), set("điểm tối đa")).map(([, effect]) => effect)).toEqual([
      "stricter; tiêu chí 1.1: khai không áp dụng: 0 → 2",
    ]);
  });

  test("another part in the total is weighed by neither", () => {
    const role = (word: string): string => setOf(penalty("2").replace("điểm trừ", word));
    expect(told(role("điểm trừ"), role("điểm thưởng")).map(([, effect]) => effect?.split(";")[0])).toEqual([
      "undecided",
    ]);
  });
});

describe("what moves points is not told as none", () => {
  const plain = (
    code: string,
    title: string,
    points: string,
  ): string => `  tiêu chí ${code} "${title}" tối đa 10 {
    có/không co "Có": ${points}
  }`;
  const half = '  tiêu chí 1.3 "Theo" tối đa 10 {\n    điểm = điểm tiêu chí 1.1 * 1/2\n  }';

  test("a rule that speaks of a code which is another criterion's now", () => {
    const before = setOf(`${plain("1.1", "A", "10 điểm")}\n${half}`);
    const after = setOf(`${plain("1.1", "C", "10 điểm")}\n${half}\n${plain("1.5", "A", "10 điểm")}`);
    const [rule, ...others] = changesBetween(before, after).filter(({ scope }) => scope === "1.3");
    expect(others).toEqual([]);
    expect(rule?.sentence.vi).toBe(
      "Tiêu chí 1.3: cách tính điểm giữ nguyên lời nhưng điều được nhắc tới đã khác",
    );
    expect(rule?.effect?.direction).not.toBe("none");
  });

  test("a rule that follows its criterion to another code is the same", () => {
    const before = setOf(`${plain("1.1", "A", "10 điểm")}\n${half}`);
    const after = setOf(`${plain("1.5", "A", "10 điểm")}\n${half.replace("tiêu chí 1.1", "tiêu chí 1.5")}`);
    expect(told(before, after)).toEqual([["Tiêu chí 1.1 chuyển thành tiêu chí 1.5", ""]]);
  });

  test("criteria that come into a tag, which units may declare", () => {
    const set = (codes: string): string =>
      setOf(
        `${plain("1.1", "A", "10 điểm")}\n${plain("1.2", "B", "10 điểm")}`,
        `nhãn t "Nhãn": ${codes}\nkhông áp dụng: 0 điểm`,
      );
    expect(told(set("1.1"), set("1.1; 1.2")).map(([, effect]) => effect)).toEqual(["undecided"]);
    expect(told(set("1.1"), set("1.1").replace('"Nhãn"', '"Nhãn khác"')).map(([, effect]) => effect)).toEqual(
      ["none"],
    );
  });

  test("a scale that what is left is taken up to; one that nothing is taken up to", () => {
    const set = (scale: string, policy: string): string =>
      setOf(plain("1.1", "A", "10 điểm"), `thang điểm ${scale}\nkhông áp dụng: ${policy}`);
    const rescaled = "loại khỏi thang điểm, quy đổi";
    expect(told(set("20", rescaled), set("30", rescaled)).map(([, effect]) => effect)).toEqual(["undecided"]);
    expect(told(set("20", "0 điểm"), set("30", "0 điểm")).map(([, effect]) => effect)).toEqual([""]);
  });

  test("a criterion that moves to another pillar, when points of pillars are asked for", () => {
    const set = (
      first: string,
      second: string,
      asked: string,
    ): string => `bộ chỉ số thu/nghiem phiên bản 1.0.0
chỉ số 1 "Một" tối đa 100 {
${first}
}
chỉ số 2 "Hai" tối đa 100 {
${second}
${asked}
}
`;
    const [a, b] = [plain("1.1", "A", "10 điểm"), plain("1.2", "B", "10 điểm")];
    const asked = '  tiêu chí 2.9 "Theo" tối đa 100 {\n    điểm = điểm chỉ số 1\n  }';
    const moved = (rule: string): readonly string[] =>
      changesBetween(set(`${a}\n${b}`, "", rule), set(a, b, rule))
        .filter(({ how }) => how === "moved")
        .map(effectText);
    expect(moved(asked)).toEqual(["undecided"]);
    expect(moved("")).toEqual([""]);
  });

  test("an answer whose name a field of a list keeps", () => {
    const set = (own: string, of: string): string =>
      criterionSet(`    lựa chọn muc "Mức" {
      ${own} "Một" : 1 điểm
      c "Hai" : 2 điểm
    }
    danh sách ds "Dòng" {
      lựa chọn loai "Loại" {
        a "A"
        b "B"
      }
    }
    điểm = điểm của muc + bảng đếm(ds khi loai = ${of}) {
      từ 1 trở lên : 3 điểm
      dưới 1       : 0 điểm
    }`);
    expect(told(set("b", "b"), set("a", "a")).map(([, effect]) => effect?.split(";")[0])).not.toContain(
      "none",
    );
  });

  test("answers within a list", () => {
    const set = (answers: string): string =>
      criterionSet(`    danh sách ds "Dòng" {
      lựa chọn loai "Loại" {
        ${answers}
      }
    }
    điểm = bảng đếm(ds) {
      từ 1 trở lên : 3 điểm
      dưới 1       : 0 điểm
    }`);
    expect(
      told(set('a "A"\n        b "B"'), set('a "A"\n        b "B"\n        c "C"')).map(
        ([, effect]) => effect,
      ),
    ).toEqual(["undecided"]);
    expect(told(set('a "A"\n        b "B"'), set('a "A"\n        b "Khác"'))).toHaveLength(1);
  });

  test("labels that changed places: the same key asks another question", () => {
    const set = (first: string, second: string): string =>
      criterionSet(`    lựa chọn muc "Mức" {
      a "${first}" : điểm tối đa
      b "${second}" : 0 điểm
    }`);
    expect(told(set("Tốt", "Kém"), set("Kém", "Tốt")).map(([, effect]) => effect)).toEqual([
      "undecided",
      "undecided",
    ]);
    expect(told(set("Tốt", "Kém"), set("Rất tốt", "Kém")).map(([, effect]) => effect)).toEqual([""]);
  });
});

describe("each change is told where it is", () => {
  test("levels in another order, beside another maximum", () => {
    const levels = ["từ 5 trở lên : 5 điểm", "từ 2 trở lên : 2 điểm", "còn lại : 0 điểm"];
    const set = (max: string, [one, two, rest]: readonly string[]): string =>
      criterionSet(`    ${COUNT}
    điểm = bảng n lần lượt {
      ${one}
      ${two}
      ${rest}
    }`).replace('"Kênh" tối đa 10', `"Kênh" tối đa ${max}`);
    const swapped = [levels[1] ?? "", levels[0] ?? "", levels[2] ?? ""];
    const changes = changesBetween(set("10", levels), set("20", swapped));
    expect(changes.map(({ key }) => key)).toEqual(["1.1/max", "1.1/row/order"]);
    expect(changes.map(({ effect }) => effect?.together)).toEqual([true, true]);
    expect(changes[1]?.sentence.vi).toContain("thứ tự các mức");
  });

  test("special cases in another order", () => {
    const set = (...cases: readonly string[]): string =>
      criterionSet(`    ${COUNT}
    ${cases.join("\n    ")}
    điểm = n / 10 kênh * điểm tối đa`);
    const [low, even] = ["khi n < 5: 0 điểm", "khi n < 8: 4 điểm"];
    expect(told(set(low ?? "", even ?? ""), set(even ?? "", low ?? ""))).toEqual([
      [
        "Tiêu chí 1.1: thứ tự các trường hợp riêng “khi n < 5: 0 điểm; khi n < 8: 4 điểm” → “khi n < 8: 4 điểm; khi n < 5: 0 điểm”",
        "looser; n = 0: 0 → 4",
      ],
    ]);
  });

  test("when criteria do not apply, said for all of them, is told once", () => {
    const set = (bound: string): string =>
      setOf(
        `  tiêu chí 1.1 "A" tối đa 10 {\n    có/không co "Có": 10 điểm\n  }\n  tiêu chí 1.2 "B" tối đa 10 {\n    có/không co "Có": 10 điểm\n  }`,
        `thông tin chung {\n  số liệu dan_so: kênh "Dân số"\n}\nkhông áp dụng khi dan_so < ${bound}: 0 điểm`,
      );
    expect(changesBetween(set("10"), set("20")).map(({ scope }) => scope)).toEqual([""]);
  });

  test("what is worth where it does not apply is not 'together' with the rest", () => {
    const set = (policy: string, points: string): string =>
      criterionSet(`    không áp dụng: ${policy}
    có/không co "Có": ${points}`);
    const changes = changesBetween(set("0 điểm", "5 điểm"), set("điểm tối đa", "4 điểm"));
    expect(changes.map(({ kind, effect }) => [kind, effect?.direction, effect?.together])).toEqual([
      ["not-applicable", "looser", false],
      ["option-points", "stricter", false],
    ]);
  });

  test("a measure under another name says so of numbers only", () => {
    const set = (name: string): string =>
      criterionSet(`    ${COUNT}\n    điểm = n / 10 kênh * điểm tối đa`).replaceAll("kênh", name);
    expect(told(set("kênh"), set("trang"))).toEqual([
      ["Bộ chỉ số: đơn vị đo kênh gọi là trang; cùng con số thì điểm không đổi", "none"],
    ]);
  });
});
