// Sentences of the checker's findings about the decision's own words, and where they and the rule differ. See catalog.ts.
import type { Entry } from "./catalog-entry.ts";

export const TEXT_SENTENCES = {
  "text-gap": {
    severity: "warning",
    vi: "Văn bản không nói {range} được bao nhiêu điểm: {levels}.",
    en: "The text does not say what {range} is worth: {levels}.",
    why: {
      vi: "Hai mức không nối liền nhau trong lời văn. Quy tắc đã chọn một cách; phải có cách hiểu nói vì sao.",
      en: "Two levels do not meet in the text. The rule has chosen; a reading must say why.",
    },
  },
  "text-overlap": {
    severity: "warning",
    vi: "Văn bản cho {range} thuộc hai mức: “{low}” và “{high}”.",
    en: "The text puts {range} into two levels: “{low}” and “{high}”.",
    why: {
      vi: "Hai mức cùng nhận một giá trị. Quy tắc đã chọn một mức; phải có cách hiểu nói vì sao.",
      en: "Two levels hold one value. The rule has chosen one; a reading must say why.",
    },
  },
  "text-contradicts": {
    severity: "warning",
    vi: "“{quote}” tự mâu thuẫn.",
    en: "“{quote}” contradicts itself.",
    why: {
      vi: "Ví dụ “trên 40 trở lên”: có kể 40 hay không? Phải có cách hiểu.",
      en: "For instance “over 40 and up”: does it hold 40? A reading must say.",
    },
  },
  "text-sign-lost": {
    severity: "warning",
    vi: "Trong văn bản mất một dấu: “{quote}”.",
    en: "A sign is lost in the text: “{quote}”.",
    why: {
      vi: "Hai số hạng đứng liền nhau không có dấu. Quy tắc dùng dấu cộng; phải có cách hiểu nói vậy.",
      en: "Two terms stand side by side without a sign. The rule adds them; a reading must say so.",
    },
  },
  "text-percent-lost": {
    severity: "warning",
    vi: "Trong văn bản thiếu dấu %: “{quote}”.",
    en: "A % is missing in the text: “{quote}”.",
    why: {
      vi: "Các mức bên cạnh có %; đọc nguyên chữ thì mức này không bao giờ đạt.",
      en: "The levels beside it have a %; read as printed this one is never met.",
    },
  },
  "text-formula-differs": {
    severity: "warning",
    vi: "Văn bản ghi “{quote}”, quy tắc tính khác ({witness}: theo văn bản {text}, theo quy tắc {rule}).",
    en: "The text says “{quote}”, the rule computes something else ({witness}: by the text {text}, by the rule {rule}).",
    why: {
      vi: "Chữ hay số trong công thức của văn bản và của quy tắc khác nhau: chép nhầm, hoặc văn bản in sai và cần cách hiểu.",
      en: "A letter or number of the text's formula differs from the rule's: a slip, or a misprint that needs a reading.",
    },
  },
  "text-level-differs": {
    severity: "warning",
    vi: "Văn bản ghi “{quote}”, nhưng quy tắc không có mốc {value}.",
    en: "The text says “{quote}”, but the rule has no bound at {value}.",
    why: {
      vi: "Mốc của quy tắc phải là mốc của văn bản.",
      en: "The bounds of the rule must be those of the text.",
    },
  },
  "text-points-differ": {
    severity: "warning",
    vi: "Văn bản ghi “{quote}” được {text}, quy tắc cho {rule} ({witness}).",
    en: "The text gives {text} for “{quote}”, the rule {rule} ({witness}).",
    why: {
      vi: "Điểm của một mức trong quy tắc phải bằng điểm văn bản ghi.",
      en: "The points of a level must be those the text gives.",
    },
  },
} as const satisfies Record<string, Entry>;
