// Names: where they are declared and used, and what giving them another name changes.
import { describe, expect, it } from "vitest";
import { analyze, findings } from "#dsl";
import { definition, references, rename } from "#dsl/ide/index.ts";
import {
  checkDefinition,
  checkReferences,
  dataChanged,
  edited,
  marked,
  renameable,
  renamed,
  SETS,
  setWith,
  within,
} from "./support/ide.ts";

describe("definition", () => {
  it("of a figure, a definition, a part", () => {
    checkDefinition(within('số liệu ⟦a⟧: người "A"\nđiểm = ‸a * 1 điểm'));
    checkDefinition(within('số liệu a, ⟦b⟧: người "A"\nyêu cầu a <= b‸'));
    checkDefinition(within('số liệu a: người "A"\n⟦x⟧ = a\nđiểm = x‸ * 1 điểm'));
    checkDefinition(within('số liệu a: người "A"\n⟦tỷ lệ⟧ = a/2\nđiểm = tỷ‸ lệ * điểm tối đa'));
    checkDefinition(within('phần ⟦(1)⟧ "P" = 1 điểm\nđiểm = (‸1)'));
    checkDefinition(within('input ⟦a⟧: người "A"\nscore = ‸a * 1 point', "en"));
  });
  it("in examples, of options and items too", () => {
    checkDefinition(
      within('lựa chọn ⟦muc⟧ "M" { cao "C": 1 điểm; thap "T": 0 điểm }\nví dụ m‸uc = cao thì 1 điểm'),
    );
    checkDefinition(
      within('lựa chọn muc "M" { ⟦cao⟧ "C": 1 điểm; thap "T": 0 điểm }\nví dụ muc = ‸cao thì 1 điểm'),
    );
    checkDefinition(
      within('danh mục dm "M" { k1 "C": 1 điểm; ⟦k2⟧ "T": 0 điểm }\nví dụ dm = { k1; k2‸ } thì 1 điểm'),
    );
  });
  it("of fields of a list, and options of a common choice", () => {
    checkDefinition(
      within('danh sách ds "D" { số liệu ⟦v⟧: người "V" }\nđiểm = đếm(ds khi ‸v > 0) * 1 điểm'),
    );
    checkDefinition(within('danh sách ⟦ds⟧ "D" { số liệu v: người "V" }\nđiểm = cộng(‸ds; v) * 1 điểm'));
    checkDefinition(
      within('danh sách ds "D" { lựa chọn m "M" { ⟦x⟧ "X"; y "Y" } }\nđiểm = đếm(ds khi m là ‸x) * 1 điểm'),
    );
    const common = 'thông tin chung { lựa chọn loai "L" { ⟦xa⟧ "Xã"; huyen "Huyện" } }';
    checkDefinition(setWith(common).replace("điểm = n", "khi loai là x‸a: 0 điểm\n    điểm = n"));
  });
  it("of what the set declares", () => {
    checkDefinition(within("điểm = ‸dan_so * 1 điểm").replace("số liệu dan_so", "số liệu ⟦dan_so⟧"));
    checkDefinition(within("điểm = điểm tiêu chí 1‸.2").replace("tiêu chí 1.2 ", "tiêu chí ⟦1.2⟧ "));
    checkDefinition(within('số liệu a: ti‸n bài "A"').replace("người, tin bài", "người, ⟦tin bài⟧"));
    checkDefinition(within("điểm = điểm nhãn ‸dvctt").replace("nhãn dvctt", "nhãn ⟦dvctt⟧"));
    checkDefinition(
      setWith('chỉ số 7 "B" tối đa ‸tran { chưa công khai }').replace("tham số tran", "tham số ⟦tran⟧"),
    );
  });
  it("of an undisclosed pillar, by its points", () => {
    checkDefinition(
      setWith('khen thưởng "G" khi điểm tiêu chí ‸7 > 1 điểm\nchỉ số ⟦7⟧ "B" tối đa 5 { chưa công khai }'),
    );
  });
  it("of the maximum, where it is written", () => {
    checkDefinition(within("điểm = điểm ‸tối đa").replace('"Thử" tối đa 10', '"Thử" tối đa ⟦10⟧'));
  });
  it("is nowhere for what is not declared", () => {
    checkDefinition(within("điểm = ‸khac * 1 điểm"));
    checkDefinition(within("điểm = ‸điểm nhãn dvctt"));
    checkDefinition(within('ghi chú "a‸"'));
    checkDefinition("‸");
  });
});

describe("references", () => {
  it("are all of the criterion, examples included, and no others", () => {
    checkReferences(
      within(`số liệu ⟦a⟧: người "a"
số liệu b: người "B"
yêu cầu ⟦a⟧ <= b
điểm = (‸⟦a⟧/b) * điểm tối đa
ví dụ ⟦a⟧ = 1; b = 2 thì 5 điểm`),
    );
  });
  it("from any of them, half-typed lines around", () => {
    checkReferences(within('số liệu ⟦a‸⟧: người "A"\nđiểm = ⟦a⟧ * \nví dụ ⟦a⟧ = thì'));
    checkReferences(within('input ⟦a⟧, b: người "A"\nrequire ⟦‸a⟧ <= b\nscore = (⟦a⟧/b) * max', "en"));
  });
  it("of a measure, once where several figures share it", () => {
    checkReferences(
      within('số liệu x, y: ‸máy tính "X"\nđiểm = x * 1 điểm').replace(/máy tính/g, "⟦máy tính⟧"),
    );
  });
});

describe("rename", () => {
  it("tells what would be renamed", () => {
    expect(renameable(within('số liệu so_nguoi: người "A"\nđiểm = ‸so_nguoi * 1 điểm'))).toBe("so_nguoi");
    expect(renameable(within('phần (‸1) "P" = 1 điểm'))).toBe("1");
    expect(renameable(within("điểm = ‸1 điểm"))).toBeNull();
  });
  it("changes the declaration, the rule and the examples", () => {
    const body = (a: string): string =>
      `số liệu ${a}: người "a"\nsố liệu b: người "B"\nyêu cầu ${a} <= b\nđiểm = (${a}/b) * điểm tối đa\nví dụ ${a} = 1; b = 2 thì 5 điểm`;
    expect(renamed(within(body("a").replace("(a", "(‸a")), "so_dat")).toBe(within(body("so_dat")));
    expect(renamed(within('input a: người "A"\nscore = ‸a * 1 point', "en"), "x")).toBe(
      within('input x: người "A"\nscore = x * 1 point', "en"),
    );
  });
  it("of a part, an option, a tag, a measure, a code", () => {
    expect(renamed(within('phần (1) "P" = 1 điểm\nđiểm = (‸1)'), "(2)")).toBe(
      within('phần (2) "P" = 1 điểm\nđiểm = (2)'),
    );
    expect(
      renamed(within('lựa chọn m "M" { ‸cao "C": 1 điểm; k "T": 0 điểm }\nví dụ m = cao thì 1 điểm'), "nhat"),
    ).toBe(within('lựa chọn m "M" { nhat "C": 1 điểm; k "T": 0 điểm }\nví dụ m = nhat thì 1 điểm'));
    const tagged = within("điểm = điểm nhãn ‸dvctt");
    expect(renamed(tagged, "tructuyen")).toBe(tagged.replace("‸", "").replaceAll("dvctt", "tructuyen"));
    const measured = within('số liệu x: ‸người "X"\nyêu cầu x <= 5 người\nđiểm = x * 1 điểm');
    expect(renamed(measured, "văn bản")).toBe(
      measured.replace("‸", "").replaceAll("người", "văn bản").replace("5 văn bản", '5 "văn bản"'),
    );
    const coded = within("điểm = điểm tiêu chí ‸1.2");
    expect(renamed(coded, "1.20")).toBe(
      coded.replace("‸", "").replaceAll("1.2", "1.20").replace("1.2.0", "1.20"),
    );
  });
  it("of a definition to and from the keyword of ratios", () => {
    const body = (x: string): string => `số liệu a: người "A"\n${x} = a/2\nđiểm = ${x} * điểm tối đa`;
    const asked = (x: string): string => within(body(x).replace("điểm = ", "điểm = ‸"));
    expect(renamed(asked("tỷ lệ"), "x")).toBe(within(body("x")));
    expect(renamed(asked("x"), "tỷ lệ")).toBe(within(body("tỷ lệ")));
  });
  it("refuses a name that is none, reserved in either surface, or taken", () => {
    const text = within('số liệu a: người "A"\nsố liệu b: người "B"\nkhac = b\nđiểm = ‸a * 1 điểm');
    for (const name of ["", "1a", "a b", "a-b", "a.b", "ж", "😀"])
      expect(renamed(text, name)).toBe("not-a-name");
    for (const name of ["điểm", "Điểm", "max", "score", "thì", "hạng"])
      expect(renamed(text, name)).toBe("reserved");
    for (const name of ["b", "khac", "dan_so", "tran"]) expect(renamed(text, name)).toBe("clash");
    expect(renamed(text, "B")).toBe("looks-alike");
    expect(renamed(text, "n")).not.toMatch(/^[a-z-]+$/);
  });
  it("refuses a key that is not plain, a code that is none, a part without a number", () => {
    expect(renamed(within('lựa chọn m "M" { ‸cao "C": 1 điểm; k "T": 0 điểm }'), "nhất")).toBe("not-ascii");
    expect(renamed(within('lựa chọn m "M" { ‸cao "C": 1 điểm; k "T": 0 điểm }'), "k")).toBe("clash");
    expect(renamed(within("điểm = điểm tiêu chí ‸1.2"), "a")).toBe("not-a-code");
    expect(renamed(within("điểm = điểm tiêu chí ‸1.2"), "1.1")).toBe("clash");
    expect(renamed(within("điểm = điểm tiêu chí ‸1.2"), "1")).toBe("clash");
    expect(renamed(within('phần (‸1) "P" = 1 điểm'), "0")).toBe("not-a-number");
    expect(renamed(within("").replace("triệu đồng", "triệu ‸đồng"), "xu")).toBe("built-in");
    expect(renamed(within("điểm = ‸1 điểm"), "x")).toBe("nothing-here");
  });
  it("refuses what would be read otherwise", () => {
    // After a number a name is a unit; the keyword of ratios is not.
    const text = within('số liệu a: người "A"\ntỷ lệ = a/2\nđiểm = 3/4 tỷ ‸lệ * điểm tối đa');
    expect(renamed(text, "x")).toBe("changes-meaning");
    // A common figure that the criterion itself has a figure of the new name beside.
    const shared = within('số liệu y: người "Y"\nđiểm = (‸dan_so - y) * 1 điểm, không quá điểm tối đa');
    expect(renamed(shared, "y")).toBe("clash");
  });
  it("tells which keys and values of data files change", () => {
    expect(dataChanged(within('số liệu ‸a: người "A"'), "x")).toEqual(["1.1.a → 1.1.x"]);
    expect(dataChanged(within("điểm = ‸dan_so * 1 điểm"), "x")).toEqual(["chung.dan_so → chung.x"]);
    expect(dataChanged(setWith('chỉ số 7 "B" tối đa ‸tran { chưa công khai }'), "y")).toEqual(["tran → y"]);
    expect(dataChanged(within('danh sách ds "D" { số liệu ‸v: người "V" }'), "w")).toEqual([
      "1.1.ds.v → 1.1.ds.w",
    ]);
    expect(dataChanged(within('lựa chọn m "M" { ‸cao "C": 1 điểm; k "T": 0 điểm }'), "nhat")).toEqual([
      "1.1.m: cao → nhat",
    ]);
    expect(dataChanged(within("điểm = điểm nhãn ‸dvctt"), "x")).toEqual(["notApplicable: dvctt → x"]);
    expect(dataChanged(within("điểm = điểm tiêu chí ‸1.2"), "1.9")).toEqual([
      "1.2.n → 1.9.n",
      "notApplicable: 1.2 → 1.9",
    ]);
    expect(dataChanged(setWith('chỉ số ‸7 "B" tối đa 5 { chưa công khai }'), "8")).toEqual([
      "7.x → 8.x",
      "notApplicable: 7 → 8",
    ]);
    expect(dataChanged(within('số liệu a: người "A"\n‸x = a'), "y")).toEqual([]);
  });
});

describe.each(SETS)("every name of %s", (id, text) => {
  const analysis = analyze(text, id);
  const named = analysis.model.symbols.filter(({ kind, name, declared }) => {
    const isEntered = kind === "input" && name === "x" && text.slice(declared.start, declared.end) !== "x";
    return !isEntered;
  });

  it("is found from each of its places, and defined at the first of them", () => {
    for (const symbol of named) {
      const first = symbol.kind === "part" ? text.indexOf("(", symbol.declared.start) : symbol.declared.start;
      const all = references(analysis, first);
      expect(all.filter(({ declared }) => declared)).toHaveLength(1);
      expect(new Set(all.map(({ span }) => span.start))).toEqual(
        new Set([first, ...symbol.uses.map(({ start }) => start)]),
      );
      for (const { span } of all) {
        expect(references(analysis, span.start)).toEqual(all);
        expect(definition(analysis, span.start)?.name.start).toBe(first);
      }
    }
  });

  // Each kind at its first and its last name; every name would take minutes.
  const some = [...new Set(named.map(({ kind }) => kind))].flatMap((kind) => {
    const all = named.filter((symbol) => symbol.kind === kind && !isMoneyName(symbol.name));
    return [...new Set([all[0], all.at(-1)])].flatMap((symbol) => symbol ?? []);
  });

  it("is renamed and renamed back to the same text, with the same findings in between", {
    timeout: 120_000,
  }, () => {
    const before = findings(analysis).map(({ code }) => code);
    for (const { kind, name, declared } of some) {
      const at = kind === "part" ? text.indexOf("(", declared.start) : declared.start;
      const fresh = FRESH[kind] ?? "ten_moi";
      const there = rename(analysis, at, fresh);
      if (!there.ok) throw new Error(`${kind} ${name}: ${there.code}`);
      const after = edited(text, there.edits);
      const renamedSet = analyze(after, id);
      // A unit's own words are compared with the labels of its figures: another word may differ from them.
      if (kind !== "measure") expect(findings(renamedSet).map(({ code }) => code)).toEqual(before);
      expect(outcomes(renamedSet)).toEqual(outcomes(analysis));
      const back = rename(renamedSet, at, name);
      if (!back.ok) throw new Error(`${kind} ${name}, back: ${back.code}`);
      expect(edited(after, back.edits)).toBe(text);
    }
  });
});

const isMoneyName = (name: string): boolean => name.endsWith("đồng");

const FRESH: Readonly<Record<string, string>> = {
  criterion: "77.7",
  pillar: "77",
  part: "77",
  measure: "đơn vị lạ",
};

/** What the examples must give, which no name is part of. */
const outcomes = ({ model }: ReturnType<typeof analyze>) =>
  model.rules.criteria.map(({ examples }) => examples.map(({ units }) => units.map(({ then }) => then)));

it("marks in tests are read", () => {
  expect(marked("a⟦b‸c⟧d")).toEqual({ text: "abcd", offset: 2, spans: [{ start: 1, end: 3 }] });
});
