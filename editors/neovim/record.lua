-- Drives Neovim without a screen through docs/lsp-transcript.md and prints what it was told and what it shows:
--   cd <an empty folder> && nvim --headless -u NONE -c "luafile …/editors/neovim/record.lua" -c "qa!" 2>transcript.md
-- Needs Neovim 0.7 and the built project; no test runs this.

local here = debug.getinfo(1, "S").source:match("^@(.*)[/\\]") or "."
vim.g.barem_cmd = { "node", here .. "/../../bin/barem.js", "lsp", "--stdio" }
dofile(here .. "/barem.lua")

local SET = [[
bộ chỉ số thu/nghiem phiên bản 1.0.0
tên "Bộ chỉ số thử nghiệm"
quyết định "01/QĐ-UBND" ngày 01/06/2023 của "UBND tỉnh", "Phụ lục I"
hiệu lực từ ngày 01/06/2023
thang điểm 10
đơn vị đo người (đếm)
mẫu số bằng 0: 0 điểm
không áp dụng: 0 điểm

chỉ số 1 "Hạ tầng số" tối đa 10 {
  tiêu chí 1.1 "Điện thoại thông minh" tối đa 10 {
    kiểm chứng "Báo cáo"
    số liệu so_nguoi: người "Số người có điện thoại"
    số liệu dan_so: người "Tổng dân số"
    yêu cầu   so_nguoi<=dan_so
    tỷ lệ = so_nguo/dan_so
    điểm = tỷ lệ đủ từ 85%
    ví dụ so_nguoi = 85; dan_so = 100 thì 10 điểm
    ví dụ so_nguoi = 0;  dan_so = 100 thì 0 điểm
  }
}
]]
local DATA = [[
{ "units": [
  { "id": "da-bac", "values": { "1.1.so_nguoi": 85, "1.1.dan_so": 100 } },
  { "id": "mai-chau", "values": { "1.1.so_nguoi": 40, "1.1.dan_so": 100 } }
] }
]]

local function write(name, text)
  local file = assert(io.open(name, "w"))
  file:write(text)
  file:close()
end

local function say(text) io.stderr:write(text .. "\n") end
local function block(kind, text) say("```" .. kind .. "\n" .. text:gsub("\n$", "") .. "\n```\n") end
local function lines(buffer) return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n") .. "\n" end

local function wait(what, done)
  if not vim.wait(10000, done, 10) then error("waited in vain: " .. what) end
end

--- Waits until what is found has been told again, and a little for more.
local published, seen = 0, 0
local publish = vim.lsp.handlers["textDocument/publishDiagnostics"]
vim.lsp.handlers["textDocument/publishDiagnostics"] = function(...)
  published = published + 1
  return publish(...)
end
local function settled()
  wait("findings", function() return published > seen end)
  vim.wait(500)
  seen = published
end

local function go(words, after)
  vim.fn.cursor(1, 1)
  vim.fn.search("\\V" .. words)
  local at = vim.api.nvim_win_get_cursor(0)
  vim.api.nvim_win_set_cursor(0, { at[1], at[2] + (after or 0) })
end

--- The lines with findings, as they stand on the screen: what is found is behind them.
local function shown()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    local line = vim.api.nvim_buf_get_lines(0, each.lnum, each.lnum + 1, false)[1]
    local severity = ({ "lỗi", "cảnh báo", "lưu ý" })[each.severity]
    table.insert(found, string.format("%3d %s\n    ■ %s [%s] %s", each.lnum + 1, line, severity, each.code, each.message))
  end
  return #found == 0 and "(không có phát hiện nào)" or table.concat(found, "\n")
end

--- What a step changes in a buffer.
local function changes(buffer, run)
  local before = lines(buffer)
  run()
  wait("a change", function() return lines(buffer) ~= before end)
  return (vim.diff(before, lines(buffer), { ctxlen = 0 }):gsub("@@[^\n]*\n", ""))
end

write("bo-chi-so.barem", SET)
write("sample.json", DATA)

say("### 1. Mở tệp · open\n\n`:edit bo-chi-so.barem`\n")
vim.cmd("edit bo-chi-so.barem")
settled()
block("barem", lines(0))
say("Neovim hiện · shows:\n")
block("text", shown())

say("### 2. Giải thích · hover\n\nCon trỏ ở `dan_so`, gõ `K`:\n")
go("/dan_so", 1)
local windows = #vim.api.nvim_list_wins()
vim.lsp.buf.hover()
wait("a hover", function() return #vim.api.nvim_list_wins() > windows end)
for _, window in ipairs(vim.api.nvim_list_wins()) do
  if vim.api.nvim_win_get_config(window).relative ~= "" then
    block("text", lines(vim.api.nvim_win_get_buf(window)))
    vim.api.nvim_win_close(window, true)
  end
end

say("### 3. Sửa nhanh · quick fix\n\nCon trỏ ở lỗi thứ nhất, gõ `ga`; Neovim hỏi:\n")
go("so_nguo/")
local asked = nil
vim.ui.select = function(items, options, choose)
  asked = {}
  for i, item in ipairs(items) do table.insert(asked, i .. ": " .. options.format_item(item)) end
  choose(items[1], 1)
end
local fixed = changes(0, vim.lsp.buf.code_action)
block("text", table.concat(asked, "\n"))
say("Chọn `1`. Văn bản đổi · the text changes:\n")
block("diff", fixed)
settled()
block("text", shown())

say("### 4. Gợi ý · completion\n\nCuối dòng `điểm = tỷ lệ đủ từ 85%`, gõ thêm ` * diem` rồi `Ctrl-X Ctrl-O`. Danh sách hiện ra:\n")
go("85%")
vim.cmd("normal! A * diem")
vim.o.virtualedit = "onemore"
vim.api.nvim_win_set_cursor(0, { vim.fn.line("."), #vim.api.nvim_get_current_line() })
Barem.omnifunc(1, "")
local offered = {}
for i, item in ipairs(Barem.omnifunc(0, "")) do
  if i <= 5 then table.insert(offered, item.abbr .. string.rep(" ", 22 - vim.fn.strdisplaywidth(item.abbr)) .. item.menu) end
end
block("text", table.concat(offered, "\n"))
say("Lấy mục thứ nhất · the first is taken:\n")
block("diff", changes(0, function() vim.cmd([[exe "normal! A\<C-x>\<C-o>\<C-y>\<Esc>"]]) end))
settled()
block("text", shown())

say("### 5. Đổi tên · rename\n\nCon trỏ ở `so_nguoi`, gõ `<F2>`, tên mới `nguoi_co`:\n")
go("so_nguoi:")
local set = vim.api.nvim_get_current_buf()
block("diff", changes(set, function() vim.lsp.buf.rename("nguoi_co") end))
say("Trong `sample.json` · in the sample data:\n")
block("json", lines(vim.fn.bufnr("sample.json")))

say("### 6. Định dạng · format\n\n`gq`:\n")
block("diff", changes(set, function() vim.lsp.buf.formatting_sync() end))
settled()
block("text", shown())

say("### Sau cùng · in the end\n")
block("barem", lines(set))
