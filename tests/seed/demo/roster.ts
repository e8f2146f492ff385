import type { RosterRow, SheetRow } from '../../../cloudfunctions/people/roster/collections'
import type { Seed } from '../seed'
import { moments } from '../time'
import type { Everyone } from './people'

const UNITS: Record<string, string> = {
  library: '区图书馆',
  hospital: '区医院',
  'primary-school': '清溪小学',
}

/** 党员名册 of 梧桐社区: written from one spreadsheet, and a second one that was looked at an hour ago. */
export function memberRoster(seed: Seed, { zhao, li }: Everyone) {
  const { ago } = moments(seed.now)
  const writtenAt = ago(90, '10:00')
  const importId = seed.id(writtenAt)
  const rows = [
    row(seed, writtenAt, importId, ['李明', '13800000001', 'library', 'inService']),
    row(seed, writtenAt, importId, ['钱文', '13800000002', 'hospital', 'inService']),
    row(seed, writtenAt, importId, ['孔令辉', '13800000003', 'primary-school', 'floating']),
  ]
  seed.docs.roster.push(...rows)
  const own = seed.docs.reportIns.find(one => one.personId === li._id)
  if (own) own.rosterId = 'wutong:13800000001'
  const done = { total: 3, counts: { ...NONE, new: 3 }, done: 3, status: 'done' } as const
  const ofZhao = { communityId: 'wutong', by: zhao._id }
  seed.docs.rosterImports.push({
    ...{ _id: importId, ...ofZhao, fileId: 'cloud://demo/roster/wutong/1.xlsx' },
    ...{ createdAt: writtenAt, ...done },
  })
  audit(seed, importId, writtenAt, zhao)
  lookedAt(seed, ofZhao)
}

const NONE = { new: 0, changed: 0, same: 0, duplicate: 0, faulty: 0 }
type Told = [name: string, phone: string, unitId: string, kind: RosterRow['kind']]

const row = (seed: Seed, at: Date, importId: string, [name, phone, unitId, kind]: Told): RosterRow => ({
  ...{ _id: `wutong:${phone}`, communityId: 'wutong', name, phone, unitId, unitName: UNITS[unitId] ?? '' },
  ...{ kind, seq: seed.id(at), mark: `demo-${phone.slice(-4)}`, importId },
})

function audit(seed: Seed, importId: string, at: Date, zhao: Everyone['zhao']) {
  const who = { actorId: zhao._id, actorName: zhao.displayName }
  const what = { action: 'finish', from: 'previewed', to: 'done', reason: '新增 3 人，变更 0 人' }
  const line = { communityId: 'wutong', ref: `rosterImport:${importId}`, at, ...who, ...what }
  seed.docs.audits.push({ _id: seed.id(at), ...line })
}

function lookedAt(seed: Seed, of: { communityId: string; by: string }) {
  const createdAt = moments(seed.now).hoursAgo(1)
  const importId = seed.id(createdAt)
  const line = (number: number, verdict: SheetRow['verdict'], [name, phone, unitId, kind]: Told) => ({
    ...{ line: number, verdict, name, phone, unitId, unitName: UNITS[unitId] ?? '', kind, mark: '' },
  })
  const rows: SheetRow[] = [
    line(2, 'new', ['石晓军', '13800000004', 'hospital', 'inService']),
    {
      ...line(3, 'faulty', ['白雪', '1380000', 'library', 'inService']),
      reason: '手机号不是 11 位的手机号码',
    },
  ]
  seed.docs.rosterImports.push({
    ...{ _id: importId, ...of, fileId: 'cloud://demo/roster/wutong/2.xlsx', total: 2, createdAt },
    ...{ counts: { ...NONE, new: 1, faulty: 1 }, done: 0, status: 'previewed' },
  })
  seed.docs.rosterChunks.push({ _id: `${importId}:0000`, importId, rows })
}
