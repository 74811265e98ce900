// Words of making a new set: the form, and the names its first text begins with.
import type { Words } from "./words.ts";

/** Names in the text of a new set, to be written over. */
export const BEGIN = {
  pillar: { vi: "Chỉ số thứ nhất (sửa tên này)", en: "First pillar (change this name)" },
  criterion: { vi: "Tiêu chí thứ nhất (sửa tên này)", en: "First criterion (change this name)" },
  asked: { vi: "Đã thực hiện", en: "Done" },
} as const satisfies Record<string, Words>;

export const NEW_SET = {
  title: { vi: "Bộ chỉ số mới", en: "New indicator set" },
  intro: {
    vi: "Bộ chỉ số bắt đầu với một chỉ số và một tiêu chí mẫu, đã tính điểm được; bạn sửa và thêm trong màn hình soạn thảo.",
    en: "The set begins with one pillar and one criterion that already score; change and add in the studio.",
  },
  name: { vi: "Tên bộ chỉ số", en: "Name of the set" },
  nameHint: {
    vi: "Ghi đầy đủ như trong quyết định; sau này vẫn sửa được.",
    en: "In full, as in the decision; it can be changed later.",
  },
  level: { vi: "Cấp được đánh giá (không bắt buộc)", en: "Level assessed (optional)" },
  levelHint: { vi: "Ví dụ: tỉnh, xã, sở", en: "For example: tỉnh, xã, sở" },
  points: { vi: "Tổng điểm tối đa", en: "Maximum total points" },
  province: { vi: "Mã tỉnh", en: "Code of the province" },
  provinceHint: {
    vi: "Tên tỉnh viết thường, không dấu, nối bằng gạch nối. Ví dụ: hoa-binh",
    en: "The province in small letters without accents, joined by hyphens. Example: hoa-binh",
  },
  code: { vi: "Mã bộ", en: "Code of the set" },
  codeHint: {
    vi: "Tên ngắn để phân biệt các bộ của một tỉnh. Ví dụ: xa, so, chuyen-doi-so-xa",
    en: "A short name that tells the sets of one province apart. Example: xa, so, chuyen-doi-so-xa",
  },
  whole: { vi: "Mã đầy đủ của bộ: {id}", en: "Full code of the set: {id}" },
  wholeHint: {
    vi: "Mã đứng trong địa chỉ trang công khai và trong văn bản, sau khi tạo không đổi được.",
    en: "The code stands in the address of the public page and in the text, and cannot be changed once it is made.",
  },
  create: { vi: "Tạo và mở soạn thảo", en: "Make it and open the studio" },
  cancel: { vi: "Thôi", en: "Cancel" },
  wrongName: {
    vi: "Chưa có tên. Hãy ghi tên bộ chỉ số, nhiều nhất 300 ký tự.",
    en: "The name is missing. Write the name of the set, 300 characters at most.",
  },
  wrongCode: {
    vi: "Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối ở giữa, nhiều nhất 60 ký tự. Ví dụ: {example}",
    en: "A code has small letters without accents, digits, and hyphens between them, 60 characters at most. Example: {example}",
  },
  wrongPoints: {
    vi: "Tổng điểm là một số nguyên lớn hơn 0, nhiều nhất 6 chữ số. Ví dụ: 100 hoặc 1000",
    en: "The total is a whole number above 0, 6 digits at most. Example: 100 or 1000",
  },
  forAuthors: {
    vi: "Chỉ người có vai trò Soạn thảo mới tạo được bộ chỉ số. Hãy nhờ quản trị viên cấp vai trò.",
    en: "Only authors make indicator sets. Ask an administrator for that role.",
  },
} as const satisfies Record<string, Words>;
