// A small set and data for tests of the command line: every status a criterion can have, a veto on rank, two groups.

export const SET = `bộ chỉ số thu/nghiem phiên bản 1.0.0
tên "Bộ chỉ số thử nghiệm"
quyết định "1/QĐ-UBND" ngày 01/02/2023 của "Chủ tịch UBND tỉnh"
thang điểm 30
đơn vị đo người, kênh (đếm)
kiểm chứng mặc định "Báo cáo"
mẫu số bằng 0: cần cách hiểu
cách hiểu "Không có người dùng: chưa tính điểm" về zero-denominator (dự thảo) vì "văn bản không nói"
thông tin chung {
  số liệu dan_so: người "Dân số"
}
nhãn t "Nhãn thử": 2.1
không áp dụng t: điểm tối đa
chấp nhận not-applicable-pays vì "Điều 7"

chỉ số 1 "Hạ tầng số" tối đa 20 {
  tiêu chí 1.1 "Tỷ lệ người dùng" tối đa 10 {
    số liệu a: người "Số người dùng"
    số liệu b: người "Tổng số người"
    yêu cầu a <= b
    điểm = (a/b) * điểm tối đa
    ví dụ a = 1; b = 2 thì 5 điểm
  }
  tiêu chí 1.2 "Kênh tương tác" tối đa 10 {
    số liệu n: kênh "Số kênh"
    điểm = n * 3 điểm, không quá điểm tối đa
    ví dụ n = 3 thì 9 điểm
    ví dụ n = 4 thì 10 điểm
  }
}
chỉ số 2 "Thể chế số" tối đa 10 {
  tiêu chí 2.1 "Nghị quyết" tối đa 10 {
    lựa chọn muc "Nghị quyết" {
      day_du   "Đã ban hành đủ"       : điểm tối đa
      mot_phan "Đã ban hành một phần" : 1/2 * điểm tối đa
      khong    "Chưa ban hành"        : 0 điểm
    }
    ví dụ muc = day_du thì 10 điểm
    ví dụ muc = mot_phan thì 5 điểm
    ví dụ muc = khong thì 0 điểm
  }
}
xếp hạng "Chuyển đổi số" theo tổng điểm
xếp loại theo phần trăm thang điểm {
  từ 85% trở lên : "Tốt"
  dưới 85%       : "Khá"
}
không xếp hạng khi nộp sau ngày 30/10 năm đánh giá hoặc không nộp
`;

/** Scored; not applicable; late and rejected; needs a reading; pending; another group, tied; not submitted. */
export const DATA = `đơn vị;tên;nhóm;ngày nộp;không áp dụng;1.1.a;1.1.b;1.2.n;2.1.muc
A;Xã A;Xã;01/10/2023;;85;100;3;day_du
B;Xã B;Xã;01/10/2023;2.1;1;3;4;
C;Xã C;Xã;31/10/2023;;5;4;1;khong
D;Xã D;Xã;01/10/2023;;0;0;1;mot_phan
E;Xã E;Xã;01/10/2023;;;100;1;Đã ban hành một phần
F;Phường F;Phường;01/10/2023;;1;3;1;day_du
G;Phường G;Phường;01/10/2023;;2;6;1;day_du
H;Phường H;Phường;không nộp;;;;;
`;

/** The same data as JSON, figures as numbers and as text. */
export const DATA_JSON = JSON.stringify({
  year: 2023,
  units: [
    unit("A", "Xã A", "Xã", "2023-10-01", { "1.1.a": 85, "1.1.b": "100", "1.2.n": 3, "2.1.muc": "day_du" }),
    {
      ...unit("B", "Xã B", "Xã", "2023-10-01", { "1.1.a": 1, "1.1.b": 3, "1.2.n": 4 }),
      notApplicable: ["2.1"],
    },
    unit("C", "Xã C", "Xã", "2023-10-31", { "1.1.a": 5, "1.1.b": 4, "1.2.n": 1, "2.1.muc": "khong" }),
    unit("D", "Xã D", "Xã", "2023-10-01", { "1.1.a": 0, "1.1.b": 0, "1.2.n": 1, "2.1.muc": "mot_phan" }),
    unit("E", "Xã E", "Xã", "2023-10-01", { "1.1.b": 100, "1.2.n": 1, "2.1.muc": "mot_phan" }),
    unit("F", "Phường F", "Phường", "2023-10-01", {
      "1.1.a": 1,
      "1.1.b": 3,
      "1.2.n": 1,
      "2.1.muc": "day_du",
    }),
    unit("G", "Phường G", "Phường", "2023-10-01", {
      "1.1.a": 2,
      "1.1.b": 6,
      "1.2.n": 1,
      "2.1.muc": "day_du",
    }),
    unit("H", "Phường H", "Phường", null, {}),
  ],
});

function unit(id: string, name: string, group: string, submitted: string | null, values: object): object {
  return { id, name, group, submitted, values };
}

/** A text with two mistakes of meaning. */
export const BROKEN = `bộ chỉ số thu/hong phiên bản 1.0.0
tên "Hỏng"
thang điểm 10
đơn vị đo người (đếm)
chỉ số 1 "Một" tối đa 10 {
  tiêu chí 1.1 "Một một" tối đa 10 {
    số liệu a: người "A"
    điểm = (a/c) * điểm tối đa
  }
}
`;

/** Files of a test, by the names its command lines use. */
export const FILES: Readonly<Record<string, string>> = {
  "bo.barem": SET,
  "so-lieu.csv": DATA,
  "so-lieu.json": DATA_JSON,
  "hong.barem": BROKEN,
};
