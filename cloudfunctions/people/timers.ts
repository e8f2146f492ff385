import { command } from '../kit/cloud'
import type { Timers } from '../kit/function'
import { BATCH, forEachDue } from '../kit/timer'
import { eraseSome } from './myData/erase'
import { rosterImports } from './roster/collections'
import { dropStale, removeLeftChunks } from './roster/importRun'

const KEPT_MS = 24 * 60 * 60_000

/** Imports that were looked at a day ago and not written are dropped; rows of those that were closed go, should any be left. */
async function dropStaleImports(at: Date) {
  const due = await rosterImports.find({
    where: { status: 'previewed', createdAt: command.lt(new Date(at.getTime() - KEPT_MS)) },
    orderBy: [['createdAt', 'asc']],
    limit: BATCH,
  })
  const dropped = await forEachDue(due, ({ _id }) => dropStale(_id))
  return { dropped, left: await removeLeftChunks() }
}

export const timers: Timers = { staleImports: dropStaleImports, erasures: eraseSome }
