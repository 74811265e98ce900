// A set with every kind of statement, to change one at a time; and what a comparison says, as lines.
import { type Analysis, analyze, type Change, compareSets, type Witness } from "#dsl";

export const BEFORE = `bộ chỉ số thu/nghiem phiên bản 1.0.0
tên "Bộ chỉ số thử"
quyết định "1/QĐ-UBND" ngày 01/02/2023 của "Chủ tịch UBND tỉnh"
hiệu lực từ ngày 01/02/2023
gọi là "chỉ số", "tiêu chí"
cấp "xã"
thang điểm 60
công bố 2 chỉ số, 6 tiêu chí, 60 điểm tại "Điều 1"
đơn vị đo người, kênh (đếm)
kiểm chứng mặc định "Báo cáo"
mẫu số bằng 0: cần cách hiểu
thông tin chung {
  số liệu dan_so: người "Dân số"
}
tham số muc_chuan: điểm "Mức chuẩn" từ 0 đến 10
nhãn t "Nhãn thử": 2.1
không áp dụng t: điểm tối đa
làm tròn mỗi tiêu chí đến 2 chữ số
hết hạn: 0 điểm
ghi chú "Ghi chú của bộ"

chỉ số 1 "Hạ tầng số" tối đa 40 {
  tiêu chí 1.1 "Tỷ lệ người dùng" tối đa 10 {
    văn bản "Điểm = a/b * điểm tối đa"
    kiểm chứng "Tài liệu"
    căn cứ "Phụ lục I"
    số liệu a: người "Số người dùng"
    số liệu b: người "Tổng số người"
    yêu cầu a <= b
    tỷ lệ = a/b
    khi a = 0: 0 điểm
    điểm = tỷ lệ đủ từ 80% * điểm tối đa
    cách hiểu "a nằm trong b" vì "văn bản không nói"
    ví dụ a = 1; b = 2 thì 25/4 điểm
  }
  tiêu chí 1.2 "Kênh tương tác" tối đa 10 {
    số liệu n: kênh "Số kênh" từ 0 đến 100
    điểm = bảng n {
      trên 40       : 10 điểm
      từ 25 đến 40  : 5 điểm
      dưới 25       : 0 điểm
    }
    ghi chú "Ghi chú 1.2"
  }
  tiêu chí 1.3 "Hai phần" tối đa 10 {
    có/không x "Có x": 6 điểm
    số liệu m: kênh "Số kênh m"
    phần (1) "Phần x" = điểm của x
    phần (2) "Phần m" = m * 1 điểm, không quá 4 điểm
    điểm = (1) + (2)
  }
  tiêu chí 1.4 "Xếp thứ tự" tối đa 10 {
    số liệu v: kênh "Số kênh v"
    điểm = min-max(v) trong nhóm * điểm tối đa
    khi mọi đơn vị bằng nhau: 5 điểm
  }
}
chỉ số 2 "Thể chế số" tối đa 20 {
  tiêu chí 2.1 "Nghị quyết" tối đa 10 {
    lựa chọn muc "Nghị quyết" {
      day_du   "Đã ban hành đủ"       : điểm tối đa
      mot_phan "Đã ban hành một phần" : 1/2 * điểm tối đa
      khong    "Chưa ban hành"        : 0 điểm
    }
  }
  tiêu chí 2.2 "Danh mục" tối đa 10 {
    danh mục viec "Việc đã làm" {
      mot "Việc một" : 5 điểm
      hai "Việc hai" : 5 điểm
    }
  }
}
xếp hạng "Chuyển đổi số" theo tổng điểm
xếp loại theo phần trăm thang điểm {
  từ 85% trở lên      : "Tốt"
  từ 50% đến dưới 85% : "Khá"
  dưới 50%            : "Yếu"
  phủ quyết "Tốt" khi điểm tiêu chí 1.1 < 5 điểm
  hạn mức "Tốt" 20%
}
khen thưởng "Bằng khen" khi xếp loại = "Tốt"
không xếp hạng khi không nộp
`;

/** A set of one criterion of 10 points. */
export const criterionSet = (body: string): string => `bộ chỉ số thu/nghiem phiên bản 1.0.0
đơn vị đo kênh (đếm)
chỉ số 1 "Hạ tầng số" tối đa 10 {
  tiêu chí 1.1 "Kênh" tối đa 10 {
${body}
  }
}
`;

/** Two lists; a field of the first has a name that the second has too. */
export const twoLists = (field: string, sum: string): string =>
  criterionSet(`    danh sách ds "Kênh đã mở" {
      số liệu ${field}: kênh "Số lượng"
      có/không dung_han "Đúng hạn"
    }
    danh sách khac "Khác" {
      số liệu moi: kênh "Số mới"
      số liệu so: kênh "Số cũ"
    }
    điểm = ${sum} / 10 kênh * 2 điểm + cộng(khac; so khi so > 3) / 10 kênh * 1 điểm, không quá điểm tối đa`);

/** The text with one part in place of another; throws when it is not there. */
export function edited(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`not in the text: ${from}`);
  return text.replace(from, () => to);
}

/** A text without errors, analysed; throws what is wrong with it. */
export function read(text: string): Analysis {
  const analysis = analyze(text);
  const errors = analysis.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    throw new Error(errors.map((e) => `${e.code} ${JSON.stringify(e.params)}`).join("\n"));
  return analysis;
}

export const changesBetween = (before: string, after: string): readonly Change[] =>
  compareSets(read(before), read(after)).changes;

const outcome = ({ points, status }: Witness["before"]): string => points ?? status;

/** `stricter; a = 1; b = 2: 5 → 25/4`. */
export const effectText = ({ effect }: Change): string =>
  effect === null
    ? ""
    : [
        `${effect.direction}${effect.together ? " together" : ""}`,
        ...effect.witnesses.map((w) => `${w.figures.vi}: ${outcome(w.before)} → ${outcome(w.after)}`),
      ].join("; ");

/** Each change as its sentence and effect. */
export const told = (before: string, after: string): readonly (readonly string[])[] =>
  changesBetween(before, after).map((change) => [change.sentence.vi, effectText(change)]);
