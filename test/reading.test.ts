// The public page of an issued version: what is on it, for a small set letter by letter and for the shipped sets by their words.
import { describe, expect, test } from "vitest";
import { link } from "#designer/reading/html.ts";
import { readingPage } from "#designer/reading/page.ts";
import type { VersionState } from "#designer/reading/page-input.ts";
import { signedMessage } from "#designer/reading/signed-message.ts";
import { analyze, compile } from "#dsl";
import { load } from "#runtime";
import { idsOf, readHtml } from "./support/html.ts";
import { issuedOf, pageInput } from "./support/reading.ts";
import { SETS, sourceOf } from "./support/sets.ts";

const SMALL = `bộ chỉ số thu/nghiem phiên bản 1.0.0
tên "Bộ chỉ số thử nghiệm"
quyết định "01/QĐ-UBND" ngày 01/06/2023 của "Chủ tịch UBND tỉnh", "Phụ lục I"
hiệu lực từ ngày 01/06/2023 đến ngày 31/12/2025
thay thế "Quyết định số 9/QĐ-UBND"
cấp "huyện"
thang điểm 60
công bố 2 chỉ số, 4 tiêu chí, 60 điểm tại "Điều 1"
đơn vị đo người, tin bài (đếm); triệu đồng (thập phân 6)
mẫu số bằng 0: cần cách hiểu  # văn bản không nói
thông tin chung {
  số liệu 1.4 dan_so: người "Số lượng dân số"
}
nhãn dvctt "Dịch vụ công": 1.3
không áp dụng dvctt: 0 điểm, do "cơ quan thẩm định" xác nhận
xếp hạng "Chuyển đổi số" theo tổng điểm
xếp loại theo phần trăm thang điểm {
  văn bản "Tốt: từ 85%; Khá: dưới 85%"
  từ 85% trở lên : "Tốt"
  dưới 85%       : "Khá"
  phủ quyết "Tốt" khi điểm chỉ số 1 < 10 điểm
}
khen thưởng "Bằng khen" khi xếp loại là "Tốt"
không xếp hạng khi nộp sau ngày 30/10 năm đánh giá
làm tròn tổng điểm đến 1 chữ số
ghi chú "Ghi chú của cả bộ"
cách hiểu "Bốn tiêu chí" về declared-criteria (dự thảo) của "Sở TT&TT" vì "Điều 1 và bảng đều là 4"
chỉ số 1 "Hạ tầng số" tối đa 40 {
  tiêu chí 1.1 "Tỷ lệ dân số có điện thoại thông minh" tối đa 10 {
    văn bản """
      Tỷ lệ >= 85%: Điểm tối đa;
      Tỷ lệ < 85%: Điểm = Tỷ lệ/85%*Điểm tối đa
    """
    kiểm chứng "Báo cáo"
    số liệu a: người "Số người có điện thoại thông minh"
    số liệu b: người "Tổng dân số"
    yêu cầu a <= b
    tỷ lệ = a/b
    điểm = tỷ lệ đủ từ 85% * điểm tối đa
    ví dụ a = 85; b = 100 thì 10 điểm
  }
  tiêu chí 1.2 "Thường xuyên cập nhật tin bài" tối đa 20 {
    số liệu n: tin bài "Số tin, bài trong năm"
    điểm = bảng n {
      trên 40      : điểm tối đa
      từ 10 đến 40 : 1/2 * điểm tối đa
      dưới 10      : không có điểm
    }, không quá điểm tối đa
    cách hiểu "40 tin bài thuộc mức 1/2" tại 40 vì "hai dòng cùng nhắc 40"
    chấp nhận score-jump tại 10 vì "nguyên văn"
  }
  tiêu chí 1.3 "Nền tảng" tối đa 10 {
    lựa chọn muc "Mức" {
      cao  "Cao"  : điểm tối đa
      thap "Thấp" : 0 điểm
    }
    ghi chú "Ghi chú của tiêu chí"
  }
}
chỉ số 2 "Nhân lực số" tối đa 20 {
  công bố 1 tiêu chí
  chưa công khai vì "Phụ lục chưa công khai"
}
`;

const FIXED = { signature: "chu-ky", publicKey: "khoa" };

describe("the page of a small set", () => {
  test.each(["vi", "en"] as const)("in %s, letter by letter", async (language) => {
    const page = readingPage(pageInput(SMALL, { ...FIXED, language }));
    await expect(page).toMatchFileSnapshot(`golden/reading/small.${language}.html`);
  });

  test("is the same whether the text or its analysis is given", () => {
    const input = pageInput(SMALL, FIXED);
    expect(readingPage({ ...input, set: SMALL })).toBe(readingPage(input));
  });

  test.each([
    ["effective", "Đang có hiệu lực"],
    ["upcoming", "Sắp có hiệu lực"],
    ["expired", "Hết hiệu lực"],
    ["replaced", "Hết hiệu lực: đã được thay thế"],
    ["repealed", "Hết hiệu lực: đã bị bãi bỏ"],
  ] as const satisfies readonly (readonly [VersionState, string])[])("says that it is %s", (state, words) => {
    const { issued, ...input } = pageInput(SMALL, FIXED);
    const page = readingPage({ ...input, issued: { ...issued, state } });
    expect(page).toContain(`<span class="chip state-${state}">${words}</span>`);
  });

  test("a repealed version says from which day, by which decision and why", () => {
    const ended = { kind: "repealed", on: "2026-02-01", by: "9/QĐ-<b>", reason: "hết nhiệm vụ" } as const;
    const page = readingPage({ ...pageInput(SMALL, FIXED), ended });
    expect(page).toContain("từ ngày 01/02/2026, bị bãi bỏ theo 9/QĐ-&lt;b&gt;: hết nhiệm vụ");
    expect(readingPage(pageInput(SMALL, FIXED))).not.toContain("bị bãi bỏ theo");
  });

  test("the rules in the page are the compiled set, and load", () => {
    const page = readingPage(pageInput(SMALL));
    const [, json = ""] = /<script type="application\/json" id="du-lieu">(.*)<\/script>/.exec(page) ?? [];
    const data = JSON.parse(json) as { compiled: unknown; hash: string };
    const loading = load(data.compiled);
    expect(loading.ok && loading.set.hash).toBe(data.hash);
  });
});

describe.each(SETS)("the page of %s", (id) => {
  const compiled = compile(analyze(sourceOf(id)));
  test.each(["vi", "en"] as const)(
    "in %s holds every criterion with its words, and every reading",
    (language) => {
      if (compiled === null) throw new Error("not compiled");
      const page = readHtml(readingPage(pageInput(sourceOf(id), { language })));
      const ids = idsOf(page);
      expect(new Set(ids).size).toBe(ids.length);
      const { rules } = compiled;
      const said = [
        ...rules.criteria.flatMap((c) => [
          c.title,
          c.verbatim,
          c.evidence,
          c.clause,
          c.undisclosed,
          ...c.notes,
        ]),
        ...rules.criteria.flatMap((c) =>
          c.inputs.flatMap((i) => [i.label, ...i.options.map((o) => o.label)]),
        ),
        ...rules.pillars.flatMap((p) => [p.title, ...p.notes]),
        ...[...rules.readings, ...rules.criteria.flatMap((c) => c.readings)].flatMap((r) => [
          r.text,
          r.because,
        ]),
        ...[...rules.accepts, ...rules.criteria.flatMap((c) => c.accepts)].flatMap((a) => [
          a.code,
          a.because,
        ]),
        ...rules.common.map((i) => i.label),
        ...rules.notes,
        ...rules.awards.map((a) => a.name),
        ...(rules.grades?.rows ?? []).map((row) => row.name),
      ];
      expect(said.filter((words) => !page.text.includes(words))).toEqual([]);
      expect(
        rules.criteria.map(({ code }) => `tieu-chi-${code}`).filter((each) => !ids.includes(each)),
      ).toEqual([]);
      const links = page.tags.flatMap(({ attributes }) => attributes.filter(([name]) => name === "href"));
      const inner = links.map(([, href]) => href).filter((href) => /^#./.test(href));
      expect(inner.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    },
  );
});

describe("what is signed", () => {
  test("is canonical JSON of the facts, and nothing else", () => {
    const more = { set: "a/b", version: "1.0.0", content: "c0", source: "50", extra: "không ký" };
    const decision = { by: "UBND", date: "2023-06-01", number: "1/QĐ", place: "không ký" };
    const message = signedMessage({ ...more, decision, effective: { until: "", from: "2023-06-01" } });
    expect(message).toBe(
      '{"content":"c0","decision":{"by":"UBND","date":"2023-06-01","number":"1/QĐ"},' +
        '"effective":{"from":"2023-06-01","until":""},"set":"a/b","source":"50","version":"1.0.0"}',
    );
  });

  test("stands on the page", () => {
    const input = pageInput(SMALL);
    const { compiled } = input;
    const issued = issuedOf(compiled);
    const { text } = readHtml(readingPage(input));
    expect(text).toContain(
      `{"content":"${compiled.hash}","decision":{"by":"${issued.by}","date":"2023-06-01","number":"01/QĐ-UBND"},` +
        `"effective":{"from":"2023-06-01","until":"2025-12-31"},"set":"thu/nghiem","source":"${compiled.source.hash}","version":"1.0.0"}`,
    );
  });
});

describe("addresses", () => {
  test.each(["/vi", "./a", "../a", "?lang=vi", "#a", "a/b.json", "https://x.vn/a", "http://x.vn"])(
    "%s stays",
    (url) => {
      expect(link(url)).toBe(url);
    },
  );
  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:1",
    "data:text/html,x",
    "vbscript:x",
    "",
  ])("%s leads nowhere", (url) => {
    expect(link(url)).toBe("#");
  });
});
