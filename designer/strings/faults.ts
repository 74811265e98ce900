// What is wrong with a row of an export or a backup.
import type { Words } from "./words.ts";

/** What is wrong with a row of an export; `{row}` is its table and key. */
export const FAULTS = {
  "not-an-export": {
    vi: "Tệp này không phải bản xuất của Barem (sai ở “{row}”).",
    en: "This file is no export of Barem (wrong at “{row}”).",
  },
  "bad-key": {
    vi: "Khoá công khai trong tệp không đọc được.",
    en: "The public key in the file cannot be read.",
  },
  "other-key": {
    vi: "Tệp được ký bằng khoá khác với khoá đã ghi lại.",
    en: "The file is signed with another key than the one noted down.",
  },
  malformed: {
    vi: "{row}: thiếu trường hoặc sai kiểu.",
    en: "{row}: a field is missing or of the wrong kind.",
  },
  "out-of-sequence": {
    vi: "{row}: số thứ tự bị ngắt; có dòng nhật ký bị bỏ đi hoặc chèn vào.",
    en: "{row}: the numbering breaks; an entry of the ledger was taken out or put in.",
  },
  "chain-broken": {
    vi: "{row}: không nối tiếp dòng nhật ký đứng trước nó.",
    en: "{row}: does not follow the entry of the ledger before it.",
  },
  "entry-changed": {
    vi: "{row}: dòng nhật ký đã bị sửa.",
    en: "{row}: the entry of the ledger was changed.",
  },
  "bad-signature": { vi: "{row}: chữ ký không đúng.", en: "{row}: the signature does not hold." },
  "row-changed": {
    vi: "{row}: nội dung khác với lúc được ghi vào nhật ký.",
    en: "{row}: the content is not what the ledger vouches for.",
  },
  "row-added": { vi: "{row}: không có trong nhật ký.", en: "{row}: the ledger knows nothing of it." },
  "row-removed": {
    vi: "{row}: có trong nhật ký nhưng đã bị bỏ khỏi tệp.",
    en: "{row}: is in the ledger but was taken out of the file.",
  },
  "row-twice": { vi: "{row}: có hai lần.", en: "{row}: is there twice." },
  "head-changed": {
    vi: "Phần cuối nhật ký bị cắt hoặc bị sửa.",
    en: "The end of the ledger was cut off or changed.",
  },
  "schema-changed": {
    vi: "{row}: cấu trúc bảng, hoặc chỗ chặn sửa và xoá nhật ký, khác với cơ sở dữ liệu do Barem tạo ra.",
    en: "{row}: the table, or what refuses changes to the ledger, is not as Barem makes it.",
  },
  "contents-changed": {
    vi: "{row}: nội dung bảng này khác với lúc sao lưu.",
    en: "{row}: the table is not what it was when the backup was made.",
  },
  "draft-differs": {
    vi: "{row}: bản nháp không phải bản mà các lần lưu và nhật ký cho biết.",
    en: "{row}: the draft is not what its revisions and the ledger make it.",
  },
  "issued-differs": {
    vi: "{row}: văn bản ban hành không phải văn bản đã phê duyệt cộng với quyết định, ngày hiệu lực và số phiên bản.",
    en: "{row}: the issued text is not the approved one with the decision, the days in force and the version written in.",
  },
  "since-differs": {
    vi: "{row}: phần cuối của bản xuất cũ không còn trong nhật ký này; nhật ký đã bị cắt hay viết lại.",
    en: "{row}: the end of the older export is not in this ledger any more; it was cut off or rewritten.",
  },
  "since-unsound": {
    vi: "Bản cũ để so (--since) tự nó không đúng; hãy kiểm tra riêng bản đó.",
    en: "The older file to compare with (--since) does not hold itself; check it by itself.",
  },
  "text-hash-differs": {
    vi: "{row}: văn bản không khớp mã băm của nó.",
    en: "{row}: the text does not match its hash.",
  },
  "compiled-refused": {
    vi: "{row}: quy tắc đã dịch không đọc được hoặc không khớp mã băm.",
    en: "{row}: the compiled rules cannot be read or do not match their hash.",
  },
} as const satisfies Record<string, Words>;

export type FaultCode = keyof typeof FAULTS;
