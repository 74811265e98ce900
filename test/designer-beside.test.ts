import { describe, expect, test } from "vitest";
import { placeBeside, stillSelected } from "#designer/document/beside.ts";
import { formOf, tableOf } from "#designer/edits/index.ts";
import { analyze } from "#dsl";

const rowsOf = (body: string) => tableOf(analyze(`bộ chỉ số thu/nghiem phiên bản 1.0.0\n${body}`));
const criterion = (code: string): string => `tiêu chí ${code} "T" tối đa 10 { không tính điểm }`;
const ROWS = rowsOf(`chỉ số 1 "A" tối đa 20 { ${criterion("1.1")}\n${criterion("1.2")} }
chỉ số 2 "B" tối đa 10 { ${criterion("2.1")} }`);

describe("where a new criterion goes", () => {
  test.each([
    ["1.1", { pillar: "pillar/1", after: "1.1" }],
    ["1.2/max", { pillar: "pillar/1", after: "1.2" }],
    ["2.1/score/row/2", { pillar: "pillar/2", after: "2.1" }],
    ["pillar/1", { pillar: "pillar/1", after: null }],
    ["", { pillar: "pillar/2", after: null }],
    ["9.9", { pillar: "pillar/2", after: null }],
  ])("beside %s", (selected, place) => {
    expect(placeBeside(ROWS, selected)).toEqual(place);
  });

  test("a set without pillars holds it itself", () => {
    expect(placeBeside([], "")).toEqual({ pillar: "", after: null });
    expect(placeBeside(rowsOf(criterion("1")), "1")).toEqual({ pillar: "", after: "1" });
  });
});

test("what is selected stays, keeps its place when its code changes, else goes to what stood before it", () => {
  const gone = ROWS.filter(({ path }) => path !== "1.2");
  const renamed = ROWS.map((row) => (row.path === "1.2" ? { ...row, path: "1.7" } : row));
  expect(stillSelected(ROWS, gone, "2.1/max", "")).toBe("2.1/max");
  expect(stillSelected(ROWS, gone, "1.2/title", "2.1")).toBe("1.1");
  expect(stillSelected(ROWS, renamed, "1.2", "")).toBe("1.7");
  expect(stillSelected(ROWS, [], "pillar/1", "1.1")).toBe("");
  // Never in the table: it came and went between two tellings.
  expect(stillSelected(ROWS, ROWS, "1.3", "1.2/max")).toBe("1.2/max");
  expect(stillSelected(ROWS, gone, "1.3", "1.2")).toBe("");
});

describe("the way of scoring of a form", () => {
  const shape = (body: string) =>
    formOf(analyze(`bộ chỉ số thu/nghiem phiên bản 1.0.0\ntiêu chí 1 "T" tối đa 10 {\n${body}\n}`), "1")
      ?.shape;
  test.each([
    ["", "none", true],
    ["  không tính điểm", "collected", true],
    ['  chưa diễn đạt được vì "…"', "not-expressible", true],
    ['  chưa diễn đạt được vì "Còn hai cách hiểu"', "not-expressible", false],
    [
      '  có/không co "…": điểm tối đa\n  ví dụ co = có thì điểm tối đa\n  ví dụ co = không thì 0 điểm',
      "yes-no",
      true,
    ],
    ['  có/không co "Đã ban hành": điểm tối đa', "yes-no", false],
    ['  số liệu a: điểm "A"\n  điểm = a', "formula", false],
  ])("%j", (body, value, isTemplate) => {
    expect(shape(body)).toMatchObject({ value, isTemplate });
    const values = shape(body)?.choices.map((each) => each.value);
    expect(values?.includes("formula")).toBe(value === "formula");
  });

  test("a pillar and the head of the set have none", () => {
    expect(formOf(analyze(`bộ chỉ số thu/nghiem phiên bản 1.0.0\n`), "")?.shape).toBeNull();
  });
});
