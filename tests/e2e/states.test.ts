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

type Mode = 'held' | 'forbidden' | 'broken' | 'lost' | 'empty' | 'real'

/** Stands between one phone and the cloud, and says what becomes of its calls. Who the person is always gets through. */
class Line {
  private mode: Mode = 'real'
  private now = () => this.mode
  private waiting: (() => void)[] = []
  /** The calls that were answered otherwise than by the cloud. */
  calls = 0
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
    this.calls = 0
  }

  private async carry(route: Route) {
    this.open++
    await this.answer(route).finally(() => this.open--)
  }

  private async answer(route: Route): Promise<void> {
    if (this.mode === 'lost') return route.abort('internetdisconnected')
    const { path } = route.request().postDataJSON()
    if (path === 'me' || this.mode === 'real') return route.continue()
    this.calls++
    if (this.mode === 'held') await new Promise<void>(resolve => this.waiting.push(resolve))
    const mode = this.now()
    if (mode === 'forbidden') return refuse(route, 'FORBIDDEN', '这是其他社区的内容')
    if (mode === 'broken') return refuse(route, 'INTERNAL', BROKEN)
    if (mode === 'empty') return route.fulfill({ json: emptied(await (await route.fetch()).json()) })
    return mode === 'lost' ? route.abort('internetdisconnected') : route.continue()
  }
}

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

test.each(allPages())(
  '%s says how it stands: loading, refused, broken, without a network, empty',
  async path => {
    const person = await street.person(atHomeOn(path))
    const { page } = person
    const crashes: Error[] = []
    const note = (error: Error) => crashes.push(error)
    page.on('pageerror', note)
    const line = await Line.of(page)
    line.hold()
    await page.goto(`${street.url}/?${Math.random()}#/${path}${queries[path] ? `?${queries[path]}` : ''}`)
    await page.locator('.screen').filter({ visible: true }).first().waitFor()
    await page.waitForLoadState('networkidle', { timeout: 1_500 }).catch(() => undefined)
    // A form is there before what it reads besides.
    const waits = line.calls > 0 && (await page.getByRole('status', { name: '正在读取' }).count()) > 0

    await line.become('forbidden')
    if (waits) {
      await shown(person, /没有权限/).waitFor()
      await page.waitForFunction(isSettled, LOST)
      await line.quiet()
      await shown(person, /没有权限/).waitFor()
      expect(await person.button('再试一次').count()).toBe(0)
      await line.become('broken')
      await shown(person, BROKEN).waitFor()
      await person.button('再试一次').first().waitFor()
    }
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
