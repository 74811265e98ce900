// The journeys of the designer by the keyboard alone in Debian's Chromium: no pointer is used, the focus is always seen.
// Another criterion by keys (J4) is in writing.e2e.test.ts, change after change of a review (J8) in review.e2e.test.ts.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, watch } from "../support/browser.ts";
import { WORD_ANNEX } from "../support/clipboard.ts";
import { type RunningServer, startServer } from "../support/designer-server.ts";
import { type Hands, handsOn } from "../support/keyboard.ts";
import { newPerson, PASSWORD } from "../support/people.ts";
import { maxOf, openStudioPage, ready, saved, stored, until } from "../support/studio-page.ts";

let server: RunningServer;
let browser: Browser;
let author: BrowserContext;
let approver: BrowserContext;

const SIZE = { viewport: { width: 1440, height: 900 }, locale: "vi-VN" } as const;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
  author = await browser.newContext(SIZE);
  await author.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await author.newPage();
  await page.goto(server.link);
  await page.locator("[data-hash]").waitFor();
  const name = await newPerson(page, "Người phê duyệt", "approver");
  // The tour is for the first time.
  await page.keyboard.press("Escape");
  await page.close();
  approver = await browser.newContext(SIZE);
  const other = await approver.newPage();
  const hands = handsOn(other);
  await other.goto(server.url);
  await other.getByRole("heading", { level: 1 }).waitFor();
  await hands.to(/^Tên đăng nhập/);
  await hands.type(name);
  await hands.to(/^Mật khẩu/);
  await hands.type(PASSWORD);
  await hands.press("Enter");
  await other.getByRole("heading", { level: 1, name: "Bộ chỉ số" }).waitFor();
  expect(hands.faults).toEqual([]);
  await other.close();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

interface At {
  readonly page: Page;
  readonly hands: Hands;
  readonly wrong: readonly string[];
}

async function at(context: BrowserContext, path: string): Promise<At> {
  const page = await context.newPage();
  const { wrong } = watch(page, server.url);
  await page.goto(`${server.url}${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { page, hands: handsOn(page), wrong };
}

async function studio(text?: string): Promise<At & { readonly draft: string }> {
  const opened = await openStudioPage(author, server, text);
  return { ...opened, hands: handsOn(opened.page) };
}

async function done({ page, hands, wrong }: At): Promise<void> {
  expect(hands.faults).toEqual([]);
  expect(wrong).toEqual([]);
  await page.close();
}

describe("by the keyboard alone", () => {
  test("J1: from the list to a visible ranking", async () => {
    const it = await at(author, "/");
    await it.page.locator("[data-set]").first().waitFor();
    await it.hands.to(/^Đến nội dung chính$/);
    await it.hands.press("Enter");
    await it.hands.to(/^Soạn bản mới của .*UBND các huyện/);
    await it.hands.press("Enter");
    await ready(it.page);
    // From part to part of the screen.
    await it.hands.to(/^Xếp hạng$/, { key: "F6", most: 5 });
    await it.hands.to(/^Soi tổng điểm của UBND thành phố Hòa Bình/);
    await done(it);
  });

  test("J2: an annex is pasted and put in", async () => {
    const empty =
      'bộ chỉ số hoa-binh/huyen phiên bản 2.0.0\ntên "Bộ mới"\ntiêu chí 9 "Để riêng" tối đa 5 { không tính điểm }\n';
    const it = await studio(empty);
    await it.page.evaluate(
      `navigator.clipboard.write([new ClipboardItem({ "text/html": new Blob([${JSON.stringify(WORD_ANNEX)}], { type: "text/html" }) })])`,
    );
    await it.hands.press("Control+v");
    await it.hands.at(/^Đưa vào bộ chỉ số$/);
    await it.hands.press("Enter");
    await it.page.locator("[data-row='1.2']").waitFor();
    const text = await until(
      () => stored(it.page, it.draft),
      (now) => now !== empty,
    );
    expect(text).toContain("điểm = (a/b) * điểm tối đa");
    expect(text).toContain('ghi chú "chưa hiểu"');
    // The same by the button that asks for it.
    await it.hands.to(/^Dán phụ lục…$/, { key: "Shift+Tab" });
    await it.hands.press("Enter");
    await it.hands.at(/^Bấm Ctrl\+V vào đây/);
    await it.hands.press("Control+v");
    await it.page.getByRole("dialog").getByText("Một mã trong bảng đã có").waitFor();
    await it.hands.to(/^Đánh số/, { most: 5 });
    await it.hands.press("Space");
    await it.page.getByRole("dialog").locator("[data-annex='10.1']").waitFor();
    await it.hands.press("Escape");
    await it.hands.at(/^Dán phụ lục…$/);
    await done(it);
  });

  test("J3: a maximum is changed, and it is said who moves", async () => {
    const it = await studio();
    await it.hands.to(/^Bảng$/, { key: "F6", most: 4 });
    await it.hands.to(/^Điểm tối đa, 1\.2 /);
    // The field is entered with its value selected.
    await it.hands.type("30");
    await it.page.getByText(/10 đơn vị đổi điểm/).waitFor();
    expect(await maxOf(it.page, "1.2").inputValue()).toBe("30");
    await it.hands.to(/^Xếp hạng$/, { key: "F6", most: 4 });
    await it.hands.to(/^Xem ai lên, ai xuống$/);
    await it.hands.press("Enter");
    await it.page.getByRole("button", { name: "Thu gọn", exact: true }).waitFor();
    await it.hands.at(/^Thu gọn$/);
    await done(it);
  });

  test("J5: why a unit has its points, down to the figures and to the rule", async () => {
    const it = await studio();
    await it.hands.to(/^Xếp hạng$/, { key: "F6", most: 5 });
    await it.hands.to(/^Soi tổng điểm của .*961,23/);
    await it.hands.press("Enter");
    const dialog = it.page.getByRole("dialog");
    await dialog.waitFor();
    await it.hands.to(/^Chỉ số 1 Nhận thức số/);
    await it.hands.press("Enter");
    await it.hands.to(/^Chỉ số thành phần 1\.2 /);
    await it.hands.press("Enter");
    await it.hands.to(/^Đến chỗ viết 1\.2\./);
    await it.hands.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await it.page.locator("[data-row='1.2'][data-selected=true]").waitFor();
    await it.hands.at(/^Soi tổng điểm của .*961,23/);
    await done(it);
  });

  test("J6: a change in the form is undone from the text, which is left by Ctrl+M and Tab", async () => {
    const it = await studio();
    const before = await stored(it.page, it.draft);
    await it.hands.to(/^Bảng$/, { key: "F6", most: 4 });
    await it.hands.to(/^Bí thư|^1\.2/);
    await it.hands.press("Enter");
    await it.page.locator("aside [data-path='1.2/max']").waitFor();
    await it.hands.press("F6");
    await it.hands.to(/^Điểm tối đa/);
    await it.hands.type("15");
    await until(
      () => stored(it.page, it.draft),
      (text) => text !== before,
    );
    await it.hands.press("Alt+3");
    await it.page.locator(".monaco-editor .view-line").first().waitFor();
    await it.hands.to(/^Văn bản/, { key: "Shift+F6", most: 3 });
    await it.hands.press("Control+z");
    await until(
      () => stored(it.page, it.draft),
      (text) => text === before,
    );
    expect(await stored(it.page, it.draft)).toBe(before);
    expect(await maxOf(it.page, "1.2").inputValue()).toBe("20");
    expect(await it.page.locator("aside [data-path='1.2/max']").inputValue()).toBe("20");
    // Tab is a character of the text until it is asked to leave.
    await it.hands.press("Control+m");
    await it.hands.to(/^Đổi sang tiếng Anh$/, { most: 3 });
    await it.hands.to(/^Văn bản/, { key: "Shift+Tab", most: 3 });
    await it.hands.press("Control+m");
    await saved(it.page);
    expect(await stored(it.page, it.draft)).toBe(before);
    await done(it);
  });

  test("J7, J8, J9: compared and handed in, reviewed from the list, issued with a number and a date", async () => {
    const its = await studio();
    await its.hands.to(/^Bảng$/, { key: "F6", most: 4 });
    // More changes than a window holds.
    for (const code of ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"]) {
      await its.hands.to(new RegExp(`^Điểm tối đa, ${code.replace(".", "\\.")} `));
      await its.hands.type("21");
    }
    await its.hands.to(/^Đến nội dung chính$/, { key: "F6", most: 4 });
    await its.hands.to(/^So sánh và gửi thẩm định$/, { most: 20 });
    await its.hands.press("Enter");
    await its.hands.at(/^Một câu cho người thẩm định/);
    await its.page.locator("[data-change]").first().waitFor();
    await its.hands.type("Tăng điểm theo kết luận họp.");
    await its.hands.to(/^Gửi thẩm định$/, { most: 3 });
    await its.hands.press("Enter");
    await its.page.waitForURL(/\/tham-dinh\/\w+/);
    await its.page.getByText("Bạn có phần trong bản này").waitFor();
    await done(its);

    const it = await at(approver, "/");
    await it.hands.to(/^Thẩm định$/, { most: 8 });
    await it.hands.press("Enter");
    await it.page.getByRole("link", { name: "Bản của một kiểm thử" }).waitFor();
    await it.hands.to(/^Bản của một kiểm thử/, { most: 20 });
    await it.hands.press("Enter");
    await it.page.locator("[data-change][aria-current]").waitFor();
    // Everything that has a stop on the way to the decision is seen, also above the bar that stays below.
    await it.hands.to(/^Từ chối$/, { most: 50 });
    await it.hands.to(/^Đồng ý với thay đổi này/, { key: "Shift+Tab", most: 50 });
    await it.hands.to(/^Thay đổi/, { key: "Shift+Tab", most: 50 });
    await it.hands.to(/^Đồng ý với thay đổi này/, { most: 5 });
    await it.hands.press("Space");
    for (let change = 2; change <= 7; change += 1) {
      await it.hands.press("j");
      await it.hands.at(new RegExp(`^Tiêu chí 1\\.${change}`));
      await it.hands.press("a");
    }
    await it.page.getByText("Đã xem 7/7 thay đổi").waitFor();
    await it.hands.at(/^Duyệt$/);
    await it.hands.press("Enter");
    await it.page.locator("[data-state=approved]").waitFor();
    await it.hands.to(/^Ban hành…$/, { most: 40 });
    await it.hands.press("Enter");
    await it.hands.at(/^Số quyết định/);
    await it.hands.type("99/QĐ-UBND");
    await it.hands.press("Tab");
    await it.hands.type("01/12/2026");
    // Maxima that no example agrees with any more: the errors are ticked as seen.
    await it.hands.to(/vẫn ban hành$/, { most: 8 });
    await it.hands.press("Space");
    await it.hands.to(/^Ban hành$/, { most: 3 });
    await it.hands.press("Enter");
    await it.page.getByText("Đã ban hành bản 1.1.0.").waitFor();
    await it.hands.to(/^Mở trang công khai$/, { most: 40 });
    await it.hands.press("Enter");
    await it.page.waitForURL(/cong-khai/);
    await done(it);
  });
});
