// Words of the frame around every screen: header, signing in, trouble.
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
  nav: { vi: "Các màn hình", en: "Screens" },
  audit: { vi: "Nhật ký", en: "Log" },
  users: { vi: "Người dùng", en: "Users" },
  accountOf: { vi: "Tài khoản của {name}", en: "Account of {name}" },
  setPassword: { vi: "Đặt mật khẩu", en: "Set a password" },
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
  noRole: {
    vi: "Tài khoản của bạn chưa được giao vai trò nào nên chưa vào được. Hãy nhờ quản trị viên giao vai trò, hoặc đăng nhập bằng tài khoản khác.",
    en: "Your account has no role yet and cannot enter. Ask an administrator for one, or sign in with another account.",
  },
} as const satisfies Record<string, Words>;
