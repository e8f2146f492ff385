import type { Page, Route } from 'playwright-core'
import { allPages, atHomeOn, queriesAt } from './support/pages'
import type { Person } from './support/person'
import { Street } from './support/street'

let street: Street
let queries: Record<string, string>
beforeAll(async () => {
  street = await Street.open()
  queries = await queriesAt(street.url)
})
afterAll(() => street.close())

const LOST = '没有网络，正在等待连接'
const BROKEN = '系统出了点问题，请稍后再试'

/** Pages that show all they have before they read anything but who one is, and why. Every other one says that it is loading. */
const READ_NOTHING: Readonly<Record<string, string>> = {
  'features/people/pages/join/index': 'first of all it says what is kept of a person',
  'features/menu/pages/review/index': 'asks for a code',
  'features/team/pages/create/index': 'an empty form',
  'features/shop/pages/edit/index': 'a new item, an empty form',
  'features/admin/pages/home/index': 'rows that lead elsewhere',
  'features/admin/pages/first/index': 'a sentence and a button',
}

type Mode = 'held' | 'forbidden' | 'broken' | 'lost' | 'empty' | 'real'

/** Stands between one phone and the cloud, and says what becomes of its calls. */
class Line {
  private mode: Mode = 'real'
  private now = () => this.mode
  private waiting: (() => void)[] = []
  private open = 0

  private constructor(private readonly page: Page) {}

  static async of(page: Page) {
    const line = new Line(page)
    await page.route('**/functions/*', route => line.carry(route))
    return line
  }

  /** From now on; calls that were held go on. The phone notices as it would: its network goes and comes back. */
  async become(mode: Mode) {
    this.mode = mode
    for (const go of this.waiting.splice(0)) go()
    await this.page.evaluate(isLost => {
      window.dispatchEvent(new Event('offline'))
      if (!isLost) window.dispatchEvent(new Event('online'))
    }, mode === 'lost')
  }

  /** Until nothing is being asked: a question under way when things change would be answered as they were. */
  async quiet() {
    while (this.open > 0) await new Promise(resolve => setImmediate(resolve))
  }

  hold() {
    this.mode = 'held'
  }

  /** Until something is asked that does not get through. */
  asked() {
    return this.page.waitForRequest(
      request => request.url().includes('/functions/') && isHeld(request.postDataJSON().path),
    )
  }

  private async carry(route: Route) {
    this.open++
    await this.answer(route).finally(() => this.open--)
  }

  private async answer(route: Route): Promise<void> {
    if (this.mode === 'lost') return route.abort('internetdisconnected')
    const { path } = route.request().postDataJSON()
    if (!isHeld(path) || this.mode === 'real') return route.continue()
    if (this.mode === 'held') await new Promise<void>(resolve => this.waiting.push(resolve))
    const mode = this.now()
    if (mode === 'forbidden') return refuse(route, 'FORBIDDEN', '这是其他社区的内容')
    if (mode === 'broken') return refuse(route, 'INTERNAL', BROKEN)
    if (mode === 'empty') return route.fulfill({ json: emptied(await (await route.fetch()).json()) })
    return mode === 'lost' ? route.abort('internetdisconnected') : route.continue()
  }
}

/** Who one is always gets through. */
const isHeld = (path: string) => path !== 'me'

const refuse = (route: Route, code: string, message: string) =>
  route.fulfill({ json: { ok: false, error: { code, message } } })

/** The same answer with nothing in its lists. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(emptied)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'items' && Array.isArray(inner) ? [] : emptied(inner),
    ]),
  )
}

const shown = (person: Person, words: string | RegExp) =>
  person.page.getByText(words).filter({ visible: true }).first()

/** Runs in the browser: nothing is being read any more, and what was said before is gone. */
const isSettled = (before: string) => {
  const words = [...document.querySelectorAll('.screen .wide')].map(element => element.textContent).join()
  return !words.includes(before) && !document.querySelector('.screen [aria-label="正在读取"]') && words !== ''
}

/** Opens a page whose calls are held: it says that it is loading, or has nothing to wait for. */
async function open({ page }: Person, line: Line, path: string) {
  line.hold()
  const reads = READ_NOTHING[path] === undefined
  const address = `${street.url}/?${Math.random()}#/${path}${queries[path] ? `?${queries[path]}` : ''}`
  await Promise.all([page.goto(address), reads && line.asked()])
  await page.locator('.screen').filter({ visible: true }).first().waitFor()
  if (reads) await page.getByRole('status', { name: '正在读取' }).first().waitFor()
  else await page.waitForFunction(isSettled, BROKEN)
  return reads
}

/** What is refused is not offered again, what is broken is. */
async function saysWhy(person: Person, line: Line) {
  await shown(person, /没有权限/).waitFor()
  await person.page.waitForFunction(isSettled, LOST)
  await line.quiet()
  await shown(person, /没有权限/).waitFor()
  expect(await person.button('再试一次').count()).toBe(0)
  await line.become('broken')
  await shown(person, BROKEN).waitFor()
  await person.button('再试一次').first().waitFor()
}

test.each(allPages())(
  '%s says how it stands: loading, refused, broken, without a network, empty',
  async path => {
    const person = await street.person(atHomeOn(path))
    const { page } = person
    const crashes: Error[] = []
    const note = (error: Error) => crashes.push(error)
    page.on('pageerror', note)
    const line = await Line.of(page)
    const reads = await open(person, line, path)
    await line.become('forbidden')
    if (reads) await saysWhy(person, line)
    await line.become('empty')
    await page.waitForFunction(isSettled, BROKEN)
    expect(await page.locator('.screen .wide').first().textContent()).not.toBe('')
    await line.become('lost')
    await shown(person, LOST).waitFor()
    expect(await page.locator('.screen .wide').first().textContent()).not.toBe(LOST)
    await line.become('real')
    await shown(person, LOST).waitFor({ state: 'detached' })
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    page.off('pageerror', note)
    expect(crashes).toEqual([])
  },
)
