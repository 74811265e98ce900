// The preview in Debian's Chromium: hostile texts stay text, the keyboard is enough, axe finds nothing in either theme, and
// the grid can be used on 320 pixels.
import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { axe } from "../support/browser.ts";
import { withDesigner } from "../support/designer.ts";
import type { RunningServer } from "../support/designer-server.ts";
import { findCell, rankingText, sampleSaved, studioOf, tab } from "../support/sample-page.ts";
import { until } from "../support/studio-page.ts";

let server: RunningServer;
let context: BrowserContext;

withDesigner((started) => {
  server = started.server;
  context = started.context;
  context.setDefaultTimeout(15_000);
});

const IMAGE = "<img src=x onerror=alert(1)>";
const SCRIPT = '"><script>alert(1)</script>';
const FORMULA = '=HYPERLINK("http://x","y")';
const dialog = (page: Page) => page.getByRole("dialog");

/** Pastes text into what has the focus, as a spreadsheet would. */
const paste = (page: Page, text: string): Promise<unknown> =>
  page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }`);

async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return readFileSync(await file.path(), "utf8");
}

/** Nothing of a hostile text has become an element. */
const hostile = (page: Page) => page.locator("img[src=x], main script, [role=dialog] script");

test("hostile names, groups, texts and titles stay text everywhere", async () => {
  const { page, wrong } = await studioOf(context, server, "hoa-binh/huyen");
  const asked: string[] = [];
  page.on("dialog", (each) => {
    asked.push(each.message());
    void each.dismiss();
  });
  // A sample of one's own whose title is hostile too.
  await page.getByRole("button", { name: /^Đang dùng:/ }).click();
  await dialog(page).getByLabel("Tên bộ dữ liệu mới").fill(IMAGE);
  await dialog(page).getByRole("button", { name: "Tạo và dùng bộ mới" }).click();
  await page.getByRole("button", { name: `Đang dùng: ${IMAGE}` }).waitFor();
  await dialog(page).getByRole("button", { name: "Đóng", exact: true }).click();
  await tab(page, "Số liệu mẫu");
  // Name and group of the first units, and a text of the set.
  await findCell(page, "cao-phong");
  await page.keyboard.press("ArrowRight");
  await paste(page, `${IMAGE}\t${SCRIPT}\r\n${FORMULA}\tHuyện, thành phố\r\n`);
  await dialog(page).getByRole("button", { name: "Đưa vào bảng" }).click();
  await findCell(page, "dia chi lien he");
  await page.keyboard.type(SCRIPT);
  await page.keyboard.press("Enter");
  await page.getByRole("gridcell", { name: IMAGE, exact: true }).waitFor();
  await sampleSaved(page);
  const csv = await saved(page, () => page.getByRole("button", { name: "Xuất CSV" }).click());
  expect(csv).toContain("'=HYPERLINK(");
  expect(csv).not.toMatch(/(?:^|;|")=HYPERLINK/m);

  expect(await rankingText(page)).toContain(IMAGE);
  expect(await page.getByRole("tabpanel").innerText()).toContain(FORMULA);
  await page.getByRole("button", { name: `Phiếu điểm: ${IMAGE}` }).click();
  await dialog(page).getByText("Tổng điểm").waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await dialog(page).innerText()).toContain(IMAGE);
  expect(await page.locator("#main").isVisible()).toBe(false);
  // The total stands once, at the end: a foot would be printed on every page.
  const foot = dialog(page).locator("tfoot");
  expect(await page.evaluate("getComputedStyle(document.querySelector('[role=dialog] tfoot')).display")).toBe(
    "table-row-group",
  );
  expect(await foot.innerText()).toContain("Tổng điểm");
  await page.emulateMedia({ media: "screen" });
  await dialog(page).getByRole("button", { name: "Đóng", exact: true }).click();
  await page.getByRole("button", { name: /^Soi tổng điểm của <img/ }).click();
  await dialog(page).getByRole("button", { name: "Mở hết" }).click();
  expect(await dialog(page).innerText()).toContain(IMAGE);
  await dialog(page).getByRole("button", { name: "Đóng", exact: true }).click();

  await tab(page, "Biểu đồ");
  await page.getByText("Điều đáng xem").waitFor();
  const svg = await saved(page, () => page.getByRole("button", { name: /SVG/ }).first().click());
  expect(svg).toContain("&lt;img src=x");
  expect(svg).not.toContain("<img");
  expect(svg).not.toContain("class=");
  const table = await saved(page, () => page.getByRole("button", { name: /CSV/ }).nth(2).click());
  expect(table).toContain("'=HYPERLINK(");
  expect(await hostile(page).count()).toBe(0);
  expect([asked, wrong]).toEqual([[], []]);
  await page.close();
}, 60_000);

/** Presses Tab until what has the focus has this name. */
async function tabTo(page: Page, name: RegExp, most = 200, key = "Tab"): Promise<void> {
  for (let i = 0; i < most; i++) {
    const found = String(
      await page.evaluate(
        'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent ?? ""',
      ),
    );
    if (name.test(found)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

test("paste, apply, ranking, Soi and undo by the keyboard alone", async () => {
  const { page, wrong } = await studioOf(context, server, "hoa-binh/huyen");
  const before = await rankingText(page);
  await page.getByRole("tab", { name: "Xếp hạng" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+f");
  await page.keyboard.type("1.2 ");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.evaluate("document.activeElement.getAttribute('role')")).toBe("gridcell");
  await paste(page, "0\r\n0\r\n");
  await dialog(page).waitFor();
  await page.keyboard.press("Enter");
  await dialog(page).waitFor({ state: "detached" });
  await sampleSaved(page);
  await tabTo(page, /^Số liệu mẫu$/, 400, "Shift+Tab");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page
    .getByRole("button", { name: /^Soi tổng điểm/ })
    .first()
    .waitFor();
  const ranking = (): Promise<string> => page.getByRole("tabpanel").innerText();
  expect(await until(ranking, (text) => text !== before)).not.toBe(before);
  await tabTo(page, /^Soi tổng điểm/);
  await page.keyboard.press("Enter");
  await dialog(page).waitFor();
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await expect.poll(() => rankingText(page), { timeout: 10_000 }).toBe(before);
  // What is saved here is what the next studio begins with.
  await tab(page, "Số liệu mẫu");
  await sampleSaved(page);
  expect(wrong).toEqual([]);
  await page.close();
}, 60_000);

test("the grid is used on 320 pixels: nothing lies beside the page, a cell is found and typed into", async () => {
  const { page } = await studioOf(context, server, "hoa-binh/huyen");
  await page.setViewportSize({ width: 320, height: 640 });
  await tab(page, "Số liệu mẫu");
  await findCell(page, "1.2 ");
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await sampleSaved(page);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  const grid = await page.getByRole("grid").boundingBox();
  expect((grid?.x ?? 0) + (grid?.width ?? 999)).toBeLessThanOrEqual(320);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Control+z");
  await sampleSaved(page);
  await page.close();
}, 60_000);
