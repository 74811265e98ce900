// The screens of the designer by walks through them, each state with the way to it from the one before.
import type { BrowserContext, Page } from "playwright-core";
import { tab } from "./sample-page.ts";
import { dialog, press, STUDIO, type Step } from "./screen-studio.ts";

/** What stands ready on a server: a draft and reviews in every state, by id, and who looks at them. */
export interface Ready {
  readonly url: string;
  readonly root: BrowserContext;
  readonly approver: BrowserContext;
  readonly draft: string;
  readonly open: string;
  readonly approved: string;
  readonly issued: string;
  readonly title: string;
}

const compared = (page: Page): Promise<void> => page.locator("[data-change]").first().waitFor();

const openedText = async (page: Page, state: string): Promise<void> => {
  await page.getByRole("link", { name: "Mở văn bản" }).click();
  await page.locator(`[data-banner=${state}]`).waitFor();
  await page.locator("[data-row]").first().waitFor();
};

/** Walks by name: where each begins, who goes, and the states on the way. */
export const walks = (
  ready: () => Ready,
): readonly (readonly [string, () => string, () => BrowserContext, readonly Step[]])[] => [
  [
    "the list and a new set",
    () => "/",
    () => ready().root,
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
  ["the studio", () => ready().draft, () => ready().root, STUDIO],
  [
    "the studio with a draft in review, and with one that was issued",
    () => `/tham-dinh/${ready().open}`,
    () => ready().root,
    [
      ["in review", (page) => openedText(page, "in-review")],
      [
        "issued",
        async (page) => {
          await page.goto(`${ready().url}/tham-dinh/${ready().issued}`);
          await openedText(page, "issued");
          await page.getByText("Bản này đã ban hành thành phiên bản 1.1.0").waitFor();
        },
      ],
    ],
  ],
  [
    "history",
    () => "/lich-su/hoa-binh/xa?a=ban:1.0.0&b=ban:1.1.0",
    () => ready().approver,
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
    () => ready().approver,
    [
      ["the list of reviews", (page) => page.getByRole("link", { name: ready().title }).first().waitFor()],
      [
        "open, a word missing",
        async (page) => {
          await page.goto(`${ready().url}/tham-dinh/${ready().open}`);
          await compared(page);
          await page.getByRole("button", { name: "Yêu cầu sửa" }).click();
          await page.locator("[data-change]").first().focus();
          await page.keyboard.press("c");
        },
      ],
      [
        "approved",
        async (page) => {
          await page.goto(`${ready().url}/tham-dinh/${ready().approved}`);
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
          await page.goto(`${ready().url}/tham-dinh/${ready().issued}`);
          await compared(page);
        },
      ],
    ],
  ],
  [
    "log, users, account, no such page",
    () => "/nhat-ky",
    () => ready().root,
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
          await page.goto(`${ready().url}/quan-tri`);
          await press(page, /^Sửa tài khoản/);
          await press(page, "Thêm người dùng");
        },
      ],
      [
        "one's own account",
        async (page) => {
          await page.goto(`${ready().url}/tai-khoan`);
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
          await page.goto(`${ready().url}/khong-co-trang-nay`);
          await page.getByText("Không có trang này.").waitFor();
        },
      ],
      [
        "no such review",
        async (page) => {
          await page.goto(`${ready().url}/tham-dinh/khong-co`);
          await page.getByRole("alert").waitFor();
        },
      ],
      [
        "no such draft",
        async (page) => {
          await page.goto(`${ready().url}/soan/khong-co`);
          await page.getByRole("alert").waitFor();
        },
      ],
    ],
  ],
];
