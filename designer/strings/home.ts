// Words of the first screen: what waits for the reader, drafts, and the list of sets.
import type { Words } from "./words.ts";

export const HOME = {
  title: { vi: "Bộ chỉ số", en: "Indicator sets" },
  search: { vi: "Tìm bộ chỉ số", en: "Find an indicator set" },
  searchHint: {
    vi: "Theo tên, mã, cấp hay tình trạng; gõ không dấu cũng được. Ví dụ: xa dang hieu luc",
    en: "By name, code, level or state; accents may be left out. Example: xa in force",
  },
  none: { vi: "Không có bộ chỉ số nào khớp “{typed}”.", en: "No indicator set matches “{typed}”." },
  count: { vi: "{count} bộ chỉ số", en: "{count} indicator sets" },
  allSets: { vi: "Các bộ chỉ số", en: "All indicator sets" },
  newSet: { vi: "Bộ chỉ số mới", en: "New indicator set" },
  history: { vi: "Lịch sử", en: "History" },
  historyOf: { vi: "Lịch sử của {title}", en: "History of {title}" },
  newDraft: { vi: "Soạn bản mới", en: "New draft" },
  newDraftOf: { vi: "Soạn bản mới của {title}", en: "New draft of {title}" },
  draftTitle: { vi: "Bản nháp ngày {date}", en: "Draft of {date}" },
  changed: { vi: "sửa lần cuối {time}", en: "last changed {time}" },
  read: { vi: "Bản {version}", en: "Version {version}" },
  noVersions: { vi: "Chưa ban hành", en: "Not issued yet" },
  level: { vi: "Cấp {level}", en: "Level: {level}" },
  versions: { vi: "Các bản đã ban hành", en: "Issued versions" },
  actions: { vi: "Việc", en: "Actions" },
  setName: { vi: "Tên bộ chỉ số", en: "Name of the set" },
  noPassword: {
    vi: "Tài khoản của bạn chưa có mật khẩu. Liên kết bạn đã mở chỉ dùng được một lần: hãy đặt mật khẩu để lần sau còn vào được.",
    en: "Your account has no password yet. The link you opened works only once: set a password so that you can come back.",
  },
} as const satisfies Record<string, Words>;

export const WORK = {
  mine: { vi: "Việc của tôi", en: "My work" },
  nothing: { vi: "Hiện không có việc nào chờ bạn.", en: "Nothing waits for you now." },
  nothingAuthor: {
    vi: "Hiện không có việc nào chờ bạn. Chọn “Soạn bản mới” ở một bộ chỉ số bên dưới để bắt đầu.",
    en: "Nothing waits for you now. Choose “New draft” at one of the sets below to begin.",
  },
  waiting: { vi: "Chờ bạn thẩm định", en: "Waiting for your review" },
  review: { vi: "Thẩm định “{title}”", en: "Review “{title}”" },
  sentBy: { vi: "{name} trình lúc {time}", en: "submitted by {name} at {time}" },
  toIssue: { vi: "Đã duyệt, chờ bạn ban hành", en: "Approved, to be issued by you" },
  sentBack: { vi: "Trả lại bạn để sửa", en: "Sent back to you" },
  requested: { vi: "Yêu cầu sửa", en: "Changes requested" },
  rejected: { vi: "Từ chối", en: "Rejected" },
  remarks: { vi: "Xem ý kiến", en: "See the remarks" },
  remarksOn: { vi: "Xem ý kiến về “{title}”", en: "See the remarks on “{title}”" },
  drafts: { vi: "Bản nháp của tôi", en: "My drafts" },
  others: { vi: "Bản nháp của người khác", en: "Drafts of others" },
  putAway: { vi: "Cất đi", en: "Put away" },
  putAwayOf: { vi: "Cất đi bản nháp “{title}”", en: "Put away the draft “{title}”" },
  away: { vi: "Đã cất ({count})", en: "Put away ({count})" },
  awayHint: {
    vi: "Bản nháp đã cất không sửa được; khôi phục thì tiếp tục soạn như trước.",
    en: "A draft that was put away cannot be changed; once restored, it goes on as before.",
  },
  restore: { vi: "Khôi phục", en: "Restore" },
  restoreOf: { vi: "Khôi phục bản nháp “{title}”", en: "Restore the draft “{title}”" },
  wasPutAway: {
    vi: "Đã cất “{title}”. Tìm lại ở mục Đã cất.",
    en: "“{title}” was put away. It is under “Put away”.",
  },
  wasRestored: { vi: "Đã khôi phục “{title}”.", en: "“{title}” was restored." },
} as const satisfies Record<string, Words>;

/** By the state of a draft. */
export const DRAFT_STATES = {
  editing: { vi: "Nháp", en: "Draft" },
  "in-review": { vi: "Chờ thẩm định", en: "Waiting for review" },
  approved: { vi: "Đã duyệt", en: "Approved" },
  issued: { vi: "Đã ban hành", en: "Issued" },
  archived: { vi: "Đã cất", en: "Put away" },
} as const satisfies Record<string, Words>;

/** By the state of a version. */
export const VERSION_STATES = {
  upcoming: { vi: "Sắp có hiệu lực", en: "Upcoming" },
  "in-force": { vi: "Đang có hiệu lực", en: "In force" },
  expired: { vi: "Hết hiệu lực", en: "Expired" },
  replaced: { vi: "Đã bị thay thế", en: "Replaced" },
  amended: { vi: "Đã được sửa đổi", en: "Amended" },
  repealed: { vi: "Đã bãi bỏ", en: "Repealed" },
} as const satisfies Record<string, Words>;

/** The days a version is in force; both are within. */
export const PERIOD = {
  from: { vi: "từ {from}", en: "from {from}" },
  until: { vi: "đến {until}", en: "until {until}" },
  both: { vi: "từ {from} đến {until}", en: "from {from} to {until}" },
  unknown: { vi: "quyết định không ghi ngày", en: "no date in the decision" },
  ended: { vi: "hết hiệu lực từ {on} theo {by}", en: "ended on {on} by {by}" },
  endedByVersion: { vi: "hết hiệu lực từ {on}, theo bản {by}", en: "ended on {on} by version {by}" },
} as const satisfies Record<string, Words>;
