/** The package as a stranger has it: moved away from this checkout, with only what its package.json names. */
import { type ChildProcess, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { ensureBuilt } from './testing'

const ROOT = path.resolve(__dirname, '..')
const MODULES = path.join(ROOT, 'node_modules')
const home = mkdtempSync(path.join(tmpdir(), 'stranger-'))
const installed = path.join(home, 'package')
const project = path.join(home, 'project')
const cli = path.join(installed, 'cli.js')

const manifestSchema = z.object({ version: z.string(), dependencies: z.record(z.string(), z.string()) })
const manifest = () =>
  manifestSchema.parse(JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')))

const link = (folder: string, name: string) => {
  const place = path.join(folder, 'node_modules', name)
  mkdirSync(path.dirname(place), { recursive: true })
  symlinkSync(path.join(MODULES, name), place)
}
const write = (file: string, text: string) => {
  const target = path.join(project, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, text)
}
const SDK = `const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async event => {
  const db = cloud.database()
  await db.createCollection('notes')
  const { _id } = await db.collection('notes').add({ data: { text: event.text } })
  return (await db.collection('notes').doc(_id).get()).data.text
}`

beforeAll(async () => {
  await ensureBuilt()
  cpSync(path.join(ROOT, 'dist', 'emulator'), installed, { recursive: true })
  for (const name of Object.keys(manifest().dependencies)) link(installed, name)
  write('cloudfunctions/note/index.js', SDK)
  link(path.join(project, 'cloudfunctions', 'note'), 'wx-server-sdk')
  write('cloudfunctions/bare/index.js', SDK)
  write('dist/cloud/only/index.js', `exports.main = async () => 'only'`)
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const run = (args: string[], cwd = project): Promise<{ code: unknown; out: string; text: string }> =>
  new Promise(resolve => {
    execFile(process.execPath, [cli, ...args], { cwd }, (error, out, text) =>
      resolve({ code: error?.code, out, text }),
    )
  })

const ready = z.object({ url: z.string() })
const started: ChildProcess[] = []
afterEach(async () => {
  for (const child of started.splice(0)) {
    const gone = once(child, 'exit')
    child.kill()
    await gone
  }
})
const start = async (args: string[]) => {
  const child = fork(cli, [...args, '--port', '0'], { cwd: project, silent: true, execArgv: [] })
  started.push(child)
  let log = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8')
  })
  const [message] = await once(child, 'message')
  const { url } = ready.parse(message)
  const call = async (name: string, event: object) => {
    const answer = await fetch(`${url}/functions/${name}`, {
      method: 'POST',
      headers: { 'x-wx-openid': 'p' },
      body: JSON.stringify(event),
    })
    return { status: answer.status, body: await answer.json() }
  }
  return { url, call, log: () => log }
}

test('a stranger’s functions answer when only their folder is named; data stays out of git', async () => {
  const { url, call } = await start(['./cloudfunctions'])
  expect(await call('note', { text: '你好' })).toEqual({ status: 200, body: '你好' })
  expect(await (await fetch(`${url}/emulator`)).text()).toContain('/emulator/page.js')
  expect((await fetch(`${url}/emulator/page.js`)).status).toBe(200)
  expect(readFileSync(path.join(project, '.wechat-cloud', '.gitignore'), 'utf8')).toBe('*\n')
})

test('a missing package is named with the command that installs it, to the caller and in the log', async () => {
  const { call, log } = await start(['cloudfunctions'])
  const folder = path.join(project, 'cloudfunctions', 'bare')
  expect(await call('bare', {})).toEqual({
    status: 500,
    body: {
      ok: false,
      error: {
        code: 'INTERNAL',
        message: `云函数 bare 缺少依赖，请在 ${folder} 运行 npm install wx-server-sdk`,
        errCode: -504002,
        errMsg: expect.stringContaining('wx-server-sdk'),
      },
    },
  })
  expect(log()).toContain(`run "npm install wx-server-sdk" in ${folder}`)
})

test('without an argument the project’s own cloudfunctionRoot is used', async () => {
  write('project.config.json', '{ "cloudfunctionRoot": "dist/cloud/" }')
  const { call } = await start([])
  expect(await call('only', {})).toEqual({ status: 200, body: 'only' })
  write('project.config.json', '{ "cloudfunctionRoot": "gone/" }')
  expect((await run([])).text).toMatch(/gone\/? does not exist; project\.config\.json names it/)
  rmSync(path.join(project, 'project.config.json'))
})

test('a mistake ends the command with one line', async () => {
  const { code, text } = await run(['cloudfunctions', '--database', 'nowhere'])
  expect({ code, text }).toEqual({ code: 1, text: 'cannot read the database file nowhere\n' })
})

test.each([
  ['broken JSON', ['--database', 'broken.json'], /^the database file broken\.json is not JSON: .*\n$/],
  ['a file for a folder', ['--data', 'broken.json'], /^the data folder broken\.json cannot be made: .*\n$/],
  [
    'an address that is none',
    ['--host', 'nohost.invalid'],
    /^cannot listen on nohost\.invalid, port 0: .*\n$/,
  ],
])('%s ends it with one line', async (_what, args, line) => {
  write('broken.json', '{ "collections": ')
  const { code, text } = await run(['cloudfunctions', '--port', '0', ...args])
  expect(code).toBe(1)
  expect(text).toMatch(line)
})

test('a message push to a function that does not exist is warned of', async () => {
  const { log } = await start(['cloudfunctions', '--message-push', 'wxa_media_check=nowhere'])
  expect(log()).toContain('--message-push wxa_media_check=nowhere: there is no function nowhere')
})

test('a folder that is no project is told what to type', async () => {
  expect((await run([], home)).text).toContain('wechat-cloud-emulator ./cloudfunctions')
})

test('--help and --version', async () => {
  expect((await run(['--help'])).out).toMatch(/usage: wechat-cloud-emulator \[FUNCTIONS-FOLDER\]/)
  expect((await run(['--version'])).out).toBe(`${manifest().version}\n`)
})
