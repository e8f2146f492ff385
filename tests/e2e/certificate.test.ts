import { readFile } from 'node:fs/promises'
import { readSheet } from 'read-excel-file/node'
import type { Person } from './support/person'
import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

const NUMBER = /^LN20261125-[0-9A-Z]{8}$/

test('a certificate is verified by its QR without an account; corrected, it is revoked and issued anew', async () => {
  const li = await street.person('demo-member-li')
  await li.tab('我的')
  await li.follow(/^打卡证明/)
  await li.sees('我的证明')
  await li.tap('今年')
  await li.tap('开一张证明')
  await li.sees(NUMBER)
  const certificateNo = await li.textOf(NUMBER)
  await li.tap('出示二维码')
  await li.sees('请对方扫码核验')
  await li.page.waitForTimeout(400)
  await li.snap('certificate-qr')
  const link = await li.scan()
  expect(link).toContain(`verify/index?no=${certificateNo}`)
  await li.tap('收起二维码')

  const stranger = await street.person('demo-newcomer')
  await stranger.page.goto(link)
  await stranger.sees('真实有效')
  await stranger.sees('李*')
  await stranger.snap('certificate-verified')

  await correct('demo-member-li')
  await stranger.page.reload()
  await stranger.sees('已作废')
  await stranger.snap('certificate-revoked')
  await li.page.reload()
  await li.sees(/签到登记有误/)
  await li.snap('certificate-own-revoked')
  await li.tap('按更正后的记录重新开')
  await stranger.reloadUntil(/^已由 LN20261125-[0-9A-Z]{8} 替代$/)
  await stranger.tap('查看替代它的证明')
  await stranger.sees('真实有效')
  for (const person of [li, stranger]) expect(person.complaints).toEqual([])
})

/** What the secretary's correction does: the latest service is taken back, and what stands on it is revoked. */
async function correct(personId: string) {
  const { revokeCertificates } = await import('@cloud/attendance/certificate/revoke')
  const { servicesOf } = await import('@cloud/ledger/services')
  const { takeBack } = await import('../cross/support/unit')
  const at = '2026-11-25T09:20:00+08:00'
  const year = [new Date('2026-01-01T00:00:00+08:00'), new Date(at)] as const
  const [first] = await servicesOf(personId, ...year)
  if (!first) throw new Error('nobody served')
  await takeBack(first._id, at)
  expect(await revokeCertificates(first._id, '签到登记有误')).toBeGreaterThan(0)
}

test('a member asks for months off, the liaison grants them, and the standing says so', async () => {
  const li = await street.person('demo-member-li')
  await li.page.goto(li.page.url().replace(/#.*/, '#/pages/home/index'))
  await li.tab('我的')
  await li.follow(/^服务达标情况/)
  await li.sees(/^标准：每月 1 次/)
  await li.snap('standing-lines')
  await li.follow('生病或外派，申请免服务')
  await li.tap('写一份申请')
  await li.tap('3 个月')
  await li.type('情况说明', '手术以后要休养')
  await li.snap('exemption-apply')
  await li.tap('提交申请')
  await li.sees('2026年11月至2027年1月')

  const zhou = await street.person('demo-liaison-zhou')
  await openRoom(zhou)
  await zhou.follow(/^免服务申请/)
  await zhou.sees('手术以后要休养')
  await zhou.snap('unit-exemptions')
  await zhou.tap('同意')
  await zhou.seesNot('手术以后要休养')
  await li.page.reload()
  await li.sees('已同意')
  await li.page.goBack()
  await li.sees(/本年折算为 8 次/)
  await li.snap('standing-exempt')
  for (const person of [li, zhou]) expect(person.complaints).toEqual([])
})

test('the liaison sees who lacks services, has certificates issued for all, and carries the list away', async () => {
  const zhou = await street.person('demo-liaison-zhou')
  await zhou.backTo('统一开证明')
  await zhou.sees('林雪')
  await zhou.snap('unit-room')
  await zhou.tap('未达标')
  await zhou.sees('高远')
  await zhou.snap('unit-lacking')
  await zhou.follow(/^统一开证明/)
  await zhou.tap(/^给 \d+ 人开证明/)
  await zhou.sees(/办完了，共 \d+ 人/)
  await zhou.snap('unit-issued')
  await zhou.tap(/^给 \d+ 人开证明/)
  await zhou.sees(/0 张$/)
  await zhou.follow('查看本单位的证明')
  await zhou.sees('林雪')
  await zhou.snap('unit-certificates')

  await zhou.backTo('统一开证明')
  const downloaded = zhou.page.waitForEvent('download')
  await zhou.tap('导出表格')
  const rows = await readSheet(await readFile(await (await downloaded).path()))
  expect(rows[0]?.[0]).toBe('姓名')
  const names = rows.slice(1).map(row => row[0])
  expect(names).toEqual(expect.arrayContaining(['宋楠', '李明', '林雪', '高远']))
  await zhou.sees(/已导出 \d+ 人/)
  await zhou.follow(/^林雪/)
  await zhou.sees('周末故事会')
  await zhou.snap('unit-member')
  expect(zhou.complaints).toEqual([])
})

async function openRoom(zhou: Person) {
  await zhou.tab('我的')
  await zhou.sees('单位工作室')
  await zhou.snap('me-liaison')
  await zhou.follow(/^单位工作室/)
}
