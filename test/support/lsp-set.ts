// A small set for the tests of the language server, with a fault: the score names `so_nguo`, which is `so_nguoi`.
export const FAULTY = `bộ chỉ số thu/nghiem phiên bản 1.0.0
tên "Bộ chỉ số thử nghiệm"
quyết định "01/QĐ-UBND" ngày 01/06/2023 của "UBND tỉnh", "Phụ lục I"
hiệu lực từ ngày 01/06/2023
thang điểm 20
đơn vị đo người (đếm)
mẫu số bằng 0: 0 điểm
không áp dụng: 0 điểm

# Hạ tầng
# số
chỉ số 1 "Hạ tầng số" tối đa 20 {
  tiêu chí 1.1 "Điện thoại thông minh" tối đa 10 {
    kiểm chứng "Báo cáo"
    số liệu so_nguoi: người "Số người có điện thoại" từ 0
    số liệu dan_so: người "Tổng dân số"
    yêu cầu so_nguoi <= dan_so
    tỷ lệ = so_nguo/dan_so
    điểm = tỷ lệ đủ từ 85% * điểm tối đa
    ví dụ so_nguoi = 85; dan_so = 100 thì 10 điểm
    ví dụ so_nguoi = 0; dan_so = 100 thì 0 điểm
  }
  tiêu chí 1.2 "Kế hoạch" tối đa 10 {
    kiểm chứng "Văn bản"
    lựa chọn muc "Cấp ban hành" {
      truong "Chủ tịch"     : điểm tối đa
      pho    "Phó Chủ tịch" : 1/2 * điểm tối đa
    }
    ví dụ muc = truong thì 10 điểm
    ví dụ muc = pho thì 5 điểm
  }
}
`;

export const MENDED = FAULTY.replace("so_nguo/", "so_nguoi/");

export const SAMPLE_JSON = `{
  "units": [
    { "id": "a", "name": "A", "values": { "1.1.so_nguoi": 85, "1.1.dan_so": 100, "1.2.muc": "truong" } },
    { "id": "b", "values": { "1.1.so_nguoi": 40, "1.1.dan_so": 100, "1.2.muc": "pho" } }
  ]
}
`;

export const SAMPLE_CSV =
  "đơn vị;tên;1.1.so_nguoi;1.1.dan_so Tổng dân số (người);1.2.muc\r\na;A;85;100;truong\r\nb;B;40;100;pho\r\n";
