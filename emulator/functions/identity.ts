/** On whose behalf a function runs, and by which way the event came. */
import { randomUUID } from 'node:crypto'

/** The person behind an event, as the platform knows them. */
export interface Person {
  openid?: string
  unionid?: string
  clientIp?: string
  clientIpv6?: string
}

/** Which door an event came through. */
export type Door = 'client' | 'function' | 'timer' | 'page' | 'cloud'

/** Where an event comes from; what `getWXContext()` and the page tell of it. */
export interface Origin extends Person {
  door: Door
  /** SOURCE of `getWXContext()`: the doors passed so far, separated by commas. */
  source: string
  /** How many functions led here by calling one another; none when it is missing. */
  depth?: number
}

/** A mini-program, or a test in its place. */
export const fromClient = (person: Person): Origin => ({ ...person, door: 'client', source: 'wx_client' })

/** A person at the emulator's page, in the place of one at the developer tools. */
export const fromPage = (person: Person): Origin => ({ ...person, door: 'page', source: 'wx_devtools' })

/** A timer trigger: nobody's behalf. */
export const fromTimer = (): Origin => ({ door: 'timer', source: 'wx_trigger' })

/** The platform itself, which pushes messages to functions, perhaps about a person. */
export const fromCloud = (person: Person = {}): Origin => ({ ...person, door: 'cloud', source: 'wx_unknown' })

/** `callFunction`: the callee sees the caller's person, and the chain that led to it. */
export const fromFunction = (caller: Partial<Origin>): Origin => ({
  ...caller,
  door: 'function',
  source: caller.source ? `${caller.source},scf` : 'scf',
  depth: (caller.depth ?? 0) + 1,
})

const INSTANCE = 'emulator-'

/** A name for an instance: its SDK signs requests with it, which tells who is asking. */
export const newInstanceId = (functionName: string): string => `${INSTANCE}${functionName}-${randomUUID()}`

/** True for the name of any instance, also of one that has ended. */
export const isInstanceId = (secretId: string): boolean => secretId.startsWith(INSTANCE)
