// Sample data in Debian's Chromium: the production build and the real server.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe, launch, watch } from "../support/browser.ts";
import { type RunningServer, startServer } from "../support/designer-server.ts";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const tab = (page: Page, name: string): Promise<void> => page.getByRole("tab", { name }).click();

/** The ranking as it stands, once nothing is being worked out any more. */
async function ranking(page: Page): Promise<string> {
  await tab(page, "Xếp hạng");
  await page.waitForTimeout(500);
  return page.getByRole("tabpanel").innerText();
}

test("paste from a spreadsheet, look, apply: ranks change; Ctrl+Z takes it back", async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
  const { wrong } = watch(page, server.url);
  await page.goto(server.link);
  await page.locator("[data-hash]").waitFor();
  const before = await ranking(page);

  await tab(page, "Số liệu mẫu");
  const find = page.getByRole("textbox", { name: /Tìm cột/ });
  await find.fill("1.2 ");
  await find.press("Enter");
  const cell = page.locator("[role=gridcell][aria-selected=true]");
  await cell.click();
  const was = await cell.innerText();
  // As text, because the browser's own names are not known to a test of the server.
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "0\\r\\nmấy người\\r\\n");
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }`);
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Đã hiểu 1/2 ô; 1 ô cần xem").waitFor();
  expect(await dialog.getByRole("listitem").innerText()).toContain("“mấy người”");
  await dialog.getByRole("button", { name: "Đưa vào bảng" }).click();
  await dialog.waitFor({ state: "detached" });
  expect(await cell.innerText()).toBe("0");
  expect(await page.locator("[role=gridcell][aria-invalid=true]").innerText()).toBe("mấy người");
  expect(await axe(page)).toEqual([]);
  await page.locator("[data-sample=saved]").waitFor();
  expect(await ranking(page)).not.toBe(before);

  await page.keyboard.press("Control+z");
  expect(await ranking(page)).toBe(before);
  await tab(page, "Số liệu mẫu");
  await find.fill("1.2 ");
  await find.press("Enter");
  expect(await cell.innerText()).toBe(was);
  expect(wrong).toEqual([]);
  await page.close();
}, 60_000);
