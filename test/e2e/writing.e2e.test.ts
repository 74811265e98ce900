// Writing in the studio in Debian's Chromium: criteria by the keyboard, annexes from the clipboard, keywords, problems.
import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axe } from "../support/browser.ts";
import { withDesigner } from "../support/designer.ts";
import type { RunningServer } from "../support/designer-server.ts";
import { clickText, openStudioPage, type StudioAt, saved, stored, until } from "../support/studio-page.ts";

let server: RunningServer;
let context: BrowserContext;

withDesigner((started) => {
  server = started.server;
  context = started.context;
});

const studio = (text?: string): Promise<StudioAt> => openStudioPage(context, server, text);
const focused = (page: Page): Promise<string | null> =>
  page.locator("*:focus").evaluateAll(([at]) => at?.getAttribute("data-path") ?? null);
const focusAt = (page: Page, path: string): Promise<string | null> =>
  until(
    () => focused(page),
    (at) => at === path,
  );

/** The text stored after so many undos, once it is `wanted`, else the last one. */
async function undone(page: Page, draft: string, steps: number, wanted: string): Promise<string> {
  for (let step = 0; step < steps; step += 1) await page.keyboard.press("Control+z");
  return until(
    () => stored(page, draft),
    (now) => now === wanted,
  );
}

/** Presses keys and counts them. */
function counting(page: Page) {
  let keys = 0;
  return {
    keys: () => keys,
    press: async (key: string): Promise<void> => {
      keys += 1;
      await page.keyboard.press(key);
    },
  };
}

describe("another criterion by the keyboard", () => {
  test("J4: Ctrl+Enter, words, Tab, points, Tab, a way of scoring: six keys at most beyond the words", async () => {
    const { page, wrong, draft } = await studio();
    const before = await stored(page, draft);
    await page.locator("[data-row='1.2'] button").click();
    await page.locator("aside [data-path='1.2/title']").waitFor();
    const hand = counting(page);
    await hand.press("Control+Enter");
    expect(await focusAt(page, "1.8/title")).toBe("1.8/title");
    await page.keyboard.insertText("Tỷ lệ hồ sơ trực tuyến");
    await hand.press("Tab");
    // At once: letters with a pause between them are steps of their own.
    await page.keyboard.insertText("15");
    await hand.press("Tab");
    expect(await focused(page)).toBe("1.8/shape");
    // The first way of scoring by its first letter.
    await hand.press("t");
    expect(hand.keys()).toBeLessThanOrEqual(6);
    const text = await until(
      () => stored(page, draft),
      (now) => now.includes("tối đa 15 {\n    số liệu a"),
    );
    expect(text).toContain('  tiêu chí 1.8 "Tỷ lệ hồ sơ trực tuyến" tối đa 15 {\n    số liệu a: ');
    expect(text.indexOf("tiêu chí 1.8")).toBeGreaterThan(text.indexOf("tiêu chí 1.2"));
    expect(text.indexOf("tiêu chí 1.8")).toBeLessThan(text.indexOf("tiêu chí 1.3"));
    expect(await page.locator("[data-row='1.8']").getAttribute("data-selected")).toBe("true");
    expect(await axe(page)).toEqual([]);
    // Way of scoring, points, title, criterion.
    expect(await undone(page, draft, 4, before)).toBe(before);
    expect(wrong).toEqual([]);
    await page.close();
  });

  test("one Ctrl+Z takes it away, and what stood before it is selected", async () => {
    const { page, wrong, draft } = await studio();
    const before = await stored(page, draft);
    await page.locator("[data-row='2.5'] button").click();
    await page.getByRole("button", { name: "Thêm tiêu chí" }).click();
    expect(await focusAt(page, "2.6/title")).toBe("2.6/title");
    await page.keyboard.press("Control+z");
    await page.locator("[data-row='2.6']").waitFor({ state: "detached" });
    await page.locator("[data-row='2.5'][data-selected=true]").waitFor();
    await saved(page);
    expect(await stored(page, draft)).toBe(before);
    expect(wrong).toEqual([]);
    await page.close();
  });

  test("from the text too; not in the middle of a word that is being composed", async () => {
    const { page, wrong } = await studio();
    await page.locator("[data-row='1.2'] button").click();
    const title = page.locator("aside [data-path='1.2/title']");
    await title.focus();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Input.imeSetComposition", { text: "điê", selectionStart: 3, selectionEnd: 3 });
    // As text, because the browser's own names are not known to a test of the server.
    await page.evaluate(`document.activeElement.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, isComposing: true, bubbles: true }),
    )`);
    await cdp.send("Input.insertText", { text: "điểm" });
    expect(await page.locator("[data-row='1.8']").count()).toBe(0);
    await page.keyboard.press("Alt+2");
    await page.locator(".monaco-editor .view-line").first().waitFor();
    await clickText(page);
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Control+Enter");
    // The end of the text belongs to the set: the criterion goes into its last pillar.
    expect(await focusAt(page, "8.5/title")).toBe("8.5/title");
    expect(wrong).toEqual([]);
    await page.close();
  });

  test("a rule that somebody wrote is replaced only when that is confirmed", async () => {
    const { page, wrong, draft } = await studio();
    const before = await stored(page, draft);
    await page.locator("[data-row='1.1'] button").click();
    await page.locator("aside [data-path='1.1/shape']").selectOption("ratio");
    await page.getByRole("alert").getByRole("button", { name: "Giữ nguyên" }).click();
    expect(await page.locator("aside [data-path='1.1/shape']").inputValue()).toBe("choice");
    expect(await stored(page, draft)).toBe(before);
    await page.locator("aside [data-path='1.1/shape']").selectOption("ratio");
    expect(await axe(page)).toEqual([]);
    await page.getByRole("alert").getByRole("button", { name: "Thay", exact: true }).click();
    await page.locator("[data-row='1.1']").getByText("điểm = (a/b) * điểm tối đa").waitFor();
    expect(wrong).toEqual([]);
    await page.close();
  });
});

test("keywords of the text change language and back by one undo; comments and words stay", async () => {
  const text = `bộ chỉ số hoa-binh/huyen phiên bản 2.0.0
# Lời dặn đầu văn bản
tên "Bộ mới"
tiêu chí 1 "Để riêng" tối đa 5 { # lời dặn cuối dòng
  không tính điểm
}
`;
  const { page, wrong, draft } = await studio(text);
  await page.keyboard.press("Alt+2");
  await page.locator(".monaco-editor .view-line").first().waitFor();
  await page.getByText("Từ khoá: tiếng Việt").waitFor();
  await page.getByRole("button", { name: "Đổi sang tiếng Anh" }).click();
  await page.getByText("Từ khoá: tiếng Anh").waitFor();
  await page.locator(".monaco-editor .view-line").getByText("indicator set").waitFor();
  const english = await until(
    () => stored(page, draft),
    (now) => now !== text,
  );
  expect(english).toContain("indicator set hoa-binh/huyen version 2.0.0");
  expect(english).toContain("# Lời dặn đầu văn bản");
  expect(english).toContain('criterion 1 "Để riêng" max 5 {  # lời dặn cuối dòng');
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Control+z");
  await page.getByText("Từ khoá: tiếng Việt").waitFor();
  await saved(page);
  expect(await stored(page, draft)).toBe(text);
  // What cannot be read is said, and nothing changes.
  await clickText(page);
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("}");
  await page.getByRole("button", { name: "Đổi sang tiếng Anh" }).click();
  await page.getByRole("alert").getByText("chưa đổi được từ khoá").waitFor();
  expect(wrong).toEqual([]);
  await page.close();
});

test("the outline says what does not add up, in words: a pillar, and the set", async () => {
  const { page, wrong } = await studio();
  await page.emulateMedia({ colorScheme: "dark" });
  const outline = page.getByRole("navigation", { name: "Mục lục" });
  await outline.getByRole("button", { name: /Thông tin chung của bộ\s*1\.000/ }).waitFor();
  expect(await outline.getByText("cộng lại").count()).toBe(0);
  await page.locator("[data-row='1.2'] input").fill("30");
  const pillar = outline.getByRole("button", { name: /^1 Nhận thức số/ });
  await pillar.getByText("≠ cộng lại 110").waitFor();
  const head = outline.getByRole("button", { name: /^Thông tin chung của bộ/ });
  await head.getByText("≠ cộng lại 1.010").waitFor();
  expect(await pillar.getByText("●").count()).toBe(1);
  expect(await axe(page)).toEqual([]);
  expect(wrong).toEqual([]);
  await page.close();
});

test("from the form a criterion is moved and removed; a pillar is added; each is one step of undo", async () => {
  const { page, wrong, draft } = await studio();
  const before = await stored(page, draft);
  const form = page.locator("aside");
  const codes = (): Promise<readonly string[]> =>
    page.locator("[data-row]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-row") ?? ""));
  const order = await codes();
  await page.locator("[data-row='1.2'] button").click();
  await form.getByRole("heading", { name: /^1\.2 / }).waitFor();
  await form.getByRole("button", { name: "Chuyển xuống: 1.2" }).click();
  await page.locator("[data-row='1.3'] + [data-row='1.2'][data-selected=true]").waitFor();
  await form.getByRole("button", { name: "Xoá tiêu chí" }).click();
  await page.locator("[data-row='1.2']").waitFor({ state: "detached" });
  await page.locator("[data-row='1.3'][data-selected=true]").waitFor();
  await page.getByRole("button", { name: "Thêm chỉ số" }).click();
  expect(await focusAt(page, "pillar/9/title")).toBe("pillar/9/title");
  await page.keyboard.insertText("Chỉ số mới");
  await page.locator("[data-row='pillar/9']", { hasText: "Chỉ số mới" }).waitFor();
  expect(await axe(page)).toEqual([]);
  // The words, the pillar, the removal, the move.
  expect(await undone(page, draft, 4, before)).toBe(before);
  expect(await codes()).toEqual(order);
  // The first of a pillar has nothing above it.
  await page.locator("[data-row='1.1'] button").click();
  await form.getByRole("heading", { name: /^1\.1 / }).waitFor();
  expect(await form.getByRole("button", { name: "Chuyển lên: 1.1", exact: true }).isDisabled()).toBe(true);
  expect(wrong).toEqual([]);
  await page.close();
});

test("the row whose maximum has the focus is the one the form shows", async () => {
  const { page, wrong } = await studio();
  await page.locator("[data-row='1.1'] button").click();
  await page.locator("[data-row='1.4'] input").focus();
  await page.locator("[data-row='1.4'][data-selected=true]").waitFor();
  await page
    .locator("aside")
    .getByRole("heading", { name: /^1\.4 / })
    .waitFor();
  expect(await page.locator("[data-row='1.4'] input:focus").count()).toBe(1);
  expect(wrong).toEqual([]);
  await page.close();
});

test("the editor finds, goes to problems and mends in the language of the page", async () => {
  const { page, wrong } = await studio();
  await page.keyboard.press("Alt+2");
  await page.locator(".monaco-editor .view-line").first().waitFor();
  await clickText(page);
  await page.keyboard.press("Control+f");
  const find = page.getByRole("textbox", { name: "Tìm", exact: true });
  await find.fill("tiêu chí 1.2");
  await page.locator(".find-widget .matchesCount", { hasText: /^1 trên \d+$/ }).waitFor();
  await page.getByRole("checkbox", { name: /^Phân biệt chữ hoa/ }).waitFor();
  await page.keyboard.press("Escape");
  expect(wrong).toEqual([]);
  await page.close();
});

test("a line that is moved keeps the focus on the same button, one that is removed gives it to the next", async () => {
  const { page, wrong } = await studio();
  await page.locator("[data-row='1.2'] button").first().click();
  const row = (no: number) => page.locator(`aside [data-at='1.2/example/${no}']`);
  await row(6).waitFor();
  // The line with the focus, and the button or field in it.
  const at = (): Promise<string> =>
    page.locator("*:focus").evaluateAll(([each]) => {
      const line = each?.closest("[data-at]")?.getAttribute("data-at") ?? "";
      const button = each?.getAttribute("aria-label")?.split(":")[0] ?? each?.textContent;
      return `${line} ${each?.hasAttribute("data-path") ? "field" : button}`;
    });
  const press = (line: string, name: string) =>
    page.locator(`aside [data-at='1.2/${line}']`).getByRole("button", { name: new RegExp(`^${name}`) });
  const isAt = async (place: string): Promise<void> => {
    expect(await until(at, (now) => now === place)).toBe(place);
  };
  const written = (no: number): Promise<string> => row(no).locator("input").first().inputValue();
  const all = await Promise.all([1, 2, 3, 4, 5, 6].map(written));
  expect(new Set(all.slice(0, 3)).size).toBe(3);
  await press("example/3", "Chuyển lên").focus();
  await page.keyboard.press("Enter");
  await isAt("1.2/example/2 Chuyển lên");
  await page.keyboard.press("Enter");
  // There it goes no further up.
  await isAt("1.2/example/1 Chuyển xuống");
  expect([await written(1), await written(2), await written(3)]).toEqual([all[2], all[0], all[1]]);
  await press("example/2", "Xoá dòng này").click();
  await row(6).waitFor({ state: "detached" });
  await isAt("1.2/example/2 Xoá dòng này");
  await press("example/5", "Xoá dòng này").click();
  await isAt(" + Ví dụ");
  // Lines with names of their own move with them.
  await press("input/b", "Chuyển lên").click();
  await isAt("1.2/input/b Chuyển xuống");
  await page.locator("aside").getByRole("button", { name: "+ Yêu cầu" }).click();
  await isAt("1.2/require/2 field");
  expect(wrong).toEqual([]);
  await page.close();
});

test("a criterion without a code yet is selected as itself, and its form stays closed once it was closed", async () => {
  const { page, wrong } = await studio(`bộ chỉ số hoa-binh/huyen phiên bản 1.1.0
tên "Thử"
chỉ số 1 "A" tối đa 20 {
  tiêu chí 1.1 "B" tối đa 10 { không tính điểm }
  tiêu chí "C" tối đa 10 { không tính điểm }
}
`);
  await page.getByRole("tab", { name: /Vấn đề/ }).click();
  await page.locator("[data-problems='?']").getByRole("button", { name: "Xem chỗ này" }).first().click();
  expect(
    await until(
      () => focused(page),
      (path) => path?.startsWith("?") === true,
    ),
  ).toMatch(/^\?/);
  const entry = page.getByRole("navigation", { name: "Mục lục" }).locator("[aria-current=true]");
  expect(await entry.innerText()).toContain("C");
  expect(await page.locator("[data-row='?'][data-selected]").count()).toBe(1);
  const form = page.getByRole("button", { name: "Biểu mẫu" });
  await form.click();
  await page.getByRole("complementary", { name: "Biểu mẫu" }).waitFor({ state: "detached" });
  expect(await form.getAttribute("aria-pressed")).toBe("false");
  expect(wrong).toEqual([]);
  await page.close();
});
