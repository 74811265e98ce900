// The log in Debian's Chromium: the production build and the real server.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { describe, expect, test } from "vitest";
import { withDesigner } from "../support/designer.ts";
import type { RunningServer } from "../support/designer-server.ts";
import { ask, checkForEveryone, HOSTILE, injected, newPerson, openAt, shown } from "../support/people.ts";
import { ROOT } from "../support/root.ts";

let server: RunningServer;
let root: BrowserContext;

withDesigner(
  (started) => {
    server = started.server;
    root = started.context;
  },
  1280,
  900,
);
const open = (path: string) => openAt(root, server.url, path);

describe("the log", () => {
  test("who did what to what in words, before → after, by person, thing and day, page by page", async () => {
    const { page, wrong } = await open("/nhat-ky");
    const name = await newPerson(page, HOSTILE[1], "author");
    const users = await ask<{ id: string; name: string }[]>(page, "GET", "/api/users");
    const id = users.find((user) => user.name === name)?.id ?? "";
    await ask(page, "PATCH", `/api/users/${id}`, { roles: ["author", "auditor"] });
    const draft = await ask<{ id: string; text: string }>(page, "POST", "/api/drafts", {
      set: "hoa-binh/xa",
      title: HOSTILE[0],
    });
    // More than a page of entries.
    for (let i = 0; i < 12; i++)
      await ask(page, "POST", "/api/drafts", { set: "hoa-binh/so", title: `Bản ${i}` });
    await page.goto(`${server.url}/soan/${draft.id}`);
    await Promise.all([
      page.waitForResponse((answer) => answer.url().endsWith("/edits") && answer.ok()),
      page.locator("[data-row='1.2'] input").fill("12"),
    ]);
    await page.goto(`${server.url}/nhat-ky`);

    const changed = page.locator("[data-action='user-changed']").first();
    await changed.waitFor();
    expect(await changed.innerText()).toMatch(
      /Quản trị viên[\s\S]*Sửa tài khoản người dùng[\s\S]*Tài khoản “"><script>/,
    );
    await changed.getByRole("button").click();
    await shown(page, "Soạn thảo → Soạn thảo, Kiểm toán");
    const edited = page.locator("[data-action='draft-edited']").first();
    expect(await edited.innerText()).toContain(`Sửa bản nháp`);
    expect(await edited.getByRole("link").first().getAttribute("href")).toBe(`/soan/${draft.id}`);
    await edited.getByRole("button").click();
    await page.locator("[data-way=came]", { hasText: "tối đa 12" }).waitFor();
    expect(await page.locator("[data-way=gone]").count()).toBe(1);
    expect(await page.locator("[data-way=came]").count()).toBe(1);
    await page.getByRole("link", { name: "Chỉ xem đối tượng này" }).first().click();
    await shown(page, "Đã hiện đủ 2 mục");
    expect(await page.locator("[data-entry]").count()).toBe(2);
    expect(page.url()).toContain(draft.id);
    await page.getByRole("button", { name: "Bỏ lọc" }).click();
    await shown(page, "Đang hiện 50 mục");
    const more = page.getByRole("button", { name: "Xem thêm" });
    while (await more.isVisible()) {
      const count = await page.locator("[data-entry]").count();
      await more.click();
      await page.locator("[data-entry]").nth(count).waitFor();
    }
    const all = await page
      .locator("[data-entry]")
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("data-entry"))));
    expect(all).toEqual(all.map((_, index) => all.length - index));
    await page.getByLabel("Người làm").selectOption({ label: "Hệ thống" });
    await page.getByLabel("Đối tượng").selectOption({ label: "Số liệu mẫu" });
    await shown(page, "Đã hiện đủ 13 mục");
    await page.getByLabel("Từ ngày").fill("2020-02-01");
    await page.getByLabel("Đến hết ngày").fill("2020-01-31");
    await shown(page, /“Đến hết ngày” đứng trước “Từ ngày”/);
    await page.getByLabel("Đến hết ngày").fill("2020-02-01");
    await shown(page, "Không có mục nào như vậy.");
    expect(await injected(page)).toBe(0);
    expect(wrong()).toEqual([]);
    await page.close();
  });

  test("the saves of a draft, then the change of the last of them in the log, without loading the page anew", async () => {
    const { page, wrong } = await open("/nhat-ky");
    const title = "Bản có một lần sửa";
    const draft = await ask<{ id: string }>(page, "POST", "/api/drafts", { set: "hoa-binh/xa", title });
    await page.goto(`${server.url}/soan/${draft.id}`);
    await Promise.all([
      page.waitForResponse((answer) => answer.url().endsWith("/edits") && answer.ok()),
      page.locator("[data-row='1.2'] input").fill("12"),
    ]);
    await page.goto(`${server.url}/lich-su/hoa-binh/xa`);
    await page.getByRole("button", { name: `Các lần lưu của “${title}”` }).click();
    await page.getByText("Lần lưu 1").first().waitFor();
    await page.getByRole("link", { name: "Nhật ký" }).click();
    await page.locator("[data-action='draft-edited']").first().getByRole("button").click();
    await page.locator("[data-way=came]", { hasText: "tối đa 12" }).waitFor();
    expect(wrong()).toEqual([]);
    await page.close();
  });

  test("the chain is checked here, and the download holds without the server under the same key", async () => {
    const { page, wrong } = await open("/nhat-ky");
    await page.getByRole("button", { name: "Kiểm tra chuỗi" }).click();
    await shown(page, /Chuỗi nguyên vẹn lúc/);
    await page.locator("[data-action='verified']").first().waitFor();
    const command = await page.getByText(/^npx barem verify/).innerText();
    const [fingerprint = ""] = /[0-9a-f]{64}$/.exec(command) ?? [];
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Tải toàn bộ để kiểm tra" }).click(),
    ]);
    const file = join(server.data, "export.json");
    await download.saveAs(file);
    const verify = (print: string): string =>
      execFileSync(process.execPath, ["bin/barem.js", "verify", file, "--fingerprint", print], {
        cwd: ROOT,
        encoding: "utf8",
      });
    expect(verify(fingerprint)).toMatch(/^Đúng: \d+ dòng/);
    expect(() => verify("0".repeat(64))).toThrow();
    expect(wrong()).toEqual([]);
    await page.close();
  });

  test("a check that finds something names every row", async () => {
    const { page } = await open("/nhat-ky");
    const row = { table: "draft_edits", key: "abc@3", code: "row-changed" };
    const message = { vi: "draft_edits abc@3: nội dung khác", en: "draft_edits abc@3: other content" };
    const body = {
      faults: [{ ...row, message }],
      rows: 3,
      entries: 5,
      fingerprint: "f",
      madeAt: "2026-01-01T00:00:00.000Z",
    };
    await page.route("**/api/audit/verification", (route) => route.fulfill({ json: body }));
    await page.getByRole("button", { name: "Kiểm tra chuỗi" }).click();
    await shown(page, "Phát hiện 1 chỗ không đúng.");
    await shown(page, message.vi);
    expect(await page.getByText(/Chuỗi nguyên vẹn/).count()).toBe(0);
    await page.close();
  });

  test("axe finds nothing, at 320 pixels too", async () => {
    const { page, wrong } = await open("/nhat-ky");
    await page.getByRole("button", { name: "Kiểm tra chuỗi" }).click();
    await shown(page, /Chuỗi nguyên vẹn lúc/);
    await page.locator("[data-action] button").first().click();
    await checkForEveryone(page, "the log");
    await page.getByLabel("Từ ngày").fill("2020-02-01");
    await page.getByLabel("Đến hết ngày").fill("2020-01-31");
    await checkForEveryone(page, "the log, days the wrong way round");
    expect(wrong()).toEqual([]);
    await page.close();
  });
});
