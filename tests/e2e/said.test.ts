/** What the app says over a page: questions, errors, what was done. */
import { faultsOf } from './support/looks'
import type { Person } from './support/person'
import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

const WANG = 'demo-resident-wang'
const MOVE = 'features/people/pages/move/index'
const STANDARD = { target: 44, letters: 13 }
const LARGE = { target: 48, letters: 18 }
const MODES = [
  ['standard letters', false, STANDARD],
  ['large letters', true, LARGE],
] as const

let opened = 0

/** Opens a page as a link does, in letters of this size, without the bar that only the demo has. */
async function open({ page }: Person, path: string, large: boolean) {
  await page.evaluate(on => localStorage.setItem('linli.largeText', JSON.stringify({ data: on })), large)
  await page.goto(`${street.url}/?${opened++}#/${path}`, { waitUntil: 'networkidle' })
  await page.addStyleTag({ content: '.demo-bar { display: none !important }' })
}

/** On the narrowest phone and on a common one. */
async function isWell({ page }: Person, demands: typeof STANDARD) {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 780 })
    expect(await faultsOf(page, demands)).toEqual([])
  }
}

/** Sizes of the letters of everything in `place` that says something. */
const lettersIn = ({ page }: Person, place: string) =>
  page
    .locator(`${place} *`)
    .evaluateAll(all => all.map(one => Number.parseFloat(getComputedStyle(one).fontSize)))

const dialogOf = ({ page }: Person) => page.getByRole('alertdialog')
const noticeOf = ({ page }: Person) => page.locator('.notice')
/** Waits until the keyboard is at what has this name. */
const isAt = ({ page }: Person, name: string) => page.locator(`[aria-label="${name}"]:focus`).waitFor()

/** Opens a page on top of the one that is shown. */
const follow = ({ page }: Person, path: string) => page.goto(`${page.url().split('#')[0]}#/${path}`)

/** Asks to move to the other community, up to the question. */
async function askToMove(wang: Person) {
  await wang.tap('槐荫社区')
  await wang.tap('办理搬家')
  await dialogOf(wang).waitFor()
}

describe.each(MODES)('in %s', (mode, large, demands) => {
  test('a question, an error and a notice can be read, tapped and seen whole', async () => {
    const wang = await street.person(WANG)
    await open(wang, MOVE, large)
    await askToMove(wang)
    await isWell(wang, demands)
    expect(Math.min(...(await lettersIn(wang, '.dialog')))).toBeGreaterThanOrEqual(demands.letters)
    await wang.snap(`said-question ${mode}`)
    await wang.tap('再想想')
    await dialogOf(wang).waitFor({ state: 'detached' })

    await open(wang, 'features/wish/pages/post/index', large)
    await wang.type('一句话说说您的心愿', '想找人一起赌博')
    await wang.type('再说详细些', '周末晚上。')
    // Chosen already where the draft was kept.
    await wang.tap(/^其他/)
    await wang.tap('提交心愿')
    await dialogOf(wang).getByRole('alert').waitFor()
    await isWell(wang, demands)
    await wang.snap(`said-error ${mode}`)
    await wang.tap('知道了')
    await dialogOf(wang).waitFor({ state: 'detached' })

    await open(wang, 'features/inbox/pages/settings/index', large)
    await wang.tap(/^每天/)
    await wang.page.getByRole('status').getByText('已改好').waitFor()
    await isWell(wang, demands)
    expect(Math.min(...(await lettersIn(wang, '.notice')))).toBeGreaterThanOrEqual(demands.letters)
    await wang.snap(`said-notice ${mode}`)
    await noticeOf(wang).click()
    await noticeOf(wang).waitFor({ state: 'detached' })
    expect(wang.complaints.filter(words => !/40\d/.test(words))).toEqual([])
  })
})

test('the keyboard goes to a question and stays there, and Escape says no', async () => {
  const wang = await street.person(WANG)
  await open(wang, MOVE, false)
  await askToMove(wang)
  await isAt(wang, '搬到槐荫社区？')
  for (const name of ['再想想', '确定搬家', '再想想']) {
    await wang.page.keyboard.press('Tab')
    await isAt(wang, name)
  }
  await wang.page.keyboard.press('Shift+Tab')
  await isAt(wang, '确定搬家')
  await wang.page.keyboard.press('Escape')
  await dialogOf(wang).waitFor({ state: 'detached' })
  await isAt(wang, '办理搬家')
})

test('a question that is left behind is a no', async () => {
  const wang = await street.person(WANG)
  await open(wang, 'pages/home/index', false)
  await follow(wang, MOVE)
  await askToMove(wang)
  await wang.page.goBack()
  await dialogOf(wang).waitFor({ state: 'detached' })
  await wang.sees('邻居的心愿')
  expect(await wang.page.getByText('梧桐社区').first().isVisible()).toBe(true)
})

test('what was done is said on the page where one arrives, once, for as long as it takes to read it', async () => {
  const wang = await street.person(WANG)
  await open(wang, 'pages/home/index', false)
  await follow(wang, MOVE)
  await askToMove(wang)
  await wang.tap('确定搬家')
  await wang.page.locator('.taro_page[id^="/pages/home/"] .notice').getByText('已搬家').waitFor()
  expect(await noticeOf(wang).count()).toBe(1)
  await wang.page.clock.pauseAt(new Date((await wang.page.evaluate(() => Date.now())) + 3_000))
  expect(await noticeOf(wang).count()).toBe(1)
  await wang.page.clock.runFor(4_000)
  await noticeOf(wang).waitFor({ state: 'detached' })
})
