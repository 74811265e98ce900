// The sentences of what can keep backup and restore from being done, in both languages: what is wrong, and how to mend it.

export const BACKUP_PROBLEMS = {
  "needs-file": {
    vi: {
      message: "Lệnh {command} cần một tệp; “-” không dùng được.",
      remedy: "Ghi đường dẫn tới một tệp.",
    },
    en: {
      message: "The command {command} needs a file; “-” cannot be used.",
      remedy: "Give the path of a file.",
    },
  },
  "no-data": {
    vi: {
      message: "Thư mục {data} không có dữ liệu của Barem.",
      remedy: "Thêm `--data` với thư mục dữ liệu của máy chủ.",
    },
    en: {
      message: "The folder {data} holds no data of Barem.",
      remedy: "Add `--data` with the data folder of the server.",
    },
  },
  "file-is-data": {
    vi: {
      message: "“{file}” là tệp máy chủ đang dùng, không ghi đè được.",
      remedy: "Chọn tên khác, tốt nhất ở ổ đĩa khác.",
    },
    en: {
      message: "“{file}” is a file the server works with and cannot be overwritten.",
      remedy: "Choose another name, best on another disk.",
    },
  },
  "use-pg-dump": {
    vi: {
      message: "Dữ liệu nằm ở PostgreSQL (BAREM_DATABASE_URL), nên sao lưu bằng công cụ của PostgreSQL.",
      remedy:
        'Gõ `pg_dump --format=custom --file={file} "$BAREM_DATABASE_URL"`, và cất riêng tệp khoá ký {key}.',
    },
    en: {
      message: "The data are in PostgreSQL (BAREM_DATABASE_URL); its own tools back them up.",
      remedy:
        'Type `pg_dump --format=custom --file={file} "$BAREM_DATABASE_URL"`, and keep the signing key {key} apart.',
    },
  },
  "use-pg-restore": {
    vi: {
      message: "Dữ liệu nằm ở PostgreSQL (BAREM_DATABASE_URL), nên khôi phục bằng công cụ của PostgreSQL.",
      remedy:
        'Dừng máy chủ, gõ `pg_restore --clean --if-exists --dbname="$BAREM_DATABASE_URL" {file}` với tệp của pg_dump, và đặt lại tệp khoá ký {key}. Muốn khôi phục vào thư mục: bỏ biến BAREM_DATABASE_URL.',
    },
    en: {
      message: "The data are in PostgreSQL (BAREM_DATABASE_URL); its own tools restore them.",
      remedy:
        'Stop the server, type `pg_restore --clean --if-exists --dbname="$BAREM_DATABASE_URL" {file}` with a file of pg_dump, and put the signing key {key} back. To restore into a folder, unset BAREM_DATABASE_URL.',
    },
  },
  "data-exists": {
    vi: {
      message: "Thư mục {data} đã có dữ liệu; chưa thay đổi gì.",
      remedy:
        "Dừng máy chủ rồi thêm `--force` để thay (dữ liệu cũ được giữ riêng), hoặc thêm `--data` với thư mục khác.",
    },
    en: {
      message: "The folder {data} holds data already; nothing was changed.",
      remedy:
        "Stop the server and add `--force` to replace them (they are kept apart), or add `--data` with another folder.",
    },
  },
  "not-a-backup": {
    vi: {
      message: "Tệp “{file}” không phải bản sao lưu của Barem, hoặc đã hỏng; chưa thay đổi gì.",
      remedy: "Dùng một tệp khác do `barem backup` ghi.",
    },
    en: {
      message: "The file “{file}” is no backup of Barem, or is damaged; nothing was changed.",
      remedy: "Use another file that `barem backup` wrote.",
    },
  },
  "backup-tampered": {
    vi: {
      message: "Bản sao lưu “{file}” đã bị sửa: không khớp nhật ký ở {count} chỗ; chưa thay đổi gì.",
      remedy: "Gõ `barem verify {file}` để xem từng chỗ, và dùng bản sao lưu khác.",
    },
    en: {
      message:
        "The backup “{file}” was tampered with: {count} places are not what its ledger vouches for; nothing was changed.",
      remedy: "Type `barem verify {file}` for each of them, and use another backup.",
    },
  },
} as const;
