// From a draft to an issued version in Debian's Chromium: compare and hand in (J7), review change by change (J8), issue (J9),
// look things up afterwards. Clicks and keys are counted against their budgets.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SetEntry } from "#designer/api.ts";
import { newSetText } from "#designer/edits/index.ts";
import { axe, launch, watch } from "../support/browser.ts";
import { type RunningServer, startServer } from "../support/designer-server.ts";
import { ask, enter, newPerson, PASSWORD, signIn, watchedPage } from "../support/people.ts";

let server: RunningServer;
let browser: Browser;
let author: BrowserContext;
let approver: BrowserContext;

const EVIL = '<img src=x onerror="alert(1)"> "><script>alert(2)</script>';

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
  author = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
  const page = await author.newPage();
  await page.goto(server.link);
  await page.locator("[data-row='8.4']").waitFor();
  const name = await newPerson(page, `Lãnh đạo ${EVIL}`, "approver");
  await page.close();
  approver = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
  const other = await approver.newPage();
  await other.goto(server.url);
  await signIn(other, name, PASSWORD);
  await other.getByRole("heading", { name: "Bộ chỉ số", exact: true }).waitFor();
  await other.close();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** A draft of its own whose text differs from the issued one as told; answers its id. */
async function draftOf(
  page: Page,
  title: string,
  changed: (text: string) => string,
  set = "hoa-binh/huyen",
): Promise<string> {
  await page.goto(server.url);
  const source = await page.evaluate(
    async (id) => (await fetch(`/api/sets/${id}/versions/1.0.0/source`)).text(),
    set,
  );
  const body = { set, title, fromVersion: "1.0.0", text: changed(source) };
  return (await ask<{ readonly id: string }>(page, "POST", "/api/drafts", body)).id;
}

const opened = (context: BrowserContext) => watchedPage(context, server.url);

/** So many maxima of the set one higher. */
const higher =
  (count: number) =>
  (text: string): string => {
    let left = count;
    return text.replace(/(tiêu chí [\d.]+ "[^"]*" tối đa )(\d+)/g, (whole, head: string, max: string) =>
      left-- > 0 ? `${head}${Number(max) + 1}` : whole,
    );
  };

const dark = (page: Page): Promise<void> => page.getByRole("button", { name: "Nền tối" }).click();
const light = (page: Page): Promise<void> => page.getByRole("button", { name: "Nền sáng" }).click();

async function axeBoth(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
  await dark(page);
  expect(await axe(page)).toEqual([]);
  await light(page);
}

describe("from a draft to an issued version", () => {
  let review = "";

  test("J7: compare with the issued version and hand in: two clicks and a sentence", async () => {
    const { page, wrong } = await opened(author);
    const draft = await draftOf(page, `Bản của J7 ${EVIL}`, higher(20));
    await page.goto(`${server.url}/soan/${draft}`);
    await page.locator("[data-row='8.4']").waitFor();
    // What was typed a moment ago is in what is compared.
    await page.locator("[data-row='8.4'] input").fill("77");
    await page.getByRole("button", { name: "So sánh và gửi thẩm định" }).click();
    await page.locator("[data-change]").first().waitFor({ timeout: 20_000 });
    await page.getByText(/Tiêu chí 8\.4: điểm tối đa \d+ → 77/).waitFor();
    // What the text still has wrong is said before it is handed in; no error is an alert.
    await page.locator("form [data-open-errors]").waitFor({ timeout: 20_000 });
    await page.keyboard.type("Tăng điểm theo kết luận họp ngày 20/11.");
    await page.getByRole("button", { name: "Gửi thẩm định", exact: true }).click();
    await page.waitForURL(/\/tham-dinh\/\w+/);
    await page.locator("[data-change]").first().waitFor({ timeout: 20_000 });
    review = page.url();
    // One's own: no decision is offered.
    await page.getByText("Bạn có phần trong bản này").waitFor();
    expect(await page.locator("[data-verdict]").count()).toBe(0);
    expect(wrong()).toEqual([]);
    await page.close();
  });

  test("J8: 21 changes, for each one key to go there and one to agree, then one to approve", async () => {
    const { page, wrong } = await opened(approver);
    await page.goto(review);
    await page.locator("[data-change][aria-current]").waitFor({ timeout: 20_000 });
    expect(await page.locator("[data-change]").count()).toBe(21);
    await page.getByText(/^Văn bản còn \d+ lỗi và \d+ chỗ cần xem\.$/).waitFor({ timeout: 20_000 });
    await axeBoth(page);
    // A key is about the change with the focus, however it came there.
    await page.getByRole("checkbox").nth(4).focus();
    await page.keyboard.press("a");
    expect(await page.getByRole("checkbox").nth(4).isChecked()).toBe(true);
    expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(1);
    await page.getByRole("checkbox").nth(4).uncheck();
    await page.locator("[data-change]").first().focus();
    let keys = 0;
    const press = async (key: string): Promise<void> => {
      keys += 1;
      await page.keyboard.press(key);
    };
    for (let i = 0; i < 21; i++) {
      if (i > 0) await press("j");
      await press("a");
    }
    await press("Enter");
    await page.locator("[data-state=approved]").waitFor();
    expect(keys).toBeLessThanOrEqual(2 * 21 + 1);
    expect(wrong()).toEqual([]);
    await page.close();
  });

  test("why the server refuses is in sight, however low the window", async () => {
    const { page } = await opened(approver);
    await page.setViewportSize({ width: 1024, height: 480 });
    await page.goto(review);
    await page.getByRole("button", { name: "Ban hành…" }).click();
    await page.getByLabel("Số quyết định").fill("98/QĐ-UBND");
    await page.getByLabel("Ngày quyết định").fill("01/12/2026");
    const tick = page.getByRole("dialog").getByRole("checkbox", { name: /tôi đã xem và vẫn ban hành/ });
    await tick.check();
    const error = {
      code: "database-away",
      message: { vi: "Cơ sở dữ liệu không trả lời.", en: "No database." },
    };
    await page.route("**/api/reviews/*/issue", (route) =>
      route.fulfill({ status: 503, contentType: "application/json", body: JSON.stringify({ error }) }),
    );
    // From the first field by Enter: the buttons are out of sight.
    await page.getByLabel("Số quyết định").press("Enter");
    const told = page.getByRole("alert").getByText("Cơ sở dữ liệu không trả lời.");
    await told.waitFor();
    const isInSight = async (): Promise<boolean> => {
      const box = await told.boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= 480;
    };
    await expect.poll(isInSight).toBe(true);
    await page.close();
  });

  test("J9: issue with two clicks, a number and a date, and a tick as the text has errors; the annex is previewed", async () => {
    const { page, wrong } = await opened(approver);
    await page.goto(review);
    await page.getByRole("button", { name: "Ban hành…" }).click();
    await page.getByLabel("Số quyết định").waitFor();
    await axeBoth2(page);
    // A wrong day, and the button pressed right from it: both reasons are told, nothing is issued.
    await page.getByLabel("Ngày quyết định").fill("31/02/2026");
    await page.getByRole("button", { name: "Ban hành", exact: true }).click();
    await page.getByText("Viết số quyết định").waitFor();
    // What is missing is where the focus goes; the buttons stay in sight in a low window.
    await page.setViewportSize({ width: 1366, height: 768 });
    expect(await page.getByLabel("Số quyết định").evaluate((field) => field.matches(":focus"))).toBe(true);
    const box = await page.getByRole("button", { name: "Ban hành", exact: true }).boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThan(768);
    await page.getByText("“31/02/2026” không phải một ngày").waitFor();
    await page.getByLabel("Ngày quyết định").fill("");
    await page.getByLabel("Số quyết định").focus();
    await page.keyboard.type("99/QĐ-UBND");
    await page.keyboard.press("Tab");
    await page.keyboard.type("01/12/2026");
    await page.getByText("Bản 1.0.0 hết hiệu lực từ 01/12/2026").waitFor();
    // A period that ends before it begins is told at its field.
    const until = page.getByLabel("Đến hết ngày");
    await until.fill("30/11/2026");
    await page.getByRole("button", { name: "Ban hành", exact: true }).click();
    expect(await until.getAttribute("aria-invalid")).toBe("true");
    await page.getByText("Ngày hết hiệu lực đứng trước ngày có hiệu lực").waitFor();
    await until.fill("");
    const [preview] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByRole("link", { name: "Xem trước phụ lục" }).click(),
    ]);
    const seen = watch(preview, server.url);
    await preview.getByText("Dự thảo, chưa ban hành").waitFor();
    expect(await preview.locator("h1 + p").textContent()).toContain("99/QĐ-UBND");
    expect(await axe(preview)).toEqual([]);
    expect(seen.wrong).toEqual([]);
    await preview.close();
    // Maxima that no sum or example agrees with any more: counted, listed with their places, and ticked before it is issued.
    const dialog = page.getByRole("dialog");
    const tick = dialog.getByRole("checkbox", { name: /Văn bản còn \d+ lỗi; tôi đã xem và vẫn ban hành/ });
    expect(await tick.isChecked()).toBe(false);
    const count = Number(await dialog.locator("[data-open-errors]").getAttribute("data-open-errors"));
    expect(await tick.getAttribute("aria-invalid")).toBe("true");
    await dialog.getByRole("button", { name: "Xem từng chỗ" }).click();
    expect(await dialog.locator("[data-open-findings] li", { hasText: /^Lỗi,/ }).count()).toBe(count);
    await dialog.getByText(/^Lỗi, mục 8\.4, dòng \d+: /).waitFor();
    await dialog.getByRole("button", { name: "Thu lại" }).click();
    await page.getByRole("button", { name: "Ban hành", exact: true }).click();
    expect(await tick.evaluate((box) => box.matches(":focus"))).toBe(true);
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Ban hành", exact: true }).click();
    await page.getByText("Đã ban hành bản 1.1.0.").waitFor();
    // The head of the page says so too, and what was issued is still told of.
    await page.locator("header [data-state=issued]").waitFor();
    await page.getByText("Đã ban hành bản 1.1.0.").waitFor();
    await page.getByRole("link", { name: "Mở trang công khai" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(page.url()).toBe(`${server.url}/cong-khai/hoa-binh/huyen/1.1.0`);
    expect(await page.locator("h1 + p").textContent()).toContain("99/QĐ-UBND");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Phụ lục (Word)" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("phu-luc-hoa-binh-huyen-1.1.0.docx");
    expect(wrong()).toEqual([]);
    await page.close();
  });

  test("what was issued opens to be read: nothing can be typed into it, and a new draft goes on from it", async () => {
    const { page, wrong } = await opened(author);
    await page.goto(server.url);
    const { draft } = await ask<{ draft: string }>(page, "GET", `/api/reviews/${review.split("/").at(-1)}`);
    const textOf = async (id: string): Promise<string> =>
      (await ask<{ text: string }>(page, "GET", `/api/drafts/${id}`)).text;
    const before = await textOf(draft);
    await page.goto(`${server.url}/soan/${draft}`);
    await page.locator("[data-row='8.4']").waitFor();
    await page.getByText("Bản này đã ban hành thành phiên bản 1.1.0; không sửa được nữa.").waitFor();
    expect(await page.getByRole("button", { name: "So sánh và gửi thẩm định" }).count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    await page.locator("[data-row='8.4'] input").focus();
    await page.keyboard.type("1");
    expect(await page.locator("[data-row='8.4'] input").inputValue()).toBe("77");
    await page.keyboard.press("Control+Enter");
    await page.getByText(/không sửa được nữa. Bấm “Soạn bản mới từ bản này”/).waitFor();
    await page.keyboard.press("Alt+2");
    await page.locator(".monaco-editor .view-line").nth(3).click();
    await page.keyboard.type("x");
    await page.locator("[data-save=saved]").waitFor();
    expect(await textOf(draft)).toBe(before);
    await page.getByRole("button", { name: "Soạn bản mới từ bản này" }).click();
    await page.waitForURL((url) => url.pathname.startsWith("/soan/") && !url.pathname.endsWith(draft));
    await page.locator("[data-row='8.4']").waitFor();
    const issued = await page.evaluate(async () =>
      (await fetch("/api/sets/hoa-binh/huyen/versions/1.1.0/source")).text(),
    );
    expect(await textOf(page.url().split("/").at(-1) ?? "")).toBe(issued);
    expect(await page.locator("[data-banner]").count()).toBe(0);
    expect(wrong()).toEqual([]);
    await page.close();
  });

  test("an edit takes a draft out of review; that is said before it and after it, and is so", async () => {
    const { page, wrong } = await opened(author);
    const draft = await draftOf(page, "Bản sửa khi đang chờ", higher(2));
    const { id } = await ask<{ id: string }>(page, "POST", `/api/drafts/${draft}/submit`, { note: "x" });
    await page.goto(`${server.url}/soan/${draft}`);
    await page.locator("[data-row='8.4']").waitFor();
    await page.getByText("Bản này đang chờ thẩm định. Sửa dù một chữ").waitFor();
    await page.locator("[data-row='8.4'] input").fill("78");
    await page.getByText("Bản này đã được sửa nên trở về bản nháp.").waitFor();
    const now = await ask<{ state: string }>(page, "GET", `/api/drafts/${draft}`);
    expect([now.state, (await ask<{ state: string }>(page, "GET", `/api/reviews/${id}`)).state]).toEqual([
      "editing",
      "outdated",
    ]);
    expect(wrong()).toEqual([]);
    await page.close();
  });

  test("the history tells what is in force when, compares any two, and restores one as a new draft", async () => {
    const { page, wrong } = await opened(author);
    await page.goto(`${server.url}/lich-su/hoa-binh/huyen?a=ban:1.0.0&b=ban:1.1.0`);
    await page.locator("[data-change]").first().waitFor({ timeout: 20_000 });
    const day = page.getByLabel("Tra cứu theo ngày");
    await day.fill("30/11/2026");
    await page.getByText("Ngày 30/11/2026: bản 1.0.0 có hiệu lực.").waitFor();
    await day.fill("1/12/2026");
    await page.getByText("Ngày 01/12/2026: bản 1.1.0 có hiệu lực.").waitFor();
    await day.fill("1/1/2020");
    await page.getByText("Ngày 01/01/2020: không có bản nào có hiệu lực.").waitFor();
    await day.fill("hôm qua");
    await page.keyboard.press("Tab");
    await page.getByText("“hôm qua” không phải một ngày").waitFor();
    await axeBoth(page);
    await page.getByRole("tab", { name: "Tác động" }).click();
    await page
      .getByText(/đơn vị đổi điểm/)
      .first()
      .waitFor();
    // Contributions of the changes add up to the difference.
    await page
      .getByRole("cell", { name: /^Tiêu chí 1\.1: \+/ })
      .first()
      .waitFor();
    await axeBoth(page);
    await page.getByRole("tab", { name: "Bảng sửa đổi" }).click();
    const reason = page.getByLabel("Lý do: Tiêu chí 1.2, điểm tối đa");
    await reason.fill(EVIL);
    await axeBoth(page);
    await page.emulateMedia({ media: "print" });
    // The table and what it is of, nothing to press.
    for (const name of ["banner", "tablist", "button"] as const)
      expect([name, await page.getByRole(name).filter({ visible: true }).count()]).toEqual([name, 0]);
    await page.getByRole("heading", { name: "So Bản 1.0.0 với Bản 1.1.0" }).waitFor();
    expect(await page.locator("[data-printed]", { hasText: "<img" }).first().isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("tab", { name: "Văn bản" }).click();
    await page.locator("tr[data-way=came]").first().waitFor();
    await axeBoth(page);
    await page.getByRole("button", { name: "Khôi phục thành bản nháp: Bản 1.0.0" }).click();
    await page.waitForURL(/\/soan\/\w+/);
    await page.locator("[data-row='8.4']").waitFor();
    expect(await page.locator("[data-row='8.4'] input").inputValue()).not.toBe("77");
    expect(wrong()).toEqual([]);
    await page.close();
  });

  test("an unchanged draft has no change and no impact; one with an error is compared line by line only", async () => {
    const { page, wrong } = await opened(author);
    const same = await draftOf(page, "Không đổi gì", (text) => `# chú thích\n${text}`, "hoa-binh/xa");
    await page.goto(`${server.url}/lich-su/hoa-binh/xa?a=ban:1.0.0&b=nhap:${same}`);
    await page.getByText("Không có thay đổi nào về nghĩa").waitFor({ timeout: 20_000 });
    await page.getByText("Kiểm tra văn bản: không còn lỗi.").waitFor({ timeout: 20_000 });
    const broken = await draftOf(
      page,
      "Có lỗi",
      (text) => text.replace("thang điểm", "thang"),
      "hoa-binh/xa",
    );
    await page.goto(`${server.url}/lich-su/hoa-binh/xa?a=ban:1.0.0&b=nhap:${broken}`);
    await page.getByText(/Bản mới có \d+ lỗi/).waitFor({ timeout: 20_000 });
    // Handing it in is refused in a sentence.
    await page.getByLabel("Một câu cho người thẩm định").fill("Thử gửi");
    await page.getByRole("button", { name: "Gửi thẩm định", exact: true }).click();
    await page.getByRole("alert").first().waitFor();
    expect(wrong().filter((each) => !each.includes("Failed to load resource"))).toEqual([]);
    await page.close();
  });

  test("J7: the first text of a new set is handed in just so, with nothing to compare it with", async () => {
    const { page, wrong } = await opened(author);
    const { page: his, wrong: wrongToo } = await opened(approver);
    await page.goto(server.url);
    const id = "hoa-binh/bo-moi";
    const text = newSetText({ id, title: "Bộ mới", level: "xã", points: "100", surface: "vi" });
    const { drafts } = await ask<SetEntry>(page, "POST", "/api/sets", { id, title: "Bộ mới", text });
    await page.goto(`${server.url}/soan/${drafts[0]?.id}`);
    await page.locator("[data-row='1.1']").waitFor();
    await page.getByRole("button", { name: "So sánh và gửi thẩm định" }).click();
    await page.getByRole("heading", { name: /: bộ mới, chưa có bản nào để so$/ }).waitFor();
    await page.locator("[data-change]").first().waitFor({ timeout: 20_000 });
    expect(await axe(page)).toEqual([]);
    await page.keyboard.type("Bộ đầu tiên của tỉnh.");
    await page.getByRole("button", { name: "Gửi thẩm định", exact: true }).click();
    await page.waitForURL(/\/tham-dinh\/\w+/);
    await page.getByText("bộ mới, chưa có bản nào để so").waitFor();
    await his.goto(`${server.url}/tham-dinh`);
    await his.getByRole("link", { name: "Bộ mới" }).waitFor();
    expect([...wrong(), ...wrongToo()]).toEqual([]);
    await Promise.all([page.close(), his.close()]);
  });

  test("sent back with a comment on a change, by keys; nothing is approved before all is looked at", async () => {
    const { page: writing } = await opened(author);
    const draft = await draftOf(writing, "Bản bị trả lại", higher(3), "hoa-binh/so");
    const { id } = (await ask(writing, "POST", `/api/drafts/${draft}/submit`, { note: EVIL })) as {
      id: string;
    };
    const { page, wrong } = await opened(approver);
    await page.goto(`${server.url}/tham-dinh`);
    await page.getByRole("link", { name: "Bản bị trả lại" }).waitFor();
    await axeBoth(page);
    await page.getByRole("link", { name: "Bản bị trả lại" }).click();
    await page.locator("[data-change][aria-current]").waitFor({ timeout: 20_000 });
    await page.getByRole("button", { name: "Duyệt", exact: true }).click();
    await page.getByRole("alert").filter({ hasText: "Còn 3 thay đổi chưa đồng ý" }).waitFor();
    // The note has nothing to do with it.
    expect(await page.getByLabel("Lời ghi kèm").getAttribute("aria-invalid")).not.toBe("true");
    await page.getByRole("button", { name: "Yêu cầu sửa" }).click();
    await page.getByText("Viết cần sửa gì, hoặc vì sao từ chối.").waitFor();
    await page.locator("[data-change]").first().focus();
    await page.keyboard.press("j");
    await page.keyboard.press("c");
    await page.keyboard.type(EVIL);
    // Pressed again before the answer has come, it is said once.
    await page.route(/\/api\/reviews\/.+\/(comments|verdict)$/, async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
    await page.keyboard.press("Control+Enter");
    await page.keyboard.press("Control+Enter");
    await page.locator("[data-change] [data-said=comment]", { hasText: "<img" }).waitFor();
    // Letters of a comment are letters, not keys of the list.
    expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(0);
    await page.getByLabel("Lời ghi kèm").fill("Xem lại tiêu chí đầu");
    await page.getByRole("button", { name: "Yêu cầu sửa" }).dblclick();
    await page.locator("[data-state=changes-requested]").waitFor();
    await page.goto(`${server.url}/tham-dinh/${id}`);
    await page.locator("[data-said=verdict]", { hasText: "Xem lại tiêu chí đầu" }).waitFor();
    expect(await page.locator("[data-said=comment]").count()).toBe(1);
    expect(wrong()).toEqual([]);
    await page.close();
    await writing.close();
  });

  test("a remark on the whole gives the focus back to its button", async () => {
    const { page: writing } = await opened(author);
    const draft = await draftOf(writing, "Bản để nhận xét chung", higher(2), "hoa-binh/so");
    const { id } = await ask<{ id: string }>(writing, "POST", `/api/drafts/${draft}/submit`, {
      note: "xin ý kiến",
    });
    const { page, wrong } = await opened(approver);
    await page.goto(`${server.url}/tham-dinh/${id}`);
    await page.locator("[data-change][aria-current]").waitFor({ timeout: 20_000 });
    const button = page.getByRole("button", { name: "Ý kiến chung" });
    const hasFocus = (): Promise<boolean> => button.evaluateAll(([each]) => each?.matches(":focus") ?? false);
    await button.click();
    await page.keyboard.type("Chưa gửi");
    await page.keyboard.press("Escape");
    await button.waitFor();
    await expect.poll(hasFocus).toBe(true);
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Ý kiến chung" }).waitFor();
    await page.keyboard.type("Nhìn chung tốt");
    await page.keyboard.press("Control+Enter");
    await page.locator("[data-said=comment]", { hasText: "Nhìn chung tốt" }).waitFor();
    await expect.poll(hasFocus).toBe(true);
    expect(wrong()).toEqual([]);
    await Promise.all([page.close(), writing.close()]);
  });

  test("who may not speak opens no form by a key", async () => {
    const { page: writing } = await opened(author);
    const draft = await draftOf(writing, "Bản để đọc", higher(2), "hoa-binh/so");
    const note = { note: "xin ý kiến" };
    const { id } = await ask<{ id: string }>(writing, "POST", `/api/drafts/${draft}/submit`, note);
    const auditor = await enter(browser, server.url, await newPerson(writing, "Người kiểm toán", "auditor"));
    const { page: reading } = await watchedPage(auditor, server.url);
    await reading.goto(`${server.url}/tham-dinh/${id}`);
    await reading.locator("[data-change]").first().waitFor({ timeout: 20_000 });
    await reading.locator("[data-change]").first().focus();
    await reading.keyboard.press("c");
    // The next key is heard as before: nothing was opened meanwhile.
    await reading.keyboard.press("j");
    await reading.locator("[data-change]:focus").nth(0).waitFor();
    expect(
      await reading
        .locator("[data-change]")
        .nth(1)
        .evaluate((each) => each.matches(":focus")),
    ).toBe(true);
    expect(await reading.locator("form textarea").count()).toBe(0);
    await auditor.close();
    await writing.close();
  });

  test("narrow as at 400 % zoom: nothing is cut off sideways but tables, which scroll", async () => {
    const { page, wrong } = await opened(approver);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of [
      "/tham-dinh",
      new URL(review).pathname,
      "/lich-su/hoa-binh/huyen?a=ban:1.0.0&b=ban:1.1.0",
    ]) {
      await page.goto(`${server.url}${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      if (path !== "/tham-dinh") await page.locator("[data-change]").first().waitFor({ timeout: 20_000 });
      expect([path, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([path, 320]);
      expect(await axe(page)).toEqual([]);
    }
    expect(wrong()).toEqual([]);
    await page.close();
  });
});

/** With a dialog open the header is behind it: the theme is changed by its own means. */
async function axeBoth2(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
  const scheme = (theme: string): Promise<void> =>
    page
      .locator("html")
      .evaluate((html, value) => html.setAttribute("data-mantine-color-scheme", value), theme);
  await scheme("dark");
  expect(await axe(page)).toEqual([]);
  await scheme("light");
}
