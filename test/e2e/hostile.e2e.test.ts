// Text of users stays text on every screen: a set, a draft, people and units whose every name would be an element or a script.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch } from "../support/browser.ts";
import { type RunningServer, startServer } from "../support/designer-server.ts";
import { setWith } from "../support/hostile-set.ts";
import { ask, enter, injected, newPerson, watchedPage } from "../support/people.ts";

const EVIL = `"><img src=x onerror=alert(1)><script>alert(1)</script>'`;
const SET = "thu/thu";

let server: RunningServer;
let browser: Browser;
let author: BrowserContext;
let approver: BrowserContext;
let draft = "";

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
  author = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
  const page = await author.newPage();
  await page.goto(server.link);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const text = setWith(EVIL);
  const made = await ask<{ drafts: readonly { id: string }[] }>(page, "POST", "/api/sets", {
    ...{ id: SET, title: EVIL, text },
  });
  draft = made.drafts[0]?.id ?? "";
  const units = ["a", "b"].map((id, i) => ({
    ...{ id: `${EVIL}${id}`, name: `${EVIL}${id}`, group: EVIL },
    values: { "1.1.a": i, "1.1.c": EVIL, "1.2.m": "x", "1.3.d": ["x"], "chung.dan_so": 5 },
  }));
  const sample = { set: SET, title: EVIL, shared: true, data: { units, parameters: { p: "1" } } };
  expect(await ask(page, "POST", "/api/samples", sample)).toMatchObject({ title: EVIL });
  const name = await newPerson(page, EVIL, "approver");
  await page.close();
  approver = await enter(browser, server.url, name);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Nothing was made of the texts: no element, no dialog, nothing on the console. */
async function checkText(page: Page, wrong: () => readonly string[], where: string): Promise<void> {
  expect([where, await injected(page)]).toEqual([where, 0]);
  expect([where, ...wrong()]).toEqual([where]);
}

describe("text of users stays text", () => {
  test("in the studio: table, form, text, ranking, charts, sample data, problems, why, and on paper", async () => {
    const { page, wrong } = await watchedPage(author, server.url);
    await page.goto(`${server.url}/soan/${draft}`);
    await page.locator("[data-row='1.4']").waitFor();
    await page.locator("[data-hash]").waitFor();
    await page.getByText(EVIL).first().waitFor();
    for (const code of ["1.1", "1.2", "1.3", "1.4"]) {
      await page.locator(`[data-row='${code}'] button`).first().click();
      await page.locator(`aside [data-path='${code}/title']`).waitFor();
      await checkText(page, wrong, `form ${code}`);
    }
    for (const tab of [/Xếp hạng/, /Biểu đồ/, /Số liệu mẫu/, /Vấn đề/]) {
      await page.getByRole("tab", { name: tab }).click();
      await page.getByRole("tabpanel").first().waitFor();
      await checkText(page, wrong, String(tab));
    }
    await page.getByRole("tab", { name: /Xếp hạng/ }).click();
    await page
      .getByRole("button", { name: /Soi tổng điểm/ })
      .first()
      .click();
    await page.getByRole("dialog").waitFor();
    await checkText(page, wrong, "why");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Alt+3");
    // The text goes to what is selected: then its line is in the middle, behind nothing that stays at the top.
    const line = page.locator(".monaco-editor .view-line", { hasText: 'tiêu chí 1.4 "' });
    await line.hover();
    await checkText(page, wrong, "text");
    await page.emulateMedia({ media: "print" });
    await checkText(page, wrong, "print");
    await page.close();
  });

  test("in history, review, comments, the decision, the log, lists and the public page", async () => {
    const { page, wrong } = await watchedPage(author, server.url);
    await page.goto(server.url);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const { id, hash } = await ask<{ id: string; hash: string }>(
      ...([page, "POST", `/api/drafts/${draft}/submit`, { note: EVIL }] as const),
    );
    const { page: other, wrong: otherWrong } = await watchedPage(approver, server.url);
    await other.goto(`${server.url}/tham-dinh/${id}`);
    await other.getByText(EVIL).first().waitFor();
    await other.getByRole("tab", { name: /Thay đổi/ }).waitFor({ timeout: 20_000 });
    for (const tab of [/Tác động/, /Bảng sửa đổi/, /Văn bản/, /Thay đổi/]) {
      await other.getByRole("tab", { name: tab }).click();
      await checkText(other, otherWrong, String(tab));
    }
    await ask(other, "POST", `/api/reviews/${id}/comments`, { change: EVIL, text: EVIL });
    await ask(other, "POST", `/api/reviews/${id}/verdict`, { verdict: "approve", hash, note: EVIL });
    const issued = await ask(other, "POST", `/api/reviews/${id}/issue`, {
      ...{ number: EVIL, date: "2026-12-01", from: "2026-12-01", by: EVIL },
    });
    expect(issued).toMatchObject({ version: "1.0.0" });
    await other.goto(`${server.url}/tham-dinh/${id}`);
    await other.locator("[data-said=verdict]").waitFor();
    await checkText(other, otherWrong, "said");
    const paths = ["/", "/tham-dinh", "/nhat-ky", "/quan-tri", `/lich-su/${SET}`, `/xem-truoc/${id}`];
    for (const path of [...paths, `/cong-khai/${SET}/1.0.0`]) {
      await page.goto(`${server.url}${path}`);
      await page
        .getByText(/onerror/)
        .filter({ visible: true })
        .first()
        .waitFor();
      const isPage = path.startsWith("/xem") || path.startsWith("/cong");
      // The page made by the server has a script and a block of data of its own.
      if (isPage) expect(await page.locator("img").count()).toBe(0);
      else await checkText(page, wrong, path);
    }
    expect(wrong()).toEqual([]);
    await Promise.all([page.close(), other.close()]);
  });
});
