/** A cloud of its own for a test file, with the demo street in it, at a fixed moment. */
import { startTestCloud, type TestCloud } from '../../../emulator/testing'
import { seedDemo } from '../../seed/load'
import { caller } from '../client'
import { DATABASE, FUNCTIONS, functionsBuilt } from './built'

/** A Saturday morning in Asia/Shanghai: every test sees the same street. */
export const START = '2026-11-21T10:10:00+08:00'

const MINUTE = 60_000
/** Minutes of 32 days: the local cloud leaps over more than 31 (CLOCK_LEAP_MS). */
const BEYOND_A_LEAP = 32 * 24 * 60
export const minutes = (count: number) => count * MINUTE
export const days = (count: number) => count * 24 * 60 * MINUTE

/** A time so many minutes from START, as an input has it. */
export const startPlus = (count: number) => new Date(Date.parse(START) + minutes(count)).toISOString()

/** Starts the street before the tests of a file and stops it after them; `env` is what its functions are deployed with. */
export function demoStreet(env: Readonly<Record<string, string>> = {}) {
  let cloud: TestCloud | undefined
  const running = () => {
    if (!cloud) throw new Error('the cloud starts in beforeAll: use it inside a test')
    return cloud
  }
  beforeAll(async () => {
    await functionsBuilt()
    cloud = await startTestCloud({
      functionsDir: FUNCTIONS,
      databaseFile: DATABASE,
      scans: 'refuse',
      messagePush: { wxa_media_check: 'wish' },
      env,
    })
    await cloud.clock.set(START)
    await seedDemo(cloud.url, new Date(START))
  })
  afterAll(async () => cloud?.stop())
  return {
    cloud: running,
    /** Someone with this OPENID. */
    as: (openId: string) => caller(running().url, openId),
    /** Moves the cloud's clock to so many minutes after START; what a test does takes no time worth the name. */
    at: (count: number) => running().clock.set(startPlus(count)),
    /**
     * The same, but nobody lives through the time between: each timer that is due at that very minute runs once. For days at a
     * time, where the runs on the way would take minutes and change nothing. From far back it is a leap to the cloud.
     */
    async leap(count: number) {
      await running().clock.set(startPlus(count - BEYOND_A_LEAP))
      await running().clock.set(startPlus(count))
    },
  }
}
export type Street = ReturnType<typeof demoStreet>
