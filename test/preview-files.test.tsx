// What the preview writes into files, and how it cuts the lines of an explanation.
import { describe, expect, test } from "vitest";
import { fileName, plainColour, tableCsv } from "#designer/views/preview/chart-files.ts";
import { exactPieces } from "#designer/views/preview/exact-text.tsx";

describe("numbers in an explanation", () => {
  const pieces = (line: string) =>
    exactPieces(line, "vi")
      .map(({ text, exact }) => (exact === "" ? text : `[${text}|${exact}]`))
      .join("");

  test("what was rounded keeps its fraction beside it, short fractions and the author's words stay", () => {
    expect(pieces("a / b = 2 / 3 ≈ 66,67 % (2/3)")).toBe("a / b = 2 / 3 [≈ 66,67 %|2/3]");
    expect(pieces("Kết quả: ≈6,67 điểm (20/3) trên 10 điểm")).toBe("Kết quả: [≈6,67 điểm|20/3] trên 10 điểm");
    expect(pieces("5 + (−1655/164 điểm) ≈ −5,09 điểm (−835/164)")).toBe(
      "5 + ([≈−10,09|−1655/164] điểm) [≈ −5,09 điểm|−835/164]",
    );
    expect(pieces("1/2 × 20")).toBe("1/2 × 20");
    expect(pieces("“Quyết định 1234/5678 (1234/5678)”: 5")).toBe("“Quyết định 1234/5678 (1234/5678)”: 5");
    expect(pieces("ngày 30/10/2023, số 1153/2023/QĐ")).toBe("ngày 30/10/2023, số 1153/2023/QĐ");
  });
});

describe("files of a chart", () => {
  test("the table is CSV in which no cell is a formula", () => {
    const cells = [{ text: '=HYPERLINK("x")' }, { text: "a;b" }, { text: "-1,5" }];
    const csv = tableCsv({ caption: "", columns: [{ title: "@A" }], rows: [{ key: "1", cells }] });
    expect(csv).toBe('\ufeff\'@A\r\n"\'=HYPERLINK(""x"")";"a;b";-1,5\r\n');
  });

  test("colours are written as every program reads them", () => {
    expect(plainColour("rgb(31, 95, 158)")).toEqual({ text: "#1f5f9e", opacity: 1 });
    expect(plainColour("rgba(0, 0, 0, 0.5)")).toEqual({ text: "#000000", opacity: 0.5 });
    expect(plainColour("color(srgb 1 0.5 0 / 0.45)")).toEqual({ text: "#ff8000", opacity: 0.45 });
    expect(plainColour("none")).toEqual({ text: "none", opacity: 1 });
    expect(fileName("Phân bố điểm")).toBe("phan-bo-diem");
  });
});
