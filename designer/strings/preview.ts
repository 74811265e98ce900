// Words of the preview: ranking, impact, charts, Soi, the sheet of one unit, insights. Sentences of an explanation itself
// belong to the runtime and are not here.
import type { Words } from "./words.ts";

export const PREVIEW = {
  // Ranking
  ranking: { vi: "Bảng xếp hạng", en: "Ranking" },
  "ranking-of": { vi: "Bảng xếp hạng {name}", en: "Ranking: {name}" },
  "ranking-choice": { vi: "Xếp hạng theo", en: "Ranked by" },
  group: { vi: "Nhóm", en: "Group" },
  "group-head": { vi: "{group}: {count} đơn vị", en: "{group}: {count} units" },
  "no-group": { vi: "Không chia nhóm", en: "No group" },
  rank: { vi: "Hạng", en: "Rank" },
  unit: { vi: "Đơn vị", en: "Unit" },
  total: { vi: "Tổng điểm", en: "Total" },
  "total-of": { vi: "Tổng điểm (trên\u00a0{scale})", en: "Total (of\u00a0{scale})" },
  percent: { vi: "Phần trăm", en: "Percent" },
  grade: { vi: "Xếp loại", en: "Grade" },
  change: { vi: "Thay đổi hạng", en: "Rank change" },
  sheet: { vi: "Phiếu điểm", en: "Score sheet" },
  open: { vi: "chưa rõ", en: "not known" },
  or: { vi: " hoặc ", en: " or " },
  "not-ranked": { vi: "không xếp hạng", en: "not ranked" },
  up: { vi: "lên {count} hạng", en: "up {count}" },
  down: { vi: "xuống {count} hạng", en: "down {count}" },
  same: { vi: "không đổi hạng", en: "same rank" },
  new: { vi: "đơn vị mới", en: "new unit" },
  unsure: { vi: "chưa rõ thay đổi", en: "change not known" },
  "explain-rank": { vi: "Soi hạng của {unit}: {value}", en: "Why {unit} has rank {value}" },
  "explain-total": { vi: "Soi tổng điểm của {unit}: {value}", en: "Why {unit} has a total of {value}" },
  "explain-percent": { vi: "Soi phần trăm của {unit}: {value}", en: "Why {unit} has {value}" },
  "explain-grade": { vi: "Soi xếp loại của {unit}: {value}", en: "Why {unit} has grade {value}" },
  "explain-points": { vi: "Soi điểm {code}: {value}", en: "Why {code} has {value}" },
  "no-units": {
    vi: "Chưa có đơn vị nào. Hãy nhập hoặc dán số liệu vào bảng số liệu mẫu.",
    en: "No units yet. Enter or paste figures into the sample data.",
  },
  "no-ranking": {
    vi: "Bộ chỉ số chưa có câu xếp hạng; đơn vị đứng theo thứ tự trong số liệu.",
    en: "The set has no ranking; units stand in the order of the data.",
  },
  provisional: {
    vi: "Hạng tạm thời: {count} đơn vị còn chờ số liệu.",
    en: "Provisional ranks: {count} unit(s) still wait for figures.",
  },
  exact: { vi: "đầy đủ: {exact}", en: "in full: {exact}" },

  // Impact
  impact: { vi: "Tác động của thay đổi", en: "Impact of the change" },
  "impact-none": {
    vi: "Không đơn vị nào đổi điểm, đổi hạng hay đổi loại.",
    en: "No unit changes its points, rank or grade.",
  },
  "impact-rank": { vi: "{count} đơn vị đổi hạng", en: "{count} change rank" },
  "impact-grade": { vi: "{count} đơn vị đổi loại", en: "{count} change grade" },
  "impact-points": { vi: "{count} đơn vị đổi điểm", en: "{count} change points" },
  "impact-most": {
    vi: "thay đổi nhiều nhất: {unit} {change} điểm",
    en: "largest change: {unit} {change} points",
  },
  "impact-added": { vi: "thêm {count} đơn vị", en: "{count} units added" },
  "impact-removed": { vi: "bớt {count} đơn vị", en: "{count} units removed" },
  "impact-open": { vi: "Xem ai lên, ai xuống", en: "See who moves" },
  "impact-close": { vi: "Thu gọn", en: "Close" },

  // Charts
  "as-table": { vi: "Xem dạng bảng", en: "View as table" },
  "save-svg": { vi: "Tải về hình (SVG)", en: "Download the drawing (SVG)" },
  "save-csv": { vi: "Tải về bảng (CSV)", en: "Download the table (CSV)" },
  "exact-of": { vi: "{text}, xem phân số đầy đủ", en: "{text}, see the exact fraction" },
  radar: { vi: "Điểm theo chỉ số chính", en: "Points by pillar" },
  "radar-says": {
    vi: "{unit}: phần trăm điểm tối đa của từng chỉ số chính. {values}",
    en: "{unit}: percent of each pillar's maximum. {values}",
  },
  "radar-versus": { vi: "So với {unit}: {values}", en: "Against {unit}: {values}" },
  "radar-value": { vi: "{code} {title}: {value}", en: "{code} {title}: {value}" },
  "radar-bounds": {
    vi: "Vùng tô là mức chắc chắn có; nét chấm là mức cao nhất có thể khi đủ số liệu.",
    en: "The filled area is what is certain; the dotted line is the most it can become.",
  },
  "no-maximum": { vi: "chưa có điểm tối đa", en: "maximum not set" },
  pillar: { vi: "Chỉ số chính", en: "Pillar" },
  points: { vi: "Điểm", en: "Points" },
  max: { vi: "Điểm tối đa", en: "Maximum" },
  distribution: { vi: "Phân bố điểm", en: "Distribution of points" },
  "distribution-says": {
    vi: "{count} đơn vị theo phần trăm thang điểm. {values}",
    en: "{count} units by percent of the scale. {values}",
  },
  "distribution-selected": { vi: "{unit} ở {value}.", en: "{unit} is at {value}." },
  "distribution-open": {
    vi: "{count} đơn vị còn chờ số liệu, chưa có trong biểu đồ.",
    en: "{count} units wait for figures and are not in the chart.",
  },
  "distribution-none": {
    vi: "Chưa đơn vị nào có phần trăm để vẽ.",
    en: "No unit has a percent to draw yet.",
  },
  band: { vi: "Khoảng", en: "Range" },
  "band-text": { vi: "từ {low} đến dưới {high} %", en: "{low} to below {high} %" },
  "band-last": { vi: "từ {low} đến {high} %", en: "{low} to {high} %" },
  "band-count": { vi: "{band}: {count} đơn vị", en: "{band}: {count} units" },
  count: { vi: "Số đơn vị", en: "Units" },
  "units-in": { vi: "Các đơn vị", en: "Which units" },
  threshold: { vi: "Ngưỡng {grade}: {value} %", en: "Threshold of {grade}: {value} %" },
  "rank-change": { vi: "Hạng trước và sau", en: "Ranks before and after" },
  "rank-change-says": {
    vi: "Hạng của các đơn vị trước và sau thay đổi: {up} đơn vị lên, {down} đơn vị xuống, {same} đơn vị giữ hạng.",
    en: "Ranks before and after the change: {up} up, {down} down, {same} the same.",
  },
  "rank-change-left-out": {
    vi: "Biểu đồ vẽ {shown} đơn vị đổi hạng nhiều nhất; {left} đơn vị khác xem ở dạng bảng.",
    en: "The chart shows the {shown} units that move most; {left} others are in the table.",
  },
  "rank-change-open": {
    vi: "{count} đơn vị chưa có hạng chắc chắn ở một trong hai lần, xem ở dạng bảng.",
    en: "{count} units have no certain rank on one side; see the table.",
  },
  "rank-change-none": {
    vi: "Không đơn vị nào có hạng chắc chắn ở cả hai lần.",
    en: "No unit has a certain rank on both sides.",
  },
  before: { vi: "Trước", en: "Before" },
  after: { vi: "Sau", en: "After" },
  moved: { vi: "Thay đổi", en: "Change" },

  // Soi
  soi: { vi: "Soi điểm: {unit}", en: "Why this score: {unit}" },
  "open-all": { vi: "Mở hết", en: "Open all" },
  "close-all": { vi: "Đóng hết", en: "Close all" },
  print: { vi: "In", en: "Print" },
  go: { vi: "Đến quy tắc", en: "Go to the rule" },
  "go-to": { vi: "Đến chỗ viết {what}", en: "Go to where {what} is written" },
  given: { vi: "đã nhập “{text}”", en: "entered as “{text}”" },
  "no-figures": { vi: "Không cần số liệu nào.", en: "It needs no figures." },
  readings: { vi: "Cách hiểu", en: "Readings" },
  accepted: { vi: "Chấp nhận", en: "Accepted" },
  standing: { vi: "Hạng và loại", en: "Rank and grade" },
  outside: {
    vi: "Điểm thưởng, điểm trừ và mục ngoài các chỉ số chính",
    en: "Bonus, penalty and items outside the pillars",
  },
  set: { vi: "{title}, phiên bản {version}, mã băm {hash}", en: "{title}, version {version}, hash {hash}" },

  // Unit sheet
  "unit-sheet": { vi: "Phiếu điểm: {unit}", en: "Score sheet: {unit}" },
  code: { vi: "Mã", en: "Code" },
  title: { vi: "Tiêu chí", en: "Criterion" },
  state: { vi: "Trạng thái", en: "State" },
  scored: { vi: "đã có điểm", en: "scored" },
  pending: { vi: "chờ", en: "pending" },
  rejected: { vi: "bị loại", en: "rejected" },
  "needs-reading": { vi: "cần cách hiểu", en: "needs a reading" },
  "not-applicable": { vi: "không áp dụng", en: "not applicable" },
  collected: { vi: "thu thập, không tính điểm", en: "collected, not scored" },
  waits: { vi: "còn thiếu {keys}", en: "still missing {keys}" },

  // Insights
  insights: { vi: "Điều đáng xem", en: "Worth a look" },
  "insights-none": {
    vi: "Không thấy tiêu chí nào cho mọi đơn vị cùng điểm, không có đồng hạng chắc chắn, không ai sát dưới ngưỡng.",
    en: "No criterion gives all units the same points, no certain ties, nobody just below a threshold.",
  },
  "insights-waiting": { vi: "Đang xem xét…", en: "Looking…" },
  crowd: {
    vi: "{count} đơn vị thiếu chưa tới 1 điểm phần trăm để đạt {grade}: {units}.",
    en: "{count} units are at most 1 percentage point below {grade}: {units}.",
  },
  "never-separates": {
    vi: "{code} {title}: cả {count} đơn vị đều được {points} điểm, nên không phân biệt được ai.",
    en: "{code} {title}: all {count} units get {points} points, so it separates nobody.",
  },
  tied: { vi: "Đồng hạng {rank}: {units}.", en: "Tied at rank {rank}: {units}." },
  "just-below": {
    vi: "{unit} thiếu {gap} điểm phần trăm để đạt {grade}.",
    en: "{unit} is {gap} percentage points below {grade}.",
  },
  more: { vi: "và {count} đơn vị khác", en: "and {count} more" },
} as const satisfies Readonly<Record<string, Words>>;

/** Name of a text of the preview. */
export type PreviewKey = keyof typeof PREVIEW;
