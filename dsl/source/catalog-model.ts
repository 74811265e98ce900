// Sentences about the meaning of a set (dsl/model). See catalog.ts.
import type { Entry } from "./catalog-entry.ts";

export const MODEL_SENTENCES = {
  "duplicate-name": {
    severity: "error",
    vi: "Tên “{name}” đã được dùng ở đây rồi.",
    en: "The name “{name}” is already used here.",
  },
  "look-alike-name": {
    severity: "warning",
    vi: "“{name}” dễ đọc nhầm thành “{other}”: chỉ khác dấu, chữ hoa hoặc chữ giống nhau.",
    en: "“{name}” is easily misread as “{other}”: they differ only by marks, case or look-alike letters.",
  },
  "duplicate-code": {
    severity: "error",
    vi: "Mã {code} đã có trong bộ chỉ số.",
    en: "The code {code} already stands in the set.",
  },
  "said-twice": {
    severity: "error",
    vi: "Điều này đã nói ở trên; một bộ chỉ số chỉ nói một lần.",
    en: "This has been said above; a set says it once.",
  },
  "unknown-name": {
    severity: "error",
    vi: "Không có số liệu hay tên nào là “{name}”.",
    en: "There is no figure or name “{name}”.",
  },
  "unknown-code": {
    severity: "error",
    vi: "Không có “{code}” trong bộ chỉ số.",
    en: "There is no “{code}” in the set.",
  },
  "unknown-measure": {
    severity: "error",
    vi: "Đơn vị đo “{name}” chưa được khai ở dòng “đơn vị đo”.",
    en: "The measure “{name}” is not declared in the line “measures”.",
  },
  "unknown-option": {
    severity: "error",
    vi: "“{key}” không phải lựa chọn của {name}; có: {keys}.",
    en: "“{key}” is no option of {name}; there are: {keys}.",
  },
  "unknown-part": {
    severity: "error",
    vi: "Không có phần ({no}) trong tiêu chí này.",
    en: "There is no part ({no}) in this criterion.",
  },
  "unknown-grade": {
    severity: "error",
    vi: "Bảng xếp loại không có “{name}”.",
    en: "The grades have no “{name}”.",
  },
  "not-a-condition": {
    severity: "error",
    vi: "“{text}” không phải điều kiện đúng hay sai.",
    en: "“{text}” is not a condition that is true or false.",
  },
  "not-a-number": {
    severity: "error",
    vi: "“{text}” không phải là số.",
    en: "“{text}” is not a number.",
  },
  "not-a-date": {
    severity: "error",
    vi: "“{text}” cần hai ngày.",
    en: "“{text}” needs two dates.",
  },
  "not-a-list": {
    severity: "error",
    vi: "“{text}” không phải danh sách.",
    en: "“{text}” is not a list.",
  },
  "not-a-checklist": {
    severity: "error",
    vi: "“{text}” không phải danh mục.",
    en: "“{text}” is not a checklist.",
  },
  "not-comparable": {
    severity: "error",
    vi: "Không so được “{left}” với “{right}”.",
    en: "“{left}” cannot be compared with “{right}”.",
  },
  "not-points": {
    severity: "error",
    vi: "“{text}” không tính ra điểm.",
    en: "“{text}” does not give points.",
  },
  "share-is-no-score": {
    severity: "error",
    vi: "“{text}” là tỷ lệ, chưa phải điểm: thường phải nhân với điểm tối đa.",
    en: "“{text}” is a ratio, not points yet: it is usually multiplied by max.",
  },
  "not-an-ascii-key": {
    severity: "error",
    vi: "Mã “{key}” chỉ được gồm chữ không dấu, chữ số và dấu gạch dưới.",
    en: "The key “{key}” may hold only plain letters, digits and underscores.",
  },
  "unlike-units": {
    severity: "warning",
    vi: "Chia hai đơn vị khác nhau: {left} cho {right}.",
    en: "Two unlike measures are divided: {left} by {right}.",
  },
  "unlike-units-sum": {
    severity: "error",
    vi: "Không cộng, trừ hay so được {left} với {right}.",
    en: "{left} and {right} cannot be added, subtracted or compared.",
  },
  "bare-number-against-share": {
    severity: "error",
    vi: "Số {number} đứng cạnh một tỷ lệ: có lẽ thiếu dấu %.",
    en: "The number {number} stands beside a ratio: a % sign is probably missing.",
  },
  "points-times-points": {
    severity: "error",
    vi: "Điểm nhân với điểm không có nghĩa: “{text}”.",
    en: "Points times points mean nothing: “{text}”.",
  },
  "cap-not-positive": {
    severity: "error",
    vi: "Mốc của “đủ từ” phải lớn hơn 0, đây là “{text}”.",
    en: "The threshold of “cap” must be above 0, here it is “{text}”.",
  },
  "bound-not-constant": {
    severity: "error",
    vi: "“{text}” phải là một giá trị cố định (số, tham số hoặc điểm tối đa).",
    en: "“{text}” must be a fixed value (a number, a parameter or max).",
  },
  "bound-must-include": {
    severity: "error",
    vi: "Giới hạn của số liệu phải gồm cả “{text}”: dùng “từ” hoặc “đến”.",
    en: "The bound of a figure must include “{text}”: use “from” or “to”.",
  },
  "empty-range": {
    severity: "error",
    vi: "Không số nào thỏa “{text}”.",
    en: "No number satisfies “{text}”.",
  },
  "otherwise-not-last": {
    severity: "error",
    vi: "Hàng “còn lại” phải đứng cuối và chỉ có một.",
    en: "The row “otherwise” must be the last and only one.",
  },
  "condition-in-subject-table": {
    severity: "error",
    vi: "Bảng này xét một giá trị; hàng phải là khoảng giá trị, không phải “khi …”.",
    en: "This table looks at a value; its rows are ranges, not “when …”.",
  },
  "range-without-subject": {
    severity: "error",
    vi: "Hàng “{text}” không biết xét giá trị nào: viết tên giá trị sau “bảng”.",
    en: "The row “{text}” has no value to look at: write its name after “table”.",
  },
  "wrong-number-of-arguments": {
    severity: "error",
    vi: "“{text}” cần từ {least} đến {most} giá trị, đây có {found}.",
    en: "“{text}” takes {least} to {most} values, here are {found}.",
  },
  "places-not-written": {
    severity: "error",
    vi: "Số chữ số làm tròn phải viết thẳng bằng số nguyên, không phải “{text}”.",
    en: "The places to round to must be written as a whole number, not “{text}”.",
  },
  "places-out-of-range": {
    severity: "error",
    vi: "Số chữ số sau dấu phẩy phải là số nguyên từ 0 đến {limit}, không phải “{text}”.",
    en: "Decimal places must be a whole number from 0 to {limit}, not “{text}”.",
  },
  "answer-without-points": {
    severity: "error",
    vi: "Các câu trả lời của {name} không mang điểm.",
    en: "The answers of {name} carry no points.",
  },
  "no-options": {
    severity: "error",
    vi: "{name} chưa có lựa chọn nào.",
    en: "{name} has no options yet.",
  },
  "input-without-label": {
    severity: "error",
    vi: "Số liệu {name} chưa có tên gọi trong ngoặc kép.",
    en: "The input {name} has no label in quotes yet.",
  },
  "circular-definition": {
    severity: "error",
    vi: "“{name}” được tính từ chính nó.",
    en: "“{name}” is computed from itself.",
  },
  "reference-cycle": {
    severity: "error",
    vi: "Các tiêu chí dựa vào nhau thành vòng: {codes}.",
    en: "The criteria depend on one another in a circle: {codes}.",
  },
  "only-in-set-rules": {
    severity: "error",
    vi: "“{text}” chỉ dùng được trong xếp hạng, xếp loại, khen thưởng và điều kiện của cả bộ.",
    en: "“{text}” can only be used in rankings, grades, awards and conditions of the whole set.",
  },
  "two-rules": {
    severity: "error",
    vi: "Tiêu chí {code} đã có cách tính điểm ở trên.",
    en: "Criterion {code} already has a rule above.",
  },
  "no-rule": {
    severity: "error",
    vi: "Tiêu chí {code} chưa có cách tính điểm.",
    en: "Criterion {code} has no rule yet.",
  },
  "missing-max": {
    severity: "error",
    vi: "Tiêu chí {code} chưa có điểm tối đa.",
    en: "Criterion {code} has no maximum points.",
  },
  "wrong-example-value": {
    severity: "error",
    vi: "“{text}” không phải giá trị của {name}.",
    en: "“{text}” is no value of {name}.",
  },
} as const satisfies Record<string, Entry>;
