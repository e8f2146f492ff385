import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import * as z from 'zod'
import { startTestCloud, type TestCloud } from '../../../emulator/testing'
import { findBrowser } from '../../../scripts/browser'
import { seedDemo } from '../../seed/load'
import { Person } from './person'

/** A Wednesday morning: the next full hour is 10:00, so a post published with the form's own times opens for check-in. */
const START = '2026-11-25T09:20:00+08:00'
const clockState = z.object({ now: z.string() })
const DIST = path.resolve(__dirname, '../../../dist')

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A demo street of its own, with a browser in front of it and one clock for all. */
export class Street {
  private readonly people = new Map<string, Person>()

  private constructor(
    private readonly cloud: TestCloud,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Street> {
    const executablePath = findBrowser()
    if (!executablePath) throw new Error('no Chromium: run npm test, which finds or installs one')
    const cloud = await startTestCloud({
      functionsDir: path.join(DIST, 'cloudfunctions'),
      databaseFile: path.join(DIST, 'database.json'),
      staticDir: process.env.LINLI_H5 ?? path.join(DIST, 'h5'),
      scans: 'refuse',
      messagePush: { wxa_media_check: 'wish' },
    })
    await cloud.clock.set(START)
    await seedDemo(cloud.url, new Date(START))
    return new Street(cloud, await chromium.launch({ executablePath, args: SWITCHES }))
  }

  /** A person of the demo street with a phone of their own, on the home page. */
  async person(id: string): Promise<Person> {
    const known = this.people.get(id)
    if (known) return known
    // The cloud's clock has run since the street was opened; a phone that lags behind it shows and sends old codes.
    const { now } = clockState.parse(await this.cloud.api('clock'))
    const person = await Person.at(this.browser, this.cloud.url, id, new Date(now))
    this.people.set(id, person)
    return person
  }

  /** Time passes for the cloud and on every phone. */
  async pass(minutes: number) {
    await this.cloud.clock.advance(minutes * 60_000)
    for (const person of this.people.values()) await person.pass(minutes)
  }

  outbox = () => this.cloud.outbox()

  /** Where its app and its functions are. */
  get url() {
    return this.cloud.url
  }

  /** Ends all; what everyone saw last stays in dist/screens for whoever wonders why a test failed. */
  async close() {
    const suite = path.basename(expect.getState().testPath ?? '', '.test.ts')
    for (const [id, person] of this.people) await person.snap(`last-${suite}-${id}`)
    await this.browser.close()
    await this.cloud.stop()
  }
}
