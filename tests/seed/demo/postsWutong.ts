import { claim, served, wait } from '../build/claim'
import { post } from '../build/post'
import type { Seed } from '../seed'
import { moments, plus } from '../time'
import type { Everyone } from './people'

/** 助餐点送餐: every noon from two days ago to three days ahead. */
export function meals(seed: Seed, { zhao, li, wang, handong, xuting, jianguo, xiuying }: Everyone) {
  const { ago, ahead } = moments(seed.now)
  const noon = (day: number) => ({ startsAt: ahead(day, '10:30'), endsAt: ahead(day, '12:30'), capacity: 2 })
  const [first, second, tomorrow, dayAfter] = post(seed, {
    by: zhao,
    at: ago(8, '09:00'),
    title: '助餐点送餐',
    detail: '从三号楼助餐点取餐，送到十来户行动不便的老人家里，顺便问一声身体好不好。餐箱有保温袋，不重。',
    venueId: 'wutong-meal',
    pointsPerHour: 20,
    shifts: [noon(-2), noon(-1), noon(1), noon(2), noon(3)],
  })
  if (!first || !second || !tomorrow || !dayAfter) throw new Error('five noons were asked for')
  served(seed, first, handong)
  served(seed, first, xuting)
  served(seed, second, li)
  claim(seed, second, jianguo, ago(3, '18:00')).cancel(ago(2, '20:00'), '要去医院复查')
  claim(seed, second, xiuying, ago(2, '21:00'))
    .checkIn(plus(second.startsAt, 3))
    .forget(plus(second.endsAt, 130))
  claim(seed, tomorrow, handong, ago(1, '19:00'))
  claim(seed, tomorrow, xuting, ago(1, '19:30'))
  wait(seed, tomorrow, wang, ago(1, '20:40'))
  claim(seed, dayAfter, li, ago(1, '21:30'))
}

/** 图书角整理: one shift that opens for check-in about now, which 李明 has claimed; and a past and a coming one. */
export function reading(seed: Seed, { zhao, li, xiaoyan, zhou }: Everyone) {
  const { ago, ahead, halfHours } = moments(seed.now)
  const [past, today] = post(seed, {
    by: zhao,
    at: ago(20, '14:00'),
    title: '图书角整理',
    detail: '把还回来的书消毒、归架，给孩子们的绘本补书签。安静、不累，适合第一次来的邻居。',
    venueId: 'wutong-reading',
    pointsPerHour: 10,
    shifts: [
      { startsAt: ago(17, '14:00'), endsAt: ago(17, '16:00'), capacity: 3 },
      { startsAt: halfHours(1), endsAt: halfHours(5), capacity: 3 },
      { startsAt: ahead(4, '14:00'), endsAt: ahead(4, '16:00'), capacity: 3 },
    ],
  })
  if (!past || !today) throw new Error('three shifts were asked for')
  served(seed, past, li)
  served(seed, past, zhou)
  claim(seed, past, xiaoyan, plus(past.startsAt, -600)).enter(
    zhao,
    plus(past.endsAt, 40),
    '手机没电，我在现场，她从头做到尾',
  )
  claim(seed, today, li, ago(1, '08:20'))
  claim(seed, today, xiaoyan, ago(1, '12:10'))
}

/** 社区花园浇水: it is going on at this moment, and full. */
export function garden(seed: Seed, { zhao, handong, xiuying }: Everyone) {
  const { ago, halfHours } = moments(seed.now)
  const [today] = post(seed, {
    by: zhao,
    at: ago(4, '10:00'),
    title: '社区花园浇水除草',
    detail: '活动室旁的小花园，浇水、拔草、捡落叶。水管和小铲子在活动室门口。',
    venueId: 'wutong-activity',
    pointsPerHour: 15,
    shifts: [{ startsAt: halfHours(-2), endsAt: halfHours(2), capacity: 2 }],
  })
  if (!today) throw new Error('one shift was asked for')
  claim(seed, today, handong, ago(2, '19:00')).checkIn(plus(today.startsAt, -4))
  claim(seed, today, xiuying, ago(1, '07:50')).checkInLater(plus(today.startsAt, 6), plus(today.startsAt, 31))
}

/** 邻里节搬桌椅: a post that is over. */
export function festival(seed: Seed, { zhao, li, handong, defu }: Everyone) {
  const { ago } = moments(seed.now)
  const [only] = post(seed, {
    by: zhao,
    at: ago(40, '09:00'),
    title: '邻里节搬桌椅',
    detail: '百家宴前把活动室的桌椅搬到小广场，结束后搬回去。',
    venueId: 'wutong-activity',
    pointsPerHour: 20,
    shifts: [{ startsAt: ago(33, '15:00'), endsAt: ago(33, '17:00'), capacity: 10 }],
  })
  if (!only) throw new Error('one shift was asked for')
  for (const helper of [li, handong, defu]) served(seed, only, helper)
}
