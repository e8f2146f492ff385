import { createHash } from 'node:crypto'
import * as z from 'zod'
import { audits } from '../kit/audit'
import { daySpan, monthOf } from '../kit/clock'
import { database } from '../kit/cloud'
import { readList } from '../kit/replies'
import type { Transaction } from '../kit/transaction'
import { RETRY } from '../kit/transaction'
import { claimIdOf, type ShiftClaim, shiftClaims } from '../post/collections'

/**
 * The monthly cap of what one secretary may enter: so many numbered places a month, each taken once, by the audit line of the
 * entry itself, whose id is the place's. However many enter at once, no place is taken twice, and it costs no request.
 */
export const MOST_SLOTS = 60

const HEX_OF_TIME = 12
const HEX_OF_REST = 20

/** An id as kit/ids makes them, from the month's first moment, but the same whenever it is asked for. */
export function slotId(secretaryId: string, month: string, number: number): string {
  const start = daySpan(`${month}-01`, `${month}-01`).start.getTime()
  const digest = createHash('sha256').update(`entry ${secretaryId} ${month} ${number}`).digest('hex')
  return start.toString(16).padStart(HEX_OF_TIME, '0') + digest.slice(0, HEX_OF_REST)
}

const numbers = (count: number) =>
  Array.from({ length: Math.min(count, MOST_SLOTS) }, (_, index) => index + 1)

const withUsed = shiftClaims.schema.extend({ used: z.array(z.object({ _id: z.string() })) })

/** The claim in question, the secretary's own on the same shift, and the places taken this month: by one request. */
export async function beforeEntry(
  secretaryId: string,
  { shiftId, personId }: { shiftId: string; personId: string },
  at: Date,
) {
  const ids = numbers(MOST_SLOTS).map(number => slotId(secretaryId, monthOf(at), number))
  const [claimId, ownId] = [claimIdOf(shiftId, personId), claimIdOf(shiftId, secretaryId)]
  const answer: unknown = await database
    .collection(shiftClaims.name)
    .aggregate()
    .match({ _id: database.command.in([claimId, ownId]) })
    .addFields({ slots: ids })
    .lookup({ from: audits.name, localField: 'slots', foreignField: '_id', as: 'used' })
    .end()
  const found = readList(withUsed, answer)
  const { used = [], ...claim } = found.find(one => one._id === claimId) ?? { _id: undefined }
  return {
    claim: claim._id === undefined ? null : claim,
    own: found.find(one => one._id === ownId && ownId !== claimId) ?? null,
    used: new Set(used.map(one => one._id)),
  }
}

export type BeforeEntry = Awaited<ReturnType<typeof beforeEntry>>

/** A free place of the month, at random so that many at once collide seldom; undefined when the cap is reached. */
export function freeSlot(secretaryId: string, at: Date, cap: number, used: ReadonlySet<string>) {
  const free = numbers(cap)
    .map(number => slotId(secretaryId, monthOf(at), number))
    .filter(id => !used.has(id))
  return free[Math.floor(Math.random() * free.length)]
}

/** Takes a place with the line that says what was entered; whoever took it in the same moment makes this one look again. */
export const takeSlot = (
  tx: Transaction,
  slot: string,
  by: { _id: string; displayName: string },
  claim: ShiftClaim,
  change: { action: string; to: string; at: Date; reason: string },
) =>
  tx.insert(
    audits,
    [
      {
        _id: slot,
        communityId: claim.communityId,
        ref: `claim:${claim._id}`,
        actorId: by._id,
        actorName: by.displayName,
        from: claim.status,
        ...change,
      },
    ],
    RETRY,
  )
