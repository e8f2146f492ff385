import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

test('何静 writes a rule, tries it on last month, and saves it for a day to come', async () => {
  const he = await street.person('demo-admin')
  await he.tab('我的')
  await he.follow(/^街道管理/)
  await he.snap('admin-home')
  await he.follow(/^积分规则/)
  await he.sees('第 2 版')
  await he.sees('待生效')
  await he.snap('point-rules')
  await he.tap('拟定新规则')
  await he.type('岗位每小时积分', '25')
  await he.type('每人每天最多多少积分（0 为不限）', '60')
  await he.snap('point-rule-form')
  await he.tap('试算上个月')
  await he.sees('按新规则')
  await he.snap('point-rule-trial')
  await he.tap('保存新规则')
  await he.type('改动的原因', '街道会议定的')
  await he.snap('point-rule-reason')
  await he.tap(/起生效$/)
  await he.sees('第 3 版')
  expect(he.complaints).toEqual([])
})

test('what a community may promise: 赵敏 sees her own', async () => {
  const zhao = await street.person('demo-secretary-zhao')
  await zhao.tab('我的')
  await zhao.follow(/^工作台/)
  await zhao.follow(/^积分预算/)
  await zhao.sees('梧桐社区')
  await zhao.snap('point-budget')
  expect(zhao.complaints).toEqual([])
})
