// Words of comparing two versions: changes and what they do, impact on units, the table of amendments, the text line by line.
import type { Words } from "./words.ts";

export const COMPARE = {
  working: { vi: "Đang so sánh…", en: "Comparing…" },
  fault: {
    vi: "Không so sánh được: {what}. Tải lại trang; nếu vẫn vậy, báo người quản trị.",
    en: "The comparison failed: {what}. Reload the page; if it stays so, tell the administrator.",
  },
  changes: { vi: "Thay đổi", en: "Changes" },
  changesCount: { vi: "Thay đổi ({count})", en: "Changes ({count})" },
  impact: { vi: "Tác động", en: "Impact" },
  amendment: { vi: "Bảng sửa đổi", en: "Table of amendments" },
  text: { vi: "Văn bản", en: "Text" },
  tabs: { vi: "Kết quả so sánh", en: "Result of the comparison" },
  noChanges: {
    vi: "Không có thay đổi nào về nghĩa: đổi tên gọi trong dữ liệu, dấu cách hay chú thích không tính là thay đổi.",
    en: "Nothing changed in meaning: spaces and comments do not count.",
  },
  faultsBefore: {
    vi: "Bản cũ có {count} lỗi nên chỉ so được từng dòng ở thẻ “Văn bản”. Lỗi đầu tiên, dòng {line}: {message}",
    en: "The older text has {count} errors, so only its lines can be compared, under “Text”. The first, line {line}: {message}",
  },
  faultsAfter: {
    vi: "Bản mới có {count} lỗi nên chỉ so được từng dòng ở thẻ “Văn bản”. Lỗi đầu tiên, dòng {line}: {message}",
    en: "The newer text has {count} errors, so only its lines can be compared, under “Text”. The first, line {line}: {message}",
  },
  summary: {
    vi: "{count} thay đổi: {kinds}.",
    en: "{count} change(s): {kinds}.",
  },
  // Which way a change moves points
  stricter: { vi: "Chặt hơn", en: "Stricter" },
  looser: { vi: "Nới hơn", en: "Looser" },
  both: { vi: "Vừa chặt vừa nới", en: "Both ways" },
  none: { vi: "Không đổi điểm", en: "No points move" },
  undecided: { vi: "Chưa chứng minh được", en: "Not proven" },
  "stricter-says": {
    vi: "Có đơn vị được ít điểm hơn, không đơn vị nào được nhiều hơn.",
    en: "Some units get fewer points, none gets more.",
  },
  "looser-says": {
    vi: "Có đơn vị được nhiều điểm hơn, không đơn vị nào được ít hơn.",
    en: "Some units get more points, none gets fewer.",
  },
  "both-says": {
    vi: "Có số liệu được nhiều điểm hơn, có số liệu được ít hơn.",
    en: "Some figures get more points, some get fewer.",
  },
  "none-says": { vi: "Với mọi số liệu, điểm không đổi.", en: "Points stay the same for all figures." },
  "undecided-says": {
    vi: "Chưa chứng minh được điểm tăng hay giảm; xem thẻ “Tác động” để biết các đơn vị mẫu.",
    en: "It is not proven whether points rise or fall; see “Impact” for the sample units.",
  },
  together: {
    vi: "Tính chung cho mọi thay đổi của tiêu chí này.",
    en: "Of all changes of this criterion together.",
  },
  witness: {
    vi: "Ví dụ: {figures} → từ {before} thành {after}",
    en: "For example: {figures} → from {before} to {after}",
  },
  points: { vi: "{points} điểm", en: "{points} points" },
  pending: { vi: "chờ số liệu", en: "waiting for figures" },
  "not-applicable": { vi: "không áp dụng", en: "not applicable" },
  rejected: { vi: "số liệu bị từ chối", en: "figures rejected" },
  "needs-reading": { vi: "cần cách hiểu", en: "needs a reading" },
  wordsBefore: { vi: "Cũ", en: "Before" },
  wordsAfter: { vi: "Mới", en: "After" },
  nothing: { vi: "(không có)", en: "(nothing)" },
  // Impact
  sample: { vi: "Số liệu để xem tác động", en: "Data to show the impact on" },
  noSample: {
    vi: "Bộ này chưa có số liệu mẫu nên chưa có đơn vị nào để xem tác động. Nhập số liệu mẫu khi soạn một bản nháp.",
    en: "This set has no sample data yet, so there are no units to show the impact on. Enter sample data while writing a draft.",
  },
  notScored: {
    vi: "Một trong hai bản chưa chấm điểm được nên chưa có tác động.",
    en: "One of the two texts cannot be scored, so there is no impact to show.",
  },
  noImpact: {
    vi: "Không đơn vị nào trong {count} đơn vị đổi điểm, đổi hạng hay đổi loại.",
    en: "None of the {count} units changes its points, rank or grade.",
  },
  waiting: {
    vi: "{unit} còn chờ số liệu: khoảng tổng điểm từ {before} thành {after}.",
    en: "{unit} still waits for figures: the bounds of its total go from {before} to {after}.",
  },
  moved: { vi: "Đơn vị có thay đổi", en: "Units that change" },
  unit: { vi: "Đơn vị", en: "Unit" },
  total: { vi: "Tổng điểm", en: "Total" },
  difference: { vi: "Chênh lệch", en: "Difference" },
  rank: { vi: "Hạng", en: "Rank" },
  rankOf: { vi: "Hạng {name}", en: "Rank {name}" },
  grade: { vi: "Xếp loại", en: "Grade" },
  because: { vi: "Vì đâu", en: "Because of" },
  open: { vi: "chưa rõ", en: "not known" },
  // Table of amendments
  place: { vi: "Nội dung sửa đổi", en: "What is amended" },
  reason: { vi: "Lý do", en: "Reason" },
  reasonOf: { vi: "Lý do: {place}", en: "Reason: {place}" },
  reasonHint: {
    vi: "Lý do được giữ trên máy này, chưa gửi lên máy chủ; khi in hoặc chép bảng sẽ có trong bảng.",
    en: "Reasons are kept on this machine, not sent to the server; they are in the table when it is printed or copied.",
  },
  copy: { vi: "Chép bảng (dán vào Word)", en: "Copy the table (paste into Word)" },
  copied: { vi: "Đã chép bảng.", en: "The table is copied." },
  notCopied: {
    vi: "Trình duyệt không cho chép. Bôi đen bảng rồi bấm Ctrl+C.",
    en: "The browser does not allow copying. Select the table and press Ctrl+C.",
  },
  print: { vi: "In", en: "Print" },
  // Text
  lines: { vi: "So từng dòng", en: "Line by line" },
  same: { vi: "{count} dòng không đổi", en: "{count} unchanged lines" },
  gone: { vi: "bỏ", en: "removed" },
  came: { vi: "thêm", en: "added" },
  sameText: { vi: "Hai văn bản giống nhau từng chữ.", en: "The two texts are the same to the letter." },
} as const satisfies Record<string, Words>;
