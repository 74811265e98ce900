// A page of the studio in a browser test: opened on a draft of its own, and what is read off it.
import type { BrowserContext, Locator, Page } from "playwright-core";
import { watch } from "./browser.ts";
import type { RunningServer } from "./designer-server.ts";

export interface StudioAt {
  readonly page: Page;
  /** What must not happen while it is used (browser.ts). */
  readonly wrong: readonly string[];
  readonly draft: string;
}

/** A draft of its own of the district set of Hòa Bình, or with a text, open in the studio with everything told. */
export async function openStudioPage(
  context: BrowserContext,
  server: RunningServer,
  text?: string,
): Promise<StudioAt> {
  const page = await context.newPage();
  const { wrong } = watch(page, server.url);
  await page.goto(server.url);
  const draft = await page.evaluate(async (own) => {
    const { csrf } = (await (await fetch("/api/session")).json()) as { csrf: string };
    const headers = { "content-type": "application/json", "x-barem-csrf": csrf };
    const body = JSON.stringify({
      set: "hoa-binh/huyen",
      title: "Bản của một kiểm thử",
      ...(own === null ? {} : { text: own }),
    });
    const made = await fetch("/api/drafts", { method: "POST", headers, body });
    return ((await made.json()) as { id: string }).id;
  }, text ?? null);
  await page.goto(`${server.url}/soan/${draft}`);
  if (text === undefined) await ready(page);
  else await page.locator("[data-row]").first().waitFor();
  return { page, wrong, draft };
}

/** Everything of the set of Hòa Bình is told. */
export const ready = async (page: Page): Promise<void> => {
  await page.locator("[data-row='8.4']").waitFor();
  await page.locator("[data-hash]").waitFor();
};

/** Clicks on a line of the text. Between lines, where points of a criterion stand, a click is none into the text. */
export async function clickText(page: Page): Promise<void> {
  await page.locator(".monaco-editor .view-line").nth(6).click();
  await page.locator(".monaco-editor.focused, .monaco-editor :focus").first().waitFor();
}

export const saved = (page: Page): Promise<void> => page.locator("[data-save=saved]").waitFor();
export const maxOf = (page: Page, code: string): Locator => page.locator(`[data-row='${code}'] input`);
export const hashOf = (page: Page): Promise<string | null> =>
  page.locator("[data-hash]").getAttribute("data-hash");

/** The text of a draft as the server has it. */
export const stored = (page: Page, draft: string): Promise<string> =>
  page.evaluate(
    async (id) => ((await (await fetch(`/api/drafts/${id}`)).json()) as { text: string }).text,
    draft,
  );

/** Asks until the answer is as wanted, or 15 seconds are over; the last answer. */
export async function until<T>(ask: () => Promise<T>, is: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    const value = await ask();
    if (is(value) || Date.now() > end) return value;
    await new Promise((done) => setTimeout(done, 50));
  }
}
