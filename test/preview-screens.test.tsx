// The preview rendered to HTML text, with real sets: what is there for eyes, for screen readers, and for paper.
import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Distribution } from "#designer/views/preview/distribution.tsx";
import { ImpactBar } from "#designer/views/preview/impact-bar.tsx";
import { Insights } from "#designer/views/preview/insights.tsx";
import { Radar } from "#designer/views/preview/radar.tsx";
import { RankChange } from "#designer/views/preview/rank-change.tsx";
import { Ranking } from "#designer/views/preview/ranking.tsx";
import { Soi } from "#designer/views/preview/soi.tsx";
import { UnitSheet } from "#designer/views/preview/unit-sheet.tsx";
import { evaluateAll, explain, printExplanation } from "#runtime";
import { type Previewed, previewed, withValues } from "./support/preview.ts";
import { SETS } from "./support/sets.ts";

const html = (children: ReactNode): string =>
  renderToStaticMarkup(<MantineProvider>{children}</MantineProvider>).replace(/<style[\s\S]*?<\/style>/g, "");

/** What a reader sees or hears, without tags. */
const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, " ")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&gt;/g, ">")
    .replace(/&lt;/g, "<")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

const count = (markup: string, pattern: RegExp): number => markup.match(pattern)?.length ?? 0;

const ignore = (): undefined => undefined;

const HOA_BINH = previewed("hoa-binh/huyen");
const BINH_THUAN = previewed("binh-thuan/so");
const LESS = withValues(HOA_BINH, "cao-phong", { "1.1.muc": "khong", "3.7.co": false, "1.6.co": false });

const ranking = (
  { set, data, result }: Previewed,
  more: { readonly before?: Previewed["result"] } = {},
): string =>
  html(
    <Ranking
      rules={set.rules}
      result={result}
      units={data.units}
      language="vi"
      selectedUnit={data.units[0]?.id ?? null}
      onSelectUnit={ignore}
      onExplain={ignore}
      {...more}
    />,
  );

/** Hostile names: they must stay text everywhere. */
const EVIL = '<img src=x onerror="alert(1)">';

describe("ranking", () => {
  test.each(SETS)("%s: every unit a row with a header, every column a header with a button", (id) => {
    const of = previewed(id);
    const markup = ranking(of);
    const columns = of.set.rules.grades === null ? 4 : 5;
    expect(count(markup, /scope="row"/g)).toBe(of.data.units.length);
    expect(count(markup, /scope="col"[^>]*aria-sort="[a-z]+"[^>]*><button/g)).toBe(columns);
    expect(count(markup, /aria-sort="ascending"/g)).toBe(1);
    expect(count(markup, /aria-current="true"/g)).toBe(1);
    expect(markup).toContain("<caption");
  });

  test("numbers are buttons that say what they explain; what is rounded names the exact number", () => {
    const markup = ranking(BINH_THUAN);
    expect(markup).toContain('aria-label="Soi tổng điểm của Sở Ngoại vụ: 221–411"');
    expect(markup).toContain('aria-label="Soi hạng của Sở Ngoại vụ: 5–10"');
    expect(ranking(HOA_BINH)).toMatch(
      /aria-label="Soi tổng điểm của UBND huyện Mai Châu: ≈875,10, đầy đủ: [≈\d]/,
    );
  });

  test("the change of rank is a sign and words", () => {
    const [before, after] = [HOA_BINH.result, LESS];
    const markup = ranking({ ...HOA_BINH, result: after }, { before });
    expect(textOf(markup)).toMatch(/▼\d xuống \d hạng/);
    expect(textOf(markup)).toContain("không đổi hạng");
    expect(ranking(HOA_BINH)).not.toContain("Thay đổi hạng");
  });

  test("groups stand apart, and a set with several rankings gives a choice", () => {
    expect(textOf(ranking(previewed("hoa-binh/xa")))).toContain("Huyện Cao Phong: 10 đơn vị");
    expect(count(ranking(previewed("mo-duc/xa")), /<option/g)).toBe(4);
    expect(count(ranking(HOA_BINH), /<option/g)).toBe(0);
  });

  test("of many units the first rows are drawn; the table says how many there are, and each row which it is", () => {
    const [first] = HOA_BINH.data.units;
    if (first === undefined) throw new Error("no units");
    const units = Array.from({ length: 300 }, (_, i) => ({ ...first, id: `u${i}` }));
    const data = { ...HOA_BINH.data, units };
    const markup = ranking({ ...HOA_BINH, data, result: evaluateAll(HOA_BINH.set, data) });
    expect(markup).toContain('aria-rowcount="301"');
    expect(count(markup, /scope="row"/g)).toBe(25);
    expect(markup).toContain('aria-rowindex="26"');
    expect(count(markup, /<tbody/g)).toBe(12);
  });

  test("no units: a sentence that says how to get some", () => {
    expect(ranking({ ...HOA_BINH, result: { units: [], findings: [] } })).toContain("Chưa có đơn vị nào");
  });
});

describe("charts", () => {
  const charts = ({ set, data, result }: Previewed, before = result): readonly string[] => {
    const common = { rules: set.rules, units: data.units, language: "vi" } as const;
    const first = data.units[0]?.id ?? "";
    return [
      html(<Radar {...common} result={result} unit={first} />),
      html(<Distribution {...common} result={result} selectedUnit={first} />),
      html(<RankChange {...common} before={before} after={result} />),
    ];
  };

  test.each(SETS)(
    "%s: each is an image with title and description and a table twin, or is the table itself",
    (id) => {
      for (const markup of charts(previewed(id))) {
        const drawn = /<svg role="img"[^>]*aria-labelledby="([\w-]+) ([\w-]+)"/.exec(markup);
        if (drawn === null) {
          expect(markup).toContain("<table");
          continue;
        }
        const [, title, desc] = drawn;
        expect(markup).toMatch(
          new RegExp(`<title id="${title}">[^<]+</title><desc id="${desc}">[^<]{20,}</desc>`),
        );
        expect(markup).toMatch(/<button[^>]*aria-pressed="false"[^>]*>Xem dạng bảng/);
        expect(markup).not.toMatch(/NaN|Infinity|undefined/);
      }
    },
  );

  test("the words of a radar hold every pillar's percent", () => {
    const [radar = ""] = charts(BINH_THUAN);
    for (const { title } of BINH_THUAN.set.rules.pillars) expect(radar).toContain(title);
    expect(charts(previewed("hoa-binh/huyen"))[0]).toContain("2 Thể chế số: 100 %");
  });

  test("an open pillar is drawn as certain and as possible", () => {
    const { set, data, result } = BINH_THUAN;
    const of = (unit: string): string =>
      html(<Radar rules={set.rules} result={result} units={data.units} language="vi" unit={unit} />);
    expect(of("SNgV")).toContain("nét chấm là mức cao nhất có thể");
    expect(of("SNgV")).toContain("0–100 %");
    expect(of("STTTT")).not.toContain("nét chấm");
    expect(of("nobody")).toBe("");
  });

  test("who waits for figures is counted, not drawn", () => {
    expect(charts(BINH_THUAN)[1]).toContain("1 đơn vị còn chờ số liệu");
    expect(charts(BINH_THUAN)[1]).toContain("Ngưỡng Khá: 70 %");
  });

  test("ranks before and after say how many move", () => {
    const [, , change = ""] = charts({ ...HOA_BINH, result: LESS }, HOA_BINH.result);
    expect(change).toMatch(/\d đơn vị lên, 1 đơn vị xuống/);
    expect(change).toContain("▼");
  });
});

describe("impact bar", () => {
  test("is a status line with a button that opens the chart", () => {
    const { set, data, result } = HOA_BINH;
    const bar = html(
      <ImpactBar rules={set.rules} before={result} after={LESS} units={data.units} language="vi" />,
    );
    expect(bar).toMatch(/role="status">\d đơn vị đổi hạng, 1 đơn vị đổi điểm/);
    expect(bar).toMatch(/aria-expanded="false" aria-controls="([\w-]+)"[\s\S]*id="\1" hidden/);
  });
});

describe("Soi", () => {
  const soi = ({ set, data }: Previewed, unit: string, code?: string): string =>
    html(
      <Soi
        explanation={explain(set, data, unit, code)}
        rules={set.rules}
        language="vi"
        asked={{ is: "criterion", code: code ?? "3.5" }}
        spans={set.spans}
        onGo={ignore}
        given={(key) => (key === "3.5.a" ? "32.640" : null)}
      />,
    );

  test("holds every sentence that the printed explanation of a criterion has", () => {
    const { set, data } = HOA_BINH;
    const text = textOf(soi(HOA_BINH, "cao-phong", "3.5"));
    const printed = printExplanation(explain(set, data, "cao-phong", "3.5"), "vi").split("\n");
    // The first lines name set and unit; titles of blocks stand apart in Soi.
    const sentences = printed
      .slice(4)
      .map((line) =>
        line
          .trim()
          .replace(/^(Căn cứ|Văn bản|Kiểm chứng|Kết quả): /, "")
          .replace(/\s+/g, " "),
      )
      .filter((line) => line !== "" && !/^(Số liệu|Cách tính|Văn bản):$/.test(line));
    expect(sentences.length).toBeGreaterThan(8);
    for (const sentence of sentences) expect(text).toContain(sentence);
  });

  test("the way to the criterion asked for is open, the rest is closed", () => {
    const markup = soi(HOA_BINH, "cao-phong");
    expect(count(markup, /<details[^>]* open=""/g)).toBe(3);
    expect(count(markup, /<details/g)).toBe(1 + 8 + 61 + 1);
  });

  test("figures show how they were given, and lead to where they are declared", () => {
    const markup = soi(HOA_BINH, "cao-phong", "3.5");
    expect(markup).toContain("đã nhập “32.640”");
    expect(markup).toContain('aria-label="Đến chỗ viết 3.5.a"');
  });

  test("what is missing is named", () => {
    const text = textOf(soi(HOA_BINH, "da-bac"));
    expect(text).toMatch(/Còn thiếu: \d/);
  });
});

describe("sheet of a unit", () => {
  test.each(SETS)("%s: every criterion a row, every state in words", (id) => {
    const { set, data, result } = previewed(id);
    for (const unit of result.units) {
      const markup = html(
        <UnitSheet
          rules={set.rules}
          result={result}
          units={data.units}
          language="vi"
          unit={unit.id}
          onExplain={ignore}
        />,
      );
      expect(count(markup, /scope="row"/g)).toBe(set.rules.criteria.length + 1);
      const states = [...unit.criteria.values()].filter((each) => each.status !== "scored");
      expect(count(markup, /data-state=/g)).toBe(states.length);
    }
  });
});

describe("text from users", () => {
  test("stays text everywhere", () => {
    const { set, data } = HOA_BINH;
    const units = data.units.map((unit) => ({ ...unit, name: EVIL, group: EVIL }));
    const result = HOA_BINH.result;
    const common = { rules: set.rules, units, language: "vi" } as const;
    const first = units[0]?.id ?? "";
    const markups = [
      html(
        <Ranking {...common} result={result} selectedUnit={null} onSelectUnit={ignore} onExplain={ignore} />,
      ),
      html(<Radar {...common} result={result} unit={first} />),
      html(<Distribution {...common} result={result} selectedUnit={first} />),
      html(<RankChange {...common} before={result} after={LESS} />),
      html(<ImpactBar {...common} before={result} after={LESS} />),
      html(<UnitSheet {...common} result={result} unit={first} onExplain={ignore} />),
      html(<Insights {...common} result={result} never={[]} />),
      html(<Soi explanation={explain(set, { ...data, units }, first)} rules={set.rules} language="vi" />),
    ];
    for (const markup of markups) {
      expect(markup).not.toContain("<img");
      expect(textOf(markup)).toContain("<img src=x");
    }
  });
});
