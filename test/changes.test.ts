// Changes between two versions: each kind with its sentence in both languages, its effect and the figures that show it; what
// is no change of meaning; the table of amendments; impact on units.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { amendmentTable, analyze, applyEdits, compareSets, compile, format, ide, impact } from "#dsl";
import { type Data, type LoadedSet, load } from "#runtime";
import { toExact } from "#runtime/number.ts";
import {
  BEFORE,
  changesBetween,
  criterionSet,
  edited,
  effectText,
  read,
  told,
  twoLists,
} from "./support/changes.ts";
import { ROOT } from "./support/root.ts";
import { SETS, sourceOf } from "./support/sets.ts";

interface Told {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly changes: readonly {
    readonly key: string;
    readonly kind: string;
    readonly vi: string;
    readonly en: string;
    readonly effect: string;
  }[];
}

const golden = (name: string): readonly Told[] =>
  JSON.parse(readFileSync(`${ROOT}test/golden/changes/${name}.json`, "utf8"));

const ALL = [...golden("of-set"), ...golden("of-criterion")];

describe("one change at a time", () => {
  test.each(ALL)("$what: $from → $to", ({ from, to, changes }) => {
    const found = changesBetween(BEFORE, edited(BEFORE, from, to)).map((change) => ({
      key: change.key,
      kind: change.kind,
      vi: change.sentence.vi,
      en: change.sentence.en,
      effect: effectText(change),
    }));
    expect(found).toEqual(changes);
  });

  test("every kind is there", () => {
    const kinds = new Set(ALL.flatMap(({ changes }) => changes.map(({ kind }) => kind)));
    const wanted = [
      ...["title", "level", "called", "decision", "effective", "succession", "scale", "declared", "measure"],
      ...["parameter", "common", "tag", "ranking", "grades", "grade", "veto", "quota", "award", "exclusion"],
      ...["rounding", "overdue", "criterion", "max", "zero-denominator", "not-applicable", "evidence"],
      ...["verbatim", "reading", "acceptance", "note", "undisclosed", "clause", "role", "input", "label"],
      ...["bounds", "input-measure", "option", "option-points", "requirement", "definition", "special-case"],
      ...["equal-units", "part", "row", "rule", "renamed"],
    ];
    expect(wanted.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test("places are those of the words, in both texts", () => {
    const after = edited(BEFORE, "từ 25 đến 40  : 5 điểm", "từ 25 đến 40  : 8 điểm");
    const [change] = changesBetween(BEFORE, after);
    const at = (text: string, place: { start: number; end: number } | null | undefined): string =>
      place == null ? "" : text.slice(place.start, place.end);
    expect(at(BEFORE, change?.places.before)).toBe("từ 25 đến 40  : 5 điểm");
    expect(at(after, change?.places.after)).toBe("từ 25 đến 40  : 8 điểm");
  });

  test("a pillar added and a pillar removed, with what stands in them", () => {
    const pillar = `chỉ số 3 "Mới" tối đa 5 {\n  tiêu chí 3.1 "Một" tối đa 5 {\n    có/không k "Có": điểm tối đa\n  }\n}\n`;
    const more = edited(BEFORE, 'xếp hạng "Chuyển', `${pillar}xếp hạng "Chuyển`);
    expect(told(BEFORE, more)).toEqual([
      ["Thêm chỉ số 3 “Mới”", ""],
      ["Thêm tiêu chí 3.1 “Một”", "undecided"],
    ]);
    expect(told(more, BEFORE)).toEqual([
      ["Bỏ chỉ số 3 “Mới”", ""],
      ["Bỏ tiêu chí 3.1 “Một”", "undecided"],
    ]);
  });

  test("several changes of one criterion have one effect, said to be of all of them", () => {
    const after = edited(
      edited(BEFORE, "đủ từ 80%", "đủ từ 90%"),
      '"Tỷ lệ người dùng" tối đa 10',
      '"Tỷ lệ người dùng" tối đa 8',
    );
    expect(told(BEFORE, after).map(([sentence, effect]) => [sentence, effect?.split(";")[0]])).toEqual([
      ["Tiêu chí 1.1: điểm tối đa 10 → 8", "stricter together"],
      [
        "Tiêu chí 1.1: cách tính điểm “tỷ lệ đủ từ 80% * điểm tối đa” → “tỷ lệ đủ từ 90% * điểm tối đa”",
        "stricter together",
      ],
    ]);
  });

  test("points that are entered: a higher maximum is looser, a lower one stricter", () => {
    const text = BEFORE.replace("    điểm = (1) + (2)\n", "").replace(
      / {4}(có.không x|số liệu m|phần).*\n/g,
      "",
    );
    const entered = edited(
      text,
      '"Hai phần" tối đa 10 {\n',
      '"Hai phần" tối đa 10 {\n    người thẩm định cho điểm\n',
    );
    const higher = edited(entered, '"Hai phần" tối đa 10', '"Hai phần" tối đa 12');
    const sentence = "Tiêu chí 1.3: điểm tối đa";
    expect(told(entered, higher)).toEqual([[`${sentence} 10 → 12`, "looser; x = 10,1: rejected → 101/10"]]);
    expect(told(higher, entered)).toEqual([[`${sentence} 12 → 10`, "stricter; x = 12: 12 → rejected"]]);
  });

  test("a text with errors is refused", () => {
    expect(() => compareSets(analyze("bộ chỉ số"), read(BEFORE))).toThrow(RangeError);
  });
});

describe("no change of meaning", () => {
  test.each([
    ["a comment", "thang điểm 60", "thang điểm 60 # chú thích"],
    ["brackets", "điểm = tỷ lệ đủ từ 80% * điểm tối đa", "điểm = (tỷ lệ đủ từ 80%) * điểm tối đa"],
    [
      "the order of statements",
      "    yêu cầu a <= b\n    tỷ lệ = a/b\n",
      "    tỷ lệ = a/b\n    yêu cầu a <= b\n",
    ],
    ["another definition put in", "    tỷ lệ = a/b\n", "    phan = a/b\n    tỷ lệ = phan\n"],
    ["a bare number for points", "khi a = 0: 0 điểm", "khi a = 0: 0"],
    ["an example", "ví dụ a = 1; b = 2 thì 25/4 điểm", "ví dụ a = 0; b = 2 thì 0 điểm"],
  ])("%s", (_, from, to) => {
    expect(told(BEFORE, edited(BEFORE, from, to))).toEqual([]);
  });

  test.each(SETS)("%s: itself, formatted, in the other surface", (id) => {
    const text = sourceOf(id);
    const before = read(text);
    const others = [text, format(text).text, format(text, { surface: "en" }).text];
    for (const other of others) expect(compareSets(before, read(other)).changes).toEqual([]);
  });

  test("a renamed figure, by the editor's own rename, is only renamed", () => {
    const before = read(BEFORE);
    for (const { kind, name, declared } of before.model.symbols) {
      if (!["input", "let", "option", "common", "parameter", "tag"].includes(kind)) continue;
      if (name === "tỷ lệ" || name === "x") continue;
      const renaming = ide.rename(before, declared.start, `${name}_moi`);
      if (!renaming.ok) throw new Error(`${name}: ${renaming.code}`);
      const { changes } = compareSets(before, read(applyEdits(before.file.text, renaming.edits)));
      expect([name, changes.filter((change) => change.kind !== "renamed")]).toEqual([name, []]);
      expect([name, changes.length]).toEqual([name, kind === "let" ? 0 : 1]);
      for (const change of changes) expect(change.effect?.direction).toBe("none");
    }
  });
});

describe("what a criterion is worth where it does not apply", () => {
  const text = sourceOf("hoa-binh/huyen");
  const policy = "không áp dụng dvctt: theo tỷ lệ các tiêu chí ngoài dvctt";
  const between = (from: string, to: string) =>
    changesBetween(edited(text, policy, from), edited(text, policy, to)).map((change) => effectText(change));

  test("from a share of what the others got to the maximum: looser, by figures of the whole set; and back", () => {
    const full = "không áp dụng dvctt: điểm tối đa";
    const figures = "tiêu chí 6.3: khai không áp dụng, các tiêu chí khác đã có điểm";
    expect(between(policy, full)).toEqual([`looser; ${figures}: 186/19 → 10`]);
    expect(between(full, policy)).toEqual([`stricter; ${figures}: 10 → 186/19`]);
  });

  test("0 and a share stand beside each other: where another criterion has no points, the share has none", () => {
    expect(between("không áp dụng dvctt: 0 điểm", policy).map((effect) => effect.split(";")[0])).toEqual([
      "undecided",
    ]);
  });

  test("what leaves the sums is not laid beside points; who confirms moves none", () => {
    expect(
      between(policy, "không áp dụng dvctt: loại khỏi thang điểm").map((effect) => effect.split(";")[0]),
    ).toEqual(["undecided"]);
    const own = changesBetween(
      text,
      edited(text, 'do "cơ quan thẩm định" xác nhận', 'do "UBND tỉnh" xác nhận'),
    );
    expect(own.map((change) => effectText(change))).toEqual(["none"]);
  });

  test("a tag whose points are asked for elsewhere is not weighed by its policy alone", () => {
    const asked = edited(BEFORE, 'phủ quyết "Tốt" khi điểm tiêu chí 1.1', 'phủ quyết "Tốt" khi điểm nhãn t');
    const after = edited(asked, 'nhãn t "Nhãn thử": 2.1', 'nhãn t "Nhãn thử": 2.1; 2.2');
    expect(told(asked, after).map(([, effect]) => effect)).toEqual(["undecided"]);
  });
});

describe("names within figures", () => {
  test("a field of a list with another name is only renamed; what another list calls so stays apart", () => {
    const before = twoLists("so", "cộng(ds; so khi dung_han)");
    const renamed = "Tiêu chí 1.1: số liệu so đổi tên thành moi, nội dung không đổi";
    expect(told(before, twoLists("moi", "cộng(ds; moi khi dung_han)"))).toEqual([[renamed, "none"]]);
    const changed = told(before, twoLists("moi", "cộng(ds; moi)"));
    expect(changed.map(([sentence]) => sentence?.slice(0, 40))).toEqual([
      renamed.slice(0, 40),
      "Tiêu chí 1.1: cách tính điểm “cộng(ds; s",
    ]);
  });

  test("an answer with a name that another figure keeps is no rename: a rule may speak of either", () => {
    const answers = (own: string, of: string): string =>
      criterionSet(`    lựa chọn p "P" {
      ${own} "Một" : 1 điểm
      hai "Hai" : 2 điểm
    }
    lựa chọn q "Q" {
      cu "Cũ" : 1 điểm
      moi "Mới" : 2 điểm
    }
    khi q = ${of}: 0 điểm
    điểm = điểm của p + điểm của q`);
    const said = told(answers("cu", "cu"), answers("moi", "moi"));
    expect(said.at(-1)).toEqual([
      "Tiêu chí 1.1: trường hợp riêng “khi q = cu: 0 điểm” → “khi q = moi: 0 điểm”",
      "both together; q = cu; p = hai: 0 → 3; q = moi; p = hai: 4 → 0",
    ]);
    expect(told(answers("cu", "cu"), answers("ba", "cu"))).toEqual([
      ["Tiêu chí 1.1: mức trả lời cu đổi tên thành ba, nội dung không đổi", "none"],
    ]);
  });
});

describe("the table of amendments", () => {
  test("old words, new words, a reason to fill in, in the order of the set", () => {
    const after = edited(edited(BEFORE, "đủ từ 80%", "đủ từ 90%"), "thang điểm 60", "thang điểm 100");
    expect(
      amendmentTable(compareSets(read(BEFORE), read(after))).map((row) => [
        row.place.vi,
        row.before,
        row.after,
        row.reason,
      ]),
    ).toEqual([
      ["Bộ chỉ số, thang điểm", "60", "100", ""],
      ["Tiêu chí 1.1, cách tính điểm", "tỷ lệ đủ từ 80% * điểm tối đa", "tỷ lệ đủ từ 90% * điểm tối đa", ""],
    ]);
  });
});

const loaded = (text: string): LoadedSet => {
  const loading = load(compile(read(text)));
  if (!loading.ok) throw new Error(JSON.stringify(loading.errors));
  return loading.set;
};

const unit = (id: string, a: string, n: string, muc: string): Data["units"][number] => ({
  id,
  values: {
    "1.1.a": a,
    "1.1.b": "100",
    "1.2.n": n,
    "1.3.x": true,
    "1.3.m": "4",
    "1.4.v": n,
    "2.1.muc": muc,
    "2.2.viec": ["mot"],
  },
});
const DATA: Data = {
  units: [unit("A", "80", "30", "day_du"), unit("B", "40", "50", "mot_phan"), unit("C", "60", "0", "khong")],
};

describe("impact", () => {
  const between = (from: string, to: string, data = DATA) => {
    const after = edited(BEFORE, from, to);
    return impact(loaded(BEFORE), loaded(after), data, compareSets(read(BEFORE), read(after)));
  };

  test("nothing changes, nobody is named", () => {
    const set = loaded(BEFORE);
    expect(impact(set, set, DATA, compareSets(read(BEFORE), read(BEFORE)))).toEqual({
      units: [],
      assessed: 3,
    });
  });

  test("who changes, by how much, through which change", () => {
    const { units, assessed } = between("từ 25 đến 40  : 5 điểm", "từ 25 đến 40  : 8 điểm");
    expect(assessed).toBe(3);
    expect(
      units.map(({ id, difference, contributions }) => [
        id,
        difference && toExact(difference),
        contributions.map((c) => [c.criterion, toExact(c.points), c.changes]),
      ]),
    ).toEqual([["A", "3", [["1.2", "3", ["1.2/row/1"]]]]]);
  });

  test("what the rules of the set cause is told apart from what a criterion's own change causes", () => {
    const { units } = between("làm tròn mỗi tiêu chí đến 2 chữ số", "làm tròn mỗi tiêu chí đến 0 chữ số", {
      units: [unit("A", "13", "30", "day_du"), unit("B", "40", "50", "mot_phan")],
    });
    const [first] = units;
    expect(first?.contributions.map((c) => [c.criterion, toExact(c.points), c.changes])).toEqual([
      ["", "37/100", ["set/rounding/criterion"]],
    ]);
  });

  test("a rank and a grade that move, with percent", () => {
    const { units } = between('"Đã ban hành đủ"       : điểm tối đa', '"Đã ban hành đủ"       : 0 điểm');
    const [a] = units;
    expect([a?.id, a?.before.ranks.get("Chuyển đổi số"), a?.after.ranks.get("Chuyển đổi số")]).toEqual([
      "A",
      1,
      2,
    ]);
    expect([a?.before.grades, a?.after.grades]).toEqual([["Khá"], ["Khá"]]);
    expect(units.map(({ id }) => id)).toEqual(["A", "B"]);
  });
});

test("maxima above a thousand are written as the text does, in both languages", () => {
  const set = (max: string): string =>
    `bộ chỉ số a/b phiên bản 1.0.0\ntên "A"\nmẫu số bằng 0: 0 điểm\nchỉ số 1 "Một" tối đa ${max} {\n  tiêu chí 1.1 "M" tối đa ${max} { có/không co "Có": điểm tối đa }\n}\n`;
  const { changes } = compareSets(analyze(set("1 000,5")), analyze(set("1 200")));
  expect(changes.map(({ sentence }) => [sentence.vi, sentence.en])).toEqual([
    ["Chỉ số 1: điểm tối đa 1000,5 → 1200", "Pillar 1: maximum points 1000,5 → 1200"],
    ["Tiêu chí 1.1: điểm tối đa 1000,5 → 1200", "Criterion 1.1: maximum points 1000,5 → 1200"],
  ]);
});
