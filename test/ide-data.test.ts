// Renaming in data files: the keys and values that name what is renamed, and not a character more.
import { describe, expect, it } from "vitest";
import { applyEdits } from "#dsl";
import { type DataChanges, type DataFormat, dataEdits } from "#dsl/ide/index.ts";

function renamed(text: string, format: DataFormat, changes: Partial<DataChanges>): string | null {
  const edits = dataEdits(text, format, { dataKeys: [], dataValues: [], ...changes });
  return edits && applyEdits(text, edits);
}

const key = (from: string, to: string): Partial<DataChanges> => ({ dataKeys: [{ from, to }] });
const value = (name: string, from: string, to: string): Partial<DataChanges> => ({
  dataValues: [{ key: name, from, to }],
});

const JSON_DATA = `{
  "parameters": { "tran": "100" },
  "units": [
    { "id": "3.5.a", "name": "a", "notApplicable": ["6.3", "dvctt"],
      "values": { "3.5.a": 85, "3.5.ab": 1, "1.1.muc": "truong", "5.2.dm": ["k1","k2"],
        "4.1.ds": [{ "x": 1, "loai": "k1" }, {"x":2}], "x": 3 } },
    {"id":"b","values":{}}
  ]
}
`;

describe("JSON", () => {
  it("a key, where it is a key of figures", () => {
    expect(renamed(JSON_DATA, "json", key("3.5.a", "3.5.nguoi"))).toBe(
      JSON_DATA.replace('"3.5.a": 85', '"3.5.nguoi": 85'),
    );
    expect(renamed(JSON_DATA, "json", key("tran", "toi_da"))).toBe(JSON_DATA.replace('"tran"', '"toi_da"'));
    expect(renamed(JSON_DATA, "json", key("chung.dan_so", "chung.x"))).toBe(JSON_DATA);
  });
  it("a field, in every record of its list", () => {
    expect(renamed(JSON_DATA, "json", key("4.1.ds.x", "4.1.ds.so"))).toBe(
      JSON_DATA.replace('{ "x": 1', '{ "so": 1').replace('{"x":2}', '{"so":2}'),
    );
  });
  it("a value, of a choice, in a list, in a record", () => {
    expect(renamed(JSON_DATA, "json", value("1.1.muc", "truong", "pho"))).toBe(
      JSON_DATA.replace("truong", "pho"),
    );
    expect(renamed(JSON_DATA, "json", value("5.2.dm", "k2", "k3"))).toBe(JSON_DATA.replace('"k2"', '"k3"'));
    expect(renamed(JSON_DATA, "json", value("4.1.ds.loai", "k1", "k9"))).toBe(
      JSON_DATA.replace('"loai": "k1"', '"loai": "k9"'),
    );
    expect(renamed(JSON_DATA, "json", value("notApplicable", "6.3", "6.4"))).toBe(
      JSON_DATA.replace("6.3", "6.4"),
    );
  });
  it("a key in any spelling of JSON", () => {
    const text = '\ufeff{"units":[{"values":{"1.1.\\u0061" : null}}]}\r\n';
    expect(renamed(text, "json", key("1.1.a", "1.1.b"))).toBe(text.replace('"1.1.\\u0061"', '"1.1.b"'));
    const decomposed = '{"units":[{"values":{"1.1.số":1}}]}'.normalize("NFD");
    expect(renamed(decomposed, "json", key("1.1.số", "1.1.b"))).toBe('{"units":[{"values":{"1.1.b":1}}]}');
  });
  it.each(["{", '{"a":1,}', "[1 2]", '{"a" 1}', '"a', "{} x", `${"[".repeat(99)}${"]".repeat(99)}`, ""])(
    "that cannot be read is not touched: %s",
    (text) => expect(renamed(text, "json", key("a", "b"))).toBeNull(),
  );
  it.each(["[]", "{}", "3", '{"units":{}}', '{"units":[1,"a"],"parameters":[]}'])(
    "of another form: %s",
    (text) => expect(renamed(text, "json", key("a", "b"))).toBe(text),
  );
});

const UNITS =
  "\ufeffđơn vị;tên;không áp dụng;3.5.a Số người (người);1.1.muc;5.2.dm;# 3.5.a;3.5.ab\r\n" +
  'a;3.5.a;6.3, dvctt;85;truong;"k1; k2";3.5.a;1\r\n' +
  'b;"Ủy ban ""B""";;;"truong";k1;;\r\n';

const FIGURES = "sep=,\nmã,số liệu,đơn vị đo,a,b\n3.5.a,Số người,người,85,3\n1.1.muc,Mức,,truong,pho\n";

describe("CSV", () => {
  it("a key in the header, its label as it is", () => {
    expect(renamed(UNITS, "csv", key("3.5.a", "3.5.nguoi"))).toBe(
      UNITS.replace("3.5.a Số người", "3.5.nguoi Số người"),
    );
    expect(renamed(UNITS, "csv", key("tên", "x"))).toBe(UNITS);
  });
  it("a key at the beginning of its row", () => {
    expect(renamed(FIGURES, "csv", key("3.5.a", "3.5.b"))).toBe(FIGURES.replace("3.5.a", "3.5.b"));
  });
  it("values of a choice, a list, of what does not apply", () => {
    expect(renamed(UNITS, "csv", value("1.1.muc", "truong", "pho"))).toBe(UNITS.replaceAll("truong", "pho"));
    expect(renamed(UNITS, "csv", value("5.2.dm", "k1", "k9"))).toBe(UNITS.replaceAll("k1", "k9"));
    expect(renamed(UNITS, "csv", value("notApplicable", "dvctt", "dv"))).toBe(UNITS.replace("dvctt", "dv"));
    expect(renamed(FIGURES, "csv", value("1.1.muc", "truong", "x"))).toBe(FIGURES.replace("truong", "x"));
  });
  it("tabs, lone carriage returns, decomposed letters", () => {
    const text = "id\t1.1.số\ra\tk1\r".normalize("NFD");
    expect(renamed(text, "csv", key("1.1.số", "1.1.b"))).toBe("id\t1.1.b\ra\tk1\r");
    expect(renamed(text, "csv", value("1.1.số", "k1", "k2"))).toBe(text.replace("k1", "k2"));
  });
  it("that cannot be read is not touched", () => {
    expect(renamed('đơn vị;"1.1.a\na;1\n', "csv", key("1.1.a", "1.1.b"))).toBeNull();
  });
  it("of another form is left as it is", () => {
    expect(renamed("", "csv", key("a", "b"))).toBe("");
    expect(renamed("x,y\n1,2\n", "csv", value("y", "2", "3"))).toBe("x,y\n1,3\n");
  });
});
