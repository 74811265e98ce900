// Words of the frame around every screen: rail, header, signing in, the list of sets, trouble.
import type { Words } from "./words.ts";

export const APP = {
  name: { vi: "Barem", en: "Barem" },
  skip: { vi: "Đến nội dung chính", en: "Skip to the main content" },
  sets: { vi: "Bộ chỉ số", en: "Indicator sets" },
  language: { vi: "English", en: "Tiếng Việt" },
  languageHint: { vi: "Switch to English", en: "Chuyển sang tiếng Việt" },
  dark: { vi: "Nền tối", en: "Dark" },
  light: { vi: "Nền sáng", en: "Light" },
  signOut: { vi: "Đăng xuất", en: "Sign out" },
  loading: { vi: "Đang tải…", en: "Loading…" },
  again: { vi: "Thử lại", en: "Try again" },
  notFound: { vi: "Không có trang này.", en: "There is no such page." },
  back: { vi: "Về danh sách bộ chỉ số", en: "Back to the indicator sets" },
  fault: {
    vi: "Trang gặp lỗi ngoài dự kiến. Những gì đã gõ vẫn còn: tải lại trang để tiếp tục.",
    en: "The page met an unexpected fault. What you typed is kept: reload the page to go on.",
  },
  reload: { vi: "Tải lại trang", en: "Reload the page" },
} as const satisfies Record<string, Words>;

export const DAY = {
  shape: { vi: "ngày/tháng/năm", en: "day/month/year" },
  wrong: {
    vi: "“{text}” không phải một ngày. Ghi ngày/tháng/năm, ví dụ 01/12/2026.",
    en: "“{text}” is no day. Write day/month/year, such as 01/12/2026.",
  },
} as const satisfies Record<string, Words>;

export const SIGN_IN = {
  title: { vi: "Đăng nhập", en: "Sign in" },
  name: { vi: "Tên đăng nhập", en: "User name" },
  password: { vi: "Mật khẩu", en: "Password" },
  submit: { vi: "Đăng nhập", en: "Sign in" },
  first: {
    vi: "Lần đầu? Mở liên kết một lần mà máy chủ đã in ra khi khởi động.",
    en: "First time? Open the one-time link that the server printed when it started.",
  },
} as const satisfies Record<string, Words>;

export const HOME = {
  title: { vi: "Bộ chỉ số", en: "Indicator sets" },
  search: { vi: "Tìm (gõ không dấu cũng được)", en: "Find (accents may be left out)" },
  none: { vi: "Không có bộ chỉ số nào khớp “{typed}”.", en: "No indicator set matches “{typed}”." },
  count: { vi: "{count} bộ chỉ số", en: "{count} indicator sets" },
  drafts: { vi: "Bản nháp đang soạn", en: "Drafts in progress" },
  noDrafts: {
    vi: "Chưa có bản nháp nào. Chọn “Soạn bản mới” ở một bộ chỉ số bên dưới.",
    en: "No drafts yet. Choose “New draft” at one of the sets below.",
  },
  open: { vi: "Mở bản nháp {title}", en: "Open the draft {title}" },
  newDraft: { vi: "Soạn bản mới", en: "New draft" },
  newDraftOf: { vi: "Soạn bản mới của {title}", en: "New draft of {title}" },
  draftTitle: { vi: "Bản nháp ngày {date}", en: "Draft of {date}" },
  changed: { vi: "sửa lần cuối {time}", en: "last changed {time}" },
  read: { vi: "Đọc bản {version}", en: "Read {version}" },
  level: { vi: "Cấp", en: "Level" },
  versions: { vi: "Các bản đã ban hành", en: "Issued versions" },
  actions: { vi: "Việc", en: "Actions" },
  setName: { vi: "Tên bộ chỉ số", en: "Name of the set" },
} as const satisfies Record<string, Words>;
