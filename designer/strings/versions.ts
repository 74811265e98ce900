// Words of the history of a set: its versions and drafts, what was in force when, restoring, repealing.
import type { Words } from "./words.ts";

export const VERSIONS = {
  title: { vi: "Lịch sử và so sánh", en: "History and comparison" },
  noSet: { vi: "Không có bộ chỉ số “{set}”.", en: "There is no set “{set}”." },
  timeline: { vi: "Các bản của bộ chỉ số", en: "Versions of the set" },
  empty: {
    vi: "Bộ này chưa có bản ban hành hay bản nháp nào.",
    en: "This set has neither issued versions nor drafts.",
  },
  older: { vi: "Cũ", en: "Old" },
  newer: { vi: "Mới", en: "New" },
  what: { vi: "Bản", en: "Version" },
  state: { vi: "Trạng thái", en: "State" },
  effective: { vi: "Hiệu lực", en: "In force" },
  decision: { vi: "Quyết định", en: "Decision" },
  who: { vi: "Ai, lúc nào", en: "Who, when" },
  actions: { vi: "Việc", en: "Actions" },
  asOlder: { vi: "Chọn {name} làm bản cũ", en: "Take {name} as the old one" },
  asNewer: { vi: "Chọn {name} làm bản mới", en: "Take {name} as the new one" },
  version: { vi: "Bản {version}", en: "Version {version}" },
  draft: { vi: "Bản nháp “{title}”", en: "Draft “{title}”" },
  revision: { vi: "Lần lưu {revision}", en: "Save {revision}" },
  revisionOf: { vi: "Lần lưu {revision} của “{title}”", en: "Save {revision} of “{title}”" },
  revisions: { vi: "Các lần lưu", en: "Saves" },
  revisionsOf: { vi: "Các lần lưu của “{title}”", en: "Saves of “{title}”" },
  moreRevisions: { vi: "Xem {count} lần lưu cũ hơn", en: "Show {count} older saves" },
  openDraft: { vi: "Mở để soạn", en: "Open" },
  read: { vi: "Đọc", en: "Read" },
  readOf: { vi: "Đọc bản {version}", en: "Read version {version}" },
  restore: { vi: "Khôi phục thành bản nháp", en: "Restore as a new draft" },
  restoreOf: { vi: "Khôi phục thành bản nháp: {name}", en: "Restore as a new draft: {name}" },
  restored: { vi: "{name} khôi phục ngày {date}", en: "{name} restored on {date}" },
  repeal: { vi: "Bãi bỏ", en: "Repeal" },
  repealOf: { vi: "Bãi bỏ bản {version}", en: "Repeal version {version}" },
  repealSays: {
    vi: "Bản {version} hết hiệu lực từ ngày ghi dưới đây. Việc này không rút lại được; văn bản vẫn còn để tra cứu.",
    en: "Version {version} is no longer in force from the day below. This cannot be taken back; the text stays for reference.",
  },
  repealNumber: { vi: "Số quyết định bãi bỏ", en: "Number of the repealing decision" },
  repealDate: { vi: "Hết hiệu lực từ ngày", en: "Not in force from" },
  repealNumberNeeded: {
    vi: "Viết số quyết định bãi bỏ, ví dụ 123/QĐ-UBND.",
    en: "Write the number of the repealing decision, such as 123/QĐ-UBND.",
  },
  repealDateNeeded: {
    vi: "Ghi ngày hết hiệu lực, ví dụ 01/12/2026.",
    en: "Write the day, such as 01/12/2026.",
  },
  repealTooEarly: {
    vi: "Bản {version} có hiệu lực từ {date}, nên không hết hiệu lực trước ngày đó được. Ghi ngày {date} hoặc sau đó.",
    en: "Version {version} comes into force on {date} and cannot end before. Write that day or a later one.",
  },
  repealTooLate: {
    vi: "Bản {version} tự hết hiệu lực sau ngày {date}, nên không cần bãi bỏ từ một ngày sau đó. Ghi một ngày sớm hơn.",
    en: "Version {version} ends by itself after {date}. Write that day or an earlier one.",
  },
  repealReasonNeeded: { vi: "Viết vì sao bãi bỏ.", en: "Write why it is repealed." },
  repealSure: {
    vi: "Tôi hiểu việc bãi bỏ bản {version} không rút lại được",
    en: "I understand that repealing version {version} cannot be taken back",
  },
  repealSureDay: {
    vi: "Tôi hiểu bản {version} hết hiệu lực từ ngày {date} và không rút lại được",
    en: "I understand that version {version} is not in force from {date} on, and that this cannot be taken back",
  },
  repealSureNeeded: {
    vi: "Đánh dấu vào đây để xác nhận trước khi bãi bỏ.",
    en: "Tick this before it is repealed.",
  },
  repealed: {
    vi: "Bản {version} hết hiệu lực từ ngày {date}.",
    en: "Version {version} is not in force from {date} on.",
  },
  repealHole: {
    vi: "Từ ngày {date} không có bản nào của bộ này có hiệu lực, cho đến khi có bản mới được ban hành hoặc bắt đầu có hiệu lực.",
    en: "From {date} on no version of this set is in force, until a new one is issued or begins.",
  },
  close: { vi: "Đóng", en: "Close" },
  repealReason: { vi: "Lý do", en: "Reason" },
  cancel: { vi: "Thôi", en: "Cancel" },
  // As of a day
  asOf: { vi: "Tra cứu theo ngày", en: "In force on a day" },
  asOfFound: {
    vi: "Ngày {date}: bản {version} có hiệu lực.",
    en: "On {date}: version {version} is in force.",
  },
  asOfNone: { vi: "Ngày {date}: không có bản nào có hiệu lực.", en: "On {date}: no version is in force." },
  decided: { vi: "{number} ngày {date}", en: "{number} of {date}" },
  // Comparing
  comparing: { vi: "So {a} với {b}", en: "{a} against {b}" },
  choose: {
    vi: "Chọn một bản ở cột “Cũ” và một bản khác ở cột “Mới” để so sánh.",
    en: "Choose one under “Old” and another under “New” to compare them.",
  },
} as const satisfies Record<string, Words>;
