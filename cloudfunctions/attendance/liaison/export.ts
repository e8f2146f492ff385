import * as z from 'zod'
import { aggregated } from '../../kit/aggregated'
import { now } from '../../kit/clock'
import { AppError, conflict, found } from '../../kit/errors'
import { newId } from '../../kit/ids'
import type { Person } from '../../kit/person'
import { certificates } from '../collections'
import { measured, withMeasure } from '../standing/standing'
import { type ExportRow, type UnitExport, unitExports } from './exportCollections'
import { linkTo, store } from './exportFile'
import { assertLiaisonOf, foundMembers, type MemberStanding, standingsOf } from './members'

/** So many members a call. */
const CHUNK = 50

interface Wanted {
  unitId: string
  year: number
  /** The export to go on with; none starts one. */
  exportId?: string | undefined
}

interface Progress {
  exportId: string
  looked: number
  /** There once everybody was looked at. */
  url?: string
}

/**
 * Gathers the unit's members with their standing for an .xlsx, some members a call, and keeps what it has: call it
 * again with the answer's `exportId` until the answer has a `url`, which holds for an hour.
 */
export async function exportUnit(person: Person, wanted: Wanted): Promise<Progress> {
  assertLiaisonOf(person, wanted.unitId)
  const so = wanted.exportId ? await begun(person, wanted, wanted.exportId) : fresh(person, wanted)
  if (so.fileId) return { exportId: so._id, looked: so.rows.length, url: await linkTo(so.fileId) }
  const people = await peopleOf(so)
  const chunk = people.slice(0, CHUNK)
  const rows = [...so.rows, ...(await rowsOf(chunk, so))]
  if (people.length > CHUNK) {
    const next: UnitExport = { ...so, rows, cursor: chunk.at(-1)?._id }
    await save(next, so.rows.length)
    return { exportId: so._id, looked: rows.length }
  }
  const fileId = await store(so, rows)
  await save({ ...so, rows, status: 'ready', fileId }, so.rows.length)
  return { exportId: so._id, looked: rows.length, url: await linkTo(fileId) }
}

const fresh = (person: Person, { unitId, year }: Wanted): UnitExport => ({
  _id: newId(),
  ...{ unitId, year, personId: person._id, status: 'gathering', rows: [], createdAt: now() },
})

async function begun(person: Person, { unitId, year }: Wanted, exportId: string) {
  const so = found(await unitExports.get(exportId), '这份导出')
  if (so.personId !== person._id || so.unitId !== unitId || so.year !== year)
    throw new AppError('FORBIDDEN', '只能继续自己的导出')
  if (so.status === 'gone') throw conflict('这份导出已经过期，请重新导出')
  return so
}

const withCertificates = measured.extend({
  certificates: z.array(certificates.schema.pick({ _id: true, status: true, seq: true, unitId: true })),
})
type Row = z.infer<typeof withCertificates>

const peopleOf = ({ unitId, cursor }: UnitExport) =>
  aggregated(
    withCertificates,
    withMeasure(foundMembers(unitId, cursor, CHUNK + 1)).lookup({
      ...{ from: certificates.name, localField: '_id', foreignField: 'personId', as: 'certificates' },
    }),
  )

async function rowsOf(chunk: Row[], { unitId, year }: UnitExport): Promise<ExportRow[]> {
  const standings = await standingsOf(chunk, unitId, year)
  return chunk.flatMap((row, index) => {
    const standing = standings[index]
    return standing ? [{ ...figures(standing), certificateNo: latest(row, unitId) }] : []
  })
}

const figures = ({ displayName, months, services, minutes, required, lacking }: MemberStanding) => ({
  ...{ displayName, services, minutes, required },
  months: months.map(month => month.services),
  verdict: lacking === 0 ? '达标' : `还差 ${lacking} 次`,
  exempt: months
    .filter(({ state }) => state === 'exempt')
    .map(({ month }) => month)
    .join('、'),
})

/** The newest valid certificate that names this unit. */
const latest = (row: Row, unitId: string) =>
  row.certificates
    .filter(one => one.status === 'valid' && one.unitId === unitId)
    .sort((a, b) => (a.seq < b.seq ? 1 : -1))[0]?._id ?? ''

/** Keeps what was gathered; who calls twice at once gathers a part twice, and one of the two has to begin anew. */
async function save(so: UnitExport, before: number) {
  if (before === 0 && (await unitExports.insert(so))) return
  const { _id, ...patch } = so
  const where = { _id, status: 'gathering' as const }
  if (!(await unitExports.updateIf(where, patch))) throw conflict('这份导出正在进行，请稍候再试')
}
