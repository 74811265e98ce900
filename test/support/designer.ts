// The designer for the tests of a file: a server of its own, a browser, and whoever the first link signs in.
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launch } from "./browser.ts";
import { type RunningServer, startServer } from "./designer-server.ts";

export interface Designer {
  readonly server: RunningServer;
  readonly browser: Browser;
  /** Administrator and author; the first start has opened on the set of Hòa Bình with everything scored. */
  readonly context: BrowserContext;
}

/** Starts them before the tests of the file and hands them over; ends them after. */
export function withDesigner(take: (designer: Designer) => void, width = 1440, height = 900): void {
  let designer: Designer | null = null;
  beforeAll(async () => {
    const [server, browser] = await Promise.all([startServer(), launch()]);
    const context = await browser.newContext({ viewport: { width, height }, locale: "vi-VN" });
    designer = { server, browser, context };
    const page = await context.newPage();
    await page.goto(server.link);
    await page.locator("[data-hash]").waitFor();
    await page.close();
    take(designer);
  });
  afterAll(async () => {
    await designer?.browser.close();
    await designer?.server.stop();
  });
}
