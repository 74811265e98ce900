// Users and one's own account in Debian's Chromium: the production build and the real server.
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
  PASSWORD,
  shown,
  signIn,
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
const rowOf = (page: Page, name: string) => page.locator(`[data-user='${name}']`);

describe("users", () => {
  test("a user is added only when everything is right; each mistake is said at its field, refusals beside the form", async () => {
    const { page, wrong } = await open("/quan-tri");
    const add = page.getByRole("button", { name: "Thêm người dùng" });
    await rowOf(page, "quan-tri").waitFor();
    const rows = await page.locator("[data-user]").count();
    await add.click();
    for (const sentence of [
      "Tên đăng nhập chỉ gồm chữ thường không dấu",
      "Chưa có tên hiển thị",
      "Hãy chọn ít nhất một vai trò",
      "Mật khẩu có 0 ký tự",
    ])
      await shown(page, new RegExp(sentence));
    expect(await page.locator(":focus").getAttribute("aria-invalid")).toBe("true");
    await page.getByLabel("Tên đăng nhập").fill("Hoàng Thị Đào");
    await shown(page, /Ví dụ: hoang\.thi\.dao$/);
    await page.getByLabel("Tên đăng nhập").fill("quan-tri");
    await page.getByLabel("Tên hiển thị").fill("Hoàng Thị Đào");
    await page.getByLabel("Quản trị", { exact: true }).check();
    await page.getByLabel("Phê duyệt", { exact: true }).check();
    await page.getByLabel("Mật khẩu đầu tiên").fill(PASSWORD);
    await add.click();
    await shown(page, "Một người không thể vừa quản trị vừa thẩm định hay phê duyệt. Hãy tạo hai tài khoản");
    await page.getByLabel("Quản trị", { exact: true }).uncheck();
    await add.click();
    await shown(page, "Đã có người dùng tên “quan-tri”.");
    expect(await page.locator("[data-user]").count()).toBe(rows);
    await page.getByLabel("Tên đăng nhập").fill("dao.hoang");
    await add.click();
    await shown(page, "Đã thêm Hoàng Thị Đào.");
    expect(await rowOf(page, "dao.hoang").innerText()).toMatch(/Phê duyệt[\s\S]*Hoạt động/);
    expect(await page.getByLabel("Mật khẩu đầu tiên").inputValue()).toBe("");
    expect(wrong()).toEqual([]);
    await page.close();
  });

  test("name, roles, password and activity change one by one, and count at once", async () => {
    const { page, wrong } = await open("/quan-tri");
    const name = await newPerson(page, "Lê Văn Tám", "author");
    const own = await enter(browser, server.url, name);
    await page.reload();
    await page.getByRole("button", { name: "Sửa tài khoản Lê Văn Tám" }).click();
    const form = page.locator("tr", { has: page.getByRole("button", { name: "Lưu thay đổi" }) });
    await form.getByRole("button", { name: "Lưu thay đổi" }).click();
    await shown(page, "Chưa có gì thay đổi để lưu.");
    await form.getByLabel("Tên hiển thị").fill(" ");
    await form.getByRole("button", { name: "Lưu thay đổi" }).click();
    await shown(page, /Chưa có tên hiển thị/);
    await form.getByLabel("Tên hiển thị").fill(HOSTILE[0]);
    await form.getByLabel("Kiểm toán", { exact: true }).check();
    await form.getByRole("button", { name: "Lưu thay đổi" }).click();
    await shown(page, `Đã lưu thay đổi của ${HOSTILE[0]}.`);
    expect(await page.locator(":focus").innerText()).toBe(`Đã lưu thay đổi của ${HOSTILE[0]}.`);
    expect(await rowOf(page, name).innerText()).toContain("Soạn thảo, Kiểm toán");
    // Whose roles changed signs in again.
    const his = await own.newPage();
    await his.goto(server.url);
    await his.getByRole("button", { name: "Đăng nhập" }).waitFor();
    const edit = page.getByRole("button", { name: `Sửa tài khoản ${HOSTILE[0]}` });
    await edit.click();
    await form.getByLabel("Mật khẩu mới").fill("ngắn");
    await form.getByRole("button", { name: "Đặt mật khẩu mới" }).click();
    await shown(page, "Mật khẩu có 4 ký tự; cần từ 10 đến 200 ký tự.");
    await form.getByLabel("Mật khẩu mới").fill("mật khẩu rất mới");
    await form.getByRole("button", { name: "Đặt mật khẩu mới" }).click();
    await shown(page, `Đã đặt mật khẩu mới cho ${HOSTILE[0]}.`);
    await signIn(his, name, "mật khẩu rất mới");
    await his.getByRole("link", { name: `Tài khoản của ${HOSTILE[0]}` }).waitFor();
    expect(await injected(his)).toBe(0);
    await edit.click();
    await form.getByRole("button", { name: "Ngừng tài khoản" }).click();
    await shown(page, `Đã ngừng tài khoản ${HOSTILE[0]}.`);
    expect(await rowOf(page, name).innerText()).toContain("Đã ngừng");
    await his.reload();
    await signIn(his, name, "mật khẩu rất mới");
    await shown(his, /Tên hoặc mật khẩu không đúng/);
    await edit.click();
    await form.getByRole("button", { name: "Cho hoạt động lại" }).click();
    await shown(page, `Tài khoản ${HOSTILE[0]} hoạt động lại.`);
    await signIn(his, name, "mật khẩu rất mới");
    await his.getByRole("heading", { level: 1, name: "Bộ chỉ số" }).waitFor();
    expect(await injected(page)).toBe(0);
    expect(wrong()).toEqual([]);
    await Promise.all([own.close(), page.close()]);
  });

  test("the last administrator stays one, and it is said why; what was not saved is not shown as saved", async () => {
    const { page } = await open("/quan-tri");
    await page.getByRole("button", { name: "Sửa tài khoản Quản trị viên" }).click();
    await shown(page, "Đây là tài khoản của bạn");
    await page.getByRole("button", { name: "Ngừng tài khoản" }).click();
    await shown(page, "Đây là quản trị viên cuối cùng còn hoạt động; hãy có người quản trị khác trước.");
    await page.route("**/api/users/*", (route) => route.abort());
    await page.getByLabel("Tên hiển thị").first().fill("Tên chưa lưu");
    await page.getByRole("button", { name: "Lưu thay đổi" }).click();
    await shown(page, /Không kết nối được máy chủ/);
    expect(await page.getByText("Đã lưu thay đổi").count()).toBe(0);
    expect(await rowOf(page, "quan-tri").innerText()).toMatch(/Quản trị viên \(bạn\)[\s\S]*Hoạt động/);
    await page.close();
  });

  test("an account locked by wrong passwords is shown with the time it opens again", async () => {
    const { page } = await open("/quan-tri");
    const name = await newPerson(page, "Phạm Thị Khoá", "auditor");
    for (let i = 0; i < 5; i++) await ask(page, "POST", "/api/session", { name, password: "sai" });
    await page.reload();
    await rowOf(page, name).waitFor();
    expect(await rowOf(page, name).innerText()).toMatch(/Tạm khoá đến \d\d:\d\d \d\d\/\d\d\/\d{4}/);
    await page.close();
  });

  test("others see neither the links nor the pages, and the server refuses them", async () => {
    const { page } = await open("/quan-tri");
    const name = await newPerson(page, "Chỉ soạn", "author", "reviewer");
    const context = await enter(browser, server.url, name);
    const { page: his } = await open("/quan-tri", context);
    await shown(his, "Trang này chỉ dành cho người có vai trò Quản trị.");
    const links = his.getByRole("navigation", { name: "Các màn hình" }).getByRole("link");
    expect(await links.allInnerTexts()).toEqual(["Bộ chỉ số", "Thẩm định"]);
    await his.goto(`${server.url}/nhat-ky`);
    await shown(his, "Trang này chỉ dành cho người có vai trò Kiểm toán hoặc Quản trị.");
    for (const path of ["/api/users", "/api/audit", "/api/audit/people", "/api/audit/export"])
      expect(await ask(his, "GET", path)).toMatchObject({ error: { code: "not-your-role" } });
    expect(await ask(his, "POST", "/api/audit/verification")).toMatchObject({
      error: { code: "not-your-role" },
    });
    await Promise.all([context.close(), page.close()]);
  });
});

test("who has no role is told so, and may sign out or in as someone else", async () => {
  const { page } = await open("/quan-tri");
  const name = await newPerson(page, "Chưa có việc");
  const context = await browser.newContext({ locale: "vi-VN" });
  const { page: his, wrong } = await openAt(context, server.url, "/");
  await signIn(his, name, PASSWORD);
  await shown(his, /chưa được giao vai trò nào/);
  await his.reload();
  await shown(his, /chưa được giao vai trò nào/);
  await his.getByRole("button", { name: "Đăng xuất" }).click();
  await expect.poll(() => his.getByText(/chưa được giao vai trò nào/).count()).toBe(0);
  await signIn(his, await newPerson(page, "Có việc", "auditor"), PASSWORD);
  await his.getByRole("heading", { level: 1, name: "Bộ chỉ số" }).waitFor();
  expect(wrong()).toEqual([]);
  await Promise.all([context.close(), page.close()]);
});

describe("one's own account", () => {
  test("who came by the link is told to set a password until there is one; then it is changed with the old one", async () => {
    const { page, wrong } = await open("/");
    await shown(page, /Liên kết bạn đã mở chỉ dùng được một lần/);
    await page.getByRole("main").getByRole("link", { name: "Đặt mật khẩu" }).click();
    const set = page.getByRole("button", { name: "Đặt mật khẩu" });
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill("ngắn");
    await page.getByLabel("Gõ lại mật khẩu mới").fill("khác");
    await set.click();
    await shown(page, "Mật khẩu có 4 ký tự; cần từ 10 đến 200 ký tự.");
    await shown(page, "Hai lần gõ mật khẩu mới không giống nhau.");
    for (const label of ["Mật khẩu mới", "Gõ lại mật khẩu mới"])
      await page.getByLabel(label, { exact: true }).fill(PASSWORD);
    await set.click();
    await shown(page, /Đã đổi mật khẩu/);
    expect(await page.getByText("Đặt mật khẩu").count()).toBe(0);
    await page.goto(server.url);
    await page.getByRole("heading", { name: "Việc của tôi" }).waitFor();
    expect(await page.getByText(/chưa có mật khẩu/).count()).toBe(0);

    const other = await enter(browser, server.url, "quan-tri");
    const { page: his, wrong: wrongToo } = await open("/tai-khoan", other);
    const change = his.getByRole("button", { name: "Đổi mật khẩu" });
    for (const label of ["Mật khẩu mới", "Gõ lại mật khẩu mới"])
      await his.getByLabel(label, { exact: true }).fill(`${PASSWORD}-nua`);
    await change.click();
    await shown(his, "Hãy gõ mật khẩu hiện tại.");
    await his.getByLabel("Mật khẩu hiện tại").fill("không phải thế");
    await change.click();
    await shown(his, /^Mật khẩu hiện tại không đúng/);
    expect(await his.getByText(/Đã đổi mật khẩu/).count()).toBe(0);
    await his.getByLabel("Mật khẩu hiện tại").fill(PASSWORD);
    await change.click();
    await shown(his, /Đã đổi mật khẩu/);
    // The first browser is signed out; it comes back with the new password.
    await page.goto(server.url);
    await signIn(page, "quan-tri", `${PASSWORD}-nua`);
    await page.getByRole("heading", { name: "Việc của tôi" }).waitFor();
    expect([...wrong(), ...wrongToo()]).toEqual([]);
    await Promise.all([other.close(), page.close()]);
  });
});

describe("for everyone", () => {
  test("axe finds nothing, at 320 pixels too", async () => {
    for (const path of ["/quan-tri", "/tai-khoan"]) {
      const { page, wrong } = await open(path);
      if (path === "/quan-tri") {
        await page
          .getByRole("button", { name: /^Sửa tài khoản/ })
          .first()
          .click();
        await page.getByRole("button", { name: "Thêm người dùng" }).click();
      } else
        await page
          .getByRole("button", { name: /mật khẩu/ })
          .last()
          .click();
      await checkForEveryone(page, path);
      expect(wrong()).toEqual([]);
      await page.close();
    }
  });
});
