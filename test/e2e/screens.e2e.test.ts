// Every screen and state of the designer in Debian's Chromium: axe finds nothing in either theme, nothing sticks out at 400 %
// zoom, English is complete; the theme is the application's own choice; with forced colours everything is still told apart.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROVINCES } from "#designer/strings/provinces.ts";
import { axe, launch } from "../support/browser.ts";
import { type RunningServer, startServer } from "../support/designer-server.ts";
import { ask, enter, newPerson, openAt } from "../support/people.ts";
import { tab } from "../support/sample-page.ts";
import type { Step } from "../support/screen-studio.ts";
import { walks } from "../support/screen-walks.ts";
import { checkScreen, still, WIDE } from "../support/screens.ts";

let server: RunningServer;
let browser: Browser;
let root: BrowserContext;
let approver: BrowserContext;
/** Addresses of what stands ready: drafts and reviews in every state. */
const at = { draft: "", open: "", approved: "", issued: "" };
let written = "";

const LONG = `Bản nháp sửa đổi ${"cách tính điểm chuyển đổi số ".repeat(4)}${"x".repeat(60)}`;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
  root = await browser.newContext({ viewport: WIDE, locale: "vi-VN" });
  const page = await root.newPage();
  await page.goto(server.link);
  await page.locator("[data-hash]").waitFor();
  approver = await enter(browser, server.url, await newPerson(page, "Người phê duyệt", "approver"));
  const his = await approver.newPage();
  await his.goto(server.url);
  at.draft = `/soan/${(await draftOf(page, "hoa-binh/huyen", LONG)).id}`;
  at.open = await handIn(page, "hoa-binh/huyen", LONG);
  at.approved = await approve(his, await handIn(page, "hoa-binh/so", "Bản đã duyệt"));
  at.issued = await approve(his, await handIn(page, "hoa-binh/xa", "Bản đã ban hành"));
  await ask(his, "POST", `/api/reviews/${at.issued}/issue`, {
    number: "9/QĐ-UBND",
    date: "2026-12-01",
    from: "2026-12-01",
    succeeds: { version: "1.0.0", how: "replaced" },
    withErrors: true,
  });
  const lists = ["/api/sets", "/api/drafts", "/api/users", "/api/reviews"];
  const said = await Promise.all(lists.map((path) => ask<unknown>(page, "GET", path)));
  for (const set of ["huyen", "xa"]) {
    const [sample] = await ask<{ id: string }[]>(page, "GET", `/api/samples?set=hoa-binh/${set}`);
    said.push(await ask(page, "GET", `/api/samples/${sample?.id}`));
  }
  written = [
    ...said.flatMap(texts),
    ...PROVINCES,
    ...(await Promise.all(["huyen", "so", "xa"].map((set) => sourceOf(page, `hoa-binh/${set}`)))),
  ].join("\n");
  await Promise.all([page.close(), his.close()]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Every text in a value. */
function texts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

const sourceOf = (page: Page, set: string): Promise<string> =>
  page.evaluate(async (id) => (await fetch(`/api/sets/${id}/versions/1.0.0/source`)).text(), set);

async function draftOf(page: Page, set: string, title: string): Promise<{ readonly id: string }> {
  let left = 3;
  const text = (await sourceOf(page, set)).replace(
    /(tiêu chí [\d.]+ "[^"]*" tối đa )(\d+)/g,
    (whole, head: string, max: string) => (left-- > 0 ? `${head}${Number(max) + 1}` : whole),
  );
  return ask(page, "POST", "/api/drafts", { set, title, fromVersion: "1.0.0", text });
}

async function handIn(page: Page, set: string, title: string): Promise<string> {
  const { id } = await draftOf(page, set, title);
  return (await ask<{ id: string }>(page, "POST", `/api/drafts/${id}/submit`, { note: "Đổi điểm tối đa." }))
    .id;
}

async function approve(page: Page, id: string): Promise<string> {
  const { hash } = await ask<{ hash: string }>(page, "GET", `/api/reviews/${id}`);
  await ask(page, "POST", `/api/reviews/${id}/verdict`, { verdict: "approve", hash, note: "" });
  return id;
}

const open = async (path: string, context = root) => {
  const made = await openAt(context, server.url, path);
  await made.page.setViewportSize(WIDE);
  return made;
};
async function walk(path: string, who: () => BrowserContext, steps: readonly Step[]): Promise<void> {
  const { page, wrong } = await open(path, who());
  for (const [name, go] of steps) {
    await go(page);
    await checkScreen(page, name, { written });
  }
  // What is not there is asked for too.
  expect(wrong().filter((line) => !line.includes("status of 404"))).toEqual([]);
  await page.close();
}

describe("every screen is for everyone", () => {
  test.each(walks(() => ({ url: server.url, root, approver, title: LONG, ...at })))(
    "%s",
    async (_, path, who, steps) => walk(path(), who, steps),
    120_000,
  );

  test("before signing in: the door, the public page; the annex before it is issued", async () => {
    const stranger = await browser.newContext({ viewport: WIDE, locale: "vi-VN" });
    const { page } = await openAt(stranger, server.url, "/");
    await page.getByLabel("Tên đăng nhập").fill("ai-do");
    await page.getByLabel("Mật khẩu").fill("không đúng");
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await page.getByRole("alert").waitFor();
    await checkScreen(page, "signing in, refused", { written });
    await page.goto(`${server.url}/cong-khai/hoa-binh/huyen/1.0.0`);
    await checkScreen(page, "the public page", { written, isOutside: true });
    await stranger.close();
    const preview = await open(`/xem-truoc/${at.approved}?number=9%2FQ%C4%90-UBND&date=2026-12-01`, approver);
    await checkScreen(preview.page, "the annex before it is issued", { written, isOutside: true });
    await preview.page.close();
  });
});

/** Colours of the ground and the words of what a selector finds first; of the page itself too. */
const coloursOf = (page: Page, selector: string): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const { backgroundColor, color } = getComputedStyle(document.querySelector(${JSON.stringify(selector)}));
    return [backgroundColor, color, getComputedStyle(document.documentElement).colorScheme];
  })()`);

describe("the theme", () => {
  test.each([
    ["light", "dark", "Nền sáng"],
    ["dark", "light", "Nền tối"],
  ] as const)("%s chosen here, on a machine that is %s", async (chosen, machine, button) => {
    const forget = (each: Page) => each.evaluate("localStorage.removeItem('mantine-color-scheme-value')");
    const { page } = await open("/lich-su/hoa-binh/xa?a=ban:1.0.0&b=ban:1.1.0&tab=text", approver);
    const line = "tr[data-way=came]";
    const grid = "[role=grid]";
    const draft = await root.newPage();
    await draft.setViewportSize(WIDE);
    await draft.goto(`${server.url}${at.draft}`);
    await draft.locator("[data-hash]").waitFor();
    await tab(draft, "Số liệu mẫu");
    await draft.getByRole("grid").waitFor();
    for (const [each, what] of [
      [page, line],
      [draft, grid],
    ] as const) {
      await each.locator(what).first().waitFor();
      // As on a machine of that theme, where nothing was chosen.
      await each.emulateMedia({ colorScheme: chosen });
      await still(each);
      const wanted = await coloursOf(each, what);
      expect(wanted[2]).toBe(chosen);
      await each.emulateMedia({ colorScheme: machine });
      await still(each);
      expect(await coloursOf(each, what)).not.toEqual(wanted);
      await each.getByRole("button", { name: button }).click();
      await still(each);
      expect(await coloursOf(each, what)).toEqual(wanted);
      expect(await axe(each, "", ["color-contrast"])).toEqual([]);
    }
    await Promise.all([page, draft].map((each) => forget(each).then(() => each.close())));
  });
});

describe("with forced colours", () => {
  /** How a thing is drawn, as far as forced colours leave it: borders, outlines, system colours, words. */
  const drawn = (page: Page, selector: string): Promise<string> =>
    page.evaluate(`(() => {
      const at = document.querySelector(${JSON.stringify(selector)});
      const { outlineStyle, outlineWidth, borderInlineStartWidth, backgroundColor, color } = getComputedStyle(at);
      return [outlineStyle === "none" ? "" : outlineStyle + outlineWidth, borderInlineStartWidth, backgroundColor, color].join();
    })()`);

  test("the studio: the selected row, the entry of the outline, the tab and the view are told apart; charts too", async () => {
    const { page } = await open(at.draft);
    await page.emulateMedia({ forcedColors: "active" });
    await page.locator("[data-hash]").waitFor();
    await page.locator("[data-row='1.2'] button").click();
    await page.locator("[data-row='1.2'][data-selected]").waitFor();
    await still(page);
    for (const [chosen, other] of [
      ["[data-row='1.2']", "[data-row='1.3']"],
      ["nav [aria-current]", "nav li:last-child > button"],
      ["[role=tab][aria-selected=true]", "[role=tab][aria-selected=false]"],
      ["[role=radiogroup] label[data-active]", "[role=radiogroup] label:not([data-active])"],
    ] as const)
      expect(await drawn(page, chosen), chosen).not.toBe(await drawn(page, other));
    expect(await axe(page)).toEqual([]);
    await tab(page, "Biểu đồ");
    await page.getByText("Điều đáng xem").waitFor();
    // What is drawn is no ground, kinds of lines differ by their dashes and widths too, and every chart has a table twin.
    const charts: readonly string[] = await page.evaluate(`(() => {
      const ground = getComputedStyle(document.body).backgroundColor;
      const isSeen = (ink) => ink !== "none" && ink !== ground && !/^rgba\\(.*, 0\\)$/.test(ink);
      return [...document.querySelectorAll("[role=tabpanel] figure")].map((figure) => {
        const shapes = [...figure.querySelectorAll("svg :is(path, line, rect, circle, polyline, polygon)")].map((each) => getComputedStyle(each));
        const unseen = shapes.filter(({ stroke, fill }) => !isSeen(stroke) && !isSeen(fill)).length;
        const twin = [...figure.querySelectorAll("button")].some((each) => each.textContent === "Xem dạng bảng");
        return unseen + " of its shapes unseen" + (twin ? ", table" : ", no table");
      });
    })()`);
    expect(charts.length).toBeGreaterThanOrEqual(2);
    expect(new Set(charts)).toEqual(new Set(["0 of its shapes unseen, table"]));
    expect(await axe(page)).toEqual([]);
    await page.close();
  });

  test("a review: the change in hand; its states are words", async () => {
    const { page } = await open(`/tham-dinh/${at.open}`, approver);
    await page.emulateMedia({ forcedColors: "active" });
    await page.locator("[data-change][aria-current]").waitFor();
    expect(await drawn(page, "[data-change][aria-current]")).not.toBe(
      await drawn(page, "[data-change]:not([aria-current])"),
    );
    for (const chip of await page.locator("[data-direction]").allInnerTexts())
      expect(chip.trim()).not.toBe("");
    expect(await page.locator("[data-state]").first().innerText()).toBe("Chờ thẩm định");
    expect(await axe(page)).toEqual([]);
    await page.close();
  });

  test("the list: states are words, the screen one is on is marked", async () => {
    const { page } = await open("/");
    await page.emulateMedia({ forcedColors: "active" });
    await page.locator("[data-set]").first().waitFor();
    expect(await page.locator("[data-set='ben-tre/xa']").innerText()).toContain("Đang có hiệu lực");
    expect(await drawn(page, "nav [aria-current=page]")).not.toBe(
      await drawn(page, "nav a:not([aria-current])"),
    );
    expect(await axe(page)).toEqual([]);
    await page.close();
  });
});
