/** Operations on the ledger by their numbers: the same number is the same operation, whoever does it and how often. */
import { AppError, found } from '../../../cloudfunctions/kit/errors'
import { transact } from '../../../cloudfunctions/kit/transaction'
import { amend } from '../../../cloudfunctions/ledger/amend'
import { award, type Service } from '../../../cloudfunctions/ledger/award'
import { type Owner, serviceRecords } from '../../../cloudfunctions/ledger/collections'
import { giveBackMinutes, handOver, setOut } from '../../../cloudfunctions/ledger/gift'
import { post } from '../../../cloudfunctions/ledger/post'

/** Collisions are what a storm is made of: their lines in the log would drown the rest, and be taken for dots. */
console.info = () => undefined

const PEOPLE = 40
const NO_LIMIT = { minutesAMonth: 6000, answerDays: 7 }
const COMMUNITIES = ['wutong', 'huaiyin']
const at = new Date('2026-11-21T02:10:00Z')

/** A number that looks random and is always the same: mulberry32. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % sides
  }
}

const someone = (roll: (sides: number) => number) => `storm-${roll(PEOPLE)}`

/** The service that operation `n` records, if it is an award. */
function serviceOf(n: number): Service {
  const roll = dice(n * 7 + 1)
  return {
    ...{ personId: someone(roll), communityId: COMMUNITIES[roll(2)] ?? '', ref: `storm:${n}`, title: '值守' },
    ...{ minutes: roll(180), points: roll(60), at, why: '岗位服务：值守' },
  }
}
const recordOf = (n: number) => `storm:${n}:${serviceOf(n).personId}`

/** Says of an earlier service that it was another one, or none. Of all who say so, one is believed. */
async function correct(n: number, target: number, isService: boolean) {
  const old = serviceOf(target)
  const roll = dice(n * 13 + 5)
  const next = isService ? { ...old, minutes: roll(200), points: roll(80), revision: 1 } : null
  await transact(async tx => {
    found(await tx.get(serviceRecords, recordOf(target)), '这条服务记录')
    await amend(tx, { old, next, at, why: '更正' })
  })
}

async function give(n: number) {
  const roll = dice(n * 11 + 3)
  const passing = {
    ...{ giftId: `storm-${n}`, communityId: COMMUNITIES[roll(2)] ?? '', giverId: someone(roll) },
    ...{ receiverId: someone(roll), minutes: 1 + roll(90), at, why: '赠送时长' },
  }
  await transact(
    async tx => void (await setOut(tx, passing, { month: '2026-11', limitsNow: async () => NO_LIMIT })),
  )
  await transact(tx => (roll(2) ? handOver(tx, passing) : giveBackMinutes(tx, passing)))
}

function move(n: number, what: string) {
  const roll = dice(n * 17 + 9)
  const owner: Owner = `person:${someone(roll)}`
  const community: Owner = `community:${COMMUNITIES[roll(2)]}`
  const sides = what === 'spend' || roll(2) ? { from: owner, to: community } : { from: community, to: owner }
  const amounts = { points: roll(50), minutes: roll(60) }
  return transact(tx =>
    post(tx, { key: `${what}:${n}`, ...sides, ...amounts, at, why: what, ref: `${what}:${n}` }),
  )
}

export type Outcome = 'ok' | 'CONFLICT' | 'NOT_FOUND'

/** Does operation `n`. Refusals are outcomes; «too many at once» is tried again; anything else is a fault. */
export async function operate(n: number): Promise<Outcome> {
  const roll = dice(n)
  const kind = roll(10)
  const earlier = roll(Math.max(1, n))
  try {
    if (kind < 5) await transact(tx => award(tx, serviceOf(n)))
    else if (kind < 7) await correct(n, earlier, kind === 6)
    else if (kind === 7) await give(n)
    else await move(n, kind === 8 ? 'spend' : 'adjust')
    return 'ok'
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'TOO_MANY_REQUESTS') return operate(n)
    if (error.code === 'CONFLICT' || error.code === 'NOT_FOUND') return error.code
    throw error
  }
}

/** Whether operation `n` records a service. */
export const isAward = (n: number) => dice(n)(10) < 5

/** All of them, in lanes side by side; some are done twice at the same moment. */
export async function operateAll(
  from: number,
  to: number,
  lanes: number,
  done: () => void = () => undefined,
) {
  const counts: Record<string, number> = {}
  let next = from
  const lane = async () => {
    while (next < to) {
      const n = next
      next += 1
      const twice = n % 8 === 0 ? [operate(n), operate(n)] : [operate(n)]
      for (const outcome of await Promise.all(twice)) counts[outcome] = (counts[outcome] ?? 0) + 1
      done()
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return counts
}
