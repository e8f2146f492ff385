import { gift, proposed, related } from '../build/bank'
import type { Seed } from '../seed'
import { moments } from '../time'
import type { Everyone } from './people'

/** 时间银行: 李明 gives of his hours to his mother 王桂兰; and an adjustment that waits for a second administrator. */
export function bank(seed: Seed, { he, li, wang, xuting }: Everyone) {
  const { ago } = moments(seed.now)
  related(seed, ago(60, '19:00'), li, 'parent', wang)
  gift(seed, { from: li, to: wang, minutes: 30, at: ago(40, '20:00'), words: '妈，出门有人陪' }).accept(
    ago(39, '09:00'),
  )
  gift(seed, { from: li, to: wang, minutes: 60, at: ago(2, '20:00'), words: '留着请人陪您看病' })
  proposed(seed, {
    ...{ by: he, of: xuting, at: ago(1, '16:00'), asset: 'points', change: 20 },
    reason: '上月路口值守漏记一次，纸质签到表已核对',
  })
}
