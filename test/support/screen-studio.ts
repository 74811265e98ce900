// The states of the studio one after the other, and the way to each from the one before.
import type { Page } from "playwright-core";
import { paste, WORD_ANNEX } from "./clipboard.ts";
import { tab } from "./sample-page.ts";
import { maxOf } from "./studio-page.ts";

/** A state by name, and the way to it from the state before. */
export type Step = readonly [name: string, go: (page: Page) => Promise<unknown>];

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name }).first().click();
export const dialog = (page: Page) => page.getByRole("dialog");

const closed = async (page: Page): Promise<void> => {
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
};

/** From the studio opened for the first time. */
export const STUDIO: readonly Step[] = [
  [
    "the tour",
    async (page) => {
      await page.locator("[data-hash]").waitFor();
      await page.getByText("Bước 1/3").waitFor();
    },
  ],
  [
    "table, form and ranking",
    async (page) => {
      await page.keyboard.press("Escape");
      await page.locator("[data-row='1.5'] button").click();
      await page.locator("aside [data-path='1.5/max']").waitFor();
      await maxOf(page, "1.5").fill("1.234");
      await page.getByText("Số này hiểu được hai cách").waitFor();
    },
  ],
  [
    "text",
    async (page) => {
      await page.keyboard.press("Alt+2");
      await page.locator(".monaco-editor .view-line").first().waitFor();
    },
  ],
  ["table and text", (page) => page.keyboard.press("Alt+3")],
  [
    "charts",
    async (page) => {
      await page.keyboard.press("Alt+1");
      await tab(page, "Biểu đồ");
      await page.getByText("Điều đáng xem").waitFor();
    },
  ],
  [
    "sample data",
    async (page) => {
      await tab(page, "Số liệu mẫu");
      await page.getByRole("grid").waitFor();
    },
  ],
  [
    "figures pasted",
    async (page) => {
      await page.locator("[role=gridcell]").nth(8).click();
      await paste(page, { text: "0\r\nmấy người\r\n" });
      await dialog(page).waitFor();
    },
  ],
  [
    "samples",
    async (page) => {
      await closed(page);
      await press(page, /^Đang dùng:/);
      await press(page, "Tạo và dùng bộ mới");
    },
  ],
  [
    "problems",
    async (page) => {
      await closed(page);
      await page.getByRole("tab", { name: /Vấn đề/ }).click();
    },
  ],
  [
    "Soi",
    async (page) => {
      await tab(page, "Xếp hạng");
      await press(page, /^Soi tổng điểm/);
      await press(page, "Mở hết");
    },
  ],
  [
    "the sheet of a unit",
    async (page) => {
      await closed(page);
      await press(page, /^Phiếu điểm/);
      await dialog(page).getByText("Tổng điểm").waitFor();
    },
  ],
  [
    "an annex asked for",
    async (page) => {
      await closed(page);
      await press(page, "Dán phụ lục…");
      await dialog(page).waitFor();
    },
  ],
  [
    "an annex pasted",
    async (page) => {
      await page.getByLabel("Bấm Ctrl+V vào đây").focus();
      await paste(page, { html: WORD_ANNEX });
      await dialog(page).locator("[data-annex='1.2']").waitFor();
    },
  ],
  [
    "the sheet of keys",
    async (page) => {
      await closed(page);
      await page.keyboard.press("F1");
      await dialog(page).waitFor();
    },
  ],
];
