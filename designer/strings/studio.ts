// Words of the studio.
import type { Words } from "./words.ts";

export const STUDIO = {
  outline: { vi: "Mục lục", en: "Outline" },
  head: { vi: "Thông tin chung của bộ", en: "The set as a whole" },
  view: { vi: "Cách xem", en: "View" },
  table: { vi: "Bảng", en: "Table" },
  text: { vi: "Văn bản", en: "Text" },
  both: { vi: "Cả hai", en: "Both" },
  undo: { vi: "Hoàn tác", en: "Undo" },
  redo: { vi: "Làm lại", en: "Redo" },
  code: { vi: "STT", en: "No." },
  title: { vi: "Tiêu chí", en: "Criterion" },
  max: { vi: "Điểm tối đa", en: "Max points" },
  rule: { vi: "Cách tính điểm", en: "Scoring" },
  points: { vi: "Điểm", en: "Points" },
  problems: { vi: "Vấn đề", en: "Problems" },
  problemsCount: { vi: "{count} vấn đề", en: "{count} problems" },
  error: { vi: "Lỗi", en: "Error" },
  warning: { vi: "Cần xem", en: "To look at" },
  info: { vi: "Lưu ý", en: "Note" },
  errors: { vi: "{count} lỗi", en: "errors: {count}" },
  warnings: { vi: "{count} chỗ cần xem", en: "to look at: {count}" },
  infos: { vi: "{count} lưu ý", en: "notes: {count}" },
  noProblems: { vi: "Không có vấn đề nào đang mở.", en: "No open problems." },
  answered: {
    vi: "{count} phát hiện đã có cách hiểu hoặc lý do chấp nhận ghi trong văn bản.",
    en: "{count} findings are answered by a reading or an acceptance in the text.",
  },
  sumDiffers: { vi: "≠ cộng lại {found}", en: "≠ adds up to {found}" },
  show: { vi: "Xem chỗ này", en: "Show this place" },
  inspector: { vi: "Biểu mẫu", en: "Form" },
  noForm: {
    vi: "Chọn một tiêu chí ở mục lục hoặc ở bảng để sửa bằng biểu mẫu.",
    en: "Choose a criterion in the outline or the table to edit it in a form.",
  },
  remove: { vi: "Xoá dòng này", en: "Remove this row" },
  up: { vi: "Chuyển lên", en: "Move up" },
  down: { vi: "Chuyển xuống", en: "Move down" },
  ranking: { vi: "Xếp hạng", en: "Ranking" },
  charts: { vi: "Biểu đồ", en: "Charts" },
  data: { vi: "Số liệu mẫu", en: "Sample data" },
  preview: { vi: "Xem trước", en: "Preview" },
  closeDrawer: { vi: "Thu gọn khung xem trước", en: "Fold the preview" },
  openDrawer: { vi: "Mở khung xem trước", en: "Unfold the preview" },
  drawerHeight: { vi: "Chiều cao khung xem trước", en: "Height of the preview" },
  drawerHeightHint: {
    vi: "Kéo, hoặc dùng phím mũi tên lên/xuống, để đổi chiều cao khung xem trước; bấm đúp để về như ban đầu",
    en: "Drag, or press the up and down arrows, to change the height of the preview; double-click to reset it",
  },
  unit: { vi: "Đơn vị đang xem", en: "Unit shown" },
  hash: { vi: "Bản đang chạy: {hash}", en: "Artefact run: {hash}" },
  hashHint: {
    vi: "Mã băm nội dung của bản biên dịch đang được chấm điểm; bản ban hành mang đúng mã này.",
    en: "Content hash of the compiled set that is scored; the issued version carries this very hash.",
  },
  behind: { vi: "đang tính…", en: "working…" },
  stale: {
    vi: "Văn bản đang có lỗi; điểm dưới đây là của lần đọc được gần nhất.",
    en: "The text has errors; the points below are of the last text that could be read.",
  },
  noScores: { vi: "Chưa có điểm: văn bản đang có lỗi.", en: "No points yet: the text has errors." },
  textLabel: {
    vi: "Văn bản của bộ chỉ số. Ctrl+M để phím Tab chuyển ra ngoài.",
    en: "Text of the indicator set. Ctrl+M lets the Tab key leave it.",
  },
  tabHint: { vi: "Ctrl+M rồi Tab để rời khung văn bản", en: "Ctrl+M, then Tab, to leave the text" },
  keywords: { vi: "Từ khoá: {language}", en: "Keywords: {language}" },
  changeKeywords: { vi: "Đổi sang {language}", en: "Change to {language}" },
  keywordsHint: {
    vi: "Viết lại từ khoá của cả văn bản bằng ngôn ngữ kia và xếp lại dòng; lời, số và chú thích # giữ nguyên. Ctrl+Z đưa về như cũ.",
    en: "Writes the keywords of the whole text in the other language and lays its lines out; words, numbers and # comments stay. Ctrl+Z takes it back.",
  },
  loadingText: { vi: "Đang mở khung văn bản…", en: "Opening the text…" },
  lens: { vi: "{points}/{max} điểm · {unit}", en: "{points}/{max} points · {unit}" },
  lensRank: {
    vi: "{points}/{max} điểm · {unit} · hạng {rank}",
    en: "{points}/{max} points · {unit} · rank {rank}",
  },
  removeCriterion: { vi: "Xoá tiêu chí", en: "Remove criterion" },
  removePillar: { vi: "Xoá chỉ số", en: "Remove pillar" },
  addPillar: { vi: "Thêm chỉ số", en: "Add pillar" },
  addCriterion: { vi: "Thêm tiêu chí", en: "Add criterion" },
  addCriterionHint: {
    vi: "Thêm một tiêu chí ngay sau tiêu chí đang chọn (Ctrl+Enter)",
    en: "Adds a criterion right after the selected one (Ctrl+Enter)",
  },
  shape: { vi: "Kiểu tính điểm", en: "Way of scoring" },
  replaceRule: {
    vi: "Thay cách tính hiện có bằng mẫu “{shape}”? Lời văn bản, cách hiểu và ghi chú được giữ; số liệu và công thức viết lại theo mẫu. Ctrl+Z đưa về như cũ.",
    en: "Replace the present rule by the template “{shape}”? The decision’s words, readings and notes stay; figures and formula are written anew from the template. Ctrl+Z takes it back.",
  },
  replace: { vi: "Thay", en: "Replace" },
  keep: { vi: "Giữ nguyên", en: "Keep it" },
  untitled: { vi: "(chưa có tên)", en: "(no title yet)" },
  dismiss: { vi: "Đã đọc", en: "Dismiss" },
  explain: { vi: "Soi: vì sao {unit} có điểm này", en: "Why {unit} has these points" },
  close: { vi: "Đóng", en: "Close" },
  fault: {
    vi: "Bộ phận phân tích gặp lỗi: {what}. Văn bản vẫn an toàn.",
    en: "The analyst failed: {what}. The text is safe.",
  },
} as const satisfies Record<string, Words>;

/** What the languages of the keywords are called. */
export const LANGUAGES = {
  vi: { vi: "tiếng Việt", en: "Vietnamese" },
  en: { vi: "tiếng Anh", en: "English" },
} as const satisfies Record<string, Words>;

export const SAVING = {
  saved: { vi: "Đã lưu", en: "Saved" },
  saving: { vi: "Đang lưu…", en: "Saving…" },
  waiting: { vi: "Chưa gửi được, đã giữ trên máy này", en: "Not sent yet, kept on this machine" },
  movedOn: {
    vi: "Người khác đã lưu bản nháp này (bản sửa {revision}). Phần của bạn được giữ nguyên trên máy.",
    en: "Somebody else saved this draft (revision {revision}). Your part is kept on this machine.",
  },
  notOpened: { vi: "Chưa mở được bản nháp", en: "The draft could not be opened" },
  keepMine: { vi: "Lưu phần của tôi thành bản nháp mới", en: "Save my part as a new draft" },
  takeTheirs: { vi: "Mở bản mới nhất", en: "Open the newest" },
  mine: { vi: "{title} (bản của {name})", en: "{title} ({name}’s copy)" },
  refused: {
    vi: "Máy chủ không nhận: {why}. Phần đã gõ được giữ trên máy này.",
    en: "The server refuses: {why}. What you typed is kept on this machine.",
  },
  signedOut: {
    vi: "Phiên đăng nhập đã hết nên chưa lưu được. Mở trang đăng nhập ở thẻ mới, đăng nhập lại bằng chính tài khoản này rồi quay về đây: phần đã gõ được giữ trên máy này và sẽ được lưu tiếp.",
    en: "The session is over, so nothing is saved for now. Sign in again with this very account in a new tab and come back here: what you typed is kept on this machine and will be saved then.",
  },
  signIn: { vi: "Đăng nhập ở thẻ mới", en: "Sign in in a new tab" },
  tryNow: { vi: "Đã đăng nhập, lưu tiếp", en: "Signed in, save now" },
  older: {
    vi: "Máy này còn giữ phần chưa lưu của một lần sửa trước, nhưng bản nháp đã được người khác lưu tiếp.",
    en: "This machine keeps an unsaved part of an earlier visit, but somebody else has saved the draft since.",
  },
  discard: { vi: "Bỏ phần chưa lưu", en: "Discard the unsaved part" },
} as const satisfies Record<string, Words>;

/** Of a draft that may not be edited any more, or that an edit takes out of review. */
export const CLOSED = {
  issued: {
    vi: "Bản này đã ban hành; không sửa được nữa.",
    en: "This draft was issued; it cannot be changed any more.",
  },
  issuedAs: {
    vi: "Bản này đã ban hành thành phiên bản {version}; không sửa được nữa.",
    en: "This draft was issued as version {version}; it cannot be changed any more.",
  },
  archived: {
    vi: "Bản này đã cất đi; không sửa được nữa. Người soạn khôi phục được nó ở mục Đã cất trên trang đầu.",
    en: "This draft was put away; it cannot be changed any more. Its author can restore it under “Put away” on the first screen.",
  },
  goOn: { vi: "Soạn bản mới từ bản này", en: "New draft from this one" },
  "in-review": {
    vi: "Bản này đang chờ thẩm định. Sửa dù một chữ là nó trở về bản nháp: lần gửi này không quyết định được nữa, sửa xong phải gửi lại.",
    en: "This draft waits for review. If a single letter changes it is a draft again: what was handed in can no longer be decided on, and it must be handed in anew.",
  },
  approved: {
    vi: "Bản này đã duyệt, chờ ban hành. Sửa dù một chữ là nó trở về bản nháp: không ban hành được nữa, sửa xong phải gửi thẩm định lại.",
    en: "This draft is approved and waits to be issued. If a single letter changes it is a draft again: it can no longer be issued, and must be handed in anew.",
  },
  tookOut: {
    vi: "Bản này đã được sửa nên trở về bản nháp. Sửa xong, gửi thẩm định lại.",
    en: "This draft was changed and is a draft again. When it is done, hand it in anew.",
  },
  leftBehind: {
    vi: "Máy này còn giữ phần chưa lưu của một lần sửa trước, nhưng bản này đã ban hành hoặc đã cất đi nên không nhận thêm được.",
    en: "This machine keeps an unsaved part of an earlier visit, but the draft was issued or put away since and takes no more.",
  },
} as const satisfies Record<string, Words>;
