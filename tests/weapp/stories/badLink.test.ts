/** The compiled mini-program on a link that loses the first answer of everything that changes something. */
import * as z from 'zod'
import type { Cloud } from '../runtime/session'
import { openStage, type Stage } from '../smoke.settings'
import { type Person, personOn } from './person'

const WANG = 'demo-resident-wang'
const WISH = '楼道的灯又不亮了'
const keyed = z.looseObject({ path: z.string(), key: z.string().optional() })
const mine = z.object({ data: z.object({ items: z.array(z.object({ title: z.string() })) }) })

let stage: Stage
let wang: Person
const sent: string[] = []

/** It arrives and is done; the phone hears of it the second time only. */
const losing =
  (cloud: Cloud): Cloud =>
  async (name, data) => {
    const { path, key } = keyed.parse(data)
    const answer = await cloud(name, data)
    if (key === undefined) return answer
    sent.push(`${path} ${key}`)
    if (sent.filter(one => one === `${path} ${key}`).length === 1)
      throw new Error('cloud.callFunction:fail timeout')
    return answer
  }

beforeAll(async () => {
  stage = await openStage()
  const phoneOf = (openid: string) => ({ ...stage.phoneOf(openid), cloud: losing(stage.cloudOf(openid)) })
  wang = await personOn({ ...stage, phoneOf }, WANG)
})
afterAll(async () => {
  await wang?.close()
  await stage?.close()
})

test('a wish whose answer was lost is sent again by itself, and posted once', async () => {
  await wang.tap('许个心愿，说说您的小难处')
  await wang.type('一句话说说您的心愿', WISH)
  await wang.type('再说详细些', '三单元二楼，晚上上楼看不清。')
  await wang.tap('公共设施')
  await wang.tap('提交心愿')
  await wang.sees('现在：社区正在审核。')
  expect(sent.filter(one => one.startsWith('post '))).toHaveLength(2)
  expect(new Set(sent.filter(one => one.startsWith('post '))).size).toBe(1)
  const { data } = mine.parse(await stage.cloudOf(WANG)('wish', { path: 'mine', input: {} }))
  expect(data.items.filter(({ title }) => title === WISH)).toHaveLength(1)
})
