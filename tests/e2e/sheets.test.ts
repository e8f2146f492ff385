import { z } from 'zod'
import { localCloud } from '../weapp/cloud'
import { faultsOf } from './support/looks'
import type { Person } from './support/person'
import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

const STANDARD = { target: 44, letters: 13 }
const LARGE = { target: 48, letters: 18 }
const HEIGHT = 780
const WIDTHS = [320, 390]

let opened = 0

/** Opens a page anew, in letters of this size and at this width. */
async function open({ page }: Person, path: string, { query = '', large = false, width = 390 }) {
  await page.evaluate(on => localStorage.setItem('linli.largeText', JSON.stringify({ data: on })), large)
  await page.setViewportSize({ width, height: HEIGHT })
  await page.goto(`${street.url}/?${opened++}#/${path}?${query}`, { waitUntil: 'networkidle' })
  await page.addStyleTag({ content: '.demo-bar { display: none !important }' })
  await page.evaluate(() => document.fonts.ready)
}

const sheet = ({ page }: Person) => page.getByRole('dialog').filter({ visible: true })

/** Waits until the sheet stands still: it slides in from below. */
const settled = async (person: Person) => {
  const handle = await sheet(person).elementHandle()
  await person.page.waitForFunction(
    one =>
      one?.getAnimations({ subtree: true }).length === 0 &&
      one.closest('.nut-popup')?.getAnimations().length === 0,
    handle,
  )
}

/** Scrolls the open sheet to its end, as a finger does, and waits until its last button can be seen whole, and touched. */
async function reaches(person: Person, last: string | RegExp) {
  await settled(person)
  await sheet(person).getByRole('heading').first().hover()
  await person.page.mouse.wheel(0, 5000)
  await person.page.waitForFunction(
    button => {
      if (!button) return false
      const { left, top, right, bottom } = button.getBoundingClientRect()
      const isOnScreen = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
      return isOnScreen && button.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))
    },
    await sheet(person).getByRole('button', { name: last }).elementHandle(),
    { timeout: 5000 },
  )
}

describe('a sheet higher than the screen is scrolled to its last button, in large letters, too', () => {
  test.each(WIDTHS)('the consent of a newcomer at %i px', async width => {
    const newcomer = await street.person('demo-newcomer')
    await open(newcomer, 'features/people/pages/join/index', { large: true, width })
    await reaches(newcomer, '暂不同意')
    expect(await faultsOf(newcomer.page, LARGE)).toEqual([])
    await newcomer.snap(`sheet-consent-large-${width}`)
    await newcomer.tap('同意并继续')
    await newcomer.sees('怎么称呼您？')
  })

  test.each(WIDTHS)('the filter of wishes at %i px', async width => {
    const li = await street.person('demo-member-li')
    await open(li, 'features/wish/pages/list/index', { large: true, width })
    await li.tap('待认领，换一换')
    await li.sees('公共设施')
    await reaches(li, '看这些心愿')
    await li.snap(`sheet-filter-large-${width}`)
    await li.tap('看这些心愿')
    await expectNoSheet(li)
  })
})

const expectNoSheet = (person: Person) => sheet(person).waitFor({ state: 'detached' })

const menus = z.object({ data: z.object({ items: z.array(z.object({ menuId: z.string() })) }) })
const items = z.object({
  data: z.object({ items: z.array(z.object({ itemId: z.string(), title: z.string() })) }),
})

/** The service of this name on this month's menus. */
async function serviceCalled(title: string) {
  const call = localCloud(street.url, 'demo-member-li')
  const list = menus.parse(await call('menu', { path: 'list', input: { communityId: 'wutong' } }))
  for (const { menuId } of list.data.items) {
    const menu = items.parse(await call('menu', { path: 'get', input: { menuId } }))
    const found = menu.data.items.find(item => item.title === title)
    if (found) return found.itemId
  }
  throw new Error(`nobody offers ${title}`)
}

test.each(WIDTHS)(
  'a choice with long words goes over several lines, not off the edge, at %i px',
  async width => {
    const li = await street.person('demo-member-li')
    const query = `id=${await serviceCalled('陪老人去医院')}`
    await open(li, 'features/menu/pages/item/index', { query, large: true, width })
    await li.tap('点这个服务')
    await settled(li)
    await li.snap(`sheet-order-large-${width}`)
    expect(await faultsOf(li.page, LARGE)).toEqual([])
    await reaches(li, /^确认点单/)
  },
)

const widthOf = async (person: Person, name: string) =>
  (await sheet(person).getByRole('button', { name, exact: true }).boundingBox())?.width ?? 0

/** Whether something else is drawn over these words. */
const isCovered = (person: Person, words: string) =>
  person.page
    .getByText(words)
    .filter({ visible: true })
    .last()
    .evaluate(element => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return !element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))
    })

test('a sheet that the bar opens keeps its own measures, and lies over the notice that something can be undone', async () => {
  const li = await street.person('demo-member-li')
  await open(li, 'features/wish/pages/list/index', {})
  await li.follow(/^教孩子骑自行车/)
  await li.tap('认领这个心愿')
  await li.tap('和服务队一起：银发陪伴队')
  await li.button('撤销').waitFor()
  expect(await isCovered(li, '已认领，谢谢您')).toBe(false)
  await li.tap('更多')
  await li.agree('写写进展')
  await settled(li)
  await li.snap('sheet-from-bar')
  expect(await isCovered(li, '已认领，谢谢您')).toBe(true)
  expect(await widthOf(li, '关闭')).toBeLessThan(100)
  expect(await faultsOf(li.page, STANDARD)).toEqual([])
})

test('who uses keys or a screen reader is in the sheet, stays there, and leaves it with Escape', async () => {
  const li = await street.person('demo-member-li')
  const { page } = li
  const path = 'features/wish/pages/list/index'
  await open(li, path, {})
  const opener = li.button('待认领，换一换')
  await opener.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: '看哪些心愿' }).waitFor()
  await settled(li)
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await page.waitForFunction(() => document.activeElement?.textContent === '看哪些心愿')
  expect(await opener.count()).toBe(0)
  const within = () =>
    page.evaluate(
      () => document.activeElement === document.body || !!document.activeElement?.closest('.sheet-scroll'),
    )
  const reached = new Set<string | null | undefined>()
  for (let tabs = 0; tabs < 30; tabs++) {
    await page.keyboard.press('Tab')
    expect(await within()).toBe(true)
    reached.add(await focused())
  }
  expect(reached).toContain('看这些心愿')
  await page.keyboard.press('Escape')
  await expectNoSheet(li)
  expect(await opener.evaluate(one => one === document.activeElement)).toBe(true)
  expect(li.complaints).toEqual([])
})
