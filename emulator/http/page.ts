/** The page for people: plain HTML that asks the JSON routes every two seconds. No build, nothing from elsewhere. */
export const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>本地云</title>
<style>
body { font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; color: #222; }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-top: 2rem }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #ddd; vertical-align: top; overflow-wrap: anywhere }
.bad { color: #b00020 } .dim { color: #666 } .scroll { overflow-x: auto }
button { font: inherit; padding: .4rem .9rem; min-height: 44px }
</style>
</head>
<body>
<h1>本地云</h1>
<p>云端时间：<b id="clock"></b> <span id="offset" class="dim"></span> <button id="real">恢复真实时间</button> <button id="reset">清空所有数据</button></p>
<h2>发件箱</h2><div class="scroll"><table id="outbox"></table></div>
<h2>数据集合</h2><div class="scroll"><table id="collections"></table></div>
<h2>最近的云函数调用</h2><div class="scroll"><table id="calls"></table></div>
<script>
const get = path => fetch('/emulator/api/' + path).then(r => r.json())
const post = (path, body) => fetch('/emulator/api/' + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
const cell = (row, text, name) => { const td = row.insertCell(); td.textContent = text; if (name) td.className = name }
const fill = (id, heads, rows) => {
  const table = document.getElementById(id)
  table.textContent = ''
  const top = table.insertRow()
  for (const head of heads) { const th = document.createElement('th'); th.textContent = head; top.append(th) }
  if (!rows.length) { cell(table.insertRow(), '还没有内容', 'dim'); return }
  for (const values of rows) { const row = table.insertRow(); for (const value of values) cell(row, String(value), String(value).startsWith('失败') ? 'bad' : '') }
}
const local = iso => new Date(iso).toLocaleString('zh-CN')
const message = data => Object.entries(data).map(([key, field]) => key + '：' + field.value).join('；')
async function refresh() {
  const [clock, outbox, collections, calls] = await Promise.all(['clock', 'outbox', 'collections', 'calls'].map(get))
  document.getElementById('clock').textContent = local(clock.now)
  document.getElementById('offset').textContent = clock.offsetMs ? '（已调整 ' + Math.round(clock.offsetMs / 60000) + ' 分钟）' : '（真实时间）'
  fill('outbox', ['时间', '收件人', '模板', '内容', '页面'], outbox.items.map(m => [local(m.time), m.touser, m.template_id, message(m.data), m.page || '']))
  fill('collections', ['集合', '文档数', '索引'], collections.items.map(c => [c.name, c.documents, c.indexes.join('，')]))
  fill('calls', ['时间', '云函数', '用户', '耗时（毫秒）', '结果'], calls.items.map(c => [local(c.at), c.name, c.openid || '', c.durationMs + (c.cold ? '（冷启动）' : ''), c.error ? '失败：' + c.error.split('\\n')[0] : '正常']))
}
document.getElementById('real').onclick = () => post('clock', { reset: true }).then(refresh)
document.getElementById('reset').onclick = () => { if (confirm('确定清空本地云里的所有数据？')) post('reset', {}).then(refresh) }
refresh(); setInterval(refresh, 2000)
</script>
</body>
</html>
`
