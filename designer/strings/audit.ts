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
  "sample-saved": { vi: "Sửa bộ số liệu mẫu", en: "Changed sample data" },
  "sample-removed": { vi: "Xoá bộ số liệu mẫu", en: "Removed sample data" },
  exported: { vi: "Tải toàn bộ nhật ký", en: "Downloaded the whole log" },
  verified: { vi: "Kiểm tra chuỗi nhật ký", en: "Checked the chain of the log" },
  restored: { vi: "Khôi phục từ bản sao lưu", en: "Restored from a backup" },
} as const satisfies Record<string, Words>;

/** What the server may record. */
export type Action = keyof typeof ACTIONS;

/** By kind of thing an entry is about. */
export const KINDS = {
  draft: { vi: "Bản nháp", en: "Draft" },
  set: { vi: "Bộ chỉ số", en: "Indicator set" },
  user: { vi: "Người dùng", en: "User" },
  sample: { vi: "Số liệu mẫu", en: "Sample data" },
  ledger: { vi: "Nhật ký", en: "Log" },
} as const satisfies Record<string, Words>;

/** Facts of an entry, by their name in the ledger. */
export const FACTS = {
  name: { vi: "Tên đăng nhập", en: "User name" },
  displayName: { vi: "Tên hiển thị", en: "Display name" },
  roles: { vi: "Vai trò", en: "Roles" },
  disabled: { vi: "Đã ngừng", en: "Disabled" },
  password: { vi: "Mật khẩu", en: "Password" },
  title: { vi: "Tên", en: "Title" },
  set: { vi: "Mã bộ chỉ số", en: "Code of the set" },
  basedOn: { vi: "Bắt đầu từ phiên bản", en: "Began from version" },
  revision: { vi: "Lần lưu", en: "Revision" },
  hash: { vi: "Mã băm của nội dung", en: "Hash of the content" },
  shared: { vi: "Dùng chung", en: "Shared" },
  draft: { vi: "Mã bản nháp", en: "Id of the draft" },
  change: { vi: "Góp ý về", en: "Comment on" },
  by: { vi: "Căn cứ", en: "By" },
  sourceHash: { vi: "Mã băm của văn bản", en: "Hash of the text" },
  contentHash: { vi: "Mã băm của quy tắc", en: "Hash of the rules" },
  approvedHash: { vi: "Mã băm của văn bản được duyệt", en: "Hash of the approved text" },
  decision: { vi: "Quyết định số", en: "Decision" },
  openErrors: { vi: "Số lỗi còn trong văn bản", en: "Errors left in the text" },
} as const satisfies Record<string, Words>;

export const AUDIT = {
  title: { vi: "Nhật ký", en: "Log" },
  intro: {
    vi: "Mọi việc đã làm, mới nhất ở trên. Không ai sửa hay xoá được mục nào mà không bị phát hiện khi kiểm tra chuỗi.",
    en: "Everything that was done, the newest first. No entry can be changed or taken out without the check of the chain finding it.",
  },
  notAllowed: {
    vi: "Trang này chỉ dành cho người có vai trò Kiểm toán hoặc Quản trị.",
    en: "This page is for auditors and administrators only.",
  },
  filters: { vi: "Lọc nhật ký", en: "Filter the log" },
  person: { vi: "Người làm", en: "Person" },
  anyone: { vi: "Mọi người", en: "Everyone" },
  system: { vi: "Hệ thống", en: "The program" },
  about: { vi: "Đối tượng", en: "About" },
  anything: { vi: "Mọi đối tượng", en: "Anything" },
  from: { vi: "Từ ngày", en: "From" },
  until: { vi: "Đến hết ngày", en: "Until" },
  clear: { vi: "Bỏ lọc", en: "Clear the filters" },
  wrongDays: {
    vi: "“Đến hết ngày” đứng trước “Từ ngày” nên không có mục nào. Hãy đổi một trong hai ngày.",
    en: "“Until” is before “From”, so there are no entries. Change one of the days.",
  },
  onlyThis: { vi: "Chỉ xem đối tượng này", en: "Only this" },
  shown: { vi: "Đang hiện {count} mục", en: "{count} entries shown" },
  shownAll: { vi: "Đã hiện đủ {count} mục", en: "All {count} entries are shown" },
  none: { vi: "Không có mục nào như vậy.", en: "There are no such entries." },
  more: { vi: "Xem thêm", en: "Show more" },
  time: { vi: "Thời gian", en: "Time" },
  action: { vi: "Việc", en: "What was done" },
  details: { vi: "Chi tiết", en: "Details" },
  detailsOf: { vi: "Chi tiết của mục số {seq}", en: "Details of entry {seq}" },
  seq: { vi: "Số thứ tự", en: "Number" },
  entryHash: { vi: "Mã băm của mục", en: "Hash of the entry" },
  object: { vi: "Mã đối tượng", en: "Code of the object" },
  arrow: { vi: "{before} → {after}", en: "{before} → {after}" },
  changedPassword: { vi: "đã đổi (không ghi lại mật khẩu)", en: "changed (the password is not recorded)" },
  whole: { vi: "toàn bộ", en: "the whole" },
  nothing: { vi: "không có", en: "none" },
  yes: { vi: "có", en: "yes" },
  no: { vi: "không", en: "no" },
  draftThing: { vi: "Bản nháp “{title}”", en: "Draft “{title}”" },
  draftRevision: { vi: "Bản nháp “{title}”, lần lưu {revision}", en: "Draft “{title}”, revision {revision}" },
  setThing: { vi: "Bộ chỉ số “{title}” ({id})", en: "Indicator set “{title}” ({id})" },
  setVersion: {
    vi: "Bộ chỉ số “{title}” ({id}), bản {version}",
    en: "Indicator set “{title}” ({id}), version {version}",
  },
  userThing: { vi: "Tài khoản “{title}”", en: "Account “{title}”" },
  sampleThing: { vi: "Số liệu mẫu “{title}” ({set})", en: "Sample data “{title}” ({set})" },
  sampleGone: { vi: "Số liệu mẫu đã xoá", en: "Removed sample data" },
  ledgerThing: { vi: "Toàn bộ nhật ký", en: "The whole log" },
  gone: { vi: "đã xoá", en: "removed" },
  openReview: { vi: "Mở lần thẩm định", en: "Open the review" },
  textChange: { vi: "Chỗ sửa trong văn bản", en: "What changed in the text" },
} as const satisfies Record<string, Words>;

export const CHAIN = {
  title: { vi: "Kiểm tra nhật ký", en: "Check the log" },
  check: { vi: "Kiểm tra chuỗi", en: "Check the chain" },
  checking: { vi: "Đang kiểm tra…", en: "Checking…" },
  holds: {
    vi: "Chuỗi nguyên vẹn lúc {time}: {entries} mục nhật ký nối đúng và đúng chữ ký, {rows} dòng dữ liệu đúng như lúc ghi.",
    en: "The chain holds at {time}: {entries} entries follow each other and are signed, {rows} rows are as they were recorded.",
  },
  broken: {
    vi: "Phát hiện {count} chỗ không đúng. Giữ nguyên máy chủ, tải toàn bộ và báo người phụ trách an toàn thông tin.",
    en: "{count} places do not hold. Leave the server as it is, download everything, and tell whoever is in charge of security.",
  },
  more: { vi: "… và {count} chỗ nữa trong tệp tải về", en: "… and {count} more in the download" },
  fingerprint: { vi: "Dấu vân tay của khoá ký:", en: "Fingerprint of the signing key:" },
  download: { vi: "Tải toàn bộ để kiểm tra", en: "Download everything to check it" },
  limits: {
    vi: "Nút này do chính máy chủ tự kiểm tra bằng khoá của nó. Để kiểm tra độc lập: ghi lại dấu vân tay của khoá và giữ ở nơi khác, tải toàn bộ, rồi chạy lệnh dưới đây trên một máy có Barem (không cần máy chủ này). Lệnh nêu tên từng dòng bị sửa, thêm hay bớt.",
    en: "With this button the server checks itself, with its own key. To check independently: note the fingerprint of the key and keep it elsewhere, download everything, then run the command below on any machine that has Barem (without this server). It names every row that was changed, added or taken out.",
  },
  recorded: {
    vi: "Mỗi lần kiểm tra hay tải về đều được ghi vào nhật ký.",
    en: "Every check and download is recorded in the log.",
  },
} as const satisfies Record<string, Words>;
