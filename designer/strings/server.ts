// What the server says when it refuses, and what a new database begins with.
import type { Words } from "./words.ts";

export const REFUSALS = {
  "bad-request": {
    vi: "Yêu cầu không đúng dạng ở “{where}”. Xem /api/openapi.json để biết dạng đúng.",
    en: "The request is not as expected at “{where}”. See /api/openapi.json for its form.",
  },
  "bad-json": { vi: "Nội dung gửi lên không phải JSON.", en: "What was sent is not JSON." },
  "not-utf-8": {
    vi: "Nội dung gửi lên không phải văn bản UTF-8. Hãy gửi lại ở mã UTF-8.",
    en: "What was sent is not UTF-8 text. Send it in UTF-8.",
  },
  "json-too-deep": {
    vi: "JSON gửi lên lồng nhau quá {most} lớp.",
    en: "The JSON that was sent is nested more than {most} levels deep.",
  },
  "number-too-large": {
    vi: "Số {number} quá lớn hoặc quá nhỏ nên không giữ được đúng; hãy đặt nó trong ngoặc kép.",
    en: "The number {number} is too large or too small to be kept exactly; put it in quotes.",
  },
  "number-too-long": {
    vi: "Số {number} dài quá 15 chữ số nên không giữ được đúng; hãy đặt nó trong ngoặc kép.",
    en: "The number {number} has more than 15 digits and would not be kept exactly; put it in quotes.",
  },
  "too-large": {
    vi: "Nội dung gửi lên quá lớn; nhiều nhất là 4 MB mỗi lần.",
    en: "What was sent is too large; 4 MB at most at a time.",
  },
  "not-json": {
    vi: "Máy chủ chỉ nhận JSON (Content-Type: application/json).",
    en: "The server takes JSON only (Content-Type: application/json).",
  },
  "too-many-requests": {
    vi: "Quá nhiều yêu cầu trong một phút. Hãy đợi một phút rồi thử lại.",
    en: "Too many requests in a minute. Wait a minute and try again.",
  },
  "sign-in-needed": { vi: "Hãy đăng nhập để làm việc này.", en: "Sign in to do this." },
  "wrong-sign-in": {
    vi: "Tên hoặc mật khẩu không đúng, hoặc tài khoản đang bị khoá. Sai 5 lần liền thì tài khoản bị khoá 15 phút.",
    en: "The name or the password is wrong, or the account is locked. Five failures in a row lock it for 15 minutes.",
  },
  "link-used": {
    vi: "Liên kết này đã dùng rồi, đã quá 24 giờ, hoặc không cần nữa vì đã có quản trị viên đăng nhập được. Nếu chưa quản trị viên nào có mật khẩu, hãy khởi động lại máy chủ để có liên kết mới.",
    en: "This link was used already, is older than 24 hours, or is needed no longer because an administrator can sign in. If no administrator has a password yet, start the server again for a new one.",
  },
  "openid-unavailable": {
    vi: "Hệ thống tài khoản của cơ quan chưa trả lời. Hãy thử lại sau ít phút, hoặc báo quản trị viên kiểm tra BAREM_OIDC_ISSUER.",
    en: "The identity provider does not answer. Try again in a few minutes, or have an administrator check BAREM_OIDC_ISSUER.",
  },
  "openid-refused": {
    vi: "Không đăng nhập được qua hệ thống tài khoản của cơ quan: câu trả lời không khớp với yêu cầu, hoặc đã quá 10 phút. Hãy thử lại.",
    en: "Signing in with the identity provider failed: its answer does not belong to the request, or took more than 10 minutes. Try again.",
  },
  "csrf-missing": {
    vi: "Thiếu mã chống giả mạo (x-barem-csrf), hoặc mã đã cũ. Hãy tải lại trang rồi làm lại; chữ đã gõ vẫn còn.",
    en: "The token against forged requests (x-barem-csrf) is missing or old. Reload the page and try again; what was typed is kept.",
  },
  "not-your-role": {
    vi: "Vai trò của bạn không được làm việc này. Cần một trong các vai trò: {roles}.",
    en: "Your role may not do this. It takes one of: {roles}.",
  },
  "not-yours": {
    vi: "Chỉ người tạo ra nó mới được làm việc này.",
    en: "Only the one who made it may do this.",
  },
  "own-draft": {
    vi: "Bạn đã soạn bản nháp này nên không được tự kết luận hay ban hành; hãy nhờ người khác.",
    en: "You wrote in this draft, so you may not decide on it or issue it yourself; ask someone else.",
  },
  "wrong-password": {
    vi: "Mật khẩu hiện tại không đúng, hoặc tài khoản đang bị khoá. Sai 5 lần liền thì tài khoản bị khoá 15 phút.",
    en: "The current password is wrong, or the account is locked. Five failures in a row lock it for 15 minutes.",
  },
  "no-such-page": { vi: "Không có địa chỉ này.", en: "There is nothing at this address." },
  "app-not-built": {
    vi: "Trình soạn thảo chưa được dựng. Trong thư mục của barem, gõ: npm run build",
    en: "The editor has not been built. In the folder of barem, type: npm run build",
  },
  "no-such-set": { vi: "Không có bộ chỉ số “{set}”.", en: "There is no set “{set}”." },
  "no-such-version": {
    vi: "Bộ chỉ số “{set}” không có phiên bản {version}.",
    en: "The set “{set}” has no version {version}.",
  },
  "no-such-draft": { vi: "Không có bản nháp này.", en: "There is no such draft." },
  "no-such-revision": {
    vi: "Bản nháp này không có lần lưu thứ {revision}.",
    en: "This draft has no revision {revision}.",
  },
  "no-such-review": { vi: "Không có lần trình duyệt này.", en: "There is no such review." },
  "no-such-sample": { vi: "Không có bộ số liệu mẫu này.", en: "There are no such sample data." },
  "no-such-sample-revision": {
    vi: "Bộ số liệu này không có lần lưu thứ {revision}, hoặc không còn giữ nó: chỉ giữ {kept} lần, các lần của một người cách nhau từ 5 phút.",
    en: "These data have no revision {revision}, or it is kept no longer: {kept} are, those of one person 5 minutes apart.",
  },
  "no-such-user": { vi: "Không có người dùng này.", en: "There is no such user." },
  "none-in-force": {
    vi: "Ngày {date} không có phiên bản nào của “{set}” đang có hiệu lực.",
    en: "On {date} no version of “{set}” is in force.",
  },
  "no-such-unit": { vi: "Số liệu không có đơn vị “{unit}”.", en: "The data have no unit “{unit}”." },
  "no-such-criterion": {
    vi: "Phiên bản này không có tiêu chí “{criterion}”.",
    en: "This version has no criterion “{criterion}”.",
  },
  "name-taken": { vi: "Đã có người dùng tên “{name}”.", en: "There is a user named “{name}” already." },
  "roles-apart": {
    vi: "Một người không thể vừa quản trị vừa thẩm định hay phê duyệt. Hãy tạo hai tài khoản cho hai người.",
    en: "One person cannot be administrator and reviewer or approver at once. Make two accounts for two people.",
  },
  "last-administrator": {
    vi: "Đây là quản trị viên cuối cùng còn hoạt động; hãy có người quản trị khác trước.",
    en: "This is the last active administrator; have another one first.",
  },
  "set-exists": {
    vi: "Đã có bộ chỉ số “{set}”; hãy tạo bản nháp trong bộ đó.",
    en: "There is a set “{set}” already; make a draft in it.",
  },
  "draft-moved-on": {
    vi: "Người khác đã lưu bản nháp này trước (lần lưu {revision}). Hãy ghép phần của bạn vào, hoặc giữ nó thành bản nháp mới.",
    en: "Someone else saved this draft first (revision {revision}). Merge your part, or keep it as a new draft.",
  },
  "sample-moved-on": {
    vi: "Người khác đã lưu bộ số liệu này trước (lần lưu {revision}). Hãy ghép phần của bạn vào, hoặc giữ nó thành bộ số liệu mới.",
    en: "Someone else saved these data first (revision {revision}). Merge your part, or keep it as new sample data.",
  },
  "draft-closed": {
    vi: "Bản nháp này đã ban hành hoặc đã cất đi nên không sửa được. Hãy tạo bản nháp mới từ nó.",
    en: "This draft was issued or archived and cannot be changed. Make a new draft of it.",
  },
  "draft-not-archived": { vi: "Bản nháp này chưa cất đi.", en: "This draft is not archived." },
  "review-outdated": {
    vi: "Đây không còn là lần trình mới nhất của bản nháp, văn bản đã sửa sau khi trình, hoặc không phải văn bản bạn đã xem. Hãy mở lần trình mới nhất.",
    en: "This is no longer the newest review of the draft, the text was edited since, or it is not the one you looked at. Open the newest review.",
  },
  "not-approved": {
    vi: "Văn bản hiện tại của bản nháp chưa được phê duyệt.",
    en: "The current text of the draft is not approved.",
  },
  "sample-exists": {
    vi: "Mã này đã là của một bộ số liệu khác. Hãy gửi lại với mã mới, hoặc để trống mã.",
    en: "These data have an id that others have. Send them with a new id, or without one.",
  },
  "version-exists": {
    vi: "“{set}” đã có phiên bản {version}; số phiên bản mới phải lớn hơn {latest}.",
    en: "“{set}” has version {version} already; a new one must be greater than {latest}.",
  },
  "version-ended": {
    vi: "Phiên bản {version} đã hết hiệu lực từ ngày {date}.",
    en: "Version {version} ended on {date} already.",
  },
  "overlapping-periods": {
    vi: "Thời gian hiệu lực trùng với phiên bản {version} ({from} – {until}). Hãy chọn ngày khác, hoặc nói rõ phiên bản mới thay thế hay sửa đổi phiên bản {version}.",
    en: "The days in force overlap those of version {version} ({from} – {until}). Choose other days, or say that the new version replaces or amends version {version}.",
  },
  "succeeds-too-early": {
    vi: "Phiên bản mới phải có hiệu lực sau ngày {from}, ngày phiên bản {version} có hiệu lực.",
    en: "The new version must come into force after {from}, when version {version} did.",
  },
  "text-altered": {
    vi: "Văn bản của bản nháp trong cơ sở dữ liệu (lần lưu {revision}) không còn khớp mã băm đã ghi, nên chưa làm gì. Hãy báo người phụ trách an toàn thông tin và bấm “Kiểm tra chuỗi” ở trang Nhật ký; rồi tạo bản nháp mới từ một văn bản đúng và trình lại.",
    en: "The text of the draft in the database (revision {revision}) no longer matches the hash that was recorded, so nothing was done. Tell whoever is in charge of security and press “Check the chain” on the log’s page; then make a new draft of a sound text and hand it in again.",
  },
  "repeal-outside-period": {
    vi: "Phiên bản {version} có hiệu lực từ {from} đến {until}; ngày bãi bỏ {date} nằm ngoài thời gian đó. Hãy xem lại ngày trong quyết định bãi bỏ.",
    en: "Version {version} is in force from {from} to {until}; {date} is outside these days and cannot be the day of its repeal. Look at the day in the decision again.",
  },
  "day-out-of-range": {
    vi: "Ngày {date} không nằm trong khoảng từ 1990-01-01 đến 2200-12-31. Ngày đã ghi thì không sửa được nữa: hãy xem lại năm.",
    en: "{date} is not between 1990-01-01 and 2200-12-31. What is recorded cannot be changed later: look at the year again.",
  },
  "version-number-unfit": {
    vi: "Số phiên bản “{version}” không dùng được: cần ba số như 1.2.0, mỗi số nhiều nhất 4 chữ số và không có số 0 ở đầu.",
    en: "“{version}” will not do as the number of a version: it takes three numbers such as 1.2.0, of 4 digits at most and without leading zeros.",
  },
  "hash-differs": {
    vi: "Văn bản sau khi sửa ở máy chủ không khớp với văn bản ở máy bạn, nên chưa lưu gì. Hãy gửi lại toàn bộ phần sửa.",
    en: "The text after the edits is not the same here as with you, so nothing was saved. Send the whole edit again.",
  },
  "bad-edits": {
    vi: "Các chỗ sửa chồng lên nhau hoặc nằm ngoài văn bản, nên chưa lưu gì.",
    en: "The edits overlap or lie outside the text, so nothing was saved.",
  },
  "bad-text": {
    vi: "Văn bản có ký tự không lưu được (ký tự rỗng hoặc nửa ký tự), hoặc quá dài.",
    en: "The text has a character that cannot be stored (a null or half of one), or is too long.",
  },
  "text-has-errors": {
    vi: "Văn bản còn {count} lỗi nên chưa trình hay ban hành được. Lỗi đầu tiên ở dòng {line}.",
    en: "The text still has {count} errors and cannot be handed in or issued. The first is on line {line}.",
  },
  "errors-open": {
    vi: "Văn bản còn {count} lỗi nên chưa ban hành. Lỗi đầu tiên, dòng {line}: {first} Trả lại người soạn để sửa, hoặc xác nhận đã xem các lỗi và vẫn ban hành.",
    en: "The text still has {count} errors and was not issued. The first, line {line}: {first} Send it back to be mended, or confirm that you have looked at them and issue it all the same.",
  },
  "set-id-differs": {
    vi: "Văn bản viết “bộ chỉ số {written}”, nhưng bản nháp thuộc “{set}”.",
    en: "The text says it is the set “{written}”, but the draft belongs to “{set}”.",
  },
  "until-before-from": {
    vi: "Ngày hết hiệu lực đứng trước ngày có hiệu lực.",
    en: "The last day in force is before the first.",
  },
  "database-away": {
    vi: "Máy chủ tạm mất kết nối với cơ sở dữ liệu; việc này có thể chưa được lưu. Hãy thử lại sau ít phút.",
    en: "The server has lost its connection to the database for now; this may not have been saved. Try again in a few minutes.",
  },
  internal: {
    vi: "Máy chủ gặp lỗi ngoài dự kiến; chưa thay đổi gì. Mã để tra nhật ký: {request}.",
    en: "The server met an unexpected error; nothing was changed. To look up in its log: {request}.",
  },
} as const satisfies Record<string, Words>;

export type RefusalCode = keyof typeof REFUSALS;

export const SEED = {
  firstUser: { vi: "Quản trị viên", en: "Administrator" },
  sample: { vi: "Số liệu mẫu", en: "Sample data" },
  draft: { vi: "Bản thử", en: "Try-out" },
} as const satisfies Record<string, Words>;
