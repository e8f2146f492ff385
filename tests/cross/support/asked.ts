/** Calls that bear a key, as an app makes them that asks again when an answer was lost; and what they left behind. */
import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { TestCloud } from '../../../emulator/testing'
import { post } from '../client'
import { collectionNames, documents } from './snapshot'

export const newKey = () => `test-${randomUUID()}`

export interface Asked {
  who: string
  name: string
  path: string
  input: unknown
  key: string
}

const envelope = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string(), message: z.string() }) }),
])
export type Said = z.infer<typeof envelope>

export async function ask(url: string, { who, name, path, input, key }: Asked): Promise<Said> {
  const { body } = await post(url, name, JSON.stringify({ path, input, key }), who)
  return envelope.parse(body)
}

/** Collections that timers and pushes write while a call is made. */
const OF_OTHERS = [
  'tallies',
  'volunteerMonths',
  'unitStandings',
  'reportProgress',
  'timerProgress',
  'mediaVerdicts',
  'warnings',
]
const watched = () => collectionNames().filter(name => !OF_OTHERS.includes(name))

/** What is stored but by the clock and by pushes, as text. */
export async function stored(): Promise<string[]> {
  const all = await Promise.all(watched().map(documents))
  return all.flat().filter(isOfPeople).map(netOfBudgets)
}

const isOfPeople = (text: string) =>
  !text.includes('"actorId":"timer"') && (!text.includes('"kind":"message"') || text.includes('"byId"'))

/** What was set aside for a change that was made already is given back: the month's books show both sides, its room neither. */
const netOfBudgets = (text: string) =>
  text.replace(/"promised":(\d+),"back":(\d+)/g, (_, promised, back) => `"net":${promised - back}`)

/** A picture of a thing, and one of a person. */
const BEING_CHECKED = /"state":"checking"|"avatarTrace":"/

/** The same once the verdicts on pictures are written, which are pushed a moment later. */
export async function settled(): Promise<string[]> {
  let all = await stored()
  for (let looks = 0; looks < 400 && all.some(text => BEING_CHECKED.test(text)); looks++) {
    await new Promise(resolve => setTimeout(resolve, 25))
    all = await stored()
  }
  return all
}

const counts = z.object({ items: z.array(z.object({ name: z.string(), documents: z.number() })) })

/** How many documents people have brought to each collection so far. */
export async function sizes(cloud: Pick<TestCloud, 'api'>): Promise<Record<string, number>> {
  const { items } = counts.parse(await cloud.api('collections'))
  const journal = (await documents('journal')).filter(isOfPeople).length
  const own = items.filter(({ name }) => watched().includes(name))
  return { ...Object.fromEntries(own.map(one => [one.name, one.documents])), journal }
}

export const grown = (before: Record<string, number>, after: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(after)
      .map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
      .filter(([, more]) => more !== 0),
  )
