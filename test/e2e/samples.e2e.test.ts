// Samples of a set in Debian's Chromium: which is in use, others, parameters, renaming with the text, undo across a reload.
import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axe } from "../support/browser.ts";
import { withDesigner } from "../support/designer.ts";
import type { RunningServer } from "../support/designer-server.ts";
import { slowly } from "../support/people.ts";
import { findCell, rankingText, sampleSaved, studioOf, tab } from "../support/sample-page.ts";

let server: RunningServer;
let context: BrowserContext;

withDesigner((started) => {
  server = started.server;
  context = started.context;
});

const inUse = (page: Page) => page.getByRole("button", { name: /^Đang dùng:/ });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Các bộ số liệu mẫu" });
const selected = (page: Page) => page.locator("[role=gridcell][aria-selected=true]");

async function typeInto(page: Page, words: string, text: string): Promise<void> {
  await findCell(page, words);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

describe("samples of a set", () => {
  test("which is in use is always said; one's own is made, renamed, shared, left and deleted", async () => {
    const { page, wrong } = await studioOf(context, server, "hoa-binh/huyen");
    await inUse(page).getByText("kèm theo bộ chỉ số").waitFor();
    const shipped = await rankingText(page);

    await inUse(page).click();
    await dialog(page).getByLabel("Tên bộ dữ liệu mới").fill("Số liệu 2024");
    const made = await slowly(page, "POST", /\/api\/samples$/);
    await dialog(page).getByRole("button", { name: "Tạo và dùng bộ mới" }).dblclick();
    await dialog(page).getByText("Đang dùng", { exact: true }).waitFor();
    await expect.poll(() => dialog(page).locator("tbody tr").count()).toBe(2);
    expect(made()).toBe(1);
    expect(await axe(page)).toEqual([]);
    await dialog(page).getByRole("button", { name: "Đóng" }).click();
    await inUse(page).getByText("Số liệu 2024 · của tôi").waitFor();

    // A change, and away at once: it is saved first.
    await tab(page, "Số liệu mẫu");
    await typeInto(page, "1.2 ", "0");
    await inUse(page).click();
    await dialog(page).getByRole("button", { name: "Dùng bộ Số liệu mẫu" }).click();
    await inUse(page).getByText("kèm theo bộ chỉ số").waitFor();
    await dialog(page).getByRole("button", { name: "Đóng" }).click();
    expect(await rankingText(page)).toBe(shipped);
    // Undo has nothing of the sample that was left.
    expect(await page.getByRole("button", { name: "Hoàn tác" }).isDisabled()).toBe(true);
    await inUse(page).click();
    await dialog(page).getByRole("button", { name: "Dùng bộ Số liệu 2024" }).click();
    await dialog(page).getByRole("button", { name: "Đổi tên bộ Số liệu 2024" }).click();
    await dialog(page).getByLabel("Tên mới").fill("Bản thử 2024");
    await dialog(page).getByLabel("Tên mới").press("Enter");
    await dialog(page).getByRole("button", { name: "Chia sẻ bộ Bản thử 2024" }).click();
    await dialog(page).getByText("của tôi, đang chia sẻ").waitFor();
    await dialog(page).getByRole("button", { name: "Đóng" }).click();
    await tab(page, "Số liệu mẫu");
    await findCell(page, "1.2 ");
    expect(await selected(page).innerText()).toBe("0");

    // What is in use is used again after a reload.
    await page.reload();
    await inUse(page).getByText("Bản thử 2024").waitFor();
    await inUse(page).click();
    await dialog(page).getByRole("button", { name: "Xoá bộ Bản thử 2024" }).click();
    await dialog(page).getByText("Việc này không hoàn tác được").waitFor();
    expect(await axe(page)).toEqual([]);
    const removed = await slowly(page, "DELETE", /\/api\/samples\/[^/]+$/);
    await dialog(page).getByRole("button", { name: "Xoá hẳn" }).dblclick();
    await inUse(page).getByText("kèm theo bộ chỉ số").waitFor();
    await expect.poll(() => dialog(page).locator("tbody tr").count()).toBe(1);
    expect(removed()).toBe(1);
    await dialog(page).getByRole("button", { name: "Đóng" }).click();
    expect(await rankingText(page)).toBe(shipped);
    expect(wrong).toEqual([]);
    await page.close();
  }, 60_000);

  test("an earlier save is taken back into the sheet as one edit", async () => {
    const { page, wrong } = await studioOf(context, server, "hoa-binh/huyen");
    await inUse(page).click();
    await dialog(page).getByLabel("Tên bộ dữ liệu mới").fill("Có nhiều lần lưu");
    await dialog(page).getByRole("button", { name: "Tạo và dùng bộ mới" }).click();
    await inUse(page).getByText("Có nhiều lần lưu").waitFor();
    await dialog(page).getByRole("button", { name: "Đóng" }).click();
    const first = await rankingText(page);
    await tab(page, "Số liệu mẫu");
    await typeInto(page, "1.2 ", "0");
    await sampleSaved(page);
    const changed = await rankingText(page);
    expect(changed).not.toBe(first);

    await inUse(page).click();
    await dialog(page).getByRole("button", { name: "Các lần lưu của bộ Có nhiều lần lưu" }).click();
    const saves = dialog(page).locator("[data-save]");
    await saves.first().waitFor();
    expect(await saves.count()).toBe(2);
    expect(await axe(page)).toEqual([]);
    await dialog(page).getByRole("button", { name: "Lấy lại số liệu của lần 0" }).click();
    await dialog(page).getByText("Đã lấy lại số liệu của lần 0").waitFor();
    await dialog(page).locator("[data-save='2']").waitFor();
    await dialog(page).getByRole("button", { name: "Đóng" }).click();
    await expect.poll(() => rankingText(page)).toBe(first);
    await page.keyboard.press("Control+z");
    await expect.poll(() => rankingText(page)).toBe(changed);
    expect(wrong).toEqual([]);
    await sampleSaved(page);
    await inUse(page).click();
    // Another one is opened while the saves are shown: they are not offered for it.
    await dialog(page).getByRole("button", { name: "Các lần lưu của bộ Có nhiều lần lưu" }).click();
    await saves.first().waitFor();
    await dialog(page).getByRole("button", { name: "Dùng bộ Số liệu mẫu" }).click();
    await inUse(page).getByText("kèm theo bộ chỉ số").waitFor();
    await expect.poll(() => saves.count()).toBe(0);
    await page.close();
  }, 60_000);

  test("an unsaved sample is not left while the server is away", async () => {
    const { page } = await studioOf(context, server, "hoa-binh/huyen");
    await inUse(page).click();
    await dialog(page).getByLabel("Tên bộ dữ liệu mới").fill("Bộ rời");
    await dialog(page).getByLabel("Bắt đầu từ").selectOption({ label: "Bảng trống" });
    await dialog(page).getByRole("button", { name: "Tạo và dùng bộ mới" }).click();
    await inUse(page).getByText("Bộ rời").waitFor();
    await dialog(page).getByRole("button", { name: "Đóng" }).click();
    await tab(page, "Số liệu mẫu");
    await page.getByRole("button", { name: "Thêm đơn vị" }).click();
    await sampleSaved(page);
    await page.route("**/api/samples/*", (route) =>
      route.request().method() === "PUT" ? route.abort() : route.continue(),
    );
    await page.getByRole("button", { name: "Thêm đơn vị" }).click();
    await inUse(page).click();
    await dialog(page).getByRole("button", { name: "Dùng bộ Số liệu mẫu" }).click();
    await dialog(page).getByRole("alert").getByText("chưa chuyển sang bộ khác").waitFor();
    await page.unroute("**/api/samples/*");
    await dialog(page).getByRole("button", { name: "Dùng bộ Số liệu mẫu" }).click();
    await inUse(page).getByText("kèm theo bộ chỉ số").waitFor();
    await dialog(page).getByRole("button", { name: "Dùng bộ Bộ rời" }).click();
    await inUse(page).getByText("Bộ rời").waitFor();
    await dialog(page).getByRole("button", { name: "Đóng" }).click();
    expect(await page.locator("[role=row]").count()).toBe(3);
    await inUse(page).click();
    await dialog(page).getByRole("button", { name: "Dùng bộ Số liệu mẫu" }).click();
    await inUse(page).getByText("kèm theo bộ chỉ số").waitFor();
    await page.close();
  }, 60_000);
});

test("parameters stand above the grid in their dress, with the reason below the field", async () => {
  const { page, wrong } = await studioOf(context, server, "ben-tre/huyen");
  const before = await rankingText(page);
  await tab(page, "Số liệu mẫu");
  const field = page.getByLabel(/Điểm tối đa của chỉ số chính 6/);
  expect(await field.inputValue()).toBe("200");
  await field.fill("1.234");
  await page.getByText("đọc được hai cách").waitFor();
  await field.fill("400,5");
  await field.press("Enter");
  await field.blur();
  expect(await field.inputValue()).toBe("400,5");
  expect(await axe(page)).toEqual([]);
  expect(await rankingText(page)).not.toBe(before);
  await page.keyboard.press("Control+z");
  expect(await rankingText(page)).toBe(before);
  await sampleSaved(page);
  expect(wrong).toEqual([]);
  await page.close();
}, 60_000);

test("the assessed year is asked for where the set looks at it, also while none is given", async () => {
  const { page, wrong } = await studioOf(context, server, "son-la/huyen");
  await tab(page, "Số liệu mẫu");
  const field = page.getByLabel("Năm đánh giá");
  const year = await field.inputValue();
  expect(year).toMatch(/^\d{4}$/);
  await field.fill("");
  await field.press("Enter");
  await field.blur();
  await sampleSaved(page);
  expect(await field.inputValue()).toBe("");
  await page.keyboard.press("Control+z");
  await expect.poll(() => field.inputValue()).toBe(year);
  await sampleSaved(page);
  expect(wrong).toEqual([]);
  await page.close();
}, 60_000);

test("a name changed in a form changes the keys of the data in the same step, and undo of both survives a reload", async () => {
  const { page, wrong } = await studioOf(context, server, "hoa-binh/huyen");
  const before = await rankingText(page);
  await page.locator("[data-row='1.2']").getByRole("button").first().click();
  const name = page.locator("input[data-path='1.2/input/a/name']");
  await name.fill("du_hop");
  await page.getByText("1.2.a thành 1.2.du_hop").waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await rankingText(page)).toBe(before);
  await tab(page, "Số liệu mẫu");
  await typeInto(page, "1.2 ", "0");
  await sampleSaved(page);
  await page.locator("[data-save=saved]").waitFor();
  await page.reload();
  await page.locator("[data-hash]").waitFor();
  const changed = await rankingText(page);
  expect(changed).not.toBe(before);
  await page.keyboard.press("Control+z");
  await expect.poll(() => rankingText(page), { timeout: 10_000 }).toBe(before);
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "Hoàn tác" }).isDisabled();
  expect(await rankingText(page)).toBe(before);
  await tab(page, "Số liệu mẫu");
  expect(await page.getByText("mà văn bản không còn dùng").count()).toBe(0);
  expect(wrong).toEqual([]);
  await page.close();
}, 60_000);

test("headings of three lines, in full for the selected cell; names stay in sight; Ctrl+F from anywhere, without accents", async () => {
  const { page } = await studioOf(context, server, "hoa-binh/huyen");
  await tab(page, "Số liệu mẫu");
  const header = page.locator("[role=columnheader]").first();
  expect((await header.boundingBox())?.height).toBeLessThan(70);
  await page.locator("[data-row='1.2']").getByRole("button").first().focus();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("so luong dan so");
  await page.keyboard.press("Enter");
  await page.getByText(/[1-9]\d* kết quả/).waitFor();
  await expect.poll(() => page.locator("[data-current]").innerText()).toContain("Số lượng dân số");
  // Whose figures they are stays in sight, where there is room for it.
  const name = page.getByRole("gridcell", { name: "UBND huyện Lương Sơn" });
  expect((await name.boundingBox())?.x).toBeGreaterThan(0);
  const stays = async (): Promise<string> =>
    String(
      await page.evaluate(
        `getComputedStyle([...document.querySelectorAll("[role=gridcell]")].find((cell) => cell.textContent === "UBND huyện Lương Sơn")).position`,
      ),
    );
  expect(await stays()).toBe("sticky");
  await page.setViewportSize({ width: 800, height: 900 });
  await expect.poll(stays).not.toBe("sticky");
  await page.close();
}, 60_000);
