// Texts that would become elements, scripts or formulas where a page does not keep them as text, and a set that has one
// everywhere.

export const ATTACKS = [
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "<!--<script>",
  "]]>",
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '" onmouseover="alert(1)',
  "</td></tr></table><h1>x</h1>",
  "<svg/onload=alert(1)>",
  "&lt;b&gt; &amp;lt; &#39; &quot;",
  "javascript:alert(1)",
  "$".concat("{alert(1)} {{x}} {name} `"),
  "\u202etext\u2028\u2029",
  "Ngày ‘30/10’ & <mốc>",
];

/** A set with it everywhere the language takes a string, and a name of a measure between strings. */
export const setWith = (raw: string): string => {
  const s = `"${raw.replace(/[\\"]/g, "\\$&")}"`;
  return `bộ chỉ số thu/thu phiên bản 1.0.0
tên ${s}
quyết định ${s} ngày 01/06/2023 của ${s}, ${s}
thay thế ${s}
sửa đổi ${s}
gọi là ${s}, ${s}
cấp ${s}
thang điểm 40
công bố 2 chỉ số tại ${s}
đơn vị đo người (đếm)
kiểm chứng mặc định ${s}
mẫu số bằng 0: 0 điểm
thông tin chung {
  số liệu 1.4 dan_so: người ${s}
}
tham số p: điểm ${s}
nhãn t ${s}: 1.2
không áp dụng t: 0 điểm, do ${s} xác nhận
xếp hạng ${s} theo tổng điểm
xếp loại theo phần trăm thang điểm {
  văn bản ${s}
  từ 85% trở lên : ${s}
  dưới 85%       : "Khá"
}
khen thưởng ${s} khi xếp loại là "Khá"
ghi chú ${s}
cách hiểu ${s} về declared-criteria (dự thảo) của ${s} vì ${s}
chấp nhận declared-criteria vì ${s}
chỉ số 1 ${s} tối đa 30 {
  ghi chú ${s}
  tiêu chí 1.1 ${s} tối đa 10 {
    văn bản ${s}
    kiểm chứng ${s}
    căn cứ ${s}
    số liệu a: người ${s} từ 0 đến 500 kiểm chứng ${s}
    số liệu chữ c ${s}
    phần (1) ${s} = a * 1 điểm
    điểm = (1), không quá điểm tối đa
    cách hiểu ${s} tại 5 của ${s} vì ${s}
    chấp nhận score-jump tại 5 vì ${s}
    ghi chú ${s}
    ví dụ a = 1; c = ${s} thì 1 điểm
  }
  tiêu chí 1.2 ${s} tối đa 10 {
    lựa chọn m ${s} { x ${s}: điểm tối đa; y ${s}: 0 điểm }
  }
  tiêu chí 1.3 ${s} tối đa 5 {
    danh mục d ${s} { x ${s}: 5 điểm }
  }
  tiêu chí 1.4 ${s} tối đa 5 { chưa diễn đạt được vì ${s} }
}
chỉ số 2 ${s} tối đa 10 { chưa công khai vì ${s} }
`;
};
