// Hovers and signatures: what a word is, in both languages; what is proven of a rule, and what is not.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze } from "#dsl";
import { provenOf } from "#dsl/ide/index.ts";
import { wordsOf } from "#dsl/ide/keyword-words.ts";
import { KEYWORDS } from "#dsl/syntax/keywords.ts";
import { toExact } from "#runtime/number.ts";
import { hovered, SETS, setWith, signature, within } from "./support/ide.ts";

describe("a name", () => {
  it("tells label, kind, measure, bounds and key", () => {
    expect(hovered(within('số liệu a: người "Số người" từ 0 đến 500\nđiểm = ‸a * 1 điểm'))).toEqual([
      "Số liệu: a Số người",
      "Loại: số đếm, số nguyên",
      "Đơn vị đo: người",
      "Giới hạn: từ 0 đến 500",
      "Khóa trong dữ liệu: 1.1.a",
    ]);
    expect(hovered(within('input a: % "Share"\nscore = ‸a * max', "en"), "en")).toEqual([
      "Figure: a Share",
      "Kind: a percentage",
      "Measure: %",
      "Key in data: 1.1.a",
    ]);
    expect(hovered(within("điểm = ‸dan_so * 1 điểm"))).toContain("Khóa trong dữ liệu: chung.dan_so");
    expect(hovered(setWith('chỉ số 7 "B" tối đa ‸tran { chưa công khai }'))).toContain(
      "Khóa trong dữ liệu: tran",
    );
    expect(
      hovered(within('danh sách ds "D" { số liệu v: người "V" }\nđiểm = đếm(ds khi ‸v > 0) * 1 điểm')),
    ).toEqual([
      "Trường của danh sách: v V",
      "Loại: số đếm, số nguyên",
      "Đơn vị đo: người",
      "Giới hạn: từ 0",
      "Khóa trong dữ liệu: 1.1.ds.v",
    ]);
  });
  it("tells options, their points, and formulas as they are written", () => {
    const choice = 'lựa chọn muc "M" { cao "Cao nhất": 1/2 * điểm tối đa; thap "Thấp": 0 điểm }\n';
    expect(hovered(within(`${choice}ví dụ m‸uc = cao thì 5 điểm`))).toEqual([
      "Số liệu: muc M",
      "Loại: một trong các lựa chọn",
      "Lựa chọn: cao Cao nhất",
      "Lựa chọn: thap Thấp",
      "Khóa trong dữ liệu: 1.1.muc",
    ]);
    expect(hovered(within(`${choice}ví dụ muc = ‸cao thì 5 điểm`))).toEqual([
      "Lựa chọn: cao Cao nhất",
      "Điểm: 1/2 * điểm tối đa",
    ]);
    expect(hovered(within('số liệu a: người "A"\ntỷ lệ = a/2\nđiểm = ‸tỷ lệ * điểm tối đa'))).toEqual([
      "Định nghĩa: tỷ lệ",
      "Công thức: a/2",
    ]);
    expect(hovered(within('phần (1) "CBCC" = 1 điểm\nđiểm = ‸(1)'))).toEqual([
      "Phần: (1) CBCC",
      "Công thức: 1 điểm",
    ]);
  });
  it("tells tags and measures", () => {
    expect(hovered(within("điểm = điểm nhãn ‸dvctt"))).toEqual([
      "Nhãn: dvctt Dịch vụ công",
      "Các tiêu chí: 1.2",
    ]);
    expect(hovered(within('số liệu a: máy ‸tính "A"'))).toEqual(["Đơn vị đo: máy tính số đếm, số nguyên"]);
  });
  it("is the author's text, whatever is in it", () => {
    expect(hovered(within('số liệu a: người "**<b>** {x} [a](b)"\nđiểm = ‸a * 1 điểm'))[0]).toBe(
      "Số liệu: a **<b>** {x} [a](b)",
    );
  });
});

describe("a criterion", () => {
  const RULE = `số liệu a: người "A"
số liệu b: người "B"
yêu cầu a <= b
mẫu số bằng 0: cần cách hiểu
điểm = (a/b) đủ từ 85% * điểm tối đa`;

  it("tells title, maximum, clause, what is proven and when there are no points", () => {
    expect(hovered(within(RULE).replace("tiêu chí 1.1", "tiêu chí ‸1.1"))).toEqual([
      "Tiêu chí: 1.1 Thử",
      "Điểm tối đa: 10 điểm",
      "Căn cứ: 1.1",
      "Đã chứng minh: từ 0 đến 10 điểm",
      "Không cho điểm khi: mẫu số bằng 0",
    ]);
    expect(hovered(within(RULE).replace("tiêu chí 1.1", "tiêu chí ‸1.1"), "en")).toContain(
      "Proven: from 0 to 10 points",
    );
  });
  it("is told from its keyword, and where another rule refers to it", () => {
    expect(hovered(within("điểm = điểm tiêu chí ‸1.2"))).toContain("Tiêu chí: 1.2 Hai");
    expect(hovered(within(RULE).replace("tiêu chí 1.1", "‸tiêu chí 1.1"))).toContain(
      "Đã chứng minh: từ 0 đến 10 điểm",
    );
  });
  it("says so when nothing is proven, and when there is no bound", () => {
    const proven = (body: string): readonly string[] =>
      hovered(within(body).replace("tiêu chí 1.1", "tiêu chí ‸1.1")).filter((line) =>
        /^(Đã chứng|Không cho)/.test(line),
      );
    expect(proven('số liệu a: người "A"\nđiểm = a * 1 điểm')).toEqual(["Đã chứng minh: từ 0 điểm trở lên"]);
    expect(proven("điểm = x * 1 điểm")).toEqual([
      "Đã chứng minh: Chưa chứng minh được điểm nằm trong khoảng nào.",
    ]);
    expect(proven("điểm = cần cách hiểu")).toEqual([
      "Đã chứng minh: Quy tắc không cho điểm nào.",
      "Không cho điểm khi: quy tắc ghi là cần cách hiểu",
    ]);
    expect(proven('chưa diễn đạt được vì "x"')).toEqual([
      "Đã chứng minh: Quy tắc không cho điểm nào.",
      "Không cho điểm khi: cách tính chưa diễn đạt được",
    ]);
    expect(proven('số liệu a: người "A"\nkhông tính điểm')).toEqual([]);
    expect(proven("người thẩm định cho điểm").length).toBe(1);
  });
  it("is not proven where it, or what it may use, has an error; another criterion's error does not matter", () => {
    const broken = within(RULE).replace("tiêu chí 1.1", "tiêu chí ‸1.1");
    expect(hovered(broken.replace("điểm = n * 1", "điểm = n *"))).toContain(
      "Đã chứng minh: từ 0 đến 10 điểm",
    );
    expect(hovered(broken.replace("số liệu dan_so: người", "số liệu dan_so: ngườ"))).toContain(
      "Đã chứng minh: Chưa chứng minh được điểm nằm trong khoảng nào.",
    );
  });
  it("before rounding, when the set rounds criteria", () => {
    const text = within(RULE)
      .replace("tiêu chí 1.1", "tiêu chí ‸1.1")
      .replace("\n", "\nlàm tròn mỗi tiêu chí đến 2 chữ số\n");
    expect(hovered(text)).toContain("Đã chứng minh, trước khi làm tròn: từ 0 đến 10 điểm");
  });
  it("a pillar tells its sum", () => {
    expect(hovered(within(RULE).replace("chỉ số 1 ", "chỉ số ‸1 "))).toEqual([
      "Chỉ số: 1 Một",
      "Điểm tối đa: 20 điểm",
      "Các tiêu chí: 2 tiêu chí, 20 điểm",
    ]);
  });
});

describe("proven ends", () => {
  it.each(SETS)("of %s hold for every example", (id, text) => {
    const analysis = analyze(text, id);
    for (const model of analysis.model.criteria) {
      const proven = provenOf(analysis, model);
      for (const { then } of model.criterion.examples.flatMap(({ units }) => units)) {
        if (proven === null || then.status !== "scored") continue;
        const { low, high } = proven.points ?? { low: null, high: null };
        const inside = (value: string): boolean =>
          (low === null || number(toExact(low)) <= number(value)) &&
          (high === null || number(value) <= number(toExact(high)));
        expect(proven.points).not.toBeNull();
        expect(inside(then.points)).toBe(true);
      }
    }
  });
});

const number = (exact: string): number => {
  const [n = "0", d = "1"] = exact.split("/");
  return Number(n) / Number(d);
};

describe("a keyword", () => {
  it("tells its meaning, both spellings and its rule", () => {
    expect(hovered(within('số liệu a: người "A"\nđiểm = a ‸đủ từ 5 * điểm tối đa'))).toEqual([
      "Từ khóa: đủ từ · cap x đủ từ t: bằng x/t khi x dưới t, và bằng 1 từ t trở lên.",
      "Quy định: SPEC N4",
    ]);
    expect(hovered(within("score = ‸max", "en"), "en")[0]).toContain(
      "The maximum points of this very criterion.",
    );
  });
  it("has words in both languages, and cites sentences of SPEC.md that are there", () => {
    const spec = readFileSync(new URL("../runtime/SPEC.md", import.meta.url), "utf8");
    for (const { id } of KEYWORDS) {
      const { vi, en, spec: cited } = wordsOf(id);
      expect([vi, en].filter((words) => !/[.”]$/.test(words))).toEqual([]);
      for (const clause of cited) expect(spec, `${id}: ${clause}`).toContain(`- **${clause}** `);
    }
  });
});

describe("a finding's code", () => {
  it("tells why it matters", () => {
    const text = within('số liệu n: người "N"\nđiểm = n * 4 điểm\nchấp nhận ‸score-above-max vì "x"');
    expect(hovered(text)[0]).toBe("Phát hiện: score-above-max");
    expect(hovered(text)[1]).toMatch(/^Vì sao quan trọng: ./);
    expect(hovered(within('cách hiểu "x" về ‸table-gap vì "y"'), "en")[1]).toMatch(/^Why it matters: ./);
    expect(hovered(within('chấp nhận ‸khong-co vì "x"'))).toEqual([]);
  });
});

it("nothing is told of strings, numbers, comments", () => {
  expect(hovered(within('ghi chú "đ‸iểm"'))).toEqual([]);
  expect(hovered(within("điểm = ‸10 điểm"))).toEqual([]);
  expect(hovered(within("# đ‸iểm"))).toEqual([]);
  expect(hovered("‸")).toEqual([]);
});

describe("signature", () => {
  it("names the arguments and marks the one at the cursor", () => {
    expect(signature(within("điểm = tăng trưởng(‸"))).toBe("tăng trưởng(⟦kỳ này⟧; kỳ trước)");
    expect(signature(within('số liệu a: người "A"\nđiểm = tăng trưởng(a; ‸a)'))).toBe(
      "tăng trưởng(kỳ này; ⟦kỳ trước⟧)",
    );
    expect(signature(within("score = growth(a, ‸", "en"), "en")).toBe("growth(now, ⟦before⟧)");
    expect(signature(within("điểm = tỷ lệ(‸a; b)"))).toBe("tỷ lệ(⟦phần⟧; tổng)");
    expect(signature(within("điểm = min-max(‸) trong nhóm"))).toBe("min-max(⟦giá trị⟧)");
  });
  it("of a function that takes any number, the last one is for all further", () => {
    expect(signature(within("điểm = lớn nhất(1; 2; 3; ‸"))).toBe("lớn nhất(⟦giá trị⟧; …)");
  });
  it("is that of the innermost call, and of none outside", () => {
    expect(signature(within("điểm = làm tròn(tăng trưởng(1; 2); ‸"))).toBe("làm tròn(giá trị; ⟦số chữ số⟧)");
    expect(signature(within("điểm = làm tròn(tăng trưởng(1; ‸"))).toBe("tăng trưởng(kỳ này; ⟦kỳ trước⟧)");
    expect(signature(within("điểm = làm tròn((1 + ‸"))).toBe("làm tròn(⟦giá trị⟧; số chữ số)");
    expect(signature(within("điểm = tăng trưởng(1; 2) + ‸"))).toBeNull();
    expect(signature(within("điểm = (1 + ‸2)"))).toBeNull();
  });
});
