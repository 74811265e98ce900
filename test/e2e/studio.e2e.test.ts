// The studio in Debian's Chromium: the production build, the real server and its real Content-Security-Policy.
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axe, launch, watch } from "../support/browser.ts";
import { type RunningServer, startServer } from "../support/designer-server.ts";
import { ask, slowly } from "../support/people.ts";
import {
  clickText,
  hashOf,
  maxOf,
  openStudioPage,
  ready,
  type StudioAt,
  saved,
  stored,
  until,
} from "../support/studio-page.ts";

let server: RunningServer;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
  const page = await context.newPage();
  // The first start opens on the set of Hòa Bình with its units ranked: nothing is clicked or typed.
  await page.goto(server.link);
  await page
    .getByRole("button", { name: /UBND thành phố Hòa Bình/ })
    .first()
    .waitFor();
  await page.close();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const studio = (): Promise<StudioAt> => openStudioPage(context, server);

describe("the studio", () => {
  test("J1: from the list to a visible ranking in one click, nothing typed", async () => {
    const page = await context.newPage();
    const { wrong } = watch(page, server.url);
    await page.goto(server.url);
    await page
      .getByRole("button", { name: /^Soạn bản mới của .*UBND các huyện/ })
      .first()
      .click();
    await page
      .getByRole("button", { name: /UBND thành phố Hòa Bình/ })
      .first()
      .waitFor({ timeout: 15_000 });
    expect(wrong).toEqual([]);
    await page.close();
  });

  test("J3: one click and digits change the maximum; the impact on the units is told; only those characters change", async () => {
    const { page, wrong, draft } = await studio();
    const before = await stored(page, draft);
    const hash = await hashOf(page);
    await maxOf(page, "1.2").click({ clickCount: 3 });
    await page.keyboard.type("30");
    await page.getByText(/10 đơn vị đổi điểm/).waitFor();
    expect(await hashOf(page)).not.toBe(hash);
    await saved(page);
    const header = /(tiêu chí 1\.2 "[^"]*" tối đa )20/;
    expect(await stored(page, draft)).toBe(before.replace(header, "$130"));
    expect(wrong).toEqual([]);
    await page.close();
  });

  test("J6: a change in the form is undone from the text by one Ctrl+Z, and text, form and table agree", async () => {
    const { page, wrong, draft } = await studio();
    const before = await stored(page, draft);
    const hash = await hashOf(page);
    await page.locator("[data-row='1.2'] button").click();
    const field = page.locator("aside [data-path='1.2/max']");
    await field.fill("15");
    await page.keyboard.press("Alt+3");
    await page.locator(".monaco-editor .view-line").first().waitFor();
    await clickText(page);
    await page.keyboard.press("Control+z");
    await until(
      () => maxOf(page, "1.2").inputValue(),
      (value) => value === "20",
    );
    expect(await maxOf(page, "1.2").inputValue()).toBe("20");
    // The form had followed the cursor into the text.
    await page.locator("[data-row='1.2'] button").click();
    expect(await field.inputValue()).toBe("20");
    expect(
      await until(
        () => hashOf(page),
        (now) => now === hash,
      ),
    ).toBe(hash);
    await saved(page);
    expect(await stored(page, draft)).toBe(before);
    expect(wrong).toEqual([]);
    await page.close();
  });

  test("what if: a number is tried on the units without a change of the text, then kept as one step or given up", async () => {
    const { page, wrong, draft } = await studio();
    const before = await stored(page, draft);
    const hash = await hashOf(page);
    await page.locator("[data-row='1.2'] button").click();
    const open = page.getByRole("button", { name: "Thử số khác cho Điểm tối đa" });
    await open.click();
    const slider = page.getByRole("slider");
    await page.locator("[data-what-if]", { hasText: "Không đơn vị nào đổi điểm" }).waitFor();
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
    expect(await slider.inputValue()).toBe("23");
    await page.locator("[data-what-if]", { hasText: /\d+ đơn vị đổi điểm/ }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Thôi" }).click();
    expect([await hashOf(page), await stored(page, draft)]).toEqual([hash, before]);
    await open.click();
    await page.keyboard.press("ArrowLeft");
    await page.getByRole("button", { name: "Giữ số này" }).click();
    await until(
      () => maxOf(page, "1.2").inputValue(),
      (value) => value === "19",
    );
    expect(await maxOf(page, "1.2").inputValue()).toBe("19");
    await page.keyboard.press("Control+z");
    await until(
      () => maxOf(page, "1.2").inputValue(),
      (value) => value === "20",
    );
    await saved(page);
    expect(await stored(page, draft)).toBe(before);
    expect(wrong).toEqual([]);
    await page.close();
  });

  test("J5: one click on a number opens why, down to the figures", async () => {
    const { page, wrong } = await studio();
    await page
      .getByRole("button", { name: /961,23/ })
      .first()
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Nhận thức số").first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(wrong).toEqual([]);
    await page.close();
  });

  test("the text is coloured, completes without accents, and finds mistakes; they never stop saving", async () => {
    const { page, wrong, draft } = await studio();
    await page.keyboard.press("Alt+2");
    await page.locator(".monaco-editor .view-line").first().waitFor();
    // More than one colour: the words' meanings have arrived.
    const colours = await until(
      () =>
        page
          .locator(".view-line span span")
          .evaluateAll((words) => new Set(words.map((each) => each.className)).size),
      (count) => count > 3,
    );
    expect(colours).toBeGreaterThan(3);
    await clickText(page);
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\nghi ch");
    const offered = page.locator(".suggest-widget").getByText("ghi chú").first();
    await offered.waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type("khong phai chuoi");
    await page.getByRole("tab", { name: /Vấn đề \([1-9]/ }).waitFor();
    await saved(page);
    expect(await stored(page, draft)).toContain("khong phai chuoi");
    expect(wrong).toEqual([]);
    await page.close();
  });

  test("Vietnamese typed through an input method and by backspacing arrives whole, in form and text", async () => {
    const { page, wrong, draft } = await studio();
    const cdp = await context.newCDPSession(page);
    await page.locator("[data-row='1.2'] button").click();
    const title = page.locator("aside [data-path='1.2/title']");
    await title.fill("");
    for (const text of ["d", "đ", "đi", "điê", "điể"]) {
      await cdp.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await cdp.send("Input.insertText", { text: "điểm" });
    await page.keyboard.type(" so");
    // As keyboards without composition do it: the letters are taken away and put again.
    await page.keyboard.press("Backspace");
    await page.keyboard.insertText("ố");
    expect(await title.inputValue()).toBe("điểm số");
    const header = 'tiêu chí 1.2 "điểm số" tối đa 20';
    expect(
      await until(
        () => stored(page, draft),
        (text) => text.includes(header),
      ),
    ).toContain(header);
    await page.keyboard.press("Alt+2");
    await page.locator(".monaco-editor .view-line").first().waitFor();
    await clickText(page);
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\n# ");
    await cdp.send("Input.imeSetComposition", { text: "điê", selectionStart: 3, selectionEnd: 3 });
    await cdp.send("Input.insertText", { text: "điểm" });
    // A decomposed letter becomes one.
    await page.keyboard.insertText(" so\u0302\u0301");
    await until(
      () => stored(page, draft),
      (text) => text.includes("# điểm số"),
    );
    expect(await stored(page, draft)).toContain("# điểm số");
    expect(wrong).toEqual([]);
    await page.close();
  });

  test("without a connection typing goes on; a reload loses nothing; undo is still there", async () => {
    const { page, draft } = await studio();
    await page.route("**/api/drafts/*/edits", (route) => route.abort());
    await maxOf(page, "1.3").fill("17");
    await page.locator("[data-save=waiting]").waitFor();
    await page.reload();
    await ready(page);
    expect(await maxOf(page, "1.3").inputValue()).toBe("17");
    await page.unroute("**/api/drafts/*/edits");
    await until(
      () => stored(page, draft),
      (text) => /tiêu chí 1\.3 "[^"]*" tối đa 17/.test(text),
    );
    expect(await stored(page, draft)).toMatch(/tiêu chí 1\.3 "[^"]*" tối đa 17/);
    await page.keyboard.press("Control+z");
    await until(
      () => maxOf(page, "1.3").inputValue(),
      (value) => value === "10",
    );
    expect(await maxOf(page, "1.3").inputValue()).toBe("10");
    await page.close();
  });

  test("two on one draft: the second is told, and keeps its own as a new draft", async () => {
    const { page: first, draft } = await studio();
    const second = await context.newPage();
    await second.goto(`${server.url}/soan/${draft}`);
    await ready(second);
    await maxOf(first, "1.2").fill("21");
    await until(
      () => stored(first, draft),
      (text) => /tiêu chí 1\.2 "[^"]*" tối đa 21/.test(text),
    );
    await maxOf(second, "1.3").fill("11");
    const made = await slowly(second, "POST", /\/api\/drafts$/);
    await second.getByRole("button", { name: "Lưu phần của tôi thành bản nháp mới" }).dblclick();
    await until(
      async () => second.url(),
      (url) => !url.endsWith(draft),
    );
    await ready(second);
    expect(await maxOf(second, "1.3").inputValue()).toBe("11");
    expect(await maxOf(second, "1.2").inputValue()).toBe("20");
    expect(made()).toBe(1);
    expect(await stored(first, draft)).toMatch(/tiêu chí 1\.2 "[^"]*" tối đa 21/);
    await Promise.all([first.close(), second.close()]);
  });

  test("closed while it is open: the refusal is a sentence, and what was typed is kept as a new draft, also after a reload", async () => {
    const { page, draft } = await studio();
    await ask(page, "POST", `/api/drafts/${draft}/archive`);
    await maxOf(page, "1.3").fill("12");
    const alert = page.getByRole("alert");
    await alert.getByText("Máy chủ không nhận: Bản nháp này đã ban hành hoặc đã cất đi").waitFor();
    expect(await alert.innerText()).not.toContain("draft-closed");
    // Opening it again would show the same refusal: the only way on is a draft of one's own.
    expect(await alert.getByRole("button").allInnerTexts()).toEqual(["Lưu phần của tôi thành bản nháp mới"]);
    await page.reload();
    await page.getByText("bản này đã ban hành hoặc đã cất đi nên không nhận thêm được").waitFor();
    await page.getByRole("button", { name: "Lưu phần của tôi thành bản nháp mới" }).click();
    await page.waitForURL((url) => !url.pathname.endsWith(draft));
    await ready(page);
    expect(await maxOf(page, "1.3").inputValue()).toBe("12");
    await page.goto(`${server.url}/soan/${draft}`);
    await page.getByText("Bản này đã cất đi; không sửa được nữa.").waitFor();
    expect(await maxOf(page, "1.3").inputValue()).toBe("10");
    // Nothing is offered that a closed draft would refuse.
    await page.locator("[data-row='1.3'] button").click();
    const form = page.locator("aside", { has: page.locator("[data-path='1.3/max']") });
    await form.waitFor();
    expect(await form.getByRole("button").count()).toBe(0);
    expect(await form.locator("[data-path='1.3/shape']").count()).toBe(0);
    for (const name of ["Thêm tiêu chí", "Thêm chỉ số", "Dán phụ lục"])
      expect(await page.getByRole("button", { name }).count()).toBe(0);
    await page.keyboard.press("Alt+2");
    await page.getByText(/^Từ khoá: /).waitFor();
    expect(await page.getByRole("button", { name: /^Đổi sang/ }).count()).toBe(0);
    await page.close();
  });

  test("what was left unsaved of an older text is kept as one new draft, however often that is pressed", async () => {
    const { page, draft } = await studio();
    await page.route("**/api/drafts/*/edits", (route) => route.abort());
    await maxOf(page, "1.3").fill("17");
    await page.locator("[data-save=waiting]").waitFor();
    await page.goto(server.url);
    await page.getByRole("heading", { level: 1 }).waitFor();
    // Somebody else goes on with the draft meanwhile.
    const other = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
    await other.addCookies(await context.cookies());
    const theirs = await other.newPage();
    await theirs.goto(`${server.url}/soan/${draft}`);
    await ready(theirs);
    await maxOf(theirs, "1.2").fill("21");
    await until(
      () => stored(theirs, draft),
      (text) => /tiêu chí 1\.2 "[^"]*" tối đa 21/.test(text),
    );
    await other.close();
    await page.unroute("**/api/drafts/*/edits");
    await page.goto(`${server.url}/soan/${draft}`);
    const made = await slowly(page, "POST", /\/api\/drafts$/);
    await page.getByRole("button", { name: "Lưu phần của tôi thành bản nháp mới" }).dblclick();
    await ready(page);
    expect(page.url()).not.toContain(draft);
    expect(await maxOf(page, "1.3").inputValue()).toBe("17");
    expect(made()).toBe(1);
    await page.close();
  });
});
