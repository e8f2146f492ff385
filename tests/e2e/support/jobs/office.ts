import type { Person } from '../person'
import { HE, job, ZHAO } from './job'

async function into(p: Person, room: RegExp) {
  await p.tab('我的')
  await p.follow(/^街道管理/)
  await p.follow(room)
}

/** What is read and set by those who answer for it. */
export const office = [
  job('社区书记', '看统计', ZHAO, async p => {
    await p.follow(/^工作台/)
    await p.follow(/^社区统计/)
    await p.sees('微心愿')
  }),
  job('街道管理员', '任命书记', HE, async p => {
    await into(p, /^角色任免/)
    await p.tapIn('梧桐社区', '任命书记')
    await p.tapIn('李明', '任命')
    await p.type('任命的原因', '换届')
    await p.tap('确定任命')
    await p.sees('看任免记录，或者免去')
    await p.button(/^李明/).waitFor()
  }),
  job('街道管理员', '新增社区', HE, async p => {
    await into(p, /^社区和服务地点/)
    await p.tap('新增社区')
    await p.type('社区名称', '银杏社区')
    await p.tap('保存')
    await p.button(/^银杏社区/).waitFor()
  }),
  job('街道管理员', '新增单位', HE, async p => {
    await into(p, /^单位，/)
    await p.tap('新增单位')
    await p.type('单位名称', '区档案馆')
    await p.tap('保存')
    await p.sees('区档案馆')
  }),
  job('街道管理员', '改积分规则', HE, async p => {
    await into(p, /^积分规则/)
    await p.tap('拟定新规则')
    await p.page.locator('.field-input input').first().fill('25')
    await p.tap('保存新规则')
    await p.type('改动的原因', '冬季岗位辛苦')
    await p.tap(/起生效$/)
    await p.sees('… 待生效')
  }),
  job('街道管理员', '调整积分预算', HE, async p => {
    await into(p, /^积分预算/)
    await p.tap(/^调整.*额度$/)
    await p.type('积分额度', '250000')
    await p.type('原因', '冬季活动多')
    await p.tap('确定')
    await p.seesNot('积分额度')
  }),
  job('街道管理员', '看全街道统计', HE, async p => {
    await p.tab('我的')
    await p.follow(/^街道统计/)
    await p.sees('槐荫社区')
  }),
]
