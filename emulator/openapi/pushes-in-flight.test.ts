import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Env, openEnv } from '../database/store/env'
import { until } from '../functions/testing'
import { createLog } from '../log'
import { createPushes } from './pushes'

const folder = mkdtempSync(path.join(tmpdir(), 'pushes-'))
let env: Env
beforeAll(() => {
  env = openEnv(folder)
})
afterAll(async () => {
  await env.close()
  rmSync(folder, { recursive: true })
})

const pushEvent = (trace_id: string) => ({
  ...{ ToUserName: 'gh', FromUserName: 'p', CreateTime: 1, MsgType: 'event', Event: 'kind' },
  trace_id,
})

test('a delivery that a reset overtook leaves the next push under its id alone', async () => {
  const running: ((went: boolean) => void)[] = []
  let logged = ''
  const pushes = createPushes({
    env,
    log: createLog(line => {
      logged += line
    }),
    routes: { kind: 'taker' },
    invoke: () => new Promise(resolve => running.push(resolve)),
  })
  await pushes.push(pushEvent('old'))
  await until(() => running.length === 1)
  // What a reset does; ids begin anew.
  await env.write(() => env.side.clearSync())
  await pushes.push(pushEvent('new'))
  await until(() => running.length === 2)

  running[0]?.(false)
  await until(() => logged.includes('failed to take'))
  await pushes.push({ ...pushEvent('behind'), Event: 'nobody takes this' })
  expect(pushes.list()).toMatchObject([{ state: 'nobody' }, { state: 'waiting', event: { trace_id: 'new' } }])
  running[1]?.(true)
  await until(() => pushes.list().some(({ state }) => state === 'delivered'))
  expect(pushes.list()).toHaveLength(2)
})
