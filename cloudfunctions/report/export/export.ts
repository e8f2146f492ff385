import { now } from '../../kit/clock'
import { database } from '../../kit/cloud'
import { conflict, forbidden, found } from '../../kit/errors'
import { newId } from '../../kit/ids'
import type { Person } from '../../kit/person'
import { readList } from '../../kit/replies'
import { communities, streets } from '../../kit/street'
import { ALL, type ReportExport, reportExports, tallies, tallyId } from '../collections'
import { inOrder, latestMonths, ofStreet } from '../figures'
import { assertReads, streetOf } from '../scope'
import { linkTo, store } from './file'
import { sheetOf } from './sheet'

interface Wanted {
  /** The whole street when there is none. */
  communityId?: string | undefined
  months: number
  /** The export to go on with; none starts one. */
  exportId?: string | undefined
}

interface Progress {
  exportId: string
  done: number
  total: number
  /** There once everything was gathered; holds for an hour. */
  url?: string
}

/** Gathers the figures for an .xlsx, a sheet a call: call it again with the answer's `exportId` until there is a `url`. */
export async function exportReport(person: Person, wanted: Wanted): Promise<Progress> {
  const so = wanted.exportId ? await begun(person, wanted.exportId) : await fresh(person, wanted)
  if (so.fileId) return progress(so, await linkTo(so.fileId))
  const [scope, ...left] = so.left
  const sheets = scope ? [...so.sheets, await sheetFor(scope, so.months)] : so.sheets
  const next: ReportExport = { ...so, sheets, left }
  if (left.length > 0) {
    await save(next, wanted.exportId)
    return progress(next)
  }
  const fileId = await store(next)
  const ready: ReportExport = { ...next, status: 'ready', fileId }
  await save(ready, wanted.exportId)
  return progress(ready, await linkTo(fileId))
}

const progress = ({ _id, sheets, left }: ReportExport, url?: string): Progress => ({
  ...{ exportId: _id, done: sheets.length, total: sheets.length + left.length },
  ...(url !== undefined && { url }),
})

async function fresh(person: Person, { communityId, months }: Wanted): Promise<ReportExport> {
  const left = communityId === undefined ? await scopesOf(streetOf(person)) : await only(person, communityId)
  return {
    _id: newId(),
    personId: person._id,
    months,
    status: 'gathering',
    left,
    sheets: [],
    createdAt: now(),
  }
}

async function only(person: Person, communityId: string) {
  const community = await communities.get(communityId)
  assertReads(person, community)
  return [{ id: communityId, name: community?.name ?? '' }]
}

/** The street itself, then its communities by name. */
async function scopesOf(streetId: string) {
  const street = database.collection(streets.name).aggregate().match({ _id: streetId }).limit(1)
  const joined = streets.schema.extend({ communities: communities.schema.array() })
  const [row] = readList(joined, await street.lookup(ofStreet(streetId)).end())
  const { name, communities: own } = found(row ?? null, '这个街道')
  return [{ id: streetId, name }, ...inOrder(own).map(one => ({ id: one._id, name: one.name }))]
}

async function begun(person: Person, exportId: string) {
  const so = found(await reportExports.get(exportId), '这份导出')
  if (so.personId !== person._id) throw forbidden('只能继续自己的导出')
  if (so.status === 'gone') throw conflict('这份导出已经过期，请重新导出')
  return so
}

async function sheetFor({ id, name }: { id: string; name: string }, count: number) {
  const months = latestMonths(count)
  const read = await tallies.getMany([...months, ALL].map(month => tallyId(id, month)))
  return { name, rows: sheetOf(read, months) }
}

/** Two runs at once gather the same; the later one's answer stands. */
async function save({ _id, ...so }: ReportExport, isKnown: string | undefined) {
  if (isKnown) await reportExports.updateIf({ _id }, so)
  else await reportExports.insert({ _id, ...so })
}
