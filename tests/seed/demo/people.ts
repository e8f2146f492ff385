import type { Person } from '../../../cloudfunctions/kit/person'
import { person } from '../build/person'
import { reportIn } from '../build/reportIn'
import type { Seed } from '../seed'
import { moments } from '../time'
import { SHOP, STREET } from './places'

/** How long before `now` the demo street began to use the app. */
export const BEGAN_DAYS_AGO = 130

/** The people of the issue, by their role, and their neighbours. */
export function everyone(seed: Seed) {
  const { ago } = moments(seed.now)
  const join = (id: string, name: string, communityId: string, role?: Person['roles'][number]) => {
    const day = BEGAN_DAYS_AGO - (seed.docs.people.length % 12)
    return person(seed, { id, name, communityId, joinedAt: ago(day, '09:30'), ...(role && { role }) })
  }
  return {
    he: join('demo-admin', '何静', 'wutong', { role: 'streetAdmin', scopeId: STREET }),
    zhao: join('demo-secretary-zhao', '赵敏', 'wutong', { role: 'secretary', scopeId: 'wutong' }),
    sun: join('demo-secretary-sun', '孙磊', 'huaiyin', { role: 'secretary', scopeId: 'huaiyin' }),
    wang: join('demo-resident-wang', '王桂兰', 'wutong'),
    ma: join('demo-resident-ma', '马强', 'huaiyin'),
    li: join('demo-member-li', '李明', 'wutong'),
    chen: join('demo-member-chen', '陈芳', 'huaiyin'),
    zhou: join('demo-liaison-zhou', '周倩', 'wutong', { role: 'unitLiaison', scopeId: 'library' }),
    liu: join('demo-merchant-liu', '刘洋', 'huaiyin', { role: 'merchant', scopeId: SHOP }),
    xiuying: join('demo-neighbour-1', '周秀英', 'wutong'),
    jianguo: join('demo-neighbour-2', '郑建国', 'wutong'),
    xiaoyan: join('demo-neighbour-3', '吴小燕', 'wutong'),
    defu: join('demo-neighbour-4', '冯德福', 'wutong'),
    xuting: join('demo-neighbour-5', '许婷', 'wutong'),
    handong: join('demo-neighbour-6', '韩冬', 'wutong'),
    yumei: join('demo-neighbour-7', '沈玉梅', 'huaiyin'),
    zhigang: join('demo-neighbour-8', '杨志刚', 'huaiyin'),
    lihua: join('demo-neighbour-9', '蒋丽华', 'huaiyin'),
    dengyu: join('demo-neighbour-10', '邓宇', 'huaiyin'),
  }
}
export type Everyone = ReturnType<typeof everyone>

/** 双报到: who has been verified, who waits for the secretary, and one who was sent back. */
export function reportIns(seed: Seed, { zhao, sun, li, chen, handong, xiaoyan, dengyu, lihua }: Everyone) {
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
}
