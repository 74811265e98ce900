// What groups of fields are called in the forms.
import type { Words } from "./words.ts";

/** What groups of fields are called. */
export const GROUPS = {
  head: { vi: "Thông tin chính", en: "Main" },
  identity: { vi: "Mã và phiên bản", en: "Code and version" },
  words: { vi: "Lời của văn bản", en: "Words of the decision" },
  inputs: { vi: "Số liệu", en: "Figures" },
  rule: { vi: "Cách tính điểm", en: "Rule" },
  options: { vi: "Các lựa chọn", en: "Options" },
  fields: { vi: "Các trường", en: "Fields of the list" },
  rows: { vi: "Các dòng của bảng", en: "Rows of the table" },
  examples: { vi: "Ví dụ", en: "Examples" },
  exampleUnits: { vi: "Các đơn vị của ví dụ", en: "Units of the example" },
  readings: { vi: "Cách hiểu và chấp nhận", en: "Readings and acceptances" },
  policies: { vi: "Khi không áp dụng, mẫu số bằng 0", en: "Not applicable, zero denominators" },
  decision: { vi: "Quyết định và hiệu lực", en: "Decision and period" },
  declares: { vi: "Số đã công bố", en: "Declared counts" },
  measures: { vi: "Đơn vị đo", en: "Measures" },
  common: { vi: "Thông tin chung", en: "Common information" },
  parameters: { vi: "Tham số", en: "Parameters" },
  tags: { vi: "Nhãn", en: "Tags" },
  rankings: { vi: "Xếp hạng", en: "Rankings" },
  grades: { vi: "Xếp loại", en: "Grades" },
  gradeRows: { vi: "Các mức xếp loại", en: "Bands" },
  vetoes: { vi: "Phủ quyết", en: "Vetoes" },
  quotas: { vi: "Hạn mức", en: "Quotas" },
  awards: { vi: "Khen thưởng", en: "Awards" },
  exclusions: { vi: "Không xếp hạng", en: "Not ranked" },
  rounding: { vi: "Làm tròn", en: "Rounding" },
  notes: { vi: "Ghi chú", en: "Notes" },
} as const satisfies Readonly<Record<string, Words>>;
