-- Barem trong Neovim 0.7 trở lên, không cần tiện ích nào: thêm vào init.lua một dòng  dofile("…/barem.lua")
-- Barem in Neovim 0.7 or later, without a plugin: add the line  dofile("…/barem.lua")  to init.lua.
--
-- Lệnh khởi động máy chủ ngôn ngữ · the command that starts the language server:
--   vim.g.barem_cmd = { "npx", "barem", "lsp", "--stdio" }
-- Ngôn ngữ của thông báo · the language of messages:
--   vim.g.barem_language = "en"

local M = {}

--- Where an item begins on the line, in bytes from 0; a client without insert and replace gets one range.
local function start_of(item, line)
  return vim.str_byteindex(line, item.textEdit.range.start.character, true)
end

--- Completion for <C-x><C-o>. The built-in function lets only words through that begin as typed; the server knows that
--- `diem` begins `điểm`, so all that it offers is shown.
function M.omnifunc(findstart)
  local line = vim.api.nvim_get_current_line()
  if findstart == 1 then
    local params = vim.lsp.util.make_position_params(0, "utf-16")
    local answers = vim.lsp.buf_request_sync(0, "textDocument/completion", params, 2000) or {}
    M.items = {}
    for _, answer in pairs(answers) do
      vim.list_extend(M.items, (answer.result or {}).items or {})
    end
    local first = nil
    for _, item in ipairs(M.items) do
      local start = start_of(item, line)
      first = first and math.min(first, start) or start
    end
    M.start = first
    return first or -3
  end
  local words = {}
  for _, item in ipairs(M.items) do
    -- What stands between the first place where an item begins and this one stays.
    local before = line:sub(M.start + 1, start_of(item, line))
    table.insert(words, { word = before .. item.textEdit.newText, abbr = item.label, menu = item.detail, dup = 1 })
  end
  return words
end

local function on_attach(_, buffer)
  vim.bo[buffer].omnifunc = "v:lua.Barem.omnifunc"
  local function map(keys, run)
    vim.keymap.set("n", keys, run, { buffer = buffer })
  end
  map("K", vim.lsp.buf.hover)
  map("gd", vim.lsp.buf.definition)
  map("gr", vim.lsp.buf.references)
  map("<F2>", vim.lsp.buf.rename)
  map("ga", vim.lsp.buf.code_action)
  map("gq", vim.lsp.buf.format or vim.lsp.buf.formatting_sync)
end

local function start(buffer)
  local config = {
    name = "barem",
    cmd = vim.g.barem_cmd or { "barem", "lsp", "--stdio" },
    root_dir = vim.fn.getcwd(),
    init_options = { language = vim.g.barem_language },
    on_attach = on_attach,
  }
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
  else
    M.client = M.client or vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(buffer, M.client)
  end
end

local group = vim.api.nvim_create_augroup("barem", {})
vim.api.nvim_create_autocmd({ "BufRead", "BufNewFile" }, {
  group = group,
  pattern = "*.barem",
  callback = function() vim.bo.filetype = "barem" end,
})
vim.api.nvim_create_autocmd("FileType", {
  group = group,
  pattern = "barem",
  callback = function(event)
    vim.bo.commentstring = "# %s"
    vim.bo.expandtab = true
    vim.bo.shiftwidth = 2
    start(event.buf)
  end,
})

_G.Barem = M
return M
