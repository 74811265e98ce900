// Why a new name is refused, in words an author reads.
import type { Both } from "../source/diagnostic.ts";

/** Stable codes of refusals. */
export type Refusal =
  | "nothing-here"
  | "built-in"
  | "not-a-name"
  | "not-ascii"
  | "not-a-code"
  | "not-a-number"
  | "reserved"
  | "clash"
  | "looks-alike"
  | "changes-meaning";

export const REFUSAL_WORDS: Readonly<Record<Refusal, Both>> = {
  "nothing-here": { vi: "Ở đây không có tên nào để đổi.", en: "There is no name here to change." },
  "built-in": {
    vi: "Đơn vị tiền có sẵn, không đổi tên được.",
    en: "Units of money are built in and cannot be renamed.",
  },
  "not-a-name": {
    vi: "Tên là một từ gồm chữ, số và dấu gạch dưới, bắt đầu bằng chữ.",
    en: "A name is one word of letters, digits and underscores that begins with a letter.",
  },
  "not-ascii": {
    vi: "Mã lựa chọn và nhãn chỉ dùng chữ không dấu, số và dấu gạch dưới.",
    en: "Keys of options and tags have only plain letters, digits and underscores.",
  },
  "not-a-code": {
    vi: "Mã gồm các số cách nhau bằng dấu chấm, như 3.5.",
    en: "A code is numbers with points between, as 3.5.",
  },
  "not-a-number": {
    vi: "Phần được gọi bằng số, từ 1 đến 999.",
    en: "A part is called by a number from 1 to 999.",
  },
  reserved: { vi: "Từ này là từ khóa của ngôn ngữ.", en: "This word is a keyword of the language." },
  clash: { vi: "Tên này đã được dùng ở đây.", en: "This name is taken here." },
  "looks-alike": {
    vi: "Tên này dễ nhầm với một tên khác ở đây.",
    en: "This name is easily taken for another one here.",
  },
  "changes-meaning": {
    vi: "Với tên này, văn bản không còn đọc được như cũ.",
    en: "With this name the text would no longer be read as it is.",
  },
};
