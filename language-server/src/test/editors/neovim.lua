-- Drives the packaged server from Neovim's own client: diagnostics, hover,
-- completion, definition, references, rename, symbols, formatting, evaluation.
-- Called by `run`, which sets CHIBI_NET and PROJECT.

local failures = 0
local function check(what, ok, got)
  print((ok and 'ok   ' or 'FAIL ') .. what .. (ok and '' or (': ' .. vim.inspect(got))))
  if not ok then failures = failures + 1 end
end

local project = os.getenv('PROJECT')
vim.cmd('edit ' .. project .. '/main.scm')
local buffer = vim.api.nvim_get_current_buf()
local id = vim.lsp.start_client({
  name = 'chibi-net',
  cmd = { os.getenv('CHIBI_NET'), 'lsp' },
  root_dir = project,
})
vim.lsp.buf_attach_client(buffer, id)

local function request(method, params)
  local answers, problem = vim.lsp.buf_request_sync(buffer, method, params, 60000)
  if not answers or not answers[id] then return nil, problem end
  return answers[id].result, answers[id].err
end

local function at(line, character)
  return {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    position = { line = line, character = character },
  }
end

local found = vim.wait(60000, function() return #vim.diagnostic.get(buffer) > 0 end, 50)
local problems = vim.diagnostic.get(buffer)
check('diagnostics', found and #problems == 1 and problems[1].lnum == 7, problems)
check('diagnostic text', problems[1] and problems[1].message:find('did you mean open%-net%-io'), problems)

local hover = request('textDocument/hover', at(3, 5))
check('hover', hover and hover.contents.value:find('%[max%-conn 128%]'), hover)

local completion = request('textDocument/completion', at(7, 10))
local labels = {}
for _, item in ipairs(completion and completion.items or {}) do labels[item.label] = true end
check('completion', labels['open-net-io'], completion and #completion.items)

local signature = request('textDocument/signatureHelp', at(4, 18))
check('signature', signature and signature.signatures[1].label:find('get%-address%-info'), signature)

local definition = request('textDocument/definition', at(6, 11))
local place = definition and (definition[1] or definition)
check('definition', place and (place.uri or place.targetUri):find('tools.sld'), definition)

local bundled = request('textDocument/definition', at(3, 5))
local where = bundled and (bundled[1] or bundled)
local address = where and (where.uri or where.targetUri) or ''
check('definition in a bundled library', address:find('^file:') and
  vim.fn.filereadable(vim.uri_to_fname(address)) == 1, bundled)

local reference = at(6, 11)
reference.context = { includeDeclaration = true }
local references = request('textDocument/references', reference)
check('references', references and #references == 3, references)

local symbols = request('textDocument/documentSymbol', { textDocument = at(0, 0).textDocument })
check('symbols', symbols and symbols[1].name == 'serve', symbols)

local format = { textDocument = at(0, 0).textDocument, options = { tabSize = 2, insertSpaces = true } }
local edits = request('textDocument/formatting', format)
check('formatting', edits and #edits == 2, edits)
vim.lsp.util.apply_text_edits(edits or {}, buffer, 'utf-16')
check('formatted text', vim.api.nvim_buf_get_lines(buffer, 3, 5, false)[2] ==
  '   (get-address-info "127.0.0.1" port)))', vim.api.nvim_buf_get_lines(buffer, 2, 5, false))

-- Evaluation, with what the client logs.
local log = {}
local function logged(text)
  return function() return table.concat(log):find(text, 1, true) ~= nil end
end
vim.lsp.handlers['window/logMessage'] = function(_, message) table.insert(log, message.message) end

local function evaluate(command, ...)
  return request('workspace/executeCommand',
    { command = 'chibi-net.' .. command, arguments = { ... } })
end

local here = at(6, 9)
local outcome = evaluate('evaluateForm', here.textDocument.uri, here.position)
check('evaluated form', outcome and outcome.values[1] == '42', outcome)
local whole = evaluate('evaluateTopLevel', here.textDocument.uri, here.position)
check('output in the log', whole and not whole.error and vim.wait(60000, logged('42'), 20), log)
local wrong = at(7, 4)
local failed = evaluate('evaluateTopLevel', wrong.textDocument.uri, wrong.position)
check('error of an evaluation', failed and failed.error and failed.error.place.range.start.line == 7
  and failed.error.report:find('main.scm:8:2: error: unbound variable: open-net-i', 1, true), failed)

local stopped
local _, number = vim.lsp.get_client_by_id(id).request('workspace/executeCommand',
  { command = 'chibi-net.evaluateText', arguments = { '(display "on") (let loop () (loop))' } },
  function(failure, answer) stopped = failure or answer end, buffer)
vim.wait(60000, logged('on'), 20)
vim.lsp.get_client_by_id(id).cancel_request(number)
check('interrupt', vim.wait(60000, function() return stopped ~= nil end, 20)
  and stopped.error and stopped.error.message == 'interrupted', stopped)

local rename = at(6, 11)
rename.newName = 'double'
local change = request('textDocument/rename', rename)
vim.lsp.util.apply_workspace_edit(change, 'utf-16')
check('rename', vim.api.nvim_buf_get_lines(buffer, 6, 7, false)[1] == '(display (double 21))',
  vim.api.nvim_buf_get_lines(buffer, 6, 7, false))
local other = vim.fn.bufnr(project .. '/tools.sld')
check('rename elsewhere', other >= 0 and
  table.concat(vim.api.nvim_buf_get_lines(other, 0, -1, false), '\n'):find('define %(double x%)'), other)

vim.lsp.stop_client(id)
print(failures .. ' failed')
vim.cmd(failures == 0 and 'qall!' or 'cquit 1')
