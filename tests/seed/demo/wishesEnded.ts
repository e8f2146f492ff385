import { wish } from '../build/wish'
import type { Seed } from '../seed'
import { moments } from '../time'
import type { Everyone } from './people'

/** The side exits: wishes of 梧桐社区 that were sent back, taken back, or ran out of time. */
export function wishesEnded(seed: Seed, { zhao, defu, xuting, xiaoyan }: Everyone) {
  const { ago } = moments(seed.now)
  wish(seed, {
    by: xuting,
    at: ago(26, '19:00'),
    title: '照看小狗三个月',
    detail: '要出差一段时间，想找邻居长期照看。',
    category: '物品互助',
  }).decline(zhao, ago(25, '09:10'), '时间太长，不算微心愿。可以改成「出差那周每天喂一次」再提，我们帮您问。')
  wish(seed, {
    by: defu,
    at: ago(15, '10:00'),
    title: '想要一根防滑拐杖',
    detail: '旧拐杖的橡胶头磨平了，雨天打滑。',
    category: '物品互助',
  })
    .approve(zhao, ago(15, '11:00'))
    .withdraw(ago(13, '08:00'))
  wish(seed, {
    by: xiaoyan,
    at: ago(55, '20:00'),
    title: '找人拼车去看花展',
    detail: '周末想带孩子去植物园，愿意分摊油费。',
    category: '其他',
  })
    .approve(zhao, ago(54, '09:00'))
    .expire(ago(24, '00:10'))
}
