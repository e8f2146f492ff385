/** The compiled mini-program on a cloud that cannot do all of it: it says what is missing, and nothing that is not so. */
import path from 'node:path'
import { startTestCloud, type TestCloud } from '../../../emulator/testing'
import { localCloud } from '../cloud'
import type { Cloud } from '../runtime/session'
import { openStage, type Stage } from '../smoke.settings'
import { type Person, personOn } from './person'

const LI = 'demo-member-li'
const BROKEN = '系统出了点问题，请稍后再试'
const FAULT = { ok: false, error: { code: 'INTERNAL', message: BROKEN } }

let stage: Stage
let li: Person
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => li?.close())
afterAll(() => stage?.close())

/** What a call asks for, `wish.list`; and whether it is for a further page. */
const asked = (name: string, data: unknown) => {
  const { path: procedure, input } = Object(data)
  return { procedure: `${name}.${procedure}`, isFurther: Object(input).cursor !== undefined }
}

/** Starts the app on a cloud of which `instead` answers some calls; undefined leaves it to the real one. */
async function start(instead: (call: ReturnType<typeof asked>) => Promise<unknown> | undefined, openid = LI) {
  const real = stage.cloudOf(openid)
  const cloud: Cloud = (name, data) => instead(asked(name, data)) ?? real(name, data)
  li = await personOn(stage, openid, { cloud })
  return li
}

describe('a function that crashes, as WeChat tells of it', () => {
  let crashing: TestCloud
  beforeAll(async () => {
    crashing = await startTestCloud({ functionsDir: path.resolve('emulator/fixtures/functions') })
  })
  afterAll(() => crashing?.stop())

  test('is no lost network, and is asked for again by a tap only', async () => {
    const crash = localCloud(crashing.url, LI)
    const calls: string[] = []
    await start(({ procedure }) => {
      calls.push(procedure)
      return procedure === 'report.serviceTab' ? crash('crash', { how: 'throw' }) : undefined
    })
    await li.relaunch('/pages/service/index')
    await li.sees(BROKEN)
    expect(li.text()).not.toMatch('没有网络')
    const of = () => calls.filter(one => one === 'report.serviceTab').length
    expect(of()).toBe(1)
    await li.tap('再试一次')
    await li.sees(BROKEN)
    expect(of()).toBe(2)
    expect(calls).not.toContain('people.me')
  })
})

test('a further page that cannot be read says so beside the rows, and is read by another tap', async () => {
  let broken = true
  await start(({ procedure, isFurther }) => {
    if (procedure !== 'wish.list') return undefined
    if (isFurther) return broken ? Promise.resolve(FAULT) : undefined
    return stage
      .cloudOf(LI)('wish', { path: 'list', input: { communityId: 'wutong' } })
      .then(withMore)
  })
  await li.navigate('/features/wish/pages/list/index')
  const rows = li.count('.row')
  expect(rows).toBeGreaterThan(0)
  await li.tap('看更多')
  await li.sees(BROKEN)
  expect(li.count('.row')).toBe(rows)
  broken = false
  await li.tap('再试一次')
  await li.gone(BROKEN)
})

/** The same page, with another behind it. */
const withMore = (answer: unknown) => {
  const { data, ...rest } = Object(answer)
  const last = data.items.at(-1)
  return { ...rest, data: { ...data, nextCursor: data.nextCursor ?? last.wishId } }
}

test('a page that is read by itself, as the one before it was empty, is asked for once and then by a tap', async () => {
  let further = 0
  await start(({ procedure, isFurther }) => {
    if (procedure !== 'attendance.unitMembers') return undefined
    if (isFurther) further++
    return Promise.resolve(isFurther ? FAULT : { ok: true, data: { items: [], nextCursor: 'x' } })
  }, 'demo-liaison-zhou')
  await li.navigate('/features/unit/pages/home/index')
  await li.sees(BROKEN)
  expect(further).toBe(1)
  await li.tap('再试一次')
  expect(further).toBe(2)
})

test('without a balance nothing is said to be too dear', async () => {
  await start(({ procedure }) => (procedure === 'points.balance' ? Promise.resolve(FAULT) : undefined))
  await li.navigate('/features/shop/pages/list/index')
  await li.sees('没读到')
  await li.find('.shop-item', 0)
  expect(li.text()).not.toMatch('还差')
})

test('a team of which the members could not be read says so', async () => {
  await start(({ procedure }) => (procedure === 'team.members' ? Promise.resolve(FAULT) : undefined))
  await li.navigate(`/features/team/pages/detail/index?${stage.queries['features/team/pages/detail/index']}`)
  await li.sees('没有读到，点这里再看')
  expect(li.text()).not.toMatch('正在读取')
})
