// The public page in Chromium, built as for production and under the product's policy: calculator, hash and signature
// check, keyboard, accessibility, print, no script; no console error and no request to another host.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { axe, launch, watch } from "../support/browser.ts";
import { pageInput } from "../support/reading.ts";
import { type ReadingServer, readingAssets, serveReading } from "../support/reading-server.ts";
import { sourceOf } from "../support/sets.ts";

const LISTS = `bộ chỉ số thu/danh-sach phiên bản 1.0.0
tên "Danh sách"
thang điểm 20
đơn vị đo triệu đồng (thập phân 6)
mẫu số bằng 0: 0 điểm
không xếp hạng khi nộp sau ngày 30/10 năm đánh giá
chỉ số 1 "Một" tối đa 20 {
  tiêu chí 1.1 "Danh sách" tối đa 10 {
    danh sách ds "Văn bản đã ban hành" {
      số liệu v: triệu đồng "Kinh phí"
      có/không dung_han "Đúng hạn"
    }
    điểm = đếm(ds khi dung_han = có) * 2 điểm, không quá điểm tối đa
  }
  tiêu chí 1.2 "Danh mục" tối đa 10 {
    danh mục dm "Nền tảng" { k1 "Một": 4 điểm; k2 "Hai": 6 điểm }
  }
}
`;

/** Points that depend on the other units, a pillar in a pillar, a criterion outside, a parameter. */
const OTHERS = `bộ chỉ số thu/khac phiên bản 1.0.0
tên "Khác"
thang điểm 30
đơn vị đo người (đếm)
mẫu số bằng 0: 0 điểm
tham số tran: điểm "Điểm thưởng cao nhất" từ 0 đến 100
chỉ số 1 "Một" tối đa 20 {
  chỉ số 1.1 "Trong một" tối đa 20 {
    ghi chú "Ghi chú của chỉ số trong"
    tiêu chí 1.1.1 "So với đơn vị cao nhất" tối đa 20 {
      số liệu n: người "Số người"
      điểm = n / cao nhất của n trong nhóm * điểm tối đa
    }
  }
}
tiêu chí 9 "Ngoài chỉ số" tối đa 10 { có/không co "Có": điểm tối đa }
điểm thưởng 10 "Sáng kiến" tối đa tran { người thẩm định cho điểm }
`;

let browser: Browser;
let server: ReadingServer;
let open: BrowserContext | null = null;
let seen: { readonly wrong: readonly string[] } = { wrong: [] };

beforeAll(async () => {
  const input = pageInput(sourceOf("hoa-binh/huyen"));
  const wrongHash = { ...input.compiled, rules: { ...input.compiled.rules, title: "Khác" } };
  const [flipped = ""] = [input.signature.replace(/^./, (sign) => (sign === "A" ? "B" : "A"))];
  server = await serveReading(await readingAssets(), {
    "/vi": input,
    "/en": { ...input, language: "en" },
    "/sua-quy-tac": { ...input, compiled: wrongHash },
    "/sua-ngay": { ...input, issued: { ...input.issued, until: "2030-12-31" } },
    "/sua-chu-ky": { ...input, signature: flipped },
    "/hong-khoa": { ...input, publicKey: "AAAA" },
    "/khong-ky": { ...input, signature: "", publicKey: "" },
    "/du-thao": { ...input, issued: { ...input.issued, state: "draft" } },
    "/bai-bo": { ...input, issued: { ...input.issued, state: "repealed" } },
    "/danh-sach": pageInput(LISTS),
    "/khac": pageInput(OTHERS),
  });
  browser = await launch();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

afterEach(async () => {
  await open?.close();
  open = null;
  expect(seen.wrong).toEqual([]);
});

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  open = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await open.newPage();
  seen = watch(page, server.origin);
  await page.goto(`${server.origin}${path}`);
  return page;
}

const field = (key: string): string => `[data-key="${key}"]`;
const text = async (page: Page, selector: string): Promise<string> =>
  (await page.textContent(selector)) ?? "";

describe("the calculator", () => {
  test("shows points, sums and bounds while figures are typed", async () => {
    const page = await visit("/vi");
    expect(await text(page, "[data-total]")).toBe("chờ: từ 0 đến 1.000 / 1.000 điểm");
    await page.fill(field("1.2.a"), "1");
    expect(await text(page, '[data-points="1.2"]')).toBe("chờ: từ 0 đến 20 / 20 điểm");
    await page.fill(field("1.2.b"), "3");
    expect(await text(page, '[data-points="1.2"]')).toBe("≈6,67 / 20 điểm");
    expect(await text(page, '[data-pillar="1"]')).toBe("chờ: từ ≈6,67 đến ≈86,67 / 100 điểm");
    await page.selectOption(field("1.1.muc"), "truong");
    expect(await text(page, "[data-total]")).toBe("chờ: từ ≈26,67 đến ≈986,67 / 1.000 điểm");
    await page.fill(field("1.2.a"), "0");
    expect(await text(page, '[data-points="1.2"]')).toBe("0 / 20 điểm");
    await page.fill(field("1.2.a"), "");
    expect(await text(page, '[data-points="1.2"]')).toBe("chờ: từ 0 đến 20 / 20 điểm");
    await page.click("button[type=reset]");
    await expect.poll(() => text(page, "[data-total]")).toBe("chờ: từ 0 đến 1.000 / 1.000 điểm");
  });

  test("says what cannot be read, and how to write it", async () => {
    const page = await visit("/vi");
    await page.fill(field("1.2.a"), "1.234");
    expect(await page.getAttribute(field("1.2.a"), "aria-invalid")).toBe("true");
    expect(await text(page, '[id="f-1.2.a-loi"]')).toContain("hai cách đọc");
    await page.fill(field("1.2.a"), "<img src=x>");
    expect(await text(page, '[id="f-1.2.a-loi"]')).toContain("“<img src=x>” không phải là số");
    await page.fill(field("1.2.a"), "1");
    expect(await page.getAttribute(field("1.2.a"), "aria-invalid")).toBeNull();
  });

  test("explains a criterion, by keyboard alone", async () => {
    const page = await visit("/vi");
    await page.focus(field("1.2.a"));
    await page.keyboard.type("4");
    await page.keyboard.press("Tab");
    await page.keyboard.type("5");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const why = page.locator('[data-why="1.2"] .explanation');
    await expect.poll(() => why.textContent()).toContain("a / b = 4 / 5 = 80 %");
    expect(await why.textContent()).toContain("Kết quả: 16 điểm");
  });

  test("takes records of a list, ticked items, and when the unit submitted", async () => {
    const page = await visit("/danh-sach");
    await page.click("[data-add]");
    await page.click("[data-add]");
    const records = page.locator(".record");
    await records.nth(0).locator("input").fill("1,5");
    await records.nth(0).locator("select").selectOption("yes");
    await records.nth(1).locator("input").fill("2");
    await records.nth(1).locator("select").selectOption("no");
    expect(await text(page, '[data-points="1.1"]')).toBe("2 / 10 điểm");
    await page.getByLabel("Hai").check();
    expect(await text(page, '[data-points="1.2"]')).toBe("6 / 10 điểm");
    await records.nth(0).locator("[data-remove]").click();
    expect(await text(page, "[data-total]")).toBe("6 / 20 điểm");
    const ids = await page.evaluate(`[...document.querySelectorAll("[id]")].map((e) => e.id)`);
    expect(new Set(ids as string[]).size).toBe((ids as string[]).length);
    expect(await axe(page)).toEqual([]);
  });

  test("does not guess points that depend on other units", async () => {
    const page = await visit("/khac");
    await page.fill(field("1.1.1.n"), "5");
    expect(await text(page, '[data-points="1.1.1"]')).toBe("chờ: từ 0 đến 20 / 20 điểm");
    await page.locator('[data-why="1.1.1"] summary').click();
    const why = page.locator('[data-why="1.1.1"] .explanation');
    await expect.poll(() => why.textContent()).toContain("phụ thuộc các đơn vị khác");
    await page.locator("summary", { hasText: "Tham số" }).click();
    await page.fill(field("tran"), "5");
    await page.locator("summary", { hasText: "Tiêu chí không thuộc chỉ số nào" }).click();
    await page.fill(field("10.x"), "4,5");
    await page.selectOption(field("9.co"), "yes");
    expect(await text(page, '[data-points="10"]')).toBe("4,5 điểm");
    expect(await text(page, "[data-total]")).toBe("chờ: từ 14,5 đến 34,5 / 30 điểm");
    expect(await page.locator(".pillar-row#chi-so-1\\.1").isVisible()).toBe(true);
    expect(await axe(page)).toEqual([]);
  });

  test("speaks English on the English page", async () => {
    const page = await visit("/en");
    await page.fill(field("1.2.a"), "1");
    await page.fill(field("1.2.b"), "3");
    expect(await text(page, '[data-points="1.2"]')).toBe("≈6.67 / 20 points");
  });
});

describe("the check", () => {
  test.each([
    ["/vi", "good", "good", "Mã nội dung đúng", "Chữ ký số đúng"],
    ["/en", "good", "good", "The content hash is right", "The signature is right"],
    ["/sua-quy-tac", "bad", "good", "Mã nội dung SAI", "Chữ ký số đúng"],
    ["/sua-ngay", "good", "bad", "Mã nội dung đúng", "Chữ ký số SAI"],
    ["/sua-chu-ky", "good", "bad", "Mã nội dung đúng", "Chữ ký số SAI"],
    ["/hong-khoa", "good", "unreadable", "Mã nội dung đúng", "không đọc được"],
    ["/khong-ky", "good", "none", "Mã nội dung đúng", "không có chữ ký số"],
  ])("of %s: hash %s, signature %s", async (path, hash, signature, hashWords, signatureWords) => {
    const page = await visit(path);
    await page.click("#kiem-tra-ngay");
    const lines = page.locator("#kiem-tra-ket-qua [data-check]");
    await expect.poll(() => lines.count()).toBe(2);
    expect(await lines.nth(0).getAttribute("data-check")).toBe(hash);
    expect(await lines.nth(0).textContent()).toContain(hashWords);
    expect(await lines.nth(1).getAttribute("data-check")).toBe(signature);
    expect(await lines.nth(1).textContent()).toContain(signatureWords);
  });

  test("says so when the browser cannot check signatures", async () => {
    open = await browser.newContext();
    const page = await open.newPage();
    seen = watch(page, server.origin);
    await page.addInitScript(`Object.defineProperty(crypto, "subtle", { value: undefined })`);
    await page.goto(`${server.origin}/vi`);
    await page.click("#kiem-tra-ngay");
    await expect.poll(() => page.locator("[data-check=unavailable]").textContent()).toContain("Ed25519");
    expect(await page.locator("[data-check=good]").count()).toBe(1);
  });

  test("a changed set is not calculated with", async () => {
    const page = await visit("/sua-quy-tac");
    expect(await page.locator("#may-tinh").isVisible()).toBe(false);
    expect(await text(page, "#may-tinh-loi")).toContain("wrong-hash");
  });
});

describe("everybody can read it", () => {
  test.each(["light", "dark"] as const)("axe finds nothing in %s, all opened", async (colorScheme) => {
    const page = await visit("/vi", { colorScheme });
    expect(await axe(page)).toEqual([]);
    await page.evaluate(`document.querySelectorAll("details").forEach((d) => { d.open = true; })`);
    await page.fill(field("1.2.a"), "sai");
    await page.click("#kiem-tra-ngay");
    await page.waitForSelector("[data-check=good]");
    expect(await axe(page)).toEqual([]);
  });

  test("axe finds nothing on the English page with forced colours", async () => {
    const page = await visit("/en", { forcedColors: "active" });
    expect(await axe(page)).toEqual([]);
  });

  test("at 400 % zoom nothing is cut off, and axe finds nothing", async () => {
    const page = await visit("/vi", { viewport: { width: 320, height: 256 } });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    expect(await axe(page)).toEqual([]);
  });

  test("without script it reads whole, and says what needs it", async () => {
    const page = await visit("/vi", { javaScriptEnabled: false });
    expect(await page.locator("tr[id^=tieu-chi-]").count()).toBe(61);
    expect(await page.locator("#may-tinh").isVisible()).toBe(false);
    expect(await page.locator("noscript").first().isVisible()).toBe(true);
  });

  test("the first key goes to the content, and everything has a visible focus", async () => {
    const page = await visit("/vi");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
  });
});

describe("printed", () => {
  test("it is the annex: heads of tables again on every page, no calculator, Times New Roman 13", async () => {
    const page = await visit("/vi");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#tinh-thu").isVisible()).toBe(false);
    expect(await page.locator(".pillar-row.print").count()).toBe(8);
    expect(await page.locator(".pillar-row.print").first().isVisible()).toBe(true);
    const style = (await page.evaluate(
      `(() => { const s = getComputedStyle(document.body); return [s.fontFamily, s.fontSize]; })()`,
    )) as readonly string[];
    expect(style[0]).toContain("Times New Roman");
    expect(style[1]).toBe("17.3333px");
    const head = `getComputedStyle(document.querySelector(".annex-table > thead")).display`;
    expect(await page.evaluate(head)).toBe("table-header-group");
  });

  test("the decision's words alone, or the rules and readings with them", async () => {
    const page = await visit("/vi");
    await page.emulateMedia({ media: "print" });
    const row = page.locator("#tieu-chi-3\\.5");
    expect(await row.locator(".verbatim .text").isVisible()).toBe(true);
    expect(await row.locator(".rule").isVisible()).toBe(false);
    expect(await page.locator(".general .rule-line:visible, .general .reading:visible").count()).toBe(0);
    expect(await page.locator(".words-alone").innerText()).toContain(
      "bộ chỉ số hoa-binh/huyen, phiên bản 1.0.0",
    );
    expect(await page.locator(".check-section").isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await page.getByLabel("In kèm quy tắc tính và cách hiểu").check();
    await page.emulateMedia({ media: "print" });
    expect(await row.locator(".rule").isVisible()).toBe(true);
    expect(await page.locator(".general .reading:visible, .rule .reading:visible").count()).toBeGreaterThan(
      0,
    );
    expect(await page.locator(".words-alone").isVisible()).toBe(false);
  });

  test("a draft and what is no longer in force say so on paper too", async () => {
    for (const [at, words] of [
      ["/du-thao", "Dự thảo, chưa ban hành"],
      ["/bai-bo", "Hết hiệu lực"],
    ] as const) {
      const page = await visit(at);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".state").innerText()).toContain(words);
      await page.context().close();
    }
    const page = await visit("/vi");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".state").innerText()).not.toContain("Đang có hiệu lực");
  });

  test("where no words were copied, the rule is printed in their place", async () => {
    const page = await visit("/khac");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#tieu-chi-9 .rule").isVisible()).toBe(true);
    expect(await page.locator(".words-alone").innerText()).toContain("chưa chép lời văn thì có quy tắc");
  });

  test("by one click on the page", async () => {
    const page = await visit("/vi");
    await page.evaluate("window.print = () => { document.title = 'printed'; }");
    await page.getByRole("button", { name: "In phụ lục" }).click();
    expect(await page.title()).toBe("printed");
  });

  test("no cell is wider than its page", async () => {
    const page = await visit("/vi", { viewport: { width: 990, height: 680 } });
    await page.emulateMedia({ media: "print" });
    const wide = `[...document.querySelectorAll("td, th")].filter((c) => c.scrollWidth > c.clientWidth + 1).map((c) => c.textContent.slice(0, 60))`;
    expect(await page.evaluate(wide)).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf).toMatch(/\/MediaBox \[0 0 841\.\d+ 59[45]\.\d+\]/);
  });
});
