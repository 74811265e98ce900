// The first screen and a new set in Debian's Chromium: the production build and the real server.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { withDesigner } from "../support/designer.ts";
import type { RunningServer } from "../support/designer-server.ts";
import {
  ask,
  checkForEveryone,
  enter,
  HOSTILE,
  injected,
  newPerson,
  openAt,
  shown,
  slowly,
} from "../support/people.ts";

let server: RunningServer;
let browser: Browser;
let root: BrowserContext;

withDesigner(
  (started) => {
    server = started.server;
    browser = started.browser;
    root = started.context;
  },
  1280,
  900,
);
const open = (path: string, context = root) => openAt(context, server.url, path);

interface Draft {
  readonly id: string;
  readonly hash: string;
}
const newDraft = (page: Page, title: string): Promise<Draft> =>
  ask(page, "POST", "/api/drafts", { set: "hoa-binh/so", title });
const part = (page: Page, name: string) =>
  page.locator("div", { has: page.getByRole("heading", { level: 3, name, exact: true }) }).last();

describe("the list of sets", () => {
  test("sets of one title are told apart by level and code; found by those, by state, without accents", async () => {
    const { page, wrong } = await open("/");
    const rows = page.locator("[data-set]");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(13);
    const heads = await rows.locator("th").allInnerTexts();
    expect(new Set(heads).size).toBe(13);
    expect(await page.locator("[data-set='ben-tre/xa'] th").innerText()).toMatch(/Cấp xã · ben-tre\/xa$/);
    expect(await page.locator("[data-set='hoa-binh/xa'] th").innerText()).toMatch(
      /Hòa Bình · Cấp xã · hoa-binh/,
    );
    expect(await page.locator("[data-set='son-la/tinh'] th").innerText()).toMatch(
      /Sơn La · Cấp tỉnh · son-la/,
    );
    const names = await rows
      .getByRole("button")
      .evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
    expect(new Set(names).size).toBe(13);
    const search = page.getByLabel("Tìm bộ chỉ số");
    await search.fill("hoa binh so");
    await shown(page, /^3 bộ chỉ số$/);
    await search.fill("dang hieu luc ben-tre huyen");
    await shown(page, /^1 bộ chỉ số$/);
    expect(await rows.getAttribute("data-set")).toBe("ben-tre/huyen");
    await search.fill("đã bãi bỏ");
    await shown(page, "Không có bộ chỉ số nào khớp “đã bãi bỏ”.");
    expect(wrong()).toEqual([]);
    await page.close();
  });

  test("a version that was repealed says so, with the day and by what", async () => {
    const { page } = await open("/");
    const name = await newPerson(page, "Người phê duyệt", "approver");
    const context = await enter(browser, server.url, name);
    const { page: his, wrong } = await open("/", context);
    await his.goto(`${server.url}/lich-su/binh-thuan/so`);
    await his.getByRole("button", { name: "Bãi bỏ bản 1.0.0" }).click();
    const dialog = his.getByRole("dialog");
    const repeal = dialog.getByRole("button", { name: "Bãi bỏ bản 1.0.0" });
    // Empty, then a day before it began, then not ticked: each is told in our own words, and nothing is repealed.
    await repeal.click();
    await dialog.getByText("Viết số quyết định bãi bỏ").waitFor();
    await dialog.getByText("Viết vì sao bãi bỏ").waitFor();
    await dialog.getByText("Đánh dấu vào đây để xác nhận").waitFor();
    await dialog.getByLabel("Số quyết định bãi bỏ").fill(HOSTILE[0] ?? "");
    await dialog.getByLabel("Lý do").fill("hết nhiệm vụ");
    await dialog.getByRole("textbox", { name: "Hết hiệu lực từ ngày" }).fill("01/02/2001");
    await dialog.getByText(/^Bản 1\.0\.0 có hiệu lực từ .* không hết hiệu lực trước ngày đó được/).waitFor();
    await dialog.getByRole("textbox", { name: "Hết hiệu lực từ ngày" }).fill("01/02/2024");
    await dialog.getByText("Từ ngày 01/02/2024 không có bản nào của bộ này có hiệu lực").waitFor();
    await repeal.click();
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByRole("checkbox", { name: /hết hiệu lực từ ngày 01\/02\/2024/ }).check();
    await repeal.click();
    await dialog.getByText("Bản 1.0.0 hết hiệu lực từ ngày 01/02/2024.").waitFor();
    await dialog.getByText("Từ ngày 01/02/2024 không có bản nào của bộ này có hiệu lực").waitFor();
    await dialog.getByRole("button", { name: "Đóng" }).click();
    // The public page says so too.
    await his.goto(`${server.url}/cong-khai/binh-thuan/so/1.0.0`);
    await shown(his, `từ ngày 01/02/2024, bị bãi bỏ theo ${HOSTILE[0]}: hết nhiệm vụ`);
    await his.goto(server.url);
    await his.getByLabel("Tìm bộ chỉ số").fill("da bai bo");
    await shown(his, /^1 bộ chỉ số$/);
    expect(await his.locator("[data-set='binh-thuan/so'] td").first().innerText()).toContain(
      `hết hiệu lực từ 01/02/2024 theo ${HOSTILE[0]}`,
    );
    // Who is no author has no buttons for authors, and no page behind them.
    expect(await his.getByRole("button", { name: /Soạn bản mới/ }).count()).toBe(0);
    expect(await his.getByRole("link", { name: "Bộ chỉ số mới" }).count()).toBe(0);
    await his.goto(`${server.url}/bo-moi`);
    await shown(his, /Chỉ người có vai trò Soạn thảo mới tạo được bộ chỉ số/);
    expect(await injected(his)).toBe(0);
    expect(wrong()).toEqual([]);
    await Promise.all([context.close(), page.close()]);
  });
});

describe("a new set", () => {
  test("is made when its name and code can be; each mistake is said at its field; it opens in the studio without errors", async () => {
    const { page, wrong } = await open("/");
    await page.getByRole("link", { name: "Bộ chỉ số mới" }).click();
    const create = page.getByRole("button", { name: "Tạo và mở soạn thảo" });
    await page.getByLabel("Tổng điểm tối đa").fill("1.000");
    await page.getByLabel("Mã tỉnh").fill("Hòa Bình");
    await create.click();
    await shown(page, /^Chưa có tên/);
    await shown(page, /^Tổng điểm là một số nguyên/);
    await shown(page, /Ví dụ: hoa-binh$/);
    await shown(page, /Ví dụ: xa$/);
    expect(await page.locator(":focus").getAttribute("aria-invalid")).toBe("true");
    await page.getByLabel("Tên bộ chỉ số").fill(`Bộ ${HOSTILE[1]} thử "ngoặc kép"`);
    await page.getByLabel("Cấp được đánh giá").fill(HOSTILE[0]);
    await page.getByLabel("Tổng điểm tối đa").fill("1 000");
    await page.getByLabel("Mã tỉnh").fill("hoa-binh");
    await page.getByLabel("Mã bộ").fill("xa");
    await create.click();
    await shown(page, "Đã có bộ chỉ số “hoa-binh/xa”; hãy tạo bản nháp trong bộ đó.");
    await page.getByLabel("Mã bộ").fill("thu-nghiem");
    await shown(page, "Mã đầy đủ của bộ: hoa-binh/thu-nghiem");
    await create.click();
    await page.locator("[data-row='1.1']").waitFor();
    // What is still to be written: the decision, examples, evidence. None of it an error.
    await page.getByRole("tab", { name: "Vấn đề (4)" }).waitFor();
    expect(await page.locator("[data-row='1.1'] input").inputValue()).toBe("1000");
    const made = page.url();
    await page.goto(server.url);
    const row = page.locator("[data-set='hoa-binh/thu-nghiem']");
    expect(await row.innerText()).toContain(`Bộ ${HOSTILE[1]} thử "ngoặc kép"`);
    expect(await row.innerText()).toContain("Chưa ban hành");
    // There is no version to go on from: the draft that is there is opened, and no second one is made.
    await row.getByRole("button", { name: /^Soạn bản mới/ }).click();
    await page.locator("[data-row='1.1']").waitFor();
    expect(page.url()).toBe(made);
    await page.goto(server.url);
    await row.waitFor();
    expect(await injected(page)).toBe(0);
    expect(wrong()).toEqual([]);
    await page.close();
  });
});

describe("my work", () => {
  test("a draft goes to the reviewer, comes back to its author, is put away and restored", async () => {
    const { page, wrong } = await open("/");
    const name = await newPerson(page, HOSTILE[1], "reviewer");
    const context = await enter(browser, server.url, name);
    const { page: his, wrong: wrongToo } = await open("/", context);
    await shown(his, "Hiện không có việc nào chờ bạn.");
    const draft = await newDraft(page, HOSTILE[0]);
    const review = await ask<{ id: string }>(page, "POST", `/api/drafts/${draft.id}/submit`, {
      note: "xin ý kiến",
    });
    await page.reload();
    expect(await part(page, "Bản nháp của tôi").locator(`[data-draft='${draft.id}']`).innerText()).toContain(
      "Chờ thẩm định",
    );
    await his.reload();
    const link = part(his, "Chờ bạn thẩm định").getByRole("link");
    expect(await link.innerText()).toBe(`Thẩm định “${HOSTILE[0]}”`);
    expect(await link.getAttribute("href")).toBe(`/tham-dinh/${review.id}`);
    expect(await his.getByRole("button", { name: /^Cất đi/ }).count()).toBe(0);
    const verdict = { verdict: "request-changes", hash: draft.hash, note: "chưa rõ" };
    await ask(his, "POST", `/api/reviews/${review.id}/verdict`, verdict);
    await his.reload();
    await shown(his, "Hiện không có việc nào chờ bạn.");
    await page.reload();
    const back = part(page, "Trả lại bạn để sửa");
    await back.waitFor();
    expect(await back.innerText()).toContain("Yêu cầu sửa");
    expect(await back.getByRole("link", { name: HOSTILE[0], exact: true }).getAttribute("href")).toBe(
      `/soan/${draft.id}`,
    );
    expect(await back.getByRole("link", { name: /^Xem ý kiến/ }).getAttribute("href")).toBe(
      `/tham-dinh/${review.id}`,
    );

    const other = await newDraft(page, "Bản nháp để cất");
    await page.reload();
    const putAway = await slowly(page, "POST", /\/archive$/);
    await page.getByRole("button", { name: "Cất đi bản nháp “Bản nháp để cất”" }).dblclick();
    await shown(page, "Đã cất “Bản nháp để cất”.");
    expect(putAway()).toBe(1);
    await page.getByText("Đã cất (1)").click();
    await page.locator(`details [data-draft='${other.id}']`).waitFor();
    await page.getByRole("button", { name: "Khôi phục bản nháp “Bản nháp để cất”" }).click();
    await shown(page, "Đã khôi phục “Bản nháp để cất”.");
    await part(page, "Bản nháp của tôi").locator(`[data-draft='${other.id}']`).waitFor();
    await page.route("**/archive", (route) => route.abort());
    await page.getByRole("button", { name: "Cất đi bản nháp “Bản nháp để cất”" }).click();
    await shown(page, /Không kết nối được máy chủ/);
    await part(page, "Bản nháp của tôi").locator(`[data-draft='${other.id}']`).waitFor();
    expect(await page.getByText("Đã cất “").count()).toBe(0);
    for (const each of [page, his]) expect(await injected(each)).toBe(0);
    expect(wrong().filter((line) => !line.includes("ERR_FAILED"))).toEqual([]);
    expect(wrongToo()).toEqual([]);
    await Promise.all([context.close(), page.close()]);
  });
});

describe("for everyone", () => {
  test("axe finds nothing, at 320 pixels too", async () => {
    const { page, wrong } = await open("/");
    const title = `Bản nháp sửa đổi, bổ sung ${"cách tính điểm đánh giá mức độ chuyển đổi số ".repeat(4)}${"x".repeat(80)}`;
    const draft = await newDraft(page, title);
    await ask(page, "POST", `/api/drafts/${draft.id}/archive`);
    await newDraft(page, title);
    await page.reload();
    await page.getByText(/^Đã cất \(/).click();
    await page.getByLabel("Tìm bộ chỉ số").fill("hoa binh");
    await checkForEveryone(page, "home");
    await page.goto(`${server.url}/bo-moi`);
    await page.getByRole("button", { name: "Tạo và mở soạn thảo" }).click();
    await checkForEveryone(page, "a new set");
    expect(wrong()).toEqual([]);
    await page.close();
  });

  test("by keyboard alone: from the skip link to a new set", async () => {
    const { page } = await open("/");
    await page.locator("[data-set]").first().waitFor();
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").innerText()).toBe("Đến nội dung chính");
    await page.getByRole("link", { name: "Bộ chỉ số mới" }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Tên bộ chỉ số").focus();
    await page.keyboard.type("Bộ gõ bằng bàn phím");
    for (const typed of ["", "50", "thu", "ban-phim"]) {
      await page.keyboard.press("Tab");
      if (typed !== "") await page.keyboard.press("Control+a");
      if (typed !== "") await page.keyboard.type(typed);
    }
    await page.keyboard.press("Enter");
    await page.locator("[data-row='1.1']").waitFor();
    expect(await page.locator("[data-row='1.1'] input").inputValue()).toBe("50");
    await page.close();
  });
});
