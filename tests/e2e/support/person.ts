import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import jsQR from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import { PNG } from 'pngjs'

const PHONE = { width: 390, height: 844 }
const SCREENS = path.resolve(__dirname, '../../../dist/screens')
/** WeChat's page stack is no deeper. */
const MOST_PAGES = 10
const PATIENCE_MS = 40_000
const TRY_MS = 2_000
/** The address of a tab, or of the app's first page before its router has named it. */
const TAB = /(#\/pages\/|\/$)/

/** The pages of the tabs. */
const TABS = { 首页: 'home', 服务: 'service', 我的: 'me' }

/** How many taps have arrived on a page. */
const COUNT_TAPS = "window.taps = 0; addEventListener('click', () => { window.taps += 1 }, true)"

/** Whether it came about in its time. */
const succeeds = (attempt: Promise<unknown>) =>
  attempt.then(
    () => true,
    () => false,
  )

/** What a person does with a phone: sees words, taps buttons, types into fields. Hidden things cannot be touched. */
export class Person {
  /** Everything the browser complained about: a page that works has none. */
  readonly complaints: string[] = []
  /** How many taps it took so far; one that a busy phone lost and that was made again counts once. */
  made = 0

  private constructor(public page: Page) {
    this.watch(page)
  }

  private watch(page: Page) {
    page.on('pageerror', error => this.complaints.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error') this.complaints.push(message.text())
    })
  }

  /** The app is killed: what it had in mind is gone, what the phone keeps is not. `start` opens it again, where it was. */
  async killed() {
    const where = this.page.url()
    const context = this.page.context()
    await this.page.close()
    return {
      start: async (url = where) => {
        this.page = await context.newPage()
        this.watch(this.page)
        await this.page.goto(url)
      },
    }
  }

  static async at(browser: Browser, url: string, id: string, time: Date): Promise<Person> {
    const context = await browser.newContext({
      viewport: PHONE,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      hasTouch: true,
    })
    context.setDefaultTimeout(PATIENCE_MS)
    await context.clock.install({ time })
    await context.addInitScript(COUNT_TAPS)
    const page = await context.newPage()
    const person = new Person(page)
    await page.goto(url)
    await person.become(id)
    return person
  }

  /** Chooses who to be in the demo bar; another person is another session, so the page loads anew: wait for that load. */
  private async become(id: string) {
    const bar = this.page.getByLabel('演示 · 您现在是')
    if ((await bar.inputValue()) === id) return
    const loaded = this.page.waitForEvent('load')
    await bar.selectOption(id)
    await loaded
  }

  /**
   * Taps a button by its words. A button found just before its page gave way to the next one is looked for anew, as a
   * person would: Playwright by itself holds on to the element it found first. On a busy machine it may also give up on
   * a tap that has arrived: whether one did is asked of the page, so that nothing is tapped twice.
   */
  async tap(name: string | RegExp) {
    this.made++
    const before = await this.taps()
    for (let left = PATIENCE_MS; left > TRY_MS; left -= TRY_MS) {
      const tapped = await succeeds(this.button(name).first().click({ timeout: TRY_MS }))
      if (tapped || (await this.taps()) !== before) return
    }
    await this.button(name).first().click({ timeout: TRY_MS })
  }

  private taps = () => this.page.evaluate<number>('window.taps')

  /**
   * Taps what leads to another page until it is left: a busy phone now and then loses a tap on a page that is still
   * sliding in, and a person then taps again.
   */
  async follow(name: string | RegExp) {
    this.made++
    const from = this.page.url()
    const left = (timeout: number) => this.page.waitForURL(url => url.href !== from, { timeout })
    for (let tries = PATIENCE_MS / TRY_MS; tries > 0; tries--) {
      await this.button(name)
        .first()
        .click({ timeout: TRY_MS })
        .catch(() => undefined)
      if (await succeeds(left(TRY_MS))) return this.shown()
    }
    throw new Error(`「${name}」 leads nowhere from ${from}`)
  }

  /** The address comes before the page: until its code has arrived, the page before is still to be seen. */
  private async shown() {
    const path = new URL(this.page.url()).hash.slice(1).split('?')[0]
    await this.page.locator(`.taro_page[id^="${path}"]`).filter({ visible: true }).last().waitFor()
  }

  button = (name: string | RegExp) =>
    this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })

  /** Taps a button that stands in the same row as these words. */
  tapIn = (words: string, name: string) => {
    this.made++
    return this.page
      .locator('.row, .task')
      .filter({ hasText: words, visible: true })
      .getByRole('button', { name, exact: true })
      .first()
      .click()
  }

  /** Answers what is asked before something that cannot be undone, or chooses from what «更多» opens. */
  agree = (words: string) => {
    this.made++
    return this.page.getByText(words, { exact: true }).filter({ visible: true }).click()
  }

  /**
   * Opens a tab of the tab bar, and waits until it is shown: its address comes before it, and what is tapped next may stand
   * on the tab before, too.
   */
  async tab(name: keyof typeof TABS) {
    this.made++
    await this.page.locator('.taro-tabbar__tabbar').getByText(name, { exact: true }).click()
    const shown = this.page.locator(`.taro_page[id^="/pages/${TABS[name]}/"]`).filter({ visible: true })
    await shown.waitFor()
  }

  /** Types into a field by its label. */
  type = (label: string, text: string, nth = 0) =>
    this.page.getByRole('textbox', { name: label, exact: true }).nth(nth).fill(text)

  /** Chooses a picture by the button of this name. */
  async choosePhoto(name: string, picture: Buffer) {
    const before = await this.page.getByRole('button', { name: /^去掉照片/ }).count()
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.tap(name)])
    await chooser.setFiles({ name: 'picture.png', mimeType: 'image/png', buffer: picture })
    // The form has it once it can be taken out again.
    await this.page
      .getByRole('button', { name: /^去掉照片/ })
      .nth(before)
      .waitFor()
  }

  /** Waits until the words can be seen. */
  sees = (words: string | RegExp) => this.visible(words).first().waitFor()

  /** Waits until the words cannot be seen any more. */
  seesNot = (words: string | RegExp) => this.visible(words).first().waitFor({ state: 'detached' })

  /** Loads the page again until the words can be seen: what somebody else does may not be done yet. */
  async reloadUntil(words: string | RegExp) {
    for (let left = PATIENCE_MS; left > TRY_MS; left -= TRY_MS) {
      await this.page.reload()
      if (await succeeds(this.visible(words).first().waitFor({ timeout: TRY_MS }))) return
    }
    await this.sees(words)
  }

  private visible = (words: string | RegExp) => this.page.getByText(words).filter({ visible: true })

  /** The whole text of the first element that says so and can be seen. */
  textOf = async (words: RegExp) => (await this.visible(words).first().textContent()) ?? ''

  /** What the QR code on the screen says to a scanner, read from its pixels as soon as it is drawn. */
  async scan() {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
      const { width, height, data } = PNG.sync.read(await this.page.screenshot())
      const read = jsQR(new Uint8ClampedArray(data), width, height)
      if (read) return read.data
    }
    throw new Error('the screen shows no readable QR code')
  }

  /**
   * Goes back, page by page, until a button that starts with these words is there. Each page gets time to show its
   * content first, and a tab is never gone back from: that would leave the app.
   */
  async backTo(words: string) {
    const there = this.button(new RegExp(`^${words}`)).first()
    for (let pages = 0; pages < MOST_PAGES && !TAB.test(this.page.url()); pages++) {
      if (await succeeds(there.waitFor({ timeout: TRY_MS }))) return
      const from = this.page.url()
      await this.page.goBack()
      await this.page.waitForURL(url => url.href !== from)
    }
    await there.waitFor()
  }

  pass = (minutes: number) => this.page.clock.fastForward(minutes * 60_000)

  /** Keeps the screen as dist/screens/<name>.png, for people to look at. */
  async snap(name: string) {
    await mkdir(SCREENS, { recursive: true })
    await this.page.screenshot({ path: path.join(SCREENS, `${name}.png`) })
  }
}
