// The ranking of many units in Debian's Chromium: rows are drawn where one looks, steps with the keyboard, or prints.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, watch } from "../support/browser.ts";
import { type RunningServer, startServer } from "../support/designer-server.ts";

const UNITS = 400;

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

test("every one of many rows comes when it is looked at, stepped to, or printed", async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
  const { wrong } = watch(page, server.url);
  await page.goto(server.link);
  await page.locator("[data-hash]").waitFor();
  const status = await page.evaluate(async (count) => {
    const { csrf } = (await (await fetch("/api/session")).json()) as { csrf: string };
    const set = encodeURIComponent("hoa-binh/huyen");
    const [head] = (await (await fetch(`/api/samples?set=${set}`)).json()) as {
      id: string;
      revision: number;
    }[];
    const sample = (await (await fetch(`/api/samples/${head?.id}`)).json()) as { data: { units: object[] } };
    const { units } = sample.data;
    const many = Array.from({ length: count }, (_, i) => ({
      ...units[i % units.length],
      id: `u${i}`,
      name: `Đơn vị ${i}`,
      group: "",
    }));
    const body = JSON.stringify({ base: head?.revision, data: { ...sample.data, units: many } });
    const headers = { "content-type": "application/json", "x-barem-csrf": csrf };
    return (await fetch(`/api/samples/${head?.id}`, { method: "PUT", headers, body })).status;
  }, UNITS);
  expect(status).toBe(200);
  await page.reload();
  const table = page.locator(`table[aria-rowcount="${UNITS + 1}"]`);
  await table.waitFor();
  const rows = table.locator("tbody > tr");
  expect(await rows.count()).toBeLessThan(UNITS / 2);

  const last = table.locator(`tr[aria-rowindex="${UNITS + 1}"]`);
  expect(await last.count()).toBe(0);
  await table.locator("tbody").last().scrollIntoViewIfNeeded();
  await last.waitFor();
  expect(await rows.count()).toBeLessThan(UNITS / 2);

  // From a row to the next by the keyboard, over the end of the part it is in.
  const head = table.locator("thead");
  await head.scrollIntoViewIfNeeded();
  await table.locator('tr[aria-rowindex="24"] button').first().focus();
  for (let i = 0; i < 40; i += 1) await page.keyboard.press("Tab");
  const focused = table.locator("tr:has(:focus)");
  const index = Number(await focused.getAttribute("aria-rowindex"));
  expect(index).toBeGreaterThan(26);
  expect(index).toBeLessThan(40);

  await page.evaluate('dispatchEvent(new Event("beforeprint"))');
  expect(await rows.count()).toBe(UNITS);
  await page.evaluate('dispatchEvent(new Event("afterprint"))');
  await expect.poll(() => rows.count()).toBeLessThan(UNITS);
  expect(wrong).toEqual([]);
});
