// Words of handing in, reviewing, deciding and issuing.
import type { Words } from "./words.ts";

export const SUBMIT = {
  open: { vi: "So sánh và gửi thẩm định", en: "Compare and hand in" },
  waiting: { vi: "Đang lưu trước khi so sánh…", en: "Saving before comparing…" },
  notSaved: {
    vi: "Chưa lưu được lên máy chủ nên chưa so sánh được. Kiểm tra kết nối rồi bấm lại.",
    en: "Not saved to the server yet, so there is nothing to compare. Check the connection and press again.",
  },
  note: { vi: "Một câu cho người thẩm định", en: "A sentence for the reviewer" },
  noteHint: { vi: "Sửa gì, vì sao", en: "What was changed, and why" },
  noteNeeded: { vi: "Viết một câu: sửa gì, vì sao.", en: "Write a sentence: what was changed, and why." },
  send: { vi: "Gửi thẩm định", en: "Hand in" },
  sent: { vi: "Bản này đang chờ thẩm định.", en: "This draft is being reviewed." },
  toReview: { vi: "Xem phần thẩm định", en: "See the review" },
} as const satisfies Record<string, Words>;

export const REVIEW = {
  list: { vi: "Thẩm định", en: "Reviews" },
  listOpen: { vi: "Đang chờ", en: "Waiting" },
  listDone: { vi: "Đã xong", en: "Done" },
  none: { vi: "Không có bản nào chờ thẩm định.", en: "Nothing waits for review." },
  noneDone: { vi: "Chưa có lần thẩm định nào đã xong.", en: "No review is done yet." },
  draft: { vi: "Bản nháp", en: "Draft" },
  set: { vi: "Bộ chỉ số", en: "Set" },
  by: { vi: "Người gửi", en: "Handed in by" },
  at: { vi: "Lúc", en: "At" },
  state: { vi: "Trạng thái", en: "State" },
  open: { vi: "Chờ thẩm định", en: "Waiting" },
  approved: { vi: "Đã duyệt, chờ ban hành", en: "Approved, not issued yet" },
  "changes-requested": { vi: "Yêu cầu sửa", en: "Changes requested" },
  rejected: { vi: "Từ chối", en: "Rejected" },
  outdated: { vi: "Bản nháp đã sửa tiếp", en: "The draft has moved on" },
  issued: { vi: "Đã ban hành", en: "Issued" },
  outdatedSays: {
    vi: "Bản nháp đã được sửa sau khi gửi, nên không quyết định được trên bản này nữa. Chờ người soạn gửi lại.",
    en: "The draft was changed after it was handed in, so this text can no longer be decided on. Wait until it is handed in again.",
  },
  handedIn: { vi: "{name} gửi lúc {time}", en: "Handed in by {name}, {time}" },
  against: { vi: "so với bản {version}", en: "against version {version}" },
  isNew: { vi: "bộ mới, chưa có bản nào để so", en: "a new set, nothing to compare with" },
  hash: { vi: "Mã băm của văn bản: {hash}", en: "Hash of the text: {hash}" },
  hashHint: {
    vi: "Quyết định gắn với đúng văn bản mang mã băm này.",
    en: "A decision holds for the very text that has this hash.",
  },
  openText: { vi: "Mở văn bản", en: "Open the text" },
  // Looking through
  seen: { vi: "Đồng ý", en: "Agreed" },
  markSeen: { vi: "Đồng ý với thay đổi này (phím A)", en: "Agree with this change (key A)" },
  seenCount: { vi: "Đã xem {seen}/{count} thay đổi", en: "{seen} of {count} changes looked at" },
  keys: {
    vi: "Phím: J thay đổi sau, K thay đổi trước, A đồng ý, C ý kiến.",
    en: "Keys: J next change, K previous, A agree, C comment.",
  },
  comment: { vi: "Ý kiến", en: "Comment" },
  commentOn: { vi: "Ý kiến về: {about}", en: "Comment on: {about}" },
  commentWhole: { vi: "Ý kiến chung", en: "Comment on the whole" },
  sendComment: { vi: "Gửi ý kiến", en: "Send the comment" },
  cancel: { vi: "Thôi", en: "Cancel" },
  said: { vi: "{name}, {time}", en: "{name}, {time}" },
  general: { vi: "Ý kiến chung và quyết định", en: "Comments on the whole, and decisions" },
  aboutGone: { vi: "Về một thay đổi không còn", en: "On a change that is gone" },
  // Deciding
  decide: { vi: "Quyết định", en: "Decide" },
  approve: { vi: "Duyệt", en: "Approve" },
  "request-changes": { vi: "Yêu cầu sửa", en: "Request changes" },
  reject: { vi: "Từ chối", en: "Reject" },
  own: {
    vi: "Bạn có phần trong bản này nên không được tự thẩm định. Người khác có quyền sẽ quyết định.",
    en: "You had a part in this text, so you cannot review it. Somebody else who may will decide.",
  },
  notSeen: {
    vi: "Còn {count} thay đổi chưa đồng ý. Xem hết rồi mới duyệt được.",
    en: "{count} changes are not agreed to yet. Look at all of them before approving.",
  },
  notCompared: {
    vi: "Chưa so sánh xong hai bản nên chưa duyệt được.",
    en: "The two texts are not compared yet, so this cannot be approved.",
  },
  bound: {
    vi: "Quyết định gắn với văn bản có mã băm {hash}; sửa thêm một chữ là phải gửi lại.",
    en: "The decision holds for the text with hash {hash}; if a letter changes, it must be handed in again.",
  },
  note: { vi: "Lời ghi kèm (không bắt buộc)", en: "A note (may be left out)" },
  noteNeeded: {
    vi: "Viết cần sửa gì, hoặc vì sao từ chối.",
    en: "Write what must change, or why it is rejected.",
  },
  noteRequired: { vi: "Lời ghi cho người soạn", en: "A note to the author" },
  "verdict-approve": { vi: "Đã duyệt", en: "Approved" },
  "verdict-request-changes": { vi: "Yêu cầu sửa", en: "Requested changes" },
  "verdict-reject": { vi: "Từ chối", en: "Rejected" },
} as const satisfies Record<string, Words>;

/** What the checker still finds in the text that is decided on. */
export const FOUND = {
  checking: { vi: "Đang kiểm tra văn bản…", en: "Checking the text…" },
  nothing: { vi: "Kiểm tra văn bản: không còn lỗi.", en: "The text was checked: no errors are left." },
  both: {
    vi: "Văn bản còn {errors} lỗi và {others} chỗ cần xem.",
    en: "Left in the text: errors {errors}, to look at {others}.",
  },
  onlyErrors: { vi: "Văn bản còn {errors} lỗi.", en: "Errors left in the text: {errors}." },
  onlyOthers: {
    vi: "Văn bản không còn lỗi, còn {others} chỗ cần xem.",
    en: "No errors are left in the text; to look at: {others}.",
  },
  open: { vi: "Xem từng chỗ", en: "Show them" },
  close: { vi: "Thu lại", en: "Hide them" },
  place: { vi: "mục {code}, dòng {line}", en: "item {code}, line {line}" },
  line: { vi: "dòng {line}", en: "line {line}" },
} as const satisfies Record<string, Words>;

export const ISSUE = {
  open: { vi: "Ban hành…", en: "Issue…" },
  title: { vi: "Ban hành bộ chỉ số", en: "Issue the set" },
  number: { vi: "Số quyết định", en: "Number of the decision" },
  numberHint: { vi: "Ví dụ: 123/QĐ-UBND", en: "For example: 123/QĐ-UBND" },
  date: { vi: "Ngày quyết định", en: "Date of the decision" },
  by: { vi: "Cơ quan ban hành", en: "Issued by" },
  byHint: { vi: "Để trống: như văn bản đã ghi", en: "Left empty: as the text says" },
  from: { vi: "Có hiệu lực từ ngày", en: "In force from" },
  fromHint: { vi: "Để trống: từ ngày quyết định", en: "Left empty: from the date of the decision" },
  until: { vi: "Đến hết ngày", en: "Until the end of" },
  untilHint: { vi: "Để trống: chưa định ngày hết", en: "Left empty: open" },
  succeeds: { vi: "Đối với bản đang có hiệu lực", en: "What happens to the version in force" },
  succeedsNone: { vi: "Không kết thúc bản nào", en: "No version is ended" },
  replaced: { vi: "Thay thế bản {version}", en: "Replace version {version}" },
  amended: { vi: "Sửa đổi bản {version}", en: "Amend version {version}" },
  frozen: { vi: "Những gì được chốt, không sửa lại được", en: "What is fixed and cannot be changed" },
  frozenText: {
    vi: "Văn bản đã duyệt, mã băm {hash}; chỉ có số quyết định, ngày và hiệu lực được ghi thêm.",
    en: "The approved text, hash {hash}; only number, date and days in force are written into it.",
  },
  frozenSet: { vi: "{criteria} tiêu chí, thang điểm {scale}.", en: "{criteria} criteria, scale of {scale}." },
  frozenEnd: { vi: "Bản {version} hết hiệu lực từ {from}.", en: "Version {version} ends on {from}." },
  theDate: { vi: "ngày quyết định", en: "the date of the decision" },
  frozenSign: {
    vi: "Bản biên dịch, mã băm nội dung và chữ ký của máy chủ; ai cũng kiểm tra được trên trang công khai.",
    en: "The compiled set, its content hash and this server’s signature; anyone can check them on the public page.",
  },
  preview: { vi: "Xem trước phụ lục", en: "Preview the annex" },
  submit: { vi: "Ban hành", en: "Issue" },
  numberNeeded: {
    vi: "Viết số quyết định, ví dụ 123/QĐ-UBND.",
    en: "Write the number of the decision, such as 123/QĐ-UBND.",
  },
  dateNeeded: {
    vi: "Ghi ngày quyết định, ví dụ 01/12/2026.",
    en: "Write the date of the decision, such as 01/12/2026.",
  },
  untilBeforeFrom: {
    vi: "Ngày hết hiệu lực đứng trước ngày có hiệu lực. Sửa một trong hai ngày, hoặc để trống ô này.",
    en: "The last day in force is before the first. Change one of the two, or leave this empty.",
  },
  withErrors: {
    vi: "Văn bản còn {count} lỗi; tôi đã xem và vẫn ban hành",
    en: "Errors left in the text: {count}; I have looked at them and issue it all the same",
  },
  withErrorsNeeded: {
    vi: "Văn bản còn lỗi. Trả lại người soạn để sửa, hoặc đánh dấu ở đây rồi ban hành.",
    en: "The text still has errors. Send it back to be mended, or tick this and issue it.",
  },
  done: { vi: "Đã ban hành bản {version}.", en: "Version {version} is issued." },
  toPage: { vi: "Mở trang công khai", en: "Open the public page" },
  toHistory: { vi: "Lịch sử của bộ", en: "History of the set" },
} as const satisfies Record<string, Words>;
