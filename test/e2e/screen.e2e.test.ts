// The studio's screen in Debian's Chromium: room for long words and for charts, problems by their cause, help, print.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { axe } from "../support/browser.ts";
import { withDesigner } from "../support/designer.ts";
import type { RunningServer } from "../support/designer-server.ts";
import { ask } from "../support/people.ts";
import { maxOf, openStudioPage, ready, type StudioAt, saved, until } from "../support/studio-page.ts";

let server: RunningServer;
let browser: Browser;
let context: BrowserContext;

withDesigner(
  (started) => {
    server = started.server;
    browser = started.browser;
    context = started.context;
  },
  1280,
  800,
);

const studio = (): Promise<StudioAt> => openStudioPage(context, server);
const focused = (page: Page): Promise<string | null> =>
  page.locator("*:focus").evaluateAll(([at]) => at?.getAttribute("data-path") ?? null);

test("a long title is shown whole in the form, on one line of the text", async () => {
  const { page, wrong } = await studio();
  await page.locator("[data-row='1.1'] button").click();
  const title = page.locator("aside [data-path='1.1/title']");
  await title.waitFor();
  const hidden = (): Promise<number> => title.evaluate((field) => field.scrollHeight - field.clientHeight);
  expect(await hidden()).toBeLessThanOrEqual(0);
  await title.press("End");
  await title.press("Enter");
  await page.keyboard.insertText(" và\nmột dòng nữa rất dài để ô chữ phải cao thêm một lần nữa");
  await page.locator("[data-row='1.1']").getByText("và một dòng nữa rất dài").waitFor();
  expect(await title.inputValue()).not.toContain("\n");
  expect(await hidden()).toBeLessThanOrEqual(0);
  expect(wrong).toEqual([]);
  await page.close();
});

test("the line on top stays as high as it is: a long title is cut and whole in its title, the state of saving has its room", async () => {
  const { page, wrong } = await studio();
  const title = "Bản 1.0.0 khôi phục ngày 27/11/2026 theo kết luận của cuộc họp tháng mười một";
  const { id } = await ask<{ id: string }>(page, "POST", "/api/drafts", { set: "hoa-binh/huyen", title });
  await ask(page, "POST", `/api/drafts/${id}/submit`, { note: "thử" });
  await page.goto(`${server.url}/soan/${id}`);
  await ready(page);
  const heading = page.getByRole("heading", { level: 1 });
  expect([await heading.getAttribute("title"), await heading.innerText()]).toEqual([title, title]);
  const heights = async (): Promise<readonly number[]> => {
    const found: number[] = [];
    for (const width of [1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      found.push((await page.locator("header").boundingBox())?.height ?? 0);
    }
    return found;
  };
  const saved = await heights();
  expect(new Set(saved).size).toBe(1);
  expect(saved[0]).toBeLessThan(60);
  // As long as it is not saved, that is said; once it is, the draft is no longer in review.
  await page.route("**/api/drafts/*/edits", (route) => route.abort());
  await maxOf(page, "8.4").fill("77");
  await page.locator("[data-save=waiting]").waitFor();
  expect(await heights()).toEqual(saved);
  await page.unroute("**/api/drafts/*/edits");
  await page.locator("[data-save=saved]").waitFor();
  await page.locator("header").getByText("Nháp", { exact: true }).waitFor();
  expect(await heights()).toEqual(saved);
  expect(wrong.filter((line) => !line.includes("ERR_FAILED"))).toEqual([]);
  await page.close();
});

test("the preview is made higher by keys and by dragging, and stays so on this machine", async () => {
  const { page, wrong } = await studio();
  const grip = page.getByRole("separator", { name: "Chiều cao khung xem trước" });
  const panel = page.getByRole("tabpanel").locator("..");
  const heightOf = async (): Promise<number> => (await panel.boundingBox())?.height ?? 0;
  const usual = await heightOf();
  await grip.focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("ArrowUp");
  expect(await grip.getAttribute("aria-valuenow")).toBe("54");
  expect(await heightOf()).toBeGreaterThan(usual + 150);
  await page.reload();
  await ready(page);
  expect(await grip.getAttribute("aria-valuenow")).toBe("54");
  const box = await grip.boundingBox();
  if (box === null) throw new Error("the grip is not shown");
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 10, box.y + 170, { steps: 4 });
  await page.mouse.up();
  expect(await grip.getAttribute("aria-valuenow")).toBe("34");
  expect(await axe(page)).toEqual([]);
  expect(wrong).toEqual([]);
  await page.close();
});

test("table and text together have room at 1280 pixels; the outline comes back when it is wanted", async () => {
  const { page, wrong } = await studio();
  await page.keyboard.press("Alt+3");
  await page.locator(".monaco-editor .view-line").first().waitFor();
  const widthOf = async (name: string): Promise<number> =>
    (await page.getByRole("region", { name, exact: true }).boundingBox())?.width ?? 0;
  expect(await widthOf("Bảng")).toBeGreaterThan(450);
  expect(await widthOf("Văn bản")).toBeGreaterThan(450);
  expect(await page.getByRole("navigation", { name: "Mục lục" }).count()).toBe(0);
  await page.getByRole("button", { name: "Mục lục" }).click();
  await page.getByRole("navigation", { name: "Mục lục" }).waitFor();
  const form = page.getByRole("button", { name: "Biểu mẫu" });
  await form.click();
  expect(await page.getByRole("complementary", { name: "Biểu mẫu" }).count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  // A criterion that is added needs its form.
  await page.locator("[data-row='1.2'] button").click();
  await page.keyboard.press("Control+Enter");
  expect(
    await until(
      () => focused(page),
      (at) => at === "1.8/title",
    ),
  ).toBe("1.8/title");
  expect(await form.getAttribute("aria-pressed")).toBe("true");
  expect(wrong).toEqual([]);
  await page.close();
});

test("problems stand with their criterion, the worst first, with a count, a way there and a repair", async () => {
  const { page, wrong } = await studio();
  await maxOf(page, "1.2").fill("30");
  await page.getByRole("tab", { name: "Vấn đề (8)" }).click();
  const groups = page.locator("[data-problems]");
  await until(
    () => groups.count(),
    (count) => count === 3,
  );
  expect(await groups.evaluateAll((all) => all.map((each) => each.getAttribute("data-problems")))).toEqual([
    "1.2",
    "",
    "pillar/1",
  ]);
  const first = groups.first();
  const head = first.getByRole("button", { expanded: true });
  expect(await head.innerText()).toMatch(/1\.2 Bí thư.*\s3 lỗi/);
  expect(await axe(page)).toEqual([]);
  await head.click();
  expect(await first.getByText("Ví dụ này được").count()).toBe(0);
  await first.getByRole("button", { expanded: false }).click();
  // To the field of the example.
  await first.getByRole("button", { name: "Xem chỗ này" }).first().click();
  expect(
    await until(
      () => focused(page),
      (at) => at?.startsWith("1.2/example/1") === true,
    ),
  ).toContain("1.2/example/1");
  // With the text shown, to the place itself.
  await page.keyboard.press("Alt+2");
  await page.locator(".monaco-editor .view-line").first().waitFor();
  await groups.nth(1).getByRole("button", { name: "Xem chỗ này" }).first().click();
  await page.locator(".monaco-editor.focused .view-line").getByText("thang điểm").first().waitFor();
  await groups.nth(2).getByRole("button", { name: "Sửa điểm tối đa của chỉ số thành 110" }).click();
  await page.getByRole("tab", { name: "Vấn đề (7)" }).waitFor();
  expect(wrong).toEqual([]);
  await page.close();
});

test("findings stay while something is typed before them; a repair gives the focus to the next one", async () => {
  const { page, wrong } = await studio();
  await maxOf(page, "1.2").fill("30");
  await page.getByRole("tab", { name: "Vấn đề (8)" }).click();
  const findings = page.locator("[data-problems='1.2']").getByRole("button", { name: "Xem chỗ này" });
  await until(
    () => findings.count(),
    (count) => count === 3,
  );
  const kept = await findings.nth(1).elementHandle();
  await page.locator("[data-row='1.1'] button").click();
  await page.locator("aside [data-path='1.1/title']").fill("Một tên dài hơn hẳn");
  await saved(page);
  await page.getByText("đang tính…").waitFor({ state: "detached" });
  expect(await kept?.evaluate((each) => each.isConnected)).toBe(true);
  const fix = page.getByRole("button", { name: "Sửa điểm tối đa của chỉ số thành 110" });
  await fix.focus();
  await page.keyboard.press("Enter");
  await fix.waitFor({ state: "detached" });
  const at = (): Promise<string> =>
    page.evaluate(`(() => {
      const { activeElement } = document;
      return activeElement.closest("[data-problems]")?.dataset.problems ?? (activeElement === document.body ? "nothing" : "the list");
    })()`);
  expect(await until(at, (place) => place !== "nothing")).not.toBe("nothing");
  expect(wrong).toEqual([]);
  await page.close();
});

test("the tour stands at first opening, steals nothing, goes by its button and by Esc, and comes back when asked", async () => {
  const fresh = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "vi-VN" });
  await fresh.addCookies(await context.cookies());
  const { page, wrong } = await openStudioPage(fresh, server);
  const tour = page.getByRole("region", { name: "Hướng dẫn ba bước" });
  await tour.getByText("Bước 1/3").waitFor();
  // It has taken neither the focus nor a place over anything.
  expect(await page.evaluate("document.activeElement === document.body")).toBe(true);
  await maxOf(page, "1.2").fill("21");
  await tour.getByRole("button", { name: "Tiếp" }).click();
  await tour.getByText("Bước 2/3").waitFor();
  await tour.getByRole("button", { name: "Tiếp" }).click();
  await tour.getByText("Bước 3/3").waitFor();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    await expect.poll(() => page.evaluate("document.getAnimations().length")).toBe(0);
    expect(await axe(page)).toEqual([]);
  }
  await page.keyboard.press("Escape");
  expect(await tour.count()).toBe(0);
  await page.reload();
  await ready(page);
  expect(await tour.count()).toBe(0);
  await page.keyboard.press("F1");
  await page.getByRole("button", { name: "Xem lại hướng dẫn ba bước" }).click();
  await tour.getByText("Bước 1/3").waitFor();
  for (let step = 0; step < 2; step += 1) await tour.getByRole("button", { name: "Tiếp" }).click();
  await tour.getByRole("button", { name: "Xong" }).click();
  expect(await tour.count()).toBe(0);
  expect(wrong).toEqual([]);
  await fresh.close();
});

test("the sheet of keys at 320 pixels, by F1, in both languages", async () => {
  const { page, wrong } = await studio();
  await page.setViewportSize({ width: 320, height: 800 });
  await page.keyboard.press("F1");
  const dialog = page.getByRole("dialog", { name: "Phím tắt" });
  await dialog.getByText("Thêm tiêu chí sau tiêu chí đang chọn").waitFor();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Keys and help (F1)" }).click();
  await page.getByRole("dialog", { name: "Keys" }).getByText("Add a criterion after").waitFor();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Tiếng Việt" }).click();
  await page.getByRole("button", { name: "Phím tắt và hướng dẫn (F1)" }).waitFor();
  expect(await page.evaluate("localStorage.getItem('barem.language')")).toBe("vi");
  expect(wrong).toEqual([]);
  await page.close();
});

test("in the dark theme it prints dark on white, the table whole, the text whole, and a dialog alone", async () => {
  const { page, wrong } = await studio();
  await page.emulateMedia({ colorScheme: "dark" });
  // The theme follows a moment after the machine's.
  await page.locator("html[data-mantine-color-scheme=dark]").waitFor();
  // As text, because the browser's own names are not known to a test of the server.
  const colours = (selector: string): Promise<readonly string[]> =>
    page.evaluate(`{
      const { backgroundColor, color } = getComputedStyle(document.querySelector(${JSON.stringify(selector)}));
      [backgroundColor, color];
    }`);
  const white = "rgb(255, 255, 255)";
  expect((await colours("body"))[0]).not.toBe(white);
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  await until(
    () => colours("body"),
    ([ground]) => ground === white,
  );
  expect(await colours("body")).toEqual([white, "rgb(0, 0, 0)"]);
  expect((await colours("[data-row='1.2'] input"))[0]).toBe(white);
  expect(await page.locator("[data-row='8.4']").isVisible()).toBe(true);
  expect(await page.getByRole("navigation", { name: "Mục lục" }).isVisible()).toBe(false);
  await page.emulateMedia({ colorScheme: "dark", media: "screen" });
  await until(
    () => colours("body"),
    ([ground]) => ground !== white,
  );
  expect((await colours("body"))[0]).not.toBe(white);

  await page.keyboard.press("Alt+2");
  await page.locator(".monaco-editor .view-line").first().waitFor();
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  await page.emulateMedia({ colorScheme: "dark", media: "screen" });
  // A browser that only says that it is about to print looks right after.
  const isReady = await page.evaluate(`(async () => {
    window.dispatchEvent(new Event("beforeprint"));
    await Promise.resolve();
    const isThere = document.querySelector("main pre") !== null;
    window.dispatchEvent(new Event("afterprint"));
    return isThere;
  })()`);
  expect(isReady).toBe(true);
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  const text = page.locator("pre").filter({ hasText: "bộ chỉ số hoa-binh/huyen" });
  await text.waitFor();
  expect(await text.innerText()).toContain("tiêu chí 8.4");
  expect(await page.locator(".monaco-editor").first().isVisible()).toBe(false);
  await page.emulateMedia({ colorScheme: "dark", media: "screen" });
  await text.waitFor({ state: "detached" });

  await page.keyboard.press("F1");
  await page.getByRole("dialog").waitFor();
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  expect(await page.getByRole("banner").isVisible()).toBe(false);
  expect(await page.getByRole("dialog").isVisible()).toBe(true);
  expect(wrong).toEqual([]);
  await page.close();
});
