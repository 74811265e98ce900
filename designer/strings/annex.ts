// What is said of a pasted annex.
import type { Words } from "./words.ts";

export const ANNEX = {
  notUnderstood: { vi: "chưa hiểu", en: "not understood" },
  noWords: { vi: "bảng dán vào không có cách tính", en: "the pasted table has no rule" },
  noMax: { vi: "bảng dán vào không có điểm tối đa", en: "the pasted table has no maximum" },
  nothing: {
    vi: "Không thấy chỉ số hay tiêu chí nào trong bảng. Hãy dán cả hàng tiêu đề, có cột tên chỉ số và cột điểm tối đa.",
    en: "No pillar or criterion was found in the table. Paste the header row too, with a column of titles and one of maximum points.",
  },
  codesTaken: {
    vi: "Một mã trong bảng đã có trong bộ chỉ số, hoặc có hai lần trong bảng. Hãy sửa cột STT hoặc xóa tiêu chí trùng rồi dán lại.",
    en: "A code of the table is in the set already, or twice in the table. Change the column of numbers or remove the criterion, then paste again.",
  },
} as const satisfies Readonly<Record<string, Words>>;
