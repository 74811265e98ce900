// Words of trying a number without writing it.
import type { Words } from "./words.ts";

export const WHAT_IF = {
  open: { vi: "Thử", en: "Try" },
  openOf: { vi: "Thử số khác cho {label}", en: "Try other numbers for {label}" },
  title: { vi: "Thử: {label}", en: "What if: {label}" },
  says: {
    vi: "Kéo để xem ai lên, ai xuống trên số liệu mẫu. Văn bản chỉ đổi khi bấm “Giữ số này”.",
    en: "Drag to see who goes up and down on the sample data. The text changes only when you press “Keep this number”.",
  },
  value: { vi: "{value} (đang ghi {written})", en: "{value} (written: {written})" },
  keep: { vi: "Giữ số này", en: "Keep this number" },
  discard: { vi: "Thôi", en: "Discard" },
  faulty: {
    vi: "Với số này văn bản có lỗi nên chưa tính được điểm.",
    en: "With this number the text would have errors, so nothing can be scored.",
  },
  noScores: {
    vi: "Văn bản đang có lỗi; sửa xong mới thử được.",
    en: "The text has errors; mend them before trying numbers.",
  },
} as const satisfies Record<string, Words>;
