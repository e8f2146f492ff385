import type { Page, Route } from 'playwright-core'

/** How long each call is under way on a bad link, at the least: longer than a second tap takes. */
const SLOW_MS = 150

type Fate = 'arrives' | 'lost'

/**
 * A bad link between one phone and the cloud: every call is slow, and of those that change something the answer may be
 * lost, which means that the cloud has done it and the phone does not know.
 */
export class BadLink {
  /** Calls that changed something, as they reached the cloud. */
  readonly sent: { path: string; key: string }[] = []
  /** Answers that did not reach the phone. */
  lost = 0

  private constructor(private fateOf: (times: number) => Fate) {}

  /** `fateOf` says what becomes of the answer when a request has been made so many times. */
  static async of(page: Page, fateOf: (times: number) => Fate): Promise<BadLink> {
    const link = new BadLink(fateOf)
    await page.route('**/functions/*', route => link.carry(route))
    return link
  }

  become(fateOf: (times: number) => Fate) {
    this.fateOf = fateOf
  }

  private async carry(route: Route) {
    const { path, key } = route.request().postDataJSON()
    await new Promise(resolve => setTimeout(resolve, SLOW_MS))
    if (typeof key !== 'string') return route.continue()
    this.sent.push({ path, key })
    const times = this.sent.filter(one => one.key === key).length
    if (this.fateOf(times) === 'arrives') return route.continue()
    // Counted first: the second of two quick taps may be answered before this one.
    this.lost++
    await route.fetch()
    await route.abort('connectionreset')
  }
}

export const firstAnswerLost = (times: number): Fate => (times === 1 ? 'lost' : 'arrives')
export const everyAnswerLost = (): Fate => 'lost'

/** Calls of one procedure are made, and so many of the answers lost; answers what was sent, in order. */
export async function loseAnswers(page: Page, path: string, times: number) {
  const sent: { key?: string; input: Record<string, unknown> }[] = []
  await page.route('**/functions/*', async route => {
    const asked = route.request().postDataJSON()
    if (asked.path !== path) return route.continue()
    sent.push(asked)
    if (sent.length > times) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  return sent
}

/** Calls of one procedure wait until the test says what becomes of them. */
export class Held {
  private readonly routes: Route[] = []
  private isOpen = false

  static async of(page: Page, path: string): Promise<Held> {
    const held = new Held()
    await page.route('**/functions/*', route => {
      if (held.isOpen || route.request().postDataJSON().path !== path) void route.continue()
      else held.routes.push(route)
    })
    return held
  }

  /** Waits until a call is held, and says how many are. */
  async waiting() {
    while (this.routes.length === 0) await new Promise(resolve => setTimeout(resolve, 20))
    return this.routes.length
  }

  /** They never get through; later ones go their way. */
  async lose() {
    this.isOpen = true
    for (const route of this.routes.splice(0)) await route.abort('connectionreset')
  }

  /** The server says no. */
  async refuse(message: string) {
    const json = { ok: false, error: { code: 'TOO_MANY_REQUESTS', message } }
    for (const route of this.routes.splice(0)) await route.fulfill({ json })
  }
}
