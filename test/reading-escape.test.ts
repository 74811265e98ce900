// Text of users on the public page stays text: whatever stands in titles, labels, names, readings, notes, options and
// measures, the page has the same tags and attributes, and its data block the same end.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { html, jsonData, textOf } from "#designer/reading/html.ts";
import { readingPage } from "#designer/reading/page.ts";
import type { PageInput } from "#designer/reading/page-input.ts";
import type { CompiledSet } from "#runtime";
import { readHtml, shapeOf } from "./support/html.ts";
import { pageInput } from "./support/reading.ts";

const ATTACKS = [
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "<!--<script>",
  "]]>",
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '" onmouseover="alert(1)',
  "</td></tr></table><h1>x</h1>",
  "<svg/onload=alert(1)>",
  "&lt;b&gt; &amp;lt; &#39; &quot;",
  "javascript:alert(1)",
  "$".concat("{alert(1)} {{x}} {name} `"),
  "\u202etext\u2028\u2029",
  "Ngày ‘30/10’ & <mốc>",
];

/** Everywhere the language takes a string, and a name of a measure between strings. */
const setWith = (raw: string): string => {
  const s = `"${raw.replace(/[\\"]/g, "\\$&")}"`;
  return `bộ chỉ số thu/thu phiên bản 1.0.0
tên ${s}
quyết định ${s} ngày 01/06/2023 của ${s}, ${s}
thay thế ${s}
sửa đổi ${s}
gọi là ${s}, ${s}
cấp ${s}
thang điểm 40
công bố 2 chỉ số tại ${s}
đơn vị đo người (đếm)
kiểm chứng mặc định ${s}
mẫu số bằng 0: 0 điểm
thông tin chung {
  số liệu 1.4 dan_so: người ${s}
}
tham số p: điểm ${s}
nhãn t ${s}: 1.2
không áp dụng t: 0 điểm, do ${s} xác nhận
xếp hạng ${s} theo tổng điểm
xếp loại theo phần trăm thang điểm {
  văn bản ${s}
  từ 85% trở lên : ${s}
  dưới 85%       : "Khá"
}
khen thưởng ${s} khi xếp loại là "Khá"
ghi chú ${s}
cách hiểu ${s} về declared-criteria (dự thảo) của ${s} vì ${s}
chấp nhận declared-criteria vì ${s}
chỉ số 1 ${s} tối đa 30 {
  ghi chú ${s}
  tiêu chí 1.1 ${s} tối đa 10 {
    văn bản ${s}
    kiểm chứng ${s}
    căn cứ ${s}
    số liệu a: người ${s} từ 0 đến 500 kiểm chứng ${s}
    số liệu chữ c ${s}
    phần (1) ${s} = a * 1 điểm
    điểm = (1), không quá điểm tối đa
    cách hiểu ${s} tại 5 của ${s} vì ${s}
    chấp nhận score-jump tại 5 vì ${s}
    ghi chú ${s}
    ví dụ a = 1; c = ${s} thì 1 điểm
  }
  tiêu chí 1.2 ${s} tối đa 10 {
    lựa chọn m ${s} { x ${s}: điểm tối đa; y ${s}: 0 điểm }
  }
  tiêu chí 1.3 ${s} tối đa 5 {
    danh mục d ${s} { x ${s}: 5 điểm }
  }
  tiêu chí 1.4 ${s} tối đa 5 { chưa diễn đạt được vì ${s} }
}
chỉ số 2 ${s} tối đa 10 { chưa công khai vì ${s} }
`;
};

const inputWith = (raw: string, language: PageInput["language"]): PageInput => {
  const input = pageInput(setWith(raw), { language, signature: raw, publicKey: raw });
  return {
    ...input,
    hash: raw,
    issued: { ...input.issued, version: raw, number: raw, by: raw, date: raw, from: raw, until: raw },
    versions: input.versions.map((v) => ({ ...v, version: raw, from: raw, until: raw, url: raw })),
  };
};

/** The compiled set with every measure, label, name and option key replaced, as a forged or careless server might hold it. */
function forged(compiled: CompiledSet, raw: string): CompiledSet {
  const words = new Set([
    "unit",
    "label",
    "title",
    "name",
    "key",
    "evidence",
    "clause",
    "verbatim",
    "code",
    "pillar",
  ]);
  const change = (value: unknown, key = ""): unknown => {
    if (typeof value === "string") return words.has(key) && value !== "" ? raw : value;
    if (Array.isArray(value)) return value.map((each) => change(each));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, change(each, name)]));
  };
  return { ...compiled, rules: change(compiled.rules) as CompiledSet["rules"] };
}

// What the language refuses in a string is no text of a set: control characters; curly quotation marks end a string.
const isString = (text: string): boolean => !/[\p{Cc}\ufeff“”]/u.test(text) && text.trim() !== "";
const texts = fc
  .oneof(
    fc.constantFrom(...ATTACKS.filter(isString)),
    fc.string({ unit: "grapheme" }).filter(isString),
    fc
      .tuple(fc.constantFrom(...ATTACKS.filter(isString)), fc.string().filter(isString))
      .map((both) => both.join("")),
  )
  .map((text) => text.normalize("NFC"));

describe("text of users on the page", () => {
  const plain = (["vi", "en"] as const).map((language) =>
    shapeOf(readHtml(readingPage(inputWith("x", language)))),
  );

  test("never becomes tags or attributes", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(0, 1), (raw, i) => {
        const page = readHtml(readingPage(inputWith(raw, i === 0 ? "vi" : "en")));
        expect(shapeOf(page)).toEqual(plain[i]);
      }),
      { numRuns: 60 },
    );
  });

  test.each(ATTACKS.filter(isString))("%s is shown as it was written", (raw) => {
    const { text, tags } = readHtml(readingPage(inputWith(raw, "vi")));
    // Once for every place of the template and of what the server adds.
    expect(text.split(raw).length).toBeGreaterThan(50);
    expect(tags.filter(({ name }) => name === "script")).toHaveLength(4);
    const urls = tags.flatMap(({ attributes }) =>
      attributes.filter(([name]) => name === "href" || name === "src"),
    );
    expect(urls.filter(([, url]) => /^\s*(javascript|data:text)/i.test(url))).toEqual([]);
  });

  test("nor in measures, names and keys of the compiled set", () => {
    const input = pageInput(setWith("x"));
    const shape = shapeOf(readHtml(readingPage({ ...input, compiled: forged(input.compiled, "x") })));
    for (const raw of ATTACKS) {
      const page = readHtml(readingPage({ ...input, compiled: forged(input.compiled, raw) }));
      expect(shapeOf(page), raw).toEqual(shape);
    }
  });

  test("in the data block nothing ends it, and it reads back as it was", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...ATTACKS), (value, attack) => {
        const data = { value, attack, [attack]: attack };
        const block = textOf(jsonData("d", data));
        const inner = block.slice('<script type="application/json" id="d">'.length, -"</script>".length);
        expect(inner).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(inner)).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });

  test("a piece cannot be forged by data that looks like one", () => {
    const data = JSON.parse('{"html":"<b>","Symbol(html)":"<b>"}') as string;
    expect(() => textOf(html`${[data]}`)).toThrow();
    expect(textOf(html`<p title="${"\"'<&>"}">${["<", html`<br>`, null, 1]}</p>`)).toBe(
      '<p title="&quot;&#39;&lt;&amp;&gt;">&lt;<br>1</p>',
    );
  });
});
