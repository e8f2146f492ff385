import { audit } from '../../kit/audit'
import { now } from '../../kit/clock'
import { command } from '../../kit/cloud'
import { conflict } from '../../kit/errors'
import { newId } from '../../kit/ids'
import { type Person, people } from '../../kit/person'
import { removeFiles } from '../../kit/photos'
import { forEachDue } from '../../kit/timer'
import { transact } from '../../kit/transaction'
import { ERASED_NAME } from '../labels'
import { type Erasure, erasures } from './collections'
import { dutiesOf } from './duties'
import { followLines, isByActor, tidyLog } from './log'
import { leaveLists, leaveRow } from './rosters'
import { bury, type Stored, stillNaming, takeOut } from './store'
import { TRACES, type Trace } from './traces'

/** What stands in the way of being forgotten: roles, and whatever others count on. */
export async function eraseCheck(person: Person) {
  return { roles: person.roles.map(({ role }) => role), duties: await dutiesOf(person) }
}

/**
 * Forgets the caller. Name, phone and memberships go at once and nothing more can be done in their name; the records are
 * taken over by a pseudonym in batches (see `eraseSome`), so that figures stay true and nobody is behind them.
 */
export async function erase(person: Person) {
  if (person.roles.length > 0) throw conflict('您还担任着职务，请先请街道管理员免去，再来注销')
  const duties = await dutiesOf(person)
  const [first] = duties
  if (first) throw conflict(`您${first.what}「${first.titles[0]}」还没有办完，请先办完或者撤回，再来注销`)
  return beginErasure(person)
}

/** From here on nothing can be done in the person's name, and the clock goes on. */
export async function beginErasure(person: Person) {
  const { _id, displayName: name, phone, communityId, memberships, pastMemberships = [] } = person
  const startedAt = now()
  const unitIds = [...new Set([...memberships, ...pastMemberships].map(({ unitId }) => unitId))]
  const who = { _id, name, unitIds, ...(phone !== undefined && { phone }) }
  const job: Erasure = { ...who, alias: `erased-${newId()}`, startedAt }
  await leaveKin(person)
  const answer = await transact(async tx => {
    await tx.insert(erasures, [job], '您的账号已经在注销了')
    await tx.update(people, _id, { displayName: ERASED_NAME, ...GONE, erasing: true })
    const line = { communityId, ref: `person:${_id}`, at: startedAt, action: 'erase' }
    await audit(tx, { _id, displayName: ERASED_NAME }, line)
    return { startedAt: startedAt.toISOString() }
  })
  if (person.avatar) await removeFiles([person.avatar.fileId])
  return answer
}

/** The relatives' lists know who they are, so nobody else is looked at. */
async function leaveKin({ _id, kin = [] }: Person) {
  for (const { personId } of kin)
    await people.updateIf({ _id: personId }, { kin: command.pull({ personId: _id }) })
}

const GONE = {
  ...{ phone: undefined, consent: undefined, pastMemberships: undefined, memberships: [] },
  ...{ skills: undefined, standInFor: undefined, teamKeys: undefined, kin: undefined },
  ...{ avatar: undefined, avatarTrace: undefined, hears: undefined },
}

/** So many documents a run, all in all: well within a function's time. */
const MOST_A_RUN = 300
const AT_ONCE = 50

/** The clock's turn: goes on with whoever is being forgotten, the one who waits longest first. */
export async function eraseSome(at: Date) {
  const due = await erasures.find({ where: {}, orderBy: [['startedAt', 'asc']], limit: 10 })
  let left = MOST_A_RUN
  const done = await forEachDue(due, async job => {
    if (left <= 0) return
    left -= await sweep(job, left)
    if (left > 0) await bury(job, at)
  })
  return { done }
}

/** Takes the person out of up to `most` documents; fewer than that means that none is left. */
async function sweep(job: Erasure, most: number) {
  await leaveLists(job)
  let swept = 0
  for (const trace of TRACES)
    while (swept < most) {
      const documents = await stillNaming(trace, job._id, Math.min(AT_ONCE, most - swept))
      // Before the lines are nobody's any more: what they say was changed by this person.
      if (isByActor(trace)) await followLines(documents, job)
      for (const document of documents) await forget(trace, document, job)
      swept += documents.length
      if (documents.length === 0) break
    }
  return swept
}

async function forget(trace: Trace, document: Stored, job: Erasure) {
  await tidyLog(trace, document, job)
  if (trace.gone?.includes('rosterId')) await leaveRow(document)
  await takeOut(trace, document, job)
}
