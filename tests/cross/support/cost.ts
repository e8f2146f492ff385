/** What one call costs, as the local cloud counted it, and what it may cost. */
import * as z from 'zod'
import type { TestCloud } from '../../../emulator/testing'
import type { Answer } from '../client'
import { newKey } from './asked'
import { goodCalls } from './good'
import type { Town } from './good/good'
import type { procedures } from './routers'

export type Procedure = (typeof procedures)[number]

export interface Cost {
  /** Requests to the database: the look-up of the caller, the beginning and the commit of a transaction included. */
  requests: number
  examined: number
  returned: number
  /** Size of the answer's JSON text. */
  bytes: number
}

const MOST_READS = 3
const MOST_WRITES = 7
const MOST_BYTES = 100 * 1024
const mayExamine = (returned: number) => 3 * returned + 10

const calls = z.object({
  items: z.array(
    z.object({
      source: z.string(),
      resultBytes: z.number().optional(),
      lines: z.array(z.string()),
      database: z.object({ requests: z.number(), examined: z.number(), returned: z.number() }),
    }),
  ),
})
/** Enough to find a call again among the timers and pushes that came after it. */
const RECENT = 20

export interface Measured {
  answer: Answer<unknown>
  cost: Cost
}

/** Makes the good call of a procedure, alone, and reads what it cost. */
export async function measured(
  cloud: Pick<TestCloud, 'api'>,
  town: Town,
  { name, path, full }: Procedure,
): Promise<Measured> {
  const prepare = goodCalls[name][path]
  if (!prepare) throw new Error(`${full} has no good call in tests/cross/support/good`)
  const { who, input } = await prepare(town)
  // As the app makes it: with the key that each change bears.
  const answer = await town.as(who).send(name, path, input, newKey())
  return { answer, cost: await costOf(cloud) }
}

/** What the latest call cost that an app made, of one function or of all: a push, too, is in somebody's name, and may end later. */
export async function costOf(cloud: Pick<TestCloud, 'api'>, name?: string): Promise<Cost> {
  const [latest] = await callsOfApps(cloud, name)
  if (!latest) throw new Error('the local cloud kept no call of anybody')
  return priceOf(latest)
}

/** The same of the latest few calls, the newest first. */
export const costsOf = async (cloud: Pick<TestCloud, 'api'>, name: string, limit: number) =>
  (await callsOfApps(cloud, name, limit)).map(priceOf)

type Call = z.infer<typeof calls>['items'][number]

async function callsOfApps(cloud: Pick<TestCloud, 'api'>, name?: string, limit = RECENT): Promise<Call[]> {
  const of = name === undefined ? '' : `&function=${name}`
  const { items } = calls.parse(await cloud.api(`calls?limit=${limit}${of}`))
  return items.filter(({ source }) => source === 'client')
}

function priceOf({ database, lines, resultBytes: bytes }: Call): Cost {
  if (bytes === undefined) throw new Error('the call has no answer, so no size')
  return { ...database, requests: database.requests - lostIn(lines), bytes }
}

/** A transaction that met another one (a timer's, a push's) starts over: what it lost is not the call's own price (kit/transaction). */
const lostIn = (lines: string[]) =>
  lines.reduce((sum, line) => sum + Number(/starts over, (\d+) requests lost/.exec(line)?.[1] ?? 0), 0)

/** What of the budget a call oversteps; empty when nothing. */
export function overBudget({ type }: Pick<Procedure, 'type'>, { requests, examined, returned, bytes }: Cost) {
  const most = type === 'query' ? MOST_READS : MOST_WRITES
  return [
    ...(requests > most ? [`${requests} requests, ${most} allowed`] : []),
    ...(examined > mayExamine(returned) ? [`examined ${examined} to return ${returned}`] : []),
    ...(bytes > MOST_BYTES ? [`${bytes} bytes`] : []),
  ]
}
