// The sentences of what can keep serve and verify from being done, in both languages: what is wrong, and how to mend it.

export const SERVER_PROBLEMS = {
  // --- serve ---
  "port-invalid": {
    vi: { message: "“{port}” ({where}) không phải số cổng.", remedy: "Ghi một số từ 0 đến 65535." },
    en: { message: "“{port}” ({where}) is no port.", remedy: "Give a number from 0 to 65535." },
  },
  "public-url-invalid": {
    vi: {
      message: "“{url}” ({where}) không phải địa chỉ trang web.",
      remedy: "Ghi địa chỉ đầy đủ, ví dụ https://barem.tinh.gov.vn.",
    },
    en: {
      message: "“{url}” ({where}) is no address of a web site.",
      remedy: "Give it in full, e.g. https://barem.tinh.gov.vn.",
    },
  },
  "port-taken": {
    vi: {
      message: "Cổng {port} đang có chương trình khác dùng, có thể là một Barem đã chạy sẵn.",
      remedy: "Tắt chương trình đó, hoặc thêm `--port` với số khác.",
    },
    en: {
      message: "Port {port} is in use by another program, perhaps a Barem that runs already.",
      remedy: "Stop it, or add `--port` with another number.",
    },
  },
  "address-refused": {
    vi: {
      message: "Không mở được cổng {port} ở địa chỉ “{host}” ({detail}).",
      remedy: "Dùng địa chỉ của máy này (127.0.0.1, 0.0.0.0) và cổng từ 1024 trở lên.",
    },
    en: {
      message: "Port {port} cannot be opened at the address “{host}” ({detail}).",
      remedy: "Use an address of this machine (127.0.0.1, 0.0.0.0) and a port from 1024 on.",
    },
  },
  "data-not-writable": {
    vi: {
      message: "Không ghi được vào thư mục dữ liệu {data} ({detail}).",
      remedy: "Cho phép ghi vào đó, hoặc thêm `--data` với thư mục khác.",
    },
    en: {
      message: "The data folder {data} cannot be written to ({detail}).",
      remedy: "Allow it, or add `--data` with another folder.",
    },
  },
  "data-not-readable": {
    vi: {
      message: "Không mở được {file} ({detail}).",
      remedy: "Kiểm tra nó là tệp, của đúng người chạy lệnh, và có quyền đọc, ghi.",
    },
    en: {
      message: "{file} cannot be opened ({detail}).",
      remedy: "Check that it is a file, belongs to whoever runs this, and may be read and written.",
    },
  },
  "data-in-use": {
    vi: {
      message: "Một Barem khác đang chạy trên thư mục dữ liệu {data}; chưa thay đổi gì.",
      remedy: "Dừng nó trước (Ctrl+C), hoặc thêm `--data` với thư mục khác.",
    },
    en: {
      message: "Another Barem is running on the data folder {data}; nothing was changed.",
      remedy: "Stop it first (Ctrl+C), or add `--data` with another folder.",
    },
  },
  "database-damaged": {
    vi: {
      message: "Cơ sở dữ liệu {file} đã hỏng hoặc không phải của Barem ({detail}).",
      remedy: "Khôi phục từ bản sao lưu: `barem restore TỆP --force`; tệp hỏng vẫn được giữ.",
    },
    en: {
      message: "The database {file} is damaged, or none of Barem's ({detail}).",
      remedy: "Restore a backup: `barem restore FILE --force`; the damaged file is kept.",
    },
  },
  "database-changed": {
    vi: {
      message: "Cấu trúc hay chỗ chặn sửa nhật ký trong {database} khác với Barem tạo ra: {what}.",
      remedy: "Tìm xem ai đã sửa, rồi khôi phục từ bản sao lưu: `barem restore TỆP --force`.",
    },
    en: {
      message:
        "The tables, or what refuses changes to the record, in {database} are not as Barem makes them: {what}.",
      remedy: "Find out who changed them, then restore a backup: `barem restore FILE --force`.",
    },
  },
  "ledger-cut": {
    vi: {
      message:
        "Nhật ký trong {database} không còn mục cuối đã ghi ở {file}: phần cuối bị cắt hay viết lại, hoặc tệp đó bị sửa.",
      remedy:
        "Khôi phục từ bản sao lưu: `barem restore TỆP --force`. Nếu chính bạn đã đặt lại dữ liệu cũ hơn, xoá tệp {file} rồi chạy lại.",
    },
    en: {
      message:
        "The ledger in {database} no longer holds the last entry noted in {file}: its end was cut off or rewritten, or that file was changed.",
      remedy:
        "Restore a backup: `barem restore FILE --force`. If you put older data back yourself, delete the file {file} and start again.",
    },
  },
  "database-missing": {
    vi: {
      message: "Có khoá ký nhưng thiếu cơ sở dữ liệu {file}; chưa bắt đầu gì mới.",
      remedy:
        "Nếu có {kept} (một lần khôi phục bị ngắt giữa chừng để lại) thì chuyển mọi tệp trong đó về chỗ cũ, hoặc khôi phục lại: `barem restore TỆP --force`. Dữ liệu ở PostgreSQL thì đặt BAREM_DATABASE_URL. Muốn bắt đầu mới thì thêm `--data` với thư mục khác.",
    },
    en: {
      message: "There is a signing key but no database {file}; nothing new was begun.",
      remedy:
        "If there is {kept} (left by a restore that was cut off), move every file in it back, or restore again: `barem restore FILE --force`. If the data are in PostgreSQL, set BAREM_DATABASE_URL. To begin anew, add `--data` with another folder.",
    },
  },
  "database-newer": {
    vi: {
      message: "Dữ liệu trong {file} do một bản Barem mới hơn ghi.",
      remedy: "Dùng bản Barem mới hơn đó.",
    },
    en: {
      message: "The data in {file} were written by a newer Barem.",
      remedy: "Use that newer Barem.",
    },
  },
  "database-unreachable": {
    vi: {
      message: "Không nối được tới PostgreSQL của BAREM_DATABASE_URL ({detail}).",
      remedy: "Kiểm tra địa chỉ, tên, mật khẩu, và PostgreSQL có đang chạy không.",
    },
    en: {
      message: "PostgreSQL at BAREM_DATABASE_URL cannot be reached ({detail}).",
      remedy: "Check its address, name and password, and that it runs.",
    },
  },
  "key-missing": {
    vi: {
      message: "Có cơ sở dữ liệu nhưng thiếu khoá ký {file}; khoá mới sẽ không nối tiếp được nhật ký cũ.",
      remedy: "Đặt lại tệp khoá đã cất, hoặc khôi phục từ bản sao lưu: `barem restore TỆP --force`.",
    },
    en: {
      message:
        "There is a database but no signing key {file}; a new one could not go on with the old ledger.",
      remedy: "Put the key back, or restore a backup: `barem restore FILE --force`.",
    },
  },
  "key-damaged": {
    vi: {
      message: "Tệp {file} không phải khoá ký đọc được.",
      remedy: "Đặt lại tệp khoá đã cất, hoặc khôi phục từ bản sao lưu: `barem restore TỆP --force`.",
    },
    en: {
      message: "The file {file} is no signing key that can be read.",
      remedy: "Put the key back, or restore a backup: `barem restore FILE --force`.",
    },
  },
  "key-other": {
    vi: {
      message: "Khoá {file} không phải khoá đã ký nhật ký trong {database}; chưa ghi gì.",
      remedy:
        "Đặt lại tệp khoá đi cùng cơ sở dữ liệu này, hoặc khôi phục từ bản sao lưu: `barem restore TỆP --force`.",
    },
    en: {
      message: "The key {file} is not the one that signed the ledger in {database}; nothing was written.",
      remedy: "Put the key of this database back, or restore a backup: `barem restore FILE --force`.",
    },
  },
  // --- verify ---
  "fingerprint-invalid": {
    vi: {
      message: "“{fingerprint}” không phải dấu vân tay của khoá ký.",
      remedy: "Ghi đủ 64 chữ số 0–9, a–f như `barem verify` in ra.",
    },
    en: {
      message: "“{fingerprint}” is no fingerprint of a signing key.",
      remedy: "Give all 64 digits 0–9, a–f as `barem verify` prints them.",
    },
  },
  "file-empty": {
    vi: { message: "Tệp “{file}” rỗng.", remedy: "Tải hoặc sao chép lại tệp." },
    en: { message: "The file “{file}” is empty.", remedy: "Download or copy it again." },
  },
  "file-too-large": {
    vi: {
      message: "Tệp “{file}” lớn hơn {limit} MB nên không kiểm tra được như một bản xuất.",
      remedy: "Kiểm tra bản sao lưu (`barem backup`) thay cho bản xuất; bản sao lưu không giới hạn cỡ.",
    },
    en: {
      message: "The file “{file}” has more than {limit} MB and cannot be checked as an export.",
      remedy: "Check a backup (`barem backup`) instead; its size has no limit.",
    },
  },
  "not-json": {
    vi: {
      message: "Tệp “{file}” không phải JSON trọn vẹn: bị cắt giữa chừng, hoặc là tệp khác.",
      remedy: "Tải lại bản xuất từ trang Nhật ký, hoặc ghi đường dẫn tới đúng tệp.",
    },
    en: {
      message: "The file “{file}” is not whole JSON: it was cut off, or is another file.",
      remedy: "Download the export again from the audit page, or give the path of the right file.",
    },
  },
  "not-an-export": {
    vi: {
      message: "Tệp “{file}” không phải bản xuất hay bản sao lưu của Barem.",
      remedy: "Dùng tệp tải từ trang Nhật ký (/api/audit/export), hoặc tệp do `barem backup` ghi.",
    },
    en: {
      message: "The file “{file}” is neither an export nor a backup of Barem.",
      remedy:
        "Use a file downloaded from the audit page (/api/audit/export), or one that `barem backup` wrote.",
    },
  },
} as const;
