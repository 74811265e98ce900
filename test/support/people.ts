// People in the browser: entering as someone, asking the server as the page would, and what a page must not do.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import type { Role } from "#designer/api.ts";
import { axe, watch } from "./browser.ts";

/** Texts that would become elements or scripts if a page wrote them as HTML. */
export const HOSTILE = ["<img src=x onerror=alert(1)>", '"><script>alert(1)</script>'] as const;

export const PASSWORD = "mat-khau-cua-kiem-thu";

/** A new page, and everything wrong that happens on it. */
export async function watchedPage(
  context: BrowserContext,
  origin: string,
): Promise<{ readonly page: Page; readonly wrong: () => readonly string[] }> {
  const page = await context.newPage();
  const { wrong } = watch(page, origin);
  const opened: string[] = [];
  page.on("dialog", (dialog) => {
    opened.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  // A refusal that a test asks for shows as one line of the console.
  const isRefusal = (line: string): boolean => /status of 4(01|03|09|22)/.test(line);
  return { page, wrong: () => [...opened, ...wrong.filter((line) => !isRefusal(line))] };
}

/** Asks the server from within the page, as its own scripts would; answers the body. */
export const ask = <T>(page: Page, method: string, path: string, body?: unknown): Promise<T> =>
  page.evaluate(
    async ([how, where, what]) => {
      const { csrf } = (await (await fetch("/api/session")).json()) as { csrf: string };
      const headers = { "content-type": "application/json", "x-barem-csrf": csrf };
      const answer = await fetch(where, { method: how, headers, ...(what === "" ? {} : { body: what }) });
      return (await answer.json()) as T;
    },
    [method, path, body === undefined ? "" : JSON.stringify(body)] as const,
  );

let count = 0;

/** Adds a person through an administrator's page; answers the name to sign in with. */
export async function newPerson(
  administrator: Page,
  displayName: string,
  ...roles: readonly Role[]
): Promise<string> {
  const name = `nguoi.${count++}`;
  await ask(administrator, "POST", "/api/users", { name, displayName, roles, password: PASSWORD });
  return name;
}

/** Signs someone in through the form, in a context of their own. */
export async function enter(
  browser: Browser,
  url: string,
  name: string,
  password = PASSWORD,
): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: "vi-VN" });
  const page = await context.newPage();
  await page.goto(url);
  await signIn(page, name, password);
  await page.getByRole("heading", { level: 1, name: "Bộ chỉ số" }).waitFor();
  await page.close();
  return context;
}

export async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.locator("input[name=name]").fill(name);
  await page.locator("input[name=password]").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

/** A page of the server at an address, once its title is there. */
export async function openAt(
  context: BrowserContext,
  url: string,
  path: string,
): Promise<{ readonly page: Page; readonly wrong: () => readonly string[] }> {
  const made = await watchedPage(context, url);
  await made.page.goto(`${url}${path}`);
  await made.page.getByRole("heading", { level: 1 }).waitFor();
  return made;
}

/** Waits until a text is on the page. */
export const shown = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor();

/** What axe finds in the page at its width and at 320 pixels, where nothing may stick out. */
export async function checkForEveryone(page: Page, what: string): Promise<void> {
  expect(await axe(page), what).toEqual([]);
  const size = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await overflow(page), what).toBe(0);
  expect(await axe(page), what).toEqual([]);
  await page.setViewportSize(size);
}

/** Pixels by which the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

/** What became an element of what is only text. */
export const injected = (page: Page): Promise<number> =>
  page.locator("img, script:not([src^='/assets/'])").count();

/** Answers to these come late enough for a second press; how many were asked. */
export async function slowly(page: Page, method: string, path: RegExp): Promise<() => number> {
  let asked = 0;
  await page.route(path, async (route) => {
    if (route.request().method() === method) {
      asked += 1;
      await new Promise((done) => setTimeout(done, 300));
    }
    await route.fallback();
  });
  return () => asked;
}
