import { claim, served, wait } from '../build/claim'
import { callOff, series } from '../build/post'
import type { Seed } from '../seed'
import { moments, plus } from '../time'
import type { Everyone } from './people'

/**
 * 每周义诊引导, every week until further notice: much asked for, so one place a person and week and a queue; one place is
 * being offered right now, one week is called off.
 */
export function clinic(seed: Seed, { zhao, li, wang, xiuying, jianguo, xiaoyan, defu }: Everyone) {
  const { ago, ahead } = moments(seed.now)
  const { shifts } = series(
    seed,
    {
      by: zhao,
      at: ago(18, '15:30'),
      title: '每周义诊引导',
      detail: '社区医院每周来义诊，请您帮忙取号、扶老人上下楼、维持秩序。要站一上午，量力而行。',
      venueId: 'wutong-centre',
      pointsPerHour: 20,
      requires: { minAge: 16 },
      access: { perPerson: { count: 1, days: 7 } },
    },
    { rule: 'FREQ=WEEKLY', startsAt: ahead(-16, '08:30'), minutes: 150, capacity: 2, except: [] },
  )
  const [, , last, next, off, later] = shifts
  if (!last || !next || !off || !later) throw new Error('the weeks around now are missing')
  served(seed, last, jianguo)
  served(seed, last, xiaoyan)
  wait(seed, last, defu, plus(last.startsAt, -30 * 60)).lapse(last.startsAt)

  claim(seed, next, jianguo, ago(3, '19:00'))
  const gives = claim(seed, next, xiaoyan, ago(3, '19:10'))
  const first = wait(seed, next, defu, ago(2, '20:00'))
  wait(seed, next, xiuying, ago(2, '20:30'))
  gives.cancel(plus(seed.now, -25), '孩子发烧，走不开')
  first.offer(plus(seed.now, -24))

  const reason = '社区医院当天有培训，停一次'
  const told = claim(seed, off, li, ago(2, '12:30'))
  callOff(seed, off, zhao, plus(seed.now, -40), reason)
  told.callOff(plus(seed.now, -39), reason)
  claim(seed, later, wang, ago(1, '10:30'))
}
