// Comparing two texts for those who decide: lines, meaning, impact, and data under the names of either version.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareTexts, type Meaning } from "#designer/document/compare.ts";
import { errorsIn, openFindings } from "#designer/document/compare-findings.ts";
import { type DiffLine, lineDiff } from "#designer/document/line-diff.ts";
import { titlesOf } from "#designer/views/compare/titles.ts";
import { analyze, applyEdits, dataOfBoth, findings, ide } from "#dsl";
import type { Data } from "#runtime";
import { toExact } from "#runtime/number.ts";
import { BEFORE, edited, read, twoLists } from "./support/changes.ts";
import { ROOT } from "./support/root.ts";
import { sourceOf } from "./support/sets.ts";

const SAMPLE: Data = JSON.parse(readFileSync(`${ROOT}indicator-sets/hoa-binh/huyen/sample.json`, "utf8"));

const unit = (values: Record<string, unknown>, more: object = {}): Data => ({
  units: [{ id: "x", name: "Xã X", values, ...more }],
});

/** `-` gone, `+` came, blank stayed; words that differ in brackets. */
const told = (lines: readonly DiffLine[]): readonly string[] =>
  lines.map(({ before, after, pieces }) => {
    const mark = before === null ? "+" : after === null ? "-" : " ";
    return `${mark}${pieces.map(({ text, isOther }) => (isOther ? `[${text}]` : text)).join("")}`;
  });

function meaningOf(before: string, after: string, data: Data): Meaning {
  const { meaning } = compareTexts({ before, after, data });
  if (meaning.is === "faults") throw new Error(`${meaning.side}: ${meaning.first.code}`);
  return meaning;
}

describe("line by line", () => {
  test("lines that went, came and stayed, with the words that differ", () => {
    expect(told(lineDiff("một\nhai ba\nbốn", "một\nhai năm\nbốn\nsáu"))).toEqual([
      " một",
      "-hai [ba]",
      "+hai [năm]",
      " bốn",
      "+[sáu]",
    ]);
  });

  test("either text is there, line by line, with its numbers", () => {
    const text = fc
      .array(fc.constantFrom("a", "a b", "a c", "ế", ""), { maxLength: 12 })
      .map((l) => l.join("\n"));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = lineDiff(before, after);
        for (const [side, whole] of [
          ["before", before],
          ["after", after],
        ] as const) {
          const own = lines.filter((line) => line[side] !== null);
          expect(own.map(({ pieces }) => pieces.map(({ text: piece }) => piece).join("")).join("\n")).toBe(
            whole,
          );
          expect(own.map((line) => line[side])).toEqual(own.map((_, i) => i + 1));
        }
      }),
    );
  });
});

describe("meaning", () => {
  test("a set with itself: no change, no impact", () => {
    const text = sourceOf("hoa-binh/huyen");
    const { comparison, units } = meaningOf(text, text, SAMPLE);
    expect(comparison.changes).toEqual([]);
    expect(units?.impact.units).toEqual([]);
    expect(units?.impact.assessed).toBe(10);
  });

  test("a maximum that rises: the sentence, whose points move, and contributions that add up", () => {
    const text = sourceOf("hoa-binh/huyen");
    const after = text.replace(/(tiêu chí 1\.2 "[^"]*" tối đa )20/, "$130");
    const { comparison, units } = meaningOf(text, after, SAMPLE);
    expect(comparison.changes.map(({ sentence }) => sentence.vi)).toEqual([
      "Tiêu chí 1.2: điểm tối đa 20 → 30",
    ]);
    const [first] = units?.impact.units ?? [];
    // The tenth waits for figures: it has no total on either side.
    expect(units?.impact.units.length).toBe(9);
    expect(first?.contributions.map(({ points }) => toExact(points))).toEqual([
      first?.difference === null || first === undefined ? "" : toExact(first.difference),
    ]);
    expect(units?.before.units.every(({ criteria }) => criteria.size === 0)).toBe(true);
  });

  test.each(["before", "after"] as const)(
    "errors in the text %s: only its lines are compared, the first error is named",
    (side) => {
      const broken = edited(BEFORE, "thang điểm 60", "thang điểm");
      const texts = side === "before" ? { before: broken, after: BEFORE } : { before: BEFORE, after: broken };
      const { lines, meaning } = compareTexts({ ...texts, data: { units: [] } });
      expect(told(lines).filter((line) => !line.startsWith(" "))).toHaveLength(2);
      expect(meaning).toMatchObject({ is: "faults", side, line: 7 });
    },
  );
});

describe("data under the names of either version", () => {
  const values = {
    "chung.dan_so": 5,
    "1.1.a": 1,
    "1.1.b": 2,
    "2.1.muc": "day_du",
    "2.2.viec": ["mot"],
    "9.9.z": 1,
  };
  const data: Data = {
    ...unit(values, { notApplicable: ["1.2", "t"], tags: ["t"] }),
    parameters: { muc_chuan: "3" },
  };

  test("nothing has another name: the data themselves", () => {
    expect(dataOfBoth(read(BEFORE), read(BEFORE), data)).toEqual({ before: data, after: data });
  });

  test.each([
    ["dan_so", { "chung.dan_so": "chung.dan_so_moi" }],
    ["a", { "1.1.a": "1.1.a_moi" }],
    ["muc", { "2.1.muc": "2.1.muc_moi" }],
  ])("%s renamed in the version after", (name, keys: Record<string, string>) => {
    const before = read(BEFORE);
    const symbol = before.model.symbols.find((each) => each.name === name);
    const renaming = ide.rename(before, symbol?.declared.start ?? -1, `${name}_moi`);
    if (!renaming.ok) throw new Error(renaming.code);
    const after = read(applyEdits(before.file.text, renaming.edits));
    const renamed = unit(
      Object.fromEntries(Object.entries(values).map(([key, value]) => [keys[key] ?? key, value])),
    );
    const both = { before: unit(values), after: renamed };
    expect(dataOfBoth(before, after, unit(values))).toEqual(both);
    expect(dataOfBoth(before, after, renamed)).toEqual(both);
  });

  test("a field of a list renamed: records of that list follow, others with such a field do not", () => {
    const before = read(twoLists("so", "cộng(ds; so)"));
    const after = read(twoLists("moi", "cộng(ds; moi)"));
    const both = (field: string) =>
      unit({ "1.1.ds": [{ [field]: "2", dung_han: true }], "1.1.khac": [{ moi: "1", so: "4" }] });
    expect(dataOfBoth(before, after, both("so"))).toEqual({ before: both("so"), after: both("moi") });
    expect(dataOfBoth(before, after, both("moi"))).toEqual({ before: both("so"), after: both("moi") });
  });

  test("an option, a parameter and a tag renamed", () => {
    const before = read(BEFORE);
    const after = read(
      ["day_du", "muc_chuan"].reduce(
        (text, name) => text.replaceAll(name, `${name}_moi`),
        BEFORE.replace('nhãn t "', 'nhãn u "').replace("không áp dụng t:", "không áp dụng u:"),
      ),
    );
    const own: Data = {
      ...unit({ ...values, "2.1.muc": "day_du_moi" }, { notApplicable: ["1.2", "u"], tags: ["u"] }),
      parameters: { muc_chuan_moi: "3" },
    };
    expect(dataOfBoth(before, after, own).after).toEqual(own);
  });

  test("criteria counted anew: each figure stays with its criterion, what is new or gone is left out for the other", () => {
    const block = BEFORE.slice(BEFORE.indexOf("  tiêu chí 1.1"), BEFORE.indexOf("  tiêu chí 1.2"));
    const after = edited(BEFORE, block, "")
      .replaceAll("tiêu chí 1.2 ", "tiêu chí 1.1 ")
      .replaceAll("tiêu chí 1.3 ", "tiêu chí 1.2 ");
    const [old, own] = [read(BEFORE), read(after.replace(/ {2}phủ quyết.*\n/, ""))];
    const both = dataOfBoth(old, own, unit({ "1.1.a": 1, "1.2.n": 30, "1.3.x": true, "1.3.m": 2 }));
    expect(both.after).toEqual(unit({ "1.1.n": 30, "1.2.x": true, "1.2.m": 2 }));
    expect(dataOfBoth(old, own, both.after).before).toEqual(unit({ "1.2.n": 30, "1.3.x": true, "1.3.m": 2 }));
  });
});

describe("what a text handed in still has open", () => {
  const text = sourceOf("hoa-binh/huyen");

  test("nothing in a set that was issued", () => expect(openFindings(text)).toEqual([]));

  test("errors first, each with its item and line, as many as barem check counts", () => {
    const changed = text
      .replace(/(tiêu chí 1\.2 "[^"]*" tối đa )[\d,]+/, "$1 10")
      .replace(/(tiêu chí 2\.1 "[^"]*" tối đa )[\d,]+/, "$1 30");
    const found = openFindings(changed);
    expect(found.map(({ code, line, finding }) => `${code} ${line} ${finding.code}`)).toEqual([
      "1 72 pillar-not-sum",
      "1.2 101 example-fails",
      "1.2 102 example-fails",
      "1.2 106 example-fails",
      "2 206 pillar-not-sum",
      "2.1 213 example-fails",
      "1 73 declared-points",
      "2 207 declared-points",
    ]);
    expect(errorsIn(found)).toBe(6);
    expect(errorsIn(found)).toBe(findings(analyze(changed)).filter((d) => d.severity === "error").length);
  });

  test("also of a text that cannot be read", () =>
    expect(errorsIn(openFindings(text.replace("thang điểm", "thang")))).toBeGreaterThan(0));
});

test("a change is told with the title of what it is in, also where a code became another's", () => {
  const set = (criteria: string): string =>
    `bộ chỉ số a/b phiên bản 1.0.0\ntên "A"\nthang điểm 30\nđơn vị đo người (đếm)\nmẫu số bằng 0: 0 điểm\nchỉ số 1 "Một" tối đa 30 {\n${criteria}\n}\n`;
  const criterion = (code: string, title: string, max: string, note = ""): string =>
    `  tiêu chí ${code} "${title}" tối đa ${max} {${note} có/không co "Có": điểm tối đa }`;
  const before = set(
    [criterion("1.1", "Đứng đầu", "10"), criterion("1.2", "Cổng", "20", ' ghi chú "Cũ";')].join("\n"),
  );
  const { after, comparison } = meaningOf(before, set(criterion("1.1", "Cổng", "30")), { units: [] });
  const titleOf = titlesOf(after);
  expect(comparison.changes.map((change) => [change.sentence.vi, titleOf(change)])).toEqual([
    ["Bỏ tiêu chí 1.1 “Đứng đầu”", ""],
    ["Tiêu chí 1.2 chuyển thành tiêu chí 1.1", "Cổng"],
    ["Tiêu chí 1.1: điểm tối đa 20 → 30", "Cổng"],
    ["Tiêu chí 1.1: bỏ ghi chú “Cũ”", "Cổng"],
  ]);
});
