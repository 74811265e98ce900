// The sample data and the preview of a studio in the browser: a draft of any shipped set, and what is read off it.
import type { BrowserContext, Page } from "playwright-core";
import { watch } from "./browser.ts";
import type { RunningServer } from "./designer-server.ts";

export interface StudioPage {
  readonly page: Page;
  /** What must not happen (browser.ts). */
  readonly wrong: readonly string[];
  readonly draft: string;
}

/** A draft of the set, open in the studio. */
export async function studioOf(
  context: BrowserContext,
  server: RunningServer,
  set: string,
): Promise<StudioPage> {
  const page = await context.newPage();
  const { wrong } = watch(page, server.url);
  await page.goto(server.url);
  const draft = await page.evaluate(async (id) => {
    const { csrf } = (await (await fetch("/api/session")).json()) as { csrf: string };
    const headers = { "content-type": "application/json", "x-barem-csrf": csrf };
    const body = JSON.stringify({ set: id, title: "Bản của một kiểm thử" });
    const made = await fetch("/api/drafts", { method: "POST", headers, body });
    return ((await made.json()) as { id: string }).id;
  }, set);
  await page.goto(`${server.url}/soan/${draft}`);
  await page.locator("[data-hash]").waitFor();
  return { page, wrong, draft };
}

export const tab = (page: Page, name: string): Promise<void> => page.getByRole("tab", { name }).click();

/** The sample data are saved. */
export const sampleSaved = (page: Page): Promise<void> => page.locator("[data-sample=saved]").waitFor();

/** Selects the first cell of the column or unit found by words, in the sheet of sample data. */
export async function findCell(page: Page, words: string): Promise<void> {
  const find = page.getByRole("textbox", { name: /Tìm cột/ });
  await find.fill(words);
  await find.press("Enter");
  await page.locator("[role=gridcell][aria-selected=true]").click();
}

/** The ranking as it stands, once nothing is being worked out any more. */
export async function rankingText(page: Page): Promise<string> {
  await tab(page, "Xếp hạng");
  const read = (): Promise<string> => page.getByRole("tabpanel").innerText();
  for (let before = await read(); ; ) {
    await page.waitForTimeout(500);
    const now = await read();
    if (now === before) return now;
    before = now;
  }
}
