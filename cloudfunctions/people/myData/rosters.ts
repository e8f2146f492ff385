import * as z from 'zod'
import { unitExports } from '../../attendance/liaison/exportCollections'
import { command, database } from '../../kit/cloud'
import { removeFiles } from '../../kit/photos'
import { readDocuments } from '../../kit/replies'
import { roster, rosterChunks } from '../roster/collections'
import type { Erasure } from './collections'
import type { Stored } from './store'

/** Lists that others keep of members: no id of the person is in them, but their phone, or their name. */
const MOST = 100

export async function leaveLists({ phone, unitIds }: Erasure) {
  if (phone !== undefined) {
    await database.collection(roster.name).where({ phone }).remove()
    await leaveSheets(phone)
  }
  if (unitIds.length > 0) await dropExports(unitIds)
}

/** Where a report-in was matched with a row by a phone that the person has changed since, that row goes, too. */
export async function leaveRow({ rosterId }: Stored) {
  if (typeof rosterId === 'string') await database.collection(roster.name).where({ _id: rosterId }).remove()
}

/** A spreadsheet that is being imported: the line stays in its place, with nothing in it, and is not imported. */
async function leaveSheets(phone: string) {
  const found = await database.collection(rosterChunks.name).where({ 'rows.phone': phone }).limit(MOST).get()
  const nobody = { name: '', phone: '', verdict: 'faulty' as const, reason: '本人已注销账号', mark: '' }
  for (const { _id, rows } of readDocuments(rosterChunks.schema, found))
    await rosterChunks.updateIf(
      { _id },
      { rows: rows.map(row => (row.phone === phone ? { ...row, ...nobody } : row)) },
    )
}

const made = unitExports.schema.pick({ _id: true, fileId: true })

/** Spreadsheets of a unit's members are made anew with a tap: those that are lying about go, with their files. */
async function dropExports(unitIds: string[]) {
  const where = { unitId: command.in(unitIds), status: command.in(['gathering', 'ready']) }
  const found = await database.collection(unitExports.name).where(where).limit(MOST).get()
  for (const { _id, fileId } of readDocuments(z.object(made.shape), found)) {
    if (fileId) await removeFiles([fileId])
    await unitExports.updateIf({ _id }, { status: 'gone', rows: [], fileId: undefined, cursor: undefined })
  }
}
