// An annex pasted into the studio in Debian's Chromium: as Word and Excel copy it, and as it should not be.
import type { BrowserContext } from "playwright-core";
import { expect, test } from "vitest";
import { newSetText } from "#designer/edits/index.ts";
import { axe } from "../support/browser.ts";
import { paste, WORD_ANNEX } from "../support/clipboard.ts";
import { withDesigner } from "../support/designer.ts";
import type { RunningServer } from "../support/designer-server.ts";
import { clickText, openStudioPage, type StudioAt, saved, stored, until } from "../support/studio-page.ts";

const EMPTY = `bộ chỉ số hoa-binh/huyen phiên bản 2.0.0
tên "Bộ mới"
tiêu chí 9 "Để riêng" tối đa 5 { không tính điểm }
`;

let server: RunningServer;
let context: BrowserContext;

withDesigner((started) => {
  server = started.server;
  context = started.context;
});

const studio = (text?: string): Promise<StudioAt> => openStudioPage(context, server, text);

test("J2: copied from Word: Ctrl+V and one click; read row by row, what was not understood is marked; one undo", async () => {
  const { page, wrong, draft } = await studio(EMPTY);
  await paste(page, { html: WORD_ANNEX, text: "STT\tChỉ số" });
  const dialog = page.getByRole("dialog");
  await dialog
    .getByText("Đọc được 1 chỉ số và 2 tiêu chí. Hiểu cách tính của 1 tiêu chí; 1 tiêu chí sẽ mang dấu")
    .waitFor();
  const row = (code: string) => dialog.locator(`[data-annex='${code}']`);
  expect(await row("1").innerText()).toMatch(/Chỉ số\s+1\s+Nhận thức số mới\s+30/);
  expect(await row("1.1").innerText()).toMatch(
    /Tiêu chí\s+1\.1\s+Tỷ lệ hồ sơ trực tuyến\s+20\s+✓ Tỷ lệ nhân điểm tối đa/,
  );
  expect(await row("1.2").innerText()).toMatch(/10\s+\? Chưa hiểu: không thuộc các dạng đọc được chắc chắn/);
  expect(await axe(page)).toEqual([]);
  expect(await stored(page, draft)).toBe(EMPTY);
  await dialog.getByRole("button", { name: "Đưa vào bộ chỉ số" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.locator("[data-row='1.2']").waitFor();
  const text = await until(
    () => stored(page, draft),
    (now) => now !== EMPTY,
  );
  expect(text).toContain('chỉ số 1 "Nhận thức số mới" tối đa 30 {');
  expect(text).toContain("    điểm = (a/b) * điểm tối đa");
  expect(text).toContain('tiêu chí 1.2 "Sáng kiến <img src=x onerror=alert(1)>" tối đa 10 {');
  expect(text).toContain('chưa diễn đạt được vì "- Theo đề nghị của Hội đồng."');
  expect(text).toContain('ghi chú "chưa hiểu"');
  expect(await page.locator("img").count()).toBe(0);
  await page.keyboard.press("Control+z");
  await page.locator("[data-row='1.2']").waitFor({ state: "detached" });
  await saved(page);
  expect(await stored(page, draft)).toBe(EMPTY);
  expect(wrong).toEqual([]);
  await page.close();
});

test("J2: into a new set: Ctrl+V and one click; the untouched sample pillar makes room, and one undo brings it back", async () => {
  const start = {
    id: "hoa-binh/huyen",
    title: "Bộ mới",
    level: "huyện",
    points: "100",
    surface: "vi",
  } as const;
  const begun = newSetText(start);
  const { page, wrong, draft } = await studio(begun);
  await paste(page, { html: WORD_ANNEX });
  const dialog = page.getByRole("dialog");
  await dialog.getByText("phần dán sẽ thay chúng").waitFor();
  expect(await dialog.getByText("mã đã có").count()).toBe(0);
  expect(await dialog.getByRole("checkbox").count()).toBe(0);
  await dialog.getByRole("button", { name: "Đưa vào bộ chỉ số" }).click();
  await page.locator("[data-row='1.2']").waitFor();
  expect(await page.locator("[data-row]").count()).toBe(3);
  await saved(page);
  expect(await stored(page, draft)).not.toContain("sửa tên này");
  await page.keyboard.press("Control+z");
  await page.locator("[data-row='1.2']").waitFor({ state: "detached" });
  await saved(page);
  expect(await stored(page, draft)).toBe(begun);
  expect(wrong).toEqual([]);
  await page.close();
});

test("J2: copied from Excel as tabs, through the button; signs of HTML stay signs", async () => {
  const { page, wrong, draft } = await studio(EMPTY);
  await page.getByRole("button", { name: "Dán phụ lục…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Bấm Ctrl+V vào đây" }).waitFor();
  expect(await axe(page)).toEqual([]);
  const rows = [
    "STT\tTiêu chí\tĐiểm chuẩn\tCách tính",
    "1\tThể chế số\t12,5\t",
    '1.1\t<script>alert("x")</script>\t12,5\t"- Đã ban hành: Điểm tối đa\n- Chưa ban hành: 0 điểm"',
  ];
  await paste(page, { text: `${rows.join("\r\n")}\r\n` });
  await dialog.getByText("Hiểu cách tính của 1 tiêu chí; 0 tiêu chí").waitFor();
  await dialog.getByRole("button", { name: "Đưa vào bộ chỉ số" }).click();
  await page.locator("[data-row='1.1']").getByText('<script>alert("x")</script>').waitFor();
  const text = await until(
    () => stored(page, draft),
    (now) => now !== EMPTY,
  );
  expect(text).toContain('tiêu chí 1.1 "<script>alert(\\"x\\")</script>" tối đa 12,5 {');
  expect(text).toContain('có/không co "Đã ban hành": điểm tối đa');
  expect(wrong).toEqual([]);
  await page.close();
});

test("codes that are there already are refused, or numbered after those of the set when that is asked", async () => {
  const { page, wrong, draft } = await studio();
  const before = await stored(page, draft);
  await paste(page, { html: WORD_ANNEX });
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("alert").getByText("Một mã trong bảng đã có trong bộ chỉ số").waitFor();
  expect(await dialog.locator("[data-annex='1.1']").getByText("mã đã có").count()).toBe(1);
  const insert = dialog.getByRole("button", { name: "Đưa vào bộ chỉ số" });
  expect(await insert.isDisabled()).toBe(true);
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole("checkbox").check();
  await dialog.locator("[data-annex='9.1']").waitFor();
  await insert.dblclick();
  await page.locator("[data-row='9.2']").waitFor();
  await dialog.waitFor({ state: "detached" });
  const text = await until(
    () => stored(page, draft),
    (now) => now !== before,
  );
  expect(text).toContain('chỉ số 9 "Nhận thức số mới" tối đa 30 {');
  await saved(page);
  expect((await stored(page, draft)).match(/"Nhận thức số mới"/g)?.length).toBe(1);
  expect(wrong).toEqual([]);
  await page.close();
});

test("no table, no maximum, hidden parts and scripts are said in sentences; nothing is put in", async () => {
  const { page, wrong, draft } = await studio(EMPTY);
  await paste(page, { html: "<p>chỉ là chữ</p>", text: "chỉ là chữ" });
  await page.getByRole("alert").getByText("Trong phần vừa dán không có bảng nào").waitFor();
  await page.getByRole("button", { name: "Đã đọc" }).click();

  const cells = (words: readonly string[]): string =>
    `<tr>${words.map((each) => `<td>${each}</td>`).join("")}</tr>`;
  const table = (rows: readonly string[]): string => `<table>${rows.join("")}</table>`;
  await paste(page, {
    html: table([cells(["STT", "Tiêu chí", "Điểm tự chấm"]), cells(["1.1", "Không có tối đa", "7"])]),
  });
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("alert").getByText("Không thấy điểm tối đa nào trong bảng").waitFor();
  expect(await dialog.getByRole("button", { name: "Đưa vào bộ chỉ số" }).isDisabled()).toBe(true);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  await paste(page, {
    html: table([
      cells(["STT", "Tiêu chí", "Điểm tối đa"]),
      cells(["1.1", 'Nhìn thấy<span style="display:none"> giấu đi</span>', "7<script>alert(1)</script>"]),
      '<tr style="mso-hide:all"><td>1.2</td><td>Cả hàng giấu đi</td><td>8</td></tr>',
      cells(["1.3", '<b onclick="alert(2)">Có bẫy</b>', "1.234"]),
    ]),
  });
  await dialog.getByText("Trong phần dán có 4 đoạn ẩn hoặc mã lệnh").waitFor();
  expect(await dialog.locator("[data-annex='1.1']").innerText()).toMatch(/Nhìn thấy\s+7/);
  expect(await dialog.getByText("giấu đi").count()).toBe(0);
  await dialog.locator("[data-annex='1.3']").getByText("Số này hiểu được hai cách").waitFor();
  await dialog.getByRole("button", { name: "Thôi" }).click();
  expect(await stored(page, draft)).toBe(EMPTY);
  expect(wrong).toEqual([]);
  await page.close();
});

test("where words are typed a paste is theirs", async () => {
  const { page, wrong } = await studio();
  await page.locator("[data-row='1.2'] button").click();
  await page.locator("aside [data-path='1.2/title']").focus();
  await paste(page, { html: WORD_ANNEX, text: "a\tb" });
  await page.keyboard.press("Alt+2");
  await page.locator(".monaco-editor .view-line").first().waitFor();
  await clickText(page);
  await page.keyboard.press("Control+End");
  await paste(page, { html: WORD_ANNEX, text: "# a\tb" });
  await page.locator(".monaco-editor .view-line").getByText("# a").waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(wrong).toEqual([]);
  await page.close();
});

test("axe finds nothing at 320 pixels with the table read", async () => {
  const { page, wrong } = await studio(EMPTY);
  await page.setViewportSize({ width: 320, height: 800 });
  await paste(page, { html: WORD_ANNEX });
  await page.getByRole("dialog").locator("[data-annex='1.2']").waitFor();
  expect(await axe(page)).toEqual([]);
  expect(wrong).toEqual([]);
  await page.close();
});
