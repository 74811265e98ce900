// Sample data in Debian's Chromium: the production build and the real server.
import { readFileSync } from "node:fs";
import type { BrowserContext } from "playwright-core";
import { expect, test } from "vitest";
import { columnsOf } from "#designer/sheet/columns.ts";
import { fromData } from "#designer/sheet/data.ts";
import { writeXlsx } from "#designer/sheet/xlsx-write.ts";
import { analyze, compile } from "#dsl";
import { axe } from "../support/browser.ts";
import { withDesigner } from "../support/designer.ts";
import type { RunningServer } from "../support/designer-server.ts";
import { previewed } from "../support/preview.ts";
import { findCell, rankingText, sampleSaved, studioOf, tab } from "../support/sample-page.ts";
import { sourceOf } from "../support/sets.ts";

let server: RunningServer;
let context: BrowserContext;

withDesigner((started) => {
  server = started.server;
  context = started.context;
});

test("paste from a spreadsheet, look, apply: ranks change; Ctrl+Z takes it back", async () => {
  const { page, wrong } = await studioOf(context, server, "hoa-binh/huyen");
  const before = await rankingText(page);

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
  expect(await rankingText(page)).not.toBe(before);

  await page.keyboard.press("Control+z");
  expect(await rankingText(page)).toBe(before);
  await tab(page, "Số liệu mẫu");
  await find.fill("1.2 ");
  await find.press("Enter");
  expect(await cell.innerText()).toBe(was);
  // What the next test opens is what this one leaves.
  await sampleSaved(page);
  expect(wrong).toEqual([]);
  await page.close();
}, 60_000);

test("a workbook of a thousand units is read beside the page; reading can be stopped", async () => {
  const compiled = compile(analyze(sourceOf("hoa-binh/huyen")));
  if (compiled === null) throw new Error("the set has errors");
  const columns = columnsOf(compiled.rules);
  const sample = previewed("hoa-binh/huyen").data.units;
  const units = Array.from({ length: 1_000 }, (_, i) => {
    const unit = sample[i % sample.length];
    if (unit === undefined) throw new Error("no sample");
    return { ...unit, id: `don-vi-${i}` };
  });
  const { sheet } = fromData({ units }, compiled.rules);
  const buffer = Buffer.from(await writeXlsx(sheet, columns, "vi"));
  const { page, wrong } = await studioOf(context, server, "hoa-binh/huyen");
  await tab(page, "Số liệu mẫu");
  const input = page.locator("input[type=file]");
  const file = { name: "nghin-don-vi.xlsx", mimeType: "application/octet-stream", buffer };
  await input.setInputFiles(file);
  await page.getByRole("button", { name: "Dừng đọc tệp" }).click();
  await page.getByRole("button", { name: "Dừng đọc tệp" }).waitFor({ state: "detached" });
  await page.waitForTimeout(1_500);
  expect(await page.getByRole("dialog").count()).toBe(0);
  await input.setInputFiles(file);
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Thêm 1000 đơn vị").waitFor();
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Đưa vào bảng" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await expect.poll(() => page.getByRole("grid").getAttribute("aria-rowcount")).toBe("11");
  await sampleSaved(page);
  expect(wrong).toEqual([]);
  await page.close();
}, 60_000);

test("Vietnamese typed in a cell through an input method and by backspacing arrives whole", async () => {
  const { page, wrong } = await studioOf(context, server, "hoa-binh/huyen");
  const cdp = await context.newCDPSession(page);
  await tab(page, "Số liệu mẫu");
  await findCell(page, "Tên đơn vị");
  const cell = page.locator("[role=gridcell][aria-selected=true]");
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+a");
  for (const text of ["d", "đ", "đi", "điê", "điể"])
    await cdp.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await cdp.send("Input.insertText", { text: "điểm" });
  // Enter that ends a composition is the input method's, not the cell's; this one is the cell's.
  await page.keyboard.type(" s");
  // As keyboards without composition do it: the letters are taken away and put again.
  await page.keyboard.type("o");
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText("ố");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  expect(await cell.innerText()).toBe("điểm số");
  // Typing over a cell begins with the first letter.
  await page.keyboard.type("d");
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText("đ");
  // A decomposed letter becomes one.
  await page.keyboard.insertText("o\u0323");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  expect(await cell.innerText()).toBe("đọ");
  await sampleSaved(page);
  expect(wrong).toEqual([]);
  await page.close();
}, 60_000);

test("sample data leave as JSON and come back as they were", async () => {
  const { page, wrong } = await studioOf(context, server, "hoa-binh/huyen");
  await tab(page, "Số liệu mẫu");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Xuất JSON" }).click(),
  ]);
  const buffer = readFileSync(await file.path());
  const input = { name: "so-lieu.json", mimeType: "application/json", buffer };
  await page.locator("input[type=file]").setInputFiles(input);
  const dialog = page.getByRole("dialog");
  await dialog.getByText("10 đơn vị giữ nguyên").waitFor();
  await dialog.getByRole("button", { name: "Thôi" }).click();
  expect(wrong).toEqual([]);
  await page.close();
}, 60_000);
