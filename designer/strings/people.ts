// Words of users, their roles, and one's own account.
import type { Words } from "./words.ts";

/** By role: its name, and its duty in one line. */
export const ROLES = {
  author: {
    name: { vi: "Soạn thảo", en: "Author" },
    duty: {
      vi: "Tạo và sửa bộ chỉ số, số liệu mẫu; trình thẩm định bản nháp của mình.",
      en: "Makes and changes indicator sets and sample data; submits own drafts for review.",
    },
  },
  reviewer: {
    name: { vi: "Thẩm định", en: "Reviewer" },
    duty: {
      vi: "Xem bản được trình, góp ý, yêu cầu sửa; không duyệt bản do mình soạn.",
      en: "Looks at what was submitted, comments, requests changes; never on drafts of one’s own.",
    },
  },
  approver: {
    name: { vi: "Phê duyệt", en: "Approver" },
    duty: {
      vi: "Đồng ý hoặc từ chối, ban hành, bãi bỏ; không duyệt bản do mình soạn.",
      en: "Approves or rejects, issues, repeals; never drafts of one’s own.",
    },
  },
  auditor: {
    name: { vi: "Kiểm toán", en: "Auditor" },
    duty: {
      vi: "Đọc mọi thứ và nhật ký, kiểm tra chuỗi; không sửa gì.",
      en: "Reads everything and the log, checks the chain; changes nothing.",
    },
  },
  administrator: {
    name: { vi: "Quản trị", en: "Administrator" },
    duty: {
      vi: "Thêm người dùng, giao vai trò, xem nhật ký; không có quyền thẩm định hay duyệt.",
      en: "Adds users, gives roles, reads the log; has no right to review or approve.",
    },
  },
} as const satisfies Record<string, { readonly name: Words; readonly duty: Words }>;

export const USERS = {
  title: { vi: "Người dùng", en: "Users" },
  apart: {
    vi: "Quản trị không có quyền duyệt: một tài khoản không thể vừa quản trị vừa thẩm định hay phê duyệt. Luôn phải còn ít nhất một quản trị viên hoạt động.",
    en: "Administrators have no right to approve: one account cannot be administrator and reviewer or approver at once. At least one active administrator always remains.",
  },
  forAdministrators: {
    vi: "Trang này chỉ dành cho người có vai trò Quản trị.",
    en: "This page is for administrators only.",
  },
  person: { vi: "Người dùng", en: "User" },
  roles: { vi: "Vai trò", en: "Roles" },
  state: { vi: "Tình trạng", en: "State" },
  action: { vi: "Việc", en: "Actions" },
  you: { vi: "(bạn)", en: "(you)" },
  noRoles: { vi: "Chưa có vai trò nên chưa vào được", en: "No role yet, so cannot enter" },
  active: { vi: "Hoạt động", en: "Active" },
  disabled: { vi: "Đã ngừng", en: "Disabled" },
  locked: {
    vi: "Tạm khoá đến {time} vì sai mật khẩu nhiều lần; đặt mật khẩu mới thì mở ngay",
    en: "Locked until {time} after wrong passwords; a new password unlocks it at once",
  },
  noPassword: { vi: "Chưa có mật khẩu", en: "No password yet" },
  external: { vi: "Vào qua hệ thống tài khoản của cơ quan", en: "Enters through the identity provider" },
  edit: { vi: "Sửa", en: "Edit" },
  editOf: { vi: "Sửa tài khoản {name}", en: "Edit the account {name}" },
  close: { vi: "Đóng", en: "Close" },
  closeOf: { vi: "Đóng phần sửa tài khoản {name}", en: "Close the account {name}" },
  add: { vi: "Thêm người dùng", en: "Add a user" },
  name: { vi: "Tên đăng nhập", en: "User name" },
  nameHint: {
    vi: "Chữ thường không dấu, chữ số; nối bằng dấu chấm, gạch dưới hay gạch nối. Ví dụ: lan.nguyen. Sau này không đổi được.",
    en: "Small letters without accents and digits, joined by dots, underscores or hyphens. Example: lan.nguyen. It cannot be changed later.",
  },
  displayName: { vi: "Tên hiển thị", en: "Display name" },
  displayNameHint: { vi: "Họ tên để mọi người nhận ra", en: "The name people know" },
  password: { vi: "Mật khẩu đầu tiên", en: "First password" },
  passwordHint: {
    vi: "Ít nhất 10 ký tự. Đưa riêng cho người đó và dặn đổi ngay ở trang Tài khoản.",
    en: "10 characters or more. Hand it over in private, to be changed on the account page.",
  },
  save: { vi: "Lưu thay đổi", en: "Save the changes" },
  newPassword: { vi: "Mật khẩu mới", en: "New password" },
  newPasswordHint: {
    vi: "Ít nhất 10 ký tự. Người đó bị đăng xuất mọi nơi và phải dùng mật khẩu này.",
    en: "10 characters or more. The person is signed out everywhere and needs this password.",
  },
  setPassword: { vi: "Đặt mật khẩu mới", en: "Set the new password" },
  disable: { vi: "Ngừng tài khoản", en: "Disable the account" },
  enable: { vi: "Cho hoạt động lại", en: "Enable the account" },
  signsOut: {
    vi: "Đây là tài khoản của bạn: đổi vai trò của mình thì phải đăng nhập lại.",
    en: "This is your own account: after changing your roles you sign in again.",
  },
  added: { vi: "Đã thêm {name}.", en: "{name} was added." },
  saved: { vi: "Đã lưu thay đổi của {name}.", en: "The changes of {name} are saved." },
  passwordSet: { vi: "Đã đặt mật khẩu mới cho {name}.", en: "{name} has the new password." },
  wasDisabled: { vi: "Đã ngừng tài khoản {name}.", en: "The account {name} is disabled." },
  wasEnabled: { vi: "Tài khoản {name} hoạt động lại.", en: "The account {name} is active again." },
  wrongName: {
    vi: "Tên đăng nhập chỉ gồm chữ thường không dấu, chữ số, nối bằng . _ hoặc -, nhiều nhất 60 ký tự. Ví dụ: {example}",
    en: "A user name has small letters without accents and digits joined by . _ or -, 60 characters at most. Example: {example}",
  },
  wrongDisplayName: {
    vi: "Chưa có tên hiển thị. Hãy ghi họ tên, nhiều nhất 300 ký tự.",
    en: "The display name is missing. Write the name, 300 characters at most.",
  },
  wrongRoles: { vi: "Hãy chọn ít nhất một vai trò.", en: "Choose one role at least." },
  shortPassword: {
    vi: "Mật khẩu mới có {count} ký tự; cần từ 10 đến 200 ký tự.",
    en: "The password has {count} characters; it takes 10 to 200.",
  },
  noChange: { vi: "Chưa có gì thay đổi để lưu.", en: "There is nothing to save." },
} as const satisfies Record<string, Words>;

export const ACCOUNT = {
  title: { vi: "Tài khoản của tôi", en: "My account" },
  name: { vi: "Tên đăng nhập: {name}", en: "User name: {name}" },
  roles: { vi: "Vai trò", en: "Roles" },
  change: { vi: "Đổi mật khẩu", en: "Change the password" },
  set: { vi: "Đặt mật khẩu", en: "Set a password" },
  external: {
    vi: "Bạn vào qua hệ thống tài khoản của cơ quan. Mật khẩu ở đây không bắt buộc, chỉ dùng khi hệ thống đó ngừng.",
    en: "You enter through the identity provider. A password here is optional, for when that is down.",
  },
  once: {
    vi: "Bạn đã vào bằng liên kết chỉ dùng được một lần. Đặt mật khẩu để lần sau đăng nhập bằng tên “{name}”.",
    en: "You came by a link that works only once. Set a password to sign in as “{name}” next time.",
  },
  current: { vi: "Mật khẩu hiện tại", en: "Current password" },
  next: { vi: "Mật khẩu mới", en: "New password" },
  nextHint: { vi: "Ít nhất 10 ký tự", en: "10 characters or more" },
  again: { vi: "Gõ lại mật khẩu mới", en: "The new password again" },
  differs: { vi: "Hai lần gõ mật khẩu mới không giống nhau.", en: "The two new passwords are not the same." },
  missing: { vi: "Hãy gõ mật khẩu hiện tại.", en: "Type the current password." },
  done: {
    vi: "Đã đổi mật khẩu. Các lần đăng nhập khác của bạn đã bị đăng xuất.",
    en: "The password is changed. You were signed out everywhere else.",
  },
} as const satisfies Record<string, Words>;
