import type { Person } from '../../../cloudfunctions/kit/person'
import { person } from '../build/person'
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
    zhigang: join('demo-neighbour-8', '杨志刚', 'huaiyin', {
      role: 'unitLiaison',
      scopeId: 'primary-school',
    }),
    lihua: join('demo-neighbour-9', '蒋丽华', 'huaiyin'),
    dengyu: join('demo-neighbour-10', '邓宇', 'huaiyin'),
    luolin: join('demo-neighbour-11', '罗琳', 'huaiyin'),
  }
}
export type Everyone = ReturnType<typeof everyone>
