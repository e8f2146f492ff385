import type { Person } from '../person'
import type { Street } from '../street'
import { job, LI, WANG, ZHAO, ZHOU } from './job'

/** Published for ten o'clock; nobody comes. */
const POST = '门口车辆引导'
/** Begins at half past nine and ends two hours later; 李明 has claimed it. */
const TODAY = '图书角整理'
/** What one job leaves for another. */
const kept = { certificate: '' }

/** What the secretary's screen says at this moment. */
async function digitsOn(street: Street) {
  const screen = await street.person(ZHAO)
  await screen.page.reload()
  return (await screen.textOf(/^\d{3} \d{3}$/)).replace(/\D/g, '')
}

/** Volunteer posts of one day, and what is counted of them. */
export const shifts = [
  job('社区书记', '发布岗位', ZHAO, async p => {
    await p.follow(/^工作台/)
    await p.follow(/^发布服务岗位/)
    await p.type('岗位名称', POST)
    await p.type('岗位说明', '提醒车辆慢行。')
    await p.tap(/梧桐社区党群服务中心/)
    await p.tap('发布岗位')
    await p.button('改时间、取消时段').waitFor()
  }),
  job('居民', '领个岗位', WANG, async p => {
    await p.follow(/^领个岗位/)
    await p.follow(new RegExp(`^${POST}`))
    await p.tap('认领')
    await p.button('去签到').first().waitFor()
  }),
  job('社区书记', '出示签到码', ZHAO, async p => {
    await p.follow(/^工作台/)
    await p.tapIn(TODAY, '签到码')
    await p.sees('秒后换新码')
  }),
  job('在职党员', '签到', LI, async (p, street) => {
    await p.follow('去签到')
    await p.type('6 位签到码', await digitsOn(street))
    await p.sees('签到成功')
  }),
  job(
    '在职党员',
    '签退',
    LI,
    async (p, street) => {
      await p.follow('去签退')
      await p.type('6 位签到码', await digitsOn(street))
      await p.sees('签退成功')
    },
    135,
  ),
  job('社区书记', '更正出勤', ZHAO, async p => {
    await p.follow(/^工作台/)
    await p.tapIn(POST, '名单')
    await p.follow(/^王桂兰/)
    await p.tap('更多')
    await p.agree('记为未到岗')
    await p.agree('确定')
    await p.sees('! 未到岗')
  }),
  job('居民', '对出勤提出异议', WANG, object, 30),
  job('社区书记', '答复出勤异议', ZHAO, async p => {
    await p.follow(/^工作台/)
    await p.tapIn(`王桂兰${POST}`, '答复异议')
    await p.tap('到了，按实际时间计')
    await p.type('答复', '问过门卫，他全程在')
    await p.tap('确认答复')
    await p.seesNot('确认答复')
  }),
  job('在职党员', '看本月和今年达标没有', LI, async p => {
    await p.tab('我的')
    await p.sees(/本月已服务 \d+ 次/)
  }),
  job('在职党员', '开打卡证明', LI, async p => {
    await p.tab('我的')
    await p.follow(/^打卡证明/)
    await p.tap('开一张证明')
    await p.sees(/^LN20261125-/)
    kept.certificate = await p.textOf(/^LN20261125-/)
  }),
  job('单位联络员', '核验证明', ZHOU, async p => {
    await p.tab('我的')
    await p.follow(/^核验证明/)
    await p.type('证明编号', kept.certificate)
    await p.tap('查一查')
    await p.sees('真实有效')
  }),
]

async function object(p: Person) {
  await p.tab('我的')
  await p.follow(/^我的岗位/)
  await p.tap('以前的')
  await p.follow('看出勤记录')
  await p.tap('我有异议')
  await p.type('说说情况', '我到了，手机摔坏了')
  await p.tap('请社区核实')
  await p.sees('等社区答复')
}
