// How much each finding of an evaluation weighs, what to do about it, and the sentences of those about the data as a
// whole. Why a criterion has no number is worded by the runtime.
import type { FindingCode, ReasonCode } from "#runtime";
import type { Language } from "./language.ts";

type Both = Readonly<Record<Language, string>>;

interface Weighed {
  /** `error` makes the exit code 1; `info` belongs to the result. */
  readonly severity: "error" | "info";
  readonly remedy: Both;
}

const MEND: Weighed = {
  severity: "error",
  remedy: { vi: "Sửa lại số liệu.", en: "Mend the figure." },
};

const READING: Weighed = {
  severity: "error",
  remedy: {
    vi: "Cần cách hiểu của cơ quan ban hành; đến khi đó không cho điểm.",
    en: "A reading by the issuing body is needed; no points are given until then.",
  },
};

const NOTHING_TO_DO: Weighed = { severity: "info", remedy: { vi: "", en: "" } };

/** What to do about a criterion without a number. */
export const REMEDIES: Readonly<Record<ReasonCode, Weighed>> = {
  missing: NOTHING_TO_DO,
  "cohort-pending": NOTHING_TO_DO,
  "appraiser-decides": NOTHING_TO_DO,
  "parameter-not-set": {
    severity: "error",
    remedy: {
      vi: "Thêm `--parameter {name}=…` hoặc ghi vào `parameters` của tệp JSON.",
      en: "Add `--parameter {name}=…`, or put it under `parameters` of the JSON file.",
    },
  },
  "wrong-type": MEND,
  "not-an-integer": MEND,
  "too-many-places": MEND,
  "too-many-digits": MEND,
  "below-least": MEND,
  "above-most": MEND,
  "unknown-option": {
    severity: "error",
    remedy: { vi: "Dùng một trong: {options}.", en: "Use one of: {options}." },
  },
  "require-failed": {
    severity: "error",
    remedy: {
      vi: "Kiểm tra lại các số liệu này: {figures}.{requirement}",
      en: "Check these figures: {figures}.{requirement}",
    },
  },
  "zero-denominator": READING,
  "no-row": READING,
  "rows-disagree": READING,
  "above-max": READING,
  "below-zero": READING,
  "all-equal": READING,
  "all-zero": READING,
  "not-written": READING,
  "not-expressible": READING,
  "no-policy": READING,
  "nothing-outside": READING,
  "cap-not-positive": READING,
  "no-scale": READING,
  declared: NOTHING_TO_DO,
  "by-rule": NOTHING_TO_DO,
  "submitted-late": NOTHING_TO_DO,
  "not-submitted": NOTHING_TO_DO,
  "excluded-by-rule": NOTHING_TO_DO,
  overdue: NOTHING_TO_DO,
};

/** Findings about the data as a whole: what, and what to do. */
export const DATA_FINDINGS: Readonly<Record<FindingCode, Weighed & { readonly message: Both }>> = {
  "unknown-key": {
    severity: "error",
    message: {
      vi: "Bộ chỉ số không có số liệu mang mã “{key}”.",
      en: "The set has no figure with the key “{key}”.",
    },
    remedy: { vi: "Sửa mã; `barem inputs` liệt kê các mã.", en: "Mend the key; `barem inputs` lists them." },
  },
  "unknown-criterion": {
    severity: "error",
    message: {
      vi: "Khai không áp dụng cho “{name}”, nhưng bộ chỉ số không có tiêu chí hay nhãn này.",
      en: "“{name}” is declared not to apply, but the set has no such criterion or tag.",
    },
    remedy: { vi: "Sửa mã.", en: "Mend the code." },
  },
  "duplicate-unit": {
    severity: "error",
    message: {
      vi: "Đơn vị “{unit}” có hai lần trong số liệu.",
      en: "The unit “{unit}” stands twice in the data.",
    },
    remedy: { vi: "Giữ lại một.", en: "Keep one." },
  },
  "no-submission-dates": {
    severity: "info",
    message: {
      vi: "Số liệu không ghi ngày nộp nên quy định về nộp muộn chưa được xét.",
      en: "The data give no submission dates, so the rule on late submission was not examined.",
    },
    remedy: { vi: "Thêm cột “ngày nộp”.", en: "Add a column “submitted”." },
  },
  "year-inferred": {
    severity: "info",
    message: {
      vi: "Lấy năm đánh giá là {year} theo ngày nộp.",
      en: "The assessed year is taken to be {year} from the submission dates.",
    },
    remedy: { vi: "Thêm `--year` nếu không đúng.", en: "Add `--year` if that is wrong." },
  },
  "year-unknown": {
    severity: "error",
    message: {
      vi: "Chưa biết năm đánh giá nên chưa xét được hạn nộp.",
      en: "The assessed year is not known, so the deadline cannot be examined.",
    },
    remedy: { vi: "Thêm `--year NĂM`.", en: "Add `--year YEAR`." },
  },
  "ranking-provisional": {
    severity: "info",
    message: {
      vi: "Xếp hạng “{ranking}” là tạm thời vì còn đơn vị chưa có kết quả cuối.",
      en: "The ranking “{ranking}” is provisional: some unit's result is not final.",
    },
    remedy: { vi: "", en: "" },
  },
  "quota-tie": {
    severity: "error",
    message: {
      vi: "Các đơn vị bằng nhau ở ngưỡng hạn mức, văn bản không nói chọn thế nào.",
      en: "Units tie at the edge of the quota and the text does not say which to take.",
    },
    remedy: READING.remedy,
  },
  "parameter-unknown": {
    severity: "error",
    message: { vi: "Bộ chỉ số không có tham số “{name}”.", en: "The set has no parameter “{name}”." },
    remedy: { vi: "Sửa tên tham số.", en: "Mend the name." },
  },
};
