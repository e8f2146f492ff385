import { audit } from '../../kit/audit'
import { now } from '../../kit/clock'
import { AppError, conflict, found } from '../../kit/errors'
import { idsInOrder } from '../../kit/ids'
import type { Person } from '../../kit/person'
import { assertSecretaryOf } from '../../kit/scope'
import { BATCH, forEachDue, TIMER } from '../../kit/timer'
import { transact } from '../../kit/transaction'
import { importMachine } from '../reportIn/machine'
import {
  CHUNK,
  chunkIdOf,
  type RosterImport,
  rosterChunks,
  rosterIdOf,
  rosterImports,
  type SheetRow,
} from './collections'
import { importsWithChunks, removeChunks, replaceRows } from './store'

export interface RunInput {
  importId: string
  /** How many rows were done, as the last answer said; 0 at the beginning. */
  from: number
}

/**
 * Writes the next chunk of an import and answers `{ done, total, finished }`: the page calls it until it is finished. It may
 * be called again for any chunk, and go on another day.
 */
export async function importRun(person: Person, { importId, from }: RunInput) {
  const header = found(await rosterImports.get(importId), '这次导入')
  assertSecretaryOf(person, header.communityId)
  const { total, done, status } = header
  // The run that closed it may have died before it removed the rows.
  if (status !== 'previewed') await removeChunks(importId)
  if (status === 'done') return { done, total, finished: true }
  if (status === 'dropped') throw conflict('这次导入已经放弃了，请重新选表格')
  if (from < done) return { done, total, finished: false }
  if (from > done) throw conflict('进度对不上，请重新打开这次导入')
  if (done >= total) return finish(person, header)
  const next = Math.min(from + CHUNK, total)
  const chunk = found(await rosterChunks.get(chunkIdOf(importId, from)), '这次导入')
  await replaceRows(rowsToWrite(header, chunk.rows))
  await rosterImports.updateIf({ _id: importId, done: from, status: 'previewed' }, { done: next })
  return { done: next, total, finished: false }
}

function rowsToWrite({ _id: importId, communityId }: RosterImport, rows: SheetRow[]) {
  const nextSeq = idsInOrder()
  return rows
    .filter(({ verdict }) => verdict === 'new' || verdict === 'changed')
    .map(({ name, phone, unitId, unitName, kind, mark }) => ({
      ...{ _id: rosterIdOf(communityId, phone), communityId, name, phone, unitId, unitName, kind, mark },
      ...{ importId, seq: nextSeq() },
    }))
}

async function finish(person: Person, { _id: importId, total }: RosterImport) {
  const answer = { done: total, total, finished: true }
  await close(person, importId, { action: 'finish', answer })
  await removeChunks(importId)
  return answer
}

/** What was looked at and is not wanted: its rows are forgotten. Rows written already stay. */
export async function dropImport(person: Person, { importId }: { importId: string }) {
  const answer = { importId, status: 'dropped' as const }
  const check = (one: RosterImport) => assertSecretaryOf(person, one.communityId)
  await close(person, importId, { action: 'drop', answer, check }).catch(async error => {
    // Closed before, by a run that may have died before it came to the rows.
    if (error instanceof AppError && error.code === 'CONFLICT') await removeChunks(importId)
    throw error
  })
  await removeChunks(importId)
  return answer
}

type Actor = Pick<Person, '_id' | 'displayName'>

interface Close {
  action: 'finish' | 'drop'
  answer?: object
  check?: (current: RosterImport) => void
}

async function close(actor: Actor, importId: string, { action, answer, check }: Close) {
  await transact(async tx => {
    const current = found(await tx.get(rosterImports, importId), '这次导入')
    check?.(current)
    const { status: from, communityId, counts } = current
    const to = importMachine.step(from, action, [actor._id === TIMER._id ? 'timer' : 'secretary'])
    await tx.update(rosterImports, importId, { status: to })
    const reason = `新增 ${counts.new} 人，变更 ${counts.changed} 人`
    const line = { communityId, ref: `rosterImport:${importId}`, at: now() }
    await audit(tx, actor, { ...line, action, from, to, reason })
    return answer
  })
}

/** The clock's turn: what nobody went on with is dropped, for its rows hold phone numbers. */
export async function dropStale(importId: string) {
  await close(TIMER, importId, { action: 'drop' })
  await removeChunks(importId)
}

/** Rows that outlived their import, because the run that closed it died before it removed them, and nobody asked again. */
export async function removeLeftChunks() {
  const kept = await importsWithChunks()
  const all = await rosterImports.getMany(kept)
  const open = new Set(all.filter(({ status }) => status === 'previewed').map(({ _id }) => _id))
  const left = kept.filter(id => !open.has(id)).slice(0, BATCH)
  return forEachDue(
    left.map(_id => ({ _id })),
    ({ _id }) => removeChunks(_id),
  )
}
