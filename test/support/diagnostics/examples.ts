// A short bad text for each code of reading and meaning, and of readings and acceptances: fragments of a criterion or of a
// set, or whole texts. The rules of the checker bring their own.
import type { Code } from "#dsl";
import type { Examples } from "#dsl/check/rule.ts";

export interface BadText {
  readonly of: Examples["of"];
  readonly bad: string;
}

const criterion = (bad: string): BadText => ({ of: "criterion", bad });
const set = (bad: string): BadText => ({ of: "set", bad });
const text = (bad: string): BadText => ({ of: "text", bad });

const FIGURES = 'số liệu a: người "Số người dùng"\nsố liệu b: người "Tổng số người"\n';
const RATIO = `${FIGURES}yêu cầu a <= b\n`;
const rule = (expression: string): BadText => criterion(`${FIGURES}điểm = ${expression}`);

const READING: Partial<Record<Code, BadText>> = {
  "unexpected-character": criterion(`${FIGURES}yêu cầu a ❤ <= b`),
  "look-alike-letter": criterion(`${FIGURES}yêu cầu \u0430 <= b`),
  "unclosed-string": criterion('số liệu a: người "Số người dùng'),
  "foreign-operator": criterion(`${FIGURES}yêu cầu a == b`),
  "no-power": rule("a^2 * 1 điểm"),
  "mixed-surface": criterion(`${FIGURES}score = a * 1 điểm`),
  "keyword-without-marks": criterion('so lieu a: người "Số người dùng"'),
  "missing-example-word": criterion('có/không co "Có": điểm tối đa\nco = có thì 10 điểm'),
  "split-keyword": criterion(`${FIGURES}điểm = a/b * điểm\n  tối đa`),
  "reserved-name": criterion('số liệu khi: người "Số người"'),
  "missing-set-header": text('chỉ số 1 "Một" tối đa 10 { }\n'),
  "unknown-statement": criterion("xin chào"),
  "misplaced-statement": criterion("thang điểm 10"),
  "process-reserved": set('quy trình "Tự đánh giá"'),
  "missing-brace": set('tiêu chí 1.1 "Một" tối đa 10\n  có/không co "Có": điểm tối đa\n}'),
  "unclosed-brace": set('tiêu chí 1.1 "Một" tối đa 10 {\n  có/không co "Có": điểm tối đa'),
  "extra-brace": set('tiêu chí 1.1 "Một" tối đa 10 { có/không co "Có": điểm tối đa }\n}'),
  "missing-sign": criterion('số liệu a người "Số người"'),
  "missing-keyword": criterion(`${FIGURES}điểm = a/b * điểm tối đa\nví dụ a = 1; b = 2 5 điểm`),
  "missing-value": criterion(`${FIGURES}tỷ lệ =`),
  "missing-name": criterion('số liệu: người "Số người"'),
  "missing-string": set("tên 5"),
  "missing-number": set('tiêu chí 1.1 "Một" tối đa { có/không co "Có": điểm tối đa }'),
  "missing-date": set("hiệu lực từ ngày"),
  "missing-code": set('tiêu chí "Một" tối đa 10 { có/không co "Có": điểm tối đa }'),
  "missing-id": text('bộ chỉ số "Thử nghiệm" phiên bản 1.0.0\n'),
  "missing-measure": criterion('số liệu a: "Số người"'),
  "missing-block": criterion(`${FIGURES}điểm = bảng a`),
  "missing-range": set('xếp loại theo phần trăm thang điểm {\n  : "Tốt"\n}'),
  "unexpected-word": criterion(`${FIGURES}tỷ lệ = a b`),
  "bad-id": text("bộ chỉ số Thử/a phiên bản 1.0.0\n"),
  "bad-version": text("bộ chỉ số thu/a phiên bản 1.0\n"),
  "bad-code": set('nhãn t "Nhãn": 6.3,6.4'),
  "bad-date": set("hiệu lực từ ngày 31/02/2023"),
  "ambiguous-number": rule("1.000 * a * 1 điểm"),
  "exponent-number": rule("1e3 * a * 1 điểm"),
  "leading-plus": rule("+5 * a * 1 điểm"),
  "too-many-digits": rule(`${"9".repeat(31)} * a * 1 điểm`),
  "double-division": rule("a/b/2 * điểm tối đa"),
  "chained-comparison": rule("nếu 0 < a < b thì 1 điểm ngược lại 0 điểm"),
  "mixed-and-or": rule("nếu a > 1 và b > 1 hoặc a > 5 thì 1 điểm ngược lại 0 điểm"),
  "cap-after-division": rule("a/b đủ từ 85% * điểm tối đa"),
  "cap-left-side": rule("85 đủ từ 90 * điểm tối đa"),
  "percent-of-points": rule("70% điểm"),
  "only-zero-points": set("không áp dụng: 5 điểm"),
};

const MEANING: Partial<Record<Code, BadText>> = {
  "duplicate-name": criterion(
    'số liệu a: người "Một"\nsố liệu a: người "Hai"\nđiểm = a * 1 điểm, không quá điểm tối đa',
  ),
  "look-alike-name": criterion(
    'số liệu tong, tổng: người "Số"\nyêu cầu tong <= tổng\nđiểm = (tong/tổng) * điểm tối đa',
  ),
  "duplicate-code": set(
    'tiêu chí 1.1 "Một" tối đa 10 { có/không co "Có": điểm tối đa }\ntiêu chí 1.1 "Hai" tối đa 10 { có/không co "Có": điểm tối đa }',
  ),
  "said-twice": set("thang điểm 10\nthang điểm 20"),
  "unknown-name": criterion(`${RATIO}điểm = (a/c) * điểm tối đa`),
  "unknown-code": set(
    'tiêu chí 1.1 "Một" tối đa 10 { có/không co "Có": điểm tối đa }\nnhãn t "Nhãn": 1.1; 1.2',
  ),
  "unknown-measure": criterion('số liệu a: ngừơi "Số"\nđiểm = a * 1 điểm, không quá điểm tối đa'),
  "unknown-option": criterion(
    'lựa chọn muc "Mức" {\n  truong "Trưởng": điểm tối đa\n  pho "Phó": 0 điểm\n}\nkhi muc là trưởng: 0 điểm',
  ),
  "unknown-part": criterion(`${RATIO}phần (1) = (a/b) * điểm tối đa\nđiểm = (1) + (2)`),
  "unknown-grade": set(
    'xếp loại theo phần trăm thang điểm {\n  từ 85% trở lên: "Tốt"\n  dưới 85%: "Khá"\n  hạn mức "Giỏi" 20%\n}',
  ),
  "not-a-condition": criterion(`${RATIO}khi a: 0 điểm\nđiểm = (a/b) * điểm tối đa`),
  "not-a-number": criterion('có/không co "Có"\nđiểm = co * 1 điểm'),
  "not-a-date": criterion(
    'số liệu ngày d "Ngày nộp"\nsố liệu a: người "Số"\nđiểm = bảng số ngày(d; a) { đến 5: điểm tối đa; còn lại: 0 điểm }',
  ),
  "not-a-list": criterion('số liệu a: người "Số"\nđiểm = đếm(a) * 1 điểm, không quá điểm tối đa'),
  "not-a-checklist": criterion('số liệu a: người "Số"\nđiểm = phần đạt(a) * điểm tối đa'),
  "not-comparable": criterion('có/không co "Có"\nsố liệu ngày d "Ngày"\nkhi co = d: 0 điểm\nđiểm = 1 điểm'),
  "not-points": criterion('số liệu n: tin bài "Số tin"\nđiểm = n'),
  "share-is-no-score": criterion(`${RATIO}điểm = a/b`),
  "not-an-ascii-key": criterion(
    'lựa chọn muc "Mức" {\n  trưởng "Trưởng": điểm tối đa\n  pho "Phó": 0 điểm\n}',
  ),
  "unlike-units": criterion(
    'số liệu a: tin bài "Số tin"\nsố liệu b: người "Số người"\nđiểm = (a/b) * điểm tối đa, không quá điểm tối đa',
  ),
  "unlike-units-sum": criterion(
    'số liệu a: người "Số người"\nsố liệu b: tin bài "Số tin"\nđiểm = (a + b) * 1 điểm, không quá điểm tối đa',
  ),
  "bare-number-against-share": criterion(
    `${RATIO}tỷ lệ = a/b\nđiểm = bảng tỷ lệ {\n  từ 50 : điểm tối đa\n  còn lại : 0 điểm\n}`,
  ),
  "points-times-points": criterion("điểm = 2 điểm * điểm tối đa"),
  "cap-not-positive": criterion(`${RATIO}tỷ lệ = a/b\nđiểm = tỷ lệ đủ từ 0% * điểm tối đa`),
  "bound-not-constant": criterion(`${FIGURES}điểm = bảng a { từ b: 1 điểm; còn lại: 0 điểm }`),
  "bound-must-include": criterion(
    'số liệu x: triệu đồng "Chi" dưới 500\nđiểm = x * 1 điểm, không quá điểm tối đa',
  ),
  "empty-range": criterion('số liệu a: người "Số"\nđiểm = bảng a { từ 5 đến 3: 1 điểm; còn lại: 0 điểm }'),
  "otherwise-not-last": criterion('số liệu a: người "Số"\nđiểm = bảng a { còn lại: 0 điểm; từ 3: 1 điểm }'),
  "condition-in-subject-table": criterion(`${FIGURES}điểm = bảng a { khi b > 3: 1 điểm; còn lại: 0 điểm }`),
  "range-without-subject": criterion('số liệu a: người "Số"\nđiểm = bảng { từ 3: 1 điểm; còn lại: 0 điểm }'),
  "wrong-number-of-arguments": criterion('số liệu a: người "Số"\nđiểm = tăng trưởng(a) * điểm tối đa'),
  "places-not-written": criterion(`${RATIO}điểm = làm tròn(a/b; a) * điểm tối đa`),
  "places-out-of-range": set("làm tròn tổng điểm đến 25 chữ số"),
  "answer-without-points": criterion('có/không co "Có"\nđiểm = điểm của co'),
  "no-options": criterion('lựa chọn muc "Mức" { }\nđiểm = điểm của muc'),
  "input-without-label": criterion("số liệu a: người\nđiểm = a * 1 điểm, không quá điểm tối đa"),
  "circular-definition": criterion('số liệu a: người "Số"\nx = y + a\ny = x\nđiểm = x * 1 điểm'),
  "reference-cycle": set(
    'tiêu chí 1.1 "Một" tối đa 10 { điểm = điểm tiêu chí 1.2 }\ntiêu chí 1.2 "Hai" tối đa 10 { điểm = điểm tiêu chí 1.1 }',
  ),
  "only-in-set-rules": criterion("khi hạng = 1: 10 điểm\nđiểm = 1 điểm"),
  "two-rules": criterion("điểm = 1 điểm\nđiểm = 2 điểm"),
  "no-rule": criterion('số liệu a: người "Số"'),
  "missing-max": set('tiêu chí 1.1 "Một" { có/không co "Có": điểm tối đa }'),
  "wrong-example-value": criterion(
    'có/không co "Có": điểm tối đa\nví dụ co = 5 thì 10 điểm\nví dụ co = không thì 0 điểm',
  ),
};

const JUMPS = `${RATIO}khi b = 0: 0 điểm
tỷ lệ = a/b
điểm = bảng tỷ lệ {
  từ 70%              : điểm tối đa
  từ 30% đến dưới 70% : 1/2 * điểm tối đa
  dưới 30%            : 0 điểm
}`;

const ANSWERS: Partial<Record<Code, BadText>> = {
  "unknown-finding": criterion('có/không co "Có": điểm tối đa\nchấp nhận score-jum vì "nguyên văn"'),
  "stale-accept": criterion('có/không co "Có": điểm tối đa\nchấp nhận score-jump vì "nguyên văn"'),
  "stale-reading": criterion(
    'có/không co "Có": điểm tối đa\ncách hiểu "Ba mức" về score-jump (dự thảo) vì "nguyên văn"',
  ),
  "ambiguous-accept": criterion(`${JUMPS}\nchấp nhận score-jump vì "nguyên văn"`),
  "reason-missing": criterion(`${JUMPS}\ncách hiểu "Ba mức" về score-jump (dự thảo) vì "…"`),
};

export const EXAMPLES: Readonly<Partial<Record<Code, BadText>>> = { ...READING, ...MEANING, ...ANSWERS };

/** Too long to print, or beyond what any short text reaches. */
export const WITHOUT_EXAMPLE: readonly Code[] = [
  "nesting-too-deep",
  "statement-too-long",
  "file-too-large",
  "too-many-errors",
  "not-decided",
];
