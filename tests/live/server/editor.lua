-- With the settings that the reference shows: opens a month, waits for its findings, takes all fixes and a new name, and prints what was seen as JSON.
local file = vim.env.MONTH
vim.cmd('edit ' .. vim.fn.fnameescape(file))
local buffer, client = vim.api.nvim_get_current_buf(), nil

local function line()
  return vim.api.nvim_buf_get_lines(buffer, 5, 6, false)[1]
end

local function wait(there)
  assert(vim.wait(60000, there, 20), 'nothing came')
end

local function ask(method, more)
  local params = vim.tbl_extend('force', {textDocument = vim.lsp.util.make_text_document_params(buffer)}, more or {})
  return vim.lsp.buf_request_sync(buffer, method, params, 60000)[client].result
end

local function findings()
  return vim.diagnostic.get(buffer)
end

wait(function() return #findings() > 0 end)
client = vim.lsp.get_active_clients()[1].id
local seen = {}
for _, each in ipairs(findings()) do
  seen[each.code] = line():sub(each.col + 1, each.end_col)
end
local encoding = vim.lsp.get_client_by_id(client).offset_encoding or 'utf-16'
local start, ending = {line = 0, character = 0}, {line = 9, character = 0}
local whole = {start = start, ['end'] = ending}
local actions = ask('textDocument/codeAction', {range = whole, context = {diagnostics = {}, only = {'source.fixAll'}}})
vim.lsp.util.apply_workspace_edit(actions[1].edit, encoding)
local fixed = line()
local _, units = vim.str_utfindex(line(), line():find('[^', 1, true) + 1)
local place = {position = {line = 5, character = units}}
local hover = ask('textDocument/hover', place).contents.value
local renaming = vim.tbl_extend('force', place, {newName = 'số'})
vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', renaming), encoding)
wait(function() return #findings() == 0 end)
local outline = vim.tbl_map(function(each) return each.name end, ask('textDocument/documentSymbol'))
local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
vim.cmd('edit templates/rieng.xml.j2')
local template = vim.lsp.buf_is_attached(0, client) and true or false
local found = {seen = seen, fixed = fixed, hover = hover, outline = outline, lines = lines, template = template}
io.stdout:write(vim.fn.json_encode(found))
vim.lsp.stop_client(client)
vim.cmd('qa!')
