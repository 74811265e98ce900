// The sentences of what an evaluation found: rejected figures, places that need a reading, names that are not known,
// provisional results. `error` findings make the exit code 1; `info` ones belong to the result.
import type { Finding } from "#runtime/evaluation.ts";

export interface FindingSentence {
  readonly severity: "error" | "info";
  readonly vi: string;
  readonly en: string;
}

export const FINDINGS = {
  // --- open ---
  missing: { severity: "info", vi: "Chưa có số liệu {key}.", en: "The figure {key} is not in yet." },
  "cohort-pending": {
    severity: "info",
    vi: "Chờ số liệu của đơn vị khác trong nhóm {unit}.",
    en: "Waits for figures of other units of the group {unit}.",
  },
  "appraiser-decides": {
    severity: "info",
    vi: "Chờ người thẩm định cho điểm ({key}).",
    en: "Waits for the appraiser's points ({key}).",
  },
  "parameter-not-set": {
    severity: "error",
    vi: "Chưa cho giá trị của tham số {name}. Thêm `--parameter {name}=…` hoặc ghi vào `parameters` của tệp JSON.",
    en: "The parameter {name} has no value. Add `--parameter {name}=…`, or put it under `parameters` of the JSON file.",
  },
  // --- rejected figures ---
  "wrong-type": {
    severity: "error",
    vi: "Giá trị “{value}” của {key} không đúng loại số liệu. Sửa lại số liệu.",
    en: "The value “{value}” of {key} is not of the kind asked for. Mend the figure.",
  },
  "not-an-integer": {
    severity: "error",
    vi: "{key} = {value} phải là số nguyên. Sửa lại số liệu.",
    en: "{key} = {value} must be a whole number. Mend the figure.",
  },
  "too-many-places": {
    severity: "error",
    vi: "{key} = {value} chỉ được có {places} chữ số thập phân. Sửa lại số liệu.",
    en: "{key} = {value} may have {places} decimal places only. Mend the figure.",
  },
  "too-many-digits": {
    severity: "error",
    vi: "{key} = {value} có quá 15 chữ số có nghĩa. Kiểm tra lại số liệu.",
    en: "{key} = {value} has more than 15 significant digits. Check the figure.",
  },
  "below-least": {
    severity: "error",
    vi: "{key} = {value} nhỏ hơn mức thấp nhất {least}. Sửa lại số liệu.",
    en: "{key} = {value} is below the least allowed, {least}. Mend the figure.",
  },
  "above-most": {
    severity: "error",
    vi: "{key} = {value} lớn hơn mức cao nhất {most}. Sửa lại số liệu.",
    en: "{key} = {value} is above the most allowed, {most}. Mend the figure.",
  },
  "unknown-option": {
    severity: "error",
    vi: "{key} không có lựa chọn “{value}”. Dùng một trong: {options}.",
    en: "{key} has no option “{value}”. Use one of: {options}.",
  },
  "require-failed": {
    severity: "error",
    vi: "Số liệu trái với yêu cầu “{requirement}” ({figures}). Kiểm tra lại các số liệu này.",
    en: "The figures break the requirement “{requirement}” ({figures}). Check them.",
  },
  // --- needs a reading ---
  "zero-denominator": {
    severity: "error",
    vi: "Mẫu số bằng 0, văn bản không nói tính thế nào. Cần cách hiểu của cơ quan ban hành.",
    en: "The denominator is 0 and the text does not say what follows. A reading by the issuing body is needed.",
  },
  "no-row": {
    severity: "error",
    vi: "Giá trị {value} không thuộc mức nào của bảng. Cần cách hiểu của cơ quan ban hành.",
    en: "The value {value} is in no row of the table. A reading by the issuing body is needed.",
  },
  "rows-disagree": {
    severity: "error",
    vi: "Giá trị {value} thuộc nhiều mức có điểm khác nhau. Cần cách hiểu của cơ quan ban hành.",
    en: "The value {value} is in several rows with different points. A reading by the issuing body is needed.",
  },
  "above-max": {
    severity: "error",
    vi: "Cách tính cho {points} điểm, quá điểm tối đa {max}. Cần cách hiểu của cơ quan ban hành.",
    en: "The rule gives {points} points, above the maximum {max}. A reading by the issuing body is needed.",
  },
  "below-zero": {
    severity: "error",
    vi: "Cách tính cho {points} điểm, dưới 0. Cần cách hiểu của cơ quan ban hành.",
    en: "The rule gives {points} points, below 0. A reading by the issuing body is needed.",
  },
  "all-equal": {
    severity: "error",
    vi: "Mọi đơn vị trong nhóm bằng nhau, văn bản không nói tính thế nào. Cần cách hiểu của cơ quan ban hành.",
    en: "All units of the group are equal and the text does not say what follows. A reading by the issuing body is needed.",
  },
  "all-zero": {
    severity: "error",
    vi: "Mọi đơn vị trong nhóm bằng 0, văn bản không nói tính thế nào. Cần cách hiểu của cơ quan ban hành.",
    en: "All units of the group are 0 and the text does not say what follows. A reading by the issuing body is needed.",
  },
  "not-written": {
    severity: "error",
    vi: "Văn bản không cho giá trị ở đây: {because}. Cần cách hiểu của cơ quan ban hành.",
    en: "The text gives no value here: {because}. A reading by the issuing body is needed.",
  },
  "not-expressible": {
    severity: "error",
    vi: "Cách tính chưa diễn đạt được trong bộ chỉ số: {because}.",
    en: "The rule cannot be expressed in the set yet: {because}.",
  },
  "no-policy": {
    severity: "error",
    vi: "Được khai là không áp dụng, nhưng bộ chỉ số không nói khi đó tính thế nào. Cần cách hiểu của cơ quan ban hành.",
    en: "Declared not to apply, but the set does not say what follows. A reading by the issuing body is needed.",
  },
  "nothing-outside": {
    severity: "error",
    vi: "Không còn tiêu chí nào ngoài nhãn {tag} để tính theo tỷ lệ. Cần cách hiểu của cơ quan ban hành.",
    en: "No criterion is left outside the tag {tag} to take the proportion from. A reading by the issuing body is needed.",
  },
  "cap-not-positive": {
    severity: "error",
    vi: "Mức “đủ từ” không lớn hơn 0. Cần cách hiểu của cơ quan ban hành.",
    en: "The mark of “full from” is not above 0. A reading by the issuing body is needed.",
  },
  "no-scale": {
    severity: "error",
    vi: "Chưa biết thang điểm nên chưa tính được.",
    en: "The scale is not known, so this cannot be computed.",
  },
  // --- not applicable ---
  declared: { severity: "info", vi: "Được khai là không áp dụng.", en: "Declared not to apply." },
  "by-rule": { severity: "info", vi: "Không áp dụng theo bộ chỉ số.", en: "Does not apply, by the set." },
  // --- not ranked ---
  "submitted-late": { severity: "info", vi: "Nộp quá hạn.", en: "Submitted too late." },
  "not-submitted": { severity: "info", vi: "Không nộp.", en: "Not submitted." },
  "excluded-by-rule": {
    severity: "info",
    vi: "Không xếp hạng theo bộ chỉ số.",
    en: "Not ranked, by the set.",
  },
  overdue: {
    severity: "info",
    vi: "Hết hạn mà chưa có số liệu.",
    en: "The deadline passed without the figure.",
  },
  // --- the data as a whole ---
  "unknown-key": {
    severity: "error",
    vi: "Bộ chỉ số không có số liệu mang mã “{key}”. Sửa mã; `barem inputs` liệt kê các mã.",
    en: "The set has no figure with the key “{key}”. Mend the key; `barem inputs` lists them.",
  },
  "unknown-criterion": {
    severity: "error",
    vi: "Khai không áp dụng cho “{name}”, nhưng bộ chỉ số không có tiêu chí hay nhãn này. Sửa mã.",
    en: "“{name}” is declared not to apply, but the set has no such criterion or tag. Mend the code.",
  },
  "duplicate-unit": {
    severity: "error",
    vi: "Đơn vị “{unit}” có hai lần trong số liệu. Giữ lại một.",
    en: "The unit “{unit}” stands twice in the data. Keep one.",
  },
  "no-submission-dates": {
    severity: "info",
    vi: "Số liệu không ghi ngày nộp nên quy định về nộp muộn chưa được xét. Thêm cột “ngày nộp”.",
    en: "The data give no submission dates, so the rule on late submission was not examined. Add a column “submitted”.",
  },
  "year-inferred": {
    severity: "info",
    vi: "Lấy năm đánh giá là {year} theo ngày nộp. Thêm `--year` nếu không đúng.",
    en: "The assessed year is taken to be {year} from the submission dates. Add `--year` if that is wrong.",
  },
  "year-unknown": {
    severity: "error",
    vi: "Chưa biết năm đánh giá nên chưa xét được hạn nộp. Thêm `--year NĂM`.",
    en: "The assessed year is not known, so the deadline cannot be examined. Add `--year YEAR`.",
  },
  "ranking-provisional": {
    severity: "info",
    vi: "Xếp hạng là tạm thời vì còn đơn vị chưa đủ số liệu.",
    en: "The ranking is provisional: some unit's figures are not complete.",
  },
  "quota-tie": {
    severity: "error",
    vi: "Các đơn vị bằng nhau ở ngưỡng hạn mức, văn bản không nói chọn thế nào. Cần cách hiểu của cơ quan ban hành.",
    en: "Units tie at the edge of the quota and the text does not say which to take. A reading by the issuing body is needed.",
  },
  "parameter-unknown": {
    severity: "error",
    vi: "Bộ chỉ số không có tham số “{name}”. Sửa tên tham số.",
    en: "The set has no parameter “{name}”. Mend the name.",
  },
} as const satisfies Record<Finding["code"], FindingSentence>;
