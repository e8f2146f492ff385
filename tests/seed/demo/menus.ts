import { monthOf } from '../../../cloudfunctions/kit/clock'
import { menu } from '../build/menu'
import type { Seed } from '../seed'
import { moments } from '../time'
import { drafts, organisation } from './drafts'
import type { Everyone } from './people'

const hair = (capacity: number) => ({ title: '上门理发', provider: '清溪美发职校志愿队', capacity })
const repair = (capacity: number) => ({ title: '家电检修', provider: '梧桐里热心师傅', capacity })
const pressure = (capacity: number, venueId: string) => ({
  title: '量血压',
  provider: '区医院家庭医生团队',
  capacity,
  venueId,
})
const SHARING = {
  title: '读书分享会（群众可参加）',
  provider: '区图书馆党支部',
  capacity: 20,
  venueId: 'wutong-reading',
  openToOthers: true,
}

const SILVER = { kind: 'organisation', id: 'yinling' } as const

/** Time stored in the time bank buys it: two mornings ahead. */
const company = (ahead: (days: number, time: string) => Date) => ({
  title: '陪老人去医院',
  detail: '挂号、取药、陪同检查，接送到家门口。',
  provider: '银龄助老服务中心',
  providerRef: SILVER,
  capacity: 4,
  audience: { who: 'elders' as const },
  priceMinutes: 60,
  sessions: [3, 5].map(days => ({
    startsAt: ahead(days, '08:30'),
    endsAt: ahead(days, '11:30'),
    capacity: 2,
  })),
})

/** This month's and last month's menus. Each is out six days before its month begins. */
export function menus(seed: Seed, { zhao, sun }: Everyone) {
  const { inMonth, ahead, ago } = moments(seed.now)
  organisation(seed)
  const publish = (
    by: typeof zhao,
    months: number,
    title: string,
    kind: 'service' | 'orgLife',
    items: Parameters<typeof menu>[1]['items'],
  ) => {
    const month = monthOf(inMonth(months, 1, '12:00'))
    return menu(seed, { by, at: inMonth(months, -6, '10:00'), title, month, kind, items })
  }
  drafts(seed, { zhao, at: ago(1, '17:00') })
  return {
    wutongLast: publish(zhao, -1, '上月居家服务', 'service', [
      hair(4),
      repair(4),
      pressure(20, 'wutong-centre'),
      { title: '助浴', provider: '银龄助老服务中心', providerRef: SILVER, capacity: 6 },
    ]),
    wutong: publish(zhao, 0, '本月居家服务', 'service', [
      hair(4),
      repair(4),
      pressure(20, 'wutong-centre'),
      { title: '磨剪子磨刀', provider: '梧桐里热心师傅', capacity: 10, venueId: 'wutong-activity' },
      { title: '衣物缝补', provider: '巧手妈妈服务队', capacity: 6, venueId: 'wutong-activity' },
      company(ahead),
    ]),
    orgLife: publish(zhao, 0, '本月组织生活', 'orgLife', [
      { title: '主题党日：参观区史馆', provider: '梧桐社区党委', capacity: 30, venueId: 'wutong-centre' },
      SHARING,
    ]),
    huaiyinLast: publish(sun, -1, '上月便民服务', 'service', [hair(3), pressure(15, 'huaiyin-health')]),
    huaiyin: publish(sun, 0, '本月便民服务', 'service', [
      hair(3),
      pressure(15, 'huaiyin-health'),
      { title: '自行车修理', provider: '槐荫车友队', capacity: 5, venueId: 'huaiyin-centre' },
    ]),
  }
}
export type Menus = ReturnType<typeof menus>
