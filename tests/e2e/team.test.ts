import type { Person } from './support/person'
import { Street } from './support/street'

let street: Street
beforeAll(async () => {
  street = await Street.open()
})
afterAll(() => street.close())

const TEAM = '护河队'
const POST = '河边捡垃圾'

test('a team is asked for, approved and joined; it holds three places of a shift and a member takes one', async () => {
  const wang = await street.person('demo-resident-wang')
  await found(wang)

  const zhao = await street.person('demo-secretary-zhao')
  await zhao.tab('我的')
  await zhao.follow(/^工作台/)
  await zhao.sees(/^待批准的服务队/)
  await zhao.follow(new RegExp(`^${TEAM}`))
  await zhao.snap('team-review')
  await zhao.tap('批准成立')
  await zhao.sees(/活动中/)

  const li = await street.person('demo-member-li')
  await li.tab('我的')
  await li.follow(/^服务队/)
  await li.follow(new RegExp(`^${TEAM}`))
  await li.sees('王**')
  await li.tap('申请加入')
  await li.sees('撤回申请')

  await wang.backTo('服务队')
  await wang.follow(/^服务队/)
  await wang.follow(new RegExp(`^${TEAM}`))
  await wang.follow(/^加入申请/)
  await wang.tapIn('李明', '同意')
  await wang.sees('现在没有新的申请')
  await wang.snap('team-members')

  await publish(zhao)
  await toShift(wang)
  await wang.type('要几个名额', '3')
  await wang.tap('保留名额')
  await wang.sees('还有 3 个名额等队员领')
  await wang.snap('team-hold')

  await toShift(li)
  await li.tap('领一个')
  await li.sees('还有 2 个名额等队员领')
  await li.sees('✓ 您已认领')
  await li.snap('team-take')
  for (const person of [wang, zhao, li]) expect(person.complaints).toEqual([])
})

async function found(wang: Person) {
  await wang.tab('我的')
  await wang.follow(/^服务队/)
  await wang.sees('银发陪伴队')
  await wang.snap('team-list')
  await wang.follow('申请成立服务队')
  await wang.type('服务队名称', TEAM)
  await wang.type('服务队介绍', '周末一起沿着清溪捡垃圾。')
  await wang.snap('team-create')
  await wang.follow('提交申请')
  await wang.sees(/待批准/)
  await wang.snap('team-detail')
}

async function publish(zhao: Person) {
  await zhao.backTo('发布服务岗位')
  await zhao.follow(/^发布服务岗位/)
  await zhao.type('岗位名称', POST)
  await zhao.type('岗位说明', '带好手套和袋子。')
  await zhao.type('需要几个人', '5')
  await zhao.tap(/梧桐社区党群服务中心/)
  await zhao.follow('发布岗位')
  await zhao.sees('今天 10:00–12:00')
}

/** From anywhere to the places that teams hold of the new post's first shift. */
async function toShift(person: Person) {
  await person.backTo('我的心愿')
  await person.tab('首页')
  await person.follow(/^领个岗位/)
  await person.follow(new RegExp(`^${POST}`))
  await person.follow('服务队名额')
}

test('the administrator appoints a secretary, who then sees the desk, and dismisses her', async () => {
  const he = await street.person('demo-admin')
  await he.tab('我的')
  await he.follow(/^街道管理/)
  await he.snap('admin-home')
  await he.follow(/^角色任免/)
  await he.sees('赵敏')
  await he.snap('admin-roles')
  await appoint(he, '周秀英', '周秀')

  const zhou = await street.person('demo-liaison-zhou')
  await zhou.tab('我的')
  expect(await zhou.button(/^工作台/).count()).toBe(0)
  await appoint(he, '周倩')
  await zhou.page.reload()
  await zhou.tab('我的')
  await zhou.follow(/^工作台/)
  await zhou.sees(/^待审核的心愿/)

  await he.follow(/^周倩/)
  await he.sees('任免记录')
  await he.snap('admin-person')
  await he.page
    .locator('.task')
    .filter({ hasText: '社区书记', visible: true })
    .getByRole('button', { name: '免去' })
    .click()
  await he.type('免去的原因', '回单位工作了')
  await he.tap('确定免去')
  await he.sees(/^免去 梧桐社区书记/)
  await zhou.page.reload()
  await zhou.sees('这里是给社区书记用的')

  await settings(he)
  expect(he.complaints).toEqual([])
})

async function appoint(he: Person, name: string, typed = name) {
  await he.page
    .locator('.task')
    .filter({ hasText: '梧桐社区', visible: true })
    .getByRole('button', { name: '任命书记' })
    .first()
    .click()
  await he.sees('任命梧桐社区书记')
  await he.type('姓名', typed)
  await he.tapIn(name, '任命')
  await he.type('任命的原因', '接替一个月')
  await he.snap('admin-appoint')
  await he.tap('确定任命')
  await he
    .button(new RegExp(`^${name}，看任免记录`))
    .first()
    .waitFor()
}

async function settings(he: Person) {
  await he.backTo('街道设置')
  await he.follow(/^街道设置/)
  await he.type('每月至少服务几次', '2')
  await he.snap('admin-settings')
  await he.tap('保存设置')
  await he.type('改动的原因', '年底活动多')
  await he.tap('确定保存')
  await he.sees('已保存')
  await he.backTo('单位')
  await he.follow(/^单位/)
  await he.type('找单位', '区')
  await he.sees('区医院')
  await he.snap('admin-units')
  await he.backTo('社区和服务地点')
  await he.follow(/^社区和服务地点/)
  await he.follow(/^梧桐社区/)
  await he.sees('梧桐书屋')
  await he.snap('admin-venues')
}
