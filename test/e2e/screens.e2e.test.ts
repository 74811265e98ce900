// Every screen and state of the designer in Debian's Chromium: axe finds nothing in either theme, nothing sticks out at 400 %
// zoom, English is complete; the theme is the application's own choice; with forced colours everything is still told apart.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axe, launch } from "../support/browser.ts";
import { paste, WORD_ANNEX } from "../support/clipboard.ts";
import { type RunningServer, startServer } from "../support/designer-server.ts";
import { ask, enter, newPerson, openAt } from "../support/people.ts";
import { tab } from "../support/sample-page.ts";
import { checkScreen, still, WIDE } from "../support/screens.ts";
import { maxOf } from "../support/studio-page.ts";

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
  });
  const lists = ["/api/sets", "/api/drafts", "/api/users", "/api/reviews"];
  const said = await Promise.all(lists.map((path) => ask<unknown>(page, "GET", path)));
  const [sample] = await ask<{ id: string }[]>(page, "GET", "/api/samples?set=hoa-binh/huyen");
  said.push(await ask(page, "GET", `/api/samples/${sample?.id}`));
  written = [
    ...said.flatMap(texts),
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
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name }).first().click();
const dialog = (page: Page) => page.getByRole("dialog");

/** A state by name, and the way to it from the state before. */
type Step = readonly [name: string, go: (page: Page) => Promise<unknown>];

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

const closed = async (page: Page): Promise<void> => {
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
};
const compared = (page: Page): Promise<void> => page.locator("[data-change]").first().waitFor();

const WALKS: readonly (readonly [string, () => string, () => BrowserContext, readonly Step[]])[] = [
  [
    "the list and a new set",
    () => "/",
    () => root,
    [
      ["the list", (page) => page.locator("[data-set]").first().waitFor()],
      ["the list, nothing found", (page) => page.getByLabel("Tìm bộ chỉ số").fill("không có")],
      [
        "a new set",
        async (page) => {
          await page.getByRole("link", { name: "Bộ chỉ số mới" }).click();
          await press(page, "Tạo và mở soạn thảo");
        },
      ],
    ],
  ],
  [
    "the studio",
    () => at.draft,
    () => root,
    [
      [
        "the tour",
        async (page) => {
          await page.locator("[data-hash]").waitFor();
          await page.getByText("Bước 1/3").waitFor();
        },
      ],
      [
        "table, form and ranking",
        async (page) => {
          await page.keyboard.press("Escape");
          await page.locator("[data-row='1.5'] button").click();
          await page.locator("aside [data-path='1.5/max']").waitFor();
          await maxOf(page, "1.5").fill("1.234");
          await page.getByText("Số này hiểu được hai cách").waitFor();
        },
      ],
      [
        "text",
        async (page) => {
          await page.keyboard.press("Alt+2");
          await page.locator(".monaco-editor .view-line").first().waitFor();
        },
      ],
      ["table and text", (page) => page.keyboard.press("Alt+3")],
      [
        "charts",
        async (page) => {
          await page.keyboard.press("Alt+1");
          await tab(page, "Biểu đồ");
          await page.getByText("Điều đáng xem").waitFor();
        },
      ],
      [
        "sample data",
        async (page) => {
          await tab(page, "Số liệu mẫu");
          await page.getByRole("grid").waitFor();
        },
      ],
      [
        "figures pasted",
        async (page) => {
          await page.locator("[role=gridcell]").nth(8).click();
          await paste(page, { text: "0\r\nmấy người\r\n" });
          await dialog(page).waitFor();
        },
      ],
      [
        "samples",
        async (page) => {
          await closed(page);
          await press(page, /^Dữ liệu mẫu:/);
          await press(page, "Tạo và dùng bộ mới");
        },
      ],
      [
        "problems",
        async (page) => {
          await closed(page);
          await page.getByRole("tab", { name: /Vấn đề/ }).click();
        },
      ],
      [
        "Soi",
        async (page) => {
          await tab(page, "Xếp hạng");
          await press(page, /^Soi tổng điểm/);
          await press(page, "Mở hết");
        },
      ],
      [
        "the sheet of a unit",
        async (page) => {
          await closed(page);
          await press(page, /^Phiếu điểm/);
          await dialog(page).getByText("Tổng điểm").waitFor();
        },
      ],
      [
        "an annex asked for",
        async (page) => {
          await closed(page);
          await press(page, "Dán phụ lục…");
          await dialog(page).waitFor();
        },
      ],
      [
        "an annex pasted",
        async (page) => {
          await page.getByLabel("Bấm Ctrl+V vào đây").focus();
          await paste(page, { html: WORD_ANNEX });
          await dialog(page).locator("[data-annex='1.2']").waitFor();
        },
      ],
      [
        "the sheet of keys",
        async (page) => {
          await closed(page);
          await page.keyboard.press("F1");
          await dialog(page).waitFor();
        },
      ],
    ],
  ],
  [
    "history",
    () => "/lich-su/hoa-binh/xa?a=ban:1.0.0&b=ban:1.1.0",
    () => approver,
    [
      ["changes", compared],
      [
        "impact",
        async (page) => {
          await tab(page, "Tác động");
          await page.getByText("Đơn vị có thay đổi").waitFor();
        },
      ],
      ["table of amendments", (page) => tab(page, "Bảng sửa đổi")],
      [
        "text, line by line",
        async (page) => {
          await tab(page, "Văn bản");
          await page.locator("tr[data-way=came]").first().waitFor();
        },
      ],
      [
        "repeal",
        async (page) => {
          await press(page, /^Bãi bỏ bản 1\.1\.0/);
          await dialog(page).waitFor();
        },
      ],
    ],
  ],
  [
    "reviews",
    () => "/tham-dinh",
    () => approver,
    [
      ["the list of reviews", (page) => page.getByRole("link", { name: LONG }).first().waitFor()],
      [
        "open, a word missing",
        async (page) => {
          await page.goto(`${server.url}/tham-dinh/${at.open}`);
          await compared(page);
          await page.getByRole("button", { name: "Yêu cầu sửa" }).click();
          await page.locator("[data-change]").first().focus();
          await page.keyboard.press("c");
        },
      ],
      [
        "approved",
        async (page) => {
          await page.goto(`${server.url}/tham-dinh/${at.approved}`);
          await compared(page);
        },
      ],
      [
        "issuing",
        async (page) => {
          await press(page, "Ban hành…");
          await dialog(page).getByRole("button", { name: "Ban hành" }).click();
        },
      ],
      [
        "issued",
        async (page) => {
          await page.goto(`${server.url}/tham-dinh/${at.issued}`);
          await compared(page);
        },
      ],
    ],
  ],
  [
    "log, users, account, no such page",
    () => "/nhat-ky",
    () => root,
    [
      [
        "the log, checked and with details",
        async (page) => {
          await press(page, "Kiểm tra chuỗi");
          await page.getByText(/Chuỗi nguyên vẹn lúc/).waitFor();
          await page.locator("[data-action] button").first().click();
          await page.getByLabel("Từ ngày").fill("2020-02-01");
          await page.getByLabel("Đến hết ngày").fill("31/02/2020");
        },
      ],
      [
        "users, the forms open",
        async (page) => {
          await page.goto(`${server.url}/quan-tri`);
          await press(page, /^Sửa tài khoản/);
          await press(page, "Thêm người dùng");
        },
      ],
      [
        "one's own account",
        async (page) => {
          await page.goto(`${server.url}/tai-khoan`);
          await page
            .getByRole("main")
            .getByRole("button", { name: /mật khẩu/ })
            .last()
            .click();
        },
      ],
      [
        "no such page",
        async (page) => {
          await page.goto(`${server.url}/khong-co-trang-nay`);
          await page.getByText("Không có trang này.").waitFor();
        },
      ],
      [
        "no such review",
        async (page) => {
          await page.goto(`${server.url}/tham-dinh/khong-co`);
          await page.getByRole("alert").waitFor();
        },
      ],
      [
        "no such draft",
        async (page) => {
          await page.goto(`${server.url}/soan/khong-co`);
          await page.getByRole("alert").waitFor();
        },
      ],
    ],
  ],
];

describe("every screen is for everyone", () => {
  test.each(WALKS)("%s", async (_, path, who, steps) => walk(path(), who, steps), 120_000);

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
