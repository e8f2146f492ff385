import type { Person } from '../../../cloudfunctions/kit/person'
import { reportIn } from '../build/reportIn'
import { unitReportIn } from '../build/unitReportIn'
import type { Seed } from '../seed'
import { moments } from '../time'
import { BEGAN_DAYS_AGO, type Everyone } from './people'

/** 双报到: who has been verified, who waits for the unit or the secretary, who was sent back, gave up or moved away. */
export function reportIns(seed: Seed, who: Everyone) {
  const { zhao, sun, li, chen, handong, xiaoyan, dengyu, lihua } = who
  const { ago } = moments(seed.now)
  const since = BEGAN_DAYS_AGO - 14
  const apply = (by: Person, days: number, unitId: string, kind: 'inService' | 'floating') =>
    reportIn(seed, { by, at: ago(days, '12:20'), unitId, kind })
  apply(li, since, 'library', 'inService').approve(zhao, ago(since - 1, '09:40'))
  apply(chen, since - 1, 'hospital', 'inService').approve(sun, ago(since - 2, '10:15'))
  apply(handong, since - 4, 'primary-school', 'floating').approve(zhao, ago(since - 5, '16:05'))
  apply(dengyu, 48, 'hospital', 'inService').approve(sun, ago(47, '14:30'))
  apply(lihua, 20, 'primary-school', 'inService').decline(
    sun,
    ago(19, '11:00'),
    '系统里还没有查到您的组织关系，请让单位先开介绍信，再来报到',
  )
  apply(xiaoyan, 1, 'library', 'inService')
  moreStates(seed, who)
}

function moreStates(seed: Seed, { zhao, sun, zhou, luolin, yumei, xuting }: Everyone) {
  const { ago } = moments(seed.now)
  const at = (days: number) => ago(days, '19:30')
  reportIn(seed, { by: luolin, at: at(2), unitId: 'library', kind: 'inService' }).vouch(zhou, ago(1, '08:50'))
  reportIn(seed, { by: yumei, at: at(15), unitId: 'hospital', kind: 'floating' }).withdraw(ago(14, '07:30'))
  // 许婷 worked here and lived in 槐荫社区; when she moved here, the report-in there ended.
  const here = reportIn(seed, { by: xuting, at: at(70), unitId: 'library', kind: 'floating' })
  here.approve(zhao, ago(69, '09:00'))
  const there = { by: xuting, at: at(60), unitId: 'library', kind: 'inService', to: 'huaiyin' } as const
  reportIn(seed, there).approve(sun, ago(59, '09:00')).leave('wutong', ago(25, '20:00'))
}

/** 单位报到: one verified, one that waits for the secretary, and one of another unit. */
export function unitReportIns(seed: Seed, { zhao, zhou, zhigang }: Everyone) {
  const { ago } = moments(seed.now)
  const library = { by: zhou, unit: { id: 'library', name: '区图书馆' } }
  const school = { by: zhigang, unit: { id: 'primary-school', name: '清溪小学' } }
  const wutong = { id: 'wutong', name: '梧桐社区' }
  const huaiyin = { id: 'huaiyin', name: '槐荫社区' }
  const books = '每月一场亲子阅读，两位馆员带队'
  unitReportIn(seed, { ...library, to: wutong, offer: books, at: ago(80, '10:00') }).approve(
    zhao,
    ago(79, '15:00'),
  )
  const lending = '社区书屋换书、修书'
  unitReportIn(seed, { ...library, to: huaiyin, offer: lending, at: ago(1, '09:30') })
  const classes = '周末托管，三位老师轮流'
  unitReportIn(seed, { ...school, to: wutong, offer: classes, at: ago(40, '11:00') }).decline(
    zhao,
    ago(39, '09:00'),
    '请先定好每周的时间和负责老师，再来报到',
  )
  unitReportIn(seed, { ...school, to: huaiyin, offer: classes, at: ago(38, '11:00') }).withdraw(
    zhigang,
    ago(37, '16:00'),
  )
}
