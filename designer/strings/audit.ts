// Words of the ledger: every action the server records, what an entry is about, and the screen that shows them.
import type { Words } from "./words.ts";

/** By the word of the ledger. The server records no action that is not here. */
export const ACTIONS = {
  "user-added": { vi: "Thêm người dùng", en: "Added a user" },
  "user-changed": { vi: "Sửa tài khoản người dùng", en: "Changed a user’s account" },
  "user-locked": {
    vi: "Khoá tài khoản 15 phút vì sai mật khẩu nhiều lần liền",
    en: "Locked an account for 15 minutes after wrong passwords in a row",
  },
  "sign-in-failed": { vi: "Có người đăng nhập sai mật khẩu", en: "Someone signed in with a wrong password" },
  "signed-in": { vi: "Đăng nhập", en: "Signed in" },
  "signed-in-by-link": { vi: "Đăng nhập bằng liên kết một lần", en: "Signed in by a one-time link" },
  "signed-in-by-provider": {
    vi: "Đăng nhập qua hệ thống tài khoản của cơ quan",
    en: "Signed in through the identity provider",
  },
  "signed-out": { vi: "Đăng xuất", en: "Signed out" },
  "set-added": { vi: "Tạo bộ chỉ số", en: "Made an indicator set" },
  imported: { vi: "Nhập phiên bản đã ban hành từ trước", en: "Took in a version issued elsewhere" },
  issued: { vi: "Ban hành phiên bản", en: "Issued a version" },
  "version-replaced": { vi: "Thay thế phiên bản", en: "Replaced a version" },
  "version-amended": { vi: "Sửa đổi phiên bản bằng bản mới", en: "Amended a version by a new one" },
  "version-repealed": { vi: "Bãi bỏ phiên bản", en: "Repealed a version" },
  "draft-made": { vi: "Tạo bản nháp", en: "Made a draft" },
  "draft-edited": { vi: "Sửa bản nháp", en: "Edited a draft" },
  "draft-submitted": { vi: "Trình thẩm định", en: "Submitted for review" },
  "draft-in-review": { vi: "Bản nháp chuyển sang chờ thẩm định", en: "The draft now waits for review" },
  "draft-approve": { vi: "Bản nháp chuyển sang đã duyệt", en: "The draft is now approved" },
  "draft-request-changes": {
    vi: "Bản nháp trả lại người soạn để sửa",
    en: "The draft went back to its author for changes",
  },
  "draft-reject": {
    vi: "Bản nháp bị từ chối, trả lại người soạn",
    en: "The draft was rejected and went back",
  },
  "draft-issued": { vi: "Bản nháp chuyển sang đã ban hành", en: "The draft is now issued" },
  "draft-archived": { vi: "Cất bản nháp đi", en: "Put a draft away" },
  "draft-restored": { vi: "Khôi phục bản nháp đã cất", en: "Restored a draft that was put away" },
  "review-commented": { vi: "Góp ý khi thẩm định", en: "Commented in a review" },
  "review-approve": { vi: "Đồng ý duyệt", en: "Approved" },
  "review-request-changes": { vi: "Yêu cầu sửa", en: "Requested changes" },
  "review-reject": { vi: "Từ chối", en: "Rejected" },
  "sample-added": { vi: "Thêm bộ số liệu mẫu", en: "Added sample data" },
  "sample-removed": { vi: "Xoá bộ số liệu mẫu", en: "Removed sample data" },
  exported: { vi: "Tải toàn bộ nhật ký", en: "Downloaded the whole log" },
  verified: { vi: "Kiểm tra chuỗi nhật ký", en: "Checked the chain of the log" },
  restored: { vi: "Khôi phục từ bản sao lưu", en: "Restored from a backup" },
} as const satisfies Record<string, Words>;

/** What the server may record. */
export type Action = keyof typeof ACTIONS;
