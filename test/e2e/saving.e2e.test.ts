// Saving in Debian's Chromium when something comes between: a lost answer, a session that is over, a server that is busy.
import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { axe } from "../support/browser.ts";
import { withDesigner } from "../support/designer.ts";
import type { RunningServer } from "../support/designer-server.ts";
import { maxOf, openStudioPage, ready, type StudioAt, saved, stored, until } from "../support/studio-page.ts";

let server: RunningServer;
let context: BrowserContext;

withDesigner((started) => {
  server = started.server;
  context = started.context;
});

const studio = (): Promise<StudioAt> => openStudioPage(context, server);
const SAVES = "**/api/drafts/*/edits";
const refusal = (code: string): string =>
  JSON.stringify({ error: { code, message: { vi: code, en: code } } });

/** The maximum of criterion 1.2 as the server has it, once it is as wanted. */
async function storedMax(page: Page, draft: string, wanted: string): Promise<string> {
  const max = async (): Promise<string> =>
    /tiêu chí 1\.2 "[^"]*" tối đa (\d+)/.exec(await stored(page, draft))?.[1] ?? "";
  return until(max, (now) => now === wanted);
}

test("a save whose answer is lost is no conflict with oneself when more is typed, nor after a reload", async () => {
  const { page, draft } = await studio();
  const loseAnswers = (): Promise<unknown> =>
    page.route(SAVES, async (route) => {
      await route.fetch();
      await route.abort();
    });
  await loseAnswers();
  await maxOf(page, "1.2").fill("21");
  expect(await storedMax(page, draft, "21")).toBe("21");
  await maxOf(page, "1.2").fill("22");
  await page.unroute(SAVES);
  expect(await storedMax(page, draft, "22")).toBe("22");
  await saved(page);
  await loseAnswers();
  await maxOf(page, "1.2").fill("23");
  expect(await storedMax(page, draft, "23")).toBe("23");
  await page.unroute(SAVES);
  await page.route(SAVES, (route) => route.abort());
  await maxOf(page, "1.2").fill("24");
  await page.locator("[data-save=waiting]").waitFor();
  await page.unroute(SAVES);
  await page.reload();
  await ready(page);
  expect(await storedMax(page, draft, "24")).toBe("24");
  expect(await page.getByText("Người khác đã lưu").count()).toBe(0);
  await page.close();
});

test("a session that is over is said with what to do, and all is saved after signing in again", async () => {
  const { page, draft } = await studio();
  await page.route(SAVES, (route) =>
    route.fulfill({ status: 401, contentType: "application/json", body: refusal("sign-in-needed") }),
  );
  await maxOf(page, "1.2").fill("21");
  await page.getByRole("alert").getByText("đăng nhập lại").waitFor();
  expect(await axe(page)).toEqual([]);
  await page.unroute(SAVES);
  await page.getByRole("button", { name: "Đã đăng nhập, lưu tiếp" }).click();
  expect(await storedMax(page, draft, "21")).toBe("21");
  await saved(page);
  expect(await page.getByRole("alert").count()).toBe(0);
  await page.close();
});

test("sample data that cannot be had while opening are asked for again, not taken for none", async () => {
  const { page, draft } = await studio();
  await page.route("**/api/samples/*", (route) =>
    route.fulfill({ status: 502, contentType: "text/html", body: "<html>502</html>" }),
  );
  await page.goto(`${server.url}/soan/${draft}`);
  const again = page.getByRole("button", { name: "Thử lại" });
  await again.waitFor();
  await page.unroute("**/api/samples/*");
  await again.click();
  await ready(page);
  expect(await page.locator("[data-sample=saved]").count()).toBe(1);
  await page.route(/\/api\/samples\?/, (route) => route.abort());
  await page.getByRole("button", { name: "Đang dùng:" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("alert").waitFor();
  await page.unroute(/\/api\/samples\?/);
  await dialog.getByRole("button", { name: "Thử lại" }).click();
  await dialog.getByRole("table").waitFor();
  await page.close();
});

test("what was typed right before handing in is handed in", async () => {
  const { page, draft } = await studio();
  await maxOf(page, "1.2").fill("21");
  await page.getByRole("button", { name: "So sánh và gửi thẩm định" }).click();
  await page.waitForURL(/lich-su/);
  expect(await storedMax(page, draft, "21")).toBe("21");
  await page.close();
});
