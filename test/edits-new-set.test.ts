import fc from "fast-check";
import { expect, test } from "vitest";
import { newSetText } from "#designer/edits/new-set.ts";
import { analyze, compile, findings, format } from "#dsl";

const START = { id: "hoa-binh/xa", title: "Bộ chỉ số", level: "xã", points: "1000", surface: "vi" } as const;

test("a new set as text, in Vietnamese", () => {
  expect(newSetText(START)).toBe(`bộ chỉ số hoa-binh/xa phiên bản 1.0.0
tên "Bộ chỉ số"
cấp "xã"
thang điểm 1000

chỉ số 1 "Chỉ số thứ nhất (sửa tên này)" tối đa 1000 {
  tiêu chí 1.1 "Tiêu chí thứ nhất (sửa tên này)" tối đa 1000 {
    có/không co "Đã thực hiện": điểm tối đa
  }
}
`);
});

test("whatever the title and level, it compiles as it says, without errors, and is formatted", () => {
  const typed = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom(
      '"><script>alert(1)</script>',
      "<img src=x onerror=alert(1)>",
      "“a”",
      'a"}\n}',
      "\\",
      "# không",
    ),
  );
  const surface = fc.constantFrom("vi" as const, "en" as const);
  const points = fc.integer({ min: 1, max: 999_999 }).map(String);
  fc.assert(
    fc.property(typed, typed, surface, points, (title, level, of, most) => {
      const text = newSetText({ id: "a-1/b", title, level, points: most, surface: of });
      const analysis = analyze(text);
      expect(analysis.diagnostics.map(({ code }) => code)).toEqual([]);
      expect([...new Set(findings(analysis).map(({ severity }) => severity))]).toEqual(["warning"]);
      expect(analysis.syntax.surface).toBe(of);
      expect(analysis.syntax.id?.text).toBe("a-1/b");
      const rules = compile(analysis)?.rules;
      expect(rules?.title).toBe(title.normalize("NFC").replace(/\p{Cc}|\ufeff|\u2028|\u2029/gu, " "));
      expect(rules?.criteria).toHaveLength(1);
      expect(format(text).text).toBe(text);
    }),
  );
});
