// Words of the commands that run and keep the server: serve, verify, backup, restore.

export const SERVER_STRINGS = {
  "value-folder": { vi: "THƯ_MỤC", en: "FOLDER" },
  "value-port": { vi: "SỐ", en: "NUMBER" },
  "value-host": { vi: "ĐỊA_CHỈ", en: "ADDRESS" },
  "value-url": { vi: "URL", en: "URL" },
  "value-fingerprint": { vi: "MÃ_64_CHỮ", en: "64_DIGITS" },
  "help-data": {
    vi: "thư mục dữ liệu (mặc định BAREM_DATA, nếu không có thì .barem)",
    en: "data folder (BAREM_DATA unless given, else .barem)",
  },
  "help-port": {
    vi: "cổng, 0 là cổng bất kỳ còn trống (mặc định BAREM_PORT, nếu không có thì 5353)",
    en: "port, 0 for any free one (BAREM_PORT unless given, else 5353)",
  },
  "help-host": {
    vi: "địa chỉ lắng nghe, 0.0.0.0 để máy khác vào được (mặc định BAREM_HOST, nếu không có thì 127.0.0.1)",
    en: "address to listen on, 0.0.0.0 to let other machines in (BAREM_HOST unless given, else 127.0.0.1)",
  },
  "help-public-url": {
    vi: "địa chỉ người dùng gõ, khi đứng sau một máy chủ https khác (mặc định BAREM_PUBLIC_URL)",
    en: "address people use, behind a proxy with https (BAREM_PUBLIC_URL unless given)",
  },
  "help-fingerprint": {
    vi: "dấu vân tay của khoá ký đã ghi lại từ trước; tệp ký bằng khoá khác là không đúng",
    en: "fingerprint of the signing key noted down before; a file signed with another key does not hold",
  },
  "help-since": {
    vi: "bản xuất hay bản sao lưu cũ hơn; nhật ký phải là phần nối tiếp của nó",
    en: "an older export or backup; the ledger must go on with its own",
  },
  "help-force-restore": {
    vi: "thay dữ liệu đang có; dữ liệu cũ được giữ trong một thư mục riêng",
    en: "replace data that are there; they are kept in a folder of their own",
  },
  "summary-serve": {
    vi: "chạy máy chủ: trang soạn thảo, trang công bố, API (dừng: Ctrl+C)",
    en: "run the server: designer, public pages, API (stop: Ctrl+C)",
  },
  "summary-verify": {
    vi: "kiểm tra một bản xuất hay bản sao lưu có bị sửa không",
    en: "check that an export or a backup was not tampered with",
  },
  "summary-backup": {
    vi: "sao lưu dữ liệu của máy chủ vào một tệp, kể cả khi đang chạy",
    en: "back the server's data up into a file, also while it runs",
  },
  "summary-restore": {
    vi: "khôi phục dữ liệu từ bản sao lưu (máy chủ phải dừng)",
    en: "restore data from a backup (with the server stopped)",
  },
  "serve-listening": { vi: "Barem đang chạy tại {url}", en: "Barem runs at {url}" },
  "serve-link": {
    vi: "Mở liên kết dùng một lần này trong vòng 24 giờ để vào làm quản trị viên: {url}",
    en: "Open this one-time link within 24 hours to enter as administrator: {url}",
  },
  "serve-stopped": { vi: "Barem đã dừng.", en: "Barem has stopped." },
  "verify-holds-export": {
    vi: "Đúng: {rows} dòng, {entries} mục nhật ký, xuất lúc {time}.",
    en: "It holds: {rows} rows, {entries} entries of the ledger, exported at {time}.",
  },
  "verify-holds-backup": {
    vi: "Đúng: {rows} dòng, {entries} mục nhật ký, sao lưu lúc {time}.",
    en: "It holds: {rows} rows, {entries} entries of the ledger, backed up at {time}.",
  },
  "verify-fingerprint": {
    vi: "Dấu vân tay của khoá ký: {fingerprint}",
    en: "Fingerprint of the signing key: {fingerprint}",
  },
  "verify-compare": {
    vi: "Hãy so với dấu vân tay đã ghi lại từ trước, hoặc thêm --fingerprint để lệnh so.",
    en: "Compare it with the one noted down before, or add --fingerprint to have it compared.",
  },
  "verify-fails": { vi: "Không đúng ở {count} chỗ:", en: "It does not hold in {count} places:" },
  "verify-more": { vi: "… và {count} chỗ khác (xem --json).", en: "… and {count} more (see --json)." },
  "backup-done": {
    vi: "Đã sao lưu {data} vào {file}. Tệp có cả khoá ký: hãy cất nơi chỉ người có trách nhiệm mở được.",
    en: "Backed {data} up into {file}. The file holds the signing key as well: keep it where only those in charge can open it.",
  },
  "restore-done": { vi: "Đã khôi phục vào {data}.", en: "Restored into {data}." },
  "restore-kept": {
    vi: "Dữ liệu cũ còn nguyên trong {kept}; xem lại bằng `barem serve --data {kept}`, không cần nữa thì xoá.",
    en: "The old data are kept in {kept}; look at them with `barem serve --data {kept}`, delete them when no longer needed.",
  },
} as const;
