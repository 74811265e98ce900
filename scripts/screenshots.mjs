// npm run screenshots: the pictures of docs/huong-dan-thiet-ke.md, taken from the designer as it is built, on the data it
// seeds itself with. Needs Debian's Chromium, or another one named in BAREM_CHROMIUM.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import { buildIfNeeded, ROOT } from "./support.mjs";

const FOLDER = join(ROOT, "docs", "hinh");
const LIMIT_KIB = 80;
const SCREEN = { width: 1280, height: 800 };
const WHOLE = { x: 0, y: 0, ...SCREEN };
const PASSWORD = "mat-khau-de-chup-hinh";

if (buildIfNeeded()) await takeAll();
else process.exitCode = 1;

async function takeAll() {
  mkdirSync(FOLDER, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), "barem-screenshots-"));
  const server = startServer(data);
  const browser = await chromium.launch({
    executablePath: process.env.BAREM_CHROMIUM ?? "/usr/bin/chromium",
    // Grey edges of letters instead of coloured ones: smaller files, and legible when printed.
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-lcd-text"],
  });
  const person = () =>
    browser.newContext({
      viewport: SCREEN,
      deviceScaleFactor: 1,
      locale: "vi-VN",
      timezoneId: "Asia/Ho_Chi_Minh",
      reducedMotion: "reduce",
    });
  try {
    const { url, link } = await server.addresses;
    const author = await (await person()).newPage();
    await writing(author, url, link);
    const review = await handingIn(author, url);
    await deciding(await (await person()).newPage(), url, review);
    await keeping(author, url);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** The studio: first sight, a number changed, problems, text, charts, why. */
async function writing(page, url, link) {
  await page.goto(link);
  await ready(page);
  await take(page, "lan-dau", WHOLE);
  await page.keyboard.press("Escape");

  await select(page);
  await take(page, "bang-va-bieu-mau", { ...WHOLE, height: 490 });
  await page.locator("[data-row='1.2'] input").fill("30");
  await page.getByText(/\d+ đơn vị đổi điểm/).waitFor();
  await saved(page);
  await take(page, "doi-diem-toi-da", { ...WHOLE, y: 40, height: 760 });
  await page.getByRole("tab", { name: /Vấn đề/ }).click();
  await page.getByText(/Thang điểm là 1000/).waitFor();
  await take(page, "van-de", { ...WHOLE, y: 480, height: 320 });
  await undoAll(page);

  await page.keyboard.press("Alt+3");
  await coloured(page);
  await select(page);
  await take(page, "ca-hai", { ...WHOLE, height: 490 });
  await page.keyboard.press("Alt+1");

  await page.getByRole("tab", { name: /Số liệu mẫu/ }).click();
  await page.getByRole("grid").waitFor();
  await take(page, "so-lieu-mau", { ...WHOLE, y: 420, height: 380 });
  await page.getByRole("tab", { name: /Xếp hạng/ }).click();
  await page
    .getByRole("button", { name: /961,23/ })
    .first()
    .click();
  await page.getByRole("dialog").getByText("Nhận thức số").first().waitFor();
  await take(page, "soi", { x: 200, y: 0, width: 880, height: 640 });
  await page.keyboard.press("Escape");
  await page.goto(url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await take(page, "danh-sach", { ...WHOLE, height: 620 });
}

/** Comparing with the issued version, and handing in; answers the address of the review. */
async function handingIn(page, url) {
  await ask(page, "POST", "/api/users", {
    ...{ name: "lanh-dao", displayName: "Lãnh đạo phê duyệt", roles: ["approver"], password: PASSWORD },
  });
  await page.getByRole("link", { name: "Bản thử" }).click();
  await ready(page);
  await page.locator("[data-row='1.2'] input").fill("10");
  await page.locator("[data-row='2.1'] input").fill("30");
  await page.getByRole("button", { name: "So sánh và gửi thẩm định" }).click();
  await page.locator("[data-change]").first().waitFor();
  await page.getByLabel("Một câu cho người thẩm định").fill("Chuyển điểm từ họp sang thể chế.");
  await take(page, "so-sanh", WHOLE);
  await page.getByRole("tab", { name: "Tác động" }).click();
  await page
    .getByText(/\d+ đơn vị đổi điểm/)
    .first()
    .waitFor();
  await take(page, "tac-dong", WHOLE, "Hạng trước và sau");
  await page.getByRole("button", { name: "Gửi thẩm định", exact: true }).click();
  await page.waitForURL(/tham-dinh/);
  return new URL(page.url(), url).href;
}

/** Reviewing, deciding, issuing. */
async function deciding(page, url, review) {
  await page.goto(url);
  await page.getByLabel("Tên đăng nhập").fill("lanh-dao");
  await page.getByLabel("Mật khẩu").fill(PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByRole("heading", { level: 1, name: "Bộ chỉ số" }).waitFor();
  await page.goto(review);
  await page.locator("[data-change][aria-current]").waitFor();
  await page.keyboard.press("a");
  await take(page, "tham-dinh", { ...WHOLE, height: 700 });
  for (const key of ["j", "a", "Enter"]) await page.keyboard.press(key);
  await page.locator("[data-state=approved]").waitFor();
  await page.getByRole("button", { name: "Ban hành…" }).click();
  await page.keyboard.type("99/QĐ-UBND");
  await page.keyboard.press("Tab");
  await page.keyboard.type("01/12/2026");
  await page.getByRole("checkbox", { name: /vẫn ban hành/ }).check();
  await take(page, "ban-hanh", { x: 260, y: 20, width: 760, height: 760 });
  await page.getByRole("button", { name: "Ban hành", exact: true }).click();
  await page.getByText("Đã ban hành bản 1.1.0.").waitFor();
}

/** What stays: history, the log, the public page. */
async function keeping(page, url) {
  await page.goto(`${url}/lich-su/hoa-binh/huyen?a=ban:1.0.0&b=ban:1.1.0`);
  await page.locator("[data-change]").first().waitFor();
  await take(page, "lich-su", { ...WHOLE, height: 640 });
  await page.goto(`${url}/nhat-ky`);
  await page.getByRole("cell").first().waitFor();
  await take(page, "nhat-ky", { ...WHOLE, height: 640 });
  await page.goto(`${url}/cong-khai/hoa-binh/huyen/1.1.0`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await take(page, "trang-cong-khai", { ...WHOLE, height: 600 });
}

/** Asks the server as the page's person. */
function ask(page, method, path, body) {
  return page.evaluate(
    async ([how, where, what]) => {
      const { csrf } = await (await fetch("/api/session")).json();
      const headers = { "content-type": "application/json", "x-barem-csrf": csrf };
      return (await fetch(where, { method: how, headers, body: what })).json();
    },
    [method, path, JSON.stringify(body)],
  );
}

async function select(page) {
  await page.locator("[data-row='1.2'] button").first().click();
  await page.locator("aside [data-path='1.2/max']").waitFor();
}

function saved(page) {
  return page.locator("[data-save=saved]").waitFor();
}

/** Takes everything back that was changed, until the text is scored again. */
async function undoAll(page) {
  const undo = page.getByRole("button", { name: /^Hoàn tác/ });
  while (await undo.isEnabled()) await undo.click();
  await page.getByRole("tab", { name: "Vấn đề (0)" }).waitFor();
  await page.locator("[data-hash]").waitFor();
  await saved(page);
}

async function coloured(page) {
  await page.locator(".monaco-editor .view-line").first().waitFor();
  await page.waitForFunction(() => {
    const words = [...document.querySelectorAll(".view-line span span")];
    return new Set(words.map((each) => each.className)).size > 3;
  });
}

async function ready(page) {
  await page.locator("[data-row='8.4']").waitFor();
  await page.locator("[data-hash]").waitFor();
}

/** One picture, from `from` downwards when a text is named; too large a file is a fault of the crop and stops the walk. */
async function take(page, name, clip, from = "") {
  if (from !== "") {
    await page
      .getByText(from)
      .first()
      .evaluate((each) => each.scrollIntoView({ block: "start" }));
  }
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
  // The clip is of the whole page, not of what is seen of it.
  const top = await page.evaluate(() => Math.round(window.scrollY));
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send("Page.captureScreenshot", {
    ...{ format: "webp", quality: 50 },
    clip: { ...clip, y: clip.y + top, scale: 1 },
  });
  await devtools.detach();
  const bytes = Buffer.from(data, "base64");
  const kib = Math.ceil(bytes.length / 1024);
  process.stdout.write(`docs/hinh/${name}.webp  ${kib} KiB\n`);
  if (kib > LIMIT_KIB) throw new Error(`${name}.webp has ${kib} KiB, more than ${LIMIT_KIB}: crop it`);
  writeFileSync(join(FOLDER, `${name}.webp`), bytes);
}

/** A server on a free port with a data folder of its own. */
function startServer(data) {
  const server = spawn(process.execPath, [join("bin", "barem.js"), "serve", "--data", data, "--port", "0"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((done) => server.once("exit", done));
  const addresses = new Promise((done, failed) => {
    let url = "";
    server.once("exit", (code) => failed(new Error(`the server ended with ${code}`)));
    createInterface({ input: server.stdout }).on("line", (line) => {
      const [found] = line.match(/https?:\/\/\S+/) ?? [];
      if (found === undefined) return;
      if (found.includes("/bat-dau/")) done({ url, link: found });
      else url = found;
    });
  });
  return {
    addresses,
    stop: async () => {
      server.kill("SIGTERM");
      await ended;
    },
  };
}
