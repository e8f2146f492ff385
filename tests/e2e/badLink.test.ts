import { BadLink, everyAnswerLost, firstAnswerLost, Held } from './support/link'
import type { Person } from './support/person'
import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

/** What the cloud says to somebody, past their phone. */
async function asked(who: string, name: string, path: string, input: object) {
  const answer = await fetch(`${street.url}/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': who },
    body: JSON.stringify({ path, input }),
  })
  return (await answer.json()).data
}

const WANG = 'demo-resident-wang'
const LI = 'demo-member-li'

const wishesOf = async (title: string) =>
  (await asked(WANG, 'wish', 'mine', {})).items.filter((one: { title: string }) => one.title === title)

/** Fills in the form of a wish, up to its button. */
async function write(wang: Person, title: string) {
  await wang.type('一句话说说您的心愿', title)
  await wang.type('再说详细些', '三单元二楼，晚上上楼看不清。')
  await wang.tap('公共设施')
}

test('on a link that loses every first answer, a wish that is sent by two taps is posted once', async () => {
  const wang = await street.person(WANG)
  await wang.follow(/^许个心愿/)
  await write(wang, '楼道灯不亮（慢网络）')
  const link = await BadLink.of(wang.page, firstAnswerLost)
  await wang.button('提交心愿').dblclick()
  await wang.sees('待审核')
  await wang.sees('楼道灯不亮（慢网络）')
  expect(link.lost).toBeGreaterThan(0)
  expect(await wishesOf('楼道灯不亮（慢网络）')).toHaveLength(1)
  await wang.page.unrouteAll({ behavior: 'wait' })
})

test('an answer that never came, and an app that was killed: the same wish sent again is the same wish', async () => {
  const wang = await street.person(WANG)
  await wang.backTo('许个心愿')
  await wang.follow(/^许个心愿/)
  const form = wang.page.url()
  await write(wang, '楼道灯不亮（断网）')
  const link = await BadLink.of(wang.page, everyAnswerLost)
  await wang.tap('提交心愿')
  await wang.sees(/不会重复提交/)
  await wang.snap('bad-link')
  expect(link.sent.filter(({ path }) => path === 'post')).toHaveLength(3)
  // It did arrive; the person has no way of knowing.
  expect(await wishesOf('楼道灯不亮（断网）')).toHaveLength(1)
  await wang.page.goto(`${street.url}/?killed#${form.split('#')[1]}`)
  link.become(() => 'arrives')
  // What was written is still there.
  await wang.sees('已恢复上次没写完的内容')
  await wang.tap('提交心愿')
  await wang.sees('待审核')
  expect(new Set(link.sent.filter(({ path }) => path === 'post').map(({ key }) => key)).size).toBe(1)
  expect(await wishesOf('楼道灯不亮（断网）')).toHaveLength(1)
  // Said once more after that, it is another wish.
  await wang.page.goto(`${street.url}/?again#${form.split('#')[1]}`)
  await write(wang, '楼道灯不亮（断网）')
  await wang.tap('提交心愿')
  await wang.sees('待审核')
  expect(await wishesOf('楼道灯不亮（断网）')).toHaveLength(2)
  await wang.page.unrouteAll({ behavior: 'wait' })
})

test('a shift is claimed once and its place counted once; «撤销» gives it back, by keyboard, too', async () => {
  const li = await street.person(LI)
  await li.follow(/^领个岗位/)
  await li.follow(/^路口文明劝导/)
  await li.button('认领').first().waitFor()
  const postId = new URL(li.page.url().replace('#', '')).searchParams.get('id') ?? ''
  const taken = async () => {
    const { shifts } = await asked(LI, 'post', 'get', { postId })
    return shifts.reduce((sum: number, one: { taken: number }) => sum + one.taken, 0)
  }
  const before = await taken()
  const link = await BadLink.of(li.page, firstAnswerLost)
  await li.button('认领').first().dblclick()
  await li.sees('已认领，记得按时到岗签到')
  expect(link.lost).toBeGreaterThan(0)
  expect(await taken()).toBe(before + 1)
  await li.snap('undo')
  await li.button('撤销').focus()
  await li.page.keyboard.press('Enter')
  await li.sees('已撤销，名额让给大家了')
  expect(await taken()).toBe(before)
  // Two taps and a lost answer are one request, and taking it back is another.
  expect(new Set(link.sent.map(({ path, key }) => `${path} ${key}`)).size).toBe(2)
  expect(link.sent.length).toBeGreaterThanOrEqual(4)
  await li.page.unrouteAll({ behavior: 'wait' })
})

test('what can be undone is shown at once; refused, it goes back and says why', async () => {
  const li = await street.person(LI)
  await li.page.goto(`${street.url}/?settings#/features/inbox/pages/settings/index`)
  const chosen = (words: string) => li.button(`${words}，已选`)
  await chosen('有消息就提醒').waitFor()
  const held = await Held.of(li.page, 'choose')
  await li.tap('不提醒，只放在消息里')
  await chosen('不提醒，只放在消息里').waitFor()
  expect(await held.waiting()).toBe(1)
  await held.refuse('现在办理的人较多，请稍后再试一次')
  await li.sees(/现在办理的人较多.*已恢复原样/)
  await li.snap('taken-back')
  await chosen('有消息就提醒').waitFor()
})
