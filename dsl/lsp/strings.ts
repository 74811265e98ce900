// Sentences of the language server, in both languages. Those about a text are in dsl/source/catalog.ts and dsl/ide.
import type { Both } from "../source/diagnostic.ts";
import type { Language } from "./client.ts";

const STRINGS = {
  "data-unreadable": {
    vi: "Tên này có trong số liệu, nhưng không đọc được {file} cạnh bộ chỉ số. Sửa tệp đó rồi đổi tên.",
    en: "The name stands in data, but {file} beside the set cannot be read. Mend that file, then rename.",
  },
  "not-initialized": {
    vi: "Máy chủ ngôn ngữ chưa được khởi tạo.",
    en: "The language server has not been initialized.",
  },
  "shut-down": {
    vi: "Máy chủ ngôn ngữ đã nhận lệnh dừng.",
    en: "The language server has been told to shut down.",
  },
  cancelled: { vi: "Yêu cầu đã bị hủy.", en: "The request was cancelled." },
  "content-modified": {
    vi: "Văn bản đã thay đổi sau khi hỏi.",
    en: "The text has changed since the question was asked.",
  },
  "not-checked": {
    vi: "Barem gặp lỗi khi kiểm tra {file}: {detail}",
    en: "Barem failed while checking {file}: {detail}",
  },
  "not-a-message": {
    vi: "Không đọc được một thông điệp của trình soạn thảo: {detail}",
    en: "A message of the editor could not be read: {detail}",
  },
} as const satisfies Readonly<Record<string, Both>>;

export type StringKey = keyof typeof STRINGS;

/** A sentence with its holes filled. */
export const say = (
  language: Language,
  key: StringKey,
  holes: Readonly<Record<string, string>> = {},
): string => STRINGS[key][language].replace(/\{(\w+)\}/g, (_, name: string) => holes[name] ?? "");
